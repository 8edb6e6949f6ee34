/// A reader of tables, whose columns the user may name.
public protocol ColumnReader: Reader {
  /// Returns the reader with what the user says of the columns.
  func reader(mappedBy map: ColumnMap) -> any Reader
}

/// What the user says of the columns of a table, as in `text=content,outlet=publication`.
public struct ColumnMap: Sendable, Hashable {
  /// A field of an article and the column that has it.
  struct Entry: Sendable, Hashable {
    var slot: RecordSlot
    var column: String
  }

  /// What is wrong with a map.
  public struct Fault: Error, Sendable, Hashable {
    /// What is wrong.
    public enum Problem: Sendable, Hashable {
      /// A piece without an equals sign.
      case noValue(String)
      /// A field that articles do not have.
      case noField(String)
      /// A column that the table does not have.
      case noColumn(String, known: [String])
    }

    /// What is wrong.
    public var problem: Problem

    /// A message for the user.
    public var message: String {
      switch problem {
      case .noValue(let piece):
        "\"\(piece)\" names no column; a map is written as text=content,outlet=publication"
      case .noField(let name):
        "\"\(name)\" is no field of an article; there are \(ColumnMap.fields.joined(separator: ", "))"
      case .noColumn(let name, let known):
        "there is no column \"\(name)\"; there are \(known.prefix(20).joined(separator: ", "))"
      }
    }
  }

  /// The entries, in the order in which they were given.
  let entries: [Entry]

  /// Parses a map; a column is named by its name or by its number, counted from 1.
  public init(_ text: String) throws(Fault) {
    var entries: [Entry] = []
    for piece in text.split(separator: ",") {
      let parts = piece.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { throw Fault(problem: .noValue(String(piece))) }
      let name = parts[0].trimmingWhiteSpace().lowercased()
      let slot = RecordSlot(named: ColumnMap.synonyms[name] ?? name)
      guard let slot, ColumnMap.fields.contains(slot.name) else { throw Fault(problem: .noField(name)) }
      entries.append(Entry(slot: slot, column: parts[1].trimmingWhiteSpace()))
    }
    guard !entries.isEmpty else { throw Fault(problem: .noValue(text)) }
    self.entries = entries
  }

  /// Whether a column is named in the map.
  func names(_ column: String) -> Bool { entries.contains { $0.column == column } }

  /// The names of the fields.
  public static let fields = [
    "text", "headline", "deck", "authors", "outlet", "date", "url", "language", "dateline", "id", "section",
    "page",
    "edition", "updated", "tag", "place", "copyright",
  ]

  private static let synonyms = [
    "body": "text", "content": "text", "title": "headline", "author": "authors", "byline": "authors",
    "publication": "outlet", "source": "outlet", "published": "date", "day": "date", "link": "url",
    "tags": "tag",
    "lang": "language", "identifier": "id",
  ]
}
