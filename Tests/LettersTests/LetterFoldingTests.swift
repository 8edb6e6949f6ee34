import Foundation
import TestSupport
import Testing

@testable import Letters

@Suite struct LetterFoldingTests {
  @Test(arguments: [
    ("Łukasz", "lukasz"), ("Søren Æther", "soren aether"), ("Đoković", "dokovic"), ("Straße", "strasse"),
    ("œuvre", "oeuvre"), ("Þór Ðorn", "thor dorn"), ("Iğdır", "igdir"), ("İstanbul", "istanbul"),
    ("Nguyễn", "nguyen"),
    ("cafe\u{301}", "cafe"), ("O’Brien", "o'brien"), ("O´Brien", "o'brien"), ("Oʼbrien", "o'brien"),
    ("non‑stop", "non-stop"), ("ＡＢＣ", "abc"), ("习近平", "习近平"), ("Йод", "иод"), ("A.B-C", "a.b-c"),
    ("ʿAbd al-Raḥmān", "abd al-rahman"),
    ("ﬁne", "fine"),
  ]) func namesReadAsTheyAreTyped(name: String, folded: String) {
    #expect(LetterFolding.text(name) == folded)
    #expect(LetterFolding.text(folded) == folded)
  }

  /// The folding agrees with the transliteration of ICU, which users type if they lack the keys; ICU itself
  /// is too slow for each name.
  @Test func latinLettersAgreeWithTheTransliterationOfUnicode() {
    let blocks: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x250...0x2AF, 0x1D00...0x1DBF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF,
      0xAB30...0xAB6F,
      0xFB00...0xFB06,
    ]
    var letters = 0
    for value in blocks.joined() {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      let letter = String(Character(scalar))
      guard
        let plain = letter.applyingTransform(StringTransform("Latin-ASCII"), reverse: false)?.lowercased(),
        plain.utf8.allSatisfy({ $0 < 0x80 })
      else { continue }
      letters += 1
      #expect(LetterFolding.text(letter) == plain, "\(letter) (U+\(String(value, radix: 16)))")
    }
    #expect(letters > 800)
  }

  @Test func theShortWayAgreesWithTheLongOne() {
    var generator = SplitMix64(seed: 7)
    let alphabet =
      (0x20...0x36F).compactMap { Unicode.Scalar(UInt32($0)) }
      + (0x1E00...0x1EFF).compactMap { Unicode.Scalar(UInt32($0)) }
      + (0x2010...0x205F).compactMap { Unicode.Scalar(UInt32($0)) } + ["习", "Й", "\u{1F600}", "ﬁ", "Ω"]
    for _ in 0..<3_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        text.append(alphabet[Int.random(in: alphabet.indices, using: &generator)])
      }
      let string = String(text)
      #expect(
        LetterFolding.text(string) == LetterFolding.slowly(string),
        "\(text.map { String($0.value, radix: 16) })"
      )
    }
  }

  /// Two texts that Foundation folds alike (CFStringFold, with the data of ICU) are folded alike here, for
  /// all of Unicode.
  ///
  /// Foundation takes "≠" for "=", some spacing diacritics of Greek for a plain dieresis, and the iota
  /// subscript for a letter; here these remain distinct.
  @Test func isNoFinerThanThatOfFoundation() {
    let apart: Set<UInt32> = [0x345, 0x385, 0x1FC1, 0x1FED, 0x1FEE, 0x2260, 0x226E, 0x226F]
    var differing: [String] = []
    for value in UInt32(0x80)..<0x11_0000 where !apart.contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if !LetterFoldingTests.agrees(String(Character(scalar))) { differing.append(String(value, radix: 16)) }
    }
    #expect(differing == [])
  }

  /// The same for letters of many scripts with every combining mark after them.
  @Test(arguments: ["a", "A", "é", "я", "α", "א", "ب", "क", "ก", "か", "가"])
  func marksGoAsInFoundation(letter: String) {
    var differing: [String] = []
    for value in UInt32(0x300)..<0x2_0000 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.canonicalCombiningClass != .notReordered
      else {
        continue
      }
      let text = letter + String(Character(scalar))
      if !LetterFoldingTests.agrees(text) { differing.append(String(value, radix: 16)) }
    }
    #expect(differing == [])
  }

  /// Whether a text and its folding by Foundation are folded alike.
  private static func agrees(_ text: String) -> Bool {
    let folded = text.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive],
      locale: nil
    )
    return LetterFolding.text(text).unicodeScalars.elementsEqual(LetterFolding.text(folded).unicodeScalars)
  }

  /// Characters that distinguish words in other scripts are kept: vowels of Hindi and Thai, Arabic vowel
  /// signs, Hangul syllables.
  @Test(arguments: ["की", "कि", "กา", "กิ", "각", "갓", "が", "は", "ש", "漢字", "≠", "→"])
  func otherScriptsKeepTheirLetters(text: String) { #expect(LetterFolding.text(text) == text) }
}
