import Corpora
import Documents
import Figures

/// The evidence for the names and the type of an entity.
struct EntityExplanation {
  /// The maximum number of mentions that are read.
  private static let most = 5000

  private let session: Session
  private let id: Int

  /// Creates the explanation of an entity.
  init(_ id: Int, in session: Session) {
    self.id = id
    self.session = session
  }

  /// Returns the names with their relation to the full name, the evidence for the type, and the corrections.
  func figure() throws -> Figure {
    let corpus = session.corpus
    guard let summary = try corpus.entity(id) else { return .nothing }
    let mentions = try corpus.mentions(of: id, limit: EntityExplanation.most).rows
    let corrections = try corrections(of: summary)
    var sections = [Section("who", try facts(summary, mentions, corrections).figure)]
    let names = mentions.filter { $0.kind == .name }
    sections.append(Section("names", .table(nameTable(names, summary, corrections))))
    sections.append(Section("type", .table(voteTable(names))))
    sections += try reasonSections(names)
    sections.append(Section("evidence", .passages(Passages(try passages(names)))))
    if !corrections.isEmpty {
      sections.append(Section("corrections", .table(Corrections.table(corrections, firstRow: nil))))
    }
    return .sections(sections)
  }

  private func facts(
    _ summary: EntitySummary,
    _ mentions: [MentionRow],
    _ corrections: [CorrectionRecord]
  ) throws -> Facts {
    var facts = Facts()
    facts.add("name", Table.Cell(summary.name, summary.type.role))
    let renamed = corrections.contains { $0.kind == .rename && !$0.isStale && $0.object == summary.name }
    facts.add(
      "rule",
      Table.Cell(renamed ? "you named it so" : "the most frequent of its fullest names")
    )
    facts.add("type", Table.Cell("\(summary.type.rawValue), \(summary.type.noun)"))
    facts.add("place", Table.Cell(try PlaceWords.place(of: summary, in: session.corpus)))
    facts.add("mentions", .integer(summary.mentions))
    facts.add("articles", .integer(summary.articles))
    facts.add("roles", Facts.counted(summary.roles))
    for kind in [Mention.Kind.nominal, .pronoun] {
      let rules = mentions.filter { $0.kind == kind }.map(\.evidence.summary)
      facts.add("by \(FindingExplanation.noun(of: kind))", Facts.counted(CountedText.tally(rules)))
    }
    return facts
  }

  /// Returns the names with their articles and the reason why they refer to the entity.
  private func nameTable(
    _ names: [MentionRow],
    _ summary: EntitySummary,
    _ corrections: [CorrectionRecord]
  ) -> Table {
    var articles: [String: [Int]] = [:]
    for name in names {
      let text = OneLine.text(name.text)
      if articles[text, default: []].last != name.article { articles[text, default: []].append(name.article) }
    }
    let merged = corrections.filter { $0.kind == .merge && !$0.isStale }.map { Folded.text($0.subject) }
    let rows = CountedText.tally(names.map { OneLine.text($0.text) }).map { name -> [Table.Cell] in
      let found = articles[name.text] ?? []
      let shown = found.prefix(5).map { String($0) } + (found.count > 5 ? ["…"] : [])
      let reason =
        merged.contains(Folded.text(name.text))
        ? "you merged it" : NameRelation.reason(why: name.text, means: summary.name)
      return [
        Table.Cell(name.text, summary.type.role), .integer(name.count), .list(shown), Table.Cell(reason),
      ]
    }
    return Table(
      columns: [
        Table.Column("name"), Table.Column("mentions", alignment: .trailing),
        Table.Column("articles", heading: "in articles"),
        Table.Column("because"),
      ],
      rows: rows,
      firstRowNumber: nil
    )
  }

  /// Returns the rules that recognised the names, each with the number of mentions it recognised.
  private func voteTable(_ names: [MentionRow]) -> Table {
    let rows = CountedText.tally(names.map(\.evidence.summary)).map { rule -> [Table.Cell] in
      let found = names.filter { $0.evidence.summary == rule.text }
      let sure = found.map(\.evidence.confidence).max() ?? 0
      return [
        Table.Cell(rule.text), .integer(rule.count), .number(sure),
        Table.Cell(found.lazy.compactMap(\.evidence.runnerUp).first ?? "none"),
      ]
    }
    return Table(
      columns: [
        Table.Column("rule"), Table.Column("votes", heading: "mentions", alignment: .trailing),
        Table.Column("confidence", alignment: .trailing), Table.Column("runner_up", heading: "runner-up"),
      ],
      rows: rows,
      firstRowNumber: nil,
      note: """
        mentions: the names that the rule found; confidence: how sure it was at best, from 0 to 1; runner-up: the type \
        that came second.
        """
    )
  }

  /// Returns the features with the greatest weights for the type of the most frequent name, and for the
  /// second type.
  private func reasonSections(_ names: [MentionRow]) throws(StoreError) -> [Section] {
    guard let text = CountedText.tally(names.map { OneLine.text($0.text) }).first?.text,
      let name = names.first(where: { OneLine.text($0.text) == text })
    else { return [] }
    return try NameReasonTables.sections(for: name, in: session.corpus)
  }

  /// Returns a sentence for each of the three rules that recognised most names.
  private func passages(_ names: [MentionRow]) throws(StoreError) -> [Passages.Passage] {
    var passages: [Passages.Passage] = []
    for rule in CountedText.tally(names.map(\.evidence.summary)).prefix(3) {
      guard let name = names.first(where: { $0.evidence.summary == rule.text }) else { continue }
      var highlights: [HighlightedSentences.Highlight] = [(name.range, .match)]
      if let trigger = name.evidence.trigger { highlights.append((trigger, .cue)) }
      let line = try HighlightedSentences.heading(of: name.article, in: session.corpus)
      passages.append(
        try HighlightedSentences.passage(
          name.range,
          of: name.article,
          highlights: highlights,
          heading: line + StyledText(": \(rule.text)", .dim),
          in: session.corpus
        )
      )
    }
    return passages
  }

  /// Returns the corrections that involve the entity under any of its names.
  private func corrections(of summary: EntitySummary) throws(StoreError) -> [CorrectionRecord] {
    let names = Set(([summary.name] + summary.aliases.map(\.text)).map { Folded.text($0) })
    return try session.corpus.corrections().filter { record in
      let isOfQuotation = [.reattribute, .relay, .extend].contains(record.kind)
      if !isOfQuotation, names.contains(Folded.text(record.subject)) { return true }
      return record.object.map { names.contains(Folded.text($0)) } ?? false
    }
  }
}
