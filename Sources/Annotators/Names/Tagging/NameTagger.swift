package import Documents

/// Tags tokens as parts of names (BIO) with a linear chain model in two passes over a document.
///
/// The first pass sees one sentence; the second adds features of the tags that the same words got in the rest of the
/// document, whose weights are added to the sums of the first. Both are trained by averaged passive-aggressive steps
/// on whole sequences (Crammer and others 2006; Collins 2002); the two stages follow Krishnan and Manning (2006).
/// Each weight table has one row of `NameTags.count` weights a feature, and behind the rows the (`NameTags.count` +
/// 1) × `NameTags.count` weights of one tag after another.
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

  /// The score of a tag sequence that is not allowed.
  private static let absent: Int32 = -1_000_000_000

  /// Reads the weights of both passes.
  package init(first: WeightTable, second: WeightTable) {
    self.first = first
    self.second = second
    let count = (NameTags.count + 1) * NameTags.count
    firstSteps = (0..<count).map { Int32(first.number($0)) }
    secondSteps = (0..<count).map { Int32(second.number($0)) }
  }

  /// True if there are no weights.
  package var isEmpty: Bool { first.isEmpty }

  /// The weights of a feature of the first pass, one a tag; nil for a feature without weights.
  func firstWeights(_ hash: UInt64) -> [Int]? { first.weights(of: hash) }

  /// The weights of a feature of the second pass, one a tag; nil for a feature without weights.
  func secondWeights(_ hash: UInt64) -> [Int]? { second.weights(of: hash) }

  /// The tags of the first pass, one a token of the document.
  func firstTags(_ document: Document, _ nameTokens: NameTokens) -> [Int] {
    var sums: [Sums16] = []
    return firstTags(document, nameTokens, sums: &sums)
  }

  private func firstTags(_ document: Document, _ nameTokens: NameTokens, sums: inout [Sums16]) -> [Int] {
    var tags = [Int](repeating: 0, count: document.tokens.count)
    sums = [Sums16](repeating: Sums16(), count: tags.count)
    guard var sum = FeatureSum<Sums16>(first) else { return tags }
    var path = ViterbiPath<Int32>(steps: firstSteps, absent: Self.absent)
    for sentence in document.sentences {
      if Stopping.isWanted { break }
      let features = NameFeatures(nameTokens.all, sentence: sentence.tokens)
      for token in sentence.tokens where nameTokens.all[token].isActive {
        if token & 0xFFF == 0xFFF, Stopping.isWanted { break }
        features.add(token, to: &sum)
        sums[token] = sum.finish()
      }
      Self.decode(sentence.tokens, nameTokens.all, sums, &path, into: &tags)
    }
    return tags
  }

  /// The tags of both passes, one a token of the document.
  func tags(_ document: Document, _ nameTokens: NameTokens) -> [Int] {
    var sums: [Sums16] = []
    var tags = firstTags(document, nameTokens, sums: &sums)
    guard var sum = FeatureSum<Sums16>(second) else { return tags }
    let votes = DocumentVotes(tags, nameTokens.all, document)
    var path = ViterbiPath<Int32>(steps: secondSteps, absent: Self.absent)
    for sentence in document.sentences {
      if Stopping.isWanted { break }
      for token in sentence.tokens where nameTokens.all[token].isActive {
        if token & 0xFFF == 0xFFF, Stopping.isWanted { break }
        votes.add(token, sentence.tokens, nameTokens.all, to: &sum)
        sums[token] = sum.finish(from: sums[token])
      }
      Self.decode(sentence.tokens, nameTokens.all, sums, &path, into: &tags)
    }
    return tags
  }

  /// The most tokens that are decoded at once: sums stay in range, and the analysis can be given up in between.
  ///
  /// No list of names in an article comes near it.
  private static let longest = 4_000

  /// Decodes the spans of a sentence where names can be, each with the best path of tags.
  private static func decode(
    _ sentence: Range<Int>,
    _ nameTokens: [NameToken],
    _ sums: [Sums16],
    _ path: inout ViterbiPath<Int32>,
    into tags: inout [Int]
  ) {
    var start = sentence.lowerBound
    while start < sentence.upperBound {
      guard nameTokens[start].isActive else {
        start += 1
        continue
      }
      if Stopping.isWanted { return }
      var end = start + 1
      while end < sentence.upperBound, end - start < longest, nameTokens[end].isActive { end += 1 }
      let best = path.best(tokens: end - start, stride: 16) { Int32(sums[start + $0 &>> 4][$0 & 15]) }
      for (offset, tag) in best.enumerated() { tags[start + offset] = tag }
      start = end
    }
  }
}

extension NameTagger {
  /// The features of the first pass for training, one list a token of the document; empty where no name can be.
  ///
  /// Templates that use one of `resources` are left out.
  package static func features(
    _ document: Document,
    _ names: PreparedNames,
    without resources: FeatureTemplate.Resources = []
  ) -> [[UInt64]] {
    let dropped = Set(
      NameFeatures.templates.filter { !$0.resources.isDisjoint(with: resources) }.map(\.number)
    )
    var all = [[UInt64]](repeating: [], count: document.tokens.count)
    for sentence in document.sentences {
      let features = NameFeatures(names.tokens.all, sentence: sentence.tokens)
      for token in sentence.tokens where names.isActive(token) {
        var collector = TemplateCollector()
        features.add(token, to: &collector)
        all[token] = collector.features.filter { !dropped.contains($0.template) }.map(\.hash)
      }
    }
    return all
  }

  /// The features of the second pass for training, given the tags of the first.
  package static func features(_ document: Document, _ names: PreparedNames, after tags: [Int]) -> [[UInt64]]
  {
    var all = [[UInt64]](repeating: [], count: document.tokens.count)
    let votes = DocumentVotes(tags, names.tokens.all, document)
    for sentence in document.sentences {
      for token in sentence.tokens where names.isActive(token) {
        var collector = FeatureCollector()
        votes.add(token, sentence.tokens, names.tokens.all, to: &collector)
        all[token] = collector.hashes
      }
    }
    return all
  }
}
