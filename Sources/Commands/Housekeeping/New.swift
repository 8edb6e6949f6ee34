import Corpora
import Figures

/// The command that replaces the session with an empty one.
struct New: Command {
  let discard = Flag("discard", help: "drops what has been loaded and not saved")

  var name: String { "new" }
  var summary: String { "begins an empty session" }
  var group: CommandGroup { .keep }
  var reachesBeyondSession: Bool { true }
  var parameters: [any Parameter] { [discard] }
  var discussion: String? {
    """
    Articles, findings and corrections stay behind; settings, aliases and names given by 'let' to texts stay. \
    A session that was saved keeps its file, and 'open FILE' goes back to it.
    """
  }
  var examples: [Example] {
    [
      Example("new", "an empty session"),
      Example("new --discard", "the same without the sample", after: ["load sample:apec"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try !arguments[discard] && session.hasUnsavedMaterial { throw UsageError.unsavedWork }
    let before = session.corpus
    let path = before.path
    let articles = try before.articleCount()
    let isLost = try session.hasUnsavedMaterial
    var problem: String?
    session.begin(in: try Session.emptyCorpus(among: session.makesDrafts ? session.drafts : nil, &problem))
    session.draftProblem = problem
    before.dropDraft()
    var line = StyledText("Began an empty session.")
    if let path, articles > 0 {
      line.append(" \"\(path)\" keeps \(Words.count(articles, "article")).")
    } else if isLost, articles > 0 {
      line.append(" \(Words.count(articles, "article")) dropped.")
    }
    line = line + " " + StyledText("load FILE", .command) + " reads articles."
    let warning = session.draftWarning.map { StyledText($0, .warning) }
    return .message(Message([line] + [warning].compactMap(\.self), tone: .done))
  }
}
