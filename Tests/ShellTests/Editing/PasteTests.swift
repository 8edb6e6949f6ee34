import TestSupport
import Testing

@testable import Shell

@Suite struct PasteTests {
  @Test(
    arguments: [
      ("", [], ""), ("one", [], "one"), ("one\n", ["one"], ""), ("one\ntwo", ["one"], "two"),
      ("one\r\ntwo\rthree\n\nfour", ["one", "two", "three"], "four"), ("\r\r\n\n", [""], ""),
      ("a\tb\u{1B}[31mc\u{7F}\u{85}", [], "a b[31mc"), ("e\u{301}\n安", ["é"], "安"),
    ] as [(String, [String], String)]
  ) func splits(text: String, lines: [String], rest: String) {
    let paste = Paste(text)
    #expect(paste.lines == lines)
    #expect(paste.rest == rest)
    #expect(paste.lines.map { $0.unicodeScalars.count } == lines.map { $0.unicodeScalars.count })
  }

  @Test func neverKeepsAControlCharacter() {
    var fuzz = Fuzz(seed: 11)
    for _ in 0..<2_000 {
      let paste = Paste(fuzz.text(count: fuzz.number(0...40)))
      let kept = (paste.lines + [paste.rest]).joined().unicodeScalars
      #expect(!kept.contains { $0.value < 32 || (127..<160).contains($0.value) })
    }
  }
}
