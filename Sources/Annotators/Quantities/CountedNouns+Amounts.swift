import Documents
import WordLists

/// Amounts of money, shares and measures.
extension CountedNouns {
  typealias Measured = (unit: QuantityWords.Unit, end: Int, token: Int?)

  /// The unit of money, share or measure of a number.
  func measure(_ number: Range<Int>, _ read: NumberReader.Number, in sentence: Range<Int>)
    -> Measured?
  {
    let end = number.upperBound
    if let currency = read.currency {
      let isNamed = QuantityWords.units[words.word(end, in: sentence)]?.kind == .money
      return (QuantityWords.Unit(name: currency, kind: .money), isNamed ? end + 1 : end, nil)
    }
    if words.word(end, in: sentence) == "per", words.word(end + 1, in: sentence) == "cent" {
      let isPoint = words.word(end + 2, in: sentence).hasPrefix("point")
      return (
        QuantityWords.Unit(name: isPoint ? "point" : "%", kind: .share), isPoint ? end + 3 : end + 2, end + 1
      )
    }
    // "Five million U.S. dollars": one word may stand between.
    for at in end..<min(end + 2, sentence.upperBound) {
      let word = words.word(at, in: sentence)
      // "Square miles", "degrees Celsius".
      if let unit = QuantityWords.units["\(word) \(words.word(at + 1, in: sentence))"] {
        return (unit, at + 2, at + 1)
      }
      if var unit = QuantityWords.units[word] {
        if word == "percentage" || unit.name == "%", words.word(at + 1, in: sentence).hasPrefix("point") {
          unit.name = "point"
          return (unit, at + 2, at + 1)
        }
        if word.hasPrefix("point"), words.word(at - 1, in: sentence) != "percentage" { return nil }
        return (unit, at + 1, at)
      }
      guard tree.parts[at] == .adjective || tree.parts[at] == .properNoun else { return nil }
    }
    return nil
  }

  /// What an amount of money, a share or a measure is of.
  func amount(_ measured: Measured, _ number: Range<Int>, in sentence: Range<Int>) -> Found {
    let own = measured.token ?? number.lowerBound
    var found = Found(
      unit: measured.unit.name,
      head: measured.token,
      anchor: own,
      end: measured.end,
      rule: "a unit of \(measured.unit.kind.rawValue)"
    )
    func take(_ noun: Int, _ rule: String) -> Found {
      found.noun = people(noun)
      found.head = noun
      found.rule += "; \(rule)"
      return found
    }
    let next = words.word(measured.end, in: sentence)
    if next == "of" || next == "in" || next == "worth",
      let noun = words.noun(
        from: measured.end + (words.word(measured.end + 1, in: sentence) == "of" ? 2 : 1),
        in: sentence
      ),
      tree.parts[noun] == .noun
    {
      return take(noun, "what stands behind \"\(next)\"")
    }
    if measured.end < sentence.upperBound,
      words.isNoun(measured.end) || tree.parts[measured.end] == .adjective,
      let noun = words.noun(from: measured.end, in: sentence), tree.parts[noun] == .noun,
      QuantityWords.rateWords[words.lemma(noun)] == nil
    {
      found.anchor = noun
      return take(noun, "the noun that it modifies")
    }
    if let noun = noun(measuredBy: number, in: sentence) { return take(noun, "the noun before \"of\"") }
    guard let (top, clause) = words.argument(of: own) else {
      // "The fine was three million euros".
      guard let clause = clauses.clause(of: own), let subject = subject(of: clause), words.isNoun(subject)
      else { return found }
      return take(subject, "the subject of its clause")
    }
    let predicate = clauses[clause].head
    if QuantityWords.counting.contains(hash: tree.lemmas[predicate]), tree.has(top, .oblique),
      let object = tree.children(of: predicate).first(where: {
        tree.has($0, .object) && words.isNoun($0) && QuantityWords.units[words.lemma($0)] == nil
      })
    {
      found.isTally = true
      return take(object, "what is put at the number")
    }
    let says = words.action(of: predicate).name
    let isMeasured =
      QuantityWords.counting.contains(hash: tree.lemmas[predicate])
      || ["rise", "fall", "cost", "worth", "loss"].contains(says)
    if isMeasured, !clauses[clause].isPassive, let subject = subject(of: clause), words.isNoun(subject),
      subject != top,
      !tree.has(top, .subject), !tree.has(top, .passiveSubject), tree.names[subject] == 0
    {
      return take(subject, "the subject of its clause")
    }
    return found
  }

  /// The noun before "of" of which an amount is the measure: "winds of 75 miles an hour", "a fine of at least $3m".
  private func noun(measuredBy number: Range<Int>, in sentence: Range<Int>) -> Int? {
    var at = number.lowerBound - 1
    for _ in 0..<4 where at > sentence.lowerBound && words.word(at, in: sentence) != "of" {
      guard tree.parts[at] != .verb, tree.parts[at] != .auxiliary, !words.isNoun(at) else { return nil }
      at -= 1
    }
    guard words.word(at, in: sentence) == "of", sentence.contains(at - 1), tree.parts[at - 1] == .noun,
      !QuantityWords.tallies.contains(hash: tree.lemmas[at - 1]),
      QuantityWords.units[words.word(at - 1, in: sentence)] == nil
    else { return nil }
    return at - 1
  }

  private var clauses: Clauses { words.clauses }

  private func subject(of clause: Int) -> Int? {
    tree.children(of: clauses[clause].head).first { tree.isSubject($0) }
  }
}
