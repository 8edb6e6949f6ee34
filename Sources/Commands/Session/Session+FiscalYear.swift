import Corpora

extension Session {
  /// Brings the fiscal years of the articles in line with the setting, and returns arguments that are read by it.
  ///
  /// A session file that can only be read keeps the days that are stored in it.
  func withFiscalYear(_ arguments: Arguments) throws(StoreError) -> Arguments {
    var arguments = arguments
    arguments.fiscalYearMonth = settings[Settings.fiscalYear].number
    if corpus.fiscalYearMonth != arguments.fiscalYearMonth, !corpus.isReadOnly, !corpus.isDisplaced {
      try corpus.setFiscalYearMonth(arguments.fiscalYearMonth)
    }
    return arguments
  }
}
