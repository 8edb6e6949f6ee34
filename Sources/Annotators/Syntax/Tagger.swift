package import Documents
import WordLists

/// A greedy tagger of parts of speech and forms, from left to right, and a lemmatizer by its tags.
///
/// Words that nearly always have one tag in the training data get it from a table (`tags-sure.bin`). For the others a
/// linear model has one row of `FineTag.count` weights a feature, trained by averaged passive-aggressive steps
/// (Crammer and others 2006; Collins 2002).
package struct Tagger: Annotator {
  /// The tagger with the weights of this program.
  package static let standard = Tagger(
    weights: WeightTable(asset: "weights/tags.bin"),
    sure: ValueTable(asset: "weights/tags-sure.bin"),
    lemmatizer: Lemmatizer.standard
  )

  private let weights: WeightTable
  private let sure: ValueTable
  private let lemmatizer: Lemmatizer

  /// Takes the weights of tags, the tags of unambiguous words, and the lemma rules.
  package init(weights: WeightTable, sure: ValueTable, lemmatizer: Lemmatizer) {
    self.weights = weights
    self.sure = sure
    self.lemmatizer = lemmatizer
  }

  /// Requires what the lexicon has for every token, and the word shapes.
  package var requires: [any Annotation.Type] { [LexicalWord.self, WordShape.self] }

  /// One tag a token.
  package func annotations(in document: Document) -> [Tag] {
    let words = TokenArray(document[LexicalWord.self])
    guard !weights.isEmpty, words.count == document.tokens.count,
      document[WordShape.self].count == words.count
    else { return [] }
    let shapes = document[WordShape.self]
    var numbers = self.numbers(document, shapes)
    guard numbers.count == words.count else { return [] }
    TagCorrections(document).apply(to: &numbers)
    return numbers.indices.mapUnlessStopped { token in
      let number = numbers[token]
      let (part, form) = FineTag.all[number]
      return Tag(part, form, lemma: lemmatizer.rule(document, token, shapes[token], words[token], number))
    }
  }

  /// The number of the tag of each token.
  func numbers(_ document: Document, _ shapes: [WordShape]) -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(document.tokens.count)
    guard var sum = FeatureSum<PackedSums48>(weights) else { return [] }
    for sentence in document.sentences {
      if Stopping.isWanted { break }
      let features = TagFeatures(shapes: shapes, sentence: sentence.tokens)
      var (one, two): (UInt64, UInt64) = (0, 0)
      for token in sentence.tokens {
        if token & 0xFFF == 0xFFF, Stopping.isWanted { break }
        var best = 0
        if let only = sure[Tagger.key(of: shapes[token])] {
          best = only
        } else {
          features.add(token, one: one, two: two, to: &sum)
          best = sum.finish().best(of: 0..<FineTag.count)
        }
        numbers.append(best)
        two = one
        one = UInt64(best + 1)
      }
    }
    return numbers
  }

  /// The key of a word in the table of unambiguous words.
  static func key(of shape: WordShape) -> UInt64 { FeatureHash.of(200, shape.exact) }
}
