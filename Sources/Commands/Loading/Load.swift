import Figures
import Readers

/// The command that reads and analyses articles, and stores their findings.
struct Load: Command {
  let sources = Positional<[SourceName]>(
    "file",
    atLeast: 1,
    help: "a file, a folder, a pattern such as 'news/*.txt', '-' for the standard input, or sample:NAME"
  )
  let format = Option<InputFormat?>(
    "format",
    help: "reads everything in this format instead of finding it out"
  )

  var name: String { "load" }
  var summary: String { "reads articles and finds names, quotations and times in them" }
  var group: CommandGroup { .choose }
  var isPaged: Bool { false }
  var parameters: [any Parameter] { [sources, format] }
  var discussion: String? {
    """
    Plain text, Markdown and JSON lines are read, the last also packed with gzip. A folder is searched with \
    all folders in it; files of other kinds there are left out and named. What cannot be read is listed with \
    the reason, and the rest is loaded. An article that is there already is left out. Ctrl-C stops a load and keeps what is finished; 'undo' takes a whole \
    load back.
    """
  }
  var examples: [Example] {
    [
      Example("load sample:harbour", "eight articles about one story"),
      Example("load sample:apec sample:harbour/1", "four articles with their numbers, outlets and days"),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let words = arguments[sources].map(\.text)
    let stream = try ArticleStream(
      words,
      format: arguments[format]?.text,
      standardInput: session.standardInput
    )
    var loading = Loading(of: words, into: session.corpus)
    do {
      try await loading.run(stream, progress: session.progress)
    } catch {
      session.list([])
      throw error
    }
    let report = loading.report
    if report.isFailure {
      throw UsageError.nothingLoaded(
        words.count == 1 ? words.first : nil,
        reasons: report.failures + report.leftOut.messages,
        more: report.failureCount - report.failures.count
      )
    }
    session.load = report
    return try report.figure(in: &session)
  }
}
