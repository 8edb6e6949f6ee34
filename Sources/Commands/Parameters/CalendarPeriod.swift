import Documents

/// A day, month or year, typed as `2016-11-17`, `2016-11` or `2016`, or another period as TIMEX3 writes it: `2016-Q3`,
/// `2016-SU`, `2016-W46`, `199X`, `FY2016`.
struct CalendarPeriod: ParameterValue, Hashable, CustomStringConvertible {
  /// The first day.
  var first: CalendarDate

  /// The last day; for a single day the same as `first`.
  var last: CalendarDate

  /// The text as typed.
  var description: String

  static func parse(_ text: String) throws(UsageError) -> CalendarPeriod {
    let value = padded(text.uppercased())
    guard value.utf8.count >= 4, !value.contains("T"), let days = CalendarInterval(timex: value) else {
      throw .notADate(text)
    }
    return CalendarPeriod(first: days.first, last: days.last, description: text)
  }
  /// The period where fiscal years begin in another month, 1 to 12, than January.
  func beginning(fiscalYearsIn month: Int) -> CalendarPeriod {
    guard let days = CalendarInterval(timex: Self.padded(description.uppercased()), fiscalYearMonth: month)
    else { return self }
    return CalendarPeriod(first: days.first, last: days.last, description: description)
  }

  static var placeholder: String { "DATE" }
  static var completion: CompletionKind { .date }

  /// Returns a date with two digits for months and days of one, as in "2016-1-9".
  private static func padded(_ text: String) -> String {
    text.split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.utf8.count == 1 && $0.allSatisfy(\.isNumber) ? "0" + $0 : String($0) }.joined(separator: "-")
  }
}
