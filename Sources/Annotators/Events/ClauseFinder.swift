import Documents

/// Finds the clause around a time in the atoms of one sentence.
struct ClauseFinder {
  let atoms: [TemporalAtom]

  /// A clause with the tense of its verb.
  struct Clause {
    var range: TextRange
    var tense: Event.Tense
    var verb: TextRange?
    var rule: String
    /// True if no part of the sentence can be read alone, so that the whole sentence is the event.
    var isWhole = false
  }

  private subscript(position: Int) -> TemporalAtom {
    position >= 0 && position < atoms.count ? atoms[position] : .none
  }

  /// The clause around a range of bytes.
  func clause(around range: TextRange) -> Clause? {
    var first = 0
    var high = atoms.count
    while first < high {
      let middle = (first + high) / 2
      if Int(atoms[middle].end) <= range.start { first = middle + 1 } else { high = middle }
    }
    guard first < atoms.count else { return nil }
    var last = first
    while last + 1 < atoms.count, Int(atoms[last + 1].start) < range.end { last += 1 }
    var start = self.start(of: first)
    var end = self.end(of: last)
    var rule = "clause around the time"
    // A span without a verb belongs to the next one, or to the one before.
    if verb(in: start..<end) == nil {
      rule = "clause beside the time"
      if end < atoms.count, !isClauseEnd(end), verb(in: end..<self.end(of: end)) != nil {
        end = self.end(of: end)
      } else if start > 0 {
        start = self.start(of: start - 1)
      }
    }
    if isComparison(last + 1) { return nil }
    let floor = dateline
    if let aside = aside(first, last, from: start) {
      (start, end) = aside
      rule = "participle between commas"
    } else if let participle = participle(before: first, from: start) {
      start = antecedent(of: participle)
      rule = "participle after a noun"
    } else if isRelative(start) {
      let hasComma = self[start - 1].isPunctuation(",")
      start = antecedent(of: start)
      if hasComma, let close = comma(after: last, before: end) { end = close }
    }
    if let said = attribution(in: start..<end, from: floor) {
      if last < said {
        end = said
        rule = "clause before its attribution"
      } else if end - floor <= ClauseFinder.reach {
        start = opening(of: said, floor: floor)
        rule = "saying with what is said"
      }
    } else if let next = secondVerb(after: last, before: end), verb(in: start..<next) != nil {
      end = next
    }
    start = max(start, min(floor, first))
    (start, end) = withPairedQuotes(trimmed(start, end))
    guard start < end else { return nil }
    let verb = verb(in: start..<end)
    // A dateline is no event.
    guard verb != nil || (end - start) > (last - first + 1) + 2 else { return nil }
    let isWhole =
      words(start..<end) < 3 || !isBalanced(start..<end) || !hasPairedQuotes(start..<end)
      || isBareSaying(start..<end) && atoms.count <= ClauseFinder.reach && start > floor
    return Clause(
      range: TextRange(Int(atoms[start].start), Int(atoms[end - 1].end)),
      tense: verb?.tense ?? .past,
      verb: verb.map { TextRange(Int(atoms[$0.position].start), Int(atoms[$0.position].end)) },
      rule: isWhole ? "sentence of the time" : rule,
      isWhole: isWhole
    )
  }

  /// The first atom of the span between boundaries around a position.
  private func start(of position: Int) -> Int {
    var at = position
    let limit = max(0, position - ClauseFinder.reach)
    while at > limit {
      if isClauseEnd(at - 1) || at < position && isClauseStart(at) { return at }
      at -= 1
    }
    return limit
  }

  /// The atom after the span between boundaries around a position.
  private func end(of position: Int) -> Int {
    var at = position + 1
    let limit = min(atoms.count, position + ClauseFinder.reach)
    while at < limit {
      if isClauseEnd(at) || isClauseStart(at) && !isComplement(at) { return at }
      // ", declaring that …" is another event.
      if self[at].isPunctuation(","), self[at + 1].kind == .gerund, verb(in: position..<at) != nil {
        return at
      }
      at += 1
    }
    return limit
  }

  /// True for the start of a clause that completes the one before it: "said that", "those who".
  private func isComplement(_ position: Int) -> Bool {
    if self[position].kind == .that { return true }
    return isPronoun(position) && !self[position - 1].isPunctuation(",")
  }

  private func isPronoun(_ position: Int) -> Bool {
    let atom = self[position]
    return atom.hash == ClauseFinder.which || atom.hash == ClauseFinder.who || atom.kind == .that
  }

  /// The most atoms of a clause on either side of its time.
  private static let reach = 80

  /// True for "which", "who" or "that" after a noun.
  private func isRelative(_ position: Int) -> Bool {
    guard position > 0, isPronoun(position) else { return false }
    let before = self[position - 1]
    // "told the people in the hall that they could go" has no relative clause.
    if self[position].kind == .that, sayingVerb(in: max(0, position - 20)..<position) != nil { return false }
    return before.kind == .other || before.isPunctuation(",") || before.isPunctuation("-")
  }

  private static let which = TimeWordTable.hash("which".utf8)
  private static let who = TimeWordTable.hash("who".utf8)

  /// The participle that a time modifies, instead of the main verb: "the deadline set by the court in 2017".
  private func participle(before time: Int, from start: Int) -> Int? {
    var at = time - 1
    while at > start, time - at < 12 {
      let atom = self[at]
      if atom.isPunctuation(",") || atom.kind == .auxiliary || atom.kind == .modal
        || atom.kind == .conjunction
      {
        return nil
      }
      if atom.kind == .past {
        let isReduced =
          atom.is(.regularPast) && self[at - 1].kind == .other && !self[at - 1].isCapital
          && self[at + 1].isPreposition(TimeWords.Preposition.by) && verb(in: start..<at) != nil
        return isReduced ? at : nil
      }
      at -= 1
    }
    return nil
  }

  /// The first atom of the noun phrase before a relative pronoun, so that the clause keeps its subject.
  func antecedent(of position: Int) -> Int {
    var at = position
    if self[at - 1].isPunctuation(",") { at -= 1 }
    while self[at - 1].isPunctuation("-") { at -= 1 }
    if self[at - 1].isPunctuation(")") {
      let limit = max(0, at - 8)
      var open = at - 1
      while open > limit, !self[open].isPunctuation("(") { open -= 1 }
      if self[open].isPunctuation("(") { at = open }
    }
    var steps = 0
    while at > 0, steps < 8 {
      let atom = self[at - 1]
      guard
        atom.kind == .other || atom.isCapital && atom.kind != .punctuation || atom.kind == .article
          || atom.isPunctuation("'") || atom.isPreposition(TimeWords.Preposition.of)
          || atom.isPunctuation("-") && !atom.spaceBefore && !self[at].spaceBefore
          || atom.isPunctuation(".") && self[at - 2].isCapital && self[at - 2].end - self[at - 2].start <= 3
      else { break }
      // "criticism of the mayor -- who": the antecedent is the last noun, unless the whole is a name.
      if atom.kind == .preposition && !self[at - 2].isCapital { break }
      at -= 1
      steps += 1
      if atom.kind == .article { break }
    }
    return at
  }

  /// True for punctuation that ends a clause: semicolons, double dashes, the quotation marks of direct speech.
  private func isClauseEnd(_ position: Int) -> Bool {
    let atom = self[position]
    if atom.isPunctuation(";") { return true }
    if atom.isPunctuation(":") { return self[position + 1].spaceBefore }
    if atom.isPunctuation("\"") {
      // Single words in quotation marks belong to their clause; speech follows a comma or a stop.
      let before = self[position - 1]
      return position == 0 || before.isPunctuation(among: ",.?!:")
    }
    return atom.isPunctuation("-")
      && (self[position - 1].isPunctuation("-") || self[position + 1].isPunctuation("-"))
  }

  /// True for a conjunction or relative pronoun that begins a clause with a finite verb of its own.
  private func isClauseStart(_ position: Int) -> Bool {
    let atom = self[position]
    switch atom.kind {
    case .subordinator:
      return hasVerb(after: position, within: 12)
        && !(atom.end - atom.start == 2 && self[position - 1].kind == .other)
    case .that:
      return position > 0 && self[position - 1].kind != .preposition && hasVerb(after: position, within: 12)
        && self[position + 1].kind != .unit
    case .conjunction:
      if atom.is(.but) { return hasVerb(after: position, within: 14) }
      guard atom.is(.and) else { return false }
      // "and" joins clauses before a subject, or after a comma where both sides have a verb.
      if self[position + 1].kind == .subject { return hasVerb(after: position, within: 6) }
      return self[position - 1].isPunctuation(",") && hasVerb(after: position, within: 8)
        && verb(in: (position + 1)..<(position + 2)) == nil
        && verb(in: max(0, position - 20)..<position) != nil
    case .side:
      return hasVerb(after: position, within: 10) && !isTimeBeside(position)
    default: return false
    }
  }

  private func isTimeBeside(_ position: Int) -> Bool {
    self[position - 1].kind == .unit || self[position - 1].kind == .hedge
  }

  private func hasVerb(after position: Int, within count: Int) -> Bool {
    var at = position + 1
    let end = min(atoms.count, position + 1 + count)
    let tense = TenseFinder(atoms: atoms)
    while at < end, !isClauseEnd(at) {
      if tense.tense(at: at, cue: nil) != nil { return true }
      if self[at].kind == .subordinator, at > position + 1 { return false }
      if self[at].isPunctuation(","), at > position + 1 { return false }
      at += 1
    }
    return false
  }

  private func verb(in range: Range<Int>) -> (tense: Event.Tense, position: Int)? {
    let tense = TenseFinder(atoms: atoms)
    for position in range where position < atoms.count {
      if let found = tense.tense(at: position, cue: nil) { return (found, position) }
    }
    return nil
  }

  /// A span without conjunctions and punctuation at its ends.
  private func trimmed(_ start: Int, _ end: Int) -> (Int, Int) {
    var (start, end) = (start, end)
    while start < end {
      let atom = self[start]
      let isLoose =
        atom.kind == .punctuation && !atom.isPunctuation("$")
        && !(atom.isPunctuation("\"") && isQuoted(start, before: end))
        || atom.kind == .conjunction || atom.kind == .that
        || atom.kind == .subordinator && start + 1 < end
        || atom.kind == .side && self[start + 1].kind != .gerund && self[start + 1].kind != .weekday
      guard isLoose else { break }
      start += 1
    }
    while end > start {
      let atom = self[end - 1]
      let isLoose =
        atom.kind == .punctuation && !atom.isPunctuation("%") && !atom.isPunctuation(")")
        && !(atom.isPunctuation("\"") && isQuoted(end - 1, from: start))
        || atom.kind == .conjunction || atom.kind == .article || atom.kind == .subordinator
      guard isLoose else { break }
      end -= 1
    }
    return (start, end)
  }

  private func isQuoted(_ position: Int, before end: Int) -> Bool {
    (position + 1..<max(position + 1, end)).contains { self[$0].isPunctuation("\"") }
  }

  private func isQuoted(_ position: Int, from start: Int) -> Bool {
    (start..<max(start, position)).contains { self[$0].isPunctuation("\"") }
  }
}
