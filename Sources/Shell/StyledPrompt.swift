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

/// What came of asking for a line.
enum InputLine: Sendable, Hashable {
  /// A line, without its line break.
  case line(String)
  /// Ctrl-C: the line is dropped.
  case interrupted
  /// Ctrl-D on an empty line, or the end of the input.
  case endOfFile
}
