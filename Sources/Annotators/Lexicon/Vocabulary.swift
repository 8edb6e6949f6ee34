import WordLists

/// Questions about single words, apart from any document.
public enum Vocabulary {
  /// True for articles, pronouns, prepositions, conjunctions, auxiliaries and the like.
  public static func isFunctionWord(_ word: String) -> Bool {
    FunctionWords.closed.contains(hash: WordHash.of(word))
  }
}
