import Documents
import Letters

/// Records of Factiva with indexing, whose fields have codes of two or three capitals.
///
/// Described after factiva_parser (github.com/chennesy/factiva_parser) and the reader of R.TeMiS
/// (github.com/nalimilan/R.TeMiS, tm.plugin.factiva).
enum FactivaIndexing {
  /// The codes in the order in which a record has them.
  private static let codes: [(code: String, label: RecordLabel)] = [
    ("SE", .section), ("HD", .headline), ("BY", .authors), ("CR", .contributor), ("WC", .words),
    ("PD", .date),
    ("ET", .ignored), ("SN", .outlet), ("SC", .ignored), ("VOL", .ignored), ("ED", .edition), ("PG", .page),
    ("LA", .language), ("CY", .copyright), ("LP", .body), ("TD", .body), ("ART", .caption),
    ("CX", .correction),
    ("DLN", .dateline), ("CLM", .series), ("CT", .ignored), ("RF", .ignored), ("CO", .organization),
    ("IN", .tag),
    ("NS", .subject), ("RE", .place), ("IPC", .ignored), ("IPD", .ignored), ("PUB", .ignored),
    ("AN", .ignored),
  ]

  private static let ranks = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1.code, $0) })

  /// The rank of the first code that may only be told from prose by the blanks behind it.
  private static let textRank = 15

  /// Whether the first lines of a document have codes.
  static func recognizes(_ document: DocumentText) -> Bool {
    let found = Set(document.lines.prefix(600).compactMap { field($0.text)?.code })
    return found.contains("HD") && found.contains("PD") && (found.contains("SN") || found.contains("WC"))
  }

  /// Returns the record in a range of lines; nil if its fields have no codes.
  static func record(_ document: DocumentText, _ range: Range<Int>) -> DatabaseRecord? {
    guard range.contains(where: { field(document.lines[$0].text)?.code == "HD" }) else { return nil }
    var record = DatabaseRecord(provider: "Factiva")
    var rank = -1
    var paragraphs = [String]()
    var open: (code: String, start: Int)?
    func end(_ index: Int) {
      guard let field = open, let rank = ranks[field.code] else { return }
      let lines = field.start..<index
      if codes[rank].label == .body {
        var texts = document.paragraphs(lines)
        if let first = texts.first { texts[0] = first.dropFirst(field.code.count).trimmingWhiteSpace() }
        paragraphs += texts.filter { !$0.isEmpty }
      } else {
        set(field.code, codes[rank].label, document.words(lines).dropFirst(field.code.count), in: &record)
      }
    }
    for index in range {
      guard let found = field(document.lines[index].text), let next = ranks[found.code] else { continue }
      // The codes come in order, but for a few of the head; behind the text, blanks must follow them.
      let isBehindText = rank >= textRank - 1
      guard rank < 0 || next > rank || !isBehindText && next < textRank - 1 else { continue }
      if isBehindText, !found.isSure { continue }
      end(index)
      rank = max(rank, next)
      open = (found.code, index)
    }
    end(range.upperBound)
    for paragraph in paragraphs { record.add(paragraph) }
    return record
  }

  private static func set(
    _ code: String,
    _ label: RecordLabel,
    _ value: Substring,
    in record: inout DatabaseRecord
  ) {
    let value = value.trimmingWhiteSpace()
    switch code {
    case "HD": record.set(.headline, to: FactivaHead.withoutNumber(value))
    case "ET": record.fields.add(.time, value)
    case "CO", "IN", "NS", "RE":
      // "gcat : Political/General News | gdip : International Relations"
      for term in value.split(separator: "|") {
        let name = term.firstRange(of: " : ").map { term[$0.upperBound...] } ?? term
        record.set(label, to: name.replacing(";", with: ","))
      }
    case "CR":
      if record.fields.authors.isEmpty, Byline(value)?.hasOpening == true { record.set(.authors, to: value) }
      record.set(.contributor, to: value)
    default: record.set(label, to: value)
    }
  }

  /// Splits a line into a code and its value; `isSure` if more than one blank, or nothing, follows the code.
  private static func field(_ line: String) -> (code: String, value: String, isSure: Bool)? {
    let code = line.utf8.prefix(4).prefix { $0 &- 65 < 26 }
    guard code.count == 2 || code.count == 3, let name = String(code), ranks[name] != nil else { return nil }
    let rest = line.dropFirst(name.count)
    let value = rest.trimmingWhiteSpace()
    guard let first = rest.first else { return (name, "", true) }
    guard first.isWhitespace else { return nil }
    let isSure = first != " " || rest.dropFirst().first?.isWhitespace == true
    // What an index holds, or the publisher and the number, is told from prose by its form.
    let isFormed = value.contains(" : ") || name == "AN" && FactivaArticles.accessionNumber(value) != nil
    return (name, value, isSure || isFormed)
  }
}
