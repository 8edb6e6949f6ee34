import JSON

extension ArticleRecord {
  /// Creates the record of an object of JSON from the members whose keys tell something.
  init(told members: [String: DecodedJSON]) {
    self.init()
    // The keys come in any order; sorted, equal inputs give equal articles.
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      guard let place = RecordKeys.place(of: key) else { continue }
      if value.isObject { add(key, value) } else { add(place, value) }
    }
  }
}
