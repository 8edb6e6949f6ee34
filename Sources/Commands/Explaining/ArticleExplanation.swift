import Corpora
import Documents
import Figures
import Letters
import WordLists

/// The evidence for the headline, the authors, the outlet and the day of publication of an article.
struct ArticleExplanation {
  private let stored: StoredArticle
  private let corpus: Corpus

  /// Creates the explanation of the article with a number; throws if there is none.
  init(_ number: Int, in corpus: Corpus) throws {
    guard let stored = try corpus.article(number) else {
      throw UsageError.noSuchArticle(String(number), count: try corpus.articleCount())
    }
    self.stored = stored
    self.corpus = corpus
  }

  /// Returns the parts of the article and its day of publication.
  func figure() throws(StoreError) -> Figure {
    let article = stored.article
    let rows = [
      row("source", article.source, nil),
      row("headline", article.headline, .headline),
      row("deck", article.deck, .deck),
      row("byline", article.authors.isEmpty ? nil : article.authors.joined(separator: ", "), .byline),
      row("outlet", article.outlet, .outlet),
      row("dateline", article.dateline, .dateline),
    ].compactMap(\.self)
    let table = Table(
      columns: [Table.Column("what"), Table.Column("value"), Table.Column("known_from")],
      rows: rows,
      firstRowNumber: nil
    )
    var sections = [Section("article \(stored.id)", .table(table))]
    sections += try dateSections()
    if !article.notes.isEmpty {
      sections.append(Section("notes", .message(Message(article.notes.map { StyledText($0) }, tone: .hint))))
    }
    return .sections(sections)
  }

  /// Returns the day of publication only.
  func published() throws(StoreError) -> Figure { .sections(try dateSections()) }

  private func row(_ what: String, _ value: String?, _ role: Paragraph.Role?) -> [Table.Cell]? {
    guard let value else {
      return role == .headline ? [Table.Cell(what, .dim), .missing, "nothing says it"] : nil
    }
    var origin = "where it was loaded from"
    if let role {
      let paragraph = stored.article.paragraphs.firstIndex { $0.role == role }
      origin = paragraph.map { "paragraph \($0 + 1) of the text" } ?? "a field of the source"
    }
    return [Table.Cell(what, .dim), Table.Cell(OneLine.text(value)), Table.Cell(origin)]
  }

  private func dateSections() throws(StoreError) -> [Section] {
    var facts = Facts()
    guard let date = stored.published else {
      facts.add("date", "unknown")
      facts.add("basis", Table.Cell(PublicationDate.Basis.none.rawValue))
      facts.add("rule", "nothing states the day, and the days that the text names leave it open")
      return [Section("published", facts.figure)] + (try estimate(withProof: true))
        + (try surroundings(of: nil))
    }
    facts.add("date", Table.Cell(date.date.iso, .time))
    facts.add("weekday", Table.Cell(CalendarWords.weekdayNames[date.date.weekday - 1]))
    facts.add("basis", Table.Cell(date.basis.rawValue))
    facts.add("rule", Table.Cell(ArticleExplanation.rule(of: date.basis)))
    facts.add("runner-up", Table.Cell(date.runnerUp?.iso ?? "none"))
    var sections = [Section("published", facts.figure)]
    var steps = try passages(date.proof)
    if steps.isEmpty, date.basis == .text, let line = dateLine(date.date) {
      let marked = try HighlightedSentences.passage(
        line,
        of: stored.id,
        highlights: [(line, .match)],
        in: corpus
      )
      steps.append(marked)
    }
    if !steps.isEmpty { sections.append(Section("proof", .passages(Passages(steps)))) }
    if date.basis != .inferred { return sections }
    return sections + (try estimate(withProof: false)) + (try surroundings(of: date.date))
  }

  private func surroundings(of day: CalendarDate?) throws(StoreError) -> [Section] {
    let surroundings = PublicationSurroundings(stored: stored, day: day, corpus: corpus)
    return try surroundings.section().map { [$0] } ?? []
  }

  /// Returns the likely days with their probabilities, which are worked out anew; nothing where the text leads to none.
  private func estimate(withProof: Bool) throws(StoreError) -> [Section] {
    guard let found = corpus.analysis?(stored.article)[PublicationEstimate.self].first else { return [] }
    var rows = found.days.map { day in (day.date.iso, day.probability, "a day") }
    if !found.interval.isDay {
      let name = "\(found.interval.first.iso) to \(found.interval.last.iso)"
      rows.append((name, found.intervalProbability, "one of \(found.interval.count) days"))
    }
    rows += found.years.prefix(4).map { year in (String(year.number), year.probability, "a year") }
    let table = Table(
      columns: [Table.Column("published"), Table.Column("probability"), Table.Column("what")],
      rows: rows.map {
        [Table.Cell($0.0, .time), .number(($0.1 * 100).rounded() / 100), Table.Cell($0.2, .dim)]
      },
      firstRowNumber: nil
    )
    let sections = [Section("likely days", .table(table))]
    return withProof
      ? sections + [Section("proof", .passages(Passages(try passages(found.proof))))] : sections
  }

  /// Returns the steps of a proof with the sentences that they rest on.
  private func passages(_ proof: [PublicationDate.Step]) throws(StoreError) -> [Passages.Passage] {
    var steps: [Passages.Passage] = []
    for (position, step) in proof.enumerated() {
      let heading = StyledText("\(position + 1). \(step.statement)", .strong)
      guard let range = step.range else {
        steps.append(Passages.Passage(heading: heading, paragraphs: []))
        continue
      }
      steps.append(
        try HighlightedSentences.passage(
          range,
          of: stored.id,
          highlights: [(range, .match)],
          heading: heading,
          in: corpus
        )
      )
    }
    return steps
  }

  /// Returns the first paragraph outside headline and body that contains the year of a date, which most
  /// likely states the date; nil if there is none.
  private func dateLine(_ date: CalendarDate) -> TextRange? {
    let bytes = Array(stored.article.body.utf8)
    let year = String(date.year)
    return stored.article.paragraphs.first { paragraph in
      guard paragraph.role != .body, paragraph.role != .headline, paragraph.range.end <= bytes.count else {
        return false
      }
      return String(decoding: bytes[paragraph.range.bytes.clamped(to: bytes.indices)], as: UTF8.self)
        .contains(year)
    }?.range
  }

  private static func rule(of basis: PublicationDate.Basis) -> String {
    switch basis {
    case .metadata: "a field of the source states it"
    case .text: "a date line in the text states it"
    case .inferred: "worked out from the days that the text names; the steps are below"
    case .set: "you have set it with 'set published'"
    case .none: "nothing states it"
    }
  }
}
