import WordLists

/// Nouns for people in the news, and the words beside them that tell whose office is meant or of what gender somebody
/// is.
enum PersonNouns {
  /// Nouns for people who speak in the news, singular and plural.
  static let all = WordSet(WordList("roles/persons"), WordList("roles/more-persons"))

  /// Nouns for one person who can be spoken of by office, with the "elect" of "president elect".
  static let singular = WordSet(WordList("roles/persons"), words: ["elect"])

  /// Nouns for the head of a country or an organisation, whatever the office is called.
  static let leaders = WordSet(WordList("roles/leaders"))

  /// Offices whose holders are leaders.
  static let leadingOffices = WordSet(WordList("roles/leading-offices"))

  /// Words that change whose office is meant.
  static let status = WordSet(WordList("roles/status"))

  /// Forms of address before the names of men.
  static let masculineAddress = WordSet(WordList("names/masculine-address"))

  /// Forms of address before the names of women.
  static let feminineAddress = WordSet(WordList("names/feminine-address"))

  /// Nouns for men and boys.
  static let masculine = WordSet(WordList("roles/masculine-nouns"))

  /// Nouns for women and girls.
  static let feminine = WordSet(WordList("roles/feminine-nouns"))

  /// Nouns whose most frequent sense is a person.
  private static let withPersonSense = WordSet(WordList("roles/person-nouns"))

  /// True for nouns for people, by the form or the lemma of the word.
  static func contains(form: UInt64, lemma: UInt64) -> Bool {
    [all, masculine, feminine, withPersonSense, SourceWords.nobody].contains {
      $0.contains(hash: form) || $0.contains(hash: lemma)
    }
  }
}
