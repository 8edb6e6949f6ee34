import Renderers
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Nicolás Maduro", 14), ("Nicola\u{301}s", 7), ("“quoted” – yes…", 15),
    ("Привет", 6),
    ("习近平", 6), ("ﾊﾝｶｸ", 4), ("ＡＢ", 4), ("「」、。", 8), ("각", 2), ("\u{1100}\u{1161}\u{11A8}", 2),
    ("نجيب محفوظ", 10), ("שָׁלוֹם", 4), ("สวัสดี", 4),
    ("👩", 2), ("👩‍👧", 2), ("👍🏽", 2), ("🇵🇪", 2), ("🇵", 1), ("❤", 1), ("❤️", 2), ("1️⃣", 2), ("©", 1), ("⌚", 2),
    ("a\u{200B}b\u{FEFF}c", 3), ("x\u{200D}y", 2), ("\u{FE0F}", 0), ("…", 1), ("█▏", 2), ("␛", 1), ("𠀀", 2),
    ("\u{1B}\n\t\u{85}", 0), ("co\u{AD}op", 5),
  ])
  func columns(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test func manyMarksTakeNoColumns() {
    #expect(DisplayWidth.columns(of: "a" + String(repeating: "\u{301}", count: 10_000)) == 1)
  }
}
