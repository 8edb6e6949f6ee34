import Corpora
import Figures

/// The command that saves the session to a file, where it is kept from then on.
struct Save: Command {
  let file = Positional<FilePath?>("file", help: "the session file; the present one when left out")
  let force = Flag("force", help: "replaces a file that exists")

  var name: String { "save" }
  var summary: String { "writes articles, findings and corrections to a session file" }
  var group: CommandGroup { .keep }
  var reachesBeyondSession: Bool { true }
  var parameters: [any Parameter] { [file, force] }
  var discussion: String? {
    """
    From then on every command stores what it changes in the file by itself. Only sessions are ever replaced, and with \
    --force alone; a file that was moved or deleted meanwhile is written anew.
    """
  }
  var examples: [Example] { [Example("save lima.session --force", "where the session was written")] }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    guard let path = arguments[file]?.text ?? session.corpus.path else {
      throw UsageError.missingArgument(file.placeholder, usage: usage)
    }
    guard path.contains(where: { !$0.isWhitespace }) else { throw UsageError.emptyWord("''") }
    let wasReadOnly = session.corpus.isReadOnly
    try session.corpus.save(to: try session.path(forWriting: path), overwrite: arguments[force])
    if wasReadOnly { try session.keepState(as: "save \(path)") }
    let articles = Words.count(try session.corpus.articleCount(), "article")
    return .message(Message([StyledText("Saved \(articles) in \"\(path)\".")], tone: .done))
  }
}
