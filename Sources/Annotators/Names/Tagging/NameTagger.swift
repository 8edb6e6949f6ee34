package import Documents

/// Tags the tokens of a document as parts of names: a linear chain over features, in two passes.
///
/// The first pass looks at each sentence; the second adds how the same words were tagged in the rest of the document.
/// Weights come from two tables, so that the second pass adds to the sums of the first (Collins 2002 for the learner;
/// two stages after Krishnan and Manning 2006).
package struct NameTagger: Sendable {
  /// The tagger with the weights of this program.
  package static let standard = NameTagger(
    first: WeightTable(asset: "weights/names.bin"),
    second: WeightTable(asset: "weights/names-document.bin")
  )

  private let first: WeightTable
  private let second: WeightTable
  private let firstSteps: [Int32]
  private let secondSteps: [Int32]

  /// What no path may reach.
  private static let absent: Int32 = -1_000_000_000

  /// A tagger with the weights of both passes.
  package init(first: WeightTable, second: WeightTable) {
    self.first = first
    self.second = second
    let count = (NameTags.count + 1) * NameTags.count
    firstSteps = (0..<count).map { Int32(first.number($0)) }
    secondSteps = (0..<count).map { Int32(second.number($0)) }
  }

  /// True when there are no weights.
  package var isEmpty: Bool { first.isEmpty }

  /// The weights of a feature of the first pass, a tag each; nothing for one that was not learnt.
  func firstWeights(_ hash: UInt64) -> [Int]? { first.weights(of: hash) }

  /// The weights of a feature of the second pass.
  func secondWeights(_ hash: UInt64) -> [Int]? { second.weights(of: hash) }

  /// The tags that the first pass gives to the tokens of a document.
  func firstTags(_ document: Document, _ signs: NameTokens) -> [Int] {
    var sums: [Sums16] = []
    return firstTags(document, signs, sums: &sums)
  }

  private func firstTags(_ document: Document, _ signs: NameTokens, sums: inout [Sums16]) -> [Int] {
    var tags = [Int](repeating: 0, count: document.tokens.count)
    sums = [Sums16](repeating: Sums16(), count: tags.count)
    guard var sum = FeatureSum<Sums16>(first) else { return tags }
    var path = ViterbiPath<Int32>(steps: firstSteps, absent: Self.absent)
    for sentence in document.sentences {
      if Stopping.isWanted { break }
      let features = NameFeatures(signs.signs, sentence: sentence.tokens)
      for token in sentence.tokens where signs.signs[token].isActive {
        if token & 0xFFF == 0xFFF, Stopping.isWanted { break }
        features.add(token, to: &sum)
        sums[token] = sum.finish()
      }
      Self.decode(sentence.tokens, signs.signs, sums, &path, into: &tags)
    }
    return tags
  }

  /// The tags of the tokens of a document.
  func tags(_ document: Document, _ signs: NameTokens) -> [Int] {
    var sums: [Sums16] = []
    var tags = firstTags(document, signs, sums: &sums)
    guard var sum = FeatureSum<Sums16>(second) else { return tags }
    let votes = DocumentVotes(tags, signs.signs, document)
    var path = ViterbiPath<Int32>(steps: secondSteps, absent: Self.absent)
    for sentence in document.sentences {
      if Stopping.isWanted { break }
      for token in sentence.tokens where signs.signs[token].isActive {
        if token & 0xFFF == 0xFFF, Stopping.isWanted { break }
        votes.add(token, sentence.tokens, signs.signs, to: &sum)
        sums[token] = sum.finish(from: sums[token])
      }
      Self.decode(sentence.tokens, signs.signs, sums, &path, into: &tags)
    }
    return tags
  }

  /// Of a longer stretch each part of this length is decoded by itself, so that its sums stay in range and it can be given
  /// up; no list of names in an article comes near it.
  private static let longest = 4_000

  /// Finds the best tags of the stretches of a sentence where names can be.
  private static func decode(
    _ sentence: Range<Int>,
    _ signs: [NameTokens.Sign],
    _ sums: [Sums16],
    _ path: inout ViterbiPath<Int32>,
    into tags: inout [Int]
  ) {
    var start = sentence.lowerBound
    while start < sentence.upperBound {
      guard signs[start].isActive else {
        start += 1
        continue
      }
      if Stopping.isWanted { return }
      var end = start + 1
      while end < sentence.upperBound, end - start < longest, signs[end].isActive { end += 1 }
      let found = path.best(tokens: end - start, stride: 16) { Int32(sums[start + $0 &>> 4][$0 & 15]) }
      for (offset, tag) in found.enumerated() { tags[start + offset] = tag }
      start = end
    }
  }
}

extension NameTagger {
  /// The features of the first pass for the tokens of a document, for learning; none where no name can be.
  package static func features(_ document: Document, _ signs: PreparedNames) -> [[UInt64]] {
    var all = [[UInt64]](repeating: [], count: document.tokens.count)
    for sentence in document.sentences {
      let features = NameFeatures(signs.signs.signs, sentence: sentence.tokens)
      for token in sentence.tokens where signs.signs.signs[token].isActive {
        var collector = FeatureCollector()
        features.add(token, to: &collector)
        all[token] = collector.hashes
      }
    }
    return all
  }

  /// The features of the second pass, given the tags of the first.
  package static func features(_ document: Document, _ signs: PreparedNames, after tags: [Int]) -> [[UInt64]]
  {
    var all = [[UInt64]](repeating: [], count: document.tokens.count)
    let votes = DocumentVotes(tags, signs.signs.signs, document)
    for sentence in document.sentences {
      for token in sentence.tokens where signs.signs.signs[token].isActive {
        var collector = FeatureCollector()
        votes.add(token, sentence.tokens, signs.signs.signs, to: &collector)
        all[token] = collector.hashes
      }
    }
    return all
  }
}
