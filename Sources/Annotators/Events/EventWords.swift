import WordLists

/// The word classes that events are told by.
enum EventWords {
  /// Nouns that name events.
  static let nouns = WordSet(WordList("events/nouns"))
  /// Verbs that tell states.
  static let states = WordSet(WordList("events/states"))
  /// Verbs whose object says what happens.
  static let light = WordSet(WordList("events/light"))
  /// Verbs with the word that completes them, as in "open fire".
  static let phrases = WordSet(hashes: WordList("events/predicates").hashes())
  /// Finite forms of verbs that do nothing but report.
  static let saying = WordSet(WordList("verbs/reporting-forms"))
  /// Verbs whose infinitive is wished for.
  static let wishes = WordSet(WordList("events/wishes"))
  /// Conjunctions after which a clause has the day of the other.
  static let simultaneous = WordSet(WordList("events/simultaneous"))
  /// Prepositions behind which a noun gives the circumstances of a clause.
  static let circumstances = WordSet(WordList("events/circumstances"))
  /// Prepositions of places.
  static let places = WordSet(WordList("events/places"))
  /// Prepositions of those to whom something is done or said.
  static let recipients = WordSet(words: ["to"])
  /// Prepositions by which a time says something of the noun before it alone: "losses since Monday", "the class of
  /// 2015".
  static let ofNouns = WordSet(WordList("events/times-of-nouns"))
  static let of = WordHash.of("of")
  static let than = WordHash.of("than")
  static let be = WordHash.of("be")
  static let rather = WordHash.of("rather")
}
