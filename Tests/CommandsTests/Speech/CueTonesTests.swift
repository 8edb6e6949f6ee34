import Testing

@testable import Commands

@Suite("CueTones")
struct CueTonesTests {
  @Test(
    "gives verbs, nouns and verbs with particles a tone",
    arguments: [
      ("say", CueTones.Tone.neutral), ("chant", .neutral), ("Praise", .positive), ("shout", .negative),
      ("complaint", .negative), ("allege", .doubting), ("call for", .neutral), ("lash out", .negative),
      ("speak out", .neutral), ("rail against", .negative), ("zxqv", .other), ("", .other), (" ", .other),
    ]
  )
  func tones(lemma: String, tone: CueTones.Tone) {
    #expect(CueTones.standard.tone(of: lemma) == tone)
  }

  @Test("has every word in one list and reads back what it writes")
  func lines() {
    let lines = CueTones.standard.lines.joined(separator: "\n")
    #expect(CueTones(parsing: lines).verbs == CueTones.standard.verbs)
    let words = lines.split(whereSeparator: { $0.isWhitespace }).filter { !$0.hasSuffix(":") }
    #expect(Set(words).count == words.count)
  }
}
