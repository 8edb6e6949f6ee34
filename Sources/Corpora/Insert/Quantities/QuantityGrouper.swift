import Documents
import WordLists

/// Joins the quantities of an article to earlier ones that count the same thing in the same story.
///
/// The same thing has the same unit, noun and class of what happens; reports of one story share names and lie near in
/// time. Two numbers of one sentence never count one thing, and two different numbers of one article only where one
/// says so: by another source, another day, a rate, or a correction.
struct QuantityGrouper {
  private let store: Store
  private let article: Int
  private let day: Int?
  /// The quantities of this article so far with their groups.
  private var own: [(cluster: Int, owner: String?, quantity: Quantity)] = []
  /// The entities of articles by their numbers.
  private var names: [Int: Set<Int>] = [:]

  /// The most earlier quantities with which one is compared, the latest first.
  private static let most = 48
  /// In how many articles a name can be that tells one story from another: in 40, or in one of a hundred.
  private static func mostArticles(among articles: Int) -> Int { max(40, articles / 100) }
  /// How many days the reports of one story can lie apart.
  private static let reach = 14

  init(store: Store, article: Int, day: Int?) { (self.store, self.article, self.day) = (store, article, day) }

  /// An earlier quantity of the same kind.
  private struct Candidate {
    var cluster: Int
    var article: Int
    var value: Double
    var owner: String?
    var context: [String]
  }

  /// Gives a quantity that is stored already the group of the earlier one that is most like it.
  ///
  /// `owner` is the name of the entity that is counted or that has what is counted.
  mutating func group(_ quantity: Quantity, of owner: String?, id: Int) throws(StoreError) {
    let cluster = try cluster(of: quantity, owner) ?? id
    own.append((cluster, owner, quantity))
    try store.run("UPDATE quantity SET cluster = ? WHERE id = ?", [.integer(cluster), .integer(id)])
  }

  private mutating func cluster(of quantity: Quantity, _ owner: String?) throws(StoreError) -> Int? {
    // A number without anything that it is of or that happens is like no other.
    guard quantity.noun != nil || quantity.action != nil else { return nil }
    let isKnown = quantity.action.map { Self.known.contains($0) } ?? false
    let rivals = own.filter { $0.quantity.key == quantity.key && (isKnown || $0.owner == owner) }
    if let same = rivals.last(where: { Self.isEqual($0.quantity, quantity) }) { return same.cluster }
    return try told(quantity, owner, isKnown: isKnown)
      ?? rivals.last { Self.isSame($0.quantity, quantity) }?.cluster
  }

  /// The group of the quantity of an earlier article that is most like one.
  private mutating func told(
    _ quantity: Quantity,
    _ owner: String?,
    isKnown: Bool
  ) throws(StoreError) -> Int? {
    guard let day else { return nil }
    let found = try store.rows(
      """
      SELECT cluster, article, value, owner, context FROM quantity
      WHERE key = ?1 AND day BETWEEN ?2 - \(Self.reach) AND ?2 + \(Self.reach) AND article < ?3
      ORDER BY id DESC LIMIT \(Self.most)
      """,
      [.text(quantity.key), .integer(day), .integer(article)]
    ) { row in
      Candidate(
        cluster: row.int(),
        article: row.int(),
        value: row.double(),
        owner: row.optionalText(),
        context: ByteCoding.strings(row.optionalText())
      )
    }
    var best: (score: Double, cluster: Int)?
    for candidate in found {
      // What somebody has or does is told from what another does; what befalls people is not.
      if !isKnown, candidate.owner != owner { continue }
      // Another number of this article has that place, unless the same number was there before.
      let isRival = own.contains { rival in
        rival.cluster == candidate.cluster && !Self.isSame(rival.quantity, quantity)
          && (candidate.value != quantity.value || rival.quantity.sentence == quantity.sentence)
      }
      if isRival { continue }
      guard let likeness = try likeness(of: quantity, to: candidate, isKnown: isKnown) else { continue }
      let score = likeness + (candidate.value == quantity.value ? 1 : 0)
      if best.map({ score > $0.score || score == $0.score && candidate.cluster < $0.cluster }) ?? true {
        best = (score, candidate.cluster)
      }
    }
    return best?.cluster
  }

  /// How much two articles and the words at two numbers have in common, up to 2; nil where it is not one story.
  private mutating func likeness(
    of quantity: Quantity,
    to candidate: Candidate,
    isKnown: Bool
  ) throws(StoreError) -> Double? {
    let (here, there) = (try entities(of: article), try entities(of: candidate.article))
    let common = here.intersection(there).count
    let fewest = min(here.count, there.count)
    let shared = Set(quantity.context).intersection(candidate.context).count
    let share = Double(shared) / Double(max(1, min(quantity.context.count, candidate.context.count)))
    guard common >= 3 && common * 4 >= fewest || common >= 2 && shared >= 3 else { return nil }
    let ratio = max(quantity.value, candidate.value) / max(1e-9, min(quantity.value, candidate.value))
    // Without words or the number in common it takes more names to be one story.
    let isClose = isKnown && ratio <= 6 && common >= 4 && common * 2 >= fewest
    guard quantity.value == candidate.value || shared >= (isKnown ? 2 : 1) || isClose else { return nil }
    return Double(common) / Double(max(1, fewest)) + share
  }

  /// The classes of what happens that are told by more than one word.
  private static let known = Set(WordList("quantities/predicates").entries.compactMap(\.values.first))

  private mutating func entities(of article: Int) throws(StoreError) -> Set<Int> {
    if let known = names[article] { return known }
    let found = Set(
      try store.rows(
        """
        SELECT DISTINCT a.machine FROM appearance a JOIN entity e ON e.id = a.machine
        WHERE a.article = ? AND e.articles <= ?
        """,
        [.integer(article), .integer(Self.mostArticles(among: self.article))]
      ) {
        $0.int()
      }
    )
    names[article] = found
    return found
  }

  private static func isEqual(_ one: Quantity, _ other: Quantity) -> Bool {
    one.value == other.value && one.high == other.high && one.per == other.per
  }

  /// True for two quantities of one article that can speak of one thing: by a correction, a rate, a hedge, or, with a
  /// word in common, by another day or another source.
  private static func isSame(_ one: Quantity, _ other: Quantity) -> Bool {
    if one.correction != nil, other.correction != nil { return true }
    if isEqual(one, other) { return true }
    if one.sentence == other.sentence { return false }
    if one.per != other.per { return true }
    let (low, high) = one.value < other.value ? (one, other) : (other, one)
    if let end = low.high, end >= high.value { return true }
    if low.bound == .least || high.bound == .most, high.value <= 2 * low.value { return true }
    guard !Set(one.context).isDisjoint(with: other.context) else { return false }
    return one.asOf != other.asOf
      || one.source != nil && other.source != nil && one.source?.range != other.source?.range
  }
}
