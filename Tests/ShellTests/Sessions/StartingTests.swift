import Testing

@testable import Commands
@testable import Shell

@Suite struct NoticeTests {
  static let notices: [(sessions: [LeftBehind], words: String?)] = [
    ([], nil),
    (
      [LeftBehind(articles: 1)],
      "An earlier session ended without being saved (1 article).\n'open --recover' brings it back."
    ),
    (
      [LeftBehind(articles: 3, corrections: 1, first: "Storm hits")],
      "An earlier session ended without being saved (3 articles, 1 correction, the first “Storm hits”).\n"
        + "'open --recover' brings it back."
    ),
    (
      [LeftBehind(articles: 2, first: String(repeating: "x", count: 70)), LeftBehind(articles: 9)],
      "2 earlier sessions ended without being saved, the newest with 2 articles, the first “"
        + String(repeating: "x", count: 60) + "…”.\n'open --recover' lists them."
    ),
  ]

  @Test(arguments: notices) func leftBehind(sessions: [LeftBehind], words: String?) {
    #expect(Sentences.leftBehind(sessions) == words)
  }

  @Test func whatWasMovedIsNotSaved() {
    let contents = SessionContents(articles: 2, corrections: 0)
    #expect(
      Sentences.notSaved(contents, displacedFrom: "a.db")
        == "Not saved: 2 articles, since \"a.db\" was moved or deleted. 'save' writes it anew; "
        + "quit again to leave without."
    )
  }
}
