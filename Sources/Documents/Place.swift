/// Where a place lies, by the country that it belongs to and, where they are known, its coordinates.
public struct Place: Sendable, Hashable {
  /// The country as two letters of ISO 3166-1.
  public var country: String

  /// Degrees to the north and to the east, of a country those of its capital (WGS 84).
  public struct Coordinates: Sendable, Hashable {
    /// Degrees to the north, -90 to 90.
    public var latitude: Double
    /// Degrees to the east, -180 to 180.
    public var longitude: Double

    /// Coordinates in degrees.
    public init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// The coordinates; nothing where only the country is known.
  public var coordinates: Coordinates?

  /// A place in a country.
  public init(country: String, coordinates: Coordinates? = nil) {
    self.country = country
    self.coordinates = coordinates
  }

  /// The coordinates as a URI of RFC 5870, as in "geo:14.60,120.98".
  public var geo: String? {
    coordinates.map { "geo:\(Place.hundredths($0.latitude)),\(Place.hundredths($0.longitude))" }
  }

  /// A number with two decimals.
  public static func hundredths(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e6 else { return "0.00" }
    let whole = Int((abs(number) * 100).rounded())
    let decimals = String(whole % 100)
    return (number < 0 && whole > 0 ? "-" : "") + "\(whole / 100)." + (decimals.count < 2 ? "0" : "")
      + decimals
  }
}
