import Testing

@testable import Shell

@Suite struct CompositionTests {
  @Test(arguments: [("e", "\u{301}", "é"), ("n", "\u{303}", "ñ"), ("x", "\u{303}", ""), ("習", "\u{301}", "")])
  func marksJoinTheirLetters(letter: String, mark: String, composed: String) throws {
    let base = try #require(letter.unicodeScalars.first?.value)
    let above = try #require(mark.unicodeScalars.first?.value)
    let made = Composition.letter(Int32(base), with: Int32(above))
    #expect(made == Int32(composed.unicodeScalars.first?.value ?? 0))
  }

  @Test(arguments: [
    ("abc", 1, true, 2), ("abc", 1, false, 0), ("abc", 3, true, 3), ("abc", 0, false, 0),
    ("ax\u{303}b", 1, true, 3),
    ("ax\u{303}b", 3, false, 1), ("ax\u{303}b", 2, true, 3), ("ax\u{303}b", 2, false, 1),
    ("\u{1F1E9}\u{1F1EA}!", 2, false, 0), ("👩‍👧!", 0, true, 3), ("", 0, true, 0), ("a", -1, true, -1),
    ("a", 9, false, 9),
  ]) func stepsAreCharacters(line: String, cursor: Int, forward: Bool, place: Int) {
    #expect(Composition.boundary(in: line, from: cursor, forward: forward) == place)
  }
}
