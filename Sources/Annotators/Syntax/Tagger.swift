package import Documents

/// Gives every token its part of speech, form and lemma: from left to right, the best tag after those before it.
///
/// A word that nearly always has one tag is not asked about. The weights are those of an averaged passive-aggressive
/// learner over features of the word and its neighbours (after Collins 2002).
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

  /// A tagger with the weights of tags, the words with one tag, and the rules of lemmas.
  package init(weights: WeightTable, sure: ValueTable, lemmatizer: Lemmatizer) {
    self.weights = weights
    self.sure = sure
    self.lemmatizer = lemmatizer
  }

  /// The word tables' findings for every token.
  package var requires: [any Annotation.Type] { [LexicalWord.self, WordShape.self] }

  /// The tags in the order of the tokens.
  package func annotations(in document: Document) -> [Tag] {
    let words = document[LexicalWord.self]
    guard !weights.isEmpty, words.count == document.tokens.count,
      document[WordShape.self].count == words.count
    else { return [] }
    let signs = document[WordShape.self]
    var numbers = self.numbers(document, signs)
    guard numbers.count == words.count else { return [] }
    for name in document[Name.self] where name.type == .person {
      // "Read" of "Ian Read" is no verb.
      for token in name.tokens where words[token].isCapital && FineTag.all[numbers[token]].0 == .verb {
        numbers[token] = Tagger.name
      }
    }
    return numbers.indices.mapUnlessStopped { token in
      let number = numbers[token]
      let (part, form) = FineTag.all[number]
      return Tag(part, form, lemma: lemmatizer.rule(document, token, signs[token], words[token], number))
    }
  }

  /// The numbers of the tags of the tokens.
  func numbers(_ document: Document, _ signs: [WordShape]) -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(document.tokens.count)
    guard var sum = FeatureSum<PackedSums48>(weights) else { return [] }
    for sentence in document.sentences {
      if Stopping.isWanted { break }
      let features = TagFeatures(signs: signs, sentence: sentence.tokens)
      var (one, two): (UInt64, UInt64) = (0, 0)
      for token in sentence.tokens {
        if token & 0xFFF == 0xFFF, Stopping.isWanted { break }
        var best = 0
        if let only = sure[Tagger.key(of: signs[token])] {
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

  /// The tag of a name of one.
  private static let name = FineTag.number(.properNoun, .plain)

  /// The key of a word in the table of words with one tag.
  static func key(of sign: WordShape) -> UInt64 { FeatureHash.of(200, sign.exact) }
}
