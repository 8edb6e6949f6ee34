/// Text on one line, with each run of white space replaced by a single space.
enum OneLine {
  /// Returns a text on one line, without white space at its ends.
  static func text(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
