import Annotators
import Corpora
import Documents
import WordLists

/// Quantities that count the same thing, as far as their unit and context show.
struct CountedThing {
  var quantities: [QuantityRow]
  /// A description of what is counted.
  var label: String

  /// Whether a number of one side contradicts a number of another that reports the same story: "more than 40"
  /// allows 42 but not 38.
  func disagrees(
    between side: (_ article: Int) -> Int?,
    if isOneStory: (_ one: Int, _ other: Int) -> Bool
  ) -> Bool {
    var distinct: [(quantity: Quantity, side: Int)] = []
    var seen: Set<[String]> = []
    for row in quantities {
      guard let own = side(row.article) else { continue }
      let key = ["\(own)", "\(row.quantity.value)", row.quantity.hedge ?? ""]
      if seen.insert(key).inserted { distinct.append((row.quantity, own)) }
    }
    for (index, one) in distinct.enumerated() {
      for other in distinct[(index + 1)...] where one.side != other.side {
        if !CountedThing.agree(one.quantity, other.quantity), isOneStory(one.side, other.side) { return true }
      }
    }
    return false
  }

  /// Groups quantities with the same unit and a similar context, in the order of their first rows; single
  /// quantities are omitted.
  ///
  /// Two different numbers in one sentence are never grouped: they count two things, or a whole and its part.
  static func group(_ rows: [QuantityRow]) -> [CountedThing] {
    var groups: [(things: CountedThing, context: Set<String>)] = []
    var byUnit: [String: [Int]] = [:]
    for row in rows {
      let unit = people.contains(row.quantity.unit) ? "people" : row.quantity.unit
      let context = telling(row.quantity)
      if let index = byUnit[unit]?.first(where: {
        isOne(groups[$0].context, context) && !groups[$0].things.hasOther(row)
      }) {
        groups[index].things.quantities.append(row)
      } else {
        let label = ([row.quantity.unit] + row.quantity.context.prefix(3).filter { $0 != row.quantity.unit })
          .joined(separator: ", ")
        byUnit[unit, default: []].append(groups.count)
        groups.append((CountedThing(quantities: [row], label: label), context))
      }
    }
    return groups.map(\.things).filter { $0.quantities.count > 1 }
  }

  private func hasOther(_ row: QuantityRow) -> Bool {
    quantities.contains {
      $0.article == row.article && $0.quantity.sentence == row.quantity.sentence
        && $0.quantity.value != row.quantity.value
    }
  }

  /// Returns the context words of a number that identify what is counted: not its unit, other words for
  /// people, function words or vague words.
  private static func telling(_ quantity: Quantity) -> Set<String> {
    Set(
      quantity.context.map { Folded.text($0) }.filter { word in
        word != Folded.text(quantity.unit) && !people.contains(word) && !Vocabulary.isFunctionWord(word)
          && !vague.contains(word)
      }
    )
  }

  /// Whether two contexts describe the same thing: one contains the other, or they share at least two words
  /// and a third of the smaller one.
  private static func isOne(_ one: Set<String>, _ other: Set<String>) -> Bool {
    if one.isEmpty || other.isEmpty { return false }
    if one.isSubset(of: other) || other.isSubset(of: one) { return true }
    let common = one.intersection(other).count
    return common >= 2 && common * 3 >= min(one.count, other.count)
  }

  /// Context words that occur with numbers of all kinds.
  private static let vague = WordList("quantities/vague-context").set

  private static let people = WordList("quantities/people").set

  private static func agree(_ one: Quantity, _ other: Quantity) -> Bool {
    if one.value == other.value { return true }
    let low = one.value < other.value ? one : other
    let high = one.value < other.value ? other : one
    if let hedge = low.hedge, isLowerBound(hedge) { return true }
    if let hedge = high.hedge, isUpperBound(hedge) { return true }
    if low.hedge != nil || high.hedge != nil {
      // "about 40" and 42 agree.
      return high.value > 0 && (high.value - low.value) / high.value <= 0.1
    }
    return false
  }

  private static func isLowerBound(_ hedge: String) -> Bool { lowerBounds.contains(hedge.lowercased()) }

  private static func isUpperBound(_ hedge: String) -> Bool { upperBounds.contains(hedge.lowercased()) }

  private static let lowerBounds = WordList("quantities/lower-bounds").set
  private static let upperBounds = WordList("quantities/upper-bounds").set

  /// Returns the number as written in the article.
  static func figure(_ row: QuantityRow) -> String { row.text }
}
