import Figures

extension Session {
  /// The formats for other programs.
  private static let dataFormats: Set<String> = ["csv", "tsv", "json", "jsonl", "graphml"]

  /// Whether all rows are wanted: for a command that needs them, a file, a pipe, or a format
  /// for other programs.
  var isForPrograms: Bool {
    wantsAllRows || destination != nil || Session.dataFormats.contains(settings.format)
  }

  /// Returns the maximum number of rows of a list: that of `--top` if given, nil (no limit) for other
  /// programs, and otherwise the usual one.
  func limit(_ top: Int?, usual: Int? = nil) -> Int? {
    if let top { return top }
    return isForPrograms ? nil : usual ?? settings[Settings.top]
  }

  /// Returns the hint on how to see the rows that a list leaves out, for lists that `more` can continue.
  static func moreHint(_ total: Int) -> StyledText {
    StyledText("'more'", .command) + StyledText(" goes on, ") + StyledText("--top \(total)", .command)
      + StyledText(" shows them all")
  }

  /// Returns the hint on how to see all rows of a list that `more` cannot continue: another command, or the
  /// same with more words.
  static func allHint(_ command: String) -> StyledText {
    StyledText("'\(command)'", .command) + StyledText(" shows them all")
  }
}
