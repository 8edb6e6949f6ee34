import Documents
import WordLists

/// Joins the quantities of an article to earlier ones that count the same thing in the same story.
///
/// Reports of one story share names and lie near in time. Of two such reports, the figures that are most alike by
/// `FigureLikeness` are joined first, and each figure to one thing at most. Two numbers of one sentence never count one
/// thing, and two different numbers of one article only where one says so: by another source, another day, a rate, or
/// a correction.
struct QuantityGrouper {
  private let store: Store
  private let likeness: FigureLikeness
  /// The quantities and words of earlier articles.
  private var read: [Int: (figures: [ComparedFigure], frequencies: FigureLikeness.Frequencies)] = [:]

  /// In how many articles a name can be that tells one story from another: in 40, or in one of a hundred.
  private static func mostArticles(among articles: Int) -> Int { max(40, articles / 100) }
  /// How many days the reports of one story can lie apart.
  private static let reach = 14
  /// The most earlier articles with which one is compared, those with most names in common first.
  private static let most = 24
  /// The most earlier articles whose quantities are kept at hand.
  private static let mostRead = 512

  init(store: Store, likeness: FigureLikeness = FigureLikeness()) {
    (self.store, self.likeness) = (store, likeness)
  }

  /// Gives the quantities of an article, which are stored already, the groups of the earlier ones that count the same.
  mutating func group(article: Int, day: Int?) throws(StoreError) {
    var own = try ComparedFigure.of(article, in: store)
    if own.isEmpty { return }
    for index in own.indices { own[index].cluster = own[index].id }
    Self.joinEqual(&own)
    if let day {
      let others = try alike(to: article, day: day)
      if !others.isEmpty { try join(&own, to: others) }
    }
    Self.joinVaried(&own)
    for figure in own {
      try store.run(
        "UPDATE quantity SET cluster = ? WHERE id = ?",
        [.integer(figure.cluster), .integer(figure.id)]
      )
    }
  }

  // MARK: Within an article

  /// A number without anything that it is of or that happens is like no other.
  private static func isOfSomething(_ figure: ComparedFigure) -> Bool {
    figure.noun != nil || figure.action != nil || !figure.isMeasure
  }

  /// Joins numbers of an article that are given twice.
  private static func joinEqual(_ own: inout [ComparedFigure]) {
    let frequencies = FigureLikeness.Frequencies(own)
    for index in own.indices {
      let figure = own[index]
      let same = own[..<index].last { other in
        guard isEqual(other, figure), FigureLikeness.isComparable(other, figure),
          other.sentence != figure.sentence
        else { return false }
        if isOfSomething(figure), other.key == figure.key { return true }
        return FigureLikeness().score(other, frequencies, figure, frequencies) >= FigureWeights.standard.least
      }
      if let same { own[index].cluster = same.cluster }
    }
  }

  /// Joins different numbers of an article of which one says that they count one thing.
  private static func joinVaried(_ own: inout [ComparedFigure]) {
    for index in own.indices where own[index].cluster == own[index].id && isOfSomething(own[index]) {
      let figure = own[index]
      let other = own[..<index].last { $0.key == figure.key && isSame($0, figure) }
      if let other { own[index].cluster = other.cluster }
    }
  }

  private static func isEqual(_ one: ComparedFigure, _ other: ComparedFigure) -> Bool {
    one.value == other.value && one.high == other.high && one.per == other.per
  }

  /// True for two quantities of one article that can speak of one thing: by a correction, a rate, a hedge, or, with a
  /// word in common, by another day or another source.
  private static func isSame(_ one: ComparedFigure, _ other: ComparedFigure) -> Bool {
    if one.correction != nil, other.correction != nil { return true }
    if isEqual(one, other) { return true }
    if one.sentence == other.sentence { return false }
    if one.per != other.per { return true }
    let (low, high) = one.value < other.value ? (one, other) : (other, one)
    if let end = low.high, end >= high.value { return true }
    if low.bound == .least || high.bound == .most, high.value <= 2 * low.value { return true }
    guard one.words.contains(where: { word in other.words.contains { $0.lemma == word.lemma } }) else {
      return false
    }
    return one.asOf != other.asOf
      || one.sourceText != nil && other.sourceText != nil && one.sourceText != other.sourceText
  }

  // MARK: Across articles

  /// The earlier articles that can be of the same story, in the order of their numbers.
  func alike(to article: Int, day: Int) throws(StoreError) -> [Int] {
    let found = try store.rows(
      """
      SELECT b.article, COUNT(DISTINCT e.id), (SELECT COUNT(*) FROM appearance WHERE article = b.article),
        (SELECT COUNT(*) FROM appearance WHERE article = ?1)
      FROM appearance a JOIN entity e ON e.id = a.machine JOIN appearance b ON b.entity = e.id
        JOIN article r ON r.id = b.article
      WHERE a.article = ?1 AND e.articles <= ?2 AND b.article < ?1
        AND EXISTS (SELECT 1 FROM quantity q WHERE q.article = b.article AND q.day BETWEEN ?3 - ?4 AND ?3 + ?4)
      GROUP BY b.article ORDER BY 2 DESC, 1 DESC
      """,
      [
        .integer(article), .integer(Self.mostArticles(among: article)), .integer(day), .integer(Self.reach),
      ]
    ) { (article: $0.int(), common: $0.int(), fewest: min($0.int(), $0.int())) }
    return found.filter { $0.common >= 3 && $0.common * 5 >= $0.fewest || $0.common == 2 && $0.fewest <= 4 }
      .prefix(Self.most).map(\.article).sorted()
  }

  private mutating func figures(
    of article: Int
  ) throws(StoreError) -> (figures: [ComparedFigure], frequencies: FigureLikeness.Frequencies) {
    if let known = read[article] { return known }
    if read.count >= Self.mostRead { read.removeAll() }
    let figures = try ComparedFigure.of(article, in: store)
    read[article] = (figures, FigureLikeness.Frequencies(figures))
    return (figures, FigureLikeness.Frequencies(figures))
  }

  /// A figure of the article and an earlier group, with how alike they are.
  private struct Pair {
    var own: Int
    var cluster: Int
    var score: Double
    var value: Double
  }

  /// Joins figures to earlier groups, the most alike first.
  private mutating func join(_ own: inout [ComparedFigure], to articles: [Int]) throws(StoreError) {
    let frequencies = FigureLikeness.Frequencies(own)
    var best: [[Int]: Pair] = [:]
    for article in articles {
      let earlier = try figures(of: article)
      for (index, figure) in own.enumerated() {
        for other in earlier.figures where FigureLikeness.isComparable(figure, other) {
          let score = likeness.score(figure, frequencies, other, earlier.frequencies)
          guard score >= FigureWeights.standard.least else { continue }
          let pair = [index, other.cluster]
          if best[pair].map({ score > $0.score }) ?? true {
            best[pair] = Pair(own: index, cluster: other.cluster, score: score, value: other.value)
          }
        }
      }
    }
    let order = best.values.sorted {
      ($1.score, $0.cluster, $0.own) < ($0.score, $1.cluster, $1.own)
    }
    var joined: [Int: Int] = [:]
    for pair in order where joined[own[pair.own].cluster] == nil {
      // Another number of this article has that place, unless the same number was there before.
      let isTaken = own.contains { rival in
        joined[rival.cluster] == pair.cluster && !Self.isSame(rival, own[pair.own])
          && (pair.value != own[pair.own].value || rival.sentence == own[pair.own].sentence)
      }
      if !isTaken { joined[own[pair.own].cluster] = pair.cluster }
    }
    for index in own.indices { own[index].cluster = joined[own[index].cluster] ?? own[index].cluster }
  }
}
