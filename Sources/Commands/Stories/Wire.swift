import Corpora
import Documents
import Figures

/// The command that lists the passages that articles have from one another or from an agency.
struct Wire: Command {
  let articles = Positional<[ArticleList]>(
    "articles",
    help: "only these: 'a1-3', 'story:2', an outlet; else those in use"
  )
  let top = Option<Int?>("top", in: 1...100_000, help: "how many passages are listed")

  var name: String { "wire" }
  var summary: String { "lists passages that several articles carry, and who had them first" }
  var group: CommandGroup { .choose }
  var parameters: [any Parameter] { [articles, top] }
  var discussion: String? {
    """
    A passage has 25 words, or twelve that are a tenth of an article; a few words may be changed, added or dropped in it. \
    'first' has the articles of the first day: of several on one day nobody can say who was first. The part of each \
    article that the passage is stands behind it. 'source' is an agency or paper that the passage itself or a byline \
    names. Words that are nothing but a quotation come last, as 'quotation': two reporters may have heard them. \
    'explain 1' sets the places side by side.
    """
  }
  var examples: [Example] {
    [Example("wire", "the paragraph that three papers share", after: ["load sample:harbour"])]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let lists = arguments[articles]
    let scope = lists.isEmpty ? session.scope : .articles(Set(try session.articles(lists)))
    let page = try session.corpus.wirePassages(in: scope, limit: session.limit(arguments[top]))
    let table = Table(
      columns: [
        Table.Column("words", alignment: .trailing), Table.Column("kind"), Table.Column("first"),
        Table.Column("carried_by"), Table.Column("source"), Table.Column("text"),
        Table.Column("passage", isForProgramsOnly: true),
      ],
      rows: try page.rows.map { try Wire.cells($0, in: session.corpus) },
      total: page.total,
      moreHint: Session.moreHint(page.total)
    )
    if page.rows.isEmpty {
      let hint = "'duplicates --shared' lists articles that share less"
      return try NoResult.none(of: "shared passages", about: nil, hint: hint).answer(in: session, or: table)
    }
    session.list(page.rows.map { .passage($0.id) })
    return .table(table)
  }

  private static func cells(_ row: WirePassage, in corpus: Corpus) throws(StoreError) -> [Table.Cell] {
    let first = row.first.isEmpty ? [] : row.first
    let others = row.places.dropFirst(first.count)
    let place = row.places[0]
    let text = try HighlightedSentences.text(place.range, of: place.article.id, in: corpus)
    return [
      .integer(row.words),
      Table.Cell(row.isQuotation ? "quotation" : "copy", row.isQuotation ? .dim : .plain),
      .list(first.map(label)), .list(others.map(label)), Table.Cell(row.agency, .organization),
      Table.Cell(text.map { OneLine.text($0) }, .quotation), .integer(row.id),
    ]
  }

  /// The number of the article with its outlet, and the part of it that the passage is.
  private static func label(_ place: WirePassage.Place) -> String {
    let outlet = place.article.outlet.map { " " + $0 } ?? ""
    return "a\(place.article.id)\(outlet) \(Int((place.share * 100).rounded())) %"
  }

  /// Returns a passage as each article has it; nil if no two articles in sight have it.
  static func explanation(_ id: Int, in corpus: Corpus) throws(StoreError) -> Figure? {
    guard let row = try corpus.wirePassage(id), let origin = row.places.first else { return nil }
    var facts = Facts()
    facts.add(
      "kind",
      Table.Cell(row.isQuotation ? "quotation: nothing but words that somebody said" : "copy")
    )
    facts.add("words", .integer(row.words))
    facts.add("first", .list(row.first.map(label)))
    if row.first.count > 1 { facts.add("who was first", "not known: these are of one day") }
    if row.first.isEmpty { facts.add("who was first", "not known: no article has a day") }
    facts.add("source", Table.Cell(row.agency))
    let words = try HighlightedSentences.text(origin.range, of: origin.article.id, in: corpus) ?? ""
    let reference = WordSequence(of: words).words.map(\.folded)
    var passages: [Passages.Passage] = []
    for place in row.places {
      var heading = try HighlightedSentences.heading(of: place.article.id, in: corpus)
      heading.append(", \(place.words) words, \(Int((place.share * 100).rounded())) % of it", .dim)
      let text = try HighlightedSentences.text(place.range, of: place.article.id, in: corpus) ?? ""
      passages.append(Passages.Passage(heading: heading, paragraphs: [marked(text, against: reference)]))
    }
    return .sections([
      Section("why", facts.figure), Section("as each has it", .passages(Passages(passages))),
    ])
  }

  /// Marks the words that the first place does not have.
  private static func marked(_ text: String, against reference: [String]) -> StyledText {
    let words = WordSequence(of: text).words
    let pieces = WordAlignment(reference, words.map(\.folded)).pieces
    let bytes = Array(text.utf8)
    var styled = StyledText()
    var end = 0
    for piece in pieces {
      guard case .gained(let range) = piece else { continue }
      let start = words[range.lowerBound].range.start
      styled.append(OneLine.text(String(decoding: bytes[end..<start], as: UTF8.self)))
      end = words[range.upperBound - 1].range.end
      styled.append(String(decoding: bytes[start..<end], as: UTF8.self), .warning)
    }
    styled.append(String(decoding: bytes[end...], as: UTF8.self))
    return styled
  }
}
