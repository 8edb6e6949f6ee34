import Annotators
import Corpora
import Documents
import Foundation

/// A trainer of the evidence that figures of two articles count the same thing, by logistic regression without gold.
///
/// Two reports of one story that give the same number with at least two digits, each once, mean the same thing by it,
/// and by all other pairs with one of these two figures another one, unless noun and predicate are the same. From such
/// pairs the weights of words, nouns and the like are learnt, without the numbers. The weights of numbers are counted
/// then: how much more frequent a ratio is between the figures of two articles that the words join, each the best of
/// the other, than between all others.
struct LikenessTrainer {
  /// Files of dated articles: JSON lines, or lines of tokens with the date before each article.
  var articles: [String]
  /// The folder that the table is written to.
  var weights: String
  /// How many articles of a file are read at most.
  var most = 6000

  private static let seed: UInt64 = 20_261_129
  private static let rounds = 30
  private static let rate = 0.2
  /// How many examples the Gaussian prior weighs as much as; its middle is in `FigureWeights.expected`.
  private static let strength = 30.0
  /// How many pairs of figures the prior of a ratio weighs as much as.
  private static let pairs = 20.0
  /// The logarithm of the odds from which the words alone join two figures.
  private static let sure = 0.5
  /// The least score in the table, chosen on the samples of the program: one pair in ten is right in the training, but
  /// only the best pair of a figure is joined.
  private static let least = -1.2

  private typealias Evidence = [(family: FigureEvidence, amount: Double)]

  /// Two figures of two articles, by the words around them.
  private struct Pair {
    var evidence: Evidence
    var isSame: Bool
    var isHeldOut: Bool
  }

  /// All figures of two articles that can be compared.
  private struct Meeting {
    var pairs: [(own: Int, other: Int, evidence: Evidence)]
  }

  func run() throws {
    var (pairs, meetings): ([Pair], [Meeting]) = ([], [])
    for path in articles {
      let corpus = try Corpus()
      let step = try corpus.beginStep("train", kind: .load)
      var (batch, count): ([Document], Int) = ([], 0)
      func insert() throws {
        for case .added(let article) in try corpus.insert(batch, step: step) {
          try collect(article, in: corpus, &pairs, &meetings)
        }
        batch = []
      }
      var failure: (any Error)?
      try DatedNews.each(in: path) { day, lines in
        guard count < most, failure == nil else { return }
        count += 1
        batch.append(Self.document(lines, day))
        guard batch.count == 64 else { return }
        do { try insert() } catch { failure = error }
      }
      if let failure { throw failure }
      try insert()
      print(
        "\(path): \(count) articles; \(meetings.count) pairs of articles, \(pairs.count) pairs of figures"
      )
    }
    var model = Self.trained(pairs)
    Self.count(meetings, &model)
    model.least = Self.least
    for family in FigureEvidence.allCases { print(family.name, model[family]) }
    let head = """
      # The evidence that figures of two reports count the same thing, trained by 'Scripts/train figures'.
      # A line has a family of evidence, as FigureEvidence describes them, and its weight.
      # 'least' is the score from which two figures are joined.

      """
    try Data((head + model.text).utf8).write(to: URL(fileURLWithPath: "\(weights)/figures.txt"))
  }

  // MARK: Articles

  private static func document(_ lines: [[SpacedWord]], _ day: CalendarDate) -> Document {
    let text = lines.map { SpacedWord.text($0, marking: 0..<0).text }.joined(separator: "\n")
    var article = PlainArticle.of(text)
    article.published = PublicationDate(day, basis: .metadata)
    return Pipeline.standard.document(for: article)
  }

  /// Collects the figures of an article and the earlier ones of its story.
  private func collect(
    _ article: Int,
    in corpus: Corpus,
    _ pairs: inout [Pair],
    _ meetings: inout [Meeting]
  ) throws {
    let (own, articles) = try corpus.figures(comparedWith: article)
    let frequencies = FigureLikeness.Frequencies(own)
    for others in articles {
      let theirs = FigureLikeness.Frequencies(others)
      var meeting = Meeting(pairs: [])
      for (first, one) in own.enumerated() {
        for (second, other) in others.enumerated() where FigureLikeness.isComparable(one, other) {
          meeting.pairs.append(
            (first, second, FigureLikeness.evidence(one, frequencies, other, theirs))
          )
        }
      }
      let same = meeting.pairs.filter { pair in
        let (one, other) = (own[pair.own], others[pair.other])
        return one.value == other.value && FigureEvidence.digits(of: one.value) >= 2
          && own.count { $0.value == one.value } == 1 && others.count { $0.value == other.value } == 1
      }
      // A copy teaches nothing: all its words are the same.
      let copied = same.count { own[$0.own].words == others[$0.other].words }
      guard !same.isEmpty, copied * 2 <= same.count else { continue }
      let isHeldOut = article % 8 == 0
      for (own, other) in same.map({ ($0.own, $0.other) }) {
        for pair in meeting.pairs where pair.own == own || pair.other == other {
          let isSame = pair.own == own && pair.other == other
          let isEqual = pair.evidence.contains { [.exactly, .equal, .equalDigit].contains($0.family) }
          // The same thing that happens to the same people with another number: it may well have risen.
          let isOpen = Self.holds(.nounSame, pair.evidence) && Self.holds(.actionSame, pair.evidence)
          guard isSame || !isEqual && !isOpen else { continue }
          pairs.append(Pair(evidence: pair.evidence, isSame: isSame, isHeldOut: isHeldOut))
        }
      }
      meetings.append(meeting)
    }
  }

  private static func holds(_ family: FigureEvidence, _ evidence: Evidence) -> Bool {
    evidence.contains { $0.family == family }
  }

  // MARK: Training

  private static func probability(_ evidence: Evidence, _ model: FigureWeights) -> Double {
    1 / (1 + exp(-context(evidence, model)))
  }

  /// The score of all evidence but the numbers.
  private static func context(_ evidence: Evidence, _ model: FigureWeights) -> Double {
    evidence.reduce(0) { $1.family.isOfValues ? $0 : $0 + model[$1.family] * $1.amount }
  }

  private static func trained(_ pairs: [Pair]) -> FigureWeights {
    var model = FigureWeights.expected
    let middle = model
    var squares = [Double](repeating: 1e-3, count: model.values.count)
    var random = Seeded(seed)
    let (training, heldOut) = (pairs.filter { !$0.isHeldOut }, pairs.filter(\.isHeldOut))
    let prior = strength / Double(max(1, training.count))
    print("\(training.count { $0.isSame }) of \(training.count) pairs are the same")
    for round in 1...rounds {
      for pair in training.shuffled(using: &random) {
        let error = (pair.isSame ? 1 : 0) - probability(pair.evidence, model)
        for (family, amount) in pair.evidence where !family.isOfValues {
          let slope = error * amount - prior * (model[family] - middle[family])
          squares[family.rawValue] += slope * slope
          model[family] += rate * slope / squares[family.rawValue].squareRoot()
        }
      }
      if round % 10 == 0 { report(heldOut, model, round) }
    }
    return model
  }

  private static func report(_ pairs: [Pair], _ model: FigureWeights, _ round: Int) {
    let joined = pairs.filter { context($0.evidence, model) >= sure }
    let right = joined.count { $0.isSame }
    let all = pairs.count { $0.isSame }
    let loss = pairs.reduce(0.0) { sum, pair in
      let probability = probability(pair.evidence, model)
      return sum - log(max(1e-9, pair.isSame ? probability : 1 - probability))
    }
    print(
      "round \(round): loss \(loss / Double(max(1, pairs.count))); words join \(joined.count), \(right) rightly, of \(all)"
    )
  }

  /// Counts how the numbers of joined figures relate, and those of others.
  private static func count(_ meetings: [Meeting], _ model: inout FigureWeights) {
    let families = FigureEvidence.allCases.filter(\.isOfValues)
    // The prior has as many pairs for each ratio on both sides as its weight says.
    var (joined, others) = (
      FigureEvidence.allCases.map { _ in 0.0 }, FigureEvidence.allCases.map { _ in 0.0 }
    )
    for family in families {
      let odds = exp(FigureWeights.expected[family])
      joined[family.rawValue] = Self.pairs * odds / (1 + odds)
      others[family.rawValue] = Self.pairs / (1 + odds)
    }
    for meeting in meetings {
      let scored = meeting.pairs.map { (pair: $0, score: context($0.evidence, model)) }
      var (bestOwn, bestOther): ([Int: Double], [Int: Double]) = ([:], [:])
      for (pair, score) in scored {
        bestOwn[pair.own] = max(score, bestOwn[pair.own] ?? -.infinity)
        bestOther[pair.other] = max(score, bestOther[pair.other] ?? -.infinity)
      }
      for (pair, score) in scored {
        guard let family = pair.evidence.first(where: { $0.family.isOfValues })?.family else { continue }
        if score >= sure, bestOwn[pair.own] == score, bestOther[pair.other] == score {
          joined[family.rawValue] += 1
        } else if score < 0 {
          others[family.rawValue] += 1
        }
      }
    }
    let (all, rest) = families.reduce((0.0, 0.0)) { ($0.0 + joined[$1.rawValue], $0.1 + others[$1.rawValue]) }
    for family in families {
      print("\(family.name): \(joined[family.rawValue]) joined, \(others[family.rawValue]) others")
      model[family] = log(joined[family.rawValue] / all) - log(others[family.rawValue] / rest)
    }
  }
}
