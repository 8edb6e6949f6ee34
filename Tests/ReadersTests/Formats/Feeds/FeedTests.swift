import Documents
import Testing

@testable import Readers

@Suite struct FeedTests {
  static let text = "<p>The ferry stops in May.</p><p>It was built in 1971.</p>"

  /// Returns a feed of RSS 2.0 with one item.
  static func rss(_ item: String, channel: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Tarn Post</title>\
    <link>https://post.example/</link>\(channel)<item>\(item)</item></channel></rss>
    """
  }

  @Test func wholeTextWithSummaryAndTail() {
    let records = Records(
      Self.rss(
        """
        <title>Ferry stops</title><link>/ferry</link><dc:creator>Ada Lind</dc:creator><pubDate>3 May 2024</pubDate>\
        <category>Travel</category><description>Nothing crosses the sound.</description>\
        <content:encoded><![CDATA[\(Self.text)<p>The post <a href="x">Ferry stops</a> appeared first on <a href="y">The \
        Tarn Post</a>.</p>]]></content:encoded>
        """,
        channel: "<language>en-gb</language>"
      )
    )
    #expect(
      records.lines == [
        """
        headline: Ferry stops
        deck: Nothing crosses the sound.
        authors: Ada Lind
        outlet: The Tarn Post
        published: 2024-05-03 metadata
        url: https://post.example/ferry
        language: en-GB
        roles: headline deck body body boilerplate
        """
      ]
    )
    #expect(values(records.first, .section) == "Travel")
    #expect(records.remarks.isEmpty)
  }

  @Test func aSummaryThatBeginsTheTextIsNoDeck() {
    let item = "<title>A</title><description>The ferry stops in […]</description><content:encoded>"
    let records = Records(Self.rss(item + "&lt;p&gt;The ferry stops in May.&lt;/p&gt;</content:encoded>"))
    #expect(records.first?.deck == nil)
    #expect(records.first.map { texts($0, .body) } == ["The ferry stops in May."])
  }

  @Test(arguments: [
    ("The ferry stops in May.", "The feed has only a summary of the article."),
    ("The ferry stops in […]", "The text is cut: the feed has only its beginning."),
    (String(repeating: "The ferry stops in May and in June. ", count: 50), ""),
  ]) func summariesAlone(_ summary: String, _ note: String) {
    let article = Records(Self.rss("<title>A</title><description>\(summary)</description>")).first
    #expect(article?.notes == (note.isEmpty ? [] : [note]))
    #expect(article?.deck == nil)
  }

  @Test(arguments: [
    ("Captain&amp;#39;s rest", "Captain's rest"), ("Salt &amp;amp; tea", "Salt & tea"),
    ("Salt & tea", "Salt & tea"),
    ("Caf&eacute;&nbsp;closes", "Café closes"), ("&lt;b&gt;Ferry&lt;/b&gt; stops", "Ferry stops"),
    ("<![CDATA[Salt &amp; tea]]>", "Salt & tea"), ("Ferry\u{8} stops", "Ferry stops"),
    ("AT&amp;T; wins", "AT&T; wins"),
    ("A &lt; B", "A < B"), ("&#8220;Rest&#8221; &#x2026;", "“Rest” …"), ("&bogus; name", "&bogus; name"),
    ("Ferry stops - The Tarn Post", "Ferry stops"),
  ]) func titles(_ written: String, _ read: String) {
    let item = "<title>\(written)</title><description>The ferry stops in May.</description>"
    #expect(Records(Self.rss(item)).first?.headline == read)
  }

  @Test(arguments: [
    ("<author>a@post.example (Ada Lind)</author>", ["Ada Lind"]),
    ("<author>Ada Lind &lt;a@post.example&gt;</author>", ["Ada Lind"]),
    ("<author>a@post.example</author>", []),
    ("<dc:creator>By Ada Lind and Bo Falk</dc:creator>", ["Ada Lind", "Bo Falk"]),
    ("<dc:creator>Ada Lind</dc:creator><dc:creator>Bo Falk</dc:creator>", ["Ada Lind", "Bo Falk"]),
  ]) func authors(_ written: String, _ read: [String]) {
    let item = "<title>A</title>\(written)<description>The ferry stops in May.</description>"
    #expect(Records(Self.rss(item)).first?.authors == read)
  }

  @Test func faultsAreMendedAndSaid() {
    let item =
      "<title>A & B</title><link>https://post.example/?a=1&b=2</link><description>Salt & tea.</description>"
    let records = Records(Self.rss(item))
    #expect(records.first?.url == "https://post.example/?a=1&b=2")
    #expect(records.remarks == ["The XML is not well-formed; it was mended as far as possible."])
  }

  @Test func aFeedThatEndsInTheMiddle() {
    let whole = Self.rss("<title>A</title><description>The ferry stops.</description></item><item><title>B")
    let records = Records(String(whole.prefix(whole.count - 30)))
    #expect(records.first?.headline == "A")
    #expect(!records.remarks.isEmpty)
  }

  @Test func linksWithoutText() {
    let item = "<title>A</title><link>https://post.example/a</link>"
    #expect(
      Records(Self.rss(item)).lines == [
        "\"-\" has no articles: 1 link without text; save the page and load that"
      ]
    )
    let two = Records(
      Self.rss(item + "</item><item><title>B</title><description>The ferry stops.</description>")
    )
    #expect(two.lines.first == "\"-\", element 1: a link without text")
    #expect(two.first?.headline == "B")
  }

  @Test func aSearchEngineRepeatsTheHeadline() {
    let item = """
      <title>Ferry stops - The Tarn Post</title><link>https://s.example/1</link><description>&lt;a href="x"&gt;Ferry \
      stops&lt;/a&gt; &lt;font&gt;The Tarn Post&lt;/font&gt;</description><source url="y">The Tarn Post</source>
      """
    #expect(Records(Self.rss(item)).articles.isEmpty)
  }

  @Test func oldEncodingsAndDocumentTypes() {
    let text = """
      <?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE rss PUBLIC "-//X//DTD RSS 0.91//EN" "http://x.example/rss.dtd">
      <rss version="0.91"><channel><title>The Tarn Post</title><item><title>Caf\u{E9}</title><description>It closed on \
      Friday.</description></item></channel></rss>
      """
    #expect(Records(text.unicodeScalars.map { UInt8($0.value) }).first?.headline == "Café")
  }

  @Test func entitiesAreNotExpanded() {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM \
      "file:///etc/passwd">]><rss><channel><item><title>&b;</title><description>Text &c; here.</description></item>\
      </channel></rss>
      """
    #expect(Records(bomb).first?.headline == "&b;")
    #expect(Records(bomb).first.map { texts($0, .body) } == ["Text &c; here."])
  }

  @Test func siteSummariesInRDF() {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>The Tarn Post</title></channel>\
      <item rdf:about="https://post.example/1"><title>Ferry stops</title><dc:date>2024-05-03T06:15+02:00</dc:date>\
      <description>The ferry stops in May.</description></item></rdf:RDF>
      """
    let article = Records(text).first
    #expect(article?.url == "https://post.example/1")
    #expect(article?.outlet == "The Tarn Post")
    #expect(article?.published?.date.iso == "2024-05-03")
  }

  @Test func undeclaredPrefixesCountAsWritten() {
    let text = """
      <rss><channel><title>The Tarn Post</title><item><title>A</title><media:title>No</media:title>\
      <dc:creator>Ada Lind</dc:creator><content:encoded>The ferry stops.\n\nIt was old.</content:encoded></item>\
      </channel></rss>
      """
    let article = Records(text).first
    #expect(article?.authors == ["Ada Lind"])
    #expect(article.map { texts($0, .body) } == ["The ferry stops.", "It was old."])
  }

  @Test func linksToTheWholeArticle() {
    let text =
      "<p>By Ada Lind</p><p>The ferry stops in May. It was old. <a href='x'>Continue reading...</a></p>"
    let article = Records(Self.rss("<title>A</title><description><![CDATA[\(text)]]></description>")).first
    #expect(article?.authors == ["Ada Lind"])
    #expect(article.map { texts($0, .body) } == ["The ferry stops in May. It was old."])
    #expect(article.map { texts($0, .boilerplate) } == ["Continue reading..."])
  }

  @Test(
    arguments: [
      ("It was old. Read more", "It was old.", "Read more"),
      ("It was old… Read more »", "It was old…", "Read more »"),
      ("Nobody wants to read more", "Nobody wants to read more", nil), ("Read more", "Read more", nil),
      ("", "", nil),
      ("“No.” [Read the full story]", "“No.” [Read the full story]", nil),
    ] as [(String, String, String?)]
  ) func partedLinks(_ text: String, _ rest: String, _ link: String?) {
    let parted = FeedText.parted(text)
    #expect(parted.text == rest)
    #expect(parted.link == link)
  }

  @Test func otherXMLIsNamed() {
    #expect(
      Records("<?xml version=\"1.0\"?><opml><head><title>A</title></head><body/></opml>").lines == [
        "\"-\" has no articles: XML that is no feed, no sitemap and no news item; its outermost element is opml; in it "
          + "are head, title, body"
      ]
    )
    #expect(
      !OtherXMLReader().recognizes(Input(source: "a.txt", bytes: Array("<b>The ferry</b> stops.".utf8)))
    )
    let page = "<?xml version=\"1.0\"?><!DOCTYPE html><html><body><p>The ferry stops.</p></body></html>"
    #expect(!OtherXMLReader().recognizes(Input(source: "a.xml", bytes: Array(page.utf8))))
  }

  @Test func lists() {
    let news = """
      <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/1</loc>\
      </url><url><loc>https://a.example/2</loc></url></urlset>
      """
    #expect(
      Records(news).lines == ["\"-\" has no articles: 2 links without text; save the pages and load them"]
    )
    let index = "<sitemapindex><sitemap><loc>https://a.example/s.xml</loc></sitemap></sitemapindex>"
    #expect(
      Records(index).lines == ["\"-\" has no articles: a list of 1 other sitemap, which are lists of links"]
    )
  }
}
