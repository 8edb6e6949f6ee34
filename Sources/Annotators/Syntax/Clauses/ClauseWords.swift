import WordLists

/// The word classes by which the tense, modality and polarity of clauses are read; lemmas, except the auxiliaries.
enum ClauseWords {
  static let intending = WordSet(WordList("clauses/intending"))
  static let expecting = WordSet(WordList("clauses/expecting"))
  static let asking = WordSet(WordList("clauses/asking"))
  static let obliging = WordSet(WordList("clauses/obliging"))
  static let attempting = WordSet(WordList("clauses/attempting"))
  /// Verbs for what a timetable sets, each with the particles and nouns of which it needs one.
  static let timetable = RareWordTable<[UInt64]>([WordList("clauses/timetable")]) { entry in
    entry.values.first.map { $0.split(separator: " ").map { WordHash.of($0) } } ?? []
  }
  static let fearing = WordSet(WordList("clauses/fearing"))
  static let denying = WordSet(WordList("clauses/denying"))
  static let preventing = WordSet(WordList("clauses/preventing"))
  static let plans = WordSet(WordList("clauses/plans"))
  static let doubtfulAdverbs = WordSet(
    WordList("clauses/adverbs-of-possibility"),
    WordList("quotations/hedges")
  )
  static let futures = WordSet(WordList("clauses/modals-of-future"))
  static let possibilities = WordSet(WordList("clauses/modals-of-possibility"))
  static let obligations = WordSet(WordList("clauses/modals-of-obligation"))
  static let conditions = WordSet(WordList("clauses/conditions"))
  static let negations = WordSet(WordList("function-words/negations"), words: ["without"])
  static let nobody = WordSet(WordList("pronouns/negative"))
  static let relatives = WordSet(WordList("pronouns/relative"))

  static let would = WordSet(words: ["would", "'d"])
  /// "can" in the present; the other modal verbs of possibility look ahead.
  static let abilities = WordSet(words: ["can", "ca", "could"])
  static let hadOrWould = WordHash.of("'d")
  static let whether = WordHash.of("whether")
  static let to = WordHash.of("to")
  static let be = WordHash.of("be")
  static let have = WordHash.of("have")
  static let go = WordHash.of("go")
  static let no = WordHash.of("no")
  static let yet = WordHash.of("yet")
  static let about = WordHash.of("about")
  static let from = WordHash.of("from")
  static let question = WordHash.of("?")
  static let according = WordHash.of("according")
}
