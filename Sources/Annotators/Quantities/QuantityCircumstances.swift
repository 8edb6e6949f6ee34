import Documents
import WordLists

/// Finds who gives a number, as of which day, and for how long.
struct QuantityCircumstances {
  private let words: QuantityTree
  private let times: [TimeExpression]
  private let byClause: EventTimes
  private let quotations: [Quotation]
  private let roles: EventRoles
  private let phrases: NounPhrase
  private let published: CalendarDate?
  /// The times of each sentence.
  private let bySentence: [Int: [Int]]

  private var document: Document { words.document }
  private var tree: DependencyTree { words.tree }
  private var clauses: Clauses { words.clauses }

  init(_ words: QuantityTree) {
    self.words = words
    times = words.document[TimeExpression.self]
    byClause = EventTimes(words.document, words.clauses)
    quotations = words.document[Quotation.self]
    roles = EventRoles(words.document, words.clauses)
    phrases = NounPhrase(words.clauses.tree)
    published = words.document.article.published?.date ?? words.document[PublicationDate.self].first?.date
    let times = times
    bySentence = Dictionary(grouping: times.indices, by: { times[$0].sentence })
  }

  /// The entity that a token mentions.
  func entity(at token: Int) -> Int? { roles.entity(at: token) }

  /// True for a byte inside of a time expression that is no rate.
  func isTime(_ range: TextRange, in sentence: Int) -> Bool {
    (bySentence[sentence] ?? []).contains { times[$0].kind != .set && times[$0].range.overlaps(range) }
  }

  // MARK: Days

  /// Adds the day as of which a quantity holds, and how many days it covers.
  ///
  /// A day behind "by" or "as of" counts, then a day long past in its clause, then the day on which it was said, then
  /// the day of publication. What happened on a day of the last week is told as of the report.
  func addDays(to quantity: inout Quantity, _ token: Int) {
    guard let own = clauses.clause(of: token) else { return }
    let ids = clauses.chain(of: clauses.top(of: own))
    var near = Set(ids + [own]).flatMap { byClause.byClause[$0] ?? [] }.sorted()
    if near.isEmpty, let time = antecedent(of: token) { near = [time] }
    var said: Int?
    if let reporter = clauses[own].reporter {
      said = byClause.byClause[reporter]?.first { isPast(times[$0]) }
    }
    if said == nil, let index = quantity.quotation, let words = quotations[index].circumstances.time {
      said = times.indices.first { times[$0].range.overlaps(words) && isPast(times[$0]) }
    }
    quantity.asOf = published?.iso
    let stated = near.first { isAsOf(times[$0]) }
    let past = near.first { isLongPast(times[$0]) }
    if let chosen = stated ?? past ?? said, let date = EventTimes.date(times[chosen]) {
      quantity.asOf = chosen == stated ? times[chosen].value : date
      quantity.time = times[chosen].range
    }
    quantity.days = days(of: quantity, near: Set(near))
  }

  /// The time right before "when" or "in which", whose clause holds a token: "since 2003, when 12 people drowned".
  private func antecedent(of token: Int) -> Int? {
    let sentence = words.sentence(of: token)
    for at in (max(sentence.lowerBound, token - 12)..<max(token, sentence.lowerBound)).reversed() {
      let word = words.word(at, in: sentence)
      guard word == "when" || word == "which" && words.word(at - 1, in: sentence) == "in" else { continue }
      var before = word == "when" ? at - 1 : at - 2
      if sentence.contains(before), tree.parts[before] == .punctuation { before -= 1 }
      guard sentence.contains(before) else { return nil }
      // "The 1912 disaster, in which …": the time may stand before the noun.
      let first = words.isNoun(before) ? max(sentence.lowerBound, before - 2) : before
      let range = document.range(ofTokens: first..<before + 1)
      return (bySentence[Int(tree.sentences[token])] ?? []).last {
        times[$0].range.overlaps(range) && EventTimes.date(times[$0]) != nil
      }
    }
    return nil
  }

  private func isPast(_ time: TimeExpression) -> Bool {
    guard let date = EventTimes.date(time), let day = CalendarDate(iso: date) else { return false }
    return published.map { day <= $0 } ?? true
  }

  private func isAsOf(_ time: TimeExpression) -> Bool {
    guard isPast(time), let token = document.tokens(in: time.range).first, token > 0 else { return false }
    return QuantityWords.asOf.contains(hash: tree.shapes[token - 1].low)
      && (words.lemma(token - 1) != "of" || token > 1 && words.lemma(token - 2) == "as")
  }

  /// True for a year, a month or a day that ended more than a week before the article.
  private func isLongPast(_ time: TimeExpression) -> Bool {
    guard let date = EventTimes.date(time), !date.contains("/"), let published else { return false }
    guard let days = CalendarInterval(timex: date) else { return false }
    return days.last.dayNumber < published.dayNumber - 7
  }

  /// The days that a total covers: "in four days", or from a day "since" which it is counted to the day of the article.
  private func days(of quantity: Quantity, near: Set<Int>) -> Int? {
    for index in bySentence[quantity.sentence] ?? [] {
      let time = times[index]
      guard let token = document.tokens(in: time.range).first, token > 0 else { continue }
      let before = tree.shapes[token - 1].low
      let isSince = before == QuantityWords.since || tree.shapes[token].low == QuantityWords.since
      let gap = max(time.range.start - quantity.range.end, quantity.range.start - time.range.end)
      if isSince, gap < 40, let date = EventTimes.date(time), let first = CalendarDate(iso: date),
        let published,
        first <= published, published.dayNumber - first.dayNumber < 1000
      {
        return published.dayNumber - first.dayNumber + 1
      }
      if time.kind == .duration, gap < 24, time.value.hasPrefix("P"), !time.value.hasPrefix("PT"),
        let last = time.value.last, let number = Int(time.value.dropFirst().dropLast()),
        ["in", "over", "for", "within", "during"].contains(words.lemma(token - 1))
      {
        let unit = last == "D" ? 1 : last == "W" ? 7 : 0
        if unit > 0, number > 0, number < 1000 { return number * unit }
      }
    }
    return nil
  }

  /// The unit of time behind a quantity that makes it a rate, and the token behind it.
  func rate(from end: Int, in sentence: Range<Int>) -> (per: String, end: Int)? {
    let first = words.word(end, in: sentence)
    if let unit = QuantityWords.rateWords[first] { return (unit, end + 1) }
    guard ["a", "an", "per", "each", "every"].contains(first) else { return nil }
    let unit = words.word(end + 1, in: sentence)
    guard QuantityWords.rateTimes[unit] != nil else { return nil }
    return (unit == "annum" ? "year" : unit, end + 2)
  }

  // MARK: Sources

  /// Adds the quotation or report around a quantity, and its speaker.
  func addSource(to quantity: inout Quantity, _ token: Int, _ counted: CountedNouns.Found) {
    var size = Int.max
    for (index, quotation) in quotations.enumerated() where !quotation.isTopic {
      guard quotation.content.contains(where: { $0.contains(quantity.range.start) }),
        quotation.content.reduce(0, { $0 + $1.count }) < size
      else { continue }
      size = quotation.content.reduce(0) { $0 + $1.count }
      (quantity.quotation, quantity.source) = (index, quotation.speaker)
    }
    if quantity.quotation == nil || quantity.source == nil {
      quantity.source = inverted(behind: token) ?? setter(of: counted) ?? reporter(of: token)
    }
  }

  private func source(_ head: Int) -> Quotation.Source {
    Quotation.Source(range: document.range(ofTokens: phrases.tokens(of: head)), entity: entity(at: head))
  }

  /// Who puts, raises or lowers a count: "the board raised the number of people treated to 44".
  private func setter(of counted: CountedNouns.Found) -> Quotation.Source? {
    guard counted.isTally, let clause = clauses.clause(of: counted.head ?? counted.anchor) else { return nil }
    let top = clauses.first(of: clause)
    let subject = tree.children(of: clauses[top].head).first { tree.has($0, .subject) }
    guard let subject, QuantityWords.counting.contains(hash: tree.lemmas[clauses[top].head]),
      tree.children(of: clauses[top].head).contains(where: { tree.has($0, .object) })
    else { return nil }
    return source(subject)
  }

  /// The subject of the predicate that reports a clause.
  private func reporter(of token: Int) -> Quotation.Source? {
    guard let clause = clauses.clause(of: token), let reporter = clauses[clause].reporter else { return nil }
    return tree.children(of: clauses[reporter].head).first { tree.has($0, .subject) }.map { source($0) }
  }

  /// The noun behind a verb of saying that follows the clause: "…, said the health board".
  private func inverted(behind token: Int) -> Quotation.Source? {
    let sentence = words.sentence(of: token)
    for at in token..<sentence.upperBound where QuantityWords.saying.contains(hash: tree.shapes[at].low) {
      guard at > sentence.lowerBound, tree.parts[at - 1] == .punctuation, at + 1 < sentence.upperBound,
        let noun = words.noun(from: at + 1, in: sentence),
        (at + 1...noun).contains(where: { words.isNoun($0) })
      else { return nil }
      return Quotation.Source(
        range: document.range(ofTokens: at + 1..<noun + 1),
        entity: entity(at: noun) ?? entity(at: at + 1)
      )
    }
    return nil
  }
}
