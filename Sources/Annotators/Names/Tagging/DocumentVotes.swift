import Documents
import WordLists

/// Features of the second pass of the name tagger: how the first pass tagged the same words in the document.
package struct DocumentVotes {
  /// How often a word or phrase was given each type, and none.
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

  /// Counts the tags that the first pass gave the tokens of a document.
  init(_ tags: [Int], _ nameTokens: [NameToken], _ document: Document) {
    self.tags = tags
    for sentence in document.sentences {
      var token = sentence.tokens.lowerBound
      let end = sentence.tokens.upperBound
      while token < end {
        guard let type = NameTags.type(of: tags[token]) else {
          if nameTokens[token].isCapital { words[nameTokens[token].word.low, default: Count()].add(none) }
          token += 1
          continue
        }
        var stop = token + 1
        while stop < end, tags[stop] == NameTags.inside(type) { stop += 1 }
        for inner in token..<stop where nameTokens[inner].isCapital {
          words[nameTokens[inner].word.low, default: Count()].add(type)
          if inner + 1 < stop {
            pairs[
              FeatureHash.joined(nameTokens[inner].word.low, nameTokens[inner + 1].word.low),
              default: Count()
            ].add(type)
          }
        }
        if stop - token > 1 {
          lasts[nameTokens[stop - 1].word.low, default: Count()].add(type)
          firsts[nameTokens[token].word.low, default: Count()].add(type)
          if stop - token <= 8 {
            initials[DocumentVotes.initials(of: token..<stop, nameTokens, document), default: Count()].add(
              type
            )
          }
        }
        token = stop
      }
    }
  }

  /// How often some words were given each type and, last, none.
  func tally(of hashes: [UInt64]) -> [Int] {
    hashes.reduce(into: [Int](repeating: 0, count: none + 1)) { sums, hash in
      guard let count = words[hash] else { return }
      for type in sums.indices { sums[type] += Int(count.types[type]) }
    }
  }

  /// The hash of the first letters of the capitalised words, as the letters of an acronym.
  private static func initials(of tokens: Range<Int>, _ nameTokens: [NameToken], _ document: Document)
    -> UInt64
  {
    var hash = WordHash.seed
    for token in tokens where nameTokens[token].isCapital {
      hash = WordHash.adding(document.text[document.tokens[token].range.start], to: hash)
    }
    return hash
  }

  /// The most frequent type of a count without its own vote, plus one; bits for its frequency and for unanimity; 0
  /// for none.
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
  func add(_ token: Int, _ sentence: Range<Int>, _ nameTokens: [NameToken], to sink: inout some FeatureSink) {
    func own(_ token: Int) -> Int { NameTags.type(of: tags[token]) ?? none }
    func tag(_ token: Int) -> UInt64 { sentence.contains(token) ? UInt64(tags[token] + 1) : 0 }
    func vote(_ token: Int) -> UInt64 {
      guard sentence.contains(token), nameTokens[token].isCapital else { return 0 }
      return verdict(words[nameTokens[token].word.low], without: own(token))
    }
    let s0 = nameTokens[token]
    let here = tag(token)
    let word = vote(token)
    sink.take(100, word, s0.isCapital ? 1 : 0)
    sink.take(101, word, here)
    sink.take(102, word & 15, here, s0.capitalization)
    let isNamed = NameTags.type(of: tags[token]) != nil
    let before = sentence.contains(token - 1) ? tags[token - 1] : 0
    let isLast = isNamed && !NameTags.begins(tags[token])
    let last = s0.isCapital ? verdict(lasts[s0.word.low], without: isLast ? own(token) : nil) : 0
    let first = s0.isCapital ? verdict(firsts[s0.word.low], without: isNamed ? own(token) : nil) : 0
    sink.take(103, last, here)
    sink.take(104, first, here)
    sink.take(105, last & 15, first & 15, word & 15)
    let left =
      sentence.contains(token - 1)
      ? verdict(
        pairs[FeatureHash.joined(nameTokens[token - 1].word.low, s0.word.low)],
        without: before > 0 ? own(token) : nil
      ) : 0
    let right =
      sentence.contains(token + 1)
      ? verdict(
        pairs[FeatureHash.joined(s0.word.low, nameTokens[token + 1].word.low)],
        without: isNamed ? own(token) : nil
      ) : 0
    sink.take(106, left, here)
    sink.take(107, right, here)
    sink.take(108, vote(token - 1), here, word & 15)
    sink.take(109, vote(token + 1), here, word & 15)
    let spelled = s0.isCapital ? verdict(initials[s0.word.low]) : 0
    sink.take(110, spelled, here)
    sink.take(111, tag(token - 1), here, tag(token + 1))
    sink.take(112, here, s0.capitalization, s0.word.casing)
    sink.take(113, word, last, first)
  }
}
