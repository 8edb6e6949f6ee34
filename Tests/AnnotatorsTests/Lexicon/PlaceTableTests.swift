import Documents
import Testing

@testable import Annotators

@Suite struct PlaceTableTests {
  /// A name, the country given with it, and the country and coordinates found, in whole degrees.
  @Test(arguments: [
    ("Manila", nil, "PH", 15, 121), ("MANILA", nil, "PH", 15, 121), ("Paris", nil, "FR", 49, 2),
    ("Paris", "US", "US", 34, -96), ("São Paulo", nil, "BR", -24, -47), ("Sao Paulo", nil, "BR", -24, -47),
    ("U.S.", nil, "US", 39, -77), ("Philippines", nil, "PH", 15, 121),
  ])
  func namesLeadToPlaces(name: String, asked: String?, country: String, latitude: Int, longitude: Int) {
    let place = PlaceTable.standard.place(named: name.utf8, in: asked)
    #expect(place?.country == country)
    #expect(place?.coordinates.map { Int($0.latitude.rounded()) } == latitude)
    #expect(place?.coordinates.map { Int($0.longitude.rounded()) } == longitude)
  }

  @Test func aRegionHasACountryAlone() {
    let place = PlaceTable.standard.place(named: "Texas".utf8)
    #expect(place == Place(country: "US"))
    #expect(place?.geo == nil)
  }

  @Test(arguments: ["", " ", "Nowhereville-upon-Nothing", "Paris|US|"])
  func whatIsNotThereHasNoPlace(name: String) {
    #expect(PlaceTable.standard.place(named: name.utf8) == nil)
    #expect(PlaceTable.standard.place(named: name.utf8, in: "ZZ") == nil)
  }

  /// The names after a name decide which of several places is meant.
  @Test func aCommaDecides() throws {
    func places(_ text: String) -> [String: String] {
      let article = Article(source: "test", headline: nil, outlet: nil, body: text, paragraphs: [])
      var whole = article
      whole.paragraphs = [Paragraph(range: TextRange(0, text.utf8.count))]
      let entities = Pipeline.standard.document(for: whole)[Entity.self]
      return Dictionary(entities.map { ($0.name, $0.place?.country ?? "-") }) { first, _ in first }
    }
    #expect(places("Officials in Paris, Texas, closed the road on Monday.")["Paris"] == "US")
    #expect(places("Officials in Paris closed the road on Monday.")["Paris"] == "FR")
    #expect(places("Anna Keller spoke in London, Ontario, on Monday.")["London"] == "CA")
    #expect(places("Anna Keller spoke in London on Monday.")["Anna Keller"] == "-")
    let vote = places(
      "She lost the 2012 United States election. The U.S. dollar fell, and the U.S. Army left."
    )
    #expect(vote["United States"] == "US")
  }

  @Test(arguments: [
    (14.599, "14.60"), (-0.004, "0.00"), (-120.5, "-120.50"), (0.05, "0.05"), (.infinity, "0.00"),
    (99.999, "100.00"),
  ])
  func degreesHaveTwoDecimals(number: Double, text: String) {
    #expect(Place.hundredths(number) == text)
  }
}
