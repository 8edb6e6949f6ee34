import Testing

@testable import Commands

@Suite struct PlaceWordsTests {
  /// A sentence, and the location of its place; the phrase after a comma decides between places of
  /// the same name.
  @Test(arguments: [
    ("Anna Keller spoke in Paris, Texas on Monday.", "US, 33.66° N 95.56° W"),
    ("Anna Keller spoke in Paris, Texas, and left.", "US, 33.66° N 95.56° W"),
    ("Anna Keller spoke in Paris, and left.", "FR (France), 48.85° N 2.35° E"),
    ("Anna Keller spoke in Paris.", "FR (France), 48.85° N 2.35° E"),
  ])
  func profilesSayWhere(sentence: String, place: String) async throws {
    var session = try Newsroom.session([
      Newsroom.Draft(headline: "Mayor travels", outlet: nil, day: nil, paragraphs: [sentence])
    ])
    #expect(try await session.ask("profile Paris").fact("place") == place)
    #expect(try await session.ask("explain Paris").fact("place") == place)
  }

  @Test func whoIsNoPlaceLiesNowhere() async throws {
    var session = try Newsroom.session()
    #expect(try await session.ask("profile Keller").fact("place") == nil)
  }
}
