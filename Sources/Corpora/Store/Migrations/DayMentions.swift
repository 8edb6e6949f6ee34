import Documents

extension Migration {
  /// The days that articles name, and the days of quarters, seasons, decades and fiscal years, which had none before.
  static let dayMentions = Migration(version: 9, name: "the days that articles name") {
    (store) throws(StoreError) in
    try store.execute(Schema.dayTables)
    for (table, value, condition) in [
      ("time", "value", " AND kind IN ('DATE', 'TIME')"), ("event", "date", ""),
    ] {
      let values = try store.rows(
        "SELECT DISTINCT \(value) FROM \(table) WHERE first_day IS NULL\(condition) ORDER BY 1"
      ) { $0.text() }
      for text in values {
        guard let days = ByteCoding.days(text) else { continue }
        try store.run(
          "UPDATE \(table) SET first_day = ?, last_day = ? WHERE first_day IS NULL AND \(value) = ?\(condition)",
          [.integer(days.first), .integer(days.last), .text(text)]
        )
      }
    }
    try store.run(Inserter.dayMentions(""))
  }
}
