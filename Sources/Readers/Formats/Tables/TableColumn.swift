import Documents
import JSON

/// A column of a table: its name, what its fields are, and what it tells of an article.
struct TableColumn: Sendable {
  /// What fields are, judged by the fields alone.
  enum Kind: Sendable, Hashable {
    case number, day, address

    /// What a field is; nil for any other text.
    init?(of field: String) {
      let text = field.trimmingWhiteSpace()
      guard let first = text.utf8.first, text.utf8.count <= 2_000 else { return nil }
      if text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.") {
        self = .address
      } else if text.utf8.count <= 20, text.utf8.allSatisfy({ $0 &- 48 < 10 || "+-.,".utf8.contains($0) }),
        CalendarDate(iso: text) == nil, text.utf8.count(where: { $0 == UInt8(ascii: ".") }) < 2
      {
        self = .number
      } else if text.utf8.count <= 60, first &- 48 < 10 || first >= 65, Kind.isDay(text) {
        self = .day
      } else {
        return nil
      }
    }

    private static func isDay(_ text: String) -> Bool {
      if CalendarDate(iso: text) != nil || PublicationLine(text) != nil { return true }
      // A day that only the other days of the table explain, as in 3/5/24, and one with a time.
      let parts = text.utf8.prefix { $0 > 32 && $0 != UInt8(ascii: "T") }.split { "/.-".utf8.contains($0) }
      return parts.count == 3 && parts.allSatisfy { $0.count <= 4 && $0.allSatisfy { $0 &- 48 < 10 } }
    }
  }

  /// The name in the first row; empty if there is none.
  var name: String

  /// What the column tells of an article; nil if it tells nothing known.
  var place: RecordKeys.Place?

  /// What all fields are that are not empty; nil if they are of several kinds or running text.
  private(set) var kind: Kind?

  /// The number of fields that are not empty, and their mean length in bytes.
  private(set) var filled = 0
  private(set) var meanLength = 0

  /// Whether most fields have several words.
  private(set) var isProse = false

  /// Creates a column of a name and the first fields under it.
  init(_ name: String, _ fields: [String]) {
    self.name = name
    var total = 0
    var spaced = 0
    var kinds: Set<Kind?> = []
    for field in fields where !DecodedJSON.isMissing(field) {
      filled += 1
      total += field.utf8.count
      // A list or an object of a program is no prose.
      let isValue = field.hasPrefix("[") || field.hasPrefix("{")
      if !isValue, field.utf8.count(where: { $0 == 32 }) >= 2 { spaced += 1 }
      kinds.insert(Kind(of: field))
    }
    guard filled > 0 else { return }
    meanLength = total / filled
    isProse = spaced * 2 > filled
    if kinds.count == 1, let only = kinds.first { kind = only }
  }
}
