import Corpora
import Figures

/// The command that runs the lines of a transcript or a script again, optionally on other articles.
struct ReplayCommand: Command {
  let file = Positional<FilePath>("file", help: "a transcript ('news> ' before what was typed) or a script")
  let trust = Flag("trust", help: "runs commands of the system and writes files that the lines name")
  let on = Option<String?>("on", help: "the articles to ask instead: a file, a folder or a sample")

  var name: String { "replay" }
  var summary: String { "runs a transcript or a script again, on other articles if wished" }
  var group: CommandGroup { .keep }
  var parameters: [any Parameter] { [file, on, trust] }
  var discussion: String? {
    """
    Each line is shown before its answer. Lines of a file may be somebody else's: they run no command of the system, files \
    that they write go into a scratch folder, and they neither save nor open a session; --trust, or 'set trust on', runs them \
    as if you had typed them. With --on those articles are loaded and chosen first, and lines that load, open, save or choose articles are \
    left out. Lines of a transcript that failed when it was recorded are left out too.
    """
  }
  var examples: [Example] {
    [
      Example("replay lesson.news", "the answers to every line"),
      Example("replay lesson.news --on sample:apec", "the same questions, asked of other articles"),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let path = try arguments[file].text
    if arguments[trust], let sandbox = session.sandbox {
      throw UsageError.needsTrust("replay --trust", .session, sandbox.reason)
    }
    var script = try Script(path: session.path(forReading: path), name: path)
    script.isSandboxed = !(arguments[trust] || session.settings[Settings.trust])
    script.isEchoed = true
    let transcript = Transcript(script.text, isMarkdown: false)
    if !transcript.steps.isEmpty {
      script.entries = transcript.steps.filter { $0.status == 0 }.map {
        Script.Entry(text: $0.typed, number: $0.number)
      }
    }
    if let source = arguments[on] {
      script.entries.removeAll { ReplayCommand.choosesArticles($0.text) }
      session.selection = try await ReplayCommand.load(source, in: &session)
    }
    session.enqueue(script)
    return .nothing
  }

  /// Loads articles from a source unless they are loaded already; returns their numbers.
  private static func load(_ source: String, in session: inout Session) async throws -> [Int] {
    let before = Set(try session.corpus.articles().rows.map(\.id))
    _ = try await Interpreter().figure(of: "load " + Quoting.quoted(source, isOpen: false), in: &session)
    let rows = try session.corpus.articles().rows
    let new = rows.map(\.id).filter { !before.contains($0) }
    if !new.isEmpty { return new }
    let there = rows.filter { $0.source == source || $0.source.hasPrefix(source + "/") }.map(\.id)
    if there.isEmpty { throw UsageError.unknownName(source, noun: "article", nearest: []) }
    return there
  }

  /// Whether a line begins with a command that changes the articles in use.
  private static func choosesArticles(_ line: String) -> Bool {
    guard let first = Line(line).statements.first?.words.first,
      let command = try? Interpreter().command(named: first.text)
    else { return false }
    return command is Load || command is Open || command is Save || command is Use
  }
}
