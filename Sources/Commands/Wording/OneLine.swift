/// Text whose line breaks and runs of blanks are single blanks.
enum OneLine {
  /// The text without white space at its ends.
  static func text(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
