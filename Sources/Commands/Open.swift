import Corpora
import Figures
import Foundation

/// Goes on with a session that was saved.
struct Open: Command {
  let file = Positional<FilePath?>("file", help: "a session file that 'save' has written")
  let recover = Flag("recover", help: "brings back a session that ended without being saved")
  let discard = Flag("discard", help: "drops what has been loaded and not saved")

  var name: String { "open" }
  var summary: String { "goes on with a session that was saved" }
  var group: CommandGroup { .keep }
  var reachesBeyondSession: Bool { true }
  var parameters: [any Parameter] { [file, discard, recover] }
  var discussion: String? {
    "'open --recover' brings back the newest session that a crash or a closed window has ended."
  }
  var examples: [Example] {
    [Example("open lima.session", "how many articles it has", after: ["save lima.session --force"])]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if arguments[recover] { return try bringBack(arguments, in: &session) }
    guard let path = arguments[file]?.text else {
      throw UsageError.missingArgument(file.placeholder, usage: usage)
    }
    let full = try session.path(forChanging: path)
    guard FileManager.default.fileExists(atPath: full) else {
      throw UsageError.noSuchFile(path, nearest: FileNames.nearest(to: path))
    }
    if try !arguments[discard] && session.hasUnsavedMaterial { throw UsageError.unsavedMaterial(path) }
    if session.corpus.path != full {
      let before = session.corpus
      try session.move(to: Corpus(path: full, create: false))
      before.dropDraft()
    }
    let contents = try session.contents
    return .message(Message([StyledText("Opened \"\(path)\" with \(contents).")], tone: .done))
  }

  private func bringBack(_ arguments: Arguments, in session: inout Session) throws -> Figure {
    if let path = arguments[file]?.text { throw UsageError.extraArgument(path, usage: "open --recover") }
    guard let found = session.drafts?.leftovers().first else { throw NoResult.nothingToRecover }
    if try !arguments[discard] && session.hasUnsavedMaterial {
      throw UsageError.unsavedMaterial("--recover")
    }
    let before = session.corpus
    try session.move(to: Corpus(draft: found.path))
    before.dropDraft()
    let contents = try session.contents
    return .message(Message([StyledText("Brought back \(contents). 'save FILE' keeps them.")], tone: .done))
  }
}
