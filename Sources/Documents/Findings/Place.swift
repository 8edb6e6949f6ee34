/// The location of a place: its country and, if known, its coordinates.
public struct Place: Sendable, Hashable {
  /// The country as two letters of ISO 3166-1.
  public var country: String

  /// Latitude and longitude in degrees (WGS 84); for a country those of its capital.
  public struct Coordinates: Sendable, Hashable {
    /// The latitude in degrees to the north, -90 to 90.
    public var latitude: Double
    /// The longitude in degrees to the east, -180 to 180.
    public var longitude: Double

    /// Coordinates in degrees.
    public init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// The coordinates; nil if only the country is known.
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
