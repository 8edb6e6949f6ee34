/// Links without text among the records of an input.
///
/// They are kept back until the first article is there: an input of nothing but links is one failure and not many.
struct LinkTally {
  private var places: [ReadError.RecordPlace] = []
  private var isOpen = true

  /// Counts a link, and returns the failures to be reported now.
  mutating func add(_ place: ReadError.RecordPlace, _ source: String) -> [ReadError] {
    places.append(place)
    return isOpen && places.count <= 10_000 ? [] : flush(source)
  }

  /// Returns the links so far as failures of their own, since there are articles beside them.
  mutating func flush(_ source: String) -> [ReadError] {
    isOpen = false
    defer { places = [] }
    return places.map { .badRecord(source: source, place: $0, reason: ArticleRecord.Failure.link.reason) }
  }

  /// Returns the one failure of an input of nothing but links; nil for any other.
  mutating func end(of source: String) -> ReadError? {
    guard !places.isEmpty else { return nil }
    defer { places = [] }
    let links = places.count == 1 ? "1 link without text" : "\(places.count.grouped) links without text"
    return .noArticles(
      source: source,
      found: "\(links); \(places.count == 1 ? "save the page and load that" : "save the pages and load them")"
    )
  }
}
