import Corpora
import Documents
import Figures

/// The evidence for a quotation and its speaker.
struct QuotationExplanation {
  private let row: QuotationRow
  private let session: Session

  /// Creates the explanation of a quotation.
  init(_ row: QuotationRow, in session: Session) {
    self.row = row
    self.session = session
  }

  /// Returns the sentences with content, cue and speaker highlighted, and the evidence.
  func figure() throws(StoreError) -> Figure {
    var highlights: [HighlightedSentences.Highlight] = []
    if let cue = row.cue { highlights.append((cue.range, .cue)) }
    if let trigger = row.evidence.trigger { highlights.append((trigger, .cue)) }
    if let spot = row.speaker?.spot { highlights.append((spot.range, row.speaker?.type?.role ?? .strong)) }
    for party in row.via { if let spot = party.spot { highlights.append((spot.range, .strong)) } }
    var span = row.cue?.range ?? row.ranges.first ?? TextRange(0, 0)
    for range in row.ranges {
      highlights.append((range, .match))
      span = span.union(range)
    }
    return .sections([
      Section(
        "evidence",
        try HighlightedSentences.figure(span, of: row.article, highlights: highlights, in: session.corpus)
      ),
      Section("why", try facts().figure),
    ])
  }

  private func facts() throws(StoreError) -> Facts {
    var facts = Facts()
    facts.add("quote", Table.Cell(QuotationTable.text(of: row), .quotation))
    facts.add("kind", Table.Cell("\(row.kind.rawValue): \(QuotationExplanation.meaning(of: row.kind))"))
    if let cue = row.cue {
      let lemma = row.cueLemma.map { $0 == cue.text ? "" : " (\($0))" } ?? ""
      facts.add("cue", Table.Cell(OneLine.text(cue.text) + lemma, .cue))
    } else {
      facts.add("cue", "none: no reporting verb goes with it")
    }
    facts.add("speaker", Table.Cell(row.speaker?.name ?? "open", row.speaker?.type?.role ?? .plain))
    try addSpeaker(to: &facts)
    facts.add("via", row.via.isEmpty ? .missing : .list(row.via.map(\.name)))
    facts.add("source", Table.Cell(SourceLedger.kind(of: row)?.words))
    facts.add("anonymity", Table.Cell(row.manner.anonymity.map { OneLine.text($0.text) }))
    if row.isHeadline { facts.add("headline", "it stands in the headline, and is not counted") }
    if row.manner.isNegated { facts.add("negated", "the article says that it was not said") }
    facts.add("modality", Table.Cell(row.manner.modality.map { "\"\($0)\": not reported as a fact" }))
    facts.add("addressee", Table.Cell(row.addressee.map { OneLine.text($0.text) }))
    let spots = [row.manner.place, row.manner.medium].compactMap(\.self).map { OneLine.text($0.text) }
    facts.add("where", Table.Cell(spots.isEmpty ? nil : spots.joined(separator: ", ")))
    if let day = row.said {
      let basis = row.statedDay.map { "from \"\(OneLine.text($0.text))\"" } ?? "the day of publication"
      facts.add("said", Table.Cell("\(day.iso), \(basis)", .time))
    }
    try facts.add(row.evidence, of: row.article, in: session.corpus)
    return facts
  }

  /// Adds the phrase that names the speaker, and the evidence for its entity.
  private func addSpeaker(to facts: inout Facts) throws(StoreError) {
    if row.isReattributed {
      facts.add("correction", "you said who the speaker is; 'undo' or 'reattribute' changes it")
      return
    }
    guard let spot = row.speaker?.spot else { return }
    let words = OneLine.text(spot.text)
    let all = try session.corpus.mentions(inArticle: row.article)
    let mentions = all.filter { $0.range.overlaps(spot.range) }
    let mention =
      mentions.first { $0.range == spot.range } ?? mentions.first { $0.entity == row.speaker?.entity }
      ?? (row.speaker?.entity == nil ? nil : mentions.first)
    // "One of them, the surgeon Jane Doe, said": the phrase itself is not a name, but the name follows it.
    if mention == nil, let entity = row.speaker?.entity,
      let beside = all.first(where: { $0.entity == entity && $0.range.start >= spot.range.end })
    {
      facts.add("speaker phrase", Table.Cell("\"\(words)\", with the name beside it"))
      facts.add("refers to", Table.Cell("\(beside.name): \(beside.evidence.summary)"))
      return
    }
    guard let mention else {
      facts.add("speaker phrase", Table.Cell("\"\(words)\", which names nobody that the article knows"))
      return
    }
    facts.add("speaker phrase", Table.Cell("\"\(words)\", a \(FindingExplanation.noun(of: mention.kind))"))
    facts.add("refers to", Table.Cell("\(mention.name): \(mention.evidence.summary)"))
    facts.add("other reading", Table.Cell(mention.evidence.runnerUp))
  }

  private static func meaning(of kind: Quotation.Kind) -> String {
    switch kind {
    case .direct: "wholly inside quotation marks"
    case .mixed: "reported, with some words inside quotation marks"
    case .indirect: "reported in the writer's words"
    }
  }
}
