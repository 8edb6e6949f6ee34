import Annotators
import Documents

/// A trained tagger: the averaged weights, and the tags of unambiguous words.
struct TagModel {
  private var index: FeatureIndex
  private var trainer: ClassTrainer
  private var averaged: [Float] = []
  private(set) var sure: [UInt64: Int]

  /// Trains on texts; with `bucketBits`, once more with only the features that fit into `1 << bucketBits` buckets.
  init(_ texts: [Treebank.Text], rounds: Int, seed: UInt64, isQuiet: Bool = false, bucketBits: Int? = nil) {
    let prepared = texts.map { PreparedWords($0.document) }
    sure = TagModel.sure(texts, prepared)
    let lists = zip(texts, prepared).map { text, words in
      text.document.sentences.flatMap { sentence in
        sentence.tokens.map { token -> [UInt64] in
          let one = token > sentence.tokens.lowerBound ? text.words[token - 1].tag + 1 : 0
          let two = token > sentence.tokens.lowerBound + 1 ? text.words[token - 2].tag + 1 : 0
          return words.tagFeatures(token, in: sentence.tokens, one: one, two: two)
        }
      }
    }
    index = FeatureIndex(lists, least: 3)
    trainer = ClassTrainer(features: index.count, classes: FineTag.count, aggressiveness: 0.02)
    learn(texts, prepared, rounds: rounds, seed: seed, isQuiet: isQuiet)
    guard let bucketBits else { return }
    let kept = WeightFile.kept(
      hashes: index.hashes,
      weights: averaged,
      counts: index.counts,
      classes: FineTag.count,
      bucketBits: bucketBits
    )
    index = FeatureIndex(kept, of: index)
    trainer = ClassTrainer(features: index.count, classes: FineTag.count, aggressiveness: 0.02)
    learn(texts, prepared, rounds: rounds, seed: seed, isQuiet: isQuiet)
  }

  private mutating func learn(
    _ texts: [Treebank.Text],
    _ prepared: [PreparedWords],
    rounds: Int,
    seed: UInt64,
    isQuiet: Bool
  ) {
    var order = texts.indices.flatMap { text in texts[text].document.sentences.indices.map { (text, $0) } }
    var random = Seeded(seed)
    for round in 0..<rounds {
      order.shuffle(using: &random)
      var wrong = 0
      for (text, number) in order {
        let sentence = texts[text].document.sentences[number].tokens
        var (one, two) = (0, 0)
        for token in sentence {
          let gold = texts[text].words[token].tag
          var guess = gold
          if let only = sure[prepared[text].key(token)] {
            guess = only
          } else {
            let features = index.numbers(
              of: prepared[text].tagFeatures(token, in: sentence, one: one, two: two)
            )
            let scores = trainer.scores(features)
            guess = scores.prefix(FineTag.count).indices.max { scores[$0] < scores[$1] } ?? 0
            if guess != gold { wrong += 1 }
            trainer.learn(features, scores: scores, right: { $0 == gold })
          }
          two = one
          one = guess + 1
        }
      }
      if !isQuiet { print("round \(round + 1): \(wrong) wrong") }
    }
    averaged = trainer.averaged(index.count)
  }

  /// The predicted tag of each token of a text.
  func tags(_ text: Treebank.Text) -> [Int] {
    let words = PreparedWords(text.document)
    var tags: [Int] = []
    for sentence in text.document.sentences {
      var (one, two) = (0, 0)
      for token in sentence.tokens {
        var guess = 0
        if let only = sure[words.key(token)] {
          guess = only
        } else {
          var scores = [Float](repeating: 0, count: FineTag.count)
          for feature in index.numbers(of: words.tagFeatures(token, in: sentence.tokens, one: one, two: two))
          {
            for number in 0..<FineTag.count {
              scores[number] += averaged[Int(feature) * FineTag.count + number]
            }
          }
          guess = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        }
        tags.append(guess)
        two = one
        one = guess + 1
      }
    }
    return tags
  }

  /// The words that have one tag in at least 99.7 % of 12 or more occurrences.
  private static func sure(_ texts: [Treebank.Text], _ prepared: [PreparedWords]) -> [UInt64: Int] {
    var counts: [UInt64: [Int: Int]] = [:]
    for (text, words) in zip(texts, prepared) {
      for token in text.words.indices {
        counts[words.key(token), default: [:]][text.words[token].tag, default: 0] += 1
      }
    }
    var sure: [UInt64: Int] = [:]
    for (key, tags) in counts {
      let sum = tags.values.reduce(0, +)
      guard sum >= 12, let best = tags.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
      if Double(best.value) >= 0.997 * Double(sum) { sure[key] = best.key }
    }
    return sure
  }

  /// The bytes of the table of unambiguous words.
  var sureTable: [UInt8] { ValueFile.bytes(sure.map { ($0.key, $0.value) }) }

  /// The bytes of the table of weights.
  func bytes(bucketBits: Int) -> [UInt8] {
    WeightFile.bytes(
      hashes: index.hashes,
      weights: averaged,
      classes: FineTag.count,
      dense: [],
      bucketBits: bucketBits,
      scale: WeightFile.scale(of: averaged),
      bits: 4,
      counts: index.counts
    )
  }
}
