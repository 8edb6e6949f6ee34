/// The header of one record of a web archive: its version, and named fields.
///
/// The format is that of ISO 28500 (WARC 1.0 and 1.1); the older drafts differ in their version line alone.
struct WARCRecord {
  /// The maximum number of lines of a header.
  private static let mostLines = 1_000

  private var fields: [(name: String, value: String)] = []

  /// Where the record begins, in bytes.
  let position: Int

  /// Reads a header up to its blank line; nil where the next line is not that of a version.
  init?(_ cursor: ByteCursor) {
    position = cursor.position
    guard WARCRecord.isVersion(cursor.peek(8)), cursor.line() != nil else { return nil }
    for _ in 0..<WARCRecord.mostLines {
      guard let line = cursor.line(), !line.isEmpty else { return }
      let text = String(decoding: line, as: UTF8.self)
      if text.first == " " || text.first == "\t", let last = fields.indices.last {
        fields[last].value += " " + text.trimmingWhiteSpace()
      } else if let colon = text.firstIndex(of: ":") {
        let value = text[text.index(after: colon)...].trimmingWhiteSpace()
        fields.append((text[..<colon].trimmingWhiteSpace().lowercased(), value))
      }
    }
  }

  /// Whether bytes are the start of a version line, such as `WARC/1.`.
  static func isVersion(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: "WARC/".utf8) && bytes.dropFirst(5).first.map { $0 &- 48 < 10 } ?? false
  }

  /// Returns the value of a field; nil without one.
  subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The kind of the record, as in "response".
  var type: String { self["warc-type"]?.lowercased() ?? "" }

  /// The number of bytes of the block; nil if it is not stated or nonsense.
  var length: Int? { self["content-length"].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil } }

  /// The address that was archived; old programs set it in angle brackets.
  var address: String? { self["warc-target-uri"].map { $0.trimming("<", ">") } }

  /// The identifier of the record without its angle brackets.
  var identifier: String? { self["warc-record-id"].map { $0.trimming("<", ">") } }
}

extension String {
  /// The text without one mark before and one behind it.
  fileprivate func trimming(_ first: Character, _ last: Character) -> String {
    self.first == first && self.last == last ? String(dropFirst().dropLast()) : self
  }
}
