import Figures
import Testing

@testable import Commands

@Suite("Names for results, texts and beginnings of lines")
struct NamingTests {
  private func session(_ lines: String...) async throws -> Session {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:harbour")
    for line in lines { _ = try await session.ask(line) }
    return session
  }

  private func names(_ line: String, in session: inout Session) async throws -> [String] {
    guard case .table(let table) = try await session.ask(line) else { return [] }
    return table.texts(["name"])
  }

  @Test("Results are combined like sets")
  func sets() async throws {
    var session = try await session("let people = entities person", "let quoted = speakers")
    let all = try await names("$people", in: &session)
    _ = try await session.ask("let silent = $people minus $quoted")
    let silent = try await names("$silent", in: &session)
    _ = try await session.ask("let heard = $people intersect $quoted")
    let heard = try await names("$heard", in: &session)
    #expect(silent.contains("Marek Ostrowiak"))
    #expect(heard.contains("Ingrid Aldersund"))
    #expect(try await names("$people minus $quoted", in: &session) == silent)
    #expect(Set(silent).isDisjoint(with: heard))
    #expect(Set(silent).union(heard) == Set(all))
    _ = try await session.ask("let both = $silent union $heard union $silent")
    #expect(try await names("$both", in: &session).count == all.count)
  }

  @Test("A result is kept whole, whatever is shown of it")
  func whole() async throws {
    var session = try await session("set top 2", "let all = entities")
    guard case .rows(let rows, _, _)? = session.bindings.values["all"] else {
      Issue.record("no rows were kept")
      return
    }
    #expect(rows.count > 20)
    #expect(try await names("entities", in: &session).count == 2)
  }

  @Test("Rows of the last answer are shown by themselves")
  func rowsAlone() async throws {
    var session = try await session("entities person")
    let all = try await names("entities person", in: &session)
    #expect(try await names("show 2-3 1", in: &session) == [all[1], all[2], all[0]])
    #expect(try await names("show @3", in: &session) == [all[0]])
  }

  @Test("A name stands for its text, its articles or its only row")
  func expansions() async throws {
    var session = try await session("let who = \"Noor Haddadin\"")
    _ = try await session.ask("articles; let some = show 2-3; let one = entities --match Haddadin")
    let typed = try await session.ask("quotes Noor Haddadin")
    #expect(try await session.ask("quotes $who") == typed)
    #expect(try await session.ask("quotes $one") == typed)
    _ = try await session.ask("use $some")
    #expect(session.selection == [2, 3])
    #expect(try await session.ask("search '$who'") != typed)
  }

  @Test("Undo forgets a name, redo brings it back")
  func undo() async throws {
    var session = try await session("let who = \"Noor Haddadin\"", "alias gov = entities org")
    _ = try await session.ask("undo")
    #expect(session.bindings.aliases.isEmpty && session.bindings.values.count == 1)
    _ = try await session.ask("undo; redo; redo")
    #expect(session.bindings.aliases == ["gov": "entities org"])
  }

  @Test("An alias is written out, with what follows it")
  func aliases() async throws {
    var session = try await session("alias gov = entities org", "alias few = gov --top 2")
    #expect(try await names("few", in: &session).count == 2)
    #expect(
      try await session.ask("gov --top 3; few") == session.ask("entities org --top 3; entities org --top 2")
    )
    _ = try await session.ask("alias gov =")
    await #expect(throws: LineError.self) { _ = try await session.ask("gov") }
  }

  @Test("An alias stands for a whole line, where its answer goes included")
  func aliasesWithDestinations() async throws {
    var session = try await session(
      "alias few = entities org --top 2 > few.csv # two",
      "let p = entities; let p ="
    )
    #expect(session.bindings.aliases["few"] == "entities org --top 2 > few.csv")
    #expect(session.bindings.values.isEmpty)
    var destinations: [Destination?] = []
    try await Interpreter().run("few", in: &session) { answer, _ in destinations.append(answer.destination) }
    #expect(destinations == [.file("few.csv")])
  }

  @Test("A named result obeys the length of lists, and its rows go on with 'more'")
  func lengths() async throws {
    var session = try await session("let all = entities", "set top 3")
    #expect(try await names("$all", in: &session).count == 3)
    #expect(try await names("more", in: &session).count == 3)
    #expect(session.rows.count == 6)
    #expect(try await names("$all --top 5", in: &session).count == 5)
    _ = try await session.ask("let people = entities person; let orgs = entities org")
    #expect(try await names("$all minus $people --top 4", in: &session).count == 4)
    #expect(try await names("show 1-4", in: &session).count == 4)
  }

  @Test("Names and aliases have a limit, so that a script of them stays in bounds")
  func limits() async throws {
    var session = try await session()
    for number in 1...Bindings.most { session.bindings.aliases["w\(number)"] = "status" }
    #expect(await session.complaint("alias more1 = status").hasPrefix("there are 500 aliases already"))
    _ = try await session.ask("alias w7 = articles")
  }

  @Test("The articles of rows are named by a result of any list that stands in articles")
  func articlesOfRows() async throws {
    var session = try await session("let found = search \"fish market\"")
    _ = try await session.ask("use $found")
    #expect(session.selection?.contains(7) == true && session.selection?.contains(8) == true)
    _ = try await session.ask("use all; compare $found")
  }

  @Test("An alias never comes back to itself")
  func circles() {
    var bindings = Bindings()
    bindings.aliases = ["a": "b 1", "b": "a 2", "c": "c 3"]
    #expect(bindings.expandingAliases(in: "a x; 'a' y; c z") == "a 2 1 x; 'a' y; c 3 z")
  }

  @Test(
    "An expectation holds or says what there is",
    arguments: [
      ("expect articles = 8", true), ("expect articles >= 9", false), ("expect articles <= 7", false),
      ("expect articles != 8", false), ("expect quotes Ostrowiak = 0", true),
      ("expect quotes Ostrowiak", false),
      ("expect entities person", true), ("expect entities --top 3 >= 20", true),
      ("expect articles>=8", true), ("expect articles >=9", false), ("expect articles < 9", true),
      ("expect articles > 8", false), ("expect articles>7", true), ("exp articles > 500", false),
      ("expect quotes Aldersund > 500", false), ("expect quotes Aldersund --top=5 = 10", true),
      ("expect articles where outlet = Tidewatch = 2", true),
      ("expect articles where outlet=tidewatch >= 3", false),
      ("expect articles where outlet != Tidewatch = 6", true),
      ("expect articles where words > 260 < 9", true),
      ("expect articles where published >= 2024-10-17 = 2", true),
      ("expect articles where headline contains fish", true),
      ("expect articles where headline contains fish = 2", true),
      ("expect articles contains \"fish market\" = 2", true),
      ("expect articles contains zebra", false), ("expect articles where outlet = Nobody", false),
      ("expect profile Strandberg section said >= 1", true),
      ("expect profile Strandberg section said > 100", false),
      ("expect profile Strandberg section who where what = mentions", true),
    ]
  )
  func expectations(line: String, holds: Bool) async throws {
    var session = try await session()
    let found = await (try? session.ask(line)) != nil
    #expect(found == holds)
  }

  @Test("Arguments of a script are its $1, $2 and $@")
  func arguments() async throws {
    var session = try await session()
    var script = Script("entities $1 --top $2\nsearch '$5'\nsearch $3", name: "x.news")
    script.arguments = ["person", "2"]
    var errors: [String] = []
    var counts: [Int] = []
    try await Interpreter().run(script, keepGoing: true, in: &session) { answer, _ in
      counts.append(Claim.rows(of: answer.figure))
    } report: {
      errors.append($0.message)
    }
    #expect(counts.first ?? 0 > 2)
    #expect(errors.count == 1 && errors[0].hasPrefix("\"$3\" is not given: the script got 2 arguments"))
  }

  @Test(
    "What is wrong is said with what helps",
    arguments: [
      ("let 3 = articles", "\"3\" is no name to give; write a letter, then letters, digits, \"_\" or \"-\""),
      ("let x = $peopel", "nothing is called \"$peopel\"; did you mean \"$people\"?"),
      (
        "let x = $people minsu $people",
        "\"minsu\" is not one of union, intersect or minus; did you mean \"minus\"?"
      ),
      ("let x = $people minus", "nothing stands behind \"minus\": let NAME = $A minus $B"),
      (
        "let x = $people minus $art",
        "\"minus\" needs rows of one kind, not an entity on one side and an article on the other"
      ),
      (
        "let x = help",
        "\"help\" lists no rows that could be named; to name a text, write it in quotation marks"
      ),
      ("quotes $people", "\"$people\" has 12 rows, and one is needed here; '$people' alone shows them"),
      ("alias quotes = entities", "\"quotes\" is a command already; write another word"),
      ("expect articles >= nine", "\"nine\" is not a whole number"),
      ("expect articles = 9", "\"articles\" has 8 rows, not = 9"),
      (
        "expect articles where outlet = Tidewatch = 9",
        "\"articles where outlet = Tidewatch\" has 2 rows, not = 9"
      ),
      ("expect articles > out.csv", "\"out.csv\" is not a whole number"),
      ("expect articles >", "\">\" needs a number behind it, as 'help expect' shows"),
      (
        "expect articles | head -1",
        "\"|\" has no place in a claim; write 'expect COMMAND', then perhaps 'where COLUMN = VALUE', then '= N' or '>= N'"
      ),
      (
        "expect articles > 3 | head",
        "\"3 | head\" is not a whole number"
      ),
      ("expect = 3", "COMMAND is missing: expect COMMAND = N"),
      (
        "expect articles where size = 3",
        "no column \"size\"; the answer has id, headline, outlet, published, published_basis, words, printed_date, "
          + "correction, source, url"
      ),
      ("expect articles where outlet", "\"where\" needs COLUMN = VALUE behind it, as 'help expect' shows"),
      ("expect articles where outlet =", "\"=\" needs a value behind it, as 'help expect' shows"),
      ("expect articles section said", "the answer has no sections, so none is called \"said\""),
      (
        "let x = entities > people.csv",
        "'let' names all rows of an answer; send the named result to a file, as in '$NAME > people.csv'"
      ),
      ("let nobody =", "nothing is called \"$nobody\"; 'let' lists the names, '$nobody' in ' ' is text"),
    ]
  )
  func messages(line: String, message: String) async throws {
    var session = try await session("let people = entities person", "let art = articles")
    do {
      _ = try await session.ask(line)
      Issue.record("\(line) should fail")
    } catch let error as LineError {
      #expect(error.message == message)
    }
  }

  @Test("Completion offers names after $ and aliases among the commands")
  func completion() async throws {
    let session = try await session("let people = entities person", "alias gov = entities org")
    func texts(_ line: String) -> [String] {
      Completion.candidates(for: line, cursor: line.count, in: session).candidates.map(\.text)
    }
    #expect(texts("show $p") == ["$people"])
    #expect(texts("quotes $") == ["$people"])
    #expect(texts("go") == ["gov"])
  }
}
