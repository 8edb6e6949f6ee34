import Documents

/// The columns of `ArticleSummary`, with the table `article` called `a`.
struct ArticleSummaryShape: RowShape {
  let columns: ColumnList
  private let id, words: Column<Int>
  private let source: Column<String>
  private let headline, outlet, url: Column<String?>
  private let published: Column<CalendarDate?>
  private let basis: Column<PublicationDate.Basis>

  static let standard = ArticleSummaryShape()

  private init() {
    var list = ColumnList()
    id = list.add("a.id")
    source = list.add("a.source")
    headline = list.add("a.headline")
    outlet = list.add("a.outlet")
    published = list.add("a.published")
    basis = list.add("a.basis")
    words = list.add("a.words")
    url = list.add("a.url")
    columns = list
  }

  func read(_ row: StoreRow) -> ArticleSummary {
    ArticleSummary(
      id: row[id],
      source: row[source],
      headline: row[headline],
      outlet: row[outlet],
      published: row[published],
      basis: row[basis],
      words: row[words],
      url: row[url]
    )
  }
}

/// The columns of `StoredArticle`, with the table `article` called `a` and the table `content` called `c`.
struct StoredArticleShape: RowShape {
  let columns: ColumnList
  private let id, words: Column<Int>
  private let source, language, roles, body: Column<String>
  private let identifier, headline, deck, authors, outlet, dateline, url, notes: Column<String?>
  private let published, stated: Column<PublicationDate?>
  private let sentences, paragraphs: Column<[UInt8]>

  static let standard = StoredArticleShape()

  private init() {
    var list = ColumnList()
    id = list.add("a.id")
    source = list.add("a.source")
    identifier = list.add("a.identifier")
    headline = list.add("a.headline")
    deck = list.add("a.deck")
    authors = list.add("a.authors")
    outlet = list.add("a.outlet")
    dateline = list.add("a.dateline")
    url = list.add("a.url")
    language = list.add("a.language")
    notes = list.add("a.notes")
    words = list.add("a.words")
    published = list.key(for: ["a.published", "a.basis", "a.proof", "a.published_runner_up"])
    stated = list.key(for: ["a.stated", "a.stated_basis", "a.stated_proof", "a.stated_runner_up"])
    sentences = list.add("c.sentences")
    paragraphs = list.add("c.paragraphs")
    roles = list.add("c.paragraph_roles")
    body = list.add("c.body")
    columns = list
  }

  func read(_ row: StoreRow) -> StoredArticle {
    var article = Article(
      source: row[source],
      body: row[body],
      paragraphs: ByteCoding.paragraphs(row[paragraphs], roles: row[roles])
    )
    article.identifier = row[identifier]
    article.headline = row[headline]
    article.deck = row[deck]
    article.authors = ByteCoding.strings(row[authors])
    article.outlet = row[outlet]
    article.dateline = row[dateline]
    article.url = row[url]
    article.language = row[language]
    article.notes = ByteCoding.strings(row[notes])
    article.published = row[stated]
    return StoredArticle(
      id: row[id],
      article: article,
      published: row[published],
      words: row[words],
      sentences: ByteCoding.ranges(row[sentences])
    )
  }
}

/// The columns of `CorpusSummary` that count articles, over the table `article` called `a`.
struct CorpusSummaryShape: RowShape {
  let columns: ColumnList
  private let articles, words, undated, withoutOutlet: Column<Int>
  private let first, last: Column<CalendarDate?>

  static let standard = CorpusSummaryShape()

  private init() {
    var list = ColumnList()
    articles = list.add("COUNT(*)")
    words = list.add("SUM(a.words)")
    undated = list.add("SUM(a.published IS NULL)")
    withoutOutlet = list.add("SUM(a.outlet IS NULL)")
    first = list.add("MIN(a.published)")
    last = list.add("MAX(a.published)")
    columns = list
  }

  func read(_ row: StoreRow) -> CorpusSummary {
    var summary = CorpusSummary()
    summary.articles = row[articles]
    summary.words = row[words]
    summary.undated = row[undated]
    summary.withoutOutlet = row[withoutOutlet]
    if let first = row[first], let last = row[last], first <= last { summary.days = first...last }
    return summary
  }
}

extension PublicationDate: ColumnValue {
  /// A day, its basis, its proof and the day that came second, from four columns.
  static func read(_ row: StoreRow, at position: Int32) -> PublicationDate? {
    guard let date = CalendarDate.read(row, at: position), let basis = Basis.read(row, at: position + 1)
    else {
      return nil
    }
    return PublicationDate(
      date,
      basis: basis,
      proof: ByteCoding.proof(String.read(row, at: position + 2)),
      runnerUp: CalendarDate.read(row, at: position + 3)
    )
  }
}
