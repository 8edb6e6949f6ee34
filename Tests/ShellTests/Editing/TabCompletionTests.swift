import Commands
import TestSupport
import Testing

@testable import Shell

@Suite struct TabCompletionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var line: String
    var range: Range<Int>
    var candidates: [String]
    var appendsSpace = true
    var result: String?

    var testDescription: String { name }
  }

  /// A result is the line with "|" at the cursor, "list", or an empty text.
  @Test(arguments: [
    Case(name: "none", line: "x", range: 0..<1, candidates: []),
    Case(name: "one", line: "ent", range: 0..<3, candidates: ["entities"], result: "entities |"),
    Case(
      name: "no space",
      line: "lo",
      range: 0..<2,
      candidates: ["folder/"],
      appendsSpace: false,
      result: "folder/|"
    ),
    Case(name: "space there", line: "ent x", range: 0..<3, candidates: ["entities"], result: "entities| x"),
    Case(name: "in the middle", line: "a b c", range: 2..<3, candidates: ["B"], result: "a B| c"),
    Case(name: "accents", line: "q nico", range: 2..<6, candidates: ["Nicolás"], result: "q Nicolás |"),
    Case(name: "common part", line: "q", range: 0..<1, candidates: ["quit", "quotes"], result: "qu|"),
    Case(name: "extended", line: "e", range: 0..<1, candidates: ["entity1", "entity2"], result: "entity|"),
    Case(
      name: "extended with accents",
      line: "rene",
      range: 0..<4,
      candidates: ["René P", "René Q"],
      result: "René |"
    ),
    Case(name: "accents differ", line: "Ren", range: 0..<3, candidates: ["René", "Renè"], result: "list"),
    Case(
      name: "from the middle",
      line: "du",
      range: 0..<2,
      candidates: ["R Duterte", "S Duterte"],
      result: "list"
    ),
    Case(
      name: "does not agree",
      line: "du",
      range: 0..<2,
      candidates: ["Rod Duterte", "Rod Duda"],
      result: "list"
    ),
    Case(name: "wide", line: "安", range: 0..<1, candidates: ["安倍晋三", "安倍昭恵"], result: "安倍|"),
    Case(name: "range too far", line: "ab", range: 1..<9, candidates: ["x"], result: "ax |"),
    Case(name: "range past the end", line: "ab", range: 7..<9, candidates: ["x"], result: "abx |"),
    Case(
      name: "control characters",
      line: "a",
      range: 0..<1,
      candidates: ["a\u{1B}[31mb\n"],
      result: "a[31mb |"
    ),
    Case(
      name: "only a quotation mark",
      line: "",
      range: 0..<0,
      candidates: ["\"a b\"", "\"c d\""],
      result: "list"
    ),
    Case(name: "joined", line: "👩‍👩‍👧x", range: 1..<2, candidates: ["xy"], result: "👩‍👩‍👧xy |"),
  ]) func answersTab(_ row: Case) {
    let completion = TabCompletion(
      range: row.range,
      candidates: row.candidates.map { .init($0) },
      appendsSpace: row.appendsSpace
    )
    let result: String? =
      switch completion.outcome(for: row.line) {
      case .nothing: nil
      case .list: "list"
      case .replacement(let line, let cursor):
        String(line.prefix(cursor)) + "|" + String(line.dropFirst(cursor))
      }
    #expect(result == row.result)
  }

  @Test(
    arguments: [
      ([], ""), (["a"], "a"), (["ab", "ac"], "a"), (["ab", ""], ""), (["é", "e\u{301}x"], "é"),
      (["b", "a"], ""),
    ] as [([String], String)]
  ) func findsCommonPrefix(texts: [String], prefix: String) {
    #expect(TabCompletion.commonPrefix(texts) == prefix)
  }
}

@Suite struct ColumnLayoutTests {
  private func lines(_ columns: Int, _ rows: Int, _ candidates: [Candidate]) -> [String] {
    ColumnLayout(columns: columns, rows: rows, hasColor: false, width: Self.width).lines(candidates)
  }

  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 && $1.value < 0xA000 ? 2 : 1) }
  }

  @Test func readsDownTheColumns() {
    let candidates = ["a", "bb", "ccc", "d", "e"].map { Candidate($0) }
    #expect(lines(14, 9, candidates) == ["a    ccc  e", "bb   d"])
    #expect(lines(80, 9, candidates) == ["a    bb   ccc  d    e"])
    #expect(lines(3, 9, candidates) == ["a", "bb", "c…", "d", "e"])
    #expect(lines(14, 9, []) == [])
  }

  @Test func tellsHowManyMore() {
    let candidates = (1...100).map { Candidate("name\($0)") }
    let lines = lines(20, 5, candidates)
    #expect(lines == ["name1   name5", "name2   name6", "name3   name7", "name4   name8", "… 92 more"])
  }

  @Test func showsAnnotationsWhereTheyFit() {
    let candidates: [Candidate] = [
      .init("Rodrigo Duterte", annotation: "person, 12"), .init("安倍晋三", annotation: "person, 3"),
      .init("Evil\u{1B}[2J", annotation: "x\ny"),
    ]
    let wide = ["Rodrigo Duterte  person, 12", "安倍晋三  person, 3", "Evil␛[2J  x y"]
    #expect(lines(40, 9, candidates) == wide)
    #expect(lines(20, 9, candidates) == ["Rodrigo Duterte", "安倍晋三  person, 3", "Evil␛[2J  x y"])
    #expect(lines(9, 9, candidates) == ["Rodrigo…", "安倍晋三", "Evil␛[2J"])
    let colored = ColumnLayout(columns: 40, rows: 9, hasColor: true, width: Self.width).lines(candidates)
    #expect(colored.first == "Rodrigo Duterte  \u{1B}[2mperson, 12\u{1B}[0m")
  }

  @Test func neverPassesTheScreen() {
    var fuzz = Fuzz(seed: 5)
    for _ in 0..<2_000 {
      let candidates = (0..<fuzz.number(0...60)).map { _ in
        Candidate(
          fuzz.text(count: fuzz.number(0...6)),
          annotation: fuzz.text(count: fuzz.number(0...2))
        )
      }
      let columns = fuzz.number(1...90)
      let rows = fuzz.number(1...20)
      let lines = lines(columns, rows, candidates)
      #expect(lines.count <= max(rows, 2))
      let body = lines.last?.hasPrefix("… ") == true ? lines.dropLast() : lines[...]
      #expect(body.allSatisfy { Self.width($0) <= max(columns - 1, 1) })
    }
  }
}
