import Documents
import Readers
import Testing

@Suite struct JSONLinesTests {
  @Test func textIsReturnedAsGiven() throws {
    let article = try read(#"{"id": "a-1", "text": " \r\nThe pier\u00a0broke.\n\n\tSo it\u0301 goes. \n"}"#)
    #expect(Array(article.body.utf8) == Array(" \r\nThe pier\u{A0}broke.\n\n\tSo it\u{301} goes. \n".utf8))
    #expect(article.identifier == "a-1")
    #expect(article.source == "a.jsonl")
    #expect(summary(article) == "roles: body body")
  }

  @Test func fields() throws {
    let article = try read(
      #"{"id": 7, "title": "Ferry stops", "deck": "Old pier to blame", "author": "Jane Doe and Bo Lund", "#
        + #""outlet": "Harbour Post", "url": "https://harbour.example/1", "language": "en-GB", "#
        + #""published": "2016-11-17T08:00:00", "dateline": "LIMA, Nov 17 -", "text": "It stopped on Tuesday."}"#
    )
    #expect(article.identifier == "7")
    #expect(
      summary(article) == """
        headline: Ferry stops
        deck: Old pier to blame
        authors: Jane Doe; Bo Lund
        outlet: Harbour Post
        dateline: LIMA, Nov 17
        published: 2016-11-17 metadata
        url: https://harbour.example/1
        language: en-GB
        roles: body
        """
    )
  }

  @Test(arguments: [
    (#"{"headline": "Ferry stops", "text": "Ferry stops\n\nIt stopped on Tuesday."}"#, "headline body"),
    (#"{"headline": "Ferry stops", "text": "No boat\n\nIt stopped on Tuesday."}"#, "headline body body"),
    (#"{"title": "Ferry stops", "text": "No boat\n\nIt stopped on Tuesday."}"#, "body body"),
    (#"{"text": "Ferry stops\n\n17 November 2016\n\nIt stopped on Tuesday."}"#, "headline dateline body"),
    (
      #"{"headline": "A", "text": "Friday, January 4, 2019\n\nIt stopped on Tuesday."}"#,
      "headline dateline body"
    ),
    (
      #"{"published": {"value": "2016-11-17", "basis": "text"}, "text": "LIMA (AP) - It stopped."}"#,
      "dateline body"
    ),
    (#"{"authors": ["Jane Doe"], "published": null, "text": "It stopped on Tuesday."}"#, "body"),
  ]) func roles(_ line: String, _ expected: String) throws {
    let article = try read(line)
    #expect(article.paragraphs.map(\.role.rawValue).joined(separator: " ") == expected)
    #expect(flaws(article) == [])
  }

  /// A headline of its own stands before the text, as in a text file; the text itself stays as it is.
  @Test(arguments: [
    (#"{"headline": " Ferry\n stops ", "text": "It stopped."}"#, "Ferry stops\n\nIt stopped."),
    (#"{"headline": "Ferry stops", "text": "FERRY STOPS\n\nIt stopped."}"#, "FERRY STOPS\n\nIt stopped."),
    (#"{"title": "Ferry stops", "text": "It stopped."}"#, "It stopped."),
    (#"{"headline": " ", "text": "It stopped."}"#, "It stopped."),
    (#"{"headline": null, "text": "It stopped."}"#, "It stopped."),
  ]) func headlinesAreAnalysed(_ line: String, _ body: String) throws {
    let article = try read(line)
    #expect(article.body == body)
    #expect(flaws(article) == [])
  }

  @Test func unknownDateLeavesANote() throws {
    let article = try read(#"{"published": "soon", "text": "It stopped."}"#)
    #expect(article.notes == ["The date \"soon\" was not understood."])
  }

  @Test func badLinesAreNamedAndTheRestGoesOn() throws {
    let text =
      "{\"text\": \"One.\"}\n{oops\n\n[1]\n{\"id\": 1}\n{\"text\": 5}\n{\"text\": \" \"}\n{\"text\": \"Two.\"}\n"
    let articles = try Readers.articles(in: Input(source: "a.jsonl", bytes: Array(text.utf8)))
    #expect(articles.map(\.body) == ["One.", "Two."])
    #expect(articles[0].notes.count == 5)
    let failures = try results("a.jsonl", text).compactMap { result -> ReadError? in
      if case .failure(let error) = result { error } else { nil }
    }
    let notJSON = "not valid JSON; an article is {\"id\": …, \"text\": …} on one line"
    #expect(
      failures == [
        .badRecord(source: "-", place: .init(.line, 2), reason: notJSON),
        .badRecord(source: "-", place: .init(.line, 4), reason: "no text"),
        .badRecord(source: "-", place: .init(.line, 5), reason: "no text; its keys are id"),
        .badRecord(source: "-", place: .init(.line, 6), reason: "no text; its keys are text"),
        .badRecord(source: "-", place: .init(.line, 7), reason: "no text; its keys are text"),
      ]
    )
  }

  @Test func arraysAndSingleObjects() throws {
    let array = "[\n{\"text\": \"One.\"},\n{\"id\": 2},\n{\"text\": \"Two.\"}]"
    let articles = try Readers.articles(in: Input(source: "a.json", bytes: Array(array.utf8)))
    #expect(articles.map(\.body) == ["One.", "Two."])
    #expect(articles[0].notes.count == 1)
    let single = "{\n  \"id\": \"x\",\n  \"text\": \"One.\"\n}\n"
    #expect(
      try Readers.articles(in: Input(source: "a.json", bytes: Array(single.utf8))).map(\.body) == ["One."]
    )
    let lines = "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n"
    #expect(try Readers.articles(in: Input(source: "-", bytes: Array(lines.utf8))).count == 2)
  }

  @Test func windowsLinesAreReadWithANote() throws {
    let bytes = Array("{\"text\": \"Caf".utf8) + [0xE9] + Array(".\"}\n".utf8)
    let article = try #require(try Readers.articles(in: Input(source: "a.jsonl", bytes: bytes)).first)
    #expect(article.body == "Café.")
    #expect(article.notes == ["Not valid UTF-8; read as Windows-1252."])
  }

  private func read(_ line: String) throws -> Article {
    try #require(try Readers.articles(in: Input(source: "a.jsonl", bytes: Array(line.utf8))).first)
  }

  private func results(_ source: String, _ text: String) throws -> [Result<Article, ReadError>] {
    var pieces = [Array(text.utf8)]
    return Array(try ArticleStream(["-"], format: "jsonl", standardInput: { pieces.popLast() }))
  }
}
