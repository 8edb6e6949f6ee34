import Documents
import Testing

@testable import Readers

/// A seeded random number generator (SplitMix64), so that a failure can be reproduced.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct FuzzTests {
  static let scraps = [
    "Ferry stops", "By Jane Doe", "By ", "LIMA, Peru (AP) — ", "(Reuters) - ", "WASHINGTON",
    "17 November 2016",
    "Published: ", "2016-11-17", "The Harbour Post", "Title: ",
    "The pier broke in the storm on Tuesday, he said.",
    "\n", "\n\n", "\r\n", "\t", "    ", "\u{A0}", "\u{2028}", "\u{3000}", "“", "”", "’", " | ", " – ", "--",
    "(", ")",
    "/", ":", ",", ".", "…", "# ", "## ", "*", "**", "_", "`", "```\n", "> ", "- ", "1. ", "[a](b)",
    "![x](y)", "<!--",
    "-->", "<b>", "---\n", "title: ", "{\"text\": \"", "\"}", "{", "}", "[", "]", "\\u0000", "\\ud83d", "é",
    "漢字", "😀",
    "👨‍👩‍👧", "e\u{301}", "\u{FEFF}", "\u{0}", "\u{1B}[31m", "99999999999999999999",
  ]

  @Test(arguments: 0..<40) func everyReaderSurvives(_ seed: Int) {
    var random = SeededGenerator(state: UInt64(seed) &* 7919 &+ 1)
    for _ in 0..<100 {
      let bytes = Self.input(&random)
      for format in [nil, "text", "markdown", "jsonl"] as [String?] {
        let input = Input(
          source: ["-", "a.md", "a.txt", "a.json", "a.gz"].randomElement(using: &random) ?? "-",
          bytes: bytes
        )
        do throws(ReadError) {
          let articles = try Readers.articles(in: input, format: format)
          #expect(!articles.isEmpty)
          for article in articles { #expect(flaws(article) == [], "\(bytes)") }
        } catch {
          #expect(!error.message.isEmpty)
        }
      }
    }
  }

  @Test(arguments: 0..<20) func streamsSurvive(_ seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed) &* 104_729 &+ 3)
    for _ in 0..<50 {
      var pieces = (0..<Int.random(in: 0...4, using: &random)).map { _ in Self.input(&random) }
      let stream = try ArticleStream(["-"], standardInput: { pieces.popLast() })
      var results = 0
      while results < 100_000, stream.next() != nil { results += 1 }
      #expect(results > 0 && results < 100_000)
      #expect(stream.progress.itemsDone == 1)
    }
  }

  @Test(arguments: 0..<40) func plainTextLosesNothing(_ seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed) &* 31 &+ 17)
    for _ in 0..<50 {
      let text = Self.text(&random) + "end"
      guard !text.contains("\u{0}"), BinarySignature.kind(of: Array(text.utf8)) == nil else { continue }
      let input = Input(source: "a.txt", bytes: Array(text.utf8))
      guard let article = try? PlainTextReader().articles(in: input).first else { continue }
      let body = text.unicodeScalars.first == "\u{FEFF}" ? Array(text.utf8.dropFirst(3)) : Array(text.utf8)
      #expect(Array(article.body.utf8) == body)
      #expect(flaws(article) == [])
    }
  }

  /// Returns random bytes, or random fragments of articles and markup in UTF-8, UTF-16 or gzip, some of them
  /// truncated or with bytes changed.
  static func input(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8]
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      bytes = (0..<Int.random(in: 0..<200, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
    case 1:
      let isBig = Bool.random(using: &random)
      bytes = (isBig ? [0xFE, 0xFF] : [0xFF, 0xFE]) + TextDecoderTests.wide(text(&random), big: isBig)
    case 2:
      bytes = gzip(Array(text(&random).utf8))
    default:
      bytes = Array(text(&random).utf8)
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) where !bytes.isEmpty {
      let position = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeLast(bytes.count - position)
      default: bytes.remove(at: position)
      }
    }
    return bytes
  }

  static func text(_ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1..<40, using: &random)).map { _ in scraps.randomElement(using: &random) ?? "" }
      .joined()
  }
}
