import Corpora
import Documents
import Figures

/// The evidence for a mention, and the findings of a sentence.
enum FindingExplanation {
  /// Returns the noun for a form of mention.
  static func noun(of kind: Mention.Kind) -> String {
    switch kind {
    case .name: "name"
    case .nominal: "description"
    case .pronoun: "pronoun"
    }
  }

  /// Returns the sentence of a mention and the evidence that its words refer to the entity.
  static func mention(_ row: MentionRow, in corpus: Corpus) throws(StoreError) -> Figure {
    var highlights: [HighlightedSentences.Highlight] = [(row.range, .match)]
    if let trigger = row.evidence.trigger { highlights.append((trigger, .cue)) }
    var facts = Facts()
    facts.add("words", Table.Cell(OneLine.text(row.text)))
    facts.add("form", Table.Cell(noun(of: row.kind)))
    facts.add("entity", Table.Cell(row.name))
    try facts.add(row.evidence, of: row.article, in: corpus)
    let sections = [
      Section(
        "evidence",
        try HighlightedSentences.figure(row.range, of: row.article, highlights: highlights, in: corpus)
      ),
      Section("why", facts.figure),
    ]
    return .sections(
      row.kind == .name ? sections + (try NameReasonTables.sections(for: row, in: corpus)) : sections
    )
  }

  /// Returns a sentence and its findings; nil if there is no such sentence.
  static func sentence(_ index: Int, of article: Int, in corpus: Corpus) throws(StoreError) -> Figure? {
    guard let passage = try corpus.sentence(index, of: article) else { return nil }
    var highlights: [HighlightedSentences.Highlight] = []
    var rows: [[Table.Cell]] = []
    for mention in try corpus.mentions(inArticle: article) where mention.sentence == index {
      let type = try corpus.entity(mention.entity)?.type
      highlights.append((mention.range, type?.role ?? .otherName))
      rows.append([
        Table.Cell(noun(of: mention.kind)), Table.Cell(OneLine.text(mention.text)), Table.Cell(mention.name),
        Table.Cell(mention.evidence.summary),
      ])
    }
    let scope = Scope.articles([article])
    for quotation in try corpus.quotations(in: scope).rows
    where quotation.sentence == index || quotation.ranges.contains(where: { $0.overlaps(passage.range) }) {
      if let cue = quotation.cue { highlights.append((cue.range, .cue)) }
      rows.append([
        "quotation", Table.Cell(QuotationTable.text(of: quotation), .quotation),
        Table.Cell(quotation.speaker?.name ?? "open"), Table.Cell(quotation.evidence.summary),
      ])
    }
    let times = try corpus.times(in: scope).rows.filter { $0.expression.sentence == index }
    for time in times {
      highlights.append((time.expression.range, .time))
      rows.append([
        "time", Table.Cell(OneLine.text(time.text), .time), Table.Cell(time.expression.value, .time),
        Table.Cell(time.expression.evidence.summary),
      ])
    }
    for event in try corpus.events(in: scope).rows where event.sentence == index {
      rows.append([
        "event", Table.Cell(OneLine.text(event.spot.text)), Table.Cell(event.date, .time),
        Table.Cell(event.evidence.summary),
      ])
    }
    let checkable = try corpus.checkable(sentence: index, of: article)
    highlights = (checkable?.signs ?? []).map { ($0.range, StyledText.Role.match) } + highlights
    let evidence = try HighlightedSentences.figure(
      passage.range,
      of: article,
      highlights: highlights,
      in: corpus
    )
    var reasons: [Section] = []
    if let checkable {
      let table = try FindingExplanation.reasons(of: checkable, article: article, in: corpus)
      reasons.append(Section("worth checking", table))
    }
    guard !rows.isEmpty else {
      if !reasons.isEmpty { return .sections([Section("evidence", evidence)] + reasons) }
      let none = Message(["No name, quotation, time or event was found in this sentence."])
      return .sections([Section("evidence", evidence), Section("why", .message(none))])
    }
    let table = Table(
      columns: [Table.Column("what"), Table.Column("words"), Table.Column("means"), Table.Column("rule")],
      rows: rows,
      firstRowNumber: nil
    )
    var sections = [Section("evidence", evidence)] + reasons + [Section("why", .table(table))]
    for time in times {
      let title = "time \"\(OneLine.text(time.text))\""
      sections.append(Section(title, try TimeExplanation.facts(of: time, in: corpus).figure))
    }
    return .sections(sections)
  }

  /// Returns the reasons why a sentence is worth checking, with their points and words.
  private static func reasons(
    of found: CheckableSentence,
    article: Int,
    in corpus: Corpus
  ) throws(StoreError) -> Figure {
    var rows: [[Table.Cell]] = []
    for reason in CheckableSentence.Reason.allCases {
      var words: [String] = []
      for sign in found.signs where sign.reason == reason {
        if let text = try HighlightedSentences.text(sign.range, of: article, in: corpus) {
          words.append(text)
        }
      }
      if words.isEmpty { continue }
      let points = reason.points + (reason == .figure && words.count > 1 ? 1 : 0)
      rows.append([Table.Cell(reason.words), .integer(points), .list(words)])
    }
    return .table(
      Table(
        columns: [
          Table.Column("reason"), Table.Column("points", alignment: .trailing), Table.Column("words"),
        ],
        rows: rows,
        firstRowNumber: nil
      )
    )
  }
}
