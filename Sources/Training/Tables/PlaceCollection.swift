import Annotators
import Documents
import Foundation

/// Places with countries and coordinates, gathered from lists for the table of places.
struct PlaceCollection {
  private struct Namesake {
    var weight: Int
    var coordinates: Place.Coordinates?
  }

  /// The places of each folded name, by country.
  private var places: [String: [String: Namesake]] = [:]
  /// The coordinates of the capital of each country.
  private var seats: [String: Place.Coordinates] = [:]

  /// Gathers places from rows of cells and from word lists.
  ///
  /// The rows are cities (name, country, population, latitude, longitude), capitals (name, country), countries (code,
  /// name) and regions (name, country, kind).
  init(
    cities: [[String]],
    capitals: [[String]],
    countries: [[String]],
    regions: [[String]],
    lists: [GazetteerSource.Row]
  ) {
    for row in cities where row.count == 5 {
      guard let latitude = Double(row[3]), let longitude = Double(row[4]) else { continue }
      let coordinates = Place.Coordinates(latitude: latitude, longitude: longitude)
      add(row[0], country: row[1], weight: Int(row[2]) ?? 0, coordinates)
    }
    for row in capitals where row.count == 2 {
      let known = places[NameForms.folded(row[0])]?[row[1]]
      seats[row[1]] = known?.coordinates
      add(row[0], country: row[1], weight: max(2_000_000, known?.weight ?? 0), known?.coordinates)
    }
    for row in regions where row.count == 3 { add(row[0], country: row[1], weight: 500_000, nil) }
    for row in countries where row.count == 2 { addCountry(row[1], row[0]) }
    for row in lists where ["country", "nation", "region", "city"].contains(row.section) && !row.code.isEmpty
    {
      for form in row.forms {
        if row.section == "region" || row.section == "city" {
          add(form, country: row.code, weight: 500_000, nil)
        } else {
          addCountry(form, row.code)
        }
      }
    }
  }

  private mutating func addCountry(_ name: String, _ code: String) {
    add(name, country: code, weight: 1_000_000_000, seats[code])
  }

  private mutating func add(_ name: String, country: String, weight: Int, _ coordinates: Place.Coordinates?) {
    for form in NameForms.all(of: name) where !form.isEmpty {
      let known = places[form]?[country]
      if let known, known.weight >= weight, known.coordinates != nil || coordinates == nil { continue }
      places[form, default: [:]][country] = Namesake(
        weight: weight,
        coordinates: coordinates ?? known?.coordinates
      )
    }
  }

  /// The bytes of the table: header, and slots of 8 bytes with fingerprint and country (4) and both coordinates
  /// (2 each).
  func table() -> [UInt8] {
    var rows: [(hash: UInt64, fingerprint: UInt32, country: UInt32, coordinates: Place.Coordinates?)] = []
    for (name, namesakes) in places {
      func add(_ country: String, _ hash: UInt64) {
        let letters = Array(country.utf8)
        guard letters.count == 2, letters.allSatisfy({ $0 &- 65 < 26 }) else { return }
        let number = UInt32(letters[0] - 65) * 26 + UInt32(letters[1] - 65)
        rows.append((hash, PlaceTable.fingerprint(of: hash), number, namesakes[country]?.coordinates))
      }
      let most = namesakes.max { ($0.value.weight, $1.key) < ($1.value.weight, $0.key) }
      if let most { add(most.key, PlaceTable.hash(of: name.utf8)) }
      for country in namesakes.keys where namesakes.count > 1 && country != most?.key {
        add(country, PlaceTable.hash(of: name.utf8, in: country))
      }
    }
    rows.sort { ($0.hash, $0.country) < ($1.hash, $1.country) }
    let count = rows.count * 135 / 100
    var slots = [UInt64](repeating: 0, count: max(1, count))
    for row in rows {
      var home = Gazetteer.home(of: row.hash, among: slots.count)
      while slots[home] != 0 { home = home + 1 == slots.count ? 0 : home + 1 }
      slots[home] = UInt64(row.fingerprint) << 10 | UInt64(row.country) | Self.packed(row.coordinates) << 32
    }
    var writer = ByteWriter()
    writer.append(contentsOf: [PlaceTable.magic, 1, UInt32(slots.count)])
    writer.pad(to: PlaceTable.headerSize)
    writer.append(contentsOf: slots)
    return writer.bytes
  }

  private static func packed(_ coordinates: Place.Coordinates?) -> UInt64 {
    guard let coordinates else { return UInt64(UInt16(bitPattern: Int16.min)) }
    let latitude = Int16((coordinates.latitude * PlaceTable.parts.latitude).rounded())
    let longitude = Int16((coordinates.longitude * PlaceTable.parts.longitude).rounded())
    return UInt64(UInt16(bitPattern: latitude)) | UInt64(UInt16(bitPattern: longitude)) << 16
  }
}
