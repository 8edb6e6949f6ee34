public import Figures

/// What a command answered, and where the answer goes.
public struct Answer: Sendable {
  /// The answer.
  public var figure: Figure

  /// Where it goes; nil for the terminal.
  public var destination: Destination?

  /// The line that asked, without the destination.
  public var text: String

  /// The line with the command's whole name, when a prefix or an alias was typed.
  public var expansion: String?

  /// How long the command took.
  public var duration: Duration

  /// True for a line that a script or the tour ran.
  public var isFromScript: Bool

  /// True when a long answer may be shown in a pager.
  public var isPaged = true

  /// True for an explanation of the answers that follow it.
  public var explainsWhatFollows = false

  /// What became of the articles that the command loaded; nil for other commands.
  public var load: LoadReport?
}

extension Answer {
  /// A line of a script, shown before what it answers as a transcript has it.
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
