import Documents
import Testing

@testable import Readers

/// Builders of web archives.
enum WebArchive {
  static func page(_ title: String) -> [UInt8] {
    let text = """
      <html><head><title>\(title)</title></head><body><article><h1>\(title)</h1><p>The ferry stops in May, the company said \
      on Friday.</p><p>It was built in 1971 and carried more than nine million people.</p></article></body></html>
      """
    return Array(text.utf8)
  }

  /// Returns a record; `excess` is added to the length that it states.
  static func record(
    _ block: [UInt8],
    type: String = "response",
    address: String = "https://post.example/a/",
    excess: Int = 0,
    end: String = "\r\n\r\n"
  ) -> [UInt8] {
    let head = """
      WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Date: 2024-05-06T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n\
      WARC-Target-URI: \(address)\r\nContent-Type: application/http; msgtype=response\r\n\
      Content-Length: \(block.count + excess)\r\n\r\n
      """
    return Array(head.utf8) + block + Array(end.utf8)
  }

  static func answer(_ body: [UInt8], status: String = "200 OK", head: String = "Content-Type: text/html\r\n")
    -> [UInt8]
  {
    Array("HTTP/1.1 \(status)\r\n\(head)\r\n".utf8) + body
  }

  static func record(of title: String, excess: Int = 0, end: String = "\r\n\r\n") -> [UInt8] {
    record(answer(page(title)), address: "https://post.example/\(title)/", excess: excess, end: end)
  }
}

/// Returns the bytes that hexadecimal digits name.
func hex(_ digits: String) -> [UInt8] {
  var bytes = [UInt8]()
  var rest = digits[...]
  while let byte = UInt8(rest.prefix(2), radix: 16) {
    bytes.append(byte)
    rest = rest.dropFirst(2)
  }
  return bytes
}

@Suite struct WARCTests {
  static let others: [UInt8] =
    WebArchive.record(Array("software: x\r\n".utf8), type: "warcinfo")
    + WebArchive.record(Array("GET / HTTP/1.1\r\n\r\n".utf8), type: "request")
    + WebArchive.record(WebArchive.answer([]))
    + WebArchive.record(WebArchive.answer(WebArchive.page("Gone"), status: "404 Not Found"))
    + WebArchive.record(WebArchive.answer([], status: "301 Moved"))
    + WebArchive.record(WebArchive.answer([0x89, 0x50], head: "Content-Type: image/png\r\n"))
    + WebArchive.record([], type: "revisit")

  private func addresses(_ bytes: [UInt8], source: String = "-") -> [String] {
    Records(bytes, source: source).articles.map { $0.url ?? "" }
  }

  @Test func pagesAreTakenAndTheRestIsCounted() {
    let records = Records(Self.others + WebArchive.record(of: "One"))
    #expect(records.lines.count == 1)
    #expect(records.first?.url == "https://post.example/One/")
    #expect(records.first?.identifier == "urn:uuid:1")
    #expect(values(records.first, .loaded) == "2024-05-06T10:00:00Z")
    #expect(
      records.remarks == ["Left out: 1 empty page, 1 error page, 1 redirect, 1 picture and 1 revisit."]
    )
  }

  @Test func anArchiveWithoutPages() {
    #expect(
      Records(WebArchive.record([], type: "revisit")).lines == [
        "\"-\" has no articles: a web archive without pages; Left out: 1 revisit."
      ]
    )
  }

  static let two = WebArchive.record(of: "2")

  @Test func lengthsAndBlankLinesThatAreWrong() {
    for excess in [2, -2, 6, 9, 0] {
      #expect(addresses(WebArchive.record(of: "1", excess: excess) + Self.two).count == 2, "\(excess)")
    }
    for end in ["", "\r\n", "\r\n\r\njunk\nmore\n", "\n\n\n\n\n"] {
      #expect(addresses(WebArchive.record(of: "1", end: end) + Self.two).count == 2, "\(end)")
    }
  }

  @Test(arguments: [
    "\r\n\r\n", "WARC/1.0\r\nWARC-Type: response\r\n\r\n",
    "WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n", "WARC/1.0\r\nContent-Length: -5\r\n\r\n",
    "WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n", "WARC/0.18\r\n: \r\n\r\n",
  ]) func faultyRecords(_ before: String) { #expect(addresses(Array(before.utf8) + Self.two).count == 1) }

  @Test func whatStandsBeforeTheCutIsKept() {
    let first = WebArchive.record(of: "1")
    for cut in [10, 200, 400] {
      let records = Records(first + WebArchive.record(of: "2").dropLast(cut))
      #expect(records.articles.count == 1)
      #expect(
        records.remarks.last
          == "The last record is cut off: the file ends in the middle; what stands before it is kept."
      )
    }
  }

  @Test func packedMembers() throws {
    let members = (1...3).map { gzip(WebArchive.record(of: "\($0)")) }
    var damaged = members[1]
    for place in 10..<16 { damaged[place] = 0xFF }
    for (bytes, names, remark) in [
      (members.flatMap(\.self), ["1", "2", "3"], nil),
      (gzip((1...3).flatMap { WebArchive.record(of: "\($0)") }), ["1", "2", "3"], nil),
      (
        members[0] + damaged + members[2], ["1", "3"],
        "Part of the packed data is damaged; the records behind it were read."
      ),
      (
        members[0] + members[1].dropLast(90), ["1"],
        "The last record is cut off: the file ends in the middle; what stands before it is kept."
      ),
    ] as [([UInt8], [String], String?)] {
      let folder = try Folder(["a.warc.gz": bytes])
      let stream = try ArticleStream([folder.path + "/a.warc.gz"])
      #expect(try stream.map { try $0.get().url } == names.map { "https://post.example/\($0)/" })
      #expect(stream.remarks.first?.sentences == remark.map { [$0] })
    }
  }

  @Test(arguments: [
    ("gzip", gzip(WebArchive.page("A"))), ("x-gzip", gzip(WebArchive.page("A"))),
    ("identity", WebArchive.page("A")),
    ("gzip", WebArchive.page("A")), ("br", WebArchive.page("A")), ("nonsense", WebArchive.page("A")),
  ]) func codings(_ coding: String, _ body: [UInt8]) {
    for isChunked in [false, true] {
      let head = "Content-Type: text/html\r\nContent-Encoding: \(coding)\r\n"
      let transfer = "Transfer-Encoding: chunked\r\n"
      let size = String(body.count, radix: 16)
      let chunks = Array("\(size);x=y\r\n".utf8) + body + Array("\r\n0\r\n\r\n".utf8)
      let answers =
        isChunked
        ? [
          WebArchive.answer(chunks, head: head + transfer),
          // The program that archived has undone the coding, and says so in a field of its own.
          WebArchive.answer(body, head: head + transfer + "X-Crawler-Transfer-Encoding: chunked\r\n"),
        ] : [WebArchive.answer(body, head: head)]
      for answer in answers {
        #expect(HTTPResponse(answer[...], limit: Readers.limit)?.body == WebArchive.page("A"))
      }
    }
  }

  static let short = Array(
    "<html><head><title>Ferry stops</title></head><body><p>The ferry stops in May.</p></body></html>".utf8
  )

  @Test(arguments: [
    (
      "deflate",
      "b3c928c9cdb1b3c9484d4cb1b329c92cc949b5734b2d2aaa54282ec92f28b6d18708d9e8431424e5a754dad914d88564a42aa4219429"
        + "64e629f82656ead9e81700954214e9830d0600"
    ),
    (
      "deflate",
      "789cb3c928c9cdb1b3c9484d4cb1b329c92cc949b5734b2d2aaa54282ec92f28b6d18708d9e8431424e5a754dad914d88564a42aa421"
        + "942964e629f82656ead9e81700954214e9830d06005f18214d"
    ),
    (
      "br",
      "1b5e00404527477aa080da314b200892d68af280db1511dc98925a1c701c5eef44f425e9804669206ecbdd2f3bea360329f6d4e1836e"
        + "00806a78bc8ca13b"
    ),
  ]) func codingsOfBytes(_ coding: String, _ digits: String) {
    let packed = hex(digits)
    #expect(ContentCoding.decoded(packed[...], coding, limit: 1_000) == Self.short)
    #expect(ContentCoding.decoded(packed[...], coding, limit: 10)?.count ?? 99 >= 11)
    let cut = ContentCoding.decoded(packed.dropLast(20)[...], coding, limit: 1_000)
    #expect(cut.map { Self.short.starts(with: $0) } ?? true)
  }

  @Test func characterSets() {
    let french =
      Array("<html><body><p>Le caf".utf8) + [0xE9] + Array(" ferme vendredi.</p></body></html>".utf8)
    for head in [
      "Content-Type: text/html; charset=ISO-8859-1\r\n", "Content-Type: text/html; charset=utf-8\r\n",
    ] {
      let bytes = WebArchive.record(WebArchive.answer(french, head: head))
      #expect(Records(bytes).first?.body.contains("Le café ferme vendredi.") == true)
    }
  }

  @Test func recordsOfOtherTypes() {
    let text = Array("Ferry stops\n\nThe ferry stops in May.".utf8)
    let record = String(decoding: WebArchive.record(text, type: "conversion"), as: UTF8.self)
      .replacing("application/http; msgtype=response", with: "text/plain")
    #expect(Records(record).first?.url == "https://post.example/a/")
    #expect(Records(record).first?.body == "Ferry stops\n\nThe ferry stops in May.")
  }

  @Test func whatTheArchiveSaysOfThePage() {
    let record = String(
      decoding: WebArchive.record(WebArchive.answer(WebArchive.page("A"), head: "")),
      as: UTF8.self
    )
    .replacing(
      "WARC-Type",
      with: "WARC-Truncated: length\r\nWARC-Identified-Payload-Type: text/html\r\nWARC-Type"
    )
    #expect(
      Records(record).first?.notes.contains("The page is cut: the archive has only its beginning.") == true
    )
  }

  @Test func hugeRecordsArePassedOver() {
    let big = WebArchive.record([UInt8](repeating: 32, count: WARCCursor.recordLimit + 1))
    let records = Records(big + WebArchive.record(of: "1"))
    #expect(
      records.lines.first
        == "\"-\", byte 0: the size of the record is over the limit of 16 MB; nothing of it was read"
    )
    #expect(records.articles.count == 1)
  }
}
