extension Migration {
  /// The stories that articles belong to, and the passages that they share, found in the articles that are stored.
  static let stories = Migration(version: 11, name: "stories and shared passages") {
    (store) throws(StoreError) in
    try store.execute(Schema.storyTables)
    let copies = try store.rows("SELECT DISTINCT article FROM copy ORDER BY article") { $0.int() }
    let finder = PassageFinder(store: store)
    for article in copies { try finder.insert(article) }
    var grouper = StoryGrouper(store: store)
    try grouper.groupAll()
  }
}
