/// Articles that tell one story, with what they have in common.
struct StoryCluster {
  /// The numbers of the articles.
  private(set) var articles: [Int] = []
  /// Their days of publication, as far as they are known.
  private(set) var days: [Int] = []
  /// The sum of their vectors, each of length 1.
  private(set) var sum = TermVector()
  /// The sum of their vectors without names, each of length 1.
  private(set) var words = TermVector()
  /// The length of the sum.
  private(set) var length = 0.0

  /// Adds an article.
  mutating func add(_ article: Int, _ vector: StoryVector, day: Int?) {
    articles.append(article)
    if let day { days.append(day) }
    sum.add(vector.all)
    words.add(vector.words)
    length = sum.length
  }

  /// Takes an article out.
  mutating func remove(_ article: Int, _ vector: StoryVector, day: Int?) {
    articles.removeAll { $0 == article }
    if let day, let place = days.firstIndex(of: day) { days.remove(at: place) }
    sum.add(vector.all, times: -1)
    words.add(vector.words, times: -1)
    length = sum.length
  }

  /// Adds the articles of another cluster.
  mutating func add(_ other: StoryCluster) {
    articles += other.articles
    days += other.days
    sum.add(other.sum)
    words.add(other.words)
    length = sum.length
  }

  /// The least root of the mean likeness of its articles that is believed: a loose cluster has a short centroid, to
  /// which everything is like, and would grow without end.
  private static let cohesion = 0.5

  /// The cosine of an article with the centroid, less the further it is in time from the nearest article; 0 where they
  /// have only names in common.
  func likeness(to vector: StoryVector, day: Int?, _ measure: StoryMeasure) -> Double {
    guard length > 0 else { return 0 }
    if vector.words.terms.count >= StoryVector.fewest, words.terms.count >= StoryVector.fewest,
      words.product(vector.words)
        < StoryVector.leastCommon * max(words.length, Self.cohesion * Double(articles.count))
    {
      return 0
    }
    let nearest = day.flatMap { day in days.min { abs($0 - day) < abs($1 - day) } }
    return sum.product(vector.all) / max(length, Self.cohesion * Double(articles.count))
      * measure.decay(day, nearest)
  }

  /// The mean cosine of the articles of two clusters, less the further the clusters are from each other in time.
  func likeness(to other: StoryCluster, _ measure: StoryMeasure) -> Double {
    guard !articles.isEmpty, !other.articles.isEmpty else { return 0 }
    var gap = 0
    if let first = days.min(), let last = days.max(), let begin = other.days.min(), let end = other.days.max()
    {
      gap = max(0, begin - last, first - end)
    }
    let pairs = Double(articles.count * other.articles.count)
    if words.terms.count >= StoryVector.fewest, other.words.terms.count >= StoryVector.fewest,
      words.product(other.words) < StoryVector.leastCommon * pairs
    {
      return 0
    }
    return sum.product(other.sum) / pairs * measure.decay(gap: Double(gap))
  }
}
