import WordLists

/// Closed classes of English words and the forms of verbs that news uses most.
enum FunctionWords {
  /// Words that never belong to a name at its start, though a sentence may begin with them.
  static let closed = WordSet(hashes: closedLists.flatMap { $0.hashes() })

  private static let closedLists = [
    WordList("function-words/articles"), WordList("function-words/demonstratives"),
    WordList("function-words/question-words"), WordList("function-words/coordinators"),
    WordList("function-words/subordinators"), WordList("function-words/opening-prepositions"),
    WordList("function-words/inner-prepositions"), WordList("function-words/quantifiers"),
    WordList("function-words/opening-adverbs"), WordList("function-words/never-in-names"),
    WordList("pronouns/nominative"), WordList("pronouns/unmarked-for-case"), WordList("pronouns/objective"),
    WordList("pronouns/third-person-possessives"), WordList("pronouns/other-possessives"),
    WordList("pronouns/relative"), WordList("verbs/finite-auxiliaries"), WordList("verbs/clitics"),
    WordList("quantities/one-to-ten"), WordList("calendar/weekdays"), WordList("calendar/relative-days"),
    // The names of marches begin with this month: "March for Science".
    WordList("calendar/months").filter { $0.text != "march" },
  ]

  /// Small words that may stand inside a name.
  static let connectors = WordSet(WordList("names/connectors"), WordList("names/inner-words"))

  /// Prepositions after which a lone name is likely a place.
  static let placePrepositions = WordSet(WordList("places/prepositions-of-place"))

  /// Verb forms that follow a subject and are not reporting verbs.
  static let auxiliaries = WordSet(WordList("verbs/finite-auxiliaries"), WordList("verbs/clitics"))

  /// Adverbs and the like that may stand between a speaker and the verb.
  static let adverbs = WordSet(
    WordList("function-words/adverbs-before-verbs"),
    WordList("calendar/weekdays"),
    words: ["today", "yesterday", "tonight"]
  )

  /// Past forms of irregular verbs that newspapers use most.
  static let irregularPasts = WordSet(
    WordList("verbs/irregular-pasts"),
    WordList("verbs/more-irregular-pasts")
  )

  /// What a personal pronoun can refer to: the genders and the plural of the third person, and the first persons.
  enum Pronoun: String, Sendable { case masculine, feminine, neuter, plural, first, firstPlural }

  /// The third and first persons by their forms.
  static let pronouns = WordTable<Pronoun>(
    WordList("pronouns/nominative"),
    WordList("pronouns/unmarked-for-case"),
    WordList("pronouns/objective"),
    WordList("pronouns/third-person-possessives"),
    WordList("pronouns/other-possessives"),
    WordList("pronouns/third-person-reflexives"),
    WordList("pronouns/other-forms")
  ) { $0.values.first.flatMap(Pronoun.init) }

  /// Words that open a phrase before the subject: "Despite his criticisms …".
  static let openers = WordSet(WordList("function-words/openers-before-subjects"))

  /// Words that set one report against another.
  static let contrast = WordSet(WordList("function-words/contrasts"))
}
