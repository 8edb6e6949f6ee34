import Documents
import TestSupport
import Testing

@Suite struct MarkedTextTests {
  @Test(
    arguments: [
      ("plain", "plain", []),
      ("[PERSON Rodrigo Duterte] said", "Rodrigo Duterte said", ["PERSON 0..<15"]),
      ("[ORG Bank of [GPE Peru]] é [X é]", "Bank of Peru é é", ["ORG 0..<12", "GPE 8..<12", "X 16..<18"]),
      (#"him \[Putin\] \\ \n"#, #"him [Putin] \ \n"#, []),
      ("[A [B x]]", "x", ["A 0..<1", "B 0..<1"]),
      ("[DATE=2016-11-17 Thursday][E ]", "Thursday", ["DATE=2016-11-17 0..<8", "E 8..<8"]),
    ] as [(String, String, [String])]
  ) func reads(notation: String, text: String, spans: [String]) throws {
    let marked = try MarkedText(notation)
    #expect(marked.text == text)
    #expect(marked.spans.map { "\($0.label) \($0.range)" } == spans)
    #expect(marked.notation == notation.replacing(#"\n"#, with: #"\\n"#))
  }

  @Test(arguments: [
    ("a]", MarkedText.NotationError.endWithoutBegin(1)), ("[A b", .beginWithoutEnd(0)),
    ("x[]", .beginWithoutLabel(1)),
    ("[A]", .beginWithoutLabel(0)), ("[ a]", .beginWithoutLabel(0)), ("[", .beginWithoutLabel(0)),
  ]) func refuses(notation: String, error: MarkedText.NotationError) {
    #expect(throws: error) { try MarkedText(notation) }
  }

  @Test func marksSpansInAnyOrder() {
    let text = "Bank of Peru, Lima"
    let spans: [MarkedText.Span] = [
      .init("GPE", TextRange(14, 18)), .init("GPE", TextRange(8, 12)), .init("ORG", TextRange(0, 12)),
    ]
    #expect(MarkedText(text: text, spans: spans).notation == "[ORG Bank of [GPE Peru]], [GPE Lima]")
    #expect(MarkedText(text: text, spans: spans).texts(labelled: "GPE") == ["Peru", "Lima"])
  }

  @Test func notationHoldsEverything() throws {
    var fuzz = Fuzz(seed: 3)
    for _ in 0..<1_000 {
      let text = fuzz.text(count: fuzz.number(0...12))
      let count = text.utf8.count
      let boundaries = text.unicodeScalars.indices.map { $0.utf16Offset(in: text) }
      let offsets = boundaries.map { String(text.utf16.prefix($0)) ?? "" }.map(\.utf8.count) + [count]
      let spans = (0..<fuzz.number(0...4)).compactMap { number -> MarkedText.Span? in
        guard let start = fuzz.pick(offsets), let end = fuzz.pick(offsets), start < end else { return nil }
        return .init("S\(number)", TextRange(start, end))
      }
      let marked = MarkedText(text: text, spans: spans)
      #expect(try MarkedText(marked.notation) == marked)
    }
  }
}

@Suite struct ScreenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var written: String
    var seen: [String]
    var cursor: String

    var testDescription: String { name }
  }

  /// Output, and its appearance on a screen of 8 columns and 3 rows.
  @Test(arguments: [
    Case(name: "text", written: "ab\r\nc", seen: ["ab", "c"], cursor: "1,1"),
    Case(name: "wrap", written: "12345678", seen: ["12345678"], cursor: "7,0"),
    Case(name: "wrap on", written: "123456789", seen: ["12345678", "9"], cursor: "1,1"),
    Case(name: "scroll", written: "1\r\n2\r\n3\r\n4", seen: ["2", "3", "4"], cursor: "1,2"),
    Case(name: "back", written: "abc\u{8}\u{8}X", seen: ["aXc"], cursor: "2,0"),
    Case(name: "wide", written: "安倍x", seen: ["安倍x"], cursor: "5,0"),
    Case(name: "wide at the edge", written: "1234567安", seen: ["1234567", "安"], cursor: "2,1"),
    Case(name: "combining", written: "e\u{301}x", seen: ["éx"], cursor: "2,0"),
    Case(name: "colour", written: "\u{1B}[1;36mnews>\u{1B}[0m ", seen: ["news>"], cursor: "6,0"),
    Case(name: "move", written: "\u{1B}[2;3Hx\u{1B}[Ay\u{1B}[3Dz", seen: [" z y", "  x"], cursor: "2,0"),
    Case(name: "clear line", written: "abcdef\u{1B}[3D\u{1B}[K", seen: ["abc"], cursor: "3,0"),
    Case(name: "clear below", written: "ab\r\ncd\u{1B}[H\u{1B}[J", seen: [], cursor: "0,0"),
    Case(name: "delete", written: "abcdef\r\u{1B}[2P", seen: ["cdef"], cursor: "0,0"),
    Case(name: "insert", written: "abc\r\u{1B}[2@", seen: ["  abc"], cursor: "0,0"),
    Case(name: "modes", written: "\u{1B}[?2004hx\u{1B}]0;title\u{7}y", seen: ["xy"], cursor: "2,0"),
  ]) func shows(_ row: Case) {
    var whole = Screen(columns: 8, rows: 3)
    whole.write(Array(row.written.utf8))
    #expect(whole.lines == row.seen)
    #expect("\(whole.cursor.column),\(whole.cursor.row)" == row.cursor)
    var pieces = Screen(columns: 8, rows: 3)
    for byte in row.written.utf8 { pieces.write([byte]) }
    #expect(pieces.lines == row.seen)
  }

  @Test func survivesAnything() {
    var fuzz = Fuzz(seed: 17)
    for _ in 0..<2_000 {
      var screen = Screen(columns: fuzz.number(1...9), rows: fuzz.number(1...4))
      for _ in 0..<20 {
        let letter = fuzz.pick("ABCDGdHJKP@Xmhl") ?? "m"
        screen.write(Array("\u{1B}[\(fuzz.number(0...12));\(fuzz.number(0...99))\(letter)".utf8))
        screen.write(fuzz.mutated(bytes: Array(fuzz.text(count: 6).utf8)))
        if fuzz.number(0...9) == 0 { screen.resize(columns: fuzz.number(1...9), rows: fuzz.number(1...4)) }
      }
      #expect(screen.lines.count <= screen.rows)
    }
  }
}

@Suite struct PseudoTerminalTests {
  @Test func runsAProgramOnATerminal() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh",
      arguments: ["-c", "stty size; echo $TERM $ROLE; read line; echo \"<$line>\"; read line; exit 3"],
      environment: ["PATH": "/usr/bin:/bin", "ROLE": "test"],
      columns: 40,
      rows: 5
    )
    try terminal.wait(for: "5 40")
    try terminal.wait(for: "xterm test")
    terminal.send("é\r")
    try terminal.wait(for: "<é>")
    terminal.send("\r")
    #expect(try terminal.exitStatus() == 3)
  }

  @Test func interruptsAndResizes() throws {
    let script = "trap 'stty size' WINCH; trap 'exit 9' INT; echo ready; while :; do sleep 0.05; done"
    let terminal = try PseudoTerminal(
      "/bin/sh",
      arguments: ["-c", script],
      environment: ["PATH": "/usr/bin:/bin"]
    )
    try terminal.wait(for: "ready")
    terminal.resize(columns: 33, rows: 7)
    try terminal.wait(for: "7 33")
    terminal.send("\u{3}")
    #expect(try terminal.exitStatus() == 9)
  }

  @Test func tellsWhatWasSeenInstead() throws {
    let terminal = try PseudoTerminal("/bin/echo", arguments: ["hello"])
    #expect(throws: PseudoTerminal.Failure.self) { try terminal.wait(for: "goodbye", seconds: 5) }
    #expect(terminal.screen.lines == ["hello"])
  }
}

@Suite struct FuzzTests {
  @Test func givesTheSameForTheSameSeed() {
    var one = Fuzz(seed: 1)
    var two = Fuzz(seed: 1)
    var other = Fuzz(seed: 2)
    let bytes = one.bytes(count: 64)
    #expect(bytes == two.bytes(count: 64))
    #expect(bytes != other.bytes(count: 64))
    #expect(one.mutated("An article of some words.") == two.mutated("An article of some words."))
  }

  /// The first numbers are those of the published generator for seed 1234567.
  @Test func isSplitMix64() {
    var generator = SplitMix64(seed: 1_234_567)
    let numbers = (0..<3).map { _ in generator.next() }
    #expect(numbers == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }
}
