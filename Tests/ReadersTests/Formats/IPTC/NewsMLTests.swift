import Documents
import Testing

@testable import Readers

@Suite struct NewsMLTests {
  static func item(
    kind: String = "text",
    status: String = "usable",
    meta: String = "",
    content: String = "",
    set: String
  ) -> String {
    """
    <newsItem guid="urn:1" xml:lang="en-GB"><rightsInfo><copyrightNotice>Copyright 2024 Tarn Wire</copyrightNotice>\
    </rightsInfo><itemMeta><itemClass qcode="ninat:\(kind)"/><provider literal="TW"><name>Tarn Wire</name></provider>\
    <versionCreated>2024-05-05T08:00:00+02:00</versionCreated><firstCreated>2024-05-03T06:15:00+02:00</firstCreated>\
    <pubStatus qcode="stat:\(status)"/>\(meta)</itemMeta><contentMeta><headline>Ferry stops</headline>\(content)\
    </contentMeta><contentSet>\(set)</contentSet></newsItem>
    """
  }

  static func message(_ items: String...) -> String {
    """
    <?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>\(items.joined())</itemSet>\
    </newsMessage>
    """
  }

  static let story = """
    <inlineXML contenttype="application/nitf+xml" wordcount="9"><nitf><body><body.head><hedline><hl1>Ferry stops</hl1>\
    <hl2>Nothing crosses</hl2></hedline><byline>By Ada Lind, <byttl>Staff Reporter</byttl></byline><dateline><location>\
    Tarnhaven</location></dateline></body.head><body.content><p>The ferry stops.</p><p>It was old.</p></body.content>\
    <body.end><tagline>Editing by Bo Falk</tagline></body.end></body></nitf></inlineXML>
    """

  @Test func aStoryInsideAnItem() {
    let content = """
      <located><name>Tarnhaven</name></located><subject qcode="medtop:1"><name>economy</name></subject>\
      <subject type="cpnat:person"><name>Jarle Eide</name></subject><genre><name>Feature</name></genre>
      """
    let records = Records(
      Self.message(Self.item(content: content, set: Self.story), Self.item(kind: "picture", set: ""))
    )
    #expect(
      records.lines == [
        """
        headline: Ferry stops
        deck: Nothing crosses
        authors: Ada Lind
        outlet: Tarn Wire
        dateline: Tarnhaven
        published: 2024-05-03 metadata
        language: en-GB
        roles: headline deck body body note
        """
      ]
    )
    #expect(records.remarks == ["Left out: 1 picture."])
    let article = records.first
    #expect(article?.identifier == "urn:1")
    #expect(values(article, .words) == "9")
    #expect(values(article, .updated) == "2024-05-05T08:00:00+02:00")
    #expect(values(article, .copyright) == "Copyright 2024 Tarn Wire")
    #expect(values(article, .subject) == "economy")
    #expect(values(article, .person) == "Jarle Eide")
    #expect(values(article, .type) == "Feature")
  }

  @Test func pagesAndPlainText() {
    let page = """
      <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>\
      <body><h1>Ferry stops</h1><p>The ferry stops.</p><p>It was old.</p></body></html></inlineXML>
      """
    let plain = "<inlineData contenttype=\"text/plain\">The ferry stops.\n\nIt was old.</inlineData>"
    for set in [page, plain] {
      let article = Records(Self.item(content: "<by>By Ada Lind</by>", set: set)).first
      #expect(article?.authors == ["Ada Lind"])
      #expect(article.map { texts($0, .body) } == ["The ferry stops.", "It was old."])
      #expect(article.map { texts($0, .headline) } == ["Ferry stops"])
    }
  }

  @Test func whatIsNoTextIsCounted() {
    let records = Records(
      Self.message(
        Self.item(kind: "picture", set: ""),
        Self.item(kind: "picture", set: ""),
        Self.item(status: "canceled", set: Self.story),
        Self.item(kind: "blog", set: "")
      )
    )
    #expect(
      records.lines == [
        "\"-\" has no articles: 2 pictures, 1 canceled item, 1 item of another kind without text"
      ]
    )
    #expect(Records(Self.message(Self.item(set: ""))).lines == ["\"-\", record 1: no text"])
  }
}

@Suite struct NITFTests {
  @Test func aStory() {
    let records = Records(
      """
      <?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://www.nitf.example/nitf-3-3.dtd">
      <nitf><head><docdata><doc-id id-string="7"/><date.issue norm="20240503T061500+0200"/><doc.copyright \
      holder="Tarn Post" year="2024"/><identified-content><classifier>Ferries</classifier><location>Tarnhaven</location>\
      </identified-content></docdata><pubdata name="The Tarn Post" position.section="Business" position.sequence="A6" \
      item-length="23" ex-ref="https://post.example/1"/></head><body><body.head><hedline><hl1>Ferry stops</hl1></hedline>\
      <byline>By <person>Ada Lind</person></byline></body.head><body.content><media><media-caption>The ferry.\
      </media-caption></media><p>The ferry stops.</p><hl2>What now</hl2><p>It was old.</p></body.content></body></nitf>
      """
    )
    #expect(
      records.lines == [
        """
        headline: Ferry stops
        authors: Ada Lind
        outlet: The Tarn Post
        published: 2024-05-03 metadata
        url: https://post.example/1
        roles: headline caption body body body
        """
      ]
    )
    let article = records.first
    #expect(article?.identifier == "7")
    #expect(values(article, .section) == "Business")
    #expect(values(article, .page) == "A6")
    #expect(values(article, .words) == "23")
    #expect(values(article, .subject) == "Ferries")
    #expect(values(article, .place) == "Tarnhaven")
    #expect(values(article, .caption) == "The ferry.")
  }

  @Test func theLeadIsReadOnce() {
    let article = Records(
      """
      <nitf><body><body.head><hedline><hl1>FERRY STOPS</hl1><hl2 class="online_headline">Ferry Stops</hl2></hedline>\
      <byline class="print_byline">By Ada Lind</byline><byline class="normalized_byline">LIND, ADA</byline></body.head>\
      <body.content><block class="lead_paragraph"><p>LEAD: The ferry stops.</p></block><block class="full_text"><p>LEAD: \
      The ferry stops.</p><p>The ferry stops.</p><p>It was old.</p></block><block class="correction_text"><p>The ferry was \
      built in 1971.</p></block></body.content></body></nitf>
      """
    ).first
    #expect(article.map { texts($0, .body) } == ["The ferry stops.", "It was old."])
    #expect(article.map { texts($0, .correction) } == ["The ferry was built in 1971."])
    #expect(article?.deck == nil)
    #expect(article?.authors == ["Ada Lind"])
  }

  @Test func storiesWithoutText() {
    #expect(
      Records("<nitf><body><body.content/></body></nitf>").lines == [
        "\"-\" has no articles: a story without text"
      ]
    )
  }

  @Test(arguments: [
    ("20240503T061500+0200", "2024-05-03T06:15:00+02:00"), ("20240503", "2024-05-03"),
    ("20240503T061500Z", "2024-05-03T06:15:00Z"),
    ("2024-05-03", "2024-05-03"), ("", ""), ("20240503T06", "2024-05-03"), ("99999999999", "99999999999"),
  ]) func times(_ written: String, _ read: String) { #expect(IPTCTime.extended(written) == read) }
}
