import Documents
import WordLists

/// Finds the second of two figures that say one amount in two units: "38 miles (61 km)", "300 million yen (2.5 million
/// dollars)".
struct QuantityConversions {
  let document: Document

  /// What joins both, without spaces.
  private static let joints: Set<String> = ["(", ",or", "or", "/", "–", "-", ",", ";", "["]

  /// Gives a quantity what the one before it in the sentence counts, where both are one amount in two units.
  ///
  /// Measures are one where they convert into each other as far as both are rounded. Money is one only in brackets or
  /// behind "or", where the article itself converts it.
  ///
  /// - Parameter index: The index of the first among the quantities.
  func join(_ second: inout Quantity, to first: inout Quantity, at index: Int) {
    guard first.sentence == second.sentence, first.unit != second.unit, let joint = joint(first, second)
    else {
      return
    }
    let isMoney = QuantityWords.isMoney(first.unit) && QuantityWords.isMoney(second.unit)
    if isMoney {
      guard joint != ",", joint != ";", first.per == second.per else { return }
    } else {
      // Pounds behind kilograms, and before them, are no money.
      let units = (
        isInPounds(first) ? "lb" : first.unit,
        isInPounds(second) ? "lb" : second.unit
      )
      guard UnitScale.agree(first.value, units.0, second.value, units.1) else { return }
      (first.unit, second.unit) = units
    }
    (second.noun, second.action, second.isNegated) = (first.noun, first.action, first.isNegated)
    (second.predicate, second.entity) = (first.predicate, first.entity)
    (second.asOf, second.time, second.days) = (first.asOf, first.time, first.days)
    second.per = second.per ?? first.per
    if second.source == nil { (second.source, second.quotation) = (first.source, first.quotation) }
    second.context = first.context
    second.restated = index
    second.rules = ["the amount before it in another unit", first.rules.last ?? ""]
  }

  private func joint(_ first: Quantity, _ second: Quantity) -> String? {
    guard second.range.start > first.range.end, second.range.start - first.range.end <= 6 else { return nil }
    let between = document.string(TextRange(first.range.end, second.range.start)).filter { $0 != " " }
    return QuantityConversions.joints.contains(between) ? between : nil
  }

  /// True for pounds in words, which are weight as often as money.
  private func isInPounds(_ quantity: Quantity) -> Bool {
    let text = document.string(quantity.range).lowercased()
    return quantity.unit == "£" && (text.hasSuffix("pounds") || text.hasSuffix("pound"))
  }
}
