import Foundation
import TestSupport
import Testing

@testable import Letters

@Suite struct CanonicalFormTests {
  @Test(arguments: [
    ("cafe\u{301}", "café"), ("A\u{30A}", "Å"), ("\u{212B}", "Å"), ("q\u{307}\u{323}", "q\u{323}\u{307}"),
    ("\u{1112}\u{1161}\u{11AB}", "한"), ("plain", "plain"), ("", ""), ("\u{958}", "\u{915}\u{93C}"),
  ]) func lettersAreComposed(text: String, composed: String) {
    #expect(CanonicalForm.composed(text).unicodeScalars.elementsEqual(composed.unicodeScalars))
  }

  /// Random texts, rich in combining marks, are composed as by Foundation.
  @Test(arguments: 1...8)
  func agreesWithFoundation(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let ranges: [ClosedRange<UInt32>] = [
      0x41...0x17F, 0x300...0x36F, 0x370...0x3FF, 0x5B0...0x5EA, 0x900...0x9FF, 0x1100...0x11FF,
      0x1E00...0x1FFF,
      0x3040...0x30FF, 0xAC00...0xAC20, 0xF900...0xF920, 0x1D150...0x1D170,
    ]
    for _ in 0..<1_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let range = ranges[Int.random(in: ranges.indices, using: &generator)]
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) { text.append(scalar) }
      }
      let string = String(text)
      #expect(
        CanonicalForm.composed(string).unicodeScalars.elementsEqual(
          string.precomposedStringWithCanonicalMapping.unicodeScalars
        ),
        "\(text.map { String($0.value, radix: 16) })"
      )
    }
  }
}
