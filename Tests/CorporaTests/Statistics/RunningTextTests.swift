import Documents
import TestSupport
import Testing

@testable import Corpora

@Suite struct RunningTextTests {
  /// Returns the running text of one paragraph.
  private func text(_ words: String) -> RunningText {
    let bytes = Array(words.utf8)
    return RunningText(bytes, [Paragraph(range: TextRange(0, bytes.count))])
  }

  /// Returns words that stand for themselves.
  private func words(_ range: Range<Int>) -> String { range.map { "word\($0)" }.joined(separator: " ") }

  @Test(arguments: [
    ("The ferry “sank” – it's gone, they said to us.", "the ferry \"sank\" - it’s gone they SAID to us"),
    ("Five ships; six boats: seven rafts, eight kayaks!", "five ships six boats seven rafts eight kayaks"),
  ])
  func punctuationAndCapitalsMakeNoDifference(one: String, other: String) {
    #expect(text(one).runs == text(other).runs)
    #expect(text(one).digest == text(other).digest)
  }

  @Test(arguments: ["", "—", "one two three"])
  func shortTextsHaveNoRuns(words: String) {
    #expect(text(words).runs.isEmpty)
    #expect(text(words).fingerprints.isEmpty)
    #expect(text(words).overlap(with: text("one two three four five six seven eight")).passage == 0)
  }

  @Test func sharesAndPassagesAreCounted() {
    let whole = text(words(0..<100))
    let part = text(words(40..<72) + " " + words(200..<300))
    let overlap = part.overlap(with: whole)
    #expect(overlap.passage == 32)
    #expect(overlap.share == 25.0 / 125)
    #expect(overlap.otherShare == 25.0 / 93)
    #expect(whole.overlap(with: whole) == RunningText.Overlap(share: 1, otherShare: 1, passage: 100))
  }

  @Test func onlyRunningTextCounts() {
    let bytes = Array("Menu words that are not prose. The ferry sank in the night off the cape today.".utf8)
    let whole = RunningText(
      bytes,
      [Paragraph(range: TextRange(0, 30), role: .boilerplate), Paragraph(range: TextRange(31, bytes.count))]
    )
    #expect(whole.digest == text("The ferry sank in the night off the cape today.").digest)
    #expect(RunningText(bytes, [Paragraph(range: TextRange(0, bytes.count + 9))]).runs.isEmpty)
  }

  /// Two articles that share a passage of 25 words share a fingerprint, wherever it stands.
  @Test(arguments: 0..<200)
  func sharedPassagesShareAFingerprint(seed: Int) {
    var fuzz = Fuzz(seed: UInt64(seed) + Fuzz.daySeed)
    let passage = words(0..<25)
    let first = words(1000..<1000 + fuzz.number(0...90)) + " " + passage + " " + words(2000..<2040)
    let second = words(3000..<3000 + fuzz.number(0...90)) + " " + passage + " " + words(4000..<4060)
    #expect(!Set(text(first).fingerprints).isDisjoint(with: text(second).fingerprints))
  }
}
