import Documents
import Testing

@testable import Annotators

/// Phrases that one chain cannot hold, whatever the model prefers, and phrases that are one word for word.
@Suite("ChainResolver: what is apart, and what is said in the same words")
struct DisagreementTests {
  /// A text with two of its phrases.
  struct Pair: CustomTestStringConvertible, Sendable {
    var text: String
    var first: String
    var second: String
    var testDescription: String { "“\(first)” and “\(second)”" }
  }

  private func chains(_ text: String) -> [[String]] {
    let document = Articles.document(text)
    return document[CoreferenceChain.self].map { $0.mentions.map { document.string($0.range) } }
  }

  private static let apart = [
    Pair(
      text: "Sales rose last year. The firm expects that they will fall this year.",
      first: "last year",
      second: "this year"
    ),
    // What is no person is nobody.
    Pair(
      text: "The withdrawal did not mean that Libya had cut its ties, he added.",
      first: "The withdrawal",
      second: "he"
    ),
    Pair(
      text:
        "Arun Vogt was discussed. Much was made of Arun Vogt's inability to express himself to the players.",
      first: "Arun Vogt's inability to express himself to the players",
      second: "himself"
    ),
    // A noun of a name that does not say what its bearer is.
    Pair(
      text:
        "Hugh Lane works for the State Department. He flew to West Virginia and said he would win the state in May.",
      first: "the State Department",
      second: "the state"
    ),
    Pair(
      text:
        "The mayor welcomed the role of the Justice Department. She spoke of faults in the police department.",
      first: "the Justice Department",
      second: "the police department"
    ),
    // The names of two.
    Pair(
      text:
        "Mr Hale wants the White House. The bill passed the Senate in 2013 but never got a vote in the House.",
      first: "the White House",
      second: "the House"
    ),
    Pair(
      text: "Ada Moss rang BBC Radio Scotland on Monday. She looked back at the songs of Scotland.",
      first: "BBC Radio Scotland",
      second: "Scotland"
    ),
    Pair(
      text: "The Wisconsin Supreme Court ruled on Monday. The United States Supreme Court ruled against it.",
      first: "The Wisconsin Supreme Court",
      second: "The United States Supreme Court"
    ),
    // Whoever is left without a name.
    Pair(
      text: """
        An unnamed executive at Euronext spoke to the paper. “We are ready,” the executive said. Euronext chief executive \
        Jean Roux has left.
        """,
      first: "An unnamed executive at Euronext",
      second: "Euronext chief executive Jean Roux"
    ),
    // Another office, or a former one.
    Pair(
      text: """
        Tom Brown hit back. But the chancellor said he was never there. Tory shadow chancellor Oliver Hale said it was \
        late.
        """,
      first: "the chancellor",
      second: "Tory shadow chancellor Oliver Hale"
    ),
    Pair(
      text: "They say the chancellor is late. Earlier, ex-Conservative chancellor Ken Hale welcomed it.",
      first: "the chancellor",
      second: "ex-Conservative chancellor Ken Hale"
    ),
  ]

  @Test("two phrases that are apart", arguments: apart)
  func areApart(pair: Pair) {
    #expect(!chains(pair.text).contains { $0.contains(pair.first) && $0.contains(pair.second) })
  }

  private static let together = [
    Pair(
      text: "He took over the house in 1920, and married Ann Roe there that year.",
      first: "1920",
      second: "that year"
    ),
    Pair(
      text: """
        Ben Carrow has lost ground, a poll says. Allies of the retired surgeon are angry. Voters see terrorism as their \
        top concern, says front-runner Tom Hale.

        The retired surgeon has given no details.
        """,
      first: "Ben Carrow",
      second: "The retired surgeon"
    ),
    Pair(
      text: "The contractor, Tarn Builders Ltd, denied it. The contractor said work had stopped.",
      first: "The contractor, Tarn Builders Ltd",
      second: "The contractor"
    ),
  ]

  @Test("two phrases for one", arguments: together)
  func areTogether(pair: Pair) {
    #expect(chains(pair.text).contains { $0.contains(pair.first) && $0.contains(pair.second) })
  }

  @Test(
    "the last words of a name are a short form of it where they name nothing else",
    arguments: [
      ("She asked the State Department. The Department said that it had none.", ["State Department": 2]),
      (
        "The House Judiciary Committee met. He chairs the Judiciary Committee now.",
        ["House Judiciary Committee": 2]
      ),
      // Two end so, or the words have a meaning of their own.
      (
        "Manchester United lost to Sheffield United. United will play again on Friday.",
        ["Manchester United": 1, "Sheffield United": 1, "United": 1]
      ),
      (
        "The report of the Institute of Fiscal Studies came out. Fiscal Studies is a journal.",
        ["Institute of Fiscal Studies": 1, "Fiscal Studies": 1]
      ),
    ]
  )
  func lastWords(text: String, expected: [String: Int]) {
    let document = Articles.document(text)
    let found = document[Entity.self].filter { $0.type == .organization }
      .map { entity in (entity.name, entity.mentions.count { $0.kind == .name }) }
    #expect(Dictionary(found, uniquingKeysWith: +) == expected)
  }

  @Test("“the police” are no federation of theirs")
  func federations() {
    let text = """
      The Police Federation said it was late. The federation said more. Wardens should be eyes for the police.
      """
    let document = Articles.document(text)
    let mentions = document[Entity.self].first { $0.name == "Police Federation" }?.mentions ?? []
    let words = mentions.map { document.string($0.range) }
    #expect(words.contains("The federation"))
    #expect(!words.contains("the police"))
  }
}
