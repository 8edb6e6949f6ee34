import Documents

/// Tells which words say that something is said, thought or wanted.
struct CueModel: Sendable {
  let weights: WeightTable

  /// A word and how much speaks for its being a cue.
  struct Found {
    var token: Int
    var score: Int
  }

  /// True when a sentence has words in quotation marks.
  static func hasQuotes(_ sentence: Range<Int>, _ view: SpeechView) -> Bool {
    sentence.prefix(400).contains { view.quoted[$0] >= 0 }
  }

  /// The cues of a sentence in reading order: those with a score of at least some number.
  func cues(in sentence: Range<Int>, _ view: SpeechView, least: Int) -> [Found] {
    guard var sum = FeatureSum<Sums16>(weights) else { return [] }
    let features = CueFeatures(view: view)
    let hasQuotes = CueModel.hasQuotes(sentence, view)
    var found: [Found] = []
    for token in sentence where features.isCandidate(token) {
      if token & 0xFF == 0, Stopping.isWanted { break }
      features.add(token, in: sentence, hasQuotes: hasQuotes, to: &sum)
      let sums = sum.finish()
      let score = Int(sums[1]) - Int(sums[0])
      if score >= least { found.append(Found(token: token, score: score)) }
    }
    return found
  }
}

/// Chooses the words that name the speaker of a cue.
struct SpeakerModel: Sendable {
  let weights: WeightTable

  /// The best candidate, by its head, with the second and the distance between them.
  struct Choice {
    /// The head of the words; nothing where nobody is named.
    var token: Int?
    var runnerUp: Int?
    var lead: Int
  }

  static func features(_ view: SpeechView, _ cue: Int) -> SpeakerFeatures {
    let paths = CuePaths(view, cue: cue, window: ContentModel.window(view, cue))
    return SpeakerFeatures(view, cue: cue, paths: paths)
  }

  /// The candidates with their place among those on their side of the cue, the nearest first.
  static func ranked(_ candidates: [Int], _ cue: Int) -> [(token: Int, rank: Int)] {
    let before = candidates.filter { $0 < cue }
    let after = candidates.filter { $0 > cue }
    return before.enumerated().map { ($1, before.count - 1 - $0) } + after.enumerated().map { ($1, $0) }
  }

  /// The speaker of a cue.
  func choose(_ view: SpeechView, cue: Int, paths: CuePaths) -> Choice {
    guard var sum = FeatureSum<Sums16>(weights) else { return Choice(lead: 0) }
    let features = SpeakerFeatures(view, cue: cue, paths: paths)
    features.addNobody(to: &sum)
    var best: (token: Int?, score: Int) = (nil, Int(sum.finish()[0]))
    var second: (token: Int?, score: Int) = (nil, -100_000)
    for (token, rank) in SpeakerModel.ranked(features.candidates(), cue) {
      features.add(token, rank: rank, to: &sum)
      let score = Int(sum.finish()[0])
      if score > best.score {
        (second, best) = (best, (token, score))
      } else if score > second.score {
        second = (token, score)
      }
    }
    return Choice(token: best.token, runnerUp: second.token, lead: best.score - second.score)
  }
}

/// Marks what a cue reports in its sentence.
struct ContentModel: Sendable {
  let weights: WeightTable
  private let steps: [Float]

  init(weights: WeightTable) {
    self.weights = weights
    steps = (0..<SpanTags.steps).map { Float(weights.number($0)) }
  }

  /// The most tokens on each side of a cue that are looked at.
  static let reach = 120

  /// The tokens of the sentence of a cue, of a very long one those around it.
  static func window(_ view: SpeechView, _ cue: Int) -> Range<Int> {
    let sentence = view.document.sentences[Int(view.sentences[cue])].tokens
    return max(sentence.lowerBound, cue - reach)..<min(sentence.upperBound, cue + reach)
  }

  /// The stretches that a cue reports.
  func contents(_ view: SpeechView, cue: Int, paths: CuePaths, speaker: Range<Int>?) -> [Range<Int>] {
    guard var sum = FeatureSum<Sums16>(weights) else { return [] }
    var sums: [Sums16] = []
    sums.reserveCapacity(paths.window.count)
    ContentFeatures(view, cue: cue, paths: paths, speaker: speaker).each(&sum) { _, sink in
      sums.append(sink.finish())
    }
    let tags = SpanTags.best(tokens: sums.count, steps: steps) { Float(sums[$0][$1]) }
    return SpanTags.stretches(tags, from: paths.window.lowerBound)
  }
}
