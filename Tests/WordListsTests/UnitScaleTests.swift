import Testing

@testable import WordLists

/// The reference values are those of NIST Special Publication 811, appendix B.
@Suite("Units that convert")
struct UnitScaleTests {
  @Test(
    arguments: [
      (38, "mile", 61, "kilometre", true), (38, "mile", 62, "kilometre", true),
      (38, "mile", 70, "kilometre", false), (2300, "mile", 3700, "kilometre", true),
      (74, "mile", 119, "kilometre", true), (1063, "foot", 324, "metre", true),
      (100, "degree Fahrenheit", 38, "degree Celsius", true),
      (32, "degree Fahrenheit", 0, "degree Celsius", true),
      (32, "degree Fahrenheit", 32, "degree Celsius", false), (30, "acre", 12, "hectare", true),
      (132, "gallon", 500, "litre", true), (1100, "lb", 500, "kilogram", true),
      (1, "barrel", 159, "litre", true), (1, "tonne", 1, "ton", true), (12, "metre", 12, "kilogram", false),
      (12, "crown", 12, "metre", false),
    ] as [(Double, String, Double, String, Bool)]
  )
  func agree(value: Double, unit: String, other: Double, otherUnit: String, expected: Bool) {
    #expect(UnitScale.agree(value, unit, other, otherUnit) == expected)
    #expect(UnitScale.agree(other, otherUnit, value, unit) == expected)
  }

  @Test func odd() {
    for value in [Double.nan, .infinity, -.infinity, 1e300, -5, 0] {
      #expect(UnitScale.agree(value, "mile", value, "mile") == value.isFinite)
    }
    #expect(UnitScale("people") == nil)
    #expect(UnitScale("mile")?.base(1) == 1609.344)
  }
}
