import Letters

/// Text without differences of case, accent and stroke, by which names are matched.
public enum Folded {
  /// The text in lower case without accents, strokes and ligatures; apostrophes are straight.
  public static func text(_ text: some StringProtocol) -> String { LetterFolding.text(text) }
}
