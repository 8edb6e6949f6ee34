import Figures
import Testing

@testable import Commands

@Suite struct SearchTests {
  @Test func matchesAreMarkedInTheirSentence() async throws {
    var session = try await Stories.session()
    let figure = try await Interpreter().figure(of: "search nunez gift", in: &session)
    let table = try #require(figure.table)
    #expect(
      table.columns.map(\.name) == [
        "article", "headline", "outlet", "published", "snippet", "sentence", "score",
      ]
    )
    #expect(table.column("article") == ["2"])
    #expect(table.column("snippet") == ["Tomás Núñez called it “a gift 🎁 to the city”."])
    guard case .text(let snippet)? = table.rows.first?[4] else {
      Issue.record("no snippet")
      return
    }
    #expect(snippet.parts.filter { $0.role == .match }.map(\.text) == ["Núñez", "gift"])
    #expect(session.rows.count == 1)
  }

  /// A query, and the articles that it finds.
  static let queries: [(typed: String, found: Set<String>)] = [
    ("lima", ["1", "2"]),
    ("\"the bridge\"", ["2"]),
    ("ferry OR gift", ["1", "2"]),
    ("lima NOT ferry", ["2"]),
    ("lima -ferry --top 1", ["2"]),
    ("brid*", ["2"]),
    ("NEAR(mayor ferry, 8)", ["1"]),
    ("lima --in 2", ["2"]),
    ("lima --in a1-a2", ["1", "2"]),
  ]

  @Test(arguments: queries.map(\.typed)) func queriesAreUnderstood(typed: String) async throws {
    let row = try #require(Self.queries.first { $0.typed == typed })
    var session = try await Stories.session()
    let figure = try await Interpreter().figure(of: "search \(typed)", in: &session)
    #expect(Set(figure.table?.column("article") ?? []) == row.found)
  }

  @Test(arguments: [
    (
      "search lima -gift -ferry",
      "No articles for \"lima -gift -ferry\"; -gift means NOT: articles that have the word are left out; "
        + "in quotation marks the dash is part of it."
    ),
    ("search zebra", "No articles for \"zebra\"; 'begin*' finds every word that begins so."),
    ("search ferry --in 2", "No articles for \"ferry\"; without --in all articles in use are asked."),
    ("use 2; search ferry", "No articles for \"ferry\"; 'use all' asks all articles."),
  ]) func anEmptyAnswerSaysWhatMayFindMore(line: String, words: String) async throws {
    var session = try await Stories.session()
    #expect(try await Interpreter().figure(of: line, in: &session).words.hasSuffix(words))
  }

  /// A line, the words of its error and the characters above the caret.
  static let errors: [(line: String, message: String, blamed: String?)] = [
    ("search ferry AND (bridge", "this parenthesis is never closed", "("),
    (
      "search ferry AND",
      "\"AND\" needs something on both sides; write it in lower case to search for the word",
      "A"
    ),
    ("search", "QUERY is missing: search QUERY [--in ARTICLES] [--top N]", "search"),
  ]

  @Test(arguments: errors.map(\.line)) func errorsPointIntoTheQuery(line: String) async throws {
    let row = try #require(Self.errors.first { $0.line == line })
    var session = try await Stories.session()
    let error = await #expect(throws: LineError.self) {
      try await Interpreter().figure(of: line, in: &session)
    }
    #expect(error?.message == row.message)
    let blamed = error?.range.map { String(Array(line)[$0]) }
    #expect(blamed == row.blamed)
  }
}
