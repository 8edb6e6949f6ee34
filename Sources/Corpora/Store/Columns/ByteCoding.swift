import Documents
import JSON

/// How lists and ranges are stored in a column: ranges as pairs of little-endian 32-bit numbers, lists as JSON.
enum ByteCoding {
  /// Ranges as bytes, eight each.
  static func bytes(_ ranges: some Sequence<TextRange>) -> [UInt8] {
    var bytes: [UInt8] = []
    for range in ranges {
      for offset in [range.start, range.end] {
        let number = UInt32(truncatingIfNeeded: offset)
        for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
      }
    }
    return bytes
  }

  /// The ranges in some bytes; a rest of fewer than eight is dropped.
  static func ranges(_ bytes: [UInt8]) -> [TextRange] {
    func number(_ start: Int) -> Int {
      Int(bytes[start]) | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2]) << 16 | Int(bytes[start + 3])
        << 24
    }
    // A damaged file may have ranges that go backwards.
    var last = 0
    return stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
      let first = max(last, number(start))
      last = max(first, number(start + 4))
      return TextRange(first, last)
    }
  }

  /// A list of strings as a JSON array; nil for an empty list.
  static func json(_ list: [String]) -> String? { list.isEmpty ? nil : JSONCoding.text(list) }

  /// The strings of a JSON array; empty for nothing, or for what is not one.
  static func strings(_ json: String?) -> [String] { json.flatMap { decode([String].self, $0) } ?? [] }

  /// Numbers as text with blanks between them; nil for none.
  static func text(_ numbers: [Int]) -> String? {
    numbers.isEmpty ? nil : numbers.map(String.init).joined(separator: " ")
  }

  /// The numbers of such a text; what is no number is 0.
  static func numbers(_ text: String?) -> [Int] { text?.split(separator: " ").map { Int($0) ?? 0 } ?? [] }

  /// The reasoning for a date as JSON; nil for an empty one.
  static func json(_ proof: [PublicationDate.Step]) -> String? {
    proof.isEmpty
      ? nil
      : JSONCoding.text(
        proof.map { StoredStep(statement: $0.statement, start: $0.range?.start, end: $0.range?.end) }
      )
  }

  /// The reasoning in some JSON.
  static func proof(_ json: String?) -> [PublicationDate.Step] {
    (json.flatMap { decode([StoredStep].self, $0) } ?? []).map { step in
      PublicationDate.Step(step.statement, range: range(step.start, step.end))
    }
  }

  /// A range from two columns that are both there or both not.
  static func range(_ start: Int?, _ end: Int?) -> TextRange? {
    guard let start, let end else { return nil }
    return TextRange(start, end)
  }

  /// Paragraph roles as words with blanks between.
  static func roles(_ paragraphs: [Paragraph]) -> String {
    paragraphs.map(\.role.rawValue).joined(separator: " ")
  }

  /// Paragraphs from their ranges and roles.
  static func paragraphs(_ bytes: [UInt8], roles: String) -> [Paragraph] {
    zip(ranges(bytes), roles.split(separator: " ")).map { range, role in
      Paragraph(range: range, role: Paragraph.Role(rawValue: String(role)) ?? .body)
    }
  }

  /// The numbers of the first and the last day that a TIMEX3 value covers; nil for one that covers none.
  ///
  /// Fiscal years begin in a month, 1 to 12.
  static func days(_ value: String, fiscalYearMonth: Int = 1) -> (first: Int, last: Int)? {
    CalendarInterval(timex: value, fiscalYearMonth: fiscalYearMonth).map {
      ($0.first.dayNumber, $0.last.dayNumber)
    }
  }

  /// The longest list that is decoded, in bytes.
  private static let longestList = 16 << 20

  private struct StoredStep: Codable {
    var statement: String
    var start: Int?
    var end: Int?
  }

  private static func decode<Result: Decodable>(_ type: Result.Type, _ json: String) -> Result? {
    // No list that is written here comes near the limit; decoding takes many times the memory of the text.
    guard json.utf8.count <= longestList else { return nil }
    return JSONCoding.value(type, from: json.utf8)
  }
}
