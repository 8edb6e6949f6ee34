/// A full-text query as the user writes it: words, "phrases", AND, OR, NOT, -word, NEAR(a b, 5), prefix* and
/// parentheses; words side by side must all be there.
///
/// What is sent to SQLite is written anew from the parsed query, with every word in quotation marks, so that nothing
/// typed can be a mistake, or a command, in the language of FTS5.
indirect enum SearchQuery: Hashable {
  /// A word or a phrase; with `isPrefix` its last word may go on.
  case phrase(String, isPrefix: Bool)
  /// Phrases within some words of one another.
  case near([SearchQuery], distance: Int)
  /// All of the first, and none of the second.
  case all([SearchQuery], except: [SearchQuery])
  /// At least one.
  case any([SearchQuery])

  /// Parses a query.
  init(_ text: String) throws(SearchError) {
    var parser = SearchParser(text)
    self = try parser.query()
  }

  /// The query in the language of FTS5.
  var fts5: String {
    switch self {
    case .phrase(let words, let isPrefix):
      "\"" + words + "\"" + (isPrefix ? "*" : "")
    case .near(let phrases, let distance):
      "NEAR(" + phrases.map(\.fts5).joined(separator: " ") + ", \(distance))"
    case .all(let wanted, let excluded):
      SearchQuery.joined(wanted, " AND ")
        + (excluded.isEmpty ? "" : " NOT (" + excluded.map(\.group).joined(separator: " OR ") + ")")
    case .any(let choices):
      choices.map(\.group).joined(separator: " OR ")
    }
  }

  private var group: String {
    switch self {
    case .phrase, .near: fts5
    case .all, .any: "(" + fts5 + ")"
    }
  }

  private static func joined(_ parts: [SearchQuery], _ operation: String) -> String {
    parts.count == 1 ? parts[0].group : "(" + parts.map(\.group).joined(separator: operation) + ")"
  }
}
