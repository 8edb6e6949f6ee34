import Documents
import Testing

@Suite struct DocumentTests {
  /// Two sentences with three tokens each.
  static let document: Document = {
    let body = "Ann came. Bob left."
    let ranges = [(0, 3), (4, 8), (8, 9), (10, 13), (14, 18), (18, 19)].map { TextRange($0.0, $0.1) }
    return Document(
      article: Article(source: "a", body: body, paragraphs: []),
      text: Array(body.utf8),
      sentences: [
        Sentence(tokens: 0..<3, range: TextRange(0, 9), paragraph: 0),
        Sentence(tokens: 3..<6, range: TextRange(10, 19), paragraph: 0),
      ],
      tokens: ranges.map { Token(range: $0, kind: .word, spaceBefore: false) }
    )
  }()

  @Test(arguments: [(0, 0, 0), (3, 0, 0), (4, 0, 1), (9, 0, 2), (10, 1, 3), (99, 1, 5)])
  func whatHoldsAByte(offset: Int, sentence: Int, token: Int) {
    #expect(DocumentTests.document.sentence(at: offset) == sentence)
    #expect(DocumentTests.document.token(at: offset) == token)
  }

  @Test func nothingIsBeforeTheFirst() {
    #expect(DocumentTests.document.sentence(at: -1) == nil)
    #expect(DocumentTests.document.token(at: -1) == nil)
  }

  @Test(arguments: [
    (TextRange(0, 9), 0..<3), (TextRange(2, 5), 0..<2), (TextRange(3, 4), 1..<1), (TextRange(10, 99), 3..<6),
  ]) func tokensOfARange(range: TextRange, tokens: Range<Int>) {
    #expect(DocumentTests.document.tokens(in: range) == tokens)
  }

  @Test(arguments: [
    (TextRange(0, 3), "Ann"), (TextRange(14, 99), "left."), (TextRange(50, 60), ""), (TextRange(5, 5), ""),
  ]) func offsetsOutsideAreCutOff(range: TextRange, text: String) {
    #expect(DocumentTests.document.string(range) == text)
  }

  @Test func layersAreFetchedByType() {
    var document = DocumentTests.document
    #expect(document[Mark.self].isEmpty)
    document[Mark.self] = [Mark(place: 4)]
    #expect(document[Mark.self] == [Mark(place: 4)])
    #expect(document.range(ofTokens: 3..<6) == TextRange(10, 19))
    #expect(document.range(ofTokens: 3..<3) == TextRange(0, 0))
    #expect(document.string(token: 3) == "Bob")
  }

  private struct Mark: Annotation, Hashable { var place: Int }
}
