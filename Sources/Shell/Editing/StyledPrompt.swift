import Commands

/// The words before the cursor.
struct StyledPrompt: Sendable, Hashable {
  /// The words in ASCII, ending with a space; other characters become "?".
  let text: String

  /// The colour as a terminal takes it (SGR parameters, as in "1;36"), or nothing.
  let color: String?

  /// A prompt.
  init(_ text: String, color: String? = nil) {
    self.text = String(text.map { $0.isASCII && !$0.isNewline && $0 >= " " && $0 != "\u{7F}" ? $0 : "?" })
    self.color = color
  }
}

extension StyledPrompt {
  /// The prompt that tells how many articles there are, and how many of them are in use.
  ///
  /// Without articles it is the one of transcripts.
  static func state(articles: Int, chosen: Int?) -> StyledPrompt {
    guard articles > 0 else { return StyledPrompt(Transcript.prompt, color: "1;36") }
    let chosen = chosen.map { "\($0)/" } ?? ""
    return StyledPrompt("news \(chosen)\(articles)> ", color: "1;36")
  }

  /// The prompt for a line that goes on, as wide as this one.
  var continuation: StyledPrompt {
    StyledPrompt(String(repeating: ".", count: max(0, text.count - 2)) + "> ", color: color)
  }
}

/// What came of asking for a line.
enum InputLine: Sendable, Hashable {
  /// A line, without its line break.
  case line(String)
  /// Ctrl-C: the line is dropped.
  case interrupted
  /// Ctrl-D on an empty line, or the end of the input.
  case endOfFile
  /// The terminal is gone: nobody reads, and nobody has asked for the end.
  case hungUp
}
