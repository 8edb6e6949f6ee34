import WordLists

/// The words of days and times in English and in other languages of news archives.
enum DayWords {
  /// The number of an English month, in full or abbreviated, in lower case; nil for any other word.
  static func englishMonth(_ word: String) -> Int? { english[WordHash.of(word)] }

  /// The number of a month in another language; nil for any other word.
  static func foreignMonth(_ word: String) -> Int? { foreign[WordHash.of(word)] }

  /// The number of an English weekday, in full or abbreviated, from 1 for Monday; nil for any other word.
  static func englishWeekday(_ word: String) -> Int? { englishDays[WordHash.of(word)] }

  /// The number of a weekday in another language; nil for any other word.
  static func foreignWeekday(_ word: String) -> Int? { foreignDays[WordHash.of(word)] }

  private static let english = numbers(WordList("calendar/months"), WordList("calendar/short-months"))
  private static let foreign = numbers(WordList("calendar/months-in-other-languages"))
  private static let englishDays = numbers(WordList("calendar/weekdays"), WordList("calendar/short-weekdays"))
  private static let foreignDays = numbers(WordList("calendar/weekdays-in-other-languages"))

  private static func numbers(_ lists: WordList...) -> RareWordTable<Int> {
    RareWordTable(lists) { $0.number() }
  }

  static let ordinalEndings = WordSet(
    WordList("quantities/ordinal-endings"),
    WordList("calendar/ordinal-endings-in-other-languages")
  )
  static let clockEndings = WordSet(WordList("mastheads/clock-endings"))
  static let publications = WordSet(WordList("mastheads/publication-labels"))
  static let updates = WordSet(WordList("mastheads/update-labels"))

  /// Words beside a day that say nothing of it.
  static let labels = WordSet(
    WordList("mastheads/publication-labels"),
    WordList("mastheads/words-beside-dates")
  )
  static let zones = WordSet(WordList("time/zones"), WordList("mastheads/words-beside-clock-times"))

  /// Words that make a day one that counts from today.
  static let relative = WordSet(WordList("calendar/relative-days"), WordList("mastheads/words-of-age"))

  /// Small words between the parts of a day: "3 de mayo de 2024", "the 3rd of May".
  static let joiners = WordSet(WordList("readers/day-joiners"))

  /// Words that make a day behind them a part of the sentence.
  static let beforeDays = WordSet(WordList("mastheads/words-before-days"))

  /// Every word that a day, a time or what stands beside them can have.
  static let all = WordSet(
    WordList("quantities/ordinal-endings"),
    WordList("calendar/months"),
    WordList("calendar/short-months"),
    WordList("calendar/weekdays"),
    WordList("calendar/short-weekdays"),
    WordList("calendar/months-in-other-languages"),
    WordList("calendar/weekdays-in-other-languages"),
    WordList("calendar/ordinal-endings-in-other-languages"),
    WordList("mastheads/publication-labels"),
    WordList("mastheads/update-labels"),
    WordList("mastheads/words-beside-dates"),
    WordList("mastheads/words-beside-clock-times"),
    WordList("time/zones"),
    WordList("readers/day-joiners"),
    words: ["t"]
  )
}
