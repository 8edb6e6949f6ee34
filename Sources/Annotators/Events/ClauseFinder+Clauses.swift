import WordLists

/// Parts that are cut off a clause: attributions, insertions, datelines, second verbs.
extension ClauseFinder {
  /// The position after a dateline, as in "LIMA, Peru - "; 0 without one.
  var dateline: Int {
    var position = 0
    while position < min(10, atoms.count) {
      let atom = atoms[position]
      if atom.isPunctuation("-"), atom.spaceBefore || position > 0 && atoms[position - 1].isPunctuation("-") {
        var next = position + 1
        while next < atoms.count, atoms[next].isPunctuation("-") { next += 1 }
        return position > 0 && next < atoms.count && atoms[next].spaceBefore ? next : 0
      }
      let isPlace =
        atom.isCapital || atom.isPunctuation(",") || atom.isPunctuation(".") || atom.isPunctuation("(")
        || atom.isPunctuation(")")
      guard isPlace else { return 0 }
      position += 1
    }
    return 0
  }

  /// True for "than": "a day later than he had promised" dates nothing.
  func isComparison(_ position: Int) -> Bool {
    position < atoms.count && atoms[position].is(.than)
  }

  /// The first comma after a position.
  func comma(after position: Int, before end: Int) -> Int? {
    (position + 1..<max(position + 1, min(end, atoms.count))).first { atoms[$0].isPunctuation(",") }
  }

  /// The bounds of a noun and the participle between commas that a time modifies: "the licence, renewed in 2023,".
  func aside(_ first: Int, _ last: Int, from start: Int) -> (start: Int, end: Int)? {
    guard let close = comma(after: last, before: min(atoms.count, last + 12)) else { return nil }
    var at = first - 1
    while at > start, first - at < 8 {
      let atom = atoms[at]
      if atom.isPunctuation(",") { return nil }
      if atom.kind == .past {
        guard atoms[at - 1].isPunctuation(","), at - 2 >= 0, atoms[at - 2].kind == .other else { return nil }
        return (antecedent(of: at), close)
      }
      if atom.kind == .auxiliary || atom.kind == .modal || atom.kind == .subject { return nil }
      at -= 1
    }
    return nil
  }

  /// The comma before an attribution that ends a span: ", officials said", ", said the mayor", ", according to".
  func attribution(in range: Range<Int>, from floor: Int) -> Int? {
    // A comma before the floor is that of a dateline.
    let first = max(floor, range.lowerBound)
    var position = range.upperBound - 1
    while position > first {
      if atoms[position].isPunctuation(","), saysAfter(position, before: range.upperBound) {
        let hasClause = (first..<position).contains {
          TenseFinder(atoms: atoms).tense(at: $0, cue: nil) != nil
        }
        return hasClause ? position : nil
      }
      position -= 1
    }
    return nil
  }

  private func saysAfter(_ comma: Int, before end: Int) -> Bool {
    var at = comma + 1
    guard at < end else { return false }
    if atoms[at].hash == ClauseFinder.according { return true }
    let limit = min(end, comma + 12)
    while at < limit {
      let atom = atoms[at]
      if ClauseFinder.saying.contains(hash: atom.hash) {
        // ", said to be the largest" and ", told that" attribute nothing.
        let next = at + 1 < end ? atoms[at + 1] : .none
        return !(at == comma + 1 && next.isPreposition(TimeWords.Preposition.to)) && next.kind != .that
      }
      switch atom.kind {
      case .other, .article, .subject, .preposition: at += 1
      case .punctuation
      where atom.isPunctuation("'") || atom.isPunctuation("-") || atom.isPunctuation(".")
        || atom.isPunctuation("(")
        || atom.isPunctuation(")"):
        at += 1
      default: return false
      }
    }
    return false
  }

  /// The first atom of the content of an attribution: after the last semicolon or the dateline.
  func opening(of said: Int, floor: Int) -> Int {
    var at = said
    while at > floor, !atoms[at - 1].isPunctuation(";") { at -= 1 }
    return at
  }

  /// The first reporting verb in a span.
  func sayingVerb(in range: Range<Int>) -> Int? {
    range.clamped(to: 0..<atoms.count).first { ClauseFinder.saying.contains(hash: atoms[$0].hash) }
  }

  /// The "and" that adds a second verb to the subject of the first: "bought it in 2011 and was fined".
  func secondVerb(after last: Int, before end: Int) -> Int? {
    (last + 1..<max(last + 1, min(end, atoms.count) - 1)).first { position in
      let next = atoms[position + 1]
      return atoms[position].is(.and)
        && (next.kind == .auxiliary && next.code <= TimeWord.did.code || next.kind == .past
          || next.kind == .modal)
    }
  }

  /// The number of words and numbers in a span.
  func words(_ range: Range<Int>) -> Int { range.count { atoms[$0].kind != .punctuation } }

  /// True for a span whose brackets are all paired.
  func isBalanced(_ range: Range<Int>) -> Bool {
    var depth = 0
    for position in range {
      if atoms[position].isPunctuation("(") { depth += 1 }
      if atoms[position].isPunctuation(")") { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// A span with the quotation mark just beyond an end that pairs with one inside.
  func withPairedQuotes(_ span: (Int, Int)) -> (Int, Int) {
    let (start, end) = span
    guard start < end, !hasPairedQuotes(start..<end) else { return span }
    for position in end..<max(end, min(atoms.count, end + 3)) where atoms[position].isPunctuation("\"") {
      return (start, position + 1)
    }
    for position in max(0, start - 2)..<start where atoms[position].isPunctuation("\"") {
      return (position, end)
    }
    return span
  }

  /// True for an even number of quotation marks.
  func hasPairedQuotes(_ range: Range<Int>) -> Bool { range.count { atoms[$0].isPunctuation("\"") } % 2 == 0 }

  /// True for a report without content: "he said on Tuesday".
  func isBareSaying(_ range: Range<Int>) -> Bool {
    guard let verb = sayingVerb(in: range), range.count <= 12 else { return false }
    return !(verb..<range.upperBound).contains { atoms[$0].kind == .that || atoms[$0].isPunctuation("\"") }
      && (verb + 1..<max(verb + 1, range.upperBound)).allSatisfy {
        [
          .preposition, .weekday, .unit, .month, .number, .dayPart, .punctuation, .article, .deictic, .last,
          .phase,
        ]
        .contains(atoms[$0].kind)
      }
  }

  private static let according = TimeWordTable.hash("according".utf8)

  private static let saying = TimeWordTable.set(
    WordList("verbs/reporting-forms"),
    words: ["explained", "acknowledged", "noted"]
  )
}
