/// The English words for months and days of the week.
public enum CalendarWords {
  /// The months in lower case, from January.
  public static let months = WordList("calendar/months").words

  /// The days of the week in lower case, from Monday.
  public static let weekdays = WordList("calendar/weekdays").words

  /// The months as they are printed, from January.
  public static let monthNames = months.map(capitalized)

  /// The days of the week as they are printed, from Monday.
  public static let weekdayNames = weekdays.map(capitalized)

  /// The abbreviations of months and weekdays with their full stop: "Sept.", "Thurs.".
  public static let abbreviations = WordSet(hashes: abbreviated)

  /// Months and weekdays as they stand in dates: whole, and shortened with a full stop; the months also without one.
  public static let all = WordSet(
    hashes: WordList("calendar/months").hashes() + WordList("calendar/short-months").hashes()
      + WordList("calendar/weekdays").hashes() + abbreviated
  )

  private static var abbreviated: [UInt64] {
    WordList("calendar/short-months").hashes(adding: ".")
      + WordList("calendar/short-weekdays").hashes(adding: ".")
  }

  private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
