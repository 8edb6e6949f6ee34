import CAssets
public import Documents

/// A hash table of places by name, with countries and coordinates, read in place from an embedded file.
///
/// Of several places of one name the most populous one is found, unless a country is given. The layout is described
/// in `MODELS.md`.
public struct PlaceTable: Sendable {
  /// The table of this program.
  public static let standard = PlaceTable(unsafe EmbeddedTable(newshound_asset_named("tables/places.bin")))

  /// The first four bytes of a file: "NHPL" as a little-endian number.
  package static let magic: UInt32 = 0x4C50_484E
  /// The number of bytes before the first slot.
  package static let headerSize = 32
  /// The number of steps of a degree in which coordinates are stored.
  package static let parts = (latitude: 300.0, longitude: 180.0)

  private let table: EmbeddedTable
  private let slots: Int

  init(_ table: EmbeddedTable) {
    self.table = table
    let fits = table.word(at: 0) == Self.magic && table.word(at: 4) == 1
    slots = fits ? Int(table.word(at: 8)) : 0
  }

  /// The 22 bits, never 0, that stand for a name in the table.
  package static func fingerprint(of hash: UInt64) -> UInt32 {
    max(UInt32(truncatingIfNeeded: hash) & 0x3F_FFFF, 1)
  }

  /// The hash of a name, or of a name in a country.
  package static func hash(of name: some Sequence<UInt8>, in country: String? = nil) -> UInt64 {
    var hash = PhraseHash(name)
    if let country { for byte in "|\(country)".utf8 { hash.append(byte) } }
    return hash.value
  }

  /// The place with a name; with a country (ISO 3166-1 alpha-2), the place of that name there if there is one.
  public func place(named name: some Sequence<UInt8>, in country: String? = nil) -> Place? {
    let name = Array(name)
    let most = place(ofHash: Self.hash(of: name))
    guard let country, let most, most.country != country else { return most }
    return place(ofHash: Self.hash(of: name, in: country))
  }

  private func place(ofHash hash: UInt64) -> Place? {
    guard slots > 0 else { return nil }
    let fingerprint = Self.fingerprint(of: hash)
    var position = Gazetteer.home(of: hash, among: slots)
    for _ in 0..<slots {
      let offset = Self.headerSize + position * 8
      let slot = table.word(at: offset)
      if slot == 0 { return nil }
      if slot &>> 10 == fingerprint { return place(slot & 0x3FF, table.word(at: offset + 4)) }
      position = position + 1 == slots ? 0 : position + 1
    }
    return nil
  }

  /// The place with a name that other names follow, as in "Paris, Texas"; the first that has the name in its
  /// country decides.
  public func place(named name: some Sequence<UInt8>, before others: [some Sequence<UInt8>]) -> Place? {
    let name = Array(name)
    for other in others {
      if let country = place(named: other)?.country, let found = place(named: name, in: country) {
        return found
      }
    }
    return place(named: name)
  }

  private func place(_ country: UInt32, _ coordinates: UInt32) -> Place {
    let letters = [UInt8(65 + country / 26 % 26), UInt8(65 + country % 26)]
    let latitude = Int16(truncatingIfNeeded: coordinates)
    let longitude = Int16(truncatingIfNeeded: coordinates &>> 16)
    var place = Place(country: String(decoding: letters, as: UTF8.self))
    if latitude != .min {
      place.coordinates = Place.Coordinates(
        latitude: Double(latitude) / Self.parts.latitude,
        longitude: Double(longitude) / Self.parts.longitude
      )
    }
    return place
  }
}
