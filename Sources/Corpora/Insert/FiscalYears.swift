extension Corpus {
  /// Has fiscal years begin in another month, 1 to 12: the days of values such as `FY2016` are worked out anew.
  public func setFiscalYearMonth(_ month: Int) throws(StoreError) {
    try change { () throws(StoreError) in
      try store.run("INSERT OR REPLACE INTO meta(key, value) VALUES('fiscal', ?)", [.integer(month)])
      for (table, column) in [("time", "value"), ("event", "date")] {
        // What has no days, as a duration, keeps none.
        let values = try store.rows(
          "SELECT DISTINCT \(column) FROM \(table) WHERE \(column) LIKE '%FY%' AND first_day IS NOT NULL"
        ) { $0.text() }
        for value in values {
          guard let days = ByteCoding.days(value, fiscalYearMonth: month) else { continue }
          try store.run(
            "UPDATE \(table) SET first_day = ?, last_day = ? WHERE \(column) = ? AND first_day IS NOT NULL",
            [.integer(days.first), .integer(days.last), .text(value)]
          )
        }
      }
    }
    fiscalYearMonth = month
  }
}
