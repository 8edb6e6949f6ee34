import Documents
import Testing

@testable import Commands

@Suite struct ArgumentsTests {
  static let rows: [(line: String, answer: String)] = [
    ("probe a", "a"),
    ("prob a", "a"),
    ("PROBE a", "a"),
    ("probe a Rodrigo Duterte", "a name=Rodrigo Duterte"),
    ("probe a \"Rodrigo  Duterte\"", "a name=Rodrigo  Duterte"),
    ("probe a --top 5", "a top=5"),
    ("probe --top=5 a", "a top=5"),
    ("probe a Rodrigo --top 5 Duterte", "a name=Rodrigo Duterte top=5"),
    ("probe a --to 5", "a top=5"),
    ("probe a --top 5 --top 6", "a top=6"),
    ("probe a --verbose", "a verbose=true"),
    ("probe a --no-verbose", "a verbose=false"),
    ("probe a --verbose --no-verbose", "a verbose=false"),
    ("probe -- --top 5", "--top name=5"),
    ("probe \"--top\" x", "--top name=x"),
    ("probe a --since 2016", "a since=2016-01-01/2016-12-31"),
    ("probe a --since 2016-02", "a since=2016-02-01/2016-02-29"),
    ("probe a --since 2016-11-17", "a since=2016-11-17/2016-11-17"),
    ("probe a --type person", "a type=PERSON"),
    ("probe a --type ORG", "a type=ORG"),
    ("probe a --type places", "a type=GPE,LOC"),
    ("probe a --type people,organisations", "a type=PERSON,ORG"),
    ("probe a --order art", "a order=articles"),
    ("probe a --limit 3", "a limit=3"),
    ("seek \"long talk\" NOT trade", "\"long talk\" NOT trade"),
    ("seek --top 3 NEAR(\"a b\" c, 5)", "NEAR(\"a b\" c, 5)"),
    ("seek 'x y' O'Brien", "'x y' O'Brien"),
    ("seek trump > out.csv", "trump"),
  ]

  @Test(arguments: rows) func binds(line: String, answer: String) async throws {
    var session = try Sessions.empty()
    #expect(try await Interpreter.probing.text(of: line, in: &session) == answer)
  }

  @Test(arguments: [
    ("2", "number(2)"), ("@2", "row(2)"), ("Harbour Herald", "words(Harbour Herald)"),
    ("3rd quarter", "words(3rd quarter)"), ("a2", "article(2)"), ("A12", "article(12)"),
    ("article 3", "article(3)"),
    ("a2b", "words(a2b)"), ("article three", "words(article three)"),
  ]) func readsArticles(typed: String, meaning: String) throws {
    let shown =
      switch try ArticleReference.parse(typed) {
      case .number(let number): "number(\(number))"
      case .row(let row): "row(\(row.number))"
      case .article(let number): "article(\(number))"
      case .story(let number): "story(\(number))"
      case .words(let words): "words(\(words))"
      }
    #expect(shown == meaning)
  }

  @Test func readsListsOfArticles() throws {
    #expect(try ArticleList.parse("all").items == [.all])
    #expect(try ArticleList.parse("1-3").items == [.range(.bare, 1...3)])
    #expect(try ArticleList.parse("a1-3").items == [.range(.articles, 1...3)])
    #expect(try ArticleList.parse("a1-a3").items == [.range(.articles, 1...3)])
    #expect(try ArticleList.parse("@1-3").items == [.range(.rows, 1...3)])
    #expect(try ArticleList.parse("@1-@3").items == [.range(.rows, 1...3)])
    #expect(try ArticleList.parse("3-1").items == [.descending("3-1", turned: "1-3")])
    #expect(try ArticleList.parse("a3-1").items == [.descending("a3-1", turned: "a1-3")])
    #expect(try ArticleList.parse("1-a3").items == [.one(.words("1-a3"))])
    #expect(
      try ArticleList.parse("1,4,@2,6-7").items
        == [.one(.number(1)), .one(.number(4)), .one(.row(RowReference(2))), .range(.bare, 6...7)]
    )
    #expect(try ArticleList.parse("1,").items == [.one(.number(1))])
    #expect(try ArticleList.parse("Storm, then calm").items == [.one(.words("Storm, then calm"))])
    #expect(throws: UsageError.notAnArticle("0")) { try ArticleList.parse("0") }
    #expect(throws: UsageError.notAnArticle("-2")) { try ArticleList.parse("-2") }
    #expect(throws: UsageError.notAnArticle(",")) { try ArticleList.parse(",") }
  }

  @Test(arguments: ["2016-13", "2016-02-30", "16", "2016-", "2016-1-1-1", "yesterday", "", "99999", "0000"])
  func refusesDates(text: String) {
    #expect(throws: UsageError.notADate(text)) { try CalendarPeriod.parse(text) }
  }

  @Test func usageLinesShowTheShape() {
    #expect(Probe().usage.hasPrefix("probe FIRST [NAME] [--top N] [--since DATE] [--type TYPE]"))
    #expect(ListProbe().usage == "pick ARTICLES…")
  }

  @Test func prefixesAndAliasesAreExpanded() throws {
    let interpreter = Interpreter.probing
    #expect(try interpreter.invocations(in: Line("prob x y")).first?.expansion == "probe x y")
    #expect(try interpreter.invocations(in: Line("exit")).first?.expansion == "quit")
    #expect(try interpreter.invocations(in: Line("quit")).first?.expansion == nil)
  }
}
