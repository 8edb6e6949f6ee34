import Documents

/// The quantities of one article while they are grouped.
///
/// Two numbers of one sentence never count one thing, unless one gives the other in another unit, and two different
/// numbers of one article only where one says so: by another source, another day, a rate, or a correction.
struct OwnFigures {
  /// The figures in the order of the text.
  private(set) var figures: [ComparedFigure]
  let frequencies: FigureLikeness.Frequencies
  private let likeness: FigureLikeness
  private let least: Double
  /// The earlier groups that figures of the article have joined, by the groups that they had.
  private var joined: [Int: Int] = [:]

  /// Figures each of which is a group of its own.
  init(_ figures: [ComparedFigure], likeness: FigureLikeness, least: Double) {
    self.figures = figures
    (self.likeness, self.least) = (likeness, least)
    frequencies = FigureLikeness.Frequencies(figures)
    for index in figures.indices { self.figures[index].cluster = figures[index].id }
  }

  // MARK: The same number

  /// Joins numbers that are given twice, in other units, and right ones to what they correct.
  mutating func joinRepeated(_ restated: [Int?]) {
    for index in figures.indices {
      let figure = figures[index]
      if index < restated.count, let first = restated[index], figures.indices.contains(first) {
        figures[index].cluster = figures[first].cluster
      } else if let same = figures[..<index].last(where: { isRepeated($0, figure) }) {
        figures[index].cluster = same.cluster
      }
    }
    for index in figures.indices where figures[index].correction == Self.right {
      if let wrong = wrong(for: figures[index]) { figures[index].cluster = wrong.cluster }
    }
  }

  private func isRepeated(_ earlier: ComparedFigure, _ figure: ComparedFigure) -> Bool {
    guard Self.isEqual(earlier, figure), FigureLikeness.isComparable(earlier, figure),
      earlier.sentence != figure.sentence, earlier.isNear(figure, days: Self.reach)
    else { return false }
    if figure.isOfSomething, earlier.key == figure.key { return true }
    return likeness.score(earlier, frequencies, figure, frequencies) >= least
  }

  /// The figure of this article that a right one replaces: the nearest of the same unit.
  private func wrong(for right: ComparedFigure) -> ComparedFigure? {
    figures.filter { $0.correction == Self.wrong && $0.unit == right.unit }
      .min { abs($0.sentence - right.sentence) < abs($1.sentence - right.sentence) }
  }

  private static let wrong = Quantity.Correction.wrong.rawValue
  private static let right = Quantity.Correction.right.rawValue
  /// How many days figures of one article that count one thing can lie apart.
  private static let reach = 14

  // MARK: Other articles

  /// True for a figure that can join an earlier group: a right one follows the figure that it corrects.
  func canJoin(_ index: Int) -> Bool {
    guard figures[index].correction == Self.right else { return true }
    return wrong(for: figures[index]) == nil
  }

  /// Joins a figure, and all that count the same, to the group of an earlier one, unless they or another number have
  /// their place already.
  mutating func join(_ index: Int, to other: ComparedFigure) {
    let figure = figures[index]
    if joined.values.contains(figure.cluster) || joined[figure.cluster] != nil { return }
    let isTaken = figures.contains { rival in
      rival.cluster == other.cluster && !Self.isSame(rival, figure)
        && (!other.isSameNumber(figure) || rival.sentence == figure.sentence)
    }
    if isTaken { return }
    joined[figure.cluster] = other.cluster
    for place in figures.indices where figures[place].cluster == figure.cluster {
      figures[place].cluster = other.cluster
    }
  }

  // MARK: Other numbers

  /// Joins different numbers of which one says that they count one thing.
  mutating func joinVaried() {
    for index in figures.indices where figures[index].cluster == figures[index].id {
      let figure = figures[index]
      guard figure.isOfSomething else { continue }
      let other = figures[..<index].last { other in
        other.key == figure.key && other.isNear(figure, days: Self.reach) && Self.isSame(other, figure)
      }
      if let other { figures[index].cluster = other.cluster }
    }
  }

  private static func isEqual(_ one: ComparedFigure, _ other: ComparedFigure) -> Bool {
    guard one.per == other.per else { return false }
    return one.unit == other.unit
      ? one.value == other.value && one.high == other.high : one.isSameNumber(other)
  }

  /// True for two quantities of one article that can speak of one thing: by a correction, a rate, a hedge, or, with a
  /// word in common, by another day or another source.
  private static func isSame(_ one: ComparedFigure, _ other: ComparedFigure) -> Bool {
    if one.correction != nil, other.correction != nil { return true }
    if isEqual(one, other) { return true }
    if one.sentence == other.sentence || one.isPart != other.isPart { return false }
    if one.per != other.per { return true }
    if one.unit == other.unit {
      let (low, high) = one.value < other.value ? (one, other) : (other, one)
      if let end = low.high, end >= high.value { return true }
      if low.bound == .least || high.bound == .most, high.value <= 2 * low.value { return true }
    }
    let isOfTwoSources =
      one.sourceText != nil && other.sourceText != nil && one.sourceText != other.sourceText
    // What happens to them tells enough where each number has its own source.
    if isOfTwoSources, one.action != nil, one.key == other.key { return true }
    return one.hasWordNear(other) && (isOfTwoSources || one.asOf != other.asOf)
  }
}
