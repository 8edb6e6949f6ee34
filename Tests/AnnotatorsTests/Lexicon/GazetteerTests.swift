import Testing

@testable import Annotators

@Suite struct GazetteerTests {
  let gazetteer = Gazetteer.standard

  struct Case: Sendable, CustomTestStringConvertible {
    var phrase: String
    var has: NameClasses
    var lacks: NameClasses = []
    var testDescription: String { phrase }
  }

  static let places: NameClasses = [.country, .city, .region]
  static let persons: NameClasses = [.givenMale, .givenFemale, .surname]

  @Test(arguments: [
    Case(phrase: "United States", has: .country, lacks: .ambiguous),
    Case(phrase: "U.S.", has: .country),
    Case(phrase: "us", has: [.country, .ambiguous]),
    Case(phrase: "Philippines", has: .country, lacks: persons),
    Case(phrase: "PHILIPPINES", has: .country),
    Case(phrase: "Côte d'Ivoire", has: .country),
    Case(phrase: "Côte d\u{2019}Ivoire", has: .country),
    Case(phrase: "CÔTE D'IVOIRE", has: .country),
    Case(phrase: "Cote d'Ivoire", has: .country),
    Case(phrase: "Lima", has: [.capital, .largeCity]),
    Case(phrase: "São Paulo", has: .largeCity),
    Case(phrase: "SÃO PAULO", has: .largeCity),
    Case(phrase: "Sao Paulo", has: .largeCity),
    Case(phrase: "Kiev", has: [.city, .largeCity]),
    Case(phrase: "London", has: .largeCity, lacks: [.givenMale, .givenFemale, .ambiguous]),
    Case(phrase: "Reading", has: [.city, .ambiguous]),
    Case(phrase: "Nice", has: [.city, .ambiguous]),
    Case(phrase: "Mobile", has: [.city, .ambiguous]),
    Case(phrase: "Jordan", has: [.country, .ambiguous]),
    Case(phrase: "Calif.", has: .regionAbbreviation),
    Case(phrase: "Ontario", has: .region),
    Case(phrase: "Filipinos", has: .demonym),
    Case(phrase: "Sunni", has: .religion),
    Case(phrase: "Democrats", has: .politicalGroup),
    Case(phrase: "Pacific Rim", has: .location),
    Case(phrase: "Middle East", has: .location),
    Case(phrase: "Vladimir", has: .givenMale, lacks: .givenFemale),
    Case(phrase: "Angela", has: .givenFemale, lacks: .givenMale),
    Case(phrase: "Kuczynski", has: .surname),
    Case(phrase: "ABS-CBN", has: .newsOrganization),
    Case(phrase: "Rappler", has: .newsOrganization),
    Case(phrase: "International Criminal Court", has: .internationalBody),
    Case(phrase: "NATO", has: .internationalBody),
    Case(phrase: "Gazprom", has: .company),
    Case(phrase: "Likud", has: .party),
    Case(phrase: "Pentagon", has: .agency),
    Case(phrase: "World War II", has: .event),
    Case(phrase: "Mr.", has: .honorific),
    Case(phrase: "President", has: [.title, .office], lacks: persons),
    Case(phrase: "foreign minister", has: [.title, .office]),
    Case(phrase: "Summit", has: .eventHead),
    Case(phrase: "Ministry", has: .organizationHead),
    Case(phrase: "Inc.", has: .organizationSuffix),
    Case(phrase: "River", has: .locationHead),
    Case(phrase: "Saturday", has: .weekday, lacks: persons.union(places)),
    Case(phrase: "Nov.", has: .month),
    Case(phrase: "van der", has: .nameParticle),
    Case(phrase: "pacific", has: [.location, .continues]),
    Case(phrase: "Middle  \n East", has: .location),
  ])
  func classes(_ row: Case) {
    let found = gazetteer.lookup(row.phrase.utf8)
    #expect(found.isSuperset(of: row.has), "\(row.phrase) has \(found)")
    #expect(found.isDisjoint(with: row.lacks), "\(row.phrase) has \(found)")
  }

  @Test(arguments: [
    "", " ", "announced", "whereas", "gov't", "Zqxwv", "Asia Pacific Economic", "\u{0}\u{ff}",
  ])
  func unknown(_ phrase: String) {
    #expect(gazetteer.lookup(phrase.utf8).subtracting([.continues, .ambiguous]).isEmpty)
  }

  @Test(arguments: [
    ("U.S.", "United States"), ("Britain", "United Kingdom"), ("APEC", "Asia Pacific Economic Cooperation"),
    ("Asia-Pacific Economic Cooperation", "Asia Pacific Economic Cooperation"),
    ("U.N.", "United Nations"), ("Kiev", "Kyiv"), ("Peru", "Peru"), ("ICC", nil), ("Lima", nil),
    ("England", nil),
  ])
  func canonicalName(phrase: String, name: String?) {
    #expect(gazetteer.canonicalName(ofHash: PhraseHash(phrase.utf8).value) == name)
  }

  @Test(arguments: [
    ("Filipino", "Philippines"), ("Russian", "Russia"), ("American", "United States"), ("Lima", "Peru"),
    ("London", "United Kingdom"), ("Bavaria", "Germany"), ("Asian", nil), ("Obama", nil), ("UN", nil),
    ("said", nil),
  ])
  func countryName(phrase: String, name: String?) {
    #expect(gazetteer.countryName(ofHash: PhraseHash(phrase.utf8).value) == name)
  }

  @Test(arguments: [
    ("putin", 250...255), ("London", 250...255), ("police", 0...40), ("The", 0...60), ("said", 0...2),
    ("élysée", 200...255), ("Élysée", 200...255),
  ])
  func casing(word: String, share: ClosedRange<UInt8>) throws {
    let found = try #require(gazetteer.casing(ofHash: PhraseHash(word.utf8).value))
    #expect(share.contains(found), "\(word): \(found)")
  }

  @Test func casingOfUnknownWord() {
    #expect(gazetteer.casing(ofHash: PhraseHash("zqxwvzqxwv".utf8).value) == nil)
  }

  @Test func hashByWordsIsHashOfPhrase() {
    var hash = PhraseHash()
    for word in ["United", "ARAB", "emirates"] { hash.appendWord(word.utf8) }
    #expect(hash.value == PhraseHash("united arab Emirates".utf8).value)
    #expect(hash.value != PhraseHash("unitedarab emirates".utf8).value)
  }

  @Test func emptyTablesKnowNothing() {
    let empty = Gazetteer(phrases: EmbeddedTable(), words: EmbeddedTable())
    let hash = PhraseHash("Peru".utf8).value
    #expect(empty.classes(ofHash: hash).isEmpty)
    #expect(empty.canonicalName(ofHash: hash) == nil)
    #expect(empty.countryName(ofHash: hash) == nil)
    #expect(empty.casing(ofHash: hash) == nil)
  }

  @Test func everyBitHasItsName() {
    #expect(NameClasses.named.map(\.bits.rawValue) == (0..<32).map { UInt32(1) << UInt32($0) })
  }
}
