public import Documents
import WordLists

/// One quantity of an article, as far as it is compared with those of others.
package struct ComparedFigure: Sendable {
  /// A word at a quantity: what is counted, what happens to it, or a word near it.
  package struct Word: Sendable, Hashable {
    /// The lemma, or the class of what happens.
    var lemma: String
    /// The clusters, as `Quantity.clusters` has them; 0 for none.
    var cluster: Int
  }

  /// The row of the quantity.
  let id: Int
  /// The group that it has so far.
  var cluster: Int
  var article: Int
  var sentence: Int
  package let value: Double
  var high: Double?
  /// The side on which the true number lies.
  var bound: Quantity.Bound
  var unit: String
  /// What an amount is of.
  var noun: String?
  /// The class of what happens.
  var action: String?
  /// What tells one thing counted from another: unit, noun and action.
  var key: String
  var per: String?
  /// How many days a total covers.
  var days: Int?
  /// The name of the entity that is counted, has it or does it.
  var owner: String?
  /// The entity that gives it.
  var source: Int?
  /// The words for who gives it.
  var sourceText: String?
  var isNegated: Bool
  /// True for a part of something else that is counted.
  var isPart: Bool
  var isHeadline: Bool
  var correction: String?
  /// The day, month or year as of which it holds.
  var asOf: String?
  /// The first and the last day of `asOf`, and the day of publication.
  var firstDay, lastDay, day: Int?
  /// What is counted first, then what happens, then the words near it; no lemma twice.
  package let words: [Word]

  /// True for money, shares, lengths and the like; false for things and people that are counted one by one.
  var isMeasure: Bool { Self.isMeasure(unit, noun) }

  /// True for a figure of something or of something that happens; a number without both is like no other.
  var isOfSomething: Bool { noun != nil || action != nil }

  /// True where both have a word near them.
  func hasWordNear(_ other: ComparedFigure) -> Bool {
    !Set(words.map(\.lemma)).subtracting(keyWords).isDisjoint(with: other.words.map(\.lemma))
  }

  /// The lemmas of what is counted and of what happens.
  private var keyWords: [String] { [noun ?? unit, action ?? ""] }

  /// True where the figure holds of a day long before its report.
  var isOfThePast: Bool {
    guard let lastDay, let day else { return false }
    return lastDay < day - Self.recent
  }

  /// How many days before a report are still those of its story.
  private static let recent = 30

  /// True where two hold of days that lie so near that both can be of one story; true as well where one has none.
  func isNear(_ other: ComparedFigure, days reach: Int) -> Bool {
    guard let firstDay, let lastDay, let first = other.firstDay, let last = other.lastDay else { return true }
    return max(firstDay - last, first - lastDay) <= reach
  }

  /// True for the same number, of whatever is counted, or in whatever unit of one measure.
  func isSameNumber(_ other: ComparedFigure) -> Bool {
    unit == other.unit || !isMeasure && !other.isMeasure
      ? value == other.value : UnitScale.agree(value, unit, other.value, other.unit)
  }

  /// The number in the base unit of what is measured.
  var size: Double { UnitScale(unit)?.base(value) ?? value }

  /// What tells one thing counted from another: the noun, what happens, and the unit or what it measures.
  static func key(of quantity: Quantity) -> String {
    guard let scale = UnitScale(quantity.unit) else { return quantity.key }
    return [scale.dimension, quantity.noun ?? "", quantity.action ?? ""].joined(separator: "|")
  }

  fileprivate static func isMeasure(_ unit: String, _ noun: String?) -> Bool {
    noun != nil || !(unit.first?.isLetter ?? false) || measures.contains(unit)
  }

  /// The names of units of money, shares and measures.
  private static let measures = Set(
    WordList("quantities/units").rows.compactMap { $0.value(at: 0) }.map {
      String(decoding: $0, as: UTF8.self)
    }
  )
}

extension ComparedFigure {
  /// The columns that `init` reads from the left, of the table `quantity`.
  private static let columns = """
    id, cluster, article, sentence, value, high, bound, unit, noun, action, key, per, days, owner, machine, source,
    is_negated, whole, is_headline, correction, as_of, first_day, last_day, day, context, clusters
    """

  private init(_ row: inout StoreRow) {
    id = row.int()
    cluster = row.int()
    article = row.int()
    sentence = row.int()
    value = row.double()
    high = row.optionalDouble()
    bound = Quantity.Bound(rawValue: row.text()) ?? .exact
    unit = row.text()
    noun = row.optionalText()
    action = row.optionalText()
    key = row.text()
    per = row.optionalText()
    days = row.optionalInt()
    owner = row.optionalText()
    source = row.optionalInt()
    sourceText = row.optionalText()
    isNegated = row.int() != 0
    isPart = row.optionalInt() != nil
    isHeadline = row.int() != 0
    correction = row.optionalText()
    asOf = row.optionalText()
    firstDay = row.optionalInt()
    lastDay = row.optionalInt()
    day = row.optionalInt()
    let context = ByteCoding.strings(row.optionalText())
    let clusters = ByteCoding.numbers(row.optionalText())
    let counted = noun ?? (Self.isMeasure(unit, noun) ? nil : unit)
    var words: [Word] = []
    for (index, lemma) in ([counted, action] + context.map { $0 }).enumerated() {
      guard let lemma, !words.contains(where: { $0.lemma == lemma }) else { continue }
      words.append(Word(lemma: lemma, cluster: clusters.indices.contains(index) ? clusters[index] : 0))
    }
    self.words = words
  }

  /// The quantities of an article in the order of the text.
  static func of(_ article: Int, in store: Store) throws(StoreError) -> [ComparedFigure] {
    try store.rows(
      "SELECT \(columns) FROM quantity WHERE article = ? ORDER BY number",
      [.integer(article)]
    ) { ComparedFigure(&$0) }
  }
}

extension Quantity {
  /// True for money, shares, lengths and the like; false for things and people that are counted one by one.
  public var isMeasure: Bool { ComparedFigure.isMeasure(unit, noun) }

  /// How many digits its number has without closing zeros, up to 6: 2 for 6,500,000.
  public var digits: Int { FigureEvidence.digits(of: value) }
}
