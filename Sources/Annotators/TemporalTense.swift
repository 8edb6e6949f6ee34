import Documents

/// Finds the verb that governs a time expression, and its tense, from word forms alone.
struct TemporalTense {
  let atoms: [TemporalAtom]

  private subscript(position: Int) -> TemporalAtom {
    position >= 0 && position < atoms.count ? atoms[position] : .none
  }

  /// The tense of the clause around some atoms, and the position of its verb; nothing where no finite verb
  /// is near.
  ///
  /// The nearest verb to the left in the same clause governs; without one, the next verb to the right.
  func governing(_ range: Range<Int>) -> (tense: Event.Tense, verb: Int)? {
    var position = range.lowerBound - 1
    // "since Monday" is past whatever the verb; "as early as Tuesday" is ahead.
    if self[position].isPreposition(TimeWords.Preposition.since) { return (.past, position) }
    if self[position].isPreposition(TimeWords.Preposition.asOf),
      self[position - 2].isPreposition(TimeWords.Preposition.asOf)
    {
      return (.future, position - 1)
    }
    let leftEnd = max(0, range.lowerBound - 30)
    while position >= leftEnd {
      if isBoundary(position, leftwards: true) { break }
      if let tense = tense(at: position, cue: range.lowerBound) { return (tense, position) }
      position -= 1
    }
    position = range.upperBound
    let rightEnd = min(atoms.count, range.upperBound + 30)
    while position < rightEnd {
      let atom = self[position]
      if atom.isMark(59) || atom.isMark(46) { break }
      if let tense = tense(at: position, cue: nil) { return (tense, position) }
      position += 1
    }
    return nil
  }

  /// True for an atom that ends a clause when one goes left from a time.
  private func isBoundary(_ position: Int, leftwards: Bool) -> Bool {
    let atom = self[position]
    switch atom.kind {
    case .subordinator: return atom.base == 1 && !isAs(position)
    case .that: return self[position + 1].kind != .unit
    case .mark: return atom.isMark(59) || atom.isMark(34) || atom.isMark(45) && self[position - 1].isMark(45)
    case .conjunction: return atom.base == 3
    default: return false
    }
  }

  private func isAs(_ position: Int) -> Bool { self[position].end - self[position].start == 2 }

  /// The tense of a verb form at a position; nothing for anything else.
  func tense(at position: Int, cue: Int?) -> Event.Tense? {
    let atom = self[position]
    switch atom.kind {
    case .modal:
      if atom.base == 1 { return .future }
      if atom.base == 3 { return .present }
      return self[position + 1].kind == .auxiliary && self[position + 1].base == 3 ? .past : .future
    case .auxiliary:
      switch atom.base {
      case 2, 4, 6, 8:
        return looksAhead(after: position, cue: cue) ? .future : .past
      case 3:
        return .past
      case 1, 5:
        return looksAhead(after: position, cue: cue) ? .future : .present
      default: return nil
      }
    case .past:
      let before = self[position - 1]
      if before.kind == .auxiliary && (before.base == 1 || before.base == 7) { return nil }
      if atom.base == 2 {
        // A participle after a noun or before one says little; after "to be" the auxiliary speaks.
        if before.kind == .article || before.kind == .modal { return nil }
      }
      return .past
    case .present: return .present
    case .intention:
      if atom.hash == TemporalTense.scheduled { return .future }
      if atom.base == 2 {
        let before = self[position - 1]
        if before.kind == .auxiliary || self[position - 2].kind == .auxiliary {
          return toInfinitive(position + 1) || self[position + 1].isPreposition(TimeWords.Preposition.forTime)
            ? .future : nil
        }
        return toInfinitive(position + 1) ? .future : nil
      }
      if toInfinitive(position + 1) { return .future }
      return atom.base == 1 ? .past : .future
    default: return nil
    }
  }

  private static let scheduled = TimeWordTable.hash("scheduled".utf8)

  /// True where a form of "be" begins a phrase that looks ahead: "is to", "is expected to", "are going to".
  private func looksAhead(after position: Int, cue: Int?) -> Bool {
    var at = position + 1
    if self[at].kind == .other && !self[at].isCapital { at += 1 }
    if self[at].isPreposition(TimeWords.Preposition.to), self[at + 1].kind == .other, !self[at + 1].isCapital
    {
      return self[position].kind == .auxiliary && self[position].base <= 2
    }
    guard self[at].kind == .intention, self[at].base == 2 else {
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
