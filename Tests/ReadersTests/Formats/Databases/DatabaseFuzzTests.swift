import Documents
import Testing

@testable import Readers

@Suite struct DatabaseFuzzTests {
  @Test(arguments: 0..<8) func damagedFilesAreSurvived(_ seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed) &* 6151 &+ 11)
    for fixture in DatabaseFixture.all {
      for _ in 0..<3 {
        let bytes = Self.damaged(try fixture.bytes, &random)
        for format in [nil, "nexis", "factiva", "proquest", "europresse", "docx", "rtf"] as [String?] {
          do throws(ReadError) {
            let articles = try Readers.articles(in: Input(source: "a.txt", bytes: bytes), format: format)
            for article in articles { #expect(flaws(article) == [], "\(fixture.path) \(seed)") }
          } catch {
            #expect(!error.message.isEmpty)
          }
        }
      }
    }
  }

  @Test(arguments: 0..<8) func shuffledLinesAreSurvived(_ seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed) &* 4447 &+ 5)
    let lines = try DatabaseFixture.all.filter { $0.path.hasSuffix(".txt") }.flatMap { fixture in
      String(decoding: try fixture.bytes, as: UTF8.self).split(
        separator: "\n",
        omittingEmptySubsequences: false
      )
    }
    for _ in 0..<40 {
      let count = Int.random(in: 1...120, using: &random)
      let text = (0..<count).compactMap { _ in lines.randomElement(using: &random) }.joined(separator: "\n")
      for database in NewsDatabase.allCases {
        let stream = ByteStream(source: "a.txt", bytes: Array(text.utf8))
        guard let cursor = try? DatabaseReader(database).open(stream) else { continue }
        while let record = cursor.next() {
          if case .success(let article) = record { #expect(flaws(article) == [], "\(seed)") }
        }
      }
    }
  }

  /// Returns bytes with some cut, changed, repeated or put in.
  static func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let start = Int.random(in: bytes.indices, using: &random)
      let end = min(bytes.count, start + Int.random(in: 1...400, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes[start] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 3: bytes = Array(bytes[..<start])
      default: bytes.insert(contentsOf: scraps.randomElement(using: &random) ?? [], at: start)
      }
    }
    return bytes
  }

  private static let scraps: [[UInt8]] = [
    "\n\n", "\r", "\u{C}", "\u{A0}", ":", "\\", "{", "}", "\\u-99999999999 ", "\\bin99999999 ", "\\'", "<p>",
    "</div>",
    "<!--", "9999999999999999999999", "LENGTH: 99999999999999999999 words\n\n", "\nBody\n",
    "\nEnd of Document\n",
    "1 of 1 DOCUMENTS\n", "\u{301}", "\u{0}", "\u{FEFF}",
  ].map { Array($0.utf8) }
}
