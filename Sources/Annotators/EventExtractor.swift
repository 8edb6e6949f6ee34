public import Documents

/// Finds what happened at each stated time: the clause around it and the entities in the clause.
///
/// A clause is the smallest stretch around the time that has its own subject and finite verb, cut at
/// semicolons,
/// dashes, quotation marks, subordinators and relative pronouns; a stretch without a verb takes in its
/// neighbour.
public struct EventExtractor: Annotator {
  /// An annotator without settings.
  public init() {}

  /// The times; entities are taken in as participants where they are known.
  public var requires: [any Annotation.Type] { [TimeExpression.self, Entity.self] }

  /// The events, one for each time with a place in the calendar, in reading order.
  public func annotations(in document: Document) -> [Event] {
    let times = document[TimeExpression.self]
    let anchor = document.article.published?.date ?? document[PublicationDate.self].first?.date
    let mentions = EventExtractor.mentions(document)
    var atoms: [TemporalAtom] = []
    var scanned = -1
    var found: [Event] = []
    for (index, time) in times.enumerated() {
      if index & 0xFF == 0, Stopping.isWanted { break }
      guard let date = EventExtractor.date(time), document.sentences.indices.contains(time.sentence),
        !EventExtractor.isModifier(time, document.text)
      else { continue }
      if time.sentence != scanned {
        scanned = time.sentence
        atoms.removeAll(keepingCapacity: true)
        TemporalScanner().scan(document.text, document.sentences[time.sentence].range, into: &atoms)
      }
      guard let clause = ClauseFinder(atoms: atoms).clause(around: time.range) else { continue }
      let range =
        clause.isWhole
        ? EventExtractor.trimmed(document.sentences[time.sentence].range, document.text) : clause.range
      // One clause tells one event a day, however often it names the day.
      let isKnown = found.suffix(6).contains {
        $0.sentence == time.sentence && $0.date == date && $0.range.overlaps(range)
      }
      if isKnown { continue }
      let tense = EventExtractor.tense(of: date, anchor: anchor) ?? clause.tense
      found.append(
        Event(
          range: range,
          sentence: time.sentence,
          time: index,
          date: date,
          tense: tense,
          participants: EventExtractor.participants(in: range, mentions),
          evidence: Evidence(clause.rule, trigger: clause.verb, confidence: clause.verb == nil ? 0.5 : 0.8)
        )
      )
    }
    return found
  }

  /// A sentence without its closing stop, as clauses have none.
  private static func trimmed(_ range: TextRange, _ text: [UInt8]) -> TextRange {
    guard range.end <= text.count, range.count > 1, text[range.end - 1] == 46 else { return range }
    return TextRange(range.start, range.end - 1)
  }

  /// The calendar part of a value, without the time of day; nothing for lengths, sets and unanchored values.
  static func date(_ time: TimeExpression) -> String? {
    guard time.kind == .date || time.kind == .time else { return nil }
    let value = time.value
    guard let first = value.utf8.first, first >= 48 && first <= 57,
      !value.utf8.contains(88) || value.utf8.count == 4
    else { return nil }
    guard let mark = value.utf8.firstIndex(of: 84) else { return value }
    return String(value[..<mark])
  }

  /// True for a year that belongs to a noun: "this year's meeting" dates no clause.
  private static func isModifier(_ time: TimeExpression, _ text: [UInt8]) -> Bool {
    guard time.value.utf8.count == 4 else { return false }
    let after = text[max(0, min(text.count, time.range.end))..<min(text.count, max(0, time.range.end) + 4)]
    return after.starts(with: "'s".utf8) || after.starts(with: "’s".utf8)
  }

  /// How a date stands to the day of publication; nothing where they overlap or none is known.
  private static func tense(of date: String, anchor: CalendarDate?) -> Event.Tense? {
    guard let anchor else { return nil }
    let first = date.prefix { $0 != "/" }
    if let day = CalendarDate(iso: first) {
      return day < anchor ? .past : day == anchor ? nil : .future
    }
    let today = anchor.iso
    guard first.utf8.count >= 4, let last = first.utf8.last, last >= 48 && last <= 57,
      !first.utf8.contains(87)
    else {
      return nil
    }
    let comparable = today.prefix(first.count)
    return first < comparable ? .past : first > comparable ? .future : nil
  }

  private static func mentions(_ document: Document) -> [(range: TextRange, entity: Int)] {
    var found: [(range: TextRange, entity: Int)] = []
    for (index, entity) in document[Entity.self].enumerated() {
      for mention in entity.mentions { found.append((mention.range, index)) }
    }
    return found.sorted { $0.range < $1.range }
  }

  private static func participants(in range: TextRange, _ mentions: [(range: TextRange, entity: Int)])
    -> [Int]
  {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.start < range.start { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    while low < mentions.count, mentions[low].range.start < range.end {
      if mentions[low].range.end <= range.end, !found.contains(mentions[low].entity) {
        found.append(mentions[low].entity)
      }
      low += 1
    }
    return found
  }
}

/// Finds the clause around a time in the atoms of one sentence.
struct ClauseFinder {
  let atoms: [TemporalAtom]

  /// A clause with the tense of its verb.
  struct Clause {
    var range: TextRange
    var tense: Event.Tense
    var verb: TextRange?
    var rule: String
    /// True where no part of the sentence reads well by itself.
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
    var start = left(of: first)
    var end = right(of: last)
    var rule = "clause around the time"
    // A stretch without a verb belongs to the next one, or to the one before.
    if verb(in: start..<end) == nil {
      rule = "clause beside the time"
      if end < atoms.count, !isHard(end), verb(in: end..<right(of: end)) != nil {
        end = right(of: end)
      } else if start > 0 {
        start = left(of: start - 1)
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
      let hasComma = self[start - 1].isMark(44)
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
    (start, end) = quoted(trimmed(start, end))
    guard start < end else { return nil }
    let verb = verb(in: start..<end)
    // A date line tells nothing.
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

  /// The first atom of the stretch that a position stands in.
  private func left(of position: Int) -> Int {
    var at = position
    let limit = max(0, position - ClauseFinder.reach)
    while at > limit {
      if isHard(at - 1) || at < position && isStart(at) { return at }
      at -= 1
    }
    return limit
  }

  /// The atom after the stretch that a position stands in.
  private func right(of position: Int) -> Int {
    var at = position + 1
    let limit = min(atoms.count, position + ClauseFinder.reach)
    while at < limit {
      if isHard(at) || isStart(at) && !isBound(at) { return at }
      // ", declaring that …" tells something else.
      if self[at].isMark(44), self[at + 1].kind == .gerund, verb(in: position..<at) != nil { return at }
      at += 1
    }
    return limit
  }

  /// True for a relative or content clause that the one before it needs: "said that", "those who".
  private func isBound(_ position: Int) -> Bool {
    if self[position].kind == .that { return true }
    return isPronoun(position) && !self[position - 1].isMark(44)
  }

  private func isPronoun(_ position: Int) -> Bool {
    let atom = self[position]
    return atom.hash == ClauseFinder.which || atom.hash == ClauseFinder.who || atom.kind == .that
  }

  /// How many atoms a clause may reach to either side.
  private static let reach = 80

  /// True for "which", "who" or "that" after a noun.
  private func isRelative(_ position: Int) -> Bool {
    guard position > 0, isPronoun(position) else { return false }
    let before = self[position - 1]
    // "told the people in the hall that they could go" has no relative clause.
    if self[position].kind == .that, sayingVerb(in: max(0, position - 20)..<position) != nil { return false }
    return before.kind == .other || before.isMark(44) || before.isMark(45)
  }

  private static let which = TimeWordTable.hash("which".utf8)
  private static let who = TimeWordTable.hash("who".utf8)

  /// The participle that a time goes with in "the deadline set by the court in 2017", not the verb of its clause.
  private func participle(before time: Int, from start: Int) -> Int? {
    var at = time - 1
    while at > start, time - at < 12 {
      let atom = self[at]
      if atom.isMark(44) || atom.kind == .auxiliary || atom.kind == .modal || atom.kind == .conjunction {
        return nil
      }
      if atom.kind == .past {
        let isReduced =
          atom.value == 2 && self[at - 1].kind == .other && !self[at - 1].isCapital
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
    if self[at - 1].isMark(44) { at -= 1 }
    while self[at - 1].isMark(45) { at -= 1 }
    if self[at - 1].isMark(41) {
      let limit = max(0, at - 8)
      var open = at - 1
      while open > limit, !self[open].isMark(40) { open -= 1 }
      if self[open].isMark(40) { at = open }
    }
    var steps = 0
    while at > 0, steps < 8 {
      let atom = self[at - 1]
      guard
        atom.kind == .other || atom.isCapital && atom.kind != .mark || atom.kind == .article
          || atom.isMark(39) || atom.isPreposition(TimeWords.Preposition.of)
          || atom.isMark(45) && !atom.spaceBefore && !self[at].spaceBefore
          || atom.isMark(46) && self[at - 2].isCapital && self[at - 2].end - self[at - 2].start <= 3
      else { break }
      // "criticism of the mayor -- who": the last noun is meant, unless the whole is a name.
      if atom.kind == .preposition && !self[at - 2].isCapital { break }
      at -= 1
      steps += 1
      if atom.kind == .article { break }
    }
    return at
  }

  /// True for a mark that no clause goes over: semicolons, double dashes, the marks of direct speech.
  private func isHard(_ position: Int) -> Bool {
    let atom = self[position]
    guard atom.kind == .mark else { return false }
    if atom.value == 59 { return true }
    if atom.value == 58 { return self[position + 1].spaceBefore }
    if atom.value == 34 {
      // Words set in quotation marks belong to their clause; speech is set off by a comma or a stop.
      let before = self[position - 1]
      return position == 0 || before.kind == .mark && [44, 46, 63, 33, 58].contains(before.value)
    }
    return atom.value == 45 && (self[position - 1].isMark(45) || self[position + 1].isMark(45))
  }

  /// True for a word that begins a clause with its own verb: a conjunction or relative pronoun before a
  /// finite verb.
  private func isStart(_ position: Int) -> Bool {
    let atom = self[position]
    switch atom.kind {
    case .subordinator:
      return hasVerb(after: position, within: 12)
        && !(atom.end - atom.start == 2 && self[position - 1].kind == .other)
    case .that:
      return position > 0 && self[position - 1].kind != .preposition && hasVerb(after: position, within: 12)
        && self[position + 1].kind != .unit
    case .conjunction:
      if atom.base == 3 { return hasVerb(after: position, within: 14) }
      guard atom.base == 1 else { return false }
      // "and" joins clauses before a subject, or after a comma where both sides have a verb.
      if self[position + 1].kind == .subject { return hasVerb(after: position, within: 6) }
      return self[position - 1].isMark(44) && hasVerb(after: position, within: 8)
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
    let tense = TemporalTense(atoms: atoms)
    while at < end, !isHard(at) {
      if tense.tense(at: at, cue: nil) != nil { return true }
      if self[at].kind == .subordinator, at > position + 1 { return false }
      if self[at].isMark(44), at > position + 1 { return false }
      at += 1
    }
    return false
  }

  private func verb(in range: Range<Int>) -> (tense: Event.Tense, position: Int)? {
    let tense = TemporalTense(atoms: atoms)
    for position in range where position < atoms.count {
      if let found = tense.tense(at: position, cue: nil) { return (found, position) }
    }
    return nil
  }

  /// The stretch without conjunctions and marks at its ends.
  private func trimmed(_ start: Int, _ end: Int) -> (Int, Int) {
    var (start, end) = (start, end)
    while start < end {
      let atom = self[start]
      let isLoose =
        atom.kind == .mark && !atom.isMark(36) && !(atom.isMark(34) && isQuoted(start, before: end))
        || atom.kind == .conjunction || atom.kind == .that
        || atom.kind == .subordinator && start + 1 < end
        || atom.kind == .side && self[start + 1].kind != .gerund && self[start + 1].kind != .weekday
      guard isLoose else { break }
      start += 1
    }
    while end > start {
      let atom = self[end - 1]
      let isLoose =
        atom.kind == .mark && !atom.isMark(37) && !atom.isMark(41)
        && !(atom.isMark(34) && isQuoted(end - 1, from: start))
        || atom.kind == .conjunction || atom.kind == .article || atom.kind == .subordinator
      guard isLoose else { break }
      end -= 1
    }
    return (start, end)
  }

  private func isQuoted(_ position: Int, before end: Int) -> Bool {
    (position + 1..<max(position + 1, end)).contains { self[$0].isMark(34) }
  }

  private func isQuoted(_ position: Int, from start: Int) -> Bool {
    (start..<max(start, position)).contains { self[$0].isMark(34) }
  }
}
