import Letters

/// The folding of text for comparing names regardless of case, accents and strokes.
public enum Folded {
  /// Returns the text in lower case without accents, strokes and ligatures, with straight apostrophes.
  public static func text(_ text: some StringProtocol) -> String { LetterFolding.text(text) }
}
