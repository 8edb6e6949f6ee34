import Documents

/// Joins the quantities of an article to earlier ones that count the same thing in the same story.
///
/// Reports of one story share names and lie near in time, and so do the days as of which their figures hold: the
/// victims of an accident of another year are others. Of two such reports, equal figures are joined first,
/// then those that are most alike by `FigureLikeness`, and each figure to one thing at most.
struct QuantityGrouper {
  private let store: Store
  private let likeness: FigureLikeness
  private let least: Double
  /// The quantities and words of earlier articles.
  private var read: [Int: Earlier] = [:]

  /// In how many articles a name can be that tells one story from another: in 40, or in one of a hundred.
  private static func mostArticles(among articles: Int) -> Int { max(40, articles / 100) }
  /// How many days the reports of one story can lie apart.
  private static let reach = 14
  /// The most earlier articles with which one is compared, those with most names in common first.
  private static let most = 24
  /// The most earlier articles whose quantities are kept at hand.
  private static let mostRead = 512

  /// The quantities of an earlier article.
  private struct Earlier {
    var figures: [ComparedFigure]
    var frequencies: FigureLikeness.Frequencies
  }

  init(store: Store, weights: FigureWeights = .standard) {
    self.store = store
    likeness = FigureLikeness(weights: weights)
    least = weights.least
  }

  /// Gives the quantities of an article, which are stored already, the groups of the earlier ones that count the same.
  ///
  /// - Parameters:
  ///   - day: The number of the day of publication; without one, no other article is looked at.
  ///   - restated: For each quantity, the place of the one before it that it gives in another unit.
  mutating func group(article: Int, day: Int?, restated: [Int?]) throws(StoreError) {
    var own = OwnFigures(try ComparedFigure.of(article, in: store), likeness: likeness, least: least)
    if own.figures.isEmpty { return }
    own.joinRepeated(restated)
    if let day {
      let others = try alike(to: article, day: day)
      if !others.isEmpty { try join(&own, to: others) }
    }
    own.joinVaried()
    for figure in own.figures {
      try store.run(
        "UPDATE quantity SET cluster = ? WHERE id = ?",
        [.integer(figure.cluster), .integer(figure.id)]
      )
    }
  }

  /// The earlier articles that can be of the same story, in the order of their numbers.
  func alike(to article: Int, day: Int) throws(StoreError) -> [Int] {
    let found = try store.rows(
      """
      SELECT b.article, COUNT(DISTINCT e.id), (SELECT COUNT(*) FROM appearance WHERE article = b.article),
        (SELECT COUNT(*) FROM appearance WHERE article = ?1)
      FROM appearance a JOIN entity e ON e.id = a.machine JOIN appearance b ON b.entity = e.id
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

  private mutating func earlier(_ article: Int) throws(StoreError) -> Earlier {
    if let known = read[article] { return known }
    if read.count >= Self.mostRead { read.removeAll() }
    let figures = try ComparedFigure.of(article, in: store)
    let found = Earlier(figures: figures, frequencies: FigureLikeness.Frequencies(figures))
    read[article] = found
    return found
  }

  /// A figure of the article and an earlier one, with how alike they are.
  private struct Pair {
    var own: Int
    var other: ComparedFigure
    var score: Double
  }

  /// Joins figures to earlier groups: those with the same number first, then the most alike.
  private mutating func join(_ own: inout OwnFigures, to articles: [Int]) throws(StoreError) {
    var best: [[Int]: Pair] = [:]
    for article in articles {
      let earlier = try earlier(article)
      for (index, figure) in own.figures.enumerated() where own.canJoin(index) {
        for other in earlier.figures
        where FigureLikeness.isComparable(figure, other) && figure.isNear(other, days: Self.reach) {
          let score = likeness.score(figure, own.frequencies, other, earlier.frequencies)
          let pair = [index, other.cluster]
          if score >= least, best[pair].map({ score > $0.score }) ?? true {
            best[pair] = Pair(own: index, other: other, score: score)
          }
        }
      }
    }
    let order = best.values.sorted {
      ($1.score, $0.other.cluster, $0.own) < ($0.score, $1.other.cluster, $1.own)
    }
    for isSameNumber in [true, false] {
      for pair in order where pair.other.isSameNumber(own.figures[pair.own]) == isSameNumber {
        own.join(pair.own, to: pair.other)
      }
    }
  }
}
