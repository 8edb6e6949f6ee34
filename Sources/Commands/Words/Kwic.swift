import Corpora
import Documents
import Figures

/// The command that shows words in their context (a concordance, "key word in context").
struct Kwic: Command {
  let query = WordQuery.positional
  let unit = Option(
    "unit",
    default: WordUnit.word,
    help: "what a plain word means: its spelling, or all forms"
  )
  let sort = Option<ConcordanceKeys?>(
    "sort",
    help:
      "the order: L1,L2 or R1,R2 by words beside it, node, article, date or speaker; with a minus turned round"
  )
  let sample = Option<Int?>("sample", in: 1...1_000_000, help: "as many lines, drawn by lot")
  let seed = Option(
    "seed",
    default: 1,
    in: 0...1_000_000_000,
    help: "the seed of the lot: the same lines for all"
  )
  let each = Option<Int?>("each", in: 1...1_000_000, help: "at most so many lines of one article")
  let context = Option("context", default: Context.words, help: "words beside it, or the whole sentence")
  let within = Option<PlaceScope?>(
    "in",
    help: "only words in quotation marks (quotes), only the reporter's (narration), or only some articles"
  )
  let width = Option<Int?>("width", in: 5...500, help: "how many characters are shown on each side")
  let scope = WordScope()
  let top = Option<Int?>("top", in: 1...1_000_000, help: "how many lines are listed")

  /// What is shown around the words.
  enum Context: String, ChoiceValue { case words, sentence }

  var name: String { "kwic" }
  var aliases: [String] { ["concordance"] }
  var summary: String { "shows words in their context, in lines under one another" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] {
    [query, unit, sort, sample, seed, each, context, width, within, scope.since, scope.until, top]
  }
  var discussion: String? {
    """
    Words stand side by side in one sentence; case and accents do not matter. A bracket is one word with conditions: \
    word, lemma (the base form), upos (the part of speech, as in NOUN or VERB), form (past, plural), name (person, \
    org, place, or a name). 'a|b' is a choice, '!=' a denial, and behind a bracket ?, *, + or {0,3} say how often. \
    "at" is how far into the article a line stands. 'show N' opens a line; 'mentions NAME' finds pronouns too.
    """
  }
  var examples: [Example] {
    [
      Example("kwic valve --sort R1", "a word in its context", after: ["load sample:harbour"]),
      Example(
        "kwic [lemma=say] [name=person]+",
        "who is named after a verb of saying",
        after: ["load sample:harbour"]
      ),
      Example("kwic alarm --in quotes", "only where somebody says it", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let asked = try arguments[query]
    let pattern = try asked.pattern
    let chosen = try scope.apply(arguments, &session, to: arguments[within]?.articles)
    defer { session.selection = chosen }
    var filter = ConcordanceFilter()
    filter.unit = arguments[unit]
    filter.place = arguments[within]?.place
    filter.order = arguments[sort]?.keys ?? []
    filter.isReversed = arguments[sort]?.isReversed ?? false
    filter.sample = arguments[sample]
    filter.seed = arguments[seed]
    filter.each = arguments[each]
    let limit = arguments[top] ?? (session.isForPrograms ? nil : session.settings[Settings.top])
    let found = try session.corpus.concordance(pattern, in: session.scope, filter, limit: limit)
    if found.listed == 0 {
      return try NoResult.none(of: "places", about: asked.text, hint: hint(asked, arguments, session))
        .answer(in: session, or: table([], [], total: 0, session))
    }
    session.list(found.hits.map { .sentence(article: $0.article, index: $0.sentence) })
    if arguments[context] == .sentence {
      return .sections([Section(Kwic.counts(found), .table(try sentences(found, session)))])
    }
    let places = found.hits.map { ConcordanceRow.Place(article: $0.article, range: $0.range) }
    var lines = try ConcordanceRow.rows(at: places, width: arguments[width], in: session.corpus)
    let hits = lines.map { found.hits[$0.position] }
    if !arguments.isGiven(width), !session.isForPrograms {
      let speakers = hits.compactMap { Kwic.short($0)?.count }.max().map { max($0, "speaker".count) + 2 } ?? 0
      ConcordanceRow.fit(&lines, to: session.settings.columns ?? 80, besides: speakers + 5)
    }
    let table = table(lines, hits, total: found.listed, session)
    return session.isForPrograms ? .table(table) : .sections([Section(Kwic.counts(found), .table(table))])
  }

  /// What was counted: "37 places in 5 of 8 articles, 12.4 per 1,000 words".
  static func counts(_ found: Concordance) -> String {
    let rate = found.words > 0 ? Double(found.total) / Double(found.words) * 1000 : 0
    // A share of a million words is only told where there are many.
    let isRare = rate < 1 && found.words >= 100_000
    var text = WordWording.count(found.total, "place") + " in \(LoadReport.grouped(found.articles)) of "
    text +=
      WordWording.count(found.articlesInScope, "article")
      + ", \(WordWording.tenths(isRare ? rate * 1000 : rate)) per "
    text += isRare ? "million words" : "1,000 words"
    if found.listed < found.total { text += "; \(LoadReport.grouped(found.listed)) of them are listed" }
    return text
  }

  /// The most characters of a speaker's name beside a line.
  private static let widestSpeaker = 12

  private func table(_ lines: [ConcordanceRow], _ hits: [WordHit], total: Int, _ session: Session) -> Table {
    let isForPrograms = session.isForPrograms
    let hasSpeakers = isForPrograms || hits.contains { $0.speaker != nil }
    return Table(
      columns: [
        Table.Column("left", alignment: .trailing), Table.Column("words"), Table.Column("right"),
        Table.Column("speaker", isForProgramsOnly: !hasSpeakers),
        Table.Column("quoted", isForProgramsOnly: true),
        Table.Column("article", alignment: .trailing), Table.Column("sentence", isForProgramsOnly: true),
        Table.Column("token", isForProgramsOnly: true), Table.Column("at", alignment: .trailing),
      ],
      rows: zip(lines, hits).map { line, hit in
        [
          Table.Cell(line.left), Table.Cell(line.text, .match), Table.Cell(line.right),
          Table.Cell(isForPrograms ? hit.speaker : Kwic.short(hit), hit.isSaidByPerson ? .person : .plain),
          .flag(hit.isQuoted),
          .integer(hit.article), .integer(hit.sentence + 1), .integer(hit.tokens.lowerBound + 1),
          Table.Cell(Kwic.share(hit)),
        ]
      },
      total: total,
      moreHint: Session.moreHint(total)
    )
  }

  /// The last name of a person, or the beginning of another name, as far as it fits.
  private static func short(_ hit: WordHit) -> String? {
    guard let name = hit.speaker, name.count > widestSpeaker else { return hit.speaker }
    let shown = hit.isSaidByPerson ? name.split(separator: " ").last.map(String.init) ?? name : name
    return shown.count > widestSpeaker ? shown.prefix(widestSpeaker - 1) + "…" : shown
  }

  /// How far into the article a place is: "12%".
  private static func share(_ hit: WordHit) -> String {
    "\(hit.length > 0 ? hit.tokens.lowerBound * 100 / hit.length : 0)%"
  }

  /// The whole sentences, with the words marked in them.
  private func sentences(_ found: Concordance, _ session: Session) throws -> Table {
    var excerpts = SentenceExcerpts(session.corpus)
    var rows: [[Table.Cell]] = []
    for hit in found.hits {
      let excerpt = try excerpts.excerpt(hit.sentence, of: hit.article, around: hit.range)
      var text = StyledText()
      if let passage = excerpt?.passage {
        var highlighted = HighlightedText(Array(passage.text.utf8))
        let start = hit.range.start - passage.range.start
        highlighted.highlight(TextRange(start, start + hit.range.count), .match, .match)
        highlighted.finish()
        text = highlighted.styled(TextRange(0, passage.text.utf8.count))
      }
      rows.append([
        .text(text), Table.Cell(hit.speaker, .person), .integer(hit.article), .integer(hit.sentence + 1),
        Table.Cell(Kwic.share(hit)),
      ])
    }
    return Table(
      columns: [
        Table.Column("context", heading: "sentence"), Table.Column("speaker"),
        Table.Column("article", alignment: .trailing), Table.Column("sentence", isForProgramsOnly: true),
        Table.Column("at", alignment: .trailing),
      ],
      rows: rows,
      total: found.listed,
      moreHint: Session.moreHint(found.listed)
    )
  }

  /// What to try where nothing was found.
  private func hint(_ asked: WordQuery, _ arguments: Arguments, _ session: Session) -> String {
    if let place = arguments[within]?.place {
      return "without --in \(place.rawValue) all words are looked at"
    }
    if arguments[within]?.articles != nil { return "without --in all articles in use are asked" }
    if (try? session.entity(of: asked.text)) != nil {
      return "'mentions \(asked.text)' finds all that speaks of it"
    }
    if asked.text.contains("[") { return "fewer conditions find more; 'help kwic' explains them" }
    if arguments[unit] == .word {
      return "--unit lemma finds all forms of a word, and \(asked.text)* more letters"
    }
    return session.widerHint(arguments) ?? "'search' finds articles by their words"
  }
}

/// What `--in` of a concordance names: words said or words of the reporter, and articles as elsewhere.
struct PlaceScope: ParameterValue, Hashable {
  /// Where the words stand; nil for anywhere.
  var place: SpeechPlace?
  /// The articles; nil for all in use.
  var articles: ArticleScope?

  static func parse(_ text: String) throws(UsageError) -> PlaceScope {
    if let place = SpeechPlace(rawValue: Folded.text(text)) { return PlaceScope(place: place) }
    return PlaceScope(articles: try ArticleScope.parse(text))
  }
  static var placeholder: String { "quotes|narration|ARTICLES" }
  static var completion: CompletionKind { .choices(SpeechPlace.allCases.map(\.rawValue)) }

  /// Combines the values of a repeated option: the last place, and the union of the articles.
  static func gathered(_ values: [PlaceScope]) -> PlaceScope? {
    guard !values.isEmpty else { return nil }
    return PlaceScope(
      place: values.compactMap(\.place).last,
      articles: ArticleScope.gathered(values.compactMap(\.articles))
    )
  }
}

/// The keys by which a concordance is put in order, as in `L1,L2,node`; with a minus before them turned round.
struct ConcordanceKeys: ParameterValue, Hashable {
  /// The keys, the weightiest first.
  var keys: [ConcordanceKey]
  /// Whether the order is turned round.
  var isReversed: Bool

  private static let names = ["L1", "L2", "L3", "R1", "R2", "R3", "node", "article", "date", "speaker"]

  static func parse(_ text: String) throws(UsageError) -> ConcordanceKeys {
    let isReversed = text.hasPrefix("-")
    var keys: [ConcordanceKey] = []
    for word in text.dropFirst(isReversed ? 1 : 0).split(separator: ",") {
      switch Folded.text(word) {
      case "node": keys.append(.node)
      case "article": keys.append(.article)
      case "date": keys.append(.date)
      case "speaker": keys.append(.speaker)
      case "left": keys += [.left(1), .left(2), .left(3)]
      case "right": keys += [.right(1), .right(2), .right(3)]
      case let place:
        guard let side = place.first, side == "l" || side == "r", let distance = Int(place.dropFirst()),
          (1...9).contains(distance)
        else { throw .notAChoice(text, allowed: names) }
        keys.append(side == "l" ? .left(distance) : .right(distance))
      }
    }
    guard !keys.isEmpty else { throw .notAChoice(text, allowed: names) }
    return ConcordanceKeys(keys: keys, isReversed: isReversed)
  }
  static var placeholder: String { "L1,R1,…" }
  static var completion: CompletionKind { .choices(names) }
}

extension WordUnit: ChoiceValue {}
