import Documents
import WordLists

/// Weighs whether figures of two articles of one story count the same thing.
///
/// Words that stand at many figures of an article tell little: each counts by the root of how many figures have it.
package struct FigureLikeness: Sendable {
  private let weights: FigureWeights

  package init(weights: FigureWeights = .standard) { self.weights = weights }

  /// How many figures of an article have each word.
  package struct Frequencies: Sendable {
    private var counts: [String: Int] = [:]

    package init(_ figures: [ComparedFigure]) {
      for figure in figures { for word in figure.words { counts[word.lemma, default: 0] += 1 } }
    }

    /// How much a word tells one figure from the others of its article: 1 if no other has it, and less from there on.
    func weight(of word: ComparedFigure.Word) -> Double {
      1 / Double(counts[word.lemma] ?? 1).squareRoot()
    }
  }

  /// True where two figures can count the same thing at all: both counted one by one, or in the same measure; a part of
  /// something is no other figure of the whole, and all but some are not these.
  package static func isComparable(_ one: ComparedFigure, _ other: ComparedFigure) -> Bool {
    guard one.isMeasure == other.isMeasure, one.isPart == other.isPart || isTelling(one, other),
      (one.bound == .except) == (other.bound == .except)
    else { return false }
    if !one.isMeasure || one.unit == other.unit { return true }
    guard let scale = UnitScale(one.unit) else { return false }
    return scale.dimension == UnitScale(other.unit)?.dimension
  }

  /// The logarithm of the odds that two figures count the same thing.
  package func score(
    _ one: ComparedFigure,
    _ frequencies: Frequencies,
    _ other: ComparedFigure,
    _ others: Frequencies
  ) -> Double {
    weights.score(Self.evidence(one, frequencies, other, others))
  }

  /// The evidence for and against two figures counting the same thing.
  package static func evidence(
    _ one: ComparedFigure,
    _ frequencies: Frequencies,
    _ other: ComparedFigure,
    _ others: Frequencies
  ) -> [(family: FigureEvidence, amount: Double)] {
    var found: [(family: FigureEvidence, amount: Double)] = [(.always, 1)]
    func add(_ family: FigureEvidence?, if holds: Bool = true) {
      if let family, holds { found.append((family, 1)) }
    }
    add(noun(one, other))
    add(action(one, other))
    let isClass = one.action.map(classes.contains) ?? false
    add(.classSame, if: isClass && one.key == other.key)
    let share = shares(one, frequencies, other, others)
    found += [(.wordsSame, share.same), (.wordsAlike, share.alike), (.wordsRelated, share.related)]
    add(.oneWord, if: share.count >= 1)
    add(.twoWords, if: share.count >= 2)
    add(.threeWords, if: share.count >= 3)
    if let owner = one.owner, let theirs = other.owner { add(owner == theirs ? .ownerSame : .ownerApart) }
    if let source = one.source, let theirs = other.source {
      add(source == theirs ? .sourceSame : .sourceApart)
    }
    add(.rateApart, if: one.per != other.per)
    add(.denialApart, if: one.isNegated != other.isNegated)
    add(.partApart, if: one.isPart != other.isPart)
    add(.headlineApart, if: one.isHeadline != other.isHeadline)
    add(.pastApart, if: one.isOfThePast != other.isOfThePast)
    add(kind(one))
    add(number(one, other))
    let isTakenBack = one.correction == wrong || other.correction == wrong
    add(.takenBack, if: isTakenBack && one.isSameNumber(other))
    return found
  }

  // MARK: What is counted, and what happens

  private static func noun(_ one: ComparedFigure, _ other: ComparedFigure) -> FigureEvidence? {
    if one.isMeasure {
      guard let noun = one.noun, let theirs = other.noun else { return .nounMissing }
      if noun == theirs { return .nounSame }
    } else {
      if one.unit == other.unit, one.noun == other.noun { return .nounSame }
      if isOfPeople(one), isOfPeople(other) { return .nounAlike }
    }
    return switch likeness(one.words.first, other.words.first) {
    case .same, .alike: .nounAlike
    case .related: .nounRelated
    case .none: one.isMeasure || isTelling(one, other) ? nil : .nounApart
    }
  }

  /// True for the same number of two digits or more, which stands for one thing under two names more often than not.
  private static func isTelling(_ one: ComparedFigure, _ other: ComparedFigure) -> Bool {
    one.isSameNumber(other) && FigureEvidence.digits(of: one.value) >= 2
  }

  /// How the numbers of two figures relate; of a rate, what it makes in the days of the total; nil where these are not
  /// known.
  private static func number(_ one: ComparedFigure, _ other: ComparedFigure) -> FigureEvidence? {
    if one.per == other.per {
      if one.unit != other.unit, one.isSameNumber(other) { return .equal }
      return .ofValues(one.size, other.size)
    }
    let (rate, total) = one.per == nil ? (other, one) : (one, other)
    guard total.per == nil, let days = total.days, let length = rate.per.flatMap({ lengths[$0] }), length > 0
    else { return nil }
    return .ofValues(rate.size * Double(days) / Double(length), total.size)
  }

  /// The days of the units of time of rates.
  private static let lengths = Dictionary(
    WordList("quantities/times-of-rates").entries.compactMap { entry in
      entry.number().map { (entry.text, $0) }
    },
    uniquingKeysWith: { first, _ in first }
  )

  private static func isOfPeople(_ figure: ComparedFigure) -> Bool {
    figure.unit == people || figure.words.first.map { persons.contains($0.lemma) } ?? false
  }

  private static func action(_ one: ComparedFigure, _ other: ComparedFigure) -> FigureEvidence? {
    guard let action = one.action, let theirs = other.action else { return .actionMissing }
    if action == theirs { return .actionSame }
    if classes.contains(action), classes.contains(theirs) { return .classesApart }
    let words = (
      one.words.first { $0.lemma == action }, other.words.first { $0.lemma == theirs }
    )
    return likeness(words.0, words.1) >= .alike ? .actionAlike : nil
  }

  private static func kind(_ figure: ComparedFigure) -> FigureEvidence? {
    if figure.unit == "%" { return .ofShares }
    if figure.isMeasure { return figure.unit.first?.isLetter ?? false ? .ofMeasures : .ofMoney }
    return isOfPeople(figure) ? .ofPeople : nil
  }

  private static let people = "people"
  private static let wrong = Quantity.Correction.wrong.rawValue

  /// Nouns for people, and the classes of what happens that more than one word tells.
  private static let persons = Set(WordList("roles/person-nouns").entries.map(\.text))
    .union(WordList("quantities/people").entries.map(\.text))
  private static let classes = Set(WordList("quantities/predicates").entries.compactMap(\.values.first))

  // MARK: Words

  /// How alike two words are used.
  private enum Likeness: Int, Comparable {
    case none, related, alike, same

    static func < (one: Likeness, other: Likeness) -> Bool { one.rawValue < other.rawValue }
  }

  private static func likeness(_ one: ComparedFigure.Word?, _ other: ComparedFigure.Word?) -> Likeness {
    guard let one, let other else { return .none }
    if one.lemma == other.lemma { return .same }
    guard one.cluster != 0, other.cluster != 0 else { return .none }
    if one.cluster == other.cluster { return .alike }
    return one.cluster >> 12 == other.cluster >> 12 ? .related : .none
  }

  /// The shares of the words of two figures that the other has, by how alike they are used; how many are the same.
  private static func shares(
    _ one: ComparedFigure,
    _ frequencies: Frequencies,
    _ other: ComparedFigure,
    _ others: Frequencies
  ) -> (same: Double, alike: Double, related: Double, count: Int) {
    var (sums, total, count) = ([0.0, 0, 0, 0], 0.0, 0)
    func add(_ word: ComparedFigure.Word, _ weight: Double, to words: [ComparedFigure.Word]) -> Likeness {
      let best = words.reduce(Likeness.none) { max($0, likeness(word, $1)) }
      sums[best.rawValue] += weight
      total += weight
      return best
    }
    for word in one.words where add(word, frequencies.weight(of: word), to: other.words) == .same {
      count += 1
    }
    for word in other.words { _ = add(word, others.weight(of: word), to: one.words) }
    guard total > 0 else { return (0, 0, 0, 0) }
    return (sums[3] / total, sums[2] / total, sums[1] / total, count)
  }
}
