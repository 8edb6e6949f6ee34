import Annotators
import Documents

/// Where a place lies, in words.
enum PlaceWords {
  /// The country and the coordinates of a place, as in "PH (Philippines), 14.60° N 120.98° E"; nothing for what is no place.
  static func place(of name: String, _ type: EntityType) -> String? {
    guard type == .geopolitical || type == .location,
      let place = PlaceTable.standard.place(named: name.utf8)
    else { return nil }
    let country = Gazetteer.standard.countryName(ofHash: PhraseHash(name.utf8).value)
    let words = country.map { "\(place.country) (\($0))" } ?? place.country
    guard let coordinates = place.coordinates else { return words }
    let north = degrees(coordinates.latitude, "N", "S")
    return "\(words), \(north) \(degrees(coordinates.longitude, "E", "W"))"
  }

  private static func degrees(_ number: Double, _ positive: String, _ negative: String) -> String {
    Place.hundredths(abs(number)) + "° " + (number < 0 ? negative : positive)
  }
}
