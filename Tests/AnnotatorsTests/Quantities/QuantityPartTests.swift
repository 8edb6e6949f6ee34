import Annotators
import Documents
import Testing

@Suite("Parts of figures, and amounts in two units")
struct QuantityPartTests {
  private func quantities(_ text: String) -> [Quantity] {
    QuantityExtractor().annotations(in: Dated.document(text))
  }

  @Test(
    "A part has its whole and its own noun",
    arguments: [
      ("The assembly has 64 members, 46 of them women.", 64, 46, "woman"),
      ("Of the 64 members, 46 are women.", 64, 46, "member"),
      ("The club has 64 members, including 46 women.", 64, 46, "woman"),
      ("The council has 20 seats, of which 12 went to Labour.", 20, 12, "seat"),
      ("Police arrested 30 people, among them four minors.", 30, 4, "minor"),
      ("Some 240 people left home, 60 of whom went to the hall.", 240, 60, "people"),
      ("Some 240 people left home. About 60 of them went to the hall.", 240, 60, "people"),
    ] as [(String, Double, Double, String)]
  )
  func parts(text: String, whole: Double, part: Double, unit: String) throws {
    let found = quantities(text)
    let own = try #require(found.first { $0.value == part })
    #expect(own.whole.map { found[$0].value } == whole)
    #expect(own.unit == unit)
  }

  @Test(
    "Numbers beside each other are no parts",
    arguments: [
      "The bus had 40 seats and 12 windows.", "Forty people left on Monday; 12 people left on Tuesday.",
      "In March 30 people came, and in April 12 came.",
    ]
  )
  func others(text: String) { #expect(quantities(text).allSatisfy { $0.whole == nil }) }

  @Test(
    "Two units say one amount of one thing",
    arguments: [
      ("The storm was 38 miles (61 km) from the coast.", 38, 61),
      ("They walked 5 kilometres, or 3.1 miles, on Monday.", 5, 3.1),
      ("The tower is 324 metres (1,063 ft) high.", 324, 1063),
      ("Temperatures reached 38 degrees Celsius (100 degrees Fahrenheit).", 38, 100),
      ("The field covers 12 hectares (30 acres).", 12, 30),
      ("The tank holds 500 litres (132 gallons).", 500, 132),
      ("The bomb weighed 500 kg (1,100 pounds).", 500, 1100),
      ("The fine was 300 million yen (2.5 million dollars).", 300_000_000, 2_500_000),
    ] as [(String, Double, Double)]
  )
  func conversions(text: String, first: Double, second: Double) throws {
    let found = quantities(text)
    let own = try #require(found.first { $0.value == second })
    #expect(own.restated.map { found[$0].value } == first)
    #expect(own.noun == found.first?.noun && own.action == found.first?.action)
  }

  @Test(
    "Other amounts are no conversions",
    arguments: [
      "The storm was 38 miles (90 km) from the coast.", "They sold 12 tonnes, 40 litres and 3 miles of rope.",
      "He paid 300 million yen and 2.5 million dollars.", "It weighed 500 kg, 12 metres of it iron.",
    ]
  )
  func noConversions(text: String) { #expect(quantities(text).allSatisfy { $0.restated == nil }) }
}
