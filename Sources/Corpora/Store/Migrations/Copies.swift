import Documents

extension Migration {
  /// The tables of further fields and of articles that share passages, filled from the articles that are stored.
  static let copies = Migration(version: 7, name: "further fields and shared passages") {
    (store) throws(StoreError) in
    for column in Schema.copyColumns { try store.execute("ALTER TABLE article ADD COLUMN \(column)") }
    try store.execute(Schema.copyTables)
    let numbers = try store.rows("SELECT id FROM article ORDER BY id") { $0.int() }
    for number in numbers {
      let found = try store.first(
        """
        SELECT a.headline, a.outlet, a.stated, c.paragraphs, c.paragraph_roles, c.body
        FROM article a JOIN content c ON c.id = a.id WHERE a.id = ?
        """,
        [.integer(number)]
      ) { row in
        let (headline, outlet, day) = (row.optionalText(), row.optionalText(), row.optionalText())
        let ranges = row.blob()
        let paragraphs = ByteCoding.paragraphs(ranges, roles: row.text())
        let body = row.text()
        return (
          key: RecordKey(body: body, headline, outlet, day: day),
          text: RunningText(Array(body.utf8), paragraphs)
        )
      }
      guard let found else { continue }
      try store.run(
        "UPDATE article SET record_high = ?, record_low = ? WHERE id = ?",
        [.integer(found.key.digest.high), .integer(found.key.digest.low), .integer(number)]
      )
      try CopyFinder(store: store).insert(found.text, article: number)
    }
  }
}
