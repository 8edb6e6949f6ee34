import Figures

/// Plain text in a column of a page.
public enum WrappedText {
  /// The lines of a text, broken between words; control characters are made visible.
  public static func lines(_ text: String, columns: Int) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
      StyledLine(StyledText(String(line))).wrapped(to: columns).map { $0.parts.map(\.text).joined() }
    }
  }
}
