import Documents
import Readers
import Testing

/// A text whose day of publication stands in one line with other text, or only seems to.
struct AttachedDayCase: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var headline: String?
  var day: String?
  var testDescription: String { name }
}

@Suite("A day of publication in one line with other text")
struct AttachedDayTests {
  private static let body = "The ferry sank on Monday, said the mayor of the town. Nobody was hurt."

  static let cases = [
    AttachedDayCase(
      name: "behind a headline",
      text: "Ferry sinks off Velmar harbour Tuesday, September 1, 2015\n\n" + body,
      headline: "Ferry sinks off Velmar harbour",
      day: "2015-09-01"
    ),
    AttachedDayCase(
      name: "before the first sentence",
      text:
        "Ferry sinks off Velmar harbour\n\nThursday, May 7, 2015 On Tuesday the ferry sank in the harbour, said the mayor.",
      headline: "Ferry sinks off Velmar harbour",
      day: "2015-05-07"
    ),
    AttachedDayCase(
      name: "as a part of the first sentence",
      text:
        "Ferry sinks off Velmar harbour\n\nThursday, May 7, 2015, was the day on which the ferry sank, said the mayor.",
      headline: "Ferry sinks off Velmar harbour",
      day: nil
    ),
    AttachedDayCase(
      name: "as a part of the headline",
      text: "Mayor says ferry will sail again on Tuesday, September 1, 2015\n\n" + body,
      headline: "Mayor says ferry will sail again on Tuesday, September 1, 2015",
      day: nil
    ),
    AttachedDayCase(
      name: "behind the dash of an agency",
      text: "LONDON--(BUSINESS WIRE)--Nov. 8, 2023--Corvane said today that it will close a plant.",
      headline: nil,
      day: "2023-11-08"
    ),
    AttachedDayCase(
      name: "before an agency in slashes",
      text: "NEW YORK, Nov. 8, 2023 /PRNewswire/ -- Corvane said today that it will close a plant.",
      headline: nil,
      day: "2023-11-08"
    ),
  ]

  @Test("The day is that of publication, and the rest keeps its role", arguments: cases)
  func day(_ row: AttachedDayCase) throws {
    let input = Input(source: "a.txt", bytes: Array(row.text.utf8))
    let article = try #require(try Readers.articles(in: input).first)
    #expect(article.headline == row.headline)
    #expect(article.published?.date.iso == row.day)
    #expect(article.published.map { $0.basis == .text } ?? true)
    #expect(article.body == row.text)
    #expect(flaws(article) == [])
  }
}
