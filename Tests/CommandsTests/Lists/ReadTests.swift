import Corpora
import Documents
import Figures
import Testing

@testable import Commands

@Suite struct ReadTests {
  private func passage(_ line: String, in session: inout Session) async throws -> Passages.Passage {
    guard case .passages(let passages) = try await Interpreter().figure(of: line, in: &session) else {
      return Passages.Passage(paragraphs: [])
    }
    return try #require(passages.passages.first)
  }

  @Test func namesQuotationsAndCuesHaveRoles() async throws {
    var session = try await Stories.session()
    let passage = try await passage("read 1", in: &session)
    #expect(passage.heading.plain == "Ferry to Port Alba stops")
    let parts = passage.paragraphs.flatMap(\.parts)
    #expect(parts.contains(StyledText.Part("Ana Ruiz", .person)))
    #expect(parts.contains(StyledText.Part("Lima", .place)))
    #expect(parts.contains(StyledText.Part("We have no choice,", .quotation)))
    #expect(parts.contains(StyledText.Part("said", .cue)))
    #expect(passage.paragraphs.first?.plain.hasPrefix("By Nora Quill · no date · article 1 · ") == true)
  }

  @Test func bracketsNameTheRoles() async throws {
    var session = try await Stories.session()
    let text = try await passage("read 1 --marks", in: &session).paragraphs.map(\.plain).joined()
    #expect(text.contains("[Ana Ruiz PERSON]"))
    #expect(text.contains("\"[We have no choice, QUOTE BY Ana Ruiz]\" [Ruiz PERSON] [said CUE]."))
    #expect(text.contains("[Lima GPE]"))
  }

  @Test func plainTextHasNoRoles() async throws {
    var session = try await Stories.session()
    let passage = try await passage("read bridge --plain", in: &session)
    let text = try #require(passage.paragraphs.last)
    #expect(text.parts.allSatisfy { $0.role == .plain })
    #expect(text.plain.contains("“a gift 🎁 to the city”"))
  }

  @Test func aRowOpensItsArticleAndMarksItsSentence() async throws {
    var session = try await Stories.session()
    _ = try await Interpreter().figure(of: "search gift", in: &session)
    for line in ["read 1", "read @1"] {
      let passage = try await passage(line, in: &session)
      #expect(passage.heading.plain == "Bridge opens in Lima")
      let marked = passage.paragraphs.flatMap(\.parts).filter { $0.role == .match }.map(\.text).joined()
      #expect(marked.contains("a gift"))
      #expect(!marked.contains("praised"))
    }
    #expect(try await passage("read a2", in: &session).heading.plain == "Bridge opens in Lima")
  }

  @Test func withoutAChoiceTheArticleMustBeNamed() async throws {
    var session = try await Stories.session()
    let error = await #expect(throws: LineError.self) {
      try await Interpreter().figure(of: "read", in: &session)
    }
    #expect(error?.message == "ARTICLE is missing: read ARTICLE")
    _ = try await Interpreter().figure(of: "use 2", in: &session)
    #expect(try await passage("read", in: &session).heading.plain == "Bridge opens in Lima")
  }

  @Test func everyArticleOfTheSamplesIsShownWhole() async throws {
    var session = try Sessions.empty()
    _ = try await Interpreter().figure(of: "load sample:apec sample:harbour", in: &session)
    for number in 1...11 {
      let stored = try #require(try session.corpus.article(number))
      let bytes = Array(stored.article.body.utf8)
      let shown = try await passage("read \(number)", in: &session).paragraphs.map(\.plain).joined(
        separator: "\n"
      )
      for paragraph in stored.article.paragraphs where paragraph.role == .body {
        #expect(shown.contains(HighlightedText.oneLine(bytes[paragraph.range.bytes])))
      }
    }
  }

  @Test func bracketsNestAndNeverCutCharacters() {
    let text = "é “a 🎁 b” c"
    var marks = HighlightedText(Array(text.utf8))
    marks.highlight(TextRange(0, text.utf8.count), .quotation, .quotation, label: "OUTER")
    marks.highlight(TextRange(3, 14), .name, .person, label: "INNER")
    marks.highlight(TextRange(0, 999), .time, .time, label: "BEYOND")
    marks.finish()
    #expect(marks.styled(TextRange(0, text.utf8.count)).plain == "[é [“a 🎁 b INNER]” c OUTER]")
  }
}
