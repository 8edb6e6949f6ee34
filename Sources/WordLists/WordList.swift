import CAssets

/// A list of English words or phrases of one class, read from the text table that holds it.
///
/// The tables stand in `Sources/CAssets/english` and are part of the program. A table is UTF-8 text: its first line
/// is `# ` and its name, lines that begin with `#` say what the class is and where it comes from, and each other line
/// is one entry. An entry is a word, or a phrase with single spaces; columns behind a tab are its values.
public struct WordList: Sendable {
  /// One line of a table.
  public struct Entry: Sendable, Hashable {
    /// The word, or the phrase with single spaces.
    public let text: String
    /// The columns behind it.
    public let values: [String]
  }

  /// The name of the table: its path below the folder of all tables, without the ending, as in `calendar/months`.
  public let name: String

  /// The entries, in the order of the table.
  public let entries: [Entry]

  /// The table of that name; without entries where there is none, which a test rules out for every name in the sources.
  public init(_ name: String) {
    self.name = name
    entries = WordList.tables[name].map(WordList.entries) ?? []
  }

  /// The words and phrases without their values.
  public var words: [String] { entries.map(\.text) }

  /// The words and phrases, for code that asks with strings; they are as the table has them, mostly in lower case.
  public var set: Set<String> { Set(entries.lazy.map(\.text)) }

  /// The names of all tables of this program, sorted.
  public static var names: [String] { tables.keys.sorted() }

  /// The entries of the text of a table.
  static func entries(of text: ArraySlice<UInt8>) -> [Entry] {
    text.split(separator: 10).filter { $0.first != 35 }.map { line in
      let columns = line.split(separator: 9, omittingEmptySubsequences: false)
      let texts = columns.map { String(decoding: $0, as: UTF8.self) }
      return Entry(text: texts[0], values: Array(texts.dropFirst()))
    }
  }

  /// The bytes of all tables by the names in their first lines.
  private static let tables: [String: ArraySlice<UInt8>] = {
    let asset = unsafe newshound_english()
    let whole = unsafe Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
    var tables: [String: ArraySlice<UInt8>] = [:]
    for table in whole.split(separator: 0) {
      let name = table.prefix { $0 != 10 }.dropFirst(2)
      tables[String(decoding: name, as: UTF8.self)] = table
    }
    return tables
  }()
}
