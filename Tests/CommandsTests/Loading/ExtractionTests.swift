import Annotators
import Documents
import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite struct ExtractionTests {
  private func extract(
    _ sources: [String],
    jobs: Int = 2,
    input: String? = nil
  ) async throws -> (lines: [String], reports: [String], count: Extraction.Count) {
    var extraction = Extraction()
    extraction.jobs = jobs
    let pieces = Pieces(input.map { [Array($0.utf8)] } ?? [])
    extraction.standardInput = { pieces.next() }
    var bytes: [UInt8] = []
    var reports: [String] = []
    let count = try await extraction.run(sources) {
      bytes += $0
    } report: {
      reports.append($0)
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return (lines, reports, count)
  }

  private func object(_ line: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test func quantitiesHaveNumbers() async throws {
    let text = "The storm killed 14 people. Prices rose 2.5 percent. Between 30 and 40 houses burned."
    let (lines, _, _) = try await extract([], input: "{\"id\":1,\"text\":\"\(text)\"}\n")
    let found = try object(try #require(lines.first))["quantities"] as? [[String: Any]]
    #expect(found?.map { $0["value"] as? Double } == [14, 2.5, 30])
    #expect(found?.map { $0["high"] as? Double } == [nil, nil, 40])
  }

  @Test func aLineOfInputComesBackWithItsText() async throws {
    let text = "Line one\\r\\n\\r\\nAna Ruiz \\ud83c\\udf81 said: \\\"No.\\\"\\tIn Lima.\\u0001"
    let (lines, reports, count) = try await extract(
      [],
      input:
        "{\"id\":\"x-1\",\"text\":\"\(text)\",\"published\":\"2020-02-03\"}\n{\"id\":7,\"text\":\"Lima.\"}\n"
    )
    #expect(reports.isEmpty)
    #expect(count == Extraction.Count(written: 2, failed: 0))
    let first = try object(try #require(lines.first))
    #expect(first["id"] as? String == "x-1")
    #expect(first["text"] as? String == "Line one\r\n\r\nAna Ruiz 🎁 said: \"No.\"\tIn Lima.\u{1}")
    let published = first["published"] as? [String: String]
    #expect(published == ["value": "2020-02-03", "basis": "metadata"])
    #expect(try object(try #require(lines.last))["id"] as? String == "7")
  }

  @Test func whatAFolderHasBesidesIsNotedAndNoFailure() async throws {
    let folder = try Folder()
    _ = try folder.write(Stories.ferry, to: "a.txt")
    _ = try folder.write("x", to: "b.mov")
    var (reports, notes): ([String], [String]) = ([], [])
    let count = try await Extraction().run([folder.path]) { _ in
    } report: {
      reports.append($0)
    } note: {
      notes.append($0)
    }
    #expect(count == Extraction.Count(written: 1, failed: 0))
    #expect(reports.isEmpty)
    #expect(notes == ["Left out 1 file of another kind: b.mov."])
  }

  @Test func aCancelledExtractionWritesNothing() async throws {
    let task = Task {
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      var lines = 0
      _ = try? await Extraction().run(["sample:harbour"]) { _ in
        lines += 1
      } report: { _ in
        lines += 1
      }
      return lines
    }
    #expect(await task.value == 0)
  }

  @Test func keysStandInTheirOrder() async throws {
    let line = try #require(try await extract(["sample:apec/1"]).lines.first)
    let keys = [
      "id", "source", "headline", "deck", "authors", "outlet", "dateline", "published", "url", "language",
      "section", "page", "metadata", "notes", "text",
      "paragraphs", "sentences", "entities", "quotes", "coreference", "times", "impossible_days", "events",
      "quantities",
    ]
    var rest = Substring(line)
    for key in keys {
      let found = try #require(rest.range(of: "\"\(key)\":"), "\(key)")
      rest = rest[found.upperBound...]
    }
    #expect(Set(try object(line).keys) == Set(keys))
  }

  /// A time has the modifier of TIMEX3 where it has one.
  @Test(arguments: [
    ("The fair began in early May 2014.", "2014-05", "START"), ("It took about two hours.", "PT2H", "APPROX"),
    ("It began in May 2014.", "2014-05", nil),
  ]) func timesHaveModifiers(text: String, value: String, mod: String?) async throws {
    let folder = try Folder()
    let file = try folder.write("{\"text\": \"\(text)\"}", to: "a.jsonl")
    let times = try object(try #require(try await extract([file]).lines.first))["times"]
    let time = try #require((times as? [[String: Any]])?.first)
    #expect(time["value"] as? String == value && time["mod"] as? String == mod)
  }

  /// A headline is analysed alike in both formats, and every offset is one of the text that is written.
  @Test(arguments: [
    "Vale quits as mayor of Lima", "“I am tired,” Tom Vale says", "Lima’s mayor, Tom Vale, accused of fraud",
  ]) func headlinesAreAnalysedInEveryFormat(headline: String) async throws {
    let body =
      "LIMA, March 5 - Mayor Tom Vale said on Monday that he would go. His party, he said, was split."
    let folder = try Folder()
    let text = try folder.write("\(headline)\n\n\(body)", to: "a.txt")
    let json = try folder.write("{\"headline\": \"\(headline)\", \"text\": \"\(body)\"}", to: "b.jsonl")
    let articles = try await extract([text, json]).lines.map { try object($0) }
    for key in ["text", "headline", "sentences", "entities", "quotes", "coreference"] {
      let values = try articles.map { article in
        try JSONSerialization.data(withJSONObject: [try #require(article[key])], options: .sortedKeys)
      }
      #expect(values[0] == values[1], "\(key)")
    }
    let entities = try #require(articles[1]["entities"] as? [[String: Any]])
    let written = Array(try #require(articles[1]["text"] as? String).unicodeScalars)
    let mentions = try #require(
      entities.first { $0["name"] as? String == "Tom Vale" }?["mentions"] as? [[String: Any]]
    )
    let first = try #require(mentions.first { $0["kind"] as? String == "name" })
    let (start, end) = (try #require(first["start"] as? Int), try #require(first["end"] as? Int))
    #expect(String(String.UnicodeScalarView(written[start..<end])).contains("Vale"))
    #expect(start < headline.unicodeScalars.count)
  }

  @Test func failuresAreReportedAndTheRestGoesOn() async throws {
    let folder = try Folder()
    let bad = try folder.write(
      "{\"text\": 3}\n{\"id\":\"b\",\"text\":\"Lima.\"}\nnonsense\n",
      to: "bad.jsonl"
    )
    let (lines, reports, count) = try await extract(["missing.txt", bad, "sample:apec/2"])
    #expect(count == Extraction.Count(written: 2, failed: 3))
    #expect(reports.count == 3)
    #expect(reports.first?.contains("missing.txt") == true)
    #expect(reports.dropFirst().allSatisfy { $0.contains("bad.jsonl") && $0.contains("line ") })
    #expect(try lines.map { try object($0)["id"] as? String } == ["b", "sample:apec/2"])
  }

  @Test(arguments: [1, 4]) func linesComeInTheOrderOfTheInput(jobs: Int) async throws {
    let folder = try Folder()
    let path = try folder.write(LoadTests.lines(200), to: "many.jsonl")
    let (lines, reports, _) = try await extract([path], jobs: jobs)
    #expect(reports.count == 1)
    let expected = (1...200).filter { $0 != 100 }.map { "a\($0)" }
    #expect(try lines.map { try object($0)["id"] as? String } == expected)
  }

  @Test func tokensAreWrittenWhenAsked() throws {
    let article = Article(source: "-", body: "Ann ate 3 🎁.", paragraphs: [Paragraph(range: TextRange(0, 15))])
    let document = Pipeline.standard.document(for: article)
    let line = Extraction.line(for: document, includesTokens: true)
    let tokens = try object(String(decoding: line, as: UTF8.self))["tokens"] as? [[String: Any]] ?? []
    #expect(tokens.count == 5)
    #expect(tokens.compactMap { $0["start"] as? Int } == [0, 4, 8, 10, 11])
    #expect(tokens.last?["upos"] as? String == "PUNCT")
    #expect(
      tokens.allSatisfy { Set($0.keys) == ["start", "end", "upos", "lemma", "feats", "head", "deprel"] }
    )
    let parts = tokens.compactMap { $0["upos"] as? String }
    #expect(parts.prefix(3) == ["PROPN", "VERB", "NUM"])
    #expect(tokens.compactMap { $0["lemma"] as? String } == ["Ann", "eat", "3", "🎁", "."])
    #expect(tokens.compactMap { $0["head"] as? Int }.count == 4)
  }

  /// Offsets in code points must select the same text as the ranges in bytes.
  @Test(arguments: 0..<60) func offsetsCutOutTheSameText(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed) &* 0x9E37_79B9 &+ 1)
    let pieces = [
      "Ana Ruiz", "Tomás Núñez", "李明", "🎁", "👩‍👩‍👧", "é", "e\u{301}", " ", " ", "said", "“No,”",
      "\"Yes.\"", ".",
      "\n\n",
      "\r\n", "Lima", "on Monday", "in 2014", "Москва", "\u{1F1F5}\u{1F1EA}", "the mayor", "He", "\t",
      "\u{0}", "—", "ﷺ",
    ]
    var text = ""
    for _ in 0..<(5 + Int(generator.next() % 120)) {
      text += pieces[Int(generator.next() % UInt64(pieces.count))]
      if generator.next() % 3 > 0 { text += " " }
    }
    let count = text.utf8.count
    let article = Article(source: "-", body: text, paragraphs: [Paragraph(range: TextRange(0, count))])
    let document = Pipeline.standard.document(for: article)
    let object = try object(String(decoding: Extraction.line(for: document), as: UTF8.self))
    #expect(object["text"] as? String == text)
    let scalars = Array(text.unicodeScalars)
    func cut(_ ends: [Int]) -> String {
      guard ends.count == 2, ends[0] <= ends[1], ends[1] <= scalars.count else { return "out of bounds" }
      return String(String.UnicodeScalarView(scalars[ends[0]..<ends[1]]))
    }
    let sentences = object["sentences"] as? [[Int]] ?? []
    #expect(
      sentences.map(cut).map { Array($0.utf8) }
        == document.sentences.map { Array(document.text[$0.range.bytes]) }
    )
    let entities = object["entities"] as? [[String: Any]] ?? []
    #expect(entities.count == document[Entity.self].count)
    for (written, entity) in zip(entities, document[Entity.self]) {
      let mentions = written["mentions"] as? [[String: Any]] ?? []
      let texts = mentions.map { cut([$0["start"] as? Int ?? 0, $0["end"] as? Int ?? 0]) }
      #expect(texts.map { Array($0.utf8) } == entity.mentions.map { Array(document.text[$0.range.bytes]) })
    }
    let quotes = object["quotes"] as? [[String: Any]] ?? []
    let contents = quotes.flatMap { ($0["content"] as? [[Int]] ?? []).map(cut) }
    #expect(
      contents.map { Array($0.utf8) }
        == document[Quotation.self].flatMap { $0.content.map { Array(document.text[$0.bytes]) } }
    )
  }

  @Test func everyOffsetIsCountedRight() {
    let text = String(repeating: "aé李🎁", count: 50)
    let bytes = Array(text.utf8)
    let points = CodePoints(bytes)
    var offset = 0
    for (number, scalar) in text.unicodeScalars.enumerated() {
      #expect(points.count(before: offset) == number)
      offset += String(scalar).utf8.count
    }
    #expect(points.count(before: offset) == 200)
    #expect(points.count(before: offset + 9) == 200)
    #expect(points.count(before: -1) == 0)
  }

  /// Control characters and bidirectional formatting characters are written as escapes.
  @Test(arguments: [
    ("a\u{9B}b", "a\\u009Bb"), ("\u{202E}x", "\\u202Ex"), ("\u{2066}x\u{2069}", "\\u2066x\\u2069"),
    ("é\u{A0}\u{2019}習", "é\u{A0}\u{2019}習"), ("\u{7F}", "\\u007F"),
  ]) func controlsAreEscaped(text: String, written: String) {
    var line = JSONLine(capacity: 8)
    line.string(text)
    #expect(String(decoding: line.bytes, as: UTF8.self) == "\"" + written + "\"")
  }

  @Test func everyCharacterSurvivesJSON() throws {
    var text = ""
    for value in 0..<0x300 { if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) } }
    text += "\u{2028}\u{2029}\u{FEFF}\u{FFFF}\u{10FFFF}\u{10000}"
    var line = JSONLine(capacity: 0)
    line.object { line in
      line.key("a")
      line.string(text)
      line.key("b")
      line.array { $0.array { _ in } }
      line.key("c")
      line.integer(-12)
      line.key("d")
      line.null()
    }
    let object = try object(String(decoding: line.bytes, as: UTF8.self))
    #expect((object["a"] as? String).map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
    #expect(object["c"] as? Int == -12)
    #expect(String(decoding: line.bytes, as: UTF8.self).hasSuffix("\"b\":[[]],\"c\":-12,\"d\":null}"))
  }
}
