import Annotators
import Documents
import Foundation
import WordLists

/// A trainer of the evidence for the day of publication: weights of a log-linear model over all days of the years that
/// fit, by maximum likelihood on dated articles whose day is hidden, with a Gaussian prior around zero.
///
/// An article that names past weekdays is learnt a second time with their days of the month, as in "Monday, Oct. 14".
/// Every eighth article is kept apart; on these it is measured how often probabilities hold.
struct PublicationTrainer {
  /// Files of dated articles: JSON lines, or lines of tokens with the date before each article.
  var articles: [String]
  /// The folder that the table is written to.
  var weights: String

  private static let rounds = 40
  private static let rate = 0.3
  /// The precision of the prior: a weight that no article speaks for stays at its middle.
  private static let strength = 2.0
  /// The middle of the prior of evidence of which the training articles have little, as their datelines are cut off and
  /// few of them name the day of one event twice; of all other evidence it is zero.
  ///
  /// Two clauses of one event that agree are taken for ten times as likely as the chance of one in seven, and for as
  /// likely as chance where only one word speaks for one event. A dateline has the day of the article or the day
  /// before; a day four days off or after the article is as good as none.
  private static let assumed: [PublicationEvidence: [Double]] = [
    .link: [4.25, 0.7, -0.7, -0.4], .dateline: [-0.3, -1.6, -3.9, -9.2, -13, 1.5],
  ]
  /// How many articles of a file are read at most.
  private static let most = 12_000
  /// The share of right answers, to the day and to a day before or after it, that the least certain answers must still
  /// have among those as certain or more.
  private static let (wanted, wantedNear) = (0.55, 0.7)

  /// An article as groups of days with equal evidence.
  private struct Example {
    var groups: [(bins: [Int], days: Int)]
    var right: Int
    var file: Int
    var scorer: PublicationScorer
    var published: CalendarDate
  }

  func run() throws {
    var (training, heldOut): ([Example], [Example]) = ([], [])
    for (file, path) in articles.enumerated() {
      var (count, used) = (0, 0)
      try DatedNews.each(in: path) { published, lines in
        count += 1
        guard count <= Self.most, let example = Self.example(lines, published, file: file) else { return }
        used += 1
        let isApart = used % 8 == 0
        if isApart { heldOut.append(example) } else { training.append(example) }
        let whole = lines.map { Self.withDays($0, published) }
        guard whole != lines, let example = Self.example(whole, published, file: file) else { return }
        if isApart { heldOut.append(example) } else { training.append(example) }
      }
      print("\(path): \(used) of \(count) articles name a weekday and a year that fit")
    }
    var model = Self.trained(training)
    for (name, values) in [("the table", PublicationWeights.standard.values), ("the training", model.values)]
    {
      print("weights of \(name): loss \(Self.loss(heldOut, values)) on articles kept apart")
    }
    Self.report(heldOut, model, files: articles)
    for wanted in [0.5, 0.55, 0.6, 0.7, 0.8] {
      let bounds = Self.bounds(heldOut, model, wanted, wanted)
      print(
        "of a hundred answers \(Int(100 * wanted)) are right from \(bounds.day), to a day from \(bounds.near) on"
      )
    }
    (model.least, model.leastNear) = Self.bounds(heldOut, model, Self.wanted, Self.wantedNear)
    let head = """
      # The evidence for the day of publication: weights of a log-linear model, trained by 'Scripts/train dates'.
      # A line has a family of evidence, then its weight for each bin, as PublicationEvidence describes them.
      # 'least' is the probability from which on a day is given as an answer, 'near' that of this day with its neighbours.

      """
    let path = "\(weights)/publication.txt"
    try Data((head + model.text).utf8).write(to: URL(fileURLWithPath: path))
    print("publication.txt: a day from \(model.least) on, and with its neighbours \(model.leastNear)")
  }

  // MARK: Articles

  private static let pipeline = Pipeline(Pipeline.belowClauses + [TemporalCueFinder()])

  /// An article without the lines that state its day; nil where nothing leads to a day.
  private static func example(_ lines: [[SpacedWord]], _ published: CalendarDate, file: Int) -> Example? {
    guard lines.contains(where: { $0.contains { DatedMention.weekdays[$0.text] != nil } }) else { return nil }
    // A line that is little more than a date states the day.
    let left = lines.filter { line in
      !(line.count < 8 && line.contains { $0.text == String(published.year) })
    }
    let texts = left.map { SpacedWord.text($0, marking: 0..<0).text }
    let document = pipeline.document(for: PlainArticle.of(texts.joined(separator: "\n")))
    guard let scorer = PublicationScorer(document),
      let (groups, right) = scorer.groups(published: published)
    else { return nil }
    return Example(groups: groups, right: right, file: file, scorer: scorer, published: published)
  }

  /// A line in which past weekdays have their day of the month behind them, as news gives it.
  private static func withDays(_ line: [SpacedWord], _ published: CalendarDate) -> [SpacedWord] {
    guard !line.contains(where: { ahead.contains($0.text) }) else { return line }
    var found: [SpacedWord] = []
    for (position, word) in line.enumerated() {
      found.append(word)
      guard let weekday = DatedMention.weekdays[word.text],
        !line[position...].prefix(4).contains(where: { DatedMention.months[$0.text] != nil })
      else { continue }
      let day = published.adding(days: -((published.weekday - weekday + 7) % 7))
      let month = CalendarWords.monthNames[day.month - 1]
      found += [
        SpacedWord(text: ",", isSpaced: false), SpacedWord(text: month, isSpaced: true),
        SpacedWord(text: String(day.day), isSpaced: true), SpacedWord(text: ",", isSpaced: false),
      ]
    }
    return found
  }

  /// Words of lines about what is to come.
  private static let ahead: Set<String> = ["will", "next", "to"]

  // MARK: Training

  private static func trained(_ examples: [Example]) -> PublicationWeights {
    var middle = [Double](repeating: 0, count: PublicationEvidence.count)
    for (family, weights) in assumed {
      for (bin, weight) in weights.enumerated() { middle[family.start + bin] = weight }
    }
    var values = middle
    let prior = strength / Double(max(1, examples.count))
    var squares = [Double](repeating: 1e-3, count: values.count)
    for round in 1...rounds {
      var loss = 0.0
      for example in examples {
        var gradient: [Int: Double] = [:]
        let shares = self.shares(example, values)
        loss -= log(max(shares[example.right], 1e-300) / Double(example.groups[example.right].days))
        for (group, share) in zip(example.groups, shares) where share > 1e-6 {
          for bin in group.bins { gradient[bin, default: 0] -= share }
        }
        for bin in example.groups[example.right].bins { gradient[bin, default: 0] += 1 }
        for (bin, slope) in gradient {
          let slope = slope - prior * (values[bin] - middle[bin])
          squares[bin] += slope * slope
          values[bin] += rate * slope / squares[bin].squareRoot()
        }
      }
      if round % 10 == 0 || round == 1 { print("round \(round): loss \(loss / Double(examples.count))") }
    }
    return PublicationWeights(values: values, least: 1)
  }

  /// The mean logarithm of the probability of the right day, negated.
  private static func loss(_ examples: [Example], _ values: [Double]) -> Double {
    let sum = examples.reduce(0) { sum, example in
      let share = shares(example, values)[example.right] / Double(example.groups[example.right].days)
      return sum - log(max(share, 1e-300))
    }
    return sum / Double(max(1, examples.count))
  }

  /// The probability of each group of days.
  private static func shares(_ example: Example, _ values: [Double]) -> [Double] {
    var scores = [Double]()
    scores.reserveCapacity(example.groups.count)
    var best = -Double.infinity
    for group in example.groups {
      var score = log(Double(group.days))
      for bin in group.bins { score += values[bin] }
      best = max(best, score)
      scores.append(score)
    }
    var sum = 0.0
    for index in scores.indices {
      scores[index] = exp(scores[index] - best)
      sum += scores[index]
    }
    return scores.map { $0 / sum }
  }

  // MARK: Measures

  /// The best day of an article that can be answered.
  private struct Answer {
    var share: Double
    /// The probability of the day with the days before and after it.
    var near: Double
    var isRight: Bool
    var isNear: Bool
  }

  private static func answers(_ examples: [Example], _ model: PublicationWeights) -> [Answer] {
    examples.filter(\.scorer.canFixYear).compactMap { example in
      let days = example.scorer.probabilities(model)
      guard let best = days.max(by: { $0.probability < $1.probability }) else { return nil }
      let near = days.reduce(0) { sum, day in
        abs(day.day.dayNumber - best.day.dayNumber) <= 1 ? sum + day.probability : sum
      }
      let off = abs(best.day.dayNumber - example.published.dayNumber)
      return Answer(share: best.probability, near: near, isRight: off == 0, isNear: off <= 1)
    }
  }

  /// The least probabilities, of the day and of the days around it, from which on a share of the answers is right.
  private static func bounds(
    _ examples: [Example],
    _ model: PublicationWeights,
    _ wanted: Double,
    _ wantedNear: Double
  ) -> (day: Double, near: Double) {
    let answers = answers(examples, model)
    return (
      least(answers.map { ($0.share, $0.isRight) }, wanted),
      least(answers.map { ($0.near, $0.isNear) }, wantedNear)
    )
  }

  private static func least(_ answers: [(share: Double, isRight: Bool)], _ wanted: Double) -> Double {
    var (right, least) = (0, 0.99)
    for (index, answer) in answers.sorted(by: { $0.share > $1.share }).enumerated() {
      if answer.isRight { right += 1 }
      if Double(right) >= wanted * Double(index + 1) { least = answer.share }
    }
    return (least * 100).rounded() / 100
  }

  private static func report(_ examples: [Example], _ model: PublicationWeights, files: [String]) {
    for (file, path) in files.enumerated() {
      let found = answers(examples.filter { $0.file == file }, model)
      print("\(path): \(found.count) kept apart, right \(found.count(where: \.isRight))")
    }
    let found = answers(examples, model)
    for low in stride(from: 0.0, to: 1, by: 0.1) {
      let bin = found.filter { $0.share >= low && $0.share < low + 0.1 }
      guard !bin.isEmpty else { continue }
      let mean = bin.reduce(0) { $0 + $1.share } / Double(bin.count)
      let right = Double(bin.count(where: \.isRight)) / Double(bin.count)
      print(
        String(format: "  probability %.1f: %d articles, mean %.3f, right %.3f", low, bin.count, mean, right)
      )
    }
  }
}
