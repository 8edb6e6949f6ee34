/// Takes figures of other stories out of their groups, once the words of all articles are counted.
///
/// While articles are stored one by one, two reports are taken for one story by the names that both have. Names alone
/// do not tell a stampede from a crash of the same week in the same country. So each article of a group must be in one
/// story with another of the group, or share its rarer words, or give the same number in the same words.
struct QuantitySeparator {
  /// The least cosine of the words of two articles that may tell of one thing: about the greatest of two articles of
  /// different stories.
  private static let leastLikeness = 0.15

  /// The most articles of a group that are compared with one another.
  private static let most = 120

  /// A figure of a group.
  private struct Member {
    var id: Int
    var article: Int
    var value: Double
    var context: Set<String>
  }

  private let store: Store
  private var index: StoryIndex

  init(store: Store, index: StoryIndex) { (self.store, self.index) = (store, index) }

  /// Separates the groups that have figures of articles from some number on.
  mutating func separate(from first: Int) throws(StoreError) {
    let clusters = try store.rows(
      """
      SELECT cluster FROM quantity WHERE cluster IN (SELECT DISTINCT cluster FROM quantity WHERE article >= ?)
      GROUP BY cluster HAVING MIN(article) <> MAX(article)
      """,
      [.integer(first)]
    ) { $0.int() }
    for cluster in clusters { try separate(cluster) }
  }

  private mutating func separate(_ cluster: Int) throws(StoreError) {
    let members = try store.rows(
      "SELECT id, article, value, context FROM quantity WHERE cluster = ? ORDER BY article, id",
      [.integer(cluster)]
    ) { row in
      Member(
        id: row.int(),
        article: row.int(),
        value: row.double(),
        context: Set(ByteCoding.strings(row.optionalText()))
      )
    }
    // Those of one article stay together.
    var groups: [[Member]] = []
    for own in Dictionary(grouping: members, by: \.article).sorted(by: { $0.key < $1.key }).map(\.value) {
      var joined = own
      var apart: [[Member]] = []
      for group in groups {
        if try areOne(group, own) { joined = group + joined } else { apart.append(group) }
      }
      groups = apart + [joined]
      if groups.count > Self.most { return }
    }
    if groups.count < 2 { return }
    for group in groups {
      guard let least = group.map(\.id).min(), !group.contains(where: { $0.id == cluster }) else { continue }
      for member in group {
        try store.run(
          "UPDATE quantity SET cluster = ? WHERE id = ?",
          [.integer(least), .integer(member.id)]
        )
      }
    }
  }

  private mutating func areOne(_ group: [Member], _ own: [Member]) throws(StoreError) -> Bool {
    for one in group {
      for other in own where one.value == other.value {
        if one.context.intersection(other.context).count >= 2 { return true }
      }
    }
    guard let article = own.first?.article else { return false }
    for other in Set(group.map(\.article)).sorted() {
      if try isOneStory(article, other) { return true }
    }
    return false
  }

  private mutating func isOneStory(_ one: Int, _ other: Int) throws(StoreError) -> Bool {
    let stories = try store.rows(
      "SELECT story FROM story_member WHERE article IN (?, ?) AND story IS NOT NULL",
      [.integer(one), .integer(other)]
    ) { $0.int() }
    if stories.count == 2, stories[0] == stories[1] { return true }
    guard let first = try index.vector(of: one), let second = try index.vector(of: other) else { return true }
    return first.vector.sharesWords(with: second.vector)
      && first.vector.all.product(second.vector.all) >= Self.leastLikeness
  }
}
