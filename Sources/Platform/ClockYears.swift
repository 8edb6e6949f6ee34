/// Which years a number can mean, as the clock moves on: the one rule of all readers and of the analysis.
public enum ClockYears {
  /// The first year from which a bare number is taken for a year of news.
  public static let first = 1900

  /// The year of the clock; tests can set another.
  public static var now: Int { fixed ?? started }

  /// The year that stands for that of the clock, for tests.
  @TaskLocal public static var fixed: Int?

  /// The latest year that a bare number names in an article of a year; without one, of the year of the clock.
  public static func latest(after year: Int? = nil) -> Int { (year ?? now) + 60 }

  /// True for a number that can be the year of a day in the head of a text, which can also be an old one.
  public static func isYear(_ number: Int) -> Bool { number >= 1600 && number <= latest() }

  /// The latest year in which something can have been published: next year's, for magazines and for clocks that are
  /// slow.
  public static var latestOfPublication: Int { now + 1 }

  /// The year of two digits: that of the hundred years up to twenty after a year; without one, after that of the clock.
  public static func full(_ short: Int, near year: Int? = nil) -> Int {
    let latest = (year ?? now) + 20
    return latest - ((latest - short) % 100 + 100) % 100
  }

  /// The year when the program was started; a session that runs over the end of the year keeps the old one.
  private static let started: Int = {
    var moment = time(nil)
    var parts = unsafe tm()
    guard unsafe gmtime_r(&moment, &parts) != nil else { return made }
    return max(made, Int(unsafe parts.tm_year) + 1900)
  }()

  /// The year in which the program was made, for machines whose clock is not set.
  private static let made = 2026
}
