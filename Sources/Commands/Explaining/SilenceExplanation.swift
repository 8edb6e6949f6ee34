import Corpora
import Figures

/// The evidence that a person or organisation is not heard: refusals, accusations, and discussions without
/// a quotation.
struct SilenceExplanation {
  private let entity: Int
  private let session: Session

  /// Creates the explanation of an entity that is never quoted.
  init(_ entity: Int, in session: Session) {
    self.entity = entity
    self.session = session
  }

  /// The maximum number of sentences shown of each kind.
  private static let most = 4

  /// Returns the sentences of each kind under their headings, and the counts; nil if the entity no
  /// longer exists.
  func figure() throws -> Figure? {
    let corpus = session.corpus
    guard let summary = try corpus.entity(entity) else { return nil }
    var excerpts = SentenceExcerpts(corpus)
    let sentences = try SilenceSentence.all(corpus.reports(of: entity, in: session.scope), &excerpts)
    let asked = sentences.filter { $0.refusal != nil }
    let accused = sentences.filter(\.isAccused)
    let quoted = try corpus.quotations(in: session.scope, where: QuotationFilter(speaker: .entity(entity)))
      .rows
    let about = try corpus.quotations(
      in: session.scope,
      where: QuotationFilter(about: entity, includesTopics: true)
    ).rows
    var facts = Facts()
    facts.add("name", Table.Cell(summary.name, summary.type.role))
    facts.add("mentions", .integer(summary.mentions))
    let articles = try corpus.appearances(of: entity, in: session.scope).map(\.article)
    facts.add("articles", .list(articles.map(String.init)))
    facts.add("quoted", quoted.isEmpty ? "never" : .integer(quoted.count))
    facts.add(
      "asked",
      asked.first.flatMap(\.refusal).map { Table.Cell("\($0)", .warning) } ?? "no article says so"
    )
    facts.add("accused", .integer(accused.count))
    facts.add("discussed", .integer(about.count))
    let rules = sentences.flatMap(\.rules).reduce(into: [String]()) { rules, rule in
      if !rules.contains(rule) { rules.append(rule) }
    }
    facts.add("rule", Table.Cell(rules.isEmpty ? nil : rules.joined(separator: ", ")))
    var sections: [Section] = []
    func add(_ title: String, _ found: [SilenceSentence]) throws {
      if found.isEmpty { return }
      let passages = try found.prefix(Self.most).map { sentence in
        try HighlightedSentences.passage(
          sentence.mentions[0],
          of: sentence.excerpt.passage.article,
          highlights: sentence.mentions.map { ($0, summary.type.role) },
          in: corpus
        )
      }
      let list = Session.allHint("mentions \(summary.name)")
      sections.append(Section(title, .passages(Passages(passages, total: found.count, moreHint: list))))
    }
    try add("asked", asked)
    try add("accused", accused)
    if !about.isEmpty {
      let list = "quotes --about \(summary.name.typed)"
      sections.append(Section("discussed", try QuotedEvidence.passages(about, list: list, in: session)))
    }
    if sections.isEmpty { sections.append(Section("mentioned", try mentions(of: summary))) }
    return .sections(sections + [Section("why", facts.figure)])
  }

  /// The first sentences that speak of the entity.
  private func mentions(of summary: EntitySummary) throws(StoreError) -> Figure {
    let page = try session.corpus.mentions(of: entity, in: session.scope, limit: Self.most)
    var passages: [Passages.Passage] = []
    for mention in page.rows {
      passages.append(
        try HighlightedSentences.passage(
          mention.range,
          of: mention.article,
          highlights: [(mention.range, summary.type.role)],
          in: session.corpus
        )
      )
    }
    let list = Session.allHint("mentions \(summary.name.typed)")
    return .passages(Passages(passages, total: page.total, moreHint: list))
  }
}
