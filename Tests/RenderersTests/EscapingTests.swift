import Figures
import Renderers
import Testing

@Suite struct EscapingTests {
  @Test(arguments: [
    ("plain", "plain"), ("Nicolás 习近平 👩‍👧", "Nicolás 习近平 👩‍👧"), ("\u{1B}[31mred", "␛[31mred"), ("\0\u{7F}", "␀␡"),
    ("\u{9B}31m", "⟨U+009B⟩31m"), ("a\u{202E}b\u{2066}c", "a⟨U+202E⟩b⟨U+2066⟩c"),
    ("a\u{2028}b", "a⟨U+2028⟩b"),
    ("a\tb\nc\r\nd\re", "a b c d e"), ("\u{200F}שלום\u{200E}", "\u{200F}שלום\u{200E}"),
    ("\u{C2}\u{E2}é‘’", "Ââé‘’"),
  ])
  func visible(text: String, expected: String) {
    #expect(Escaping.visible(text) == expected)
  }

  @Test(arguments: [("a\nb", "a\nb"), ("a\r\nb", "a\nb"), ("a\tb\u{1B}", "a b␛"), ("a\rb", "a b")])
  func visibleOnSeveralLines(text: String, expected: String) {
    #expect(Escaping.visible(text, keepingLineBreaks: true) == expected)
  }

  /// For any figure, no format writes a control character to a terminal.
  @Test(arguments: Renderers.all.map(\.format))
  func noControlReachesATerminal(format: String) throws {
    let renderer = try #require(Renderers.named(format))
    var generator = Generator(seed: 11)
    for _ in 0..<400 {
      let figure = generator.figure { $0.noise(0...30) }
      let text = Renderers.render(figure, as: renderer, on: Page(width: generator.number(10...120)))
      let leaked = text.unicodeScalars.first { scalar in
        // This tab is the separator of TSV; every other tab of a figure is escaped.
        if scalar == "\n" || (scalar == "\t" && format == "tsv") { return false }
        return scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
          || (0x2028...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      }
      #expect(leaked == nil, "\(figure)")
    }
  }
}
