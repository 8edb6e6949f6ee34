import Foundation
import TestSupport
import Testing

@testable import Corpora

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

  /// The transliteration of ICU is what people type who lack the keys; it is too slow to be asked for each name.
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

  @Test(arguments: [
    ("Łukasz Piszczek", "lukasz piszczek"), ("The Ørsted Co.", "orsted co"), ("O’Brien", "obrien"),
    ("O'Brien", "obrien"),
  ]) func keysOfNamesAreFolded(name: String, key: String) { #expect(FoldedKey.of(name) == key) }
}
