import Documents
import TestSupport
import Testing

@testable import Annotators

@Suite("Pipeline on any input")
struct PipelineTests {
  private static let seedText = """
    Harbour master says “never again” after spill

    PORT AMBER (AP) — Mayor Ana Silva said on Tuesday, Nov. 8, that 1,200 people had left. "We will rebuild," she
    told reporters. “Nobody listened,” said Paul Roe, 45, of the Dockers' Union (DU), ‘ever’.

    According to police data cited by Rappler, more than 40 percent stayed since July 1, 2014.
    """

  /// Extreme sizes: an endless sentence, an endless word, endless punctuation.
  @Test(
    "unusual lengths",
    arguments: [
      ("Anna Keller said the bridge in Lima was closed and ", 3000), ("abc", 350_000), ("É", 60_000),
      ("\"", 20_000),
      ("(", 20_000), ("A ", 20_000), (".", 40_000), ("Mr. ", 10_000), ("https://a.b/", 10_000),
      ("U.S.", 20_000),
      ("\n\n", 50_000), ("Keller’s ", 10_000), ("1,", 40_000),
    ]
  )
  func lengths(piece: String, count: Int) {
    let text = String(repeating: piece, count: count)
    let document = Pipeline.standard.document(for: Articles.article(text))
    #expect(document[Tag.self].count == document.tokens.count)
    #expect(document[Dependency.self].count == document.tokens.count)
    for sentence in document.sentences {
      #expect(sentence.tokens.count { document[Dependency.self][$0].head == nil } == 1)
    }
  }

  /// Twenty-five seeds of a block, others for each day on which the project has changed.
  private static func seeds(_ block: UInt64) -> Range<UInt64> {
    let first = Fuzz.daySeed &* 1_000 + block * 25
    return first..<first + 25
  }

  @Test("random characters", arguments: UInt64(0)..<20)
  func characters(block: UInt64) {
    for seed in Self.seeds(block) {
      var fuzz = Fuzz(seed: seed)
      Findings.check(fuzz.text(count: fuzz.number(0...160)), "seed \(seed)")
    }
  }

  @Test("mutated articles", arguments: UInt64(0)..<20)
  func mutations(block: UInt64) {
    for seed in Self.seeds(block) {
      var fuzz = Fuzz(seed: 1_000_000 + seed)
      Findings.check(fuzz.mutated(Self.seedText, changes: fuzz.number(1...25)), "seed \(1_000_000 + seed)")
    }
  }

  @Test("random bytes", arguments: UInt64(0)..<20)
  func bytes(block: UInt64) {
    for seed in Self.seeds(block) {
      var fuzz = Fuzz(seed: 2_000_000 + seed)
      let bytes = fuzz.bytes(count: fuzz.number(0...300))
      Findings.check(String(decoding: bytes, as: UTF8.self), "seed \(2_000_000 + seed)")
    }
  }

  @Test("shuffled words of an article", arguments: UInt64(0)..<20)
  func words(block: UInt64) {
    let words = Self.seedText.split(separator: " ")
    for seed in Self.seeds(block) {
      var fuzz = Fuzz(seed: 3_000_000 + seed)
      let text = (0..<fuzz.number(1...60)).compactMap { _ in fuzz.pick(words) }.joined(separator: " ")
      Findings.check(text, "seed \(3_000_000 + seed)")
    }
  }

  @Test("thousands of different names")
  func names() {
    var text = ""
    for number in 0..<6_000 {
      let letters = String(number, radix: 26).unicodeScalars.map {
        String(UnicodeScalar(97 + $0.value % 26) ?? "a")
      }.joined()
      text += "Minister Q\(letters) Z\(letters) said so. "
    }
    Findings.check(text, "names")
  }

  @Test(
    "long runs of one thing",
    arguments: ["a", "\"", "“", "A ", "(", "said ", "The Ministry of ", ".", "’s ", "1 ", "Mr. "]
  )
  func runs(piece: String) {
    Findings.check(String(repeating: piece, count: 20_000), piece)
  }
}
