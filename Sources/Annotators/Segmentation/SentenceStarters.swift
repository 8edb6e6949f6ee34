import WordLists

/// Words that begin sentences far more often than they follow an abbreviation inside a name.
enum SentenceStarters {
  static let words = WordSet(
    WordList("function-words/articles"),
    WordList("function-words/demonstratives"),
    WordList("function-words/question-words"),
    WordList("function-words/coordinators"),
    WordList("function-words/subordinators"),
    WordList("function-words/opening-prepositions"),
    WordList("function-words/quantifiers"),
    WordList("function-words/opening-adverbs"),
    WordList("pronouns/nominative"),
    WordList("pronouns/unmarked-for-case"),
    WordList("pronouns/third-person-possessives"),
    WordList("pronouns/other-possessives"),
    WordList("quantities/one-to-ten"),
    WordList("function-words/begin-sentences")
  )
}
