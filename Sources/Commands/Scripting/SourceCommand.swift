import Figures
import Files

/// The command that runs the lines of a file.
struct SourceCommand: Command {
  let file = Positional<FilePath>("file", help: "a text file with one command a line")
  let values = Positional<[String]>("arguments", help: "what $1, $2 and $@ in the script stand for")

  var name: String { "source" }
  var summary: String { "runs the lines of a file" }
  var group: CommandGroup { .keep }
  var parameters: [any Parameter] { [file, values] }
  var discussion: String? {
    "The first error ends the script; its message names the file and the line. "
      + "Lines that begin with # are comments."
  }
  var examples: [Example] { [Example("source morning.news", "the answers to every line of the file")] }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let path = try arguments[file].text
    var script = try Script(path: session.path(forReading: path), name: path)
    script.arguments = arguments[values]
    session.enqueue(script)
    return .nothing
  }
}

extension Script {
  /// The maximum size of a script, in bytes.
  private static let longest = 16 << 20

  /// Reads the lines of a file in UTF-8; `path` is the name as typed, for error messages.
  init(path full: String, name path: String) throws(UsageError) {
    guard FileKind(path: full) != .nothing else {
      throw .noSuchFile(path, nearest: FileNames.nearest(to: path))
    }
    if FileNames.isFolder(full) { throw .cannotRead(path, reason: "it is a folder") }
    let bytes = try OwnFileBytes.of(full, named: path, limit: Script.longest)
    guard var text = String(validating: bytes, as: UTF8.self) else {
      throw .cannotRead(path, reason: "it is not a text in UTF-8")
    }
    if text.first == "\u{FEFF}" { text.removeFirst() }
    self.init(text, name: path)
  }
}
