import Annotators
import Documents

/// A training example of the parser: a sentence with its gold tree.
struct ParseExample {
  var sentence: ParserFeatures
  /// The head of each word; the number of words for the root.
  var heads: [Int32]
  var relations: [UInt8]
  /// The weight of training steps on it.
  var weight: Float

  /// The sentences of some texts, with predicted tags.
  static func of(_ texts: [Treebank.Text], tags: [[Int]], weight: Float = 1) -> [ParseExample] {
    zip(texts, tags).flatMap { text, tags in
      let words = PreparedWords(text.document)
      return text.document.sentences.map { sentence in
        ParseExample(words, text.words, sentence.tokens, tags, weight)
      }
    }
  }

  /// The words of a sentence without punctuation; dependents of punctuation are attached to its head.
  private init(
    _ words: PreparedWords,
    _ gold: [Treebank.Word],
    _ tokens: Range<Int>,
    _ tags: [Int],
    _ weight: Float
  ) {
    let sentence = words.sentence(tokens, tags: tags)
    var numbers: [Int: Int] = [:]
    for (number, token) in sentence.kept.enumerated() { numbers[token] = number }
    heads = sentence.kept.map { token -> Int32 in
      var head = gold[token].head
      for _ in tokens where head >= 0 {
        if let number = numbers[tokens.lowerBound + head] { return Int32(number) }
        head = gold[tokens.lowerBound + head].head
      }
      return Int32(sentence.count)
    }
    relations = sentence.kept.map { UInt8(Relations.number(of: gold[$0].relation)) }
    self.sentence = sentence
    self.weight = weight
  }
}
