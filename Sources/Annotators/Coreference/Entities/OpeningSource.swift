import Documents
import WordLists

/// Tells a name in apposition to the source that opens a sentence from the subject of the clause behind it.
enum OpeningSource {
  /// True for the "Mrs Roe" of "According to her grandson, Mrs Roe, 80, never complained": the clause has no other
  /// subject.
  ///
  /// In "According to her grandson, Tom Roe, she never complained" the name is that of the source.
  static func precedesSubject(_ name: Name, in document: Document, _ words: TokenArray<LexicalWord>) -> Bool {
    let sentence = document.sentences[name.sentence].tokens
    let tags = document[Tag.self]
    guard words[sentence.lowerBound].hash == according, words[sentence.lowerBound + 1].hash == to,
      tags.count == document.tokens.count
    else { return false }
    var next = name.tokens.upperBound
    // Between two commas there may stand an age.
    if sentence.contains(next + 2), isComma(next, document), isComma(next + 2, document) { next += 2 }
    guard sentence.contains(next), isComma(next, document) else { return false }
    next += 1
    while sentence.contains(next), tags[next].part == .adverb || tags[next].part == .particle { next += 1 }
    return sentence.contains(next) && [.verb, .auxiliary].contains(tags[next].part)
      && tags[next].form != .gerund && tags[next].form != .pastParticiple
  }

  private static func isComma(_ token: Int, _ document: Document) -> Bool {
    document.tokens[token].range.count == 1
      && document.text[document.tokens[token].range.start] == UInt8(ascii: ",")
  }

  private static let according = WordHash.of("according")
  private static let to = WordHash.of("to")
}
