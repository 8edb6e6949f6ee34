import Corpora
import Documents
import Testing

@testable import Commands

@Suite struct SayingDaysTests {
  /// A sentence, the time expression in it with its day, and the day on which it was said; the article was
  /// published on 2024-03-15.
  @Test(arguments: [
    ("Anna Keller said on Thursday that the bridge was safe.", "Thursday", "2024-03-14", "2024-03-14"),
    ("On Thursday, Anna Keller said that the bridge was safe.", "Thursday", "2024-03-14", "2024-03-14"),
    ("Anna Keller said that the bridge was safe on Thursday.", "Thursday", "2024-03-14", "2024-03-15"),
    (
      "Since taking office March 1, Anna Keller said the bridge was safe.", "March 1", "2024-03-01",
      "2024-03-15"
    ),
    ("“The bridge is safe,” Anna Keller said after the March 5 vote.", "March 5", "2024-03-05", "2024-03-15"),
    ("“The bridge is safe,” Anna Keller said in the March 5 debate.", "March 5", "2024-03-05", "2024-03-15"),
    ("“The bridge is safe,” Anna Keller said on Friday.", "Friday", "2024-03-22", "2024-03-15"),
  ]) func daysAreFound(sentence: String, words: String, day: String, said: String) async throws {
    let draft = Newsroom.Draft(headline: "A bridge", outlet: nil, day: "2024-03-15", paragraphs: [sentence])
    var session = try Newsroom.session([draft]) { _, document in
      let range = Newsroom.range(of: words, in: document)
      document[TimeExpression.self] = [
        TimeExpression(
          range: range,
          sentence: document.sentence(at: range.start) ?? 0,
          kind: .date,
          value: day,
          evidence: Evidence("a day")
        )
      ]
    }
    #expect(try await session.rows("quotes Keller", ["said"]) == [said])
  }
}
