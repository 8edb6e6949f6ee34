import Documents
import WordLists

/// What the first pass over a document found, as features for the second: how the same words are tagged elsewhere.
package struct DocumentVotes {
  /// How often a word or phrase was found as each type, and as none.
  private struct Count {
    var types = SIMD8<UInt16>()

    mutating func add(_ type: Int) { if types[type] < .max { types[type] += 1 } }
  }

  private var words: [UInt64: Count] = [:]
  private var pairs: [UInt64: Count] = [:]
  private var lasts: [UInt64: Count] = [:]
  private var firsts: [UInt64: Count] = [:]
  /// The initials of names of several words, with their types.
  private var initials: [UInt64: Count] = [:]
  let tags: [Int]
  private let none = NameTags.types.count

  /// The votes of the tags of a document's tokens.
  init(_ tags: [Int], _ signs: [NameTokens.Sign], _ document: Document) {
    self.tags = tags
    for sentence in document.sentences {
      var token = sentence.tokens.lowerBound
      let end = sentence.tokens.upperBound
      while token < end {
        guard let type = NameTags.type(of: tags[token]) else {
          if signs[token].isCapital { words[signs[token].word.low, default: Count()].add(none) }
          token += 1
          continue
        }
        var stop = token + 1
        while stop < end, tags[stop] == NameTags.inside(type) { stop += 1 }
        for position in token..<stop where signs[position].isCapital {
          words[signs[position].word.low, default: Count()].add(type)
          if position + 1 < stop {
            pairs[
              FeatureHash.joined(signs[position].word.low, signs[position + 1].word.low),
              default: Count()
            ].add(type)
          }
        }
        if stop - token > 1 {
          lasts[signs[stop - 1].word.low, default: Count()].add(type)
          firsts[signs[token].word.low, default: Count()].add(type)
          if stop - token <= 8 {
            initials[DocumentVotes.initials(of: token..<stop, signs, document), default: Count()].add(type)
          }
        }
        token = stop
      }
    }
  }

  /// How often some words were found as each type and, last, as none.
  func tally(of hashes: [UInt64]) -> [Int] {
    hashes.reduce(into: [Int](repeating: 0, count: none + 1)) { sums, hash in
      guard let count = words[hash] else { return }
      for type in sums.indices { sums[type] += Int(count.types[type]) }
    }
  }

  /// The capitals at the beginnings of words, as the letters of an acronym.
  private static func initials(of tokens: Range<Int>, _ signs: [NameTokens.Sign], _ document: Document)
    -> UInt64
  {
    var hash = WordHash.seed
    for token in tokens where signs[token].isCapital {
      hash = WordHash.adding(document.text[document.tokens[token].range.start], to: hash)
    }
    return hash
  }

  /// The winner of a count with its own vote taken away, how strong it is, and whether all agree; 0 for none.
  private func verdict(_ count: Count?, without own: Int? = nil) -> UInt64 {
    guard var count else { return 0 }
    if let own, count.types[own] > 0 { count.types[own] -= 1 }
    var best = 0
    var sum = 0
    for type in 0...none {
      sum += Int(count.types[type])
      if count.types[type] > count.types[best] { best = type }
    }
    if sum == 0 { return 0 }
    let most = Int(count.types[best])
    let strength: UInt64 = most >= 6 ? 3 : most >= 3 ? 2 : most >= 2 ? 1 : 0
    return UInt64(best + 1) | strength << 4 | (most == sum ? 64 : 0)
  }

  /// Gives the features of a token to a sink.
  @inline(__always)
  func add(_ token: Int, _ sentence: Range<Int>, _ signs: [NameTokens.Sign], to sink: inout some FeatureSink)
  {
    func own(_ token: Int) -> Int { NameTags.type(of: tags[token]) ?? none }
    func tag(_ token: Int) -> UInt64 { sentence.contains(token) ? UInt64(tags[token] + 1) : 0 }
    func vote(_ token: Int) -> UInt64 {
      guard sentence.contains(token), signs[token].isCapital else { return 0 }
      return verdict(words[signs[token].word.low], without: own(token))
    }
    let s0 = signs[token]
    let here = tag(token)
    let word = vote(token)
    sink.add(FeatureHash.of(100, word, s0.isCapital ? 1 : 0))
    sink.add(FeatureHash.of(101, word, here))
    sink.add(FeatureHash.of(102, word & 15, here, s0.place))
    let isNamed = NameTags.type(of: tags[token]) != nil
    let before = sentence.contains(token - 1) ? tags[token - 1] : 0
    let isLast = isNamed && !NameTags.begins(tags[token])
    let last = s0.isCapital ? verdict(lasts[s0.word.low], without: isLast ? own(token) : nil) : 0
    let first = s0.isCapital ? verdict(firsts[s0.word.low], without: isNamed ? own(token) : nil) : 0
    sink.add(FeatureHash.of(103, last, here))
    sink.add(FeatureHash.of(104, first, here))
    sink.add(FeatureHash.of(105, last & 15, first & 15, word & 15))
    let left =
      sentence.contains(token - 1)
      ? verdict(
        pairs[FeatureHash.joined(signs[token - 1].word.low, s0.word.low)],
        without: before > 0 ? own(token) : nil
      ) : 0
    let right =
      sentence.contains(token + 1)
      ? verdict(
        pairs[FeatureHash.joined(s0.word.low, signs[token + 1].word.low)],
        without: isNamed ? own(token) : nil
      ) : 0
    sink.add(FeatureHash.of(106, left, here))
    sink.add(FeatureHash.of(107, right, here))
    sink.add(FeatureHash.of(108, vote(token - 1), here, word & 15))
    sink.add(FeatureHash.of(109, vote(token + 1), here, word & 15))
    let spelled = s0.isCapital ? verdict(initials[s0.word.low]) : 0
    sink.add(FeatureHash.of(110, spelled, here))
    sink.add(FeatureHash.of(111, tag(token - 1), here, tag(token + 1)))
    sink.add(FeatureHash.of(112, here, s0.place, s0.word.casing))
    sink.add(FeatureHash.of(113, word, last, first))
  }
}
