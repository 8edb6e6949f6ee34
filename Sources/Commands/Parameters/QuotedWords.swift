import Documents
import Letters

/// Words of an article as they are typed, to be found again in it.
struct QuotedWords: ParameterValue, Hashable {
  /// The characters without surrounding quotation marks.
  var text: String

  /// Some words.
  init(_ text: String) { self.text = text }

  static func parse(_ text: String) throws(UsageError) -> QuotedWords {
    guard !words(of: Array(text.utf8)).isEmpty else { throw .emptyWord(text) }
    return QuotedWords(text)
  }
  static var placeholder: String { "WORDS" }
  static var completion: CompletionKind { .nothing }

  /// The bytes of a text that have these words, or that go from those before an ellipsis to those behind it; of several
  /// places the nearest to some bytes.
  func range(in bytes: [UInt8], near place: TextRange) -> TextRange? {
    let parts = parts.map { QuotedWords.words(of: Array($0.utf8)).map(\.folded) }.filter { !$0.isEmpty }
    guard let first = parts.first, let last = parts.last else { return nil }
    let words = QuotedWords.words(of: bytes)
    let endings = parts.count > 1 ? QuotedWords.matches(of: last, in: words) : []
    let found = QuotedWords.matches(of: first, in: words).compactMap { start -> TextRange? in
      if parts.count == 1 { return QuotedWords.range(start, words) }
      guard let end = endings.first(where: { $0.lowerBound >= start.upperBound }) else { return nil }
      return QuotedWords.range(start.lowerBound..<end.upperBound, words)
    }
    func distance(_ range: TextRange) -> Int { max(place.start - range.end, range.start - place.end, 0) }
    let nearest = found.min { (distance($0), $0.start) < (distance($1), $1.start) }
    return nearest.map { QuotedWords.withEnd(of: text, $0, in: bytes) }
  }

  /// What stands before and behind an ellipsis.
  private var parts: [String] {
    text.replacing("...", with: "…").split(separator: "…").map(String.init)
  }

  /// A word of a text, without case and accents.
  private struct Word {
    var folded: String
    var range: TextRange
  }

  private static func words(of bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    var start: Int?
    for position in 0...bytes.count {
      let isInside = position < bytes.count && isLetter(position, of: bytes)
      if isInside {
        if start == nil { start = position }
      } else if let begin = start {
        let range = TextRange(begin, position)
        words.append(
          Word(folded: Folded.text(String(decoding: bytes[range.bytes], as: UTF8.self)), range: range)
        )
        start = nil
      }
    }
    return words
  }

  /// True for the bytes of letters and digits; of what is beyond ASCII only general punctuation, as “ and ’, is not.
  private static func isLetter(_ position: Int, of bytes: [UInt8]) -> Bool {
    switch bytes[position] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0x80...:
      let starts = (max(0, position - 2)...position).filter { bytes[$0] == 0xE2 }
      return !starts.contains { $0 + 1 < bytes.count && bytes[$0 + 1] == 0x80 }
    default: return false
    }
  }

  private static func matches(of wanted: [String], in words: [Word]) -> [Range<Int>] {
    guard words.count >= wanted.count else { return [] }
    return (0...words.count - wanted.count).filter { start in
      wanted.indices.allSatisfy { words[start + $0].folded == wanted[$0] }
    }
    .map { $0..<$0 + wanted.count }
  }

  private static func range(_ found: Range<Int>, _ words: [Word]) -> TextRange {
    TextRange(words[found.lowerBound].range.start, words[found.upperBound - 1].range.end)
  }

  /// The range with the full stop or other mark at its end, if one was typed.
  private static func withEnd(of text: String, _ range: TextRange, in bytes: [UInt8]) -> TextRange {
    guard range.end < bytes.count, let last = text.utf8.last, last == bytes[range.end],
      ".!?,;".utf8.contains(last)
    else { return range }
    return TextRange(range.start, range.end + 1)
  }
}
