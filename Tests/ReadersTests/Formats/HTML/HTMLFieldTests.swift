import Documents
import Testing

@testable import Readers

/// The fields of an article by what its page claims and shows.
@Suite struct HTMLFieldTests {
  private static func article(_ head: String, before: String = "") throws -> Article {
    try HTMLPageTests.read(HTMLPageTests.page(head: head, before: before))
  }

  private static func linked(_ json: String) -> String {
    "<script type=\"application/ld+json\">\(json)</script>"
  }

  /// Linked data in the forms that occur.
  static let data: [String] = [
    #"{"@type": "NewsArticle", "headline": "A ferry retires", "datePublished": "2024-05-03T10:00:00+02:00", "author": {"@type": "Person", "name": "Maud Teller"}}"#,
    #"{"@graph": [{"@type": "WebPage", "name": "x"}, {"@type": ["Article", "NewsArticle"], "headline": "A ferry retires", "datePublished": "2024-05-03", "author": [{"@id": "_:m"}]}, {"@type": "Person", "@id": "_:m", "name": "Maud Teller"}]}"#,
    #"[{"@type": "BreadcrumbList"}, {"@type": "ReportageNewsArticle", "headline": "A ferry retires", "datePublished": "2024-05-03", "author": ["Maud Teller"]}]"#,
    #"{"@type":"http://schema.org/NewsArticle","headline":"A ferry retires","datePublished":"2024-05-03","author":"By Maud Teller",}"#,
    "/*<![CDATA[*/{\"@type\":\"NewsArticle\",\"headline\":\"A ferry\n retires\",\"datePublished\":\"2024-05-03\",\"author\":{\"name\":\"Maud Teller\"}}/*]]>*/",
  ]

  @Test(arguments: data) func linkedData(_ json: String) throws {
    let article = try Self.article(Self.linked(json))
    #expect(article.headline == "A ferry retires")
    #expect(article.authors == ["Maud Teller"])
    #expect(
      article.published == PublicationDate(CalendarDate(year: 2024, month: 5, day: 3)!, basis: .metadata)
    )
    #expect(article.outlet == "The Ostbridge Echo")
  }

  /// The rows of the table of claims about authors.
  static let authors: [(head: String, shown: String, names: [String])] = [
    ("<meta name=\"author\" content=\"Zoë Ruiter\">", "", ["Zoë Ruiter"]),
    (
      "<meta property=\"article:author\" content=\"https://www.facebook.com/echo\">", "<p>By Maud Teller</p>",
      ["Maud Teller"]
    ),
    (
      "<meta property=\"og:site_name\" content=\"The Ostbridge Echo\"><meta name=\"author\" content=\"The Ostbridge Echo\">",
      "<div class=\"byline\">By <a href=\"/a\">Maud Teller</a> and <a>Bo Lund</a> May 3, 2024</div>",
      ["Maud Teller", "Bo Lund"]
    ),
    ("", "<p>By Maud Teller and Bo Lund</p>", ["Maud Teller", "Bo Lund"]),
    (
      "", "<div class=\"byline\"><span>By</span><span>Maud Teller</span><span>Staff Writer</span></div>",
      ["Maud Teller"]
    ),
    ("", "<span itemprop=\"author\"><span itemprop=\"name\">Maud Teller</span></span>", ["Maud Teller"]),
    ("", "<div><a rel=\"author\" href=\"/m\">Maud Teller</a></div>", ["Maud Teller"]),
    ("", "<p><strong>Maud Teller</strong></p>", ["Maud Teller"]),
    ("", "<p>Ostbridge, Friday</p>", []),
  ]

  @Test(arguments: authors) func authorsFound(_ head: String, _ shown: String, _ names: [String]) throws {
    #expect(try Self.article(head, before: shown).authors == names)
  }

  /// The rows of the table of days.
  static let days: [(head: String, shown: String, day: String?)] = [
    (
      "<meta property=\"article:published_time\" content=\"2024-05-03T23:30:00-05:00\"><meta property=\"article:modified_time\" content=\"2024-05-06\">",
      "", "2024-05-03"
    ),
    (
      "<meta name=\"parsely-pub-date\" content=\"2024-05-03T10:00:00Z\">",
      "<time datetime=\"2024-05-09\">May 9</time>", "2024-05-03"
    ),
    ("", "<time datetime=\"2024-05-03T10:00:00Z\">Friday</time>", "2024-05-03"),
    ("", "<p class=\"date\">Published: May 3, 2024</p>", "2024-05-03"),
    ("", "<div class=\"meta\">By Maud Teller May 3, 2024 at 10:15 am</div>", "2024-05-03"),
    ("", "<div class=\"date\">2024年5月3日 12時00分更新</div>", "2024-05-03"),
    ("<link rel=\"canonical\" href=\"https://echo.example/2024/05/03/ferry\">", "", "2024-05-03"),
    ("", "", nil),
  ]

  @Test(arguments: days) func dayFound(_ head: String, _ shown: String, _ day: String?) throws {
    #expect(try Self.article(head, before: shown).published?.date.iso == day)
  }

  @Test func titleOutletAddressAndTags() throws {
    let article = try Self.article(
      """
      <meta property="og:title" content="Oldest ferry to retire - The Ostbridge Echo"><meta property="og:site_name" content="The Ostbridge Echo">
      <link rel="canonical" href="https://echo.example/ferry"><meta property="article:section" content="Coast">
      <meta property="article:tag" content="Ferries"><meta property="article:tag" content="Poland &amp; the sea">
      <meta property="article:published_time" content="2024-05-03"><meta property="article:modified_time" content="2024-05-04T08:00:00Z">
      """
    )
    #expect(article.headline == "Oldest ferry to retire")
    #expect(article.outlet == "The Ostbridge Echo")
    #expect(article.url == "https://echo.example/ferry")
    #expect(article.values(of: .section) == ["Coast"])
    #expect(article.values(of: .tag) == ["Ferries", "Poland & the sea"])
    #expect(article.values(of: .updated) == ["2024-05-04T08:00:00Z"])
  }

  @Test func cutTextsAreSaid() throws {
    let data =
      #"{"@type": "NewsArticle", "headline": "Old boat", "wordCount": 900, "isAccessibleForFree": false}"#
    let article = try Self.article(Self.linked(data))
    #expect(article.notes.contains { $0.hasPrefix("The text is cut: ") && $0.contains("of 900 words") })
    #expect(article.values(of: .words) == ["900"])
  }

  @Test func textFromTheDataOfThePage() throws {
    let paragraphs = [HTMLPageTests.first, HTMLPageTests.second, HTMLPageTests.third, HTMLPageTests.first]
    let data =
      #"{"@type": "NewsArticle", "headline": "Old boat", "articleBody": "\#(paragraphs.joined(separator: "\\n\\n"))"}"#
    let page =
      "<html><head>\(Self.linked(data))</head><body><div id=\"app\"><p>Loading the app, which takes a while.</p></div></body></html>"
    let article = try HTMLPageTests.read(page)
    #expect(texts(article, .body) == paragraphs)
    #expect(article.notes.count == 1)
  }

  @Test func savedAddress() throws {
    let comment =
      "<!--\n Page saved with SingleFile \n url: https://echo.example/ferry \n saved date: Sun May 05 2024\n-->"
    let article = try HTMLPageTests.read(
      "<!DOCTYPE html><html>\(comment)" + HTMLPageTests.page().dropFirst(21)
    )
    #expect(article.url == "https://echo.example/ferry")
    #expect(article.published == nil)
  }

  @Test func outerFieldsGiveWay() throws {
    var outer = ArticleFields()
    outer.set(.headline, to: "Subject of a mail")
    outer.set(.url, to: "https://echo.example/a")
    outer.set(.date, to: "2024-06-01")
    let page = HTMLPageTests.page(head: "<meta property=\"article:published_time\" content=\"2024-05-03\">")
    let article = try HTMLReader.article(page: Array(page.utf8), source: "a", fields: outer)
    #expect(article.headline == "Oldest ferry to retire")
    #expect(article.published?.date.iso == "2024-05-03")
    #expect(article.url == "https://echo.example/a")
  }

  /// A page of 2005: a table of the layout, no heading, and lines that only breaks divide.
  @Test func pageOfTables() throws {
    let article = try HTMLPageTests.read(
      """
      <HTML><HEAD><TITLE>Tarn Valley Reporter - Bridge closes for repairs</TITLE></HEAD><BODY BGCOLOR=white>
      <TABLE WIDTH=600><TR><TD WIDTH=120><FONT SIZE=1><A HREF=/news>News</A><BR><A HREF=/sport>Sport</A></FONT></TD>
      <TD><FONT SIZE=5><B>Bridge closes for repairs</B></FONT><BR><FONT SIZE=2>By Anna Holt<BR>Posted: March 4, 2005</FONT><P>
      TARN VALLEY - The old bridge over the Tarn will close on Monday for repairs that take six weeks.<P>
      &quot;We had no choice,&quot; said county engineer Piet Loos, who inspected the bridge in February.<P>
      <FONT SIZE=1>Copyright 2005 Tarn Valley Reporter. <A HREF=/mail>E-mail this story</A></FONT></TD></TR></TABLE></BODY></HTML>
      """
    )
    #expect(article.headline == "Bridge closes for repairs")
    #expect(article.authors == ["Anna Holt"])
    #expect(article.published?.date.iso == "2005-03-04")
    #expect(article.dateline == "TARN VALLEY")
    #expect(texts(article, .body).count == 2)
  }
}
