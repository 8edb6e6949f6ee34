import Commands
import Figures
import Letters

/// An error in the command line of the program, which then ends with status 2.
enum CommandLineError: Error, Sendable, Hashable {
  case unknownOption(String, program: Program)
  case ambiguousOption(String, candidates: [String])
  case missingValue(String, placeholder: String)
  case unexpectedValue(String)
  case badValue(String, option: String, reason: String)
  case nothingToCheck
  case nothingToGrade
  case noLessonAction
}

extension CommandLineError: CustomStringConvertible {
  /// The message for the user, without a full stop.
  var description: String {
    switch self {
    case .unknownOption(let typed, let program):
      "no option \"\(typed)\"; '\(program.words) --help' lists them"
    case .ambiguousOption(let typed, let candidates):
      "\"\(typed)\" could be " + candidates.dropLast().joined(separator: ", ") + " or "
        + (candidates.last ?? "")
    case .missingValue(let option, let placeholder):
      "\"\(option)\" needs a value: \(option) \(placeholder)"
    case .unexpectedValue(let typed):
      "\"\(typed)\" gives a value to an option that takes none"
    case .badValue(let typed, let option, let reason):
      reason.contains("\"\(typed)\"") ? "\(option): \(reason)" : "\(option): \"\(typed)\" \(reason)"
    case .nothingToCheck:
      "'newshound check' needs a transcript: newshound check TRANSCRIPT…"
    case .nothingToGrade:
      "'newshound grade' needs a lesson and the folder of the work: newshound grade LESSON FOLDER"
    case .noLessonAction:
      "'newshound lesson' needs what to do and a file: newshound lesson new NAME, or try, seal or import FILE"
    }
  }
}

/// An error in writing an answer to its destination.
enum OutputError: Error, Sendable, Hashable {
  /// The output has no reader any more.
  case closed
  /// The output cannot be written, with the system's error message.
  case failed(String)
  /// A system command ended with a status other than 0.
  case commandFailed(String, status: Int32)
}

extension OutputError {
  /// Whether the error concerns one answer only, so that others can follow.
  var isOfCommand: Bool {
    if case .commandFailed = self { true } else { false }
  }

  /// The system's error message, or else the whole description.
  var reason: String {
    if case .failed(let reason) = self { reason } else { "\(self)" }
  }
}

extension OutputError: CustomStringConvertible {
  /// The message for the user, without a full stop.
  var description: String {
    switch self {
    case .closed: "the output is closed"
    case .failed(let reason): "cannot write the output: \(reason)"
    case .commandFailed(let command, 126), .commandFailed(let command, 127):
      "\"\(command)\" cannot be run; write a command of the system after \"|\", as in '| less'"
    case .commandFailed(let command, let status): "\"\(command)\" ended with status \(status)"
    }
  }
}

/// An error in a script or a transcript file.
enum ScriptError: Error, Sendable, Hashable {
  case cannotRead(String, reason: String)
  case cannotWrite(String, reason: String)
  case notUTF8(String, line: Int)
  /// A file to be checked contains no transcript and is not a script.
  case noTranscript(String)
}

extension ScriptError {
  /// The file and the line, as in "a.news:3"; nil if the error has no line.
  var place: String? {
    if case .notUTF8(let path, let line) = self { "\(path):\(line)" } else { nil }
  }
}

extension ScriptError: CustomStringConvertible {
  /// The message for the user, without a full stop.
  var description: String {
    switch self {
    case .cannotRead(let path, let reason): "cannot read \"\(path)\": \(reason)"
    case .cannotWrite(let path, let reason): "cannot write \"\(path)\": \(reason)"
    case .noTranscript(let path):
      "no transcript in \"\(path)\": no line begins with 'news> ', and it is no script either"
    case .notUTF8: "the line is not in UTF-8; convert the file, as 'iconv -t UTF-8' does"
    }
  }
}

/// The messages of the conversation that are not answers.
enum Sentences {
  /// The text before the first prompt.
  static let welcome: Figure = .message(
    Message([
      StyledText("Newshound: who is in the news, who said what, what happened when.", .strong),
      StyledText(""),
      StyledText("  ") + StyledText("load sample:harbour", .command)
        + StyledText("   eight articles to try; 'load FILE' reads your own"),
      StyledText("  ") + StyledText("tour", .command)
        + StyledText("                  shows what can be asked, step by step"),
      StyledText("  ") + StyledText("help", .command)
        + StyledText("                  lists the commands; Tab completes, Ctrl-D leaves"),
    ])
  )

  /// Returns the warning at `quit` or Ctrl-D if something would be lost.
  ///
  /// `displacedFrom` is the path of the
  /// session file if it was moved or deleted.
  static func notSaved(_ contents: SessionContents, displacedFrom path: String? = nil) -> String {
    guard let path else {
      return "Not saved: \(contents). 'save FILE' keeps them; quit again to leave without."
    }
    return "Not saved: \(contents), since \"\(path)\" was moved or deleted. 'save' writes it anew; "
      + "quit again to leave without."
  }

  /// Returns the notice at the start about earlier sessions that were never saved, given newest first; nil if
  /// there are none.
  static func leftBehind(_ sessions: [LeftBehind]) -> String? {
    guard let newest = sessions.first else { return nil }
    let first = newest.first.map { ", the first “\($0.prefix(60))\($0.count > 60 ? "…" : "")”" } ?? ""
    if sessions.count == 1 {
      return "An earlier session ended without being saved (\(newest.contents)\(first)).\n"
        + "'open --recover' brings it back."
    }
    return
      "\(sessions.count) earlier sessions ended without being saved, the newest with \(newest.contents)\(first).\n"
      + "'open --recover' lists them."
  }

  /// Returns the notice that lines of the history file are damaged.
  static func damagedHistory(_ path: String, lines: Int) -> String {
    lines == 1
      ? "One line of the history is damaged and was left out (\(path))."
      : "\(lines) lines of the history are damaged and were left out (\(path))."
  }

  /// Returns the message for a session that is resumed.
  static func goesOn(_ path: String, _ contents: SessionContents) -> String { "\"\(path)\": \(contents)." }

  /// Returns the message for a pager, named by `PAGER`, that cannot be run.
  static func noPager(_ pager: String) -> String {
    "The pager \"\(pager)\" cannot be run, so the answer is shown without one; "
      + "PAGER names it, 'set pager off' does without."
  }

  /// Returns the message that an answer was written to a file.
  static func written(_ path: String, rows: Int?, over isReplaced: Bool, isScratch: Bool = false) -> String {
    let count = rows.map { "\($0) row\($0 == 1 ? "" : "s") to " } ?? ""
    if isScratch { return "Wrote \(count)\(path) in a scratch folder, which is removed in the end." }
    return "Wrote \(count)\(path)" + (isReplaced ? ", in place of what was in it." : ".")
  }

  /// The message that a line is not recorded in the transcript.
  static let notRecorded = "This line is not recorded: another time its answer could not be compared."

  /// The message that the rest of a paste is dropped after a line that failed.
  static let pasteDropped = "The rest of the paste is left out."

  /// Returns the message that Ctrl-C has stopped a command.
  static func stopped(loaded count: Int) -> String {
    if count <= 0 { return "Stopped." }
    return "Stopped after \(count) article\(count == 1 ? ", which stays" : "s, which stay")."
  }

  /// The message before an article is read from the keyboard.
  static let readsKeyboard = "What you type or paste now is the article; Ctrl-D on an empty line ends it."
}
