import Annotators
import Corpora
import Documents

/// The description of the location of a place.
enum PlaceWords {
  /// Returns the country and the coordinates of a place, as in "PH (Philippines), 14.60° N 120.98° E"; nil
  /// for other entities and unknown places.
  ///
  /// The phrase after a comma behind the name decides between several places of one name.
  static func place(of summary: EntitySummary, in corpus: Corpus) throws(StoreError) -> String? {
    guard summary.type == .geopolitical || summary.type == .location else { return nil }
    var behind: [Substring.UTF8View] = []
    for mention in try corpus.mentions(of: summary.id, limit: 20).rows where mention.kind == .name {
      guard let text = try corpus.article(mention.article)?.article.body.utf8,
        let end = text.index(text.startIndex, offsetBy: mention.range.end, limitedBy: text.endIndex),
        text[end...].starts(with: ", ".utf8)
      else { continue }
      let stops: [UInt8] = [44, 46, 59, 58, 10, 40]
      let phrase = text[end...].dropFirst(2).prefix(40).prefix { !stops.contains($0) }
      // In "Texas on Monday" the place has one to three words; the longest phrase is tried first.
      let gaps = phrase.indices.filter { phrase[$0] == 32 }.prefix(3)
      behind += [phrase] + gaps.reversed().map { phrase[..<$0] }
    }
    let table = PlaceTable.standard
    guard let place = table.place(named: summary.name.utf8, before: behind) else { return nil }
    let country = Gazetteer.standard.countryName(ofHash: PhraseHash(summary.name.utf8).value)
    // The tables have the name of the country only for the largest place of that name.
    let isGreatest = place == table.place(named: summary.name.utf8)
    let words = country.flatMap { isGreatest ? "\(place.country) (\($0))" : nil } ?? place.country
    guard let coordinates = place.coordinates else { return words }
    let north = degrees(coordinates.latitude, "N", "S")
    return "\(words), \(north) \(degrees(coordinates.longitude, "E", "W"))"
  }

  private static func degrees(_ number: Double, _ positive: String, _ negative: String) -> String {
    Place.hundredths(abs(number)) + "° " + (number < 0 ? negative : positive)
  }
}
