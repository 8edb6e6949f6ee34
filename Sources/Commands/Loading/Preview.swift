import Documents
import Figures
import Readers

/// The articles that a load would bring, read but neither analysed nor stored.
struct Preview {
  /// The maximum number of articles that are listed.
  private static let limit = 200

  private var articles: [Article] = []
  private var count = 0
  private var report = LoadReport()

  /// Reads all articles of a stream; throws when it is cancelled.
  init(
    of stream: ArticleStream,
    progress: ((_ done: Int, _ total: Int?, _ text: String) -> Void)?
  ) throws {
    report.leftOut = stream.leftOut
    while let result = stream.next() {
      try Task.checkCancellation()
      switch result {
      case .success(let article):
        count += 1
        if articles.count < Preview.limit { articles.append(article) }
        if count.isMultiple(of: 64) {
          let state = stream.progress
          progress?(state.bytesDone, state.bytesTotal, "\(LoadReport.grouped(count)) articles")
        }
      case .failure(let error): report.fail(error)
      }
    }
    report.add(stream.remarks)
  }

  /// Returns the articles as a table, then the remarks and the count.
  func figure(in session: inout Session) -> Figure {
    session.list([])
    let table = Table(
      columns: [
        Table.Column("headline"),
        Table.Column("outlet"),
        Table.Column("published"),
        Table.Column("authors"),
        Table.Column("paragraphs", alignment: .trailing),
        Table.Column("source"),
      ],
      rows: articles.map { article in
        [
          Table.Cell(article.headline),
          Table.Cell(article.outlet),
          Table.Cell(article.published?.date.iso, .time),
          article.authors.isEmpty ? .missing : .list(article.authors),
          .integer(article.paragraphs.count { $0.role == .body }),
          Table.Cell(Preview.place(of: article), .dim),
        ]
      },
      firstRowNumber: nil,
      total: count
    )
    var lines = report.remarks.map { StyledText($0.text, $0.kind.role) }
    for article in articles.prefix(LoadReport.limit) {
      lines += article.notes.map { StyledText("\"\(Preview.place(of: article))\": \($0)", .dim) }
    }
    let words = "\(LoadReport.grouped(count)) \(count == 1 ? "article" : "articles") would come"
    let failed = report.failureCount
    let failures = failed == 0 ? "" : "; \(LoadReport.grouped(failed)) could not be read"
    lines.append(StyledText("\(words)\(failures). Nothing was loaded."))
    let message = Message(lines, tone: failed > 0 ? .warning : .done)
    if articles.isEmpty { return .message(message) }
    return .sections([Section("Articles", .table(table)), Section("Summary", .message(message))])
  }

  private static func place(of article: Article) -> String {
    let position = article.values(of: .position).first.map { ", \($0)" } ?? ""
    return article.source + position
  }
}
