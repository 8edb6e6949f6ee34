import Documents
import JSON

/// One reference of a catalogue: its fields, and the files that it names.
struct Reference {
  /// The files, as the reference names them.
  private(set) var files: [String] = []

  /// Whether there is an abstract.
  private(set) var hasAbstract = false

  private var record = ArticleRecord()

  /// Returns the references of a text in the format RIS.
  static func all(in text: String) -> [Reference] {
    var references: [Reference] = []
    var current: Reference?
    var last: (tag: String, value: String)?
    func end() {
      if let last { current?.add(last.tag, last.value) }
      last = nil
    }
    for line in text.split(whereSeparator: \.isNewline) {
      guard let (tag, value) = field(line) else {
        // A value goes on in lines without a tag.
        last?.value += " " + line.trimmingWhiteSpace()
        continue
      }
      end()
      if tag == "TY" || tag == "ER" {
        if let current { references.append(current) }
        current = tag == "TY" ? Reference() : nil
      } else {
        last = (tag, value)
      }
    }
    end()
    if let current { references.append(current) }
    return references
  }

  /// Splits a line such as `TI  - Oldest ferry to retire`; nil for any other line.
  private static func field(_ line: Substring) -> (tag: String, value: String)? {
    let bytes = Array(line.utf8.drop { $0 >= 0x80 }.prefix(5))
    guard bytes.count == 5, bytes[0] &- 65 < 26, bytes[1] &- 65 < 26 || bytes[1] &- 48 < 10, bytes[2] == 32,
      bytes[3] == 32, bytes[4] == UInt8(ascii: "-")
    else { return nil }
    let value = line.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
    return (String(decoding: bytes.prefix(2), as: UTF8.self), value.trimmingWhiteSpace())
  }

  private mutating func add(_ tag: String, _ value: String) {
    guard !value.isEmpty else { return }
    if tag == "L1" || tag == "L4" {
      files += value.split(separator: ";").map { file in
        let file = file.trimmingWhiteSpace()
        return file.hasPrefix("file:") ? String(file.dropFirst(5)) : file
      }
      return
    }
    if tag == "AB" || tag == "N2" { hasAbstract = true }
    guard let slot = Reference.slots[tag] else { return }
    record.add(
      RecordKeys.Place(slot: slot.slot, rank: slot.rank),
      .string(slot.slot == .date ? Reference.day(value) : value)
    )
  }

  /// A day such as `2024/05/03/` in ISO 8601; one without a month or day as it is.
  private static func day(_ value: String) -> String {
    let parts = value.split(separator: "/", omittingEmptySubsequences: false).prefix(3).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return value
    }
    return CalendarDate(year: year, month: month, day: day)?.iso ?? value
  }

  /// The metadata.
  var fields: ArticleFields {
    var fields = record.fields(beside: ArticleRecord.Text(text: .plain(""), slot: .text))
    // A year alone is no day, and nothing to complain of.
    if fields.published == nil { fields.notes = [] }
    return fields
  }

  /// What the tags tell; of two that tell the same, the lower rank is asked first: DA has the day, PY only the year.
  private static let slots: [String: (slot: RecordSlot, rank: Int)] = [
    "TI": (.title, 0), "T1": (.title, 1), "AU": (.authors, 0), "A1": (.authors, 0), "T2": (.outlet, 0),
    "JF": (.outlet, 1), "JO": (.outlet, 2), "PB": (.outlet, 3), "DA": (.date, 0), "Y1": (.date, 1),
    "PY": (.date, 2),
    "AB": (.summary, 0), "N2": (.summary, 1), "SE": (.metadata(.section), 0), "SP": (.metadata(.page), 0),
    "UR": (.url, 0), "L2": (.url, 1), "LA": (.language, 0), "ET": (.metadata(.edition), 0),
    "CY": (.metadata(.place), 0), "KW": (.metadata(.tag), 0), "AN": (.identifier, 0), "ID": (.identifier, 1),
    "M3": (.metadata(.type), 0), "Y2": (.metadata(.loaded), 0), "DP": (.metadata(.provider), 0),
  ]
}
