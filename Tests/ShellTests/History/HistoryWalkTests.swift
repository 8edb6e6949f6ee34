import Commands
import Testing

@testable import Shell

@Suite struct HistoryWalkTests {
  private static let entries = ["load a", "quotes", "load b", "load b", "help"]

  /// "u" is Up, "d" is Down; a key without a match leaves the shown line unchanged.
  @Test(arguments: [
    ("", "u", "help"), ("", "uu", "load b"), ("", "uuu", "quotes"), ("", "uuuuuu", "load a"),
    ("", "uud", "help"), ("", "uudd", ""), ("", "d", ""), ("", "uuuudddddu", "help"),
    ("load", "u", "load b"), ("load", "uu", "load a"), ("load", "uuud", "load b"), ("load", "uudd", "load"),
    ("zebra", "u", "zebra"), ("zebra", "ud", "zebra"),
  ]) func walks(typed: String, keys: String, shown: String) {
    var walk = HistoryWalk(entries: Self.entries, typed: typed)
    for key in keys { _ = key == "u" ? walk.older() : walk.newer() }
    #expect(walk.shown == shown)
  }

  @Test(
    arguments: [
      ("l", "load b"), ("load a", nil), ("load", "load b"), ("q", "quotes"), ("", nil), (" ", nil),
      ("Q", nil),
      ("help", nil), ("zebra", nil), ("two", nil), ("two l", nil), ("caf", "cafe\u{301} s"),
      ("caf\u{E9}", nil),
    ] as [(String, String?)]
  ) func suggests(typed: String, line: String?) {
    let entries = ["cafe\u{301} s", "two lines\n\"x\""] + Self.entries
    let other = entries.map { HistoryFile.Entry(time: 1, session: "other", command: $0) }
    #expect(Suggestion.line(for: typed, amongNewest: other, of: "own") == line)
  }

  @Test func ownLinesAreSuggestedFirst() {
    let entries = [
      HistoryFile.Entry(time: 1, session: "own", command: "quotes Aldersund"),
      HistoryFile.Entry(time: 2, session: "other", command: "quotes Strandberg"),
      HistoryFile.Entry(time: 3, session: "other", command: "load x"),
    ]
    #expect(Suggestion.line(for: "quo", amongNewest: entries, of: "own") == "quotes Aldersund")
    #expect(Suggestion.line(for: "quotes S", amongNewest: entries, of: "own") == "quotes Strandberg")
    #expect(Suggestion.line(for: "lo", amongNewest: entries, of: "own") == "load x")
  }

  /// A line, the position of the name in it, and the suggestion.
  @Test(
    arguments: [
      ("quotes Ald", 7, "Aldersund", true, "quotes Aldersund"), ("quotes ald", 7, "Aldersund", true, nil),
      ("quotes sund", 7, "Aldersund", true, nil), ("quotes ", 7, "Aldersund", true, nil),
      ("quotes Aldersund", 7, "Aldersund", true, nil), ("quo", 0, "quotes", false, nil),
      ("quotes Nicolás", 7, "Nicolás Maduro", true, "quotes Nicolás Maduro"),
      ("quotes 习", 7, "习近平", true, "quotes 习近平"), ("quotes A", 7, "A\u{1B}[2J", true, nil),
    ] as [(String, Int, String, Bool, String?)]
  ) func suggestsNames(typed: String, start: Int, name: String, isName: Bool, line: String?) {
    let completion = TabCompletion(
      range: start..<typed.count,
      candidates: [Candidate(name, kind: isName ? .name : .choice), Candidate("x")]
    )
    #expect(Suggestion.line(for: typed, from: completion) == line)
  }

  /// Letters are typed; "^" is Ctrl-R, "v" is Ctrl-S, "<" is Backspace.
  @Test(
    arguments: [
      ("q", "quotes", true), ("LOAD", "load b", true), ("load^", "load a", true), ("load^^", "load a", false),
      ("load^v", "load b", true), ("lo<<h", "help", true), ("zz", nil, false), ("zz<<q", "quotes", true),
      ("", nil, true), ("^", "help", true), ("^^", "load b", true), ("a^", "load a", true),
    ] as [(String, String?, Bool)]
  ) func searches(keys: String, match: String?, isFound: Bool) {
    var search = HistorySearch(entries: Self.entries)
    for key in keys {
      switch key {
      case "^": search.older()
      case "v": search.newer()
      case "<": search.deleteLast()
      default: search.type(String(key))
      }
    }
    #expect(search.match == match)
    #expect(search.isFound == isFound)
  }

  @Test func findsNothingInNothing() {
    var walk = HistoryWalk(entries: [], typed: "a")
    #expect(walk.older() == nil)
    #expect(walk.newer() == nil)
    var search = HistorySearch(entries: [])
    search.type("a")
    search.older()
    search.newer()
    #expect(search.match == nil)
  }
}
