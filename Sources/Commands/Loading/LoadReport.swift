import Corpora
import Documents
import Figures
import Readers

/// The report on the articles of a load.
public struct LoadReport: Sendable {
  /// The maximum number of articles listed one by one, and of lines of each kind of remark.
  static let limit = 20

  /// The maximum number of repeated articles named one by one.
  private static let repeatedLimit = 3

  /// The numbers of the first stored articles, one more than are listed.
  private(set) var articles: [Int] = []

  /// The number of stored articles.
  private(set) var count = 0

  /// The number of words in them.
  private(set) var words = 0

  /// The first reasons why inputs could not be read.
  private(set) var failures: [String] = []

  /// The number of inputs and lines that could not be read.
  private(set) var failureCount = 0

  /// The files and folders that the search of folders left out.
  var leftOut = LeftOut()

  private var failedLines = 0
  private var failedUnit = "line"
  private var repeated: [String] = []
  private var sameSourceCount = 0
  private var sameTextCount = 0
  private var notes: [String] = []
  private var noteCount = 0

  /// The remarks on single inputs, in the order in which the answer shows them.
  public var remarks: [LoadRemark] {
    LoadReport.remarks(.failure, failures.map { $0 + "." }, of: failureCount)
      + repeatedLines.map { LoadRemark(kind: .repetition, text: $0) }
      + LoadReport.sentences(on: leftOut).map { LoadRemark(kind: .note, text: $0) }
      + LoadReport.remarks(.note, notes, of: noteCount)
  }

  /// Whether there were failures and nothing else.
  var isFailure: Bool { count == 0 && repeatedCount == 0 && failureCount > 0 }

  /// Adds an input or a line that could not be read.
  mutating func fail(_ error: ReadError) {
    failureCount += 1
    switch error {
    case .badRecord(_, let place, _):
      failedLines += 1
      if place.unit != .line { failedUnit = "record" }
    default: break
    }
    if failures.count < LoadReport.limit { failures.append(error.message) }
  }

  /// Adds a document with the outcome of its insertion.
  mutating func add(_ document: Document, _ outcome: Inserted) {
    let article = document.article
    guard case .added(let id) = outcome else { return add(repeated: article, outcome) }
    count += 1
    words += document.tokens.count { $0.kind == .word || $0.kind == .number }
    if articles.count <= LoadReport.limit { articles.append(id) }
    for note in article.notes {
      noteCount += 1
      if notes.count < LoadReport.limit { notes.append("\(LoadReport.name(of: article)): \(note)") }
    }
  }

  /// Adds an article that repeats a stored one.
  mutating func add(repeated article: Article, _ outcome: Inserted) {
    guard case .duplicate(let id, let repetition) = outcome else { return }
    let source = LoadReport.name(of: article)
    switch repetition {
    case .sameSource:
      sameSourceCount += 1
      note(repeated: "\(source) is already loaded as article \(id).")
    case .sameText:
      sameTextCount += 1
      note(repeated: "\(source) has the same text as article \(id) and is left out.")
    }
  }

  private static func name(of article: Article) -> String {
    "\"\(article.source)\"" + (article.identifier.map { ", id \"\($0)\"," } ?? "")
  }

  /// Returns what was left out, as sentences.
  static func sentences(on leftOut: LeftOut) -> [String] {
    leftOut.messages.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
  }

  private var repeatedCount: Int { sameSourceCount + sameTextCount }

  private mutating func note(repeated line: String) {
    if repeated.count < LoadReport.repeatedLimit { repeated.append(line) }
  }

  /// One line for each repeated article, or one for all of them if there are many.
  private var repeatedLines: [String] {
    if repeatedCount <= LoadReport.repeatedLimit { return repeated }
    let sources = LoadReport.counted(sameSourceCount, "article")
    let texts = LoadReport.counted(sameTextCount, "article")
    if sameTextCount == 0 { return ["\(sources) are already loaded."] }
    let repeating = sameTextCount == 1 ? "repeats a text" : "repeat texts"
    let left = "\(texts) \(repeating) of other articles and \(sameTextCount == 1 ? "is" : "are") left out."
    if sameSourceCount == 0 { return [left] }
    return ["\(sources) \(sameSourceCount == 1 ? "is" : "are") already loaded; \(left)"]
  }

  /// Returns the articles if there are few, then the remarks, and the count at the end.
  func figure(in session: inout Session) throws -> Figure {
    var lines = remarks.map { StyledText($0.text, $0.kind.role) }
    var end = StyledText(total)
    if count > LoadReport.limit {
      end = end + StyledText(" ") + StyledText("articles", .command) + StyledText(" lists them.")
    }
    lines.append(end)
    if session.selection != nil, count > 0 {
      lines.append(
        StyledText("Questions are about the articles chosen by ") + StyledText("use", .command)
          + StyledText("; ") + StyledText("use all", .command) + StyledText(" adds the new ones.")
      )
    }
    let message = Message(lines, tone: failureCount > 0 || count == 0 ? .warning : .done)
    guard count > 0, count <= LoadReport.limit else {
      session.list([])
      return .message(message)
    }
    let rows = try session.corpus.articles(in: .articles(Set(articles))).rows
    let first = rows.first?.id ?? 1
    // Row numbers equal article numbers, so that either can be used to refer to an article.
    session.list(articles: rows.map(\.id))
    let isRun = rows.map(\.id) == Array(first..<first + rows.count)
    let table = ArticleTable.table(rows, firstRowNumber: isRun ? first : nil, showsNumbers: !isRun)
    return .sections([Section("Articles", .table(table)), Section("Summary", .message(message))])
  }

  /// The count, as in "Loaded 8 articles (3,120 words); 1 file failed".
  private var total: String {
    var parts: [String] = []
    if count > 0 {
      parts.append(
        "Loaded \(LoadReport.counted(count, "article")) (\(LoadReport.counted(words, "word")))"
      )
    } else {
      parts.append("Nothing new")
    }
    if repeatedCount > 0 {
      parts.append(
        "\(LoadReport.grouped(repeatedCount)) \(repeatedCount == 1 ? "was" : "were") there already"
      )
    }
    let files = failureCount - failedLines
    if files > 0 { parts.append("\(LoadReport.counted(files, "file")) failed") }
    if failedLines > 0 { parts.append("\(LoadReport.counted(failedLines, failedUnit)) failed") }
    return parts.joined(separator: "; ") + "."
  }

  private static func remarks(
    _ kind: LoadRemark.Kind,
    _ texts: [String],
    of count: Int
  ) -> [LoadRemark] {
    var texts = texts
    if count > texts.count { texts.append("… and \(grouped(count - texts.count)) more.") }
    return texts.map { LoadRemark(kind: kind, text: $0) }
  }

  private static func counted(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Returns a number with commas between thousands.
  static func grouped(_ number: Int) -> String {
    var result = ""
    let digits = String(number)
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
