import Corpora
import Documents
import Figures

/// The evidence for an event: its predicate and roles, the day that governs it, its group, and what became of it.
enum EventExplanation {
  /// Returns the sentence of an event and how it was read.
  static func figure(_ row: EventRow, in corpus: Corpus) throws(StoreError) -> Figure {
    var highlights: [HighlightedSentences.Highlight] = []
    if let time = row.time { highlights.append((time.range, .time)) }
    if let predicate = row.predicate { highlights.append((predicate, .cue)) }
    if let trigger = row.evidence.trigger, trigger != row.predicate { highlights.append((trigger, .cue)) }
    highlights.append((row.spot.range, .match))
    let span = row.time.map { $0.range.union(row.spot.range) } ?? row.spot.range
    let evidence = try HighlightedSentences.figure(span, of: row.article, highlights: highlights, in: corpus)
    var sections = [Section("evidence", evidence), Section("why", try facts(of: row, in: corpus).figure)]
    if let group = try group(of: row, in: corpus) { sections.append(Section("told by", group)) }
    if let promise = try corpus.promise(row.id) { sections += try outcome(of: promise, in: corpus) }
    return .sections(sections)
  }

  private static func facts(of row: EventRow, in corpus: Corpus) throws(StoreError) -> Facts {
    var facts = Facts()
    facts.add("event", Table.Cell(OneLine.text(row.spot.text)))
    facts.add(
      "predicate",
      Table.Cell(row.lemma.map { row.isNominal ? "\($0), a noun that names an event" : $0 })
    )
    if let key = row.key, key != row.lemma { facts.add("kind of event", Table.Cell(key)) }
    for role in row.roles where role.role != .other {
      facts.add(role.role.rawValue, Table.Cell(OneLine.text(role.name)))
    }
    facts.add("others", .list(row.roles.filter { $0.role == .other }.map { OneLine.text($0.name) }))
    facts.add("date", Table.Cell(row.date, .time))
    facts.add("dated by", Table.Cell(dating(row.dating)))
    if let spot = row.time {
      facts.add("expression", Table.Cell(OneLine.text(spot.text), .time))
    }
    let times = try corpus.times(in: .articles([row.article])).rows
    if let time = times.first(where: { $0.expression.range == row.time?.range }) {
      try TimeExplanation.add(time, to: &facts, in: corpus)
    } else {
      facts.add("anchor", Table.Cell(try TimeExplanation.anchor(of: row.article, in: corpus)))
    }
    facts.add("tense", Table.Cell(row.tense.rawValue))
    facts.add("aspect", Table.Cell(row.aspect.rawValue))
    facts.add("modality", Table.Cell(modality(row.modality)))
    facts.add("polarity", Table.Cell(row.isNegated ? "negative: it did not or will not happen" : "positive"))
    facts.add("standing", Table.Cell(standing(row.standing)))
    if let position = row.reporting, let frame = try corpus.event(at: position, of: row.article) {
      facts.add("reported in", Table.Cell(OneLine.text(frame.spot.text)))
    }
    facts.add("reported", Table.Cell(row.reported?.iso, .time))
    facts.add("who", .list(row.participants.map(\.name)))
    try facts.add(row.evidence, of: row.article, in: corpus)
    return facts
  }

  private static func dating(_ dating: Event.Dating) -> String {
    switch dating {
    case .clause: "the time in its clause"
    case .parent: "the time of the clause on which it depends"
    case .sentence: "a time elsewhere in its sentence"
    case .report: "the day of the report, as nothing else dates it: it may have happened earlier"
    case .open: "nothing: it is announced without a day"
    }
  }

  private static func modality(_ modality: Event.Modality) -> String {
    switch modality {
    case .asserted: "asserted: the article tells it as a fact"
    case .reported: "reported: a source tells it as a fact"
    case .planned: "planned: announced, intended or promised"
    case .possible: "possible"
    case .obliged: "obliged: demanded or due"
    case .feared: "feared"
    case .attempted: "attempted"
    case .questioned: "asked as a question"
    case .denied: "denied by a source"
    case .conditional: "conditional"
    }
  }

  private static func standing(_ standing: Event.Standing) -> String {
    switch standing {
    case .main: "main: what the article tells"
    case .background: "background: what the article recalls"
    case .reporting: "reporting: the act of saying, whose content is an event of its own"
    case .statement: "statement: an act of saying with its content, which has no day of its own"
    case .headline: "headline: what the text tells again"
    }
  }

  /// Returns the other places that tell the same event, and what they have in common with it; nil for an event that is
  /// told once.
  private static func group(of row: EventRow, in corpus: Corpus) throws(StoreError) -> Figure? {
    let others = row.sources.filter { $0.id != row.id }
    if others.isEmpty { return nil }
    var rows: [[Table.Cell]] = []
    for other in others {
      let parties = try corpus.event(other.id).map { shared(row, $0) } ?? []
      rows.append([
        .integer(other.article), Table.Cell(other.date, .time), Table.Cell(OneLine.text(other.text)),
        Table.Cell(row.key), .list(parties),
      ])
    }
    return .table(
      Table(
        columns: [
          Table.Column("article", alignment: .trailing), Table.Column("date"), Table.Column("event"),
          Table.Column("same_act"), Table.Column("in_common"),
        ],
        rows: rows,
        firstRowNumber: nil
      )
    )
  }

  /// Returns the parties and words of roles that two events share, each once.
  private static func shared(_ first: EventRow, _ second: EventRow) -> [String] {
    var found: [String] = []
    for role in first.roles {
      let isThere = second.roles.contains { other in
        role.entity != nil && role.entity == other.entity
          || OneLine.text(role.name).lowercased() == OneLine.text(other.name).lowercased()
      }
      if isThere, !found.contains(role.name) { found.append(OneLine.text(role.name)) }
    }
    return found
  }

  /// Returns what became of an announcement, with the sentence that tells it.
  private static func outcome(of promise: PromiseRow, in corpus: Corpus) throws(StoreError) -> [Section] {
    var facts = Facts()
    facts.add("announced", Table.Cell(promise.announced.reported?.iso, .time))
    facts.add("due", Table.Cell(PromiseTable.due(of: promise.announced), .time))
    facts.add("status", Table.Cell(PromiseTable.status(of: promise)))
    var sections = [Section("what became of it", facts.figure)]
    for (title, event) in [("done", promise.done), ("not done", promise.undone)] {
      guard let event else { continue }
      let evidence = try HighlightedSentences.figure(
        event.spot.range,
        of: event.article,
        highlights: [(event.spot.range, .match)],
        in: corpus
      )
      sections.append(Section(title, evidence))
    }
    return sections
  }
}
