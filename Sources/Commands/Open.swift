import Corpora
import Figures
import Foundation

/// Goes on with a session that was saved.
struct Open: Command {
  let file = Positional<FilePath>("file", help: "a session file that 'save' has written")
  let discard = Flag("discard", help: "drops what has been loaded and not saved")

  var name: String { "open" }
  var summary: String { "goes on with a session that was saved" }
  var group: CommandGroup { .keep }
  var parameters: [any Parameter] { [file, discard] }
  var examples: [Example] {
    [Example("open lima.session", "how many articles it has", after: ["save lima.session --force"])]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let path = try arguments[file].text
    let full = FileNames.expanded(path)
    guard FileManager.default.fileExists(atPath: full) else {
      throw UsageError.noSuchFile(path, nearest: FileNames.nearest(to: path))
    }
    if try !arguments[discard] && session.hasUnsavedMaterial { throw UsageError.unsavedMaterial(path) }
    if session.corpus.path != full {
      try session.move(to: Corpus(path: full, create: false))
    }
    let contents = try session.contents
    return .message(Message([StyledText("Opened \"\(path)\" with \(contents).")], tone: .done))
  }
}
