import Documents
import Testing

@testable import Readers

@Suite struct CurrentEventsTests {
  @Test func copiedPage() throws {
    let text = """
      Portal:Current events/2024 October 14
      < Portal:Current events
      October 14, 2024 (Monday)

      Armed conflicts and attacks

          Border clashes in Norrland
              At least four soldiers are killed near the town of Hallow Ford. (Harbour Post) (AP)

      Law and crime

          A court sentences a former mayor to six years in prison for fraud. (Reuters)
      """
    let article = try read(text)
    #expect(
      article.headline == "Portal:Current events/2024 October 14"
        && article.published?.date.iso == "2024-10-14"
    )
    #expect(
      outline(article) == [
        "headline: Portal:Current events/2024 October", "boilerplate: < Portal:Current events",
        "label: October 14, 2024",
        "label: Armed conflicts and", "label: Border clashes in", "body: At least four",
        "label: Law and crime",
        "body: A court sentences",
      ]
    )
  }

  @Test func wikitext() throws {
    let text = """
      {{Current events|year=2024|month=10|day=14|content=
      <!-- All news items below this line -->
      '''Armed conflicts and attacks'''
      *[[Norrland conflict]]
      **Four soldiers are killed near the town of [[Hallow Ford]]. [https://post.example/1 (Harbour Post)]
      **The government of [[Republic of Tarn|Tarn]] closes all crossings today. [https://reuters.example/3 (Reuters)]
      <!-- All news items above this line -->}}
      """
    let article = try read(text)
    #expect(article.published?.date.iso == "2024-10-14")
    #expect(
      texts(article, .body) == [
        "Four soldiers are killed near the town of Hallow Ford. (Harbour Post)",
        "The government of Tarn closes all crossings today. (Reuters)",
      ]
    )
    #expect(texts(article, .label) == ["Armed conflicts and attacks", "Norrland conflict"])
  }

  @Test(arguments: ["{{Current events|", "Portal:Current events", "{{Current events|a=b\n[[[[x\n*[\n", ""])
  func incomplete(_ text: String) { #expect(CurrentEvents(text) == nil) }

  private func read(_ text: String) throws -> Article {
    let article = try #require(
      try Readers.articles(in: Input(source: "a.txt", bytes: Array(text.utf8))).first
    )
    #expect(flaws(article) == [])
    return article
  }
}
