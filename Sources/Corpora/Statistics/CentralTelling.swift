import Documents
import WordLists

/// Chooses the words that tell best what happened on a day, out of all that articles say of it.
///
/// What several articles say of a day is what happened on it: each word counts by the number of other articles that use
/// it for the day, and by how few other days it is used for. Among the tellings that have most of such words, one that
/// was published soonest after the day is taken.
struct CentralTelling {
  /// What one sentence or clause says of a day.
  struct Candidate {
    /// The telling.
    var telling: DayTelling
    /// The number of the day.
    var day: Int
  }

  /// A telling with fewer words is taken only where there is none with more.
  private static let fewest = 4

  /// The share of the greatest score from which a telling can be taken for being published sooner.
  private static let nearBest = 0.7

  private static let functionWords = WordSet(
    WordList("function-words/articles"),
    WordList("function-words/coordinators"),
    WordList("function-words/subordinators"),
    WordList("function-words/inner-prepositions"),
    WordList("function-words/demonstratives"),
    WordList("function-words/quantifiers"),
    WordList("function-words/question-words")
  )

  /// How many of the days have tellings with a word.
  private var spread: [String: Int] = [:]
  private var days = 0

  /// A choice among the candidates of several days, each of which is given once.
  init(_ days: [[Candidate]]) {
    for candidates in days {
      self.days += 1
      var seen: Set<String> = []
      for candidate in candidates { seen.formUnion(Self.words(of: candidate.telling.text)) }
      for word in seen { spread[word, default: 0] += 1 }
    }
  }

  /// The best telling of a day; nil without candidates.
  func best(of candidates: [Candidate]) -> DayTelling? {
    var articles: [String: Set<Int>] = [:]
    let words = candidates.map { Self.words(of: $0.telling.text) }
    for (candidate, words) in zip(candidates, words) {
      for word in words { articles[word, default: []].insert(candidate.telling.article) }
    }
    let scores = words.map { words in
      // Sums of floating-point numbers depend on their order, and that of a set is another in each run.
      let sum = words.sorted().reduce(0.0) { sum, word in
        let others = Double((articles[word]?.count ?? 1) - 1)
        let rarity = naturalLogarithm(Double(days + 1) / Double(spread[word] ?? 1))
        return sum + others * rarity
      }
      return sum / Double(words.count + Self.fewest).squareRoot()
    }
    let isLong = candidates.map { WordSequence(of: $0.telling.text).words.count >= Self.fewest }
    let isTold = candidates.map { Self.delay(of: $0) < Self.ahead }
    let allowed =
      [
        candidates.indices.filter { isLong[$0] && isTold[$0] }, candidates.indices.filter { isLong[$0] },
        Array(candidates.indices),
      ].first { !$0.isEmpty } ?? []
    let most = allowed.map { scores[$0] }.max() ?? 0
    let near = allowed.filter { scores[$0] >= most * Self.nearBest }
    let best = near.min { one, other in
      let (left, right) = (Self.delay(of: candidates[one]), Self.delay(of: candidates[other]))
      if left != right { return left < right }
      if scores[one] != scores[other] { return scores[one] > scores[other] }
      let (a, b) = (candidates[one].telling, candidates[other].telling)
      return (a.article, a.sentence, a.event ?? 0) < (b.article, b.sentence, b.event ?? 0)
    }
    return best.map { candidates[$0].telling }
  }

  /// How long after the day a telling was published: what was written before it comes last, what has no
  /// day before that.
  private static func delay(of candidate: Candidate) -> Int {
    guard let reported = candidate.telling.reported?.dayNumber else { return ahead - 1 }
    let delay = reported - candidate.day
    return delay >= 0 ? delay : ahead - delay
  }

  /// More than the delay of any telling that was published on the day or later.
  private static let ahead = 1 << 31

  /// The words of a telling that say something, folded, each once.
  private static func words(of text: String) -> Set<String> {
    var words: Set<String> = []
    for word in WordSequence(of: text).words where word.folded.utf8.count > 2 {
      if !functionWords.contains(word.folded) { words.insert(word.folded) }
    }
    return words
  }
}
