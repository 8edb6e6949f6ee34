import Figures
import Files
import Platform

/// The command that records lines and their answers as a transcript.
struct Record: Command {
  let file = Positional<FilePath?>("file", help: "the file to write, or 'off' to stop")
  let append = Flag("append", help: "go on in a file that is there already")

  var name: String { "record" }
  var summary: String { "writes down what is typed and answered, as a transcript" }
  var group: CommandGroup { .keep }
  var reachesBeyondSession: Bool { true }
  var isRepeatable: Bool { false }
  var parameters: [any Parameter] { [file, append] }
  var discussion: String? {
    """
    Only lines that went well are written, without colours and 80 columns wide; lines that begin with a blank, answers that \
    a command of the system gets, and the history are left out. What was loaded, corrected and chosen before comes first, so \
    that the file stands by itself. 'replay FILE' runs it again, also on other articles, and 'newshound check FILE' tells \
    whether the answers are still the same.
    """
  }
  var examples: [Example] {
    [
      Example("record lesson-2.news", "that the file is begun"),
      Example("record off", "that the file is whole", after: ["record lesson-3.news"]),
      Example("record", "which file is written"),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    guard let path = arguments[file]?.text else {
      guard let path = session.recording else {
        return .message(Message(["Nothing is recorded; 'record FILE' begins."], tone: .hint))
      }
      return .message(Message([StyledText("“\(path)” is being written; 'record off' stops.")]))
    }
    if Folded.text(path) == "off" {
      guard let path = session.recording else { throw UsageError.notRecording(path) }
      session.recording = nil
      return .message(
        Message([StyledText("“\(path)” is finished; 'replay \(path.typed)' runs it again.")], tone: .done)
      )
    }
    if let other = session.recording { throw UsageError.isRecording(path, other: other) }
    let full = try session.path(forWriting: path)
    if let reason = FileKind(path: full).complaint ?? OwnFiles.refusal(of: full) {
      throw UsageError.cannotWrite(path, reason: reason)
    }
    if !arguments[append], FileNames.exists(full) {
      throw UsageError.cannotWrite(
        path,
        reason: "it is there already; 'record --append \(path)' goes on in it"
      )
    }
    // The file is created now, so that a folder without write permission is reported before anything is
    // typed in vain.
    if !FileNames.exists(full) {
      guard let made = try? Appending.open(full) else {
        throw UsageError.cannotWrite(path, reason: "no file can be made there")
      }
      SystemCall.close(made)
    }
    session.recording = path
    return .message(
      Message([StyledText("“\(path)” gets what is typed from here on; 'record off' stops.")], tone: .done)
    )
  }
}
