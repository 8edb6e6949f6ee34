public import Figures

/// The answer of a command, and its destination.
public struct Answer: Sendable {
  /// The content of the answer.
  public var figure: Figure

  /// The destination; nil for the terminal.
  public var destination: Destination?

  /// The command line, without the destination.
  public var text: String

  /// The command line with the full name of the command; nil if the full name was typed.
  public var expansion: String?

  /// The running time of the command.
  public var duration: Duration

  /// Whether the line was run by a script or the tour.
  public var isFromScript: Bool

  /// Whether a long answer may be shown in a pager.
  public var isPaged = true

  /// Whether the answer explains the answers that follow it.
  public var explainsWhatFollows = false

  /// The report on the articles that the command loaded; nil for other commands.
  public var load: LoadReport?
}

extension Answer {
  /// Creates the echo of a script line, shown before its answer with the prompt of a transcript.
  init(echo line: String) {
    let lines = line.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let shown = lines.enumerated().map { number, line in
      StyledText(number == 0 ? Transcript.prompt : Transcript.continuation, .dim)
        + StyledText(String(line), .command)
    }
    self.init(
      figure: .message(Message(shown)),
      text: line,
      duration: .zero,
      isFromScript: true,
      isPaged: false
    )
  }
}
