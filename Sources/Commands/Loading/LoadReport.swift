import Corpora
import Documents
public import Figures
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

  /// The inputs and records that could not be read.
  private(set) var failed = FailureGroups()

  /// The messages on them, one for each input and reason.
  var failures: [String] { failed.messages(limit: LoadReport.limit) }

  /// The number of inputs and records that could not be read.
  var failureCount: Int { failed.count }

  /// What became of every input and record, if a file of it is wanted.
  var ledger: LoadLedger?

  /// The path, as typed, of the file for the ledger.
  var ledgerPath: String?

  /// The file that is wanted, and the table to be written there; nil if none is wanted.
  public var ledgerFile: (path: String, table: Table)? {
    guard let ledgerPath, let ledger else { return nil }
    return (ledgerPath, ledger.table)
  }

  /// The files and folders that the search of folders left out.
  var leftOut = LeftOut()

  /// The number of stored articles that have the words of an earlier one, and of those that are near-duplicates.
  private(set) var copyCounts = (same: 0, near: 0)

  private var repeated: [String] = []
  private var sameSourceCount = 0
  private var sameRecordCount = 0
  private var notes: [String] = []
  private var noteCount = 0

  /// The remarks on single inputs, in the order in which the answer shows them.
  public var remarks: [LoadRemark] {
    failureRemarks
      + repeatedLines.map { LoadRemark(kind: .repetition, text: $0) }
      + LoadReport.sentences(on: leftOut).map { LoadRemark(kind: .note, text: $0) }
      + LoadReport.remarks(.note, notes, of: noteCount)
  }

  private var failureRemarks: [LoadRemark] {
    var lines = failures.map { $0 + "." }
    let unsaid = failed.unsaid(limit: LoadReport.limit)
    if unsaid > 0 { lines.append("… and \(LoadReport.grouped(unsaid)) more.") }
    return lines.map { LoadRemark(kind: .failure, text: $0) }
  }

  /// Whether there were failures and nothing else.
  var isFailure: Bool { count == 0 && repeatedCount == 0 && failureCount > 0 }

  /// Adds an input or a record that could not be read.
  mutating func fail(_ error: ReadError) {
    failed.add(error)
    ledger?.add(error)
  }

  /// Adds what inputs say of themselves: sentences, and a number of records that differs from those that came.
  mutating func add(_ remarks: [InputRemark]) {
    for remark in remarks {
      for sentence in LoadReport.sentences(on: remark) {
        ledger?.add(sentence, on: remark.source)
        noteCount += 1
        if notes.count < LoadReport.limit { notes.append("\"\(remark.source)\": \(sentence)") }
      }
    }
  }

  /// Returns the sentences on an input as a whole.
  static func sentences(on remark: InputRemark) -> [String] {
    guard let announced = remark.announced, announced != remark.articles else { return remark.sentences }
    let came = "\(grouped(remark.articles)) \(remark.articles == 1 ? "article" : "articles") came"
    return remark.sentences + ["It announces \(counted(announced, "record")), of which \(came)."]
  }

  /// Adds the number of the stored articles that copy an earlier one.
  mutating func add(copies: [CopyRow]) {
    copyCounts = (copies.count { $0.kind == .same }, copies.count { $0.kind == .near })
  }

  /// Adds a document with the outcome of its insertion.
  mutating func add(_ document: Document, _ outcome: Inserted) {
    let article = document.article
    guard case .added(let id) = outcome else { return add(repeated: article, outcome) }
    count += 1
    ledger?.add(article, .loaded, number: id)
    words += document.tokens.count { $0.kind == .word || $0.kind == .number }
    if articles.count <= LoadReport.limit { articles.append(id) }
    for note in article.notes + document[ImpossibleDay.self].map({ $0.remark(in: document) }) {
      noteCount += 1
      if notes.count < LoadReport.limit { notes.append("\(LoadReport.name(of: article)): \(note)") }
    }
  }

  /// Adds an article that repeats a stored one.
  mutating func add(repeated article: Article, _ outcome: Inserted) {
    guard case .duplicate(let id, let repetition) = outcome else { return }
    let source = LoadReport.name(of: article)
    ledger?.add(article, .repeated, number: id)
    switch repetition {
    case .sameSource:
      sameSourceCount += 1
      note(repeated: "\(source) is already loaded as article \(id).")
    case .sameRecord:
      sameRecordCount += 1
      note(repeated: "\(source) is the same as article \(id) and is left out.")
    }
  }

  private static func name(of article: Article) -> String {
    "\"\(article.source)\"" + (article.identifier.map { ", id \"\($0)\"," } ?? "")
  }

  /// Returns what was left out, as sentences.
  static func sentences(on leftOut: LeftOut) -> [String] {
    leftOut.messages.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
  }

  private var repeatedCount: Int { sameSourceCount + sameRecordCount }

  private mutating func note(repeated line: String) {
    if repeated.count < LoadReport.repeatedLimit { repeated.append(line) }
  }

  /// One line for each repeated article, or one for all of them if there are many.
  private var repeatedLines: [String] {
    if repeatedCount <= LoadReport.repeatedLimit { return repeated }
    let sources = LoadReport.counted(sameSourceCount, "article")
    let texts = LoadReport.counted(sameRecordCount, "article")
    if sameRecordCount == 0 { return ["\(sources) are already loaded."] }
    let repeating = sameRecordCount == 1 ? "repeats another" : "repeat others"
    let left = "\(texts) \(repeating) and \(sameRecordCount == 1 ? "is" : "are") left out."
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
    if let sentence = copySentence {
      lines.append(StyledText(sentence) + StyledText("duplicates", .command) + StyledText(" lists them."))
    }
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

  /// The number of copies in words, as the beginning of a sentence on how to see them; nil without copies.
  private var copySentence: String? {
    let all = copyCounts.same + copyCounts.near
    guard all > 0 else { return nil }
    let (same, near) = (copyCounts.same, copyCounts.near)
    let kinds =
      if near == 0 {
        same == 1 ? "has the words of another" : "have the words of others"
      } else if same == 0 {
        near == 1 ? "is a near-duplicate of another" : "are near-duplicates of others"
      } else {
        "are copies or near-duplicates of others"
      }
    return "\(LoadReport.counted(all, "article")) \(kinds): "
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
    let files = failureCount - failed.records
    if files > 0 { parts.append("\(LoadReport.counted(files, "file")) failed") }
    if failed.records > 0 { parts.append("\(LoadReport.counted(failed.records, failed.unit)) failed") }
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
