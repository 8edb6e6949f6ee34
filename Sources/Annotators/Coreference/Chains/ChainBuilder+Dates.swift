import Documents
import WordLists

/// Phrases for days, years and other parts of the calendar.
extension ChainBuilder {
  /// The year by its number near by, for "that year" and "the same year".
  func yearBefore(_ index: Int) -> Int? {
    let mention = mentions[index]
    guard mention.form == .nominal, tree.lemmas[mention.head] == Self.year,
      mention.number != .plural, mention.head > 0,
      Self.same.contains(hash: tree.shapes[mention.head - 1].low)
    else { return nil }
    return stride(from: index - 1, through: max(0, index - Self.memoryOfYears), by: -1).lazy
      .prefix { self.mentions[$0].sentence >= mention.sentence - 2 }
      .first {
        self.isInChain($0) && self.mentions[$0].tokens.count == 1
          && self.isNumberOfYear(self.mentions[$0].head)
      }
  }

  /// True for a number of four digits without a separator.
  private func isNumberOfYear(_ token: Int) -> Bool {
    let range = tree.document.tokens[token].range
    return tree.document.tokens[token].kind == .number && range.count == 4
      && tree.document.text[range.bytes].allSatisfy { $0 &- 48 < 10 }
  }

  /// True for two phrases of the calendar that count from now in different ways, "last year" and "this year", and for
  /// one of them and what is no time.
  func areOtherTimes(_ mention: MentionCandidate, _ earlier: MentionCandidate) -> Bool {
    guard let own = relation(mention) else { return false }
    if let other = relation(earlier) { return own != other }
    let head = earlier.head
    let isCounted = earlier.definiteness == .indefinite || earlier.definiteness == .quantified
    if isCounted || earlier.number == .plural { return !isNumberOfYear(head) }
    return !Self.units.contains(hash: tree.lemmas[head])
      && !CalendarWords.all.contains(hash: tree.shapes[head].low)
      && !isNumberOfYear(head) && !Self.times.contains(hash: tree.lemmas[head])
  }

  /// How a phrase of the calendar in the singular counts from now; nil where it does not say.
  private func relation(_ mention: MentionCandidate) -> Relation? {
    guard mention.form == .nominal, mention.number == .singular,
      Self.units.contains(hash: tree.lemmas[mention.head])
    else { return nil }
    return (Int(tree.lefts[mention.head])..<mention.head).lazy.compactMap {
      Self.relations[self.tree.shapes[$0].low]
    }.first
  }

  /// The ways in which a phrase of the calendar counts from the day of writing.
  private enum Relation { case past, present, future, each }

  private static let relations: [UInt64: Relation] = [
    WordHash.of("last"): .past, WordHash.of("previous"): .past, WordHash.of("this"): .present,
    WordHash.of("next"): .future, WordHash.of("coming"): .future, WordHash.of("every"): .each,
    WordHash.of("each"): .each,
  ]
  private static let units = WordSet(
    WordList("calendar/parts-of-time"),
    words: ["season", "weekend", "quarter"]
  )
  private static let times = WordSet(words: ["today", "period", "time"])
  private static let same = WordSet(words: ["that", "same"])
  private static let year = WordHash.of("year")
  /// The most mentions that are looked at.
  private static let memoryOfYears = 40
}
