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
    lines = WordList.tables[WordHash.of(name)].map { WordList.lines(of: WordList.bytes, in: $0) } ?? []
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
    lines.map { line in
      ending.utf8.reduce(WordHash.of(WordList.bytes, WordList.column(0, of: line))) {
        WordHash.adding($1, to: $0)
      }
    }
  }

  /// The lines, each to be read column by column where making an `Entry` of it would take long.
  public var rows: [Row] { lines.map { Row(line: $0) } }

  /// One line of a table in the bytes of all tables.
  public struct Row: Sendable {
    let line: TextRange

    /// The hash of the word or phrase.
    public var hash: UInt64 { WordHash.of(WordList.bytes, WordList.column(0, of: line)) }

    /// The bytes of the word or phrase.
    public var text: ArraySlice<UInt8> { WordList.bytes[WordList.column(0, of: line).bytes] }

    /// The bytes of a column behind the word, from 0 on; nil where there is no such column.
    public func value(at position: Int) -> ArraySlice<UInt8>? {
      let column = WordList.column(position + 1, of: line)
      return column.start > line.end ? nil : WordList.bytes[column.bytes]
    }

    /// The words and phrases of all columns behind the first as hashes.
    public var valueHashes: [UInt64] {
      var hashes: [UInt64] = []
      while let value = value(at: hashes.count) {
        hashes.append(WordHash.of(WordList.bytes, TextRange(value.startIndex, value.endIndex)))
      }
      return hashes
    }

    /// A column behind the word as a number of up to nine digits; nil where there is no such column or it is none.
    public func signedNumber(at position: Int) -> Int? {
      guard var digits = value(at: position) else { return nil }
      let isNegative = digits.first == UInt8(ascii: "-")
      if isNegative { digits.removeFirst() }
      guard (1...9).contains(digits.count) else { return nil }
      var number = 0
      for digit in digits {
        guard digit &- 48 < 10 else { return nil }
        number = number * 10 + Int(digit &- 48)
      }
      return isNegative ? -number : number
    }

    /// All of the line.
    public var entry: Entry { WordList.entry(WordList.bytes, line) }
  }

  /// The range of a column of a line, the first of which is 0; behind the end of the line where there is none.
  private static func column(_ number: Int, of line: TextRange) -> TextRange {
    let range = line.bytes.clamped(to: 0..<bytes.count)
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      var (start, left) = (range.lowerBound, number)
      while true {
        var end = start
        while unsafe end < range.upperBound && bytes[end] != 9 { end += 1 }
        if left == 0 { return TextRange(start, end) }
        if end == range.upperBound { return TextRange(end + 1, end + 1) }
        left -= 1
        start = end + 1
      }
    }
  }

  /// A number that changes with any byte of the lines and their order.
  public var checksum: UInt64 {
    let ends = (lines.first?.start ?? 0)..<(lines.last?.end ?? 0)
    return unsafe WordList.bytes.withUnsafeBytes { bytes in
      var (sum, position) = (UInt64(lines.count), ends.lowerBound)
      while position + 8 <= ends.upperBound {
        let next = unsafe bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
        sum = (sum ^ next) &* 0x9E37_79B9_7F4A_7C15
        sum ^= sum &>> 29
        position += 8
      }
      while position < ends.upperBound {
        sum = unsafe (sum ^ UInt64(bytes[position])) &* 0x100_0000_01b3
        position += 1
      }
      return sum
    }
  }

  /// The list with only some of its entries.
  public func filter(_ isIncluded: (Entry) -> Bool) -> WordList {
    WordList(name, lines.filter { isIncluded(WordList.entry(WordList.bytes, $0)) })
  }

  /// The names of all tables of this program, sorted.
  public static var names: [String] {
    tables.values.map { String(decoding: bytes[name(of: $0).bytes], as: UTF8.self) }.sorted()
  }

  /// Where the name of a table stands, in its first line.
  private static func name(of table: TextRange) -> TextRange {
    TextRange(table.start + 2, max(table.start + 2, first(10, in: bytes, table.bytes)))
  }

  /// The lines of a table that hold an entry.
  static func lines(of bytes: [UInt8], in table: TextRange) -> [TextRange] {
    var lines: [TextRange] = []
    lines.reserveCapacity(table.count / 8)
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

  /// Where the tables stand in these bytes, by the hashes of the names in their first lines.
  private static let tables: [UInt64: TextRange] = {
    var tables: [UInt64: TextRange] = [:]
    tables.reserveCapacity(512)
    var start = 0
    while start < bytes.count {
      let end = first(0, in: bytes, start..<bytes.count)
      let table = TextRange(start, end)
      tables[WordHash.of(bytes, name(of: table))] = table
      start = end + 1
    }
    return tables
  }()
}
