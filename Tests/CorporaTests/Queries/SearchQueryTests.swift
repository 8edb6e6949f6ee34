import Corpora
import Documents
import TestSupport
import Testing

@Suite struct SearchTests {
  static let documents = [
    document(
      "The port strike began. Workers in Lima stayed home. O'Brien spoke.",
      source: "1",
      headline: "Port strike"
    ),
    document("A strike at the old port was called off. Café owners cheered.", source: "2", headline: "Peace"),
    document(
      "Ships left the harbour. The co-operation of AT&T helped.",
      source: "3",
      headline: "Harbour news"
    ),
  ]

  struct Row: CustomTestStringConvertible, Sendable {
    let query: String
    let found: [Int]
    var testDescription: String { query }
    init(_ query: String, _ found: [Int]) {
      self.query = query
      self.found = found
    }
  }

  @Test(arguments: [
    Row("strike", [1, 2]), Row("STRIKE port", [1, 2]), Row("strike AND lima", [1]),
    Row("lima OR harbour", [1, 3]),
    Row("strike NOT lima", [2]), Row("strike -lima", [2]), Row("strike AND NOT lima", [2]),
    Row("-lima strike", [2]), Row("\"port strike\"", [1]), Row("\"old port\" strike", [2]),
    Row("NEAR(port strike, 1)", [1]), Row("NEAR(strike port, 5)", [1, 2]), Row("NEAR(strike port)", [1, 2]),
    Row("harb*", [3]), Row("\"port str\"*", [1]), Row("(lima OR harbour) AND news", [3]),
    Row("((((lima))))", [1]), Row("cafe", [2]), Row("O'Brien", [1]), Row("o’brien", [1]),
    Row("co-operation", [3]), Row("AT&T", [3]), Row("and", []), Row("strike and port", []),
    Row("strike -", [1, 2]), Row("strike ... port", [1, 2]), Row("headline:strike", []),
    Row("strike; DROP TABLE article", []), Row("strike* OR zzz", [1, 2]), Row("strike -(lima OR cafe)", []),
    Row("strike -\"old port\"", [1]), Row("'strike'", [1, 2]), Row("{strike}", [1, 2]),
    Row("^strike", [1, 2]),
  ]) func finding(_ row: Row) throws {
    let corpus = try Corpus()
    try load(SearchTests.documents, into: corpus)
    #expect(try corpus.articles(matching: row.query) == row.found)
    let page = try corpus.search(row.query)
    #expect(page.total == row.found.count)
    #expect(page.rows.map(\.article.id).sorted() == row.found)
  }

  struct Mistake: CustomTestStringConvertible, Sendable {
    let query: String
    let error: SearchError
    var testDescription: String { query }
    init(_ query: String, _ error: SearchError) {
      self.query = query
      self.error = error
    }
  }

  @Test(arguments: [
    Mistake("", .nothingToSearch), Mistake("  ", .nothingToSearch), Mistake("...", .nothingToSearch),
    Mistake("\"\"", .nothingToSearch), Mistake("()", .nothingToSearch),
    Mistake("a \"b c", .openQuotation(at: 2)), Mistake("(a b", .openParenthesis(at: 0)),
    Mistake("a) b", .strayParenthesis(at: 1)), Mistake("a AND", .missingOperand(operator: "AND", at: 2)),
    Mistake("OR a", .missingOperand(operator: "OR", at: 0)),
    Mistake("a OR", .missingOperand(operator: "OR", at: 2)),
    Mistake("a OR OR b", .missingOperand(operator: "OR", at: 5)),
    Mistake("a NOT", .missingOperand(operator: "NOT", at: 2)),
    Mistake("NOT a", .onlyExclusions(at: 0)), Mistake("b OR -a", .onlyExclusions(at: 5)),
    Mistake("NEAR(a)", .badNear(at: 0)), Mistake("NEAR(a b, 0)", .badNear(at: 0)),
    Mistake("NEAR(a b, many)", .badNear(at: 0)), Mistake("NEAR(a b", .openParenthesis(at: 0)),
    Mistake("NEAR(a (b))", .badNear(at: 0)),
    Mistake(String(repeating: "(", count: 60), .tooComplex(at: 12)),
    Mistake(String(repeating: "a ", count: 300), .tooComplex(at: 400)),
  ]) func mistakes(_ row: Mistake) throws {
    let corpus = try corpus(SearchTests.documents[0])
    #expect(throws: row.error) { try corpus.search(row.query) }
  }

  @Test func theBestSentenceIsShown() throws {
    let corpus = try Corpus()
    try load(SearchTests.documents, into: corpus)
    let hit = try #require(try corpus.search("workers lima").rows.first)
    #expect(hit.passage.text == "Workers in Lima stayed home.")
    #expect(hit.passage.sentence == 1)
    let words = Array(hit.passage.text.utf8)
    #expect(hit.matches.map { String(decoding: words[$0.bytes], as: UTF8.self) } == ["Workers", "Lima"])
    let headline = try #require(try corpus.search("peace").rows.first)
    #expect(headline.passage.text == "Peace")
    #expect(headline.passage.sentence == nil)
  }

  @Test func marksInTheTextDoNoHarm() throws {
    let text = "A \u{F8F0}strike\u{F8F1} and \u{F8F0} more strike here."
    let corpus = try corpus(document(text))
    let hit = try #require(try corpus.search("strike").rows.first)
    #expect(hit.passage.text == text)
  }

  /// A query throws no errors other than those about the query itself.
  @Test func oddQueries() throws {
    let corpus = try Corpus()
    try load(SearchTests.documents, into: corpus)
    let parts = [
      "strike", "port", "\"", "(", ")", " ", "AND", "OR", "NOT", "NEAR(", ", 5", "*", "-", "'", "\u{0}", "é",
      "^", ":", "+", "{",
      "}", "NEAR", "\\", "--", ";", "\u{0301}", "𝔘", "🙂", "٣", "%", "_", "[", "body", "\u{E000}", "漢字",
    ]
    var random = SplitMix64(seed: 11)
    for _ in 0..<2000 {
      let count = Int.random(in: 1...12, using: &random)
      let query = (0..<count).map { _ in
        parts[Int.random(in: 0..<parts.count, using: &random)] + (Bool.random(using: &random) ? " " : "")
      }.joined()
      do {
        _ = try corpus.search(query)
      } catch .store(let error) {
        Issue.record("\(query): \(error)")
      } catch {
        if let offset = error.offset { #expect(offset <= query.utf8.count, "\(query)") }
      }
    }
  }
}
