/// What a unit measures, and its size: 1 mile is 1,609.344 metres.
///
/// Only units of one dimension convert. Money is left out: its rates change from day to day.
public struct UnitScale: Sendable, Hashable {
  /// What the unit measures: `length`, `mass`, `area`, `volume` or `temperature`.
  public let dimension: String
  /// The size in the base unit of the dimension.
  private let factor: Double
  /// What is added after multiplying, for temperatures.
  private let offset: Double

  /// The scale of a unit by the name under which quantities have it; nil for one that does not convert.
  public init?(_ unit: String) {
    guard let known = UnitScale.all[unit] else { return nil }
    self = known
  }

  private init?(_ values: [String]) {
    guard values.count >= 2, let factor = Double(values[1]), factor > 0 else { return nil }
    (dimension, self.factor) = (values[0], factor)
    offset = values.count > 2 ? Double(values[2]) ?? 0 : 0
  }

  /// A value in the base unit of the dimension.
  public func base(_ value: Double) -> Double { value * factor + offset }

  /// True where two values in two units are one measure, as far as both are rounded: 38 miles and 61 kilometres.
  ///
  /// Each may be off by half of its last digit that is no trailing zero, and they may differ by a fifth at most.
  public static func agree(_ value: Double, _ unit: String, _ other: Double, _ otherUnit: String) -> Bool {
    guard let one = UnitScale(unit), let two = UnitScale(otherUnit), one.dimension == two.dimension,
      value.isFinite, other.isFinite
    else { return false }
    let difference = abs(one.base(value) - two.base(other))
    let (half, otherHalf) = (grain(of: value) * one.factor / 2, grain(of: other) * two.factor / 2)
    let size = max(abs(one.base(value)), abs(two.base(other)))
    return difference <= min(half + otherHalf, max(size / 5, min(half, otherHalf))) * 1.000_001
  }

  /// The place of the last digit that is no trailing zero: 100 for 2,300, 0.1 for 3.1.
  private static func grain(of value: Double) -> Double {
    let size = abs(value)
    guard size > 0, size < 1e12 else { return 1 }
    var grain = 1.0
    if size == size.rounded() {
      while (size / (grain * 10)).rounded() * grain * 10 == size { grain *= 10 }
      return grain
    }
    while grain > 1e-6, abs((size / grain).rounded() * grain - size) > size * 1e-9 { grain /= 10 }
    return grain
  }

  private static let all: [String: UnitScale] = Dictionary(
    WordList("quantities/conversions").entries.compactMap { entry in
      UnitScale(entry.values).map { (entry.text, $0) }
    },
    uniquingKeysWith: { first, _ in first }
  )
}
