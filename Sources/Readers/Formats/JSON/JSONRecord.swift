/// An object of JSON as a record, of which only the values are read whose keys tell something.
struct JSONRecord: Decodable {
  /// The record.
  let record: ArticleRecord

  /// The value is no object.
  struct NotAnObject: Error {}

  init(from decoder: any Decoder) throws {
    guard let values = try? decoder.container(keyedBy: JSONKey.self) else { throw NotAnObject() }
    var record = ArticleRecord()
    // The keys come in any order; sorted, equal inputs give equal articles.
    for key in values.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
      guard let place = RecordKeys.place(of: key.stringValue) else { continue }
      let value = try DecodedJSON(values, key)
      if value.isObject { record.add(key.stringValue, value) } else { record.add(place, value) }
    }
    self.record = record
  }
}
