import Documents
import WordLists

/// Joins the quantities of an article to earlier ones that count the same thing in the same story.
///
/// The same thing has the same noun, class of what happens, and unit, or one that converts into it; reports of one
/// story share names and lie near in time, and so do the days as of which their figures hold: the victims of an
/// accident of another year are others. Two numbers of one sentence never count one thing, unless one gives the other
/// in another unit, and two different numbers of one article only where one says so: by another source, another day, a
/// rate, or a correction.
struct QuantityGrouper {
  private let store: Store
  private let article: Int
  private let day: Int?
  /// The quantities of this article so far with their groups.
  private var own: [Own] = []
  /// The entities of articles by their numbers.
  private var names: [Int: Set<Int>] = [:]

  /// The most earlier quantities with which one is compared, the latest first.
  private static let most = 48
  /// In how many articles a name can be that tells one story from another: in 40, or in one of a hundred.
  private static func mostArticles(among articles: Int) -> Int { max(40, articles / 100) }
  /// How many days the reports of one story can lie apart.
  private static let reach = 14

  init(store: Store, article: Int, day: Int?) { (self.store, self.article, self.day) = (store, article, day) }

  /// A quantity of this article as it was stored.
  struct Stored {
    /// The place among the quantities of the article.
    var number: Int
    /// The number of the finding.
    var id: Int
    var quantity: Quantity
    /// The name of the entity that is counted or that has what is counted.
    var owner: String?
    /// The numbers of the first and the last day as of which it holds.
    var days: (first: Int, last: Int)?
  }

  /// A quantity of this article with its group.
  private struct Own {
    var number: Int
    var cluster: Int
    var owner: String?
    var quantity: Quantity
    var days: DayRange?
  }

  /// The first and the last day as of which a figure holds, by their numbers.
  private struct DayRange {
    var first: Int
    var last: Int

    /// True where two lie so near that both can be of one story; true as well where one is not known.
    static func areNear(_ one: DayRange?, _ other: DayRange?) -> Bool {
      guard let one, let other else { return true }
      return max(one.first - other.last, other.first - one.last) <= reach
    }
  }

  /// An earlier quantity of the same kind.
  private struct Candidate {
    var cluster: Int
    var article: Int
    var value: Double
    var unit: String
    var isPart: Bool
    var owner: String?
    var context: [String]
    var days: DayRange?

    /// True for the number of a quantity, in whatever unit.
    func isValue(of quantity: Quantity) -> Bool {
      unit == quantity.unit
        ? value == quantity.value : UnitScale.agree(value, unit, quantity.value, quantity.unit)
    }
  }

  /// Gives a quantity that is stored already the group of the earlier one that is most like it.
  mutating func group(_ stored: Stored) throws(StoreError) {
    let (quantity, owner, id) = (stored.quantity, stored.owner, stored.id)
    let days = stored.days.map { DayRange(first: $0.first, last: $0.last) }
    let cluster = try cluster(of: quantity, owner, days) ?? id
    own.append(Own(number: stored.number, cluster: cluster, owner: owner, quantity: quantity, days: days))
    try store.run("UPDATE quantity SET cluster = ? WHERE id = ?", [.integer(cluster), .integer(id)])
  }

  private mutating func cluster(
    of quantity: Quantity,
    _ owner: String?,
    _ days: DayRange?
  ) throws(StoreError) -> Int? {
    if let number = quantity.restated, let first = own.first(where: { $0.number == number }) {
      return first.cluster
    }
    if quantity.correction == .right, let wrong = wrong(for: quantity) { return wrong.cluster }
    // A number without anything that it is of or that happens is like no other.
    guard quantity.noun != nil || quantity.action != nil || quantity.correction == .wrong else { return nil }
    let isKnown = quantity.action.map { Self.known.contains($0) } ?? false
    let key = Self.key(of: quantity)
    let rivals = own.filter {
      Self.key(of: $0.quantity) == key && (isKnown || $0.owner == owner) && DayRange.areNear($0.days, days)
    }
    if let same = rivals.last(where: { Self.isEqual($0.quantity, quantity) }) { return same.cluster }
    return try told(quantity, owner, days, isKnown: isKnown)
      ?? rivals.last { Self.isSame($0.quantity, quantity) }?.cluster
  }

  /// The figure of this article that a right one replaces: the nearest of the same unit.
  private func wrong(for right: Quantity) -> Own? {
    own.filter { $0.quantity.correction == .wrong && $0.quantity.unit == right.unit }
      .min { abs($0.quantity.sentence - right.sentence) < abs($1.quantity.sentence - right.sentence) }
  }

  /// The group of the quantity of an earlier article that is most like one.
  private mutating func told(
    _ quantity: Quantity,
    _ owner: String?,
    _ days: DayRange?,
    isKnown: Bool
  ) throws(StoreError) -> Int? {
    guard let day else { return nil }
    // "Corrected its figure of passengers": what happened to them is told where the figure was given first.
    let isOpen = quantity.correction == .wrong && quantity.action == nil
    let key = Self.key(of: quantity)
    let first = isOpen ? String(key.prefix { $0 != "|" }) + "|" : key
    let found = try store.rows(
      """
      SELECT cluster, article, value, unit, whole, owner, context, first_day, last_day FROM quantity
      WHERE key BETWEEN ?1 AND ?4 AND (?5 IS NULL OR value = ?5)
        AND day BETWEEN ?2 - \(Self.reach) AND ?2 + \(Self.reach) AND article < ?3
      ORDER BY id DESC LIMIT \(Self.most)
      """,
      [
        .text(first), .integer(day), .integer(article), .text(isOpen ? first + "\u{7F}" : first),
        isOpen ? .real(quantity.value.isFinite ? quantity.value : 0) : .null,
      ]
    ) { row in
      var found = Candidate(
        cluster: row.int(),
        article: row.int(),
        value: row.double(),
        unit: row.text(),
        isPart: row.optionalInt() != nil,
        owner: row.optionalText(),
        context: ByteCoding.strings(row.optionalText())
      )
      if let first = row.optionalInt(), let last = row.optionalInt() {
        found.days = DayRange(first: first, last: last)
      }
      return found
    }
    var best: (score: Double, cluster: Int)?
    for candidate in found {
      // What somebody has or does is told from what another does; what befalls people is not.
      if !isKnown, !isOpen, candidate.owner != owner { continue }
      guard DayRange.areNear(candidate.days, days) else { continue }
      let isSameValue = candidate.isValue(of: quantity)
      // A part is no other figure of its whole.
      if candidate.isPart != (quantity.whole != nil), !isSameValue { continue }
      // Another number of this article has that place, unless the same number was there before.
      let isRival = own.contains { rival in
        rival.cluster == candidate.cluster && !Self.isSame(rival.quantity, quantity)
          && (!isSameValue || rival.quantity.sentence == quantity.sentence)
      }
      if isRival { continue }
      guard let likeness = try likeness(of: quantity, to: candidate, isKnown: isKnown) else { continue }
      let score = likeness + (isSameValue ? 1 : 0)
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
    let isSameValue = candidate.isValue(of: quantity)
    let (size, other) = (Self.size(quantity.value, quantity.unit), Self.size(candidate.value, candidate.unit))
    let ratio = max(size, other) / max(1e-9, min(size, other))
    // Without words or the number in common it takes more names to be one story.
    let isClose = isKnown && ratio <= 6 && common >= 4 && common * 2 >= fewest
    guard isSameValue || shared >= (isKnown ? 2 : 1) || isClose else { return nil }
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

  /// What tells one thing counted from another: the noun, what happens, and the unit or what it measures.
  static func key(of quantity: Quantity) -> String {
    guard let scale = UnitScale(quantity.unit) else { return quantity.key }
    return [scale.dimension, quantity.noun ?? "", quantity.action ?? ""].joined(separator: "|")
  }

  private static func size(_ value: Double, _ unit: String) -> Double {
    UnitScale(unit)?.base(value) ?? value
  }

  private static func isEqual(_ one: Quantity, _ other: Quantity) -> Bool {
    guard one.per == other.per else { return false }
    if one.unit != other.unit { return UnitScale.agree(one.value, one.unit, other.value, other.unit) }
    return one.value == other.value && one.high == other.high
  }

  /// True for two quantities of one article that can speak of one thing: by a correction, a rate, a hedge, or, with a
  /// word in common, by another day or another source.
  private static func isSame(_ one: Quantity, _ other: Quantity) -> Bool {
    if one.correction != nil, other.correction != nil { return true }
    if isEqual(one, other) { return true }
    if one.sentence == other.sentence { return false }
    if (one.whole == nil) != (other.whole == nil) { return false }
    if one.per != other.per { return true }
    if one.unit == other.unit {
      let (low, high) = one.value < other.value ? (one, other) : (other, one)
      if let end = low.high, end >= high.value { return true }
      if low.bound == .least || high.bound == .most, high.value <= 2 * low.value { return true }
    }
    guard !Set(one.context).isDisjoint(with: other.context) else { return false }
    return one.asOf != other.asOf
      || one.source != nil && other.source != nil && one.source?.range != other.source?.range
  }
}
