import Testing

@testable import Commands

@Suite struct LineTests {
  /// A line and its statements: words separated by `|`, statements by `/`, destinations after `→`.
  static let rows: [(line: String, parts: String)] = [
    ("", ""),
    ("   ", ""),
    ("entities", "entities"),
    ("  entities  --top 10 ", "entities|--top|10"),
    ("quotes Rodrigo Duterte", "quotes|Rodrigo|Duterte"),
    ("profile \"Rodrigo Duterte\"", "profile|Rodrigo Duterte"),
    ("profile “Rodrigo Duterte”", "profile|Rodrigo Duterte"),
    ("profile “Rodrigo Duterte\"", "profile|Rodrigo Duterte"),
    ("profile 'Rodrigo Duterte'", "profile|Rodrigo Duterte"),
    ("profile 'Duterte' x", "profile|Duterte|x"),
    ("profile O'Brien", "profile|O'Brien"),
    ("search gov't and O'Brien's", "search|gov't|and|O'Brien's"),
    ("search '90s music", "search|'90s|music"),
    ("search ‘curly’", "search|‘curly’"),
    ("search it’s", "search|it’s"),
    ("search a\\ b", "search|a b"),
    ("search \\\"a", "search|\"a"),
    ("search \"a \\\" b\"", "search|a \" b"),
    ("search \"a\\b\"", "search|a\\b"),
    ("search \"\"", "search|"),
    ("search pre\"fix ed\"", "search|prefix ed"),
    ("x --name=\"A B\"", "x|--name=A B"),
    ("x --name=“A B”", "x|--name=A B"),
    ("# nothing", ""),
    ("entities # people", "entities"),
    ("search a#b", "search|a#b"),
    ("search \"#b\"", "search|#b"),
    ("articles;entities", "articles/entities"),
    ("articles ; entities ;", "articles/entities"),
    ("search \"a;b\"", "search|a;b"),
    ("search a\\;b", "search|a;b"),
    ("articles\nentities", "articles/entities"),
    ("articles \\\n --top 3", "articles|--top|3"),
    ("articles # one\nentities", "articles/entities"),
    ("articles > a.csv", "articles→file a.csv"),
    ("articles >a.csv", "articles→file a.csv"),
    ("articles >> \"my file.csv\"", "articles→append my file.csv"),
    ("articles | grep ';' | wc -l", "articles→pipe grep ';' | wc -l"),
    ("articles > a.csv; entities", "articles→file a.csv/entities"),
    ("articles > a.csv # done", "articles→file a.csv"),
    ("search a>b|c", "search|a>b|c"),
    ("search \">\" x", "search|>|x"),
    ("rename x María\u{301}", "rename|x|María\u{301}"),
    ("say hello!", "say|hello!"),
    ("a\u{A0}b", "a|b"),
  ]

  @Test(arguments: rows) func parses(line: String, parts: String) {
    let parsed = Line(line)
    let shown = parsed.statements.map { statement in
      let words = statement.words.map(\.text).joined(separator: "|")
      return switch statement.destination {
      case nil: words
      case .file(let path): words + "→file " + path
      case .append(let path): words + "→append " + path
      case .pipe(let command): words + "→pipe " + command
      }
    }
    #expect(shown.joined(separator: "/") == parts)
    #expect(!parsed.isIncomplete)
    #expect(parsed.statements.allSatisfy { $0.problem == nil })
  }

  @Test(arguments: [
    "search \"open", "search “open", "search a\\", "profile x --name=\"a", "\"", "\\", "articles \\",
    "search \"a\\\"",
  ]) func asksForMore(line: String) {
    #expect(Line(line).isIncomplete)
  }

  @Test func wordsKnowTheirPlaces() throws {
    let line = "quotes  “Ana  Ruiz” 'x y' Zoë"
    let words = try #require(Line(line).statements.first?.words)
    let characters = Array(line)
    #expect(words.map { String(characters[$0.range]) } == ["quotes", "“Ana  Ruiz”", "'x y'", "Zoë"])
    #expect(words.map(\.raw) == ["quotes", "“Ana  Ruiz”", "'x y'", "Zoë"])
    #expect(words.map(\.isQuoted) == [false, true, true, false])
  }

  @Test func keepsTheRestExactly() throws {
    #expect(Line("complete quotes  \"ro ").statements.first?.rest == "quotes  \"ro ")
    #expect(Line("complete entities ").statements.first?.rest == "entities ")
    #expect(Line("complete").statements.first?.rest == "")
  }

  @Test func aLongLineOfQuotesTakesLinearTime() {
    let line = String(repeating: "'a ", count: 50_000)
    #expect(Line(line).statements.first?.words.count == 50_000)
  }
}
