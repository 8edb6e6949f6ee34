import Documents
import Testing

@testable import Readers

/// The fields of records as crawlers and news interfaces write them.
@Suite struct JSONFieldsTests {
  static let text =
    "The ferry company said so on Friday.\\n\\n\\\"She has earned her rest,\\\" said Jarle Eide."
  static let markup =
    "<p>The ferry company said so on Friday.</p><p>She has earned her rest, said Jarle Eide.</p>"

  /// Records, and lines that the summary of their articles has.
  static let rows: [(name: String, record: String, lines: [String])] = [
    (
      "news-please",
      """
      {"authors": ["Maud Teller"], "date_download": "2024-05-04 10:00:00", "date_modify": "None", \
      "date_publish": "2024-05-03 06:15:00", "description": "Boat is replaced.", "language": "en", \
      "maintext": "\(text)", "source_domain": "echo.example", "text": null, "title": "Oldest ferry", \
      "url": "https://echo.example/ferry"}
      """,
      [
        "headline: Oldest ferry", "deck: Boat is replaced.", "authors: Maud Teller", "outlet: echo.example",
        "published: 2024-05-03 metadata", "url: https://echo.example/ferry", "loaded: 2024-05-04 10:00:00",
      ]
    ),
    (
      "trafilatura",
      """
      {"title": "Oldest ferry", "author": "Maud Teller; Bo Strand", "hostname": "echo.example", "date": "2024-05-03", \
      "text": "\(text)", "source": "https://echo.example/ferry", "source-hostname": "The Ostbridge Echo", \
      "excerpt": "Boat is replaced.", "categories": "Local", "tags": "ferry;boats", "id": null}
      """,
      [
        "authors: Maud Teller; Bo Strand", "outlet: The Ostbridge Echo", "url: https://echo.example/ferry",
        "deck: Boat is replaced.", "tag: ferry", "tag: boats", "tag: Local",
      ]
    ),
    (
      "fundus",
      """
      {"title": "Oldest ferry", "authors": ["Maud Teller"], "publishing_date": "2024-05-03 06:15:00+02:00", \
      "topics": ["Ferries"], "body": {"summary": ["Boat is replaced."], "sections": [{"headline": [], "paragraphs": \
      ["The ferry goes."]}, {"headline": ["At rest"], "paragraphs": ["She rests now."]}]}}
      """,
      [
        "deck: Boat is replaced.", "published: 2024-05-03 metadata", "roles: headline deck body body body",
        "tag: Ferries",
      ]
    ),
    (
      "schema.org",
      """
      {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Echo", "url": "https://e.example"}, \
      {"@type": ["NewsArticle"], "headline": "Oldest ferry", "alternativeHeadline": "Boat is replaced", \
      "datePublished": "2024-05-03T06:15:00+02:00", "dateModified": "2024-05-05", "author": [{"@type": "Person", \
      "name": "Maud Teller"}, {"name": "Bo Strand"}], "publisher": {"name": "The Ostbridge Echo"}, \
      "articleSection": "Local", "wordCount": 13, "dateline": "TARNHAVEN", "inLanguage": "en-GB", \
      "articleBody": "\(text)"}]}
      """,
      [
        "headline: Oldest ferry", "deck: Boat is replaced", "authors: Maud Teller; Bo Strand",
        "dateline: TARNHAVEN",
        "language: en-GB", "section: Local", "stated_words: 13", "updated: 2024-05-05",
        "outlet: The Ostbridge Echo",
      ]
    ),
    (
      "Guardian",
      """
      {"response": {"total": 1, "results": [{"id": "local/ferry", "type": "article", "sectionName": "UK news", \
      "webPublicationDate": "2024-05-03T06:15:00Z", "webTitle": "Oldest ferry", "webUrl": "https://g.example/ferry", \
      "fields": {"headline": "Oldest ferry", "standfirst": "<p>Boat is replaced</p>", "byline": "Maud Teller and Bo Strand", \
      "wordcount": "13", "body": "\(markup)<figure><figcaption>Photograph: Lena Holt</figcaption></figure>", \
      "bodyText": "All on one line."}, "tags": [{"type": "contributor", "webTitle": "Maud Teller"}, \
      {"type": "keyword", "webTitle": "Ferries"}]}]}}
      """,
      [
        "deck: Boat is replaced", "authors: Maud Teller; Bo Strand", "section: UK news", "tag: Ferries",
        "roles: headline deck body body caption",
      ]
    ),
    (
      "NYT",
      """
      {"response": {"docs": [{"abstract": "Boat is replaced.", "lead_paragraph": "The ferry company said so on Friday.", \
      "snippet": "Boat", "web_url": "https://nyt.example/ferry", "print_section": "A", "print_page": "6", \
      "source": "The New York Times", "headline": {"main": "Oldest Ferry", "kicker": null}, "keywords": [{"name": \
      "glocations", "value": "Norway"}, {"name": "persons", "value": "Eide, Jarle"}], "pub_date": \
      "2024-05-03T06:15:00+0000", "byline": {"original": "By Maud Teller"}, "section_name": "World", "word_count": 1024, \
      "multimedia": [{"url": "images/a.jpg", "caption": "A boat"}]}]}}
      """,
      [
        "headline: Oldest Ferry", "deck: Boat is replaced.", "authors: Maud Teller", "page: A6",
        "place: Norway",
        "person: Eide, Jarle", "note: Only the first paragraph is here, of 1,024 words.",
      ]
    ),
    (
      "NewsAPI",
      """
      {"totalResults": 1, "articles": [{"source": {"id": null, "name": "Echo"}, "author": null, "title": "Gulls - Echo", \
      "description": "Chips are gone.", "url": "https://e.example/g", "publishedAt": "2024-05-03T06:15:00Z", \
      "content": "Gulls stole chips from ni\u{2026} [+2829 chars]"}]}
      """,
      [
        "headline: Gulls", "outlet: Echo", "deck: Chips are gone.",
        "note: The text is cut: 26 of 2,855 characters are here.",
      ]
    ),
    (
      "Event Registry",
      """
      {"uri": "81", "lang": "eng", "dateTime": "2024-05-04T06:20:11Z", "dateTimePub": "2024-05-03T06:15:00Z", \
      "url": "https://e.example/f", "title": "Oldest ferry", "body": "\(text)", "source": {"uri": "echo.example", \
      "title": "The Ostbridge Echo"}, "authors": [{"uri": "m@e.example", "name": "Maud Teller", "isAgency": false}, \
      {"name": "Tarn Wire", "isAgency": true}], "concepts": [{"type": "loc", "score": 5, "label": {"eng": "Norway"}}]}
      """,
      [
        "authors: Maud Teller", "outlet: The Ostbridge Echo", "published: 2024-05-03 metadata",
        "place: Norway",
        "contributor: Tarn Wire", "id: 81",
      ]
    ),
    (
      "JSON Feed",
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "The Ostbridge Echo", "description": "News", \
      "home_page_url": "https://e.example", "language": "en-GB", "authors": [{"name": "Echo staff"}], "items": [{"id": "2", \
      "content_html": "\(markup)", "content_text": "All on one line.", "date_published": "2024-05-03T06:15:00+02:00"}]}
      """,
      ["authors: Echo staff", "outlet: The Ostbridge Echo", "language: en-GB", "roles: body body", "id: 2"]
    ),
    (
      "ninjs 1",
      """
      {"uri": "urn:1", "type": "text", "versioncreated": "2024-05-03T06:15:00Z", "copyrightholder": "Tarn Wire", \
      "byline": "Maud Teller and Bo Strand", "headline": "Oldest ferry", "located": "Tarnhaven", "body_text": "One line.", \
      "body_xhtml": "\(markup)"}
      """,
      [
        "authors: Maud Teller; Bo Strand", "outlet: Tarn Wire", "dateline: Tarnhaven",
        "roles: headline body body",
      ]
    ),
    (
      "ninjs 3",
      """
      {"uri": "urn:1", "versionCreated": "2024-05-03T06:15:00Z", "headlines": [{"role": "main", "value": "Oldest ferry"}], \
      "by": "Maud Teller", "bodies": [{"role": "caption", "value": "A boat"}, {"role": "main", "contentType": "text/plain", \
      "value": "One line."}, {"role": "main", "contentType": "text/html", "value": "\(markup)"}], \
      "copyrightHolder": "Tarn Wire", "people": [{"name": "Jarle Eide", "rel": "mentions"}]}
      """,
      ["headline: Oldest ferry", "authors: Maud Teller", "roles: headline body body", "person: Jarle Eide"]
    ),
    (
      "Nexis",
      #"""
      {"value": [{"Title": "Oldest ferry", "Date": "2024-05-03T00:00:00Z", "Byline": "Maud Teller", "Source": {"Name": \#
      "The Ostbridge Echo"}, "WordLength": 9, "Document": {"DocumentId": "d1", "Content": "<?xml version=\"1.0\"?><entry>\#
      <articleDoc xmlns:nitf=\"http://x.example\"><nitf:body><nitf:body.head><nitf:dateline>OSTBRIDGE</nitf:dateline>\#
      </nitf:body.head><nitf:body.content><bodyText><p>The ferry goes.</p><p>She rests.</p></bodyText>\#
      </nitf:body.content></nitf:body></articleDoc></entry>"}}]}
      """#,
      [
        "headline: Oldest ferry", "outlet: The Ostbridge Echo", "dateline: OSTBRIDGE",
        "roles: headline body body", "id: d1",
      ]
    ),
    (
      "WordPress",
      """
      [{"id": 7, "date": "2024-05-03T06:15:00", "link": "https://e.example/f", "title": {"rendered": "Ferry &#8211; at last"}, \
      "content": {"rendered": "\(markup)"}, "excerpt": {"rendered": "<p>Boat is replaced. [&hellip;]</p>"}, "author": 5}]
      """,
      ["headline: Ferry \u{2013} at last", "deck: Boat is replaced.", "url: https://e.example/f", "id: 7"]
    ),
    (
      "feedparser",
      """
      {"feed": {"title": "The Ostbridge Echo", "link": "https://e.example"}, "entries": [{"title": "Oldest ferry", \
      "link": "https://e.example/f", "published": "Fri, 03 May 2024 06:15:00 GMT", "summary": "Boat is replaced.", \
      "content": [{"type": "text/html", "value": "\(markup)"}]}]}
      """,
      [
        "headline: Oldest ferry", "outlet: The Ostbridge Echo", "deck: Boat is replaced.",
        "published: 2024-05-03 metadata",
      ]
    ),
    (
      "flat names",
      """
      {"source.name": "Echo", "headline.main": "Oldest ferry", "fields.bodyText": "\(text)", "authors.0.name": \
      "Maud Teller", "authors.1.name": "Bo Strand", "_id": {"$oid": "65aa"}, "date": {"$date": {"$numberLong": \
      "1714716900000"}}}
      """,
      ["outlet: Echo", "authors: Maud Teller; Bo Strand", "id: 65aa", "published: 2024-05-03 metadata"]
    ),
    (
      "names in other cases, values that are missing",
      """
      {"HEADLINE": "Gulls", "Byline": "By Bo Strand", "Publish_Date": "May 3, 2024", "Article": "Gulls stole chips.", \
      "deck": "NaN", "URL": "None", "Publication": "n/a"}
      """,
      ["headline: Gulls", "authors: Bo Strand", "published: 2024-05-03 metadata", "roles: headline body"]
    ),
    (
      "a headline with which the text begins is not said twice",
      #"{"headline": "Gulls steal chips", "text": "GULLS STEAL CHIPS. Nine people lost theirs, police said."}"#,
      ["headline: Gulls steal chips", "roles: body"]
    ),
    (
      "lists as text, names turned round",
      """
      {"title": "Gulls", "authors": "['Teller, Maud', 'Bo Strand']", "text": "Gulls stole chips.", "tags": "[]", \
      "date": "20240503T061500Z"}
      """,
      ["authors: Maud Teller; Bo Strand", "published: 2024-05-03 metadata"]
    ),
    (
      "addresses in the place of names",
      """
      {"title": "Gulls", "author": "https://www.facebook.com/echo", "publisher": "https://www.echo.example/", \
      "text": "Gulls stole chips."}
      """,
      ["outlet: echo.example", "roles: body"]
    ),
    (
      "a page",
      """
      {"url": "https://e.example/f", "html": "<!DOCTYPE html><html><body><p>The ferry company said on Friday that it \
      would replace its oldest boat by 2026.</p></body></html>"}
      """,
      ["url: https://e.example/f"]
    ),
    (
      "a summary alone",
      #"{"headline": "Gulls", "link": "https://e.example/g", "short_description": "Chips are gone.", "category": "LOCAL"}"#,
      ["section: LOCAL", "roles: headline body", "note: Only a summary is here, not the text."]
    ),
    (
      "a catalogue",
      """
      [{"id": "x", "type": "article-newspaper", "title": "Oldest ferry", "container-title": "Echo", "author": [{"family": \
      "Teller", "given": "Maud"}], "issued": {"date-parts": [["2024", 5, 3]]}, "abstract": "Boat is replaced."}]
      """,
      ["outlet: Echo", "authors: Maud Teller", "published: 2024-05-03 metadata"]
    ),
    (
      "a thread of posts",
      """
      {"posts": [{"thread": {"site": "echo.example", "title": "Other"}, "title": "Oldest ferry", "text": "\(text)", \
      "language": "english", "entities": {"persons": [{"name": "Jarle Eide"}]}, "crawled": "2024-05-04T06:15:00"}]}
      """,
      ["headline: Oldest ferry", "outlet: echo.example", "person: Jarle Eide", "loaded: 2024-05-04T06:15:00"]
    ),
    (
      "a text that is paid for",
      """
      {"results": [{"title": "Gulls", "link": "https://e.example/g", "description": "Chips are gone.", "content": \
      "ONLY AVAILABLE IN PAID PLANS"}]}
      """,
      ["headline: Gulls", "note: Only a summary is here, not the text."]
    ),
    (
      "fewer words than stated",
      #"{"title": "Gulls", "text": "Gulls stole chips.", "word_count": 300}"#,
      ["stated_words: 300", "note: The text is cut: 3 of 300 words are here."]
    ),
  ]

  @Test(arguments: rows.indices) func fieldsAreFound(_ row: Int) throws {
    let (name, record, lines) = Self.rows[row]
    let found = Found(record, "a.json")
    #expect(found.failures == [], "\(name)")
    #expect(found.articles.count == 1, "\(name)")
    let article = try #require(found.articles.first)
    var all = summary(article).split(separator: "\n").map(String.init)
    all += article.metadata.map { "\($0.field.rawValue): \($0.value)" } + article.notes.map { "note: " + $0 }
    all.append("id: \(article.identifier ?? "")")
    for line in lines { #expect(all.contains(line), "\(name): \(all)") }
    for field in ["deck", "url", "outlet"]
    where !lines.contains(where: { $0.hasPrefix(field) }) && name.hasPrefix("names") {
      #expect(!all.contains { $0.hasPrefix(field + ":") }, "\(name): \(all)")
    }
    #expect(flaws(article) == [], "\(name)")
  }

  @Test(arguments: [
    (
      #"{"title": "[Removed]", "content": "[Removed]", "url": "https://removed.example"}"#,
      "removed by the provider"
    ),
    (#"{"headline": "A", "body_text": "One.", "pubstatus": "canceled"}"#, "canceled by the provider"),
  ]) func recordsThatAreNoLongerThere(_ record: String, _ reason: String) {
    #expect(Found(record, "a.json").failures == ["\"a.json\", element 1: \(reason)"])
  }

  /// Bodies as records have them, and the texts of their paragraphs.
  @Test(arguments: [
    (
      #""Gulls stole chips &amp; fish.\nThey didn&#39;t share.""#,
      ["Gulls stole chips & fish.", "They didn't share."]
    ),
    (#""The law says that x < y and y > z.""#, ["The law says that x < y and y > z."]),
    (
      #""<p>One <a href='#'>link</a>.</p><p>Two &ldquo;quoted&rdquo;.</p><script>track()</script>""#,
      ["One link.", "Two \u{201C}quoted\u{201D}."]
    ),
    (#""One here.\\n\\nTwo here.""#, ["One here.", "Two here."]),
    (#"["One here.", "Two here."]"#, ["One here.", "Two here."]),
    (#""['One here.', 'Two here.']""#, ["One here.", "Two here."]),
    (#""[One] here is [two].""#, ["[One] here is [two]."]),
    (#""&lt;p&gt;One here.&lt;/p&gt;&lt;p&gt;Two here.&lt;/p&gt;""#, ["One here.", "Two here."]),
    (#""Oracle #39;s bid, quot;at last quot;, is on.""#, ["Oracle's bid, \"at last \", is on."]),
    (
      #"[{"type": "text", "content": "One."}, {"type": "image", "content": "x.jpg"}, {"type": "text", "content": "Two."}]"#,
      ["One.", "Two."]
    ),
  ]) func textsAreParagraphs(_ body: String, _ paragraphs: [String]) throws {
    let found = Found(#"{"title": "A", "date": "2024-05-03", "body": \#(body)}"#, "a.json")
    let article = try #require(found.articles.first)
    #expect(texts(article, .body) == paragraphs)
  }
}
