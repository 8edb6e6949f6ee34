import Commands

/// A prompt with its colour.
struct StyledPrompt: Sendable, Hashable {
  /// The text in ASCII, ending with a space; other characters become "?".
  let text: String

  /// The colour as SGR parameters, as in "1;36"; nil for none.
  let color: String?

  /// Creates a prompt from a text and an optional colour.
  init(_ text: String, color: String? = nil) {
    self.text = String(text.map { $0.isASCII && !$0.isNewline && $0 >= " " && $0 != "\u{7F}" ? $0 : "?" })
    self.color = color
  }
}

extension StyledPrompt {
  /// Returns the prompt that shows the number of articles, and how many of them are selected.
  ///
  /// Without articles it is the prompt of transcripts.
  static func state(articles: Int, chosen: Int?) -> StyledPrompt {
    guard articles > 0 else { return StyledPrompt(Transcript.prompt, color: "1;36") }
    let chosen = chosen.map { "\($0)/" } ?? ""
    return StyledPrompt("news \(chosen)\(articles)> ", color: "1;36")
  }

  /// Returns the prompt of a lesson, with the question and the number of questions, as in "news [3/12]> ".
  static func lesson(at place: String) -> StyledPrompt { StyledPrompt("news [\(place)]> ", color: "1;36") }

  /// The prompt for a continuation line, as wide as this one.
  var continuation: StyledPrompt {
    StyledPrompt(String(repeating: ".", count: max(0, text.count - 2)) + "> ", color: color)
  }
}

/// The result of reading a line.
enum InputLine: Sendable, Hashable {
  /// A line, without its line break.
  case line(String)
  /// Ctrl-C was pressed, and the line is discarded.
  case interrupted
  /// Ctrl-D on an empty line, or the end of the input.
  case endOfFile
  /// The terminal was disconnected, without a request by the user to end.
  case hungUp
}
