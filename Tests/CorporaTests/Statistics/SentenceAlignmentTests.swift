import TestSupport
import Testing

@testable import Corpora

@Suite struct SentenceAlignmentTests {
  @Test(arguments: [
    (["One ship came.", "Two left."], ["One ship came.", "Two left."], "same 0 0, same 1 1"),
    (["One ship came.", "Two left."], ["One ship came."], "same 0 0, dropped 1"),
    (["One ship came."], ["A storm rose.", "One ship came."], "added 0, same 0 1"),
    (
      ["The ship sank with 40 people.", "It rained."], ["The ship sank with 42 people.", "It rained."],
      "changed 0 0, same 1 1"
    ),
    (["The ship sank at dawn."], ["Nobody would say why."], "added 0, dropped 0"),
    ([], ["New."], "added 0"), ([], [], ""),
  ])
  func versionsAreLinedUp(earlier: [String], later: [String], steps: String) {
    let found = SentenceAlignment(earlier, later).steps.map { step in
      switch step {
      case .same(let one, let other): "same \(one) \(other)"
      case .changed(let one, let other): "changed \(one) \(other)"
      case .dropped(let one): "dropped \(one)"
      case .added(let one): "added \(one)"
      }
    }
    #expect(found.joined(separator: ", ") == steps)
  }

  /// Every sentence of both versions is in exactly one step, and each version's sentences keep their order.
  @Test(arguments: 0..<100)
  func nothingIsLost(seed: Int) {
    var fuzz = Fuzz(seed: UInt64(seed) + Fuzz.daySeed)
    let pool = (0..<8).map { "Sentence \($0) tells of ship \($0 / 2) and port \($0 / 4)." }
    func version() -> [String] { (0..<fuzz.number(0...12)).compactMap { _ in fuzz.pick(pool) } }
    let (earlier, later) = (version(), version())
    var (left, right): ([Int], [Int]) = ([], [])
    for step in SentenceAlignment(earlier, later).steps {
      switch step {
      case .same(let one, let other), .changed(let one, let other):
        left.append(one)
        right.append(other)
      case .dropped(let one): left.append(one)
      case .added(let other): right.append(other)
      }
    }
    #expect(left == Array(earlier.indices))
    #expect(right == Array(later.indices))
  }
}
