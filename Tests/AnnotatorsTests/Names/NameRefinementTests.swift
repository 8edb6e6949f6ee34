import Documents
import TestSupport
import Testing

@testable import Annotators

@Suite struct NameRefinementTests {
  private func names(_ text: String) -> [String] {
    let document = Pipeline.standard.document(for: Articles.article(text))
    return document[Name.self].map { "\(document.string($0.range))/\($0.type.rawValue)" }
  }

  /// Persons in sentences that look like those in which only firms, clubs and prizes are named.
  @Test(arguments: [
    ("Ragnhild Moen resigned on Thursday. The company said that she would leave in May.", "Ragnhild Moen"),
    ("John Smith quit Acme on Monday. Its shares fell.", "John Smith"),
    ("Kaoru Tanigawa will step down, the company said.", "Kaoru Tanigawa"),
    ("The job went to Ann Roe, which surprised everyone.", "Ann Roe"),
    ("He signed a letter from Tom Hale.", "Tom Hale"),
    ("His rivals Andy Marsh and Rafael Soto left.", "Rafael Soto"),
    ("The producers Beth Coe and Ned Ray came.", "Ned Ray"),
    ("At first Oscar refused to go. Oscar wins the race.", "Oscar"),
    ("Marie Duval gained 5% in the poll.", "Marie Duval"),
  ])
  func persons(_ text: String, _ person: String) { #expect(names(text).contains("\(person)/PERSON")) }

  @Test("who calls somebody something has not that name")
  func callers() {
    let document = Articles.document("John Smith, who called Ann Roe a liar, left. Roe stayed.")
    #expect(document[Entity.self].filter { $0.type == .person }.map(\.name) == ["John Smith", "Ann Roe"])
  }

  /// Invented people in sentences of the kinds that news has.
  @Test(arguments: [
    (
      "Finance Minister Tomas Okafor met union leaders in Nairobi on Monday.",
      ["Tomas Okafor/PERSON", "Nairobi/GPE"]
    ),
    (
      "Okafor's deputy, Lena Marsh, left for the Kenyan coast.",
      ["Okafor/PERSON", "Lena Marsh/PERSON", "Kenyan/NORP"]
    ),
    (
      "The Ministry of Health said the World Health Organization had sent doctors.",
      ["Ministry of Health/ORG", "World Health Organization/ORG"]
    ),
    (
      "\"We will not pay,\" said Marsh, who chairs Brightwater Energy Ltd.",
      ["Marsh/PERSON", "Brightwater Energy Ltd./ORG"]
    ),
    (
      "After the 2019 Kenyan general election Marsh met Tomas Okafor of the Brightwater Party in Lagos.",
      [
        "2019 Kenyan general election/EVENT", "Marsh/PERSON", "Tomas Okafor/PERSON", "Brightwater Party/ORG",
        "Lagos/GPE",
      ]
    ),
    (
      "French President Lena Marsh spoke in eastern Ukraine.",
      ["French/NORP", "Lena Marsh/PERSON", "Ukraine/GPE"]
    ),
    (
      "Lena Marsh died at a Frederick, Maryland, hospital on Monday.",
      ["Lena Marsh/PERSON", "Frederick/GPE", "Maryland/GPE"]
    ),
    (
      "Okafor flew from Trinidad and Tobago to Lima.",
      ["Okafor/PERSON", "Trinidad and Tobago/GPE", "Lima/GPE"]
    ),
    ("Nothing has a name here, he said.", []),
  ]) func findsNames(text: String, expected: [String]) { #expect(names(text) == expected) }

  /// A town that no table has is a place in the whole article if the dateline has it.
  @Test func aDatelineNamesAPlace() {
    var article = Articles.article(
      "OBRANE, Scotland — Anna Keller left Obrane on Monday. Obrane has no ferry."
    )
    article.dateline = "OBRANE, Scotland"
    let document = Pipeline.standard.document(for: article)
    let towns = document[Name.self].filter { document.string($0.range).lowercased() == "obrane" }
    #expect(!towns.isEmpty)
    #expect(towns.allSatisfy { $0.type == .geopolitical || $0.type == .location })
  }

  /// The rest of the document decides the type of a word whose own sentence is no evidence.
  @Test func theDocumentAgrees() {
    let text = """
      Varga wins in second round

      Ilona Varga, a teacher, won the vote in Szeged. Varga thanked her voters. The mayor said Varga would begin soon.
      """
    let found = names(text).filter { $0.contains("Varga") }
    #expect(found.count >= 3)
    #expect(found.allSatisfy { $0.hasSuffix("/PERSON") })
  }

  @Test func oneCapitalIsOneName() {
    #expect(names("The delegates flew to Washington D.C. on Sunday.") == ["Washington D.C./GPE"])
    #expect(
      names("He opened an office in Washington, D.C., and one in Paris, Texas.").first
        == "Washington, D.C./GPE"
    )
  }

  @Test func aNameThatIsAsOftenAnOrganizationAsAPlaceIsAnOrganization() {
    let text = """
      The chief engineer of Tarndale Water resigned on Tuesday after warnings about a dam.

      Tarndale Water, founded in 1974, supplies a million homes.
      """
    #expect(names(text).filter { $0.contains("Tarndale") } == ["Tarndale Water/ORG", "Tarndale Water/ORG"])
  }

  @Test func aPlaceThatHasAndInItsNameIsOneName() {
    let text =
      "The ferry between Nova Scotia and Newfoundland and Labrador stopped on Sunday, the province said."
    #expect(names(text).contains("Newfoundland and Labrador/GPE"))
    #expect(names("She flew from France and Germany to Spain.").count == 3)
  }

  /// The name of a town is a surname if the article has the full name, unless it has the town too.
  @Test func aTownsNameCanBeASurname() {
    let person = """
      Former sailor tells her story

      Monica Paris left the ship in 2007. Paris claims that she was kept below deck. The owners said Paris was free to go.
      """
    let found = names(person).filter { $0.contains("Paris") }
    #expect(found == ["Monica Paris/PERSON", "Paris/PERSON", "Paris/PERSON"])
    let town = """
      Former sailor tells her story

      Monica Paris left the ship in 2007. She now lives in Paris. Officials in Paris claim that she was free to go.
      """
    #expect(names(town).filter { $0 == "Paris/GPE" }.count == 2)
  }

  @Test(arguments: 0..<40) func anyTextIsTagged(seed: Int) {
    var fuzz = Fuzz(seed: UInt64(seed) &+ 5)
    let text = fuzz.text(count: fuzz.number(0...500)) + " “Ana Ruiz” of the "
    let document = Pipeline.standard.document(for: Articles.article(text))
    var end = 0
    for name in document[Name.self] {
      #expect(
        name.range.start >= end && name.range.end > name.range.start && name.range.end <= document.text.count
      )
      #expect(document.sentences[name.sentence].tokens.contains(name.tokens.lowerBound))
      end = name.range.end
    }
  }
}
