import Corpora
import Documents
import Figures

/// The command that shows an article with its findings highlighted.
struct Read: Command {
  let article = Positional<ArticleReference?>(
    "article",
    .tail,
    help: "a row of the last answer, 'a3' or 'article 3', or words of its headline"
  )
  let plain = Flag("plain", help: "shows the text without highlights")
  let marks = Flag("marks", help: "marks with brackets, as in [Lima GPE], where colours would be lost")

  let numbers = Flag("numbers", help: "puts its number before each sentence")

  var name: String { "read" }
  var summary: String { "shows an article with names, quotations and times marked" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [article, plain, marks, numbers] }
  var discussion: String? {
    """
    A number is a row of the last answer, or an article where articles are listed or nothing is; 'a3' is always \
    article 3. \
    For a quotation, a mention or another finding, its sentence is marked in its article.
    """
  }
  var examples: [Example] {
    [
      Example("read 2", "the second article", after: ["load sample:harbour"]),
      Example("read 1 --marks", "the first article with brackets", after: ["load sample:apec"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let (number, row) = try target(arguments, session)
    guard let stored = try session.corpus.article(number) else {
      throw UsageError.noSuchArticle(String(number), count: try session.corpus.articleCount())
    }
    var highlighted = HighlightedText(Array(stored.article.body.utf8))
    if !arguments[plain] {
      try markFindings(of: stored, in: session.corpus, &highlighted, brackets: arguments[self.marks])
      for part in row?.parts ?? [] where try session.article(of: part) == number {
        for range in try focus(part, stored, session.corpus) {
          highlighted.highlight(range, .match, .match, label: arguments[self.marks] ? "MATCH" : nil)
        }
      }
    }
    highlighted.finish()
    return .passages(Passages([Read.passage(of: stored, highlighted, hasNumbers: arguments[numbers])]))
  }

  /// Returns the requested article and the row that refers to it; without an argument, the only article
  /// in scope.
  private func target(_ arguments: Arguments, _ session: Session) throws -> (article: Int, row: Row?) {
    switch arguments[article] {
    case .some(let reference):
      return try session.place(reference)
    case nil:
      let page = try session.corpus.articles(in: session.scope, limit: 2)
      guard let only = page.rows.first else { throw NoResult.noArticles }
      if page.total > 1 {
        throw UsageError.missingArgument(article.placeholder, usage: "\(name) \(article.placeholder)")
      }
      return (only.id, nil)
    }
  }

  /// Returns the byte ranges of the sentence and the quotation that a row is about.
  private func focus(_ row: Row, _ stored: StoredArticle, _ corpus: Corpus) throws -> [TextRange] {
    var sentences: [Int] = []
    var ranges: [TextRange] = []
    switch row {
    case .mention(let id): sentences = try corpus.mention(id).map { [$0.sentence] } ?? []
    case .event(let id): sentences = try corpus.event(id).map { [$0.sentence] } ?? []
    case .sentence(_, let index): sentences = [index]
    case .quantity(let id, _): sentences = try corpus.quantity(id).map { [$0.quantity.sentence] } ?? []
    case .quotation(let id):
      let quotation = try corpus.quotation(id)
      sentences = quotation.map { [$0.sentence] } ?? []
      ranges = quotation?.ranges ?? []
    case .passage(let id):
      ranges = try corpus.wirePassage(id)?.places.filter { $0.article.id == stored.id }.map(\.range) ?? []
    case .article, .entity, .speaker, .several, .story, .tie, .other: break
    }
    let found = sentences.filter(stored.sentences.indices.contains).map { stored.sentences[$0] }
    return found + ranges.filter { range in !found.contains { $0.contains(range) } }
  }

  private func markFindings(
    of stored: StoredArticle,
    in corpus: Corpus,
    _ highlighted: inout HighlightedText,
    brackets: Bool
  ) throws {
    let scope = Scope.articles([stored.id])
    var types: [Int: EntityType] = [:]
    for entity in try corpus.entities(in: scope, withDetails: false).rows { types[entity.id] = entity.type }
    for mention in try corpus.mentions(inArticle: stored.id) where mention.kind == .name {
      guard let type = types[mention.entity] else { continue }
      highlighted.highlight(mention.range, .name, type.role, label: brackets ? type.rawValue : nil)
    }
    for time in try corpus.times(in: scope).rows {
      let label = "\(time.expression.kind.rawValue) \(time.expression.value)"
      highlighted.highlight(time.expression.range, .time, .time, label: brackets ? label : nil)
    }
    for quotation in try corpus.quotations(in: scope).rows {
      let speaker = quotation.speaker.map { " BY \($0.name)" } ?? ""
      for range in quotation.ranges {
        highlighted.highlight(range, .quotation, .quotation, label: brackets ? "QUOTE\(speaker)" : nil)
      }
      if let cue = quotation.cue {
        highlighted.highlight(cue.range, .cue, .cue, label: brackets ? "CUE" : nil)
      }
    }
  }

  /// An article as a passage: its headline, its facts and its text.
  static func passage(
    of stored: StoredArticle,
    _ highlighted: HighlightedText,
    hasNumbers: Bool = false
  ) -> Passages.Passage {
    let article = stored.article
    let paragraphs = article.paragraphs
    func text(_ role: Paragraph.Role, or value: String?) -> StyledText {
      if let found = paragraphs.first(where: { $0.role == role }) { return highlighted.styled(found.range) }
      return StyledText(value ?? "")
    }
    let headline = text(.headline, or: article.headline ?? article.source)
    let deck = text(.deck, or: article.deck)
    var shown = deck.isEmpty ? [] : [deck]
    shown.append(StyledText(Read.facts(of: stored).joined(separator: " · "), .dim))
    shown += (Read.furtherFacts(of: article) + article.notes).map { StyledText($0, .dim) }
    var place: (end: Int, text: StyledText)?
    for paragraph in paragraphs where Read.shows(paragraph.role) {
      if let label = Read.label(of: paragraph.role) {
        let styled = highlighted.styled(paragraph.range, plain: .dim)
        if !styled.isEmpty { shown.append(StyledText("[\(label)] ", .dim) + styled) }
        continue
      }
      let isPlace = paragraph.role == .dateline
      let sentences =
        hasNumbers && !isPlace ? stored.sentences.enumerated().filter { paragraph.range.contains($0.1) } : []
      let styled =
        sentences.isEmpty
        ? highlighted.styled(paragraph.range, plain: isPlace ? .dim : .plain)
        : sentences.reduce(StyledText()) { text, sentence in
          text + StyledText("\(text.isEmpty ? "" : " ")[\(sentence.0 + 1)] ", .number)
            + highlighted.styled(sentence.1)
        }
      // A dateline is shown in one paragraph with the text after it if both are on one line.
      let opening = place.take()
      if let opening, highlighted.isOneLine(from: opening.end, to: paragraph.range.start) {
        shown.append(opening.text + " " + styled)
      } else {
        if let opening { shown.append(opening.text) }
        if isPlace { place = (paragraph.range.end, styled) } else if !styled.isEmpty { shown.append(styled) }
      }
    }
    if let place { shown.append(place.text) }
    let address = ArticleLink.address(url: article.url, source: article.source)
    return Passages.Passage(heading: headline.linked(to: address), paragraphs: shown)
  }

  /// Whether a paragraph of a role is shown: running text, and what is not analysed but worth reading.
  private static func shows(_ role: Paragraph.Role) -> Bool {
    role == .body || role == .dateline || label(of: role) != nil
  }

  /// Returns the word before a paragraph that is not analysed; nil for running text.
  private static func label(of role: Paragraph.Role) -> String? {
    switch role {
    case .caption: "caption"
    case .correction: "correction"
    case .note: "note"
    default: nil
    }
  }

  /// Returns the further fields of an article, one line for those that are short, then one for each longer kind.
  private static func furtherFacts(of article: Article) -> [String] {
    let short: [MetadataField] = [
      .section, .page, .edition, .series, .type, .time, .updated, .provider, .record, .contributor, .embargo,
    ]
    let long: [MetadataField] = [
      .subject, .place, .person, .organization, .tag, .contact, .correction, .copyright,
    ]
    var lines: [String] = []
    let facts = short.compactMap { field in
      let values = article.values(of: field)
      return values.isEmpty ? nil : "\(field.heading): \(OneLine.text(values.joined(separator: "; ")))"
    }
    if !facts.isEmpty { lines.append(facts.joined(separator: " · ")) }
    for field in long {
      let entries = article.metadata.filter { $0.field == field }
      guard !entries.isEmpty else { continue }
      let values = entries.map { entry in entry.value + (entry.weight.map { " (\($0) %)" } ?? "") }
      lines.append("\(field.heading): \(OneLine.text(values.joined(separator: "; ")))")
    }
    return lines
  }

  /// Returns the metadata of an article: authors, outlet, day and how it is known, dateline, number
  /// and length.
  private static func facts(of stored: StoredArticle) -> [String] {
    let article = stored.article
    var facts: [String] = []
    if !article.authors.isEmpty { facts.append("By " + article.authors.joined(separator: ", ")) }
    if let outlet = article.outlet { facts.append(outlet) }
    if let published = stored.published {
      let known =
        switch published.basis {
        case .metadata: "stated by the source"
        case .text: "from a line of the text"
        case .inferred: "inferred from the text"
        case .set: "set by you"
        case .none: "not known for sure"
        }
      facts.append("\(published.date.iso) (\(known))")
    } else {
      facts.append("no date")
    }
    if let dateline = article.dateline { facts.append(dateline) }
    facts.append("article \(stored.id)")
    facts.append("\(LoadReport.grouped(stored.words)) \(stored.words == 1 ? "word" : "words")")
    return facts
  }
}
