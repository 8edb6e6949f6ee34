import Testing

@testable import Readers

@Suite struct ReadErrorTests {
  @Test(arguments: rows) func message(_ error: ReadError, _ message: String) {
    #expect(error.message == message)
  }

  static let rows: [(ReadError, String)] = [
    (.empty(source: "a.txt"), "\"a.txt\" is empty: there is no text in it"),
    (
      .binary(source: "a", kind: .pdf),
      "\"a\" is not text: it looks like a PDF document; convert it with pdftotext first"
    ),
    (
      .binary(source: "a", kind: .data),
      "\"a\" is not text: it looks like binary data; 'formats' lists what can be read"
    ),
    (
      .notFound(source: "a.tx", nearest: "a.txt"),
      "\"a.tx\": no such file or folder; the nearest name is \"a.txt\""
    ),
    (
      .notFound(source: "zzz", nearest: nil),
      "\"zzz\": no such file or folder; sample:harbour always loads"
    ),
    (
      .cutAtBlanks(source: "my", whole: "my story.txt"),
      "\"my\": no such file or folder; a name with blanks stands in quotation marks: \"my story.txt\""
    ),
    (
      .folderWithoutArticles(source: "pics"),
      "\"pics\" is a folder without articles; no file in it has the suffix of a format that is read"
    ),
    (
      .noMatch(pattern: "*.tx"),
      "\"*.tx\" matches no file; * stands for any part of a name, ? for one character"
    ),
    (.notPermitted(source: "a"), "\"a\" may not be read by this user; chmod +r allows it"),
    (.unreadable(source: "a", reason: "Input/output error"), "\"a\" cannot be read: Input/output error"),
    (
      .tooLarge(source: "a", line: nil, limit: 64 << 20),
      "\"a\" is over 64 MB, too much for one article; split it"
    ),
    (
      .tooLarge(source: "a", line: 3, limit: 64 << 20),
      "\"a\", line 3, is over 64 MB, too much for one article; split it"
    ),
    (
      .brokenGzip(source: "a.gz", truncated: true),
      "\"a.gz\": the gzip data ends in the middle; pack or copy it again"
    ),
    (
      .brokenGzip(source: "a.gz", truncated: false),
      "\"a.gz\": the gzip data is damaged; pack or copy it again"
    ),
    (
      .badRecord(source: "a", place: .init(.line, 2), reason: "a link without text"),
      "\"a\", line 2: a link without text"
    ),
    (
      .noArticles(source: "a", found: "1 link without text; save the page and load that"),
      "\"a\" has no articles: 1 link without text; save the page and load that"
    ),
    (
      .unknownSample("harbor", known: ["apec", "harbour"]),
      "\"sample:harbor\": no such sample; the nearest name is \"sample:harbour\""
    ),
    (
      .unknownSample("x", known: ["apec", "harbour"]),
      "\"sample:x\": no such sample; there are sample:apec, sample:harbour"
    ),
    (
      .unknownSampleArticle(set: "apec", number: "9", count: 3),
      "\"sample:apec/9\": no such article; there are sample:apec/1 to apec/3"
    ),
    (
      .unknownFormat("txt", known: ["jsonl", "markdown", "text"]),
      "\"txt\": no such input format; there are jsonl, markdown, text"
    ),
  ]

  @Test(arguments: ReadError.BinaryKind.allCases) func everyKindHasAdvice(_ kind: ReadError.BinaryKind) {
    #expect(ReadError.binary(source: "a", kind: kind).message.contains("; "))
  }
}
