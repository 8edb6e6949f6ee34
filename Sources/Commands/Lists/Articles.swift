import Corpora
import Figures

/// The command that lists the articles.
struct Articles: Command {
  let sort = Option(
    "sort",
    default: SortOrder(SortKey.number),
    help: "the order of the articles; with a minus before it, as in -published, the other way round"
  )
  let with = Option<FieldList?>("with", help: "further fields as columns: section, page, subject, …")
  let top = Option<Int?>("top", in: 1...1_000_000, help: "how many articles are listed; all when left out")

  /// The sort orders of the list; 'date' is another word for 'published'.
  enum SortKey: String, ChoiceValue {
    case number, published, headline, outlet, words

    static func parse(_ text: String) throws(UsageError) -> SortKey {
      let folded = Folded.text(text)
      let names = allCases.map(\.rawValue) + ["date"]
      let beginning = names.filter { !folded.isEmpty && $0.hasPrefix(folded) }
      guard let name = names.first(where: { $0 == folded }) ?? (beginning.count == 1 ? beginning.first : nil)
      else { throw .notAChoice(text, allowed: names) }
      return SortKey(rawValue: name) ?? .published
    }
    static var completion: CompletionKind { .choices(allCases.map(\.rawValue) + ["date"]) }

    /// The sort order for the corpus.
    var order: ArticleOrder {
      switch self {
      case .number: .number
      case .published: .date
      case .headline: .headline
      case .outlet: .outlet
      case .words: .words
      }
    }
  }

  var name: String { "articles" }
  var summary: String { "lists the articles with outlet, day and length" }
  var group: CommandGroup { .choose }
  var parameters: [any Parameter] { [sort, with, top] }
  var discussion: String? {
    """
    The day is the one that the source or a date line states (metadata, text), or the one that the times in \
    the article leave (inferred). Sorting by the day of publication ('date' does the same) puts the oldest first and \
    articles without a day last; by words, the longest comes first. A minus turns an order round. JSON, CSV and the other \
    formats for programs have all fields of the articles, of which '--with' shows some on the terminal too.
    """
  }
  var examples: [Example] {
    [
      Example("articles --sort published", "the articles, oldest first", after: ["load sample:harbour"]),
      Example("articles --sort -published", "the articles, newest first", after: ["load sample:harbour"]),
      Example(
        "articles --with section,updated",
        "further fields beside them",
        after: ["load sample:harbour"]
      ),
      Example("articles --sort words --top 3", "the three longest articles", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let page = try session.corpus.articles(
      in: session.scope,
      order: arguments[sort].key.order,
      isReversed: arguments[sort].isReversed,
      limit: arguments[top]
    )
    if page.rows.isEmpty { throw NoResult.noArticles }
    let more = Session.moreHint(page.total)
    var columns = FieldColumns(shown: arguments[with]?.fields ?? [])
    try columns.read(page.rows, in: session)
    return columns.added(to: ArticleTable.listing(page.rows, total: page.total, moreHint: more, in: &session))
  }
}
