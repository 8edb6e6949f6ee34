import WordLists

/// Abbreviations of English news that end in a full stop, by what may follow them.
enum Abbreviations {
  /// Those that stand before a name or a number and therefore never end a sentence.
  static let leading = WordSet(
    WordList("abbreviations/leading"),
    WordList("abbreviations/leading-in-small-letters")
  )

  /// "About", before a number.
  static let circa = WordSet(words: ["c.", "ca."])

  /// All others; the next word decides whether they end a sentence.
  static let other = WordSet(WordList("abbreviations/trailing"), WordList("abbreviations/trailing-words"))
}
