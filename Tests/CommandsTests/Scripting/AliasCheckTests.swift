import TestSupport
import Testing

@testable import Commands

/// The aliases that are accepted from an untrusted file.
@Suite struct AliasCheckTests {
  static let harmless: [(word: String, meaning: String)] = [
    ("gov", "entities org --top 5"), ("folk", "speakers"), ("q", "quotes --kind direct"),
    ("e", "entities person"),
    ("both", "articles; quotes unknown"), ("ent", "entities --top 3"), ("join", "merge"), ("back", "undo"),
    ("j", "mode json"), ("wide", "set width 200"), ("later", "timeline --since 2024"), ("mine", "$people"),
    ("x", "search \"harbour leak\""), ("leave", "quit"), ("say", "quo"), ("en", "status"), ("two", "gov"),
    ("ask", "help merge"),
  ]

  static let refused: [(word: String, meaning: String, reason: AliasCheck.Reason)] = [
    ("entities", "articles", .hidesCommand("entities")),
    ("Entities", "articles", .hidesCommand("entities")),
    ("STATUS", "status", .hidesCommand("status")),
    ("exit", "articles", .hidesCommand("quit")),
    ("sav", "status", .standsForCommand("save")), ("und", "corrections", .standsForCommand("undo")),
    ("a b", "status", .notAName), ("", "status", .notAName), ("$x", "status", .notAName),
    ("1", "status", .notAName),
    ("z", "articles | sh", .hasDestination), ("z", "articles > f", .hasDestination),
    ("z", "articles >> f", .hasDestination), ("z", "status; articles |sh #", .hasDestination),
    ("z", "search '|'", .hasDestination), ("z", "|sh", .hasDestination),
    ("z", "search \"", .isNotWhole), ("z", "status #", .isNotWhole), ("z", "status \\", .isNotWhole),
    ("z", "", .isNotWhole), ("z", " ; ", .isNotWhole), ("z", "status\nsave x", .isNotWhole),
    ("z", "status " + String(repeating: "x", count: 1000), .isNotWhole),
    ("z", "nothing", .notACommand("nothing")), ("z", "e", .notACommand("e")),
    ("z", "load f", .reachesOut("load")), ("z", "lo f", .reachesOut("load")),
    ("z", "LOAD f", .reachesOut("load")),
    ("z", "save f --force", .reachesOut("save")), ("z", "open f", .reachesOut("open")),
    ("z", "source f", .reachesOut("source")), ("z", "replay f", .reachesOut("replay")),
    ("z", "record f", .reachesOut("record")), ("z", "let a = source f", .reachesOut("let")),
    ("z", "expect source f = 1", .reachesOut("expect")), ("z", "alias q = articles", .reachesOut("alias")),
    ("z", "history clear", .reachesOut("history")), ("z", "status; save f", .reachesOut("save")),
    ("z", "verbs --with f", .reachesOut("verbs")), ("z", "verbs --wi=f", .reachesOut("verbs")),
    ("z", "\"save\" f", .reachesOut("save")), ("z", "s\\ave f", .reachesOut("save")),
    ("z", "mine2", .reachesOut("save")), ("z", "chain2", .reachesOut("source")),
    ("z", "mine3", .hasDestination),
  ]

  /// The user's own aliases, including harmful ones and one that begins with another.
  static let own = [
    "gov": "entities org", "mine2": "save backup --force", "mine3": "articles | sh", "chain2": "chain3",
    "chain3": "source f",
  ]

  @Test(arguments: harmless) func takesWhatAsks(word: String, meaning: String) {
    let check = AliasCheck(own: word == "gov" ? [:] : ["gov": "entities org"])
    let (taken, refused) = check.sorted([word: meaning])
    #expect(taken == [word: meaning] && refused.isEmpty, "\(refused)")
  }

  @Test(arguments: refused.indices) func leavesOutWhatReachesOut(index: Int) {
    let (word, meaning, reason) = AliasCheckTests.refused[index]
    let check = AliasCheck(own: AliasCheckTests.own)
    let expected = AliasCheck.Refusal(word: word, meaning: meaning, reason: reason)
    #expect(check.sorted([word: meaning]) == ([:], [expected]))
    // With the user's permission an alias is accepted if the user could have typed it.
    let allowed = check.sorted([word: meaning], allowsAll: true)
    #expect(allowed.taken == (reason.canBeAllowed ? [word: meaning] : [:]))
    #expect(!reason.words.isEmpty)
  }

  @Test func aWordOfTheUserIsNotGivenAnotherMeaning() {
    let check = AliasCheck(own: ["gov": "entities org"])
    #expect(check.sorted(["gov": "entities gpe"]).refused.map(\.reason) == [.hasOwnMeaning])
    #expect(check.sorted(["gov": "entities org"]).taken == ["gov": "entities org"])
  }

  @Test func loopsEnd() {
    let (taken, refused) = AliasCheck().sorted(["xx": "yy", "yy": "xx", "zz": "zz"])
    #expect(taken.isEmpty && refused.count == 3)
  }

  /// For any text, a line that begins with an accepted alias has no redirection or pipe and runs no file.
  @Test(arguments: 0..<60) func whatIsTakenNeverReachesOut(seed: UInt64) throws {
    var fuzz = Fuzz(seed: seed)
    let pieces = [
      "entities", "articles", "save", "source", "load", "|", ">", ">>", ";", "#", "\"", "'", "\\", "\n", " ",
      " ", "sh",
      "f", "a", "b", "$x", "--with", "verbs", "let", "=", "alias", "“", "”", "\u{301}", "\u{85}", "\u{2028}",
    ]
    for _ in 0..<200 {
      let aliases = Dictionary(
        (0..<3).map { number in
          let count = fuzz.number(1...6)
          return ("abc".map(String.init)[number], (0..<count).map { _ in fuzz.pick(pieces) ?? "" }.joined())
        }
      ) { first, _ in first }
      let taken = AliasCheck().sorted(aliases).taken
      for word in taken.keys {
        let rest = (0..<fuzz.number(0...3)).map { _ in fuzz.pick(["x", "2", "--top", " "]) ?? "" }
        let typed = ([word] + rest).joined(separator: " ")
        var bindings = Bindings()
        bindings.aliases = taken
        for statement in Line(bindings.expandingAliases(in: typed)).statements {
          #expect(statement.destination == nil, "\(aliases)")
          guard let first = statement.words.first?.text,
            let command = try? Interpreter().command(named: first)
          else { continue }
          #expect(!["save", "source", "load", "let", "alias"].contains(command.name), "\(aliases)")
        }
      }
    }
  }
}
