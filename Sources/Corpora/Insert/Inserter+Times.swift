import Documents

extension Inserter {
  /// Stores the time expressions of a document.
  func insertTimes(_ document: Document, article: Int) throws(StoreError) {
    for (position, time) in document[TimeExpression.self].enumerated() {
      let days =
        time.kind == .date || time.kind == .time
        ? ByteCoding.days(time.value, fiscalYearMonth: corpus.fiscalYearMonth) : nil
      var row: NewRow = [
        "article": .integer(article),
        "position": .integer(position),
        "start": .integer(time.range.start),
        "end": .integer(time.range.end),
        "sentence": .integer(time.sentence),
        "text": .text(document.string(time.range)),
        "kind": .text(time.kind.rawValue),
        "value": .text(time.value),
        "mod": StoreValue(time.mod),
        "first_day": StoreValue(days?.first),
        "last_day": StoreValue(days?.last),
      ]
      row += try columns(time.evidence)
      try store.insert(into: "time", row)
    }
  }
}
