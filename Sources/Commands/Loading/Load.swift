import Figures
import Readers

/// The command that reads and analyses articles, and stores their findings.
struct Load: Command {
  let sources = Positional<[SourceName]>(
    "file",
    atLeast: 1,
    help:
      "a file, a folder, a pattern such as 'news/*.txt', an address, '-' for the standard input, or sample:NAME"
  )
  let format = Option<InputFormat?>(
    "as",
    help: "reads everything in this format instead of finding it out; 'formats' lists them"
  )
  let map = Option<TableColumns?>(
    "map",
    help: "which columns of a table are what, as in text=content,outlet=publication"
  )
  let report = Option<FilePath?>("report", help: "a file, as in load.csv, for what became of every record")
  let dryRun = Flag("dry-run", help: "lists the articles that would come, and loads nothing")

  var name: String { "load" }
  var summary: String { "reads articles and finds names, quotations and times in them" }
  var group: CommandGroup { .choose }
  var isPaged: Bool { false }
  var parameters: [any Parameter] { [sources, format, map, report, dryRun] }
  var discussion: String? {
    """
    Web pages, exports of news databases, tables, JSON, feeds, mail and text are read, packed or not: 'formats' lists \
    all. A folder is searched with all folders in it; files of other kinds there are left out and named. What cannot be \
    read is listed with the reason, and the rest is loaded. A record that is there already is left out; the same words \
    under another headline, outlet or day are an article of their own, and a copy. Ctrl-C stops a load and keeps what is \
    finished, and the same 'load' goes on from there; 'undo' takes a whole load back.
    """
  }
  var examples: [Example] {
    [
      Example("load sample:harbour", "eight articles about one story"),
      Example("load sample:apec sample:harbour/1", "four articles with their numbers, outlets and days"),
      Example("load sample:hospital", "six outlets on one vote, each with its habits"),
      Example("load sample:harbour --dry-run", "what would come"),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let words = arguments[sources].map(\.text)
    let stream = try ArticleStream(
      words,
      format: arguments[format]?.text,
      map: arguments[map]?.map,
      web: session.webAccess,
      standardInput: session.standardInput
    )
    if arguments[dryRun] { return try Preview(of: stream, progress: session.progress).figure(in: &session) }
    var loading = Loading(of: words, into: session.corpus)
    do {
      try await loading.run(stream, ledgerPath: arguments[report]?.text, progress: session.progress)
    } catch {
      session.list([])
      throw error
    }
    let report = loading.report
    session.load = report
    if report.isFailure, report.ledgerPath == nil {
      throw UsageError.nothingLoaded(
        words.count == 1 ? words.first : nil,
        reasons: report.failures + report.leftOut.messages,
        more: report.failed.unsaid(limit: LoadReport.limit)
      )
    }
    return try report.figure(in: &session)
  }
}
