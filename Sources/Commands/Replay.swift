import Corpora
import Figures

/// Runs the lines of a transcript or a script, on other articles if wished.
struct Replay: Command {
  let file = Positional<FilePath>("file", help: "a transcript ('news> ' before what was typed) or a script")
  let on = Option<String?>("on", help: "the articles to ask instead: a file, a folder or a sample")

  var name: String { "replay" }
  var summary: String { "runs a transcript or a script again, on other articles if wished" }
  var group: CommandGroup { .keep }
  var parameters: [any Parameter] { [file, on] }
  var discussion: String? {
    """
    With --on those articles are loaded and chosen first, and lines that load, open, save or choose articles are \
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
    var script = try Script(path: try arguments[file].text)
    let transcript = Transcript(script.text, isMarkdown: false)
    if !transcript.steps.isEmpty {
      script.entries = transcript.steps.filter { $0.status == 0 }.map {
        Script.Entry(text: $0.typed, number: $0.number)
      }
    }
    if let source = arguments[on] {
      script.entries.removeAll { Replay.choosesArticles($0.text) }
      session.selection = try await Replay.load(source, in: &session)
    }
    session.enqueue(script)
    return .nothing
  }

  /// Loads some articles, unless they are here; gives their numbers.
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

  /// True for a line that begins with a command which changes what questions are about.
  private static func choosesArticles(_ line: String) -> Bool {
    guard let first = Line(line).statements.first?.words.first,
      let command = try? Interpreter().command(named: first.text)
    else { return false }
    return command is Load || command is Open || command is Save || command is Use
  }
}
