import Documents
import Testing

@testable import Readers

@Suite struct AtomTests {
  static func atom(_ entry: String) -> String {
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB" xml:base="https://post.example/news/">\
    <title>The Tarn Post</title><author><name>Post staff</name></author><entry>\(entry)</entry></feed>
    """
  }

  @Test func anEntryWithEverything() {
    let records = Records(
      Self.atom(
        """
        <title type="html">Salt &amp;amp; tea</title><id>urn:1</id><link rel="enclosure" href="/a.mp3"/>\
        <link href="../ferry"/><published>2024-05-03T23:30:00-05:00</published><updated>2024-05-05T06:15:00Z</updated>\
        <author><name>Ada Lind</name></author><summary>Nothing crosses.</summary><content type="xhtml">\
        <div xmlns="http://www.w3.org/1999/xhtml"><p>The <b>ferry</b> stops.</p><p>It was old.</p></div></content>
        """
      )
    )
    #expect(
      records.lines == [
        """
        headline: Salt & tea
        deck: Nothing crosses.
        authors: Ada Lind
        outlet: The Tarn Post
        published: 2024-05-03 metadata
        url: https://post.example/ferry
        language: en-GB
        roles: headline deck body body
        """
      ]
    )
    #expect(records.first?.identifier == "urn:1")
    #expect(values(records.first, .updated) == "2024-05-05T06:15:00Z")
  }

  @Test func whatTheEntryLacksComesFromTheFeed() {
    let article = Records(
      Self.atom("<title>A</title><updated>2024-05-04T06:15:00Z</updated><content>The ferry stops.</content>")
    ).first
    #expect(article?.authors == ["Post staff"])
    #expect(article?.published?.date.iso == "2024-05-04")
    #expect(article?.values(of: .updated) == [])
  }

  @Test func theOldVersion() {
    let text = """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>The Tarn Post</title><entry><title>A</title>\
      <link rel="alternate" href="https://post.example/1"/><issued>2004-05-03T06:15:00+02:00</issued>\
      <content type="text/html" mode="escaped">&lt;p&gt;The ferry stops.&lt;/p&gt;</content></entry></feed>
      """
    let article = Records(text).first
    #expect(article?.published?.date.iso == "2004-05-03")
    #expect(article.map { texts($0, .body) } == ["The ferry stops."])
  }

  @Test(
    arguments: [
      ("https://a.example/x", nil, "https://a.example/x"),
      ("/x?y=1#z", "https://a.example/b/c", "https://a.example/x?y=1#z"),
      ("x", "https://a.example/b/c", "https://a.example/b/x"),
      ("x", "https://a.example", "https://a.example/x"),
      ("../x", "https://a.example/b/c/d", "https://a.example/b/x"),
      ("../../../x", "https://a.example/b", "https://a.example/x"),
      ("./", "https://a.example/b/c", "https://a.example/b/"),
      ("//c.example/x", "https://a.example/", "https://c.example/x"),
      ("?p=2", "https://a.example/b?p=1", "https://a.example/b?p=2"),
      ("#z", "https://a.example/b?p", "https://a.example/b?p#z"),
      ("mailto:a@a.example", "https://a.example/", "mailto:a@a.example"),
      ("", "https://a.example/", "https://a.example/"),
      ("x", "nonsense", "x"),
    ] as [(String, String?, String)]
  ) func addresses(_ address: String, _ base: String?, _ whole: String) {
    #expect(WebAddress.resolved(address, against: base) == whole)
  }
}
