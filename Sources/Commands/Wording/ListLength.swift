import Figures

extension Session {
  /// The formats whose answers programs read.
  private static let dataFormats: Set<String> = ["csv", "tsv", "json", "jsonl"]

  /// True when the answer is data for a program, or goes to a file or another program.
  var isForPrograms: Bool {
    wantsAllRows || destination != nil || Session.dataFormats.contains(settings.format)
  }

  /// How many rows a list has: what `--top` says, everything where programs read it, else what is usual.
  func limit(_ top: Int?, usual: Int? = nil) -> Int? {
    if let top { return top }
    return isForPrograms ? nil : usual ?? settings[Settings.top]
  }

  /// What shows the rows that a list leaves out, wherever `more` can go on with it.
  static func moreHint(_ total: Int) -> StyledText {
    StyledText("'more'", .command) + StyledText(" goes on, ") + StyledText("--top \(total)", .command)
      + StyledText(" shows them all")
  }

  /// What shows all rows of a list that `more` cannot go on with: another command, or the same with more words.
  static func allHint(_ command: String) -> StyledText {
    StyledText("'\(command)'", .command) + StyledText(" shows them all")
  }
}
