import Documents
import TestSupport
import Testing

@testable import Readers

/// Damaged inputs of the formats that are made of records.
@Suite struct RecordFuzzTests {
  static let fixtures: [[UInt8]] =
    [
      FeedTests.rss(
        "<title>A &amp; B</title><content:encoded><![CDATA[\(FeedTests.text)]]></content:encoded>"
      ),
      AtomTests.atom("<title>A</title><content type=\"xhtml\"><div><p>The ferry stops.</p></div></content>"),
      NewsMLTests.message(NewsMLTests.item(set: NewsMLTests.story)),
      "<nitf><body><body.head><hl1>A</hl1></body.head><body.content><p>LEAD: The ferry.</p></body.content></body></nitf>",
      MailTests.alternatives(plain: "The ferry stops.", page: "<table><td>The ferry<br><br>stops.</table>"),
      MailTests.head + "\n" + MailTests.forwarded, MailboxTests.box, MailboxTests.archive,
      "<urlset><url><loc>https://a.example/1</loc></url></urlset>",
    ]
    .map { Array($0.utf8) } + [
      WARCTests.others + WebArchive.record(of: "1"),
      gzip(WebArchive.record(of: "1")) + gzip(WebArchive.record(of: "2")),
      WebArchive.record(
        WebArchive.answer(
          gzip(WebArchive.page("A")),
          head: "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"
        )
      ),
      PackedFiles.zip([
        ("a.txt", Array("One.".utf8)), ("b.xml", Array(FeedTests.rss("<title>A</title>").utf8)),
      ]),
      PackedFiles.tar([("a.txt", Array("One.".utf8))]),
      gzip(PackedFiles.tar([("a.txt", Array("One.".utf8))])),
    ]

  @Test(arguments: 0..<24) func damagedRecordsAreSurvived(_ seed: Int) throws {
    var fuzz = Fuzz(seed: Fuzz.daySeed &+ UInt64(seed) &* 7_919)
    for _ in 0..<60 {
      var bytes = fuzz.pick(Self.fixtures) ?? []
      switch fuzz.number(0...3) {
      case 0: bytes = fuzz.mutated(bytes: bytes, changes: fuzz.number(1...12))
      case 1: bytes = Array(bytes.prefix(fuzz.number(0...bytes.count)))
      case 2: bytes += fuzz.pick(Self.fixtures) ?? []
      default:
        let start = fuzz.number(0...bytes.count)
        let piece = bytes[start..<min(bytes.count, start + fuzz.number(0...40))]
        for _ in 0..<fuzz.number(1...200) { bytes.insert(contentsOf: piece, at: start) }
      }
      var pieces = [bytes]
      let stream = try ArticleStream(["-"], standardInput: { pieces.popLast() })
      var results = 0
      while results < 10_000, let result = stream.next() {
        results += 1
        switch result {
        case .success(let article): #expect(flaws(article) == [], "\(bytes)")
        case .failure(let error): #expect(!error.message.isEmpty)
        }
      }
      #expect(results > 0 && results < 10_000, "\(bytes)")
    }
  }

  @Test(arguments: 0..<20) func mendedXMLHasNoForbiddenBytes(_ seed: Int) {
    var fuzz = Fuzz(seed: Fuzz.daySeed &+ UInt64(seed))
    for _ in 0..<100 {
      let bytes = Array(("<a>" + fuzz.text(count: 40) + "&" + fuzz.text(count: 4) + "</a>").utf8)
      var mending = XMLMending(bytes)
      let mended = mending.mended()
      #expect(mended.allSatisfy { $0 >= 32 || [9, 10, 13].contains($0) })
      #expect(MarkupDocument(xml: mended, encoding: "UTF-8") != nil)
    }
  }
}
