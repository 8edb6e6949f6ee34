import Documents
import WordLists

/// Finds the verb of the clause around a time expression, and its tense, from word forms alone.
struct TenseFinder {
  let atoms: [TimeToken]

  private subscript(position: Int) -> TimeToken {
    position >= 0 && position < atoms.count ? atoms[position] : .none
  }

  /// The tense of the clause around some atoms, and the position of its verb; nil without a finite verb near it.
  ///
  /// The nearest verb to the left in the same clause governs; without one, the next verb to the right.
  func governing(_ range: Range<Int>) -> (tense: Event.Tense, verb: Int)? {
    var position = range.lowerBound - 1
    // "as early as Tuesday" is in the future.
    if self[position].isPreposition(TimeWords.Preposition.asOf),
      self[position - 2].isPreposition(TimeWords.Preposition.asOf)
    {
      return (.future, position - 1)
    }
    let limit = deadline(before: range.lowerBound)
    let leftEnd = max(0, range.lowerBound - 30)
    var infinitive: Int?
    while position >= leftEnd {
      // "since their Oct. 13 debate", "since taking office June 30": no finite verb is between.
      if self[position].isPreposition(TimeWords.Preposition.since) { return (.past, position) }
      if isBoundary(position) { break }
      if isInfinitive(position) { infinitive = infinitive ?? position + 1 }
      if let tense = tense(at: position, cue: range.lowerBound) {
        let isAhead = pointsAhead(tense, verb: position, infinitive: infinitive, limit: limit, range)
        return (isAhead ? .future : tense, position)
      }
      position -= 1
    }
    // "Leaders to meet again on Sunday": an infinitive without a finite verb is the future of headlines.
    if let infinitive, TimeWords.plannedVerbs.contains(hash: self[infinitive].hash) {
      return (.future, infinitive)
    }
    position = range.upperBound
    let rightEnd = min(atoms.count, range.upperBound + 30)
    while position < rightEnd {
      let atom = self[position]
      if atom.isPunctuation(";") || atom.isPunctuation(".") { break }
      if let tense = tense(at: position, cue: nil) { return (tense, position) }
      position += 1
    }
    return nil
  }

  /// The preposition by which a time limits its clause: "until" and its like, or "by".
  private enum Limit {
    case until, by
  }

  /// The limit that a preposition before a time sets, over articles, hedges and words such as "early".
  private func deadline(before position: Int) -> Limit? {
    var at = position - 1
    var steps = 0
    while steps < 3, self[at].kind == .article || self[at].kind == .hedge || self[at].kind == .phase {
      at -= 1
      steps += 1
    }
    let atom = self[at]
    if atom.isPreposition(TimeWords.Preposition.until) { return .until }
    return atom.isPreposition(TimeWords.Preposition.by) ? .by : nil
  }

  /// True for "to" before a word that can be an infinitive.
  private func isInfinitive(_ position: Int) -> Bool {
    guard self[position].isPreposition(TimeWords.Preposition.to) else { return false }
    let next = self[position + 1]
    return next.is(.be) || next.is(.have)
      || next.kind == .other && !next.isCapital && !next.endsInS
  }

  /// True if a time is in the future of a clause whose verb is not in the future tense.
  ///
  /// "asked them to stay in until Tuesday" asks for what is ahead, "is closed until Tuesday" will be so then,
  /// "postponed until Tuesday" moves it there; "were told to leave on Monday after a leak" does none of these.
  private func pointsAhead(
    _ tense: Event.Tense,
    verb: Int,
    infinitive: Int?,
    limit: Limit?,
    _ range: Range<Int>
  ) -> Bool {
    let atom = self[verb]
    if tense == .future { return false }
    if limit == .until, tense == .present || atom.is(.have) { return true }
    if limit == .by, tense == .present { return true }
    if limit == .until, atom.kind == .past || atom.kind == .intention,
      TimeWords.movingVerbs.contains(hash: atom.hash)
    {
      return true
    }
    if tense == .present, atom.kind == .present, TimeWords.timetableVerbs.contains(hash: atom.hash),
      infinitive == nil
    {
      return true
    }
    if tense == .present, atom.kind == .auxiliary, verb + 3 >= range.lowerBound,
      self[verb + 1].isPreposition(TimeWords.Preposition.on) || verb + 1 == range.lowerBound
    {
      return true
    }
    guard let infinitive, TimeWords.askingVerbs.contains(hash: atom.hash) else { return false }
    if limit != nil { return true }
    let after = self[range.upperBound]
    let isReason =
      after.is(.after) || after.kind == .subordinator && verb < infinitive
    let isPassive = self[verb - 1].kind == .auxiliary
    return !isReason && !isPassive
  }

  /// True for an atom that begins the clause of a time to its right.
  private func isBoundary(_ position: Int) -> Bool {
    let atom = self[position]
    switch atom.kind {
    case .subordinator:
      // "because of the leak" has no verb of its own.
      return !isAs(position) && !self[position + 1].isPreposition(TimeWords.Preposition.of)
    case .that: return self[position + 1].kind != .unit
    case .punctuation:
      return atom.isPunctuation(";") || atom.isPunctuation("\"")
        || atom.isPunctuation("-") && self[position - 1].isPunctuation("-")
    case .conjunction: return atom.is(.but)
    default: return false
    }
  }

  private func isAs(_ position: Int) -> Bool { self[position].end - self[position].start == 2 }

  /// The tense of a verb form at a position; nil for any other word.
  func tense(at position: Int, cue: Int?) -> Event.Tense? {
    let atom = self[position]
    switch atom.kind {
    case .modal:
      if atom.is(.will) { return .future }
      if atom.is(.could) { return .present }
      return self[position + 1].is(.have) ? .past : .future
    case .auxiliary:
      switch atom.word {
      case .pastBe, .had, .did, .been:
        return looksAhead(after: position, cue: cue) ? .future : .past
      case .have:
        return .past
      case .presentBe, .does:
        return looksAhead(after: position, cue: cue) ? .future : .present
      default: return nil
      }
    case .past:
      let before = self[position - 1]
      if before.is(.presentBe) || before.is(.be) { return nil }
      if atom.is(.regularPast) {
        // A participle beside a noun has no tense; after "to be" the auxiliary has it.
        if before.kind == .article || before.kind == .modal { return nil }
        // "will remain closed", "to keep them closed": the verb before the participle has the tense.
        if isPlainVerb(position - 1) || before.kind == .other && isPlainVerb(position - 2) { return nil }
      }
      return .past
    case .present:
      // "in some reports", "the visits" are nouns.
      let before = self[position - 1]
      return before.kind == .article || before.kind == .hedge || before.kind == .preposition
        || before.kind == .number || before.kind == .cardinal || before.kind == .vague ? nil : .present
    case .intention:
      if atom.hash == TenseFinder.scheduled { return .future }
      if atom.is(.intentionParticiple) {
        let before = self[position - 1]
        if before.kind == .auxiliary || self[position - 2].kind == .auxiliary {
          return toInfinitive(position + 1) || self[position + 1].isPreposition(TimeWords.Preposition.forTime)
            ? .future : nil
        }
        return toInfinitive(position + 1) ? .future : nil
      }
      if toInfinitive(position + 1) { return .future }
      return atom.is(.intentionPast) ? .past : .future
    default: return nil
    }
  }

  /// True for a plain verb after a modal or "to": "will remain", "to keep".
  private func isPlainVerb(_ position: Int) -> Bool {
    let atom = self[position]
    guard TimeWords.stateVerbs.contains(hash: atom.hash) else { return false }
    return self[position - 1].kind == .modal || self[position - 1].isPreposition(TimeWords.Preposition.to)
      || self[position - 2].kind == .modal
  }

  private static let scheduled = TimeWordTable.hash("scheduled".utf8)

  /// True for a form of "be" that begins a phrase for the future: "is to", "is expected to", "are going to".
  private func looksAhead(after position: Int, cue: Int?) -> Bool {
    var at = position + 1
    if self[at].kind == .other && !self[at].isCapital { at += 1 }
    if self[at].isPreposition(TimeWords.Preposition.to), self[at + 1].kind == .other, !self[at + 1].isCapital
    {
      return self[position].is(.presentBe) || self[position].is(.pastBe)
    }
    guard self[at].is(.intentionParticiple) else {
      return false
    }
    return true
  }

  private func toInfinitive(_ position: Int) -> Bool {
    self[position].isPreposition(TimeWords.Preposition.to)
      && (self[position + 1].kind == .other && !self[position + 1].isCapital
        || self[position + 1].kind == .auxiliary)
  }
}
