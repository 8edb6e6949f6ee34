import CAssets
import Documents

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

    /// The words of the phrase.
    public var words: [String] { text.split(separator: " ").map(String.init) }

    /// A column behind the first as a number; nil where there is no such column or it is no number.
    public func number(at position: Int = 0) -> Int? {
      values.indices.contains(position) ? Int(values[position]) : nil
    }
  }

  /// The name of the table: its path below the folder of all tables, without the ending, as in `calendar/months`.
  public let name: String

  /// The lines of the entries in the bytes of all tables.
  private let lines: [TextRange]

  /// The table of that name; without entries where there is none, which a test rules out for every name in the sources.
  public init(_ name: String) {
    self.name = name
    lines = WordList.tables[name].map { WordList.lines(of: WordList.bytes, in: $0) } ?? []
  }

  private init(_ name: String, _ lines: [TextRange]) {
    self.name = name
    self.lines = lines
  }

  /// The entries, in the order of the table.
  public var entries: [Entry] {
    let bytes = WordList.bytes
    return lines.map { WordList.entry(bytes, $0) }
  }

  /// The words and phrases without their values.
  public var words: [String] { entries.map(\.text) }

  /// The words and phrases, for code that asks with strings; they are as the table has them, mostly in lower case.
  public var set: Set<String> { Set(words) }

  /// The hashes of the words and phrases, each with an ending added: "." makes the abbreviations of shortened words.
  public func hashes(adding ending: String = "") -> [UInt64] {
    let bytes = WordList.bytes
    return lines.map { line in
      var end = line.start
      while end < line.end, bytes[end] != 9 { end += 1 }
      return ending.utf8.reduce(WordHash.of(bytes, TextRange(line.start, end))) {
        WordHash.adding($1, to: $0)
      }
    }
  }

  /// The list with only some of its entries.
  public func filter(_ isIncluded: (Entry) -> Bool) -> WordList {
    WordList(name, lines.filter { isIncluded(WordList.entry(WordList.bytes, $0)) })
  }

  /// The names of all tables of this program, sorted.
  public static var names: [String] { tables.keys.sorted() }

  /// The lines of a table that hold an entry.
  static func lines(of bytes: [UInt8], in table: TextRange) -> [TextRange] {
    var lines: [TextRange] = []
    var start = table.start
    while start < table.end {
      let end = first(10, in: bytes, start..<table.end)
      if end > start, bytes[start] != UInt8(ascii: "#") { lines.append(TextRange(start, end)) }
      start = end + 1
    }
    return lines
  }

  /// The position of the first byte of a value in a range of bytes, or the end of the range.
  private static func first(_ value: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int {
    let range = range.clamped(to: 0..<bytes.count)
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return range.upperBound }
      return unsafe range.lowerBound + newshound_first(value, start + range.lowerBound, range.count)
    }
  }

  /// The entry of a line.
  static func entry(_ bytes: [UInt8], _ line: TextRange) -> Entry {
    let range = line.bytes.clamped(to: 0..<bytes.count)
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      var text: String?
      var values: [String] = []
      var start = range.lowerBound
      while start <= range.upperBound {
        var end = start
        while unsafe end < range.upperBound && bytes[end] != 9 { end += 1 }
        let column = unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
        if text == nil { text = column } else { values.append(column) }
        start = end + 1
      }
      return Entry(text: text ?? "", values: values)
    }
  }

  /// The bytes of all tables.
  private static let bytes: [UInt8] = {
    let asset = unsafe newshound_english()
    return unsafe Array(UnsafeBufferPointer(start: asset.bytes, count: asset.count))
  }()

  /// Where the tables stand in these bytes, by the names in their first lines.
  private static let tables: [String: TextRange] = {
    var tables: [String: TextRange] = [:]
    var start = 0
    while start < bytes.count {
      let end = first(0, in: bytes, start..<bytes.count)
      let name = bytes[start..<end].prefix { $0 != 10 }.dropFirst(2)
      tables[String(decoding: name, as: UTF8.self)] = TextRange(start, end)
      start = end + 1
    }
    return tables
  }()
}
