import Documents
import Readers
import Testing

@Suite struct MarkdownTests {
  @Test func wholeArticle() throws {
    let article = try read(
      """
      # Ferry to *Gull Island* stops

      *The old pier is to blame, the office says*

      By Jane Doe

      17 November 2016

      ![The pier](pier.jpg)

      The ferry **stopped** on [Tuesday](https://harbour.example/1 "x"), the `office` said.
      It may run again on Friday.

      <!-- a remark -->

      ## What next?

      - A crane comes
      - Beams follow

      > “We wait,” said Bo Lund.

          code here
      """
    )
    #expect(
      article.body == """
        Ferry to Gull Island stops

        The old pier is to blame, the office says

        By Jane Doe

        17 November 2016

        The ferry stopped on Tuesday, the office said.
        It may run again on Friday.

        What next?

        A crane comes

        Beams follow

        “We wait,” said Bo Lund.

        code here
        """
    )
    #expect(
      summary(article) == """
        headline: Ferry to Gull Island stops
        deck: The old pier is to blame, the office says
        authors: Jane Doe
        published: 2016-11-17 text
        roles: headline deck byline dateline body body body body body body
        """
    )
    #expect(flaws(article) == [])
  }

  @Test func frontMatter() throws {
    let article = try read(
      """
      ---
      title: "Ferry stops: no boat"
      subtitle: The old pier is to blame
      authors:
        - Jane Doe
        - John Roe
      date: 2016-11-17T08:00:00+08:00
      publication: Harbour Post
      url: https://harbour.example/1
      tags: [sea, boats]
      lang: en-GB
      ---

      LIMA, Peru (AP) — The ferry stopped on Tuesday, the office said.
      """
    )
    #expect(
      summary(article) == """
        headline: Ferry stops: no boat
        deck: The old pier is to blame
        authors: Jane Doe; John Roe
        outlet: Harbour Post
        dateline: LIMA, Peru (AP)
        published: 2016-11-17 metadata
        url: https://harbour.example/1
        language: en-GB
        roles: dateline body
        """
    )
    #expect(flaws(article) == [])
  }

  @Test func headingRepeatsTheTitle() throws {
    let article = try read(
      "---\ntitle: Ferry stops\nauthor: [Jane Doe, Bo Lund]\n---\n# Ferry stops\n\nIt stopped.\n"
    )
    #expect(summary(article) == "headline: Ferry stops\nauthors: Jane Doe; Bo Lund\nroles: headline body")
  }

  @Test func unclosedFrontMatterIsMarkdown() throws {
    let article = try read("---\ntitle: Ferry stops\n\n# Ferry stops\n\nIt stopped on Tuesday.\n")
    #expect(article.headline == "Ferry stops")
    #expect(texts(article, .body).contains("It stopped on Tuesday."))
  }

  @Test(arguments: [
    ("a.md", "Ferry stops", true), ("a.md.gz", "Ferry", true), ("a.markdown", "Ferry", true),
    ("-", "# Ferry\n\nIt stopped.", true), ("a.txt", "# Ferry\n\nIt stopped.", true),
    ("-", "---\ntitle: Ferry\n---\nIt stopped.", true), ("-", "#ferry stops", false),
    ("a.txt", "Ferry stops", false),
  ]) func recognition(_ source: String, _ text: String, _ isMarkdown: Bool) {
    #expect(MarkdownReader().recognizes(Input(source: source, bytes: Array(text.utf8))) == isMarkdown)
  }

  @Test func nothingButMarkupIsEmpty() {
    #expect(throws: ReadError.empty(source: "a.md")) {
      try Readers.articles(in: Input(source: "a.md", bytes: Array("<!-- a -->\n\n![x](y)\n".utf8)))
    }
  }

  private func read(_ text: String) throws -> Article {
    try #require(try Readers.articles(in: Input(source: "a.md", bytes: Array(text.utf8))).first)
  }
}
