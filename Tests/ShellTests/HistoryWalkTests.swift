import Testing

@testable import Shell

@Suite struct HistoryWalkTests {
  private static let entries = ["load a", "quotes", "load b", "load b", "help"]

  /// "u" is Up, "d" is Down; a key that finds nothing leaves what is shown.
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
    #expect(HistoryHint.line(for: typed, among: entries) == line)
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
