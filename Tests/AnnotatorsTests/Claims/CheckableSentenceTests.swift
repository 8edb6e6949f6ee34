import Annotators
import Documents
import Testing

@Suite("Sentences worth checking")
struct CheckableSentenceTests {
  /// A sentence with the reasons that make it worth checking, besides its subject.
  struct Row: CustomTestStringConvertible, Sendable {
    var sentence: String
    var reasons: Set<CheckableSentence.Reason>
    var testDescription: String { sentence }

    init(_ sentence: String, _ reasons: CheckableSentence.Reason...) {
      self.sentence = sentence
      self.reasons = Set(reasons)
    }
  }

  static let rows = [
    Row("The ministry paid $3 million to Anna Keller.", .figure),
    Row("The mayor said that 240 people had left their homes.", .figure),
    Row("“The plant employs 85 people,” Keller said.", .figure),
    Row("Unemployment in Hamburg rose to 7 percent.", .figure, .change),
    Row("The city has more parks than Berlin.", .comparison),
    Row("The fire was caused by a broken valve.", .cause),
    Row("The bridge closed because a cable broke.", .cause),
    Row("Keller was the first woman to lead the council.", .record),
    Row("The tunnel is the longest in Europe.", .record),
    Row("The council banned cars from Hamburg.", .rule),
    Row("The law protects tenants in Hamburg.", .rule),
    Row("Keller hopes that 500 people will come."),
    Row("“I think 500 people were there,” Keller said."),
    Row("Will 500 people come?"),
    Row("The council will pay $3 million next year."),
    Row("The council may have paid $3 million."),
    Row("Keller walked to the bridge."),
    Row("Keller came to Hamburg on 3 May 2024."),
  ]

  @Test(arguments: CheckableSentenceTests.rows)
  func reasons(row: Row) {
    let document = Articles.document(row.sentence)
    let found = document[CheckableSentence.self].flatMap(\.signs)
    #expect(Set(found.map(\.reason)).subtracting([.subject]) == row.reasons, "\(found)")
    #expect(found.allSatisfy { $0.range.end <= document.text.count })
  }

  @Test func moreReasonsGiveMorePoints() {
    func score(_ sentence: String) -> Int {
      Articles.document(sentence)[CheckableSentence.self].map(\.score).max() ?? 0
    }
    #expect(score("Unemployment rose.") < score("Unemployment in Hamburg rose to 7 percent."))
    #expect(score("Anna Keller paid $3 million for 40 buses.") > score("Anna Keller paid $3 million."))
  }
}
