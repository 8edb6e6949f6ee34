import Testing

@testable import Readers

@Suite struct DoubleEncodingTests {
  /// The text as it is when its UTF-8 is read as Windows-1252.
  private static func broken(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.utf8.map { byte in
          (0x80...0x9F).contains(byte) ? TextDecoder.upperRow[Int(byte) - 0x80] : Unicode.Scalar(byte)
        }
      )
    )
  }

  @Test(arguments: [
    "Café owner’s “quiet street” plan wins 7–2 vote", "a profit of £600m", "Łódź and Škoda",
    "€5 … “yes” — no", "\u{1F600} ok",
    "Αθήνα", "Привет, мир", "voilà",
  ]) func mended(_ text: String) {
    #expect(DoubleEncoding.mended(Self.broken(text))?.text == text)
    #expect(DoubleEncoding.mended(Self.broken(Self.broken(text)))?.text == text)
    #expect(DoubleEncoding.mended(text) == nil)
  }

  @Test func lostBytes() {
    #expect(DoubleEncoding.mended("â€œIâ€™m here,â€ she said.")?.text == "“I’m here,” she said.")
    #expect(DoubleEncoding.mended("CafÃ© voilÃ  demain")?.text == "Café voilà demain")
  }

  @Test(arguments: [
    "", "plain", "AMANHÃ de manhã", "CAFÉ» et «É»", "Ångström and Ärger “so”", "naïve façade",
    "São João, Ñandú, Ðorđe", "“Ä” is a letter",
  ]) func leftAsItIs(_ text: String) { #expect(DoubleEncoding.mended(text) == nil) }
}
