import Documents

/// Groups articles into stories as they come, in the order of publication.
///
/// An article joins the story whose centroid it is most like, when that is enough: the cosine of words weighted by
/// tf-idf, names twice, times a Gaussian of the days to the nearest article of the story. Then one pass repairs what
/// the order has done: stories that are alike become one, and an article that fits another story better moves there.
/// The method is single-pass clustering as in Miranda et al. (2018), with their Gaussian of time, without their
/// learnt weights.
struct StoryGrouper {
  /// The share of the likeness that two stories need which two articles would need: the mean over pairs of articles is
  /// lower than the likeness to a centroid.
  private static let mergingShare = 0.8

  /// An article moves only where it fits better by this much.
  private static let margin = 0.03

  /// The most articles of a story that look for others in the repair.
  private static let searchers = 24

  private let store: Store
  private let measure: StoryMeasure
  /// False for a grouping that is only answered.
  private let isStored: Bool
  private var index: StoryIndex
  /// The story of each article that was placed, or its number below zero for one that stands alone.
  private var keys: [Int: Int] = [:]
  private var clusters: [Int: StoryCluster] = [:]
  private var near: [Int: [Int]] = [:]
  private var changed: Set<Int> = []
  private var touched: Set<Int> = []
  /// Stories that the user has put together or taken apart, which no repair changes.
  private var frozen: Set<Int> = []
  private var next = 1

  /// A grouping that continues the stored one, or that begins anew with another measure.
  init(store: Store, measure: StoryMeasure = StoryMeasure(), isStored: Bool = true) {
    self.store = store
    self.measure = measure
    self.isStored = isStored
    index = StoryIndex(store: store)
  }

  /// Groups the articles that no story was looked for yet; `progress` is told the articles done and their number.
  mutating func groupAll(progress: (Int, Int) -> Void = { _, _ in }) throws(StoreError) {
    let order = "ORDER BY a.published IS NULL, a.published, a.id"
    let unread = try store.rows(
      "SELECT a.id, a.published FROM article a WHERE a.id NOT IN (SELECT article FROM story_vector) \(order)"
    ) { (id: $0.int(), day: $0.optionalText().flatMap { CalendarDate(iso: $0) }?.dayNumber) }
    let total = max(unread.count, 1) * 2
    try index.add(unread) { progress($0, total) }
    let waiting = try store.rows(
      "SELECT a.id FROM article a WHERE a.id NOT IN (SELECT article FROM story_member) \(order)"
    ) { $0.int() }
    if waiting.isEmpty { return }
    frozen = try Set(
      store.rows(
        """
        SELECT entity, other_entity FROM correction WHERE kind IN ('gather', 'detach')
        """
      ) { [$0.int(), $0.int()] }.flatMap(\.self)
    )
    next = try StoryGrouper.nextStory(in: store)
    try place(waiting) { progress($0 + unread.count, total) }
    for article in changed.sorted() {
      let story = keys[article].flatMap { $0 > 0 ? $0 : nil }
      try store.run(
        "INSERT OR REPLACE INTO story_member(article, story, machine) VALUES(?, ?, ?)",
        [.integer(article), StoreValue(story), StoreValue(story)]
      )
    }
    if let first = waiting.min() {
      var separator = QuantitySeparator(store: store, index: index)
      try separator.separate(from: first)
    }
  }

  /// The number that the next story gets.
  static func nextStory(in store: Store) throws(StoreError) -> Int {
    try store.number(
      """
      SELECT 1 + MAX(
        (SELECT COALESCE(MAX(MAX(COALESCE(story, 0), COALESCE(machine, 0))), 0) FROM story_member),
        (SELECT COALESCE(MAX(MAX(COALESCE(entity, 0), COALESCE(other_entity, 0))), 0)
         FROM correction WHERE kind IN ('gather', 'detach')))
      """
    )
  }

  /// Groups some articles by themselves, without storing anything; gives those of each story of two or more, in order.
  mutating func groups(
    of articles: [Int],
    progress: (Int, Int) -> Void
  ) throws(StoreError) -> [[Int]] {
    try place(articles) { progress($0, articles.count) }
    return clusters.filter { $0.value.articles.count > 1 }.sorted { $0.key < $1.key }.map {
      $0.value.articles.sorted()
    }
  }

  // MARK: Placing

  private mutating func place(_ articles: [Int], progress: (Int) -> Void) throws(StoreError) {
    for (position, article) in articles.enumerated() {
      try place(article)
      if position % 64 == 0 { progress(position) }
    }
    try repair()
  }

  private mutating func place(_ article: Int) throws(StoreError) {
    changed.insert(article)
    guard let (vector, day) = try index.vector(of: article) else {
      keys[article] = -article
      return
    }
    let found = try neighbours(of: article)
    let best = try best(for: vector, day, among: found)
    if let best, best.likeness >= measure.similarity {
      try join(article, vector, day, best.key)
    } else {
      var single = StoryCluster()
      single.add(article, vector, day: day)
      clusters[-article] = single
      keys[article] = -article
      touched.insert(-article)
    }
  }

  private mutating func neighbours(of article: Int) throws(StoreError) -> [Int] {
    if let known = near[article] { return known }
    let found = try index.candidates(for: article, reach: measure.reach)
    near[article] = found
    return found
  }

  /// The cluster among those of some articles that is most like an article.
  private mutating func best(
    for vector: StoryVector,
    _ day: Int?,
    among articles: [Int],
    besides own: Int? = nil
  ) throws(StoreError) -> (key: Int, likeness: Double)? {
    var best: (key: Int, likeness: Double)?
    var seen: Set<Int> = []
    for other in articles {
      guard let key = try key(of: other), key != own, seen.insert(key).inserted else { continue }
      guard let likeness = clusters[key]?.likeness(to: vector, day: day, measure) else { continue }
      if let best, best.likeness > likeness || best.likeness == likeness && best.key < key { continue }
      best = (key, likeness)
    }
    return best
  }

  /// The cluster of an article, read from the tables where it was placed before; nil for one that was not placed.
  private mutating func key(of article: Int) throws(StoreError) -> Int? {
    if let known = keys[article] { return known }
    guard isStored else { return nil }
    let member = try store.first(
      "SELECT story FROM story_member WHERE article = ?",
      [.integer(article)]
    ) { $0.optionalInt() }
    guard let member else { return nil }
    let key = member.flatMap { $0 > 0 ? $0 : nil } ?? -article
    let articles =
      key < 0
      ? [article]
      : try store.rows("SELECT article FROM story_member WHERE story = ? ORDER BY article", [.integer(key)]) {
        $0.int()
      }
    var cluster = StoryCluster()
    for number in articles {
      guard let (vector, day) = try index.vector(of: number) else { continue }
      cluster.add(number, vector, day: day)
      keys[number] = key
    }
    keys[article] = key
    clusters[key] = cluster
    return key
  }

  private mutating func join(_ article: Int, _ vector: StoryVector, _ day: Int?, _ key: Int)
    throws(StoreError)
  {
    var key = key
    if key < 0 {
      // The second article makes a story, which gets a number.
      let single = clusters.removeValue(forKey: key)
      touched.remove(key)
      key = next
      next += 1
      clusters[key] = single
      for number in single?.articles ?? [] { assign(number, key) }
    }
    clusters[key]?.add(article, vector, day: day)
    assign(article, key)
    touched.insert(key)
  }

  private mutating func assign(_ article: Int, _ key: Int) {
    keys[article] = key
    changed.insert(article)
  }

  // MARK: Repairing

  private mutating func repair() throws(StoreError) {
    for key in touched.sorted() where !frozen.contains(key) { try mergeAlike(key) }
    for key in touched.sorted() where key > 0 && !frozen.contains(key) {
      for article in clusters[key]?.articles ?? [] { try move(article, from: key) }
    }
  }

  /// Joins a cluster with those that are like it, the most alike first.
  private mutating func mergeAlike(_ first: Int) throws(StoreError) {
    var key = first
    while let cluster = clusters[key] {
      var best: (key: Int, likeness: Double)?
      var seen: Set<Int> = [key]
      for article in cluster.articles.prefix(Self.searchers) {
        for other in try neighbours(of: article) {
          guard let found = try self.key(of: other), seen.insert(found).inserted else { continue }
          guard !frozen.contains(found), let likeness = clusters[found]?.likeness(to: cluster, measure) else {
            continue
          }
          if likeness > best?.likeness ?? 0 { best = (found, likeness) }
        }
      }
      guard let best, best.likeness >= measure.similarity * Self.mergingShare else { return }
      guard let other = clusters[best.key] else { return }
      let numbers = [key, best.key].filter { $0 > 0 }
      let target = numbers.min() ?? next
      if numbers.isEmpty { next += 1 }
      var sum = cluster
      sum.add(other)
      for old in [key, best.key] {
        clusters[old] = nil
        touched.remove(old)
      }
      clusters[target] = sum
      for article in sum.articles { assign(article, target) }
      touched.insert(target)
      key = target
    }
  }

  /// Moves an article to the cluster that it fits best.
  private mutating func move(_ article: Int, from key: Int) throws(StoreError) {
    guard let (vector, day) = try index.vector(of: article), let own = clusters[key], own.articles.count > 1
    else {
      return
    }
    var rest = own
    rest.remove(article, vector, day: day)
    let now = rest.likeness(to: vector, day: day, measure)
    let found = try neighbours(of: article)
    guard let best = try best(for: vector, day, among: found, besides: key), !frozen.contains(best.key) else {
      return
    }
    guard best.likeness >= max(now + Self.margin, measure.similarity) else { return }
    clusters[key] = rest
    if rest.articles.count == 1, let left = rest.articles.first {
      // What is left of a story of two stands alone.
      clusters[key] = nil
      clusters[-left] = rest
      assign(left, -left)
    }
    try join(article, vector, day, best.key)
  }
}
