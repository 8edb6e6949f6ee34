import Corpora
import Documents
import TestSupport
import Testing

@Suite struct StepTests {
  static let first = document(
    "Ann Lee met Bob Ray. Lee left.",
    named: [.person("Ann Lee", "Lee"), .person("Bob Ray")]
  )
  static let second = document(
    "Ann Lee spoke in Lima.",
    named: [.person("Ann Lee"), .thing(.geopolitical, "Lima")]
  )

  @Test func undoAndRedoOfLoads() throws {
    let corpus = try corpus(StepTests.first)
    let before = try lines(corpus)
    try load([StepTests.second], into: corpus, "load second")
    let after = try lines(corpus)
    #expect(after == ["Ann Lee PERSON 3", "Bob Ray PERSON 1", "Lima GPE 1"])
    #expect(try corpus.undo()?.label == "load second")
    #expect(try lines(corpus) == before)
    #expect(try corpus.articles().rows.map(\.id) == [1])
    #expect(try corpus.article(2) == nil)
    #expect(try corpus.search("Lima").total == 0)
    #expect(try corpus.names(beginning: "lim").isEmpty)
    #expect(try corpus.entity(named: "Lima") == .none(nearest: []))
    #expect(try corpus.sentences(of: 2).isEmpty)
    #expect(try corpus.redo()?.label == "load second")
    #expect(try lines(corpus) == after)
    #expect(try corpus.search("Lima").total == 1)
    #expect(try corpus.redo() == nil)
  }

  @Test func aNewStepDropsWhatWasUndone() throws {
    let corpus = try corpus(StepTests.first)
    try load([StepTests.second], into: corpus)
    _ = try corpus.undo()
    let third = document("Cy Fox came.", named: [.person("Cy Fox")])
    #expect(try load([third], into: corpus) == [.added(2)])
    #expect(try lines(corpus) == ["Ann Lee PERSON 2", "Bob Ray PERSON 1", "Cy Fox PERSON 1"])
    #expect(try corpus.search("Lima").total == 0)
    #expect(try corpus.search("fox").rows.map(\.article.id) == [2])
    #expect(try corpus.redo() == nil)
    #expect(try corpus.steps().count == 2)
  }

  @Test func droppingForgetsNamesLearntFromUndoneArticles() throws {
    let corpus = try corpus(document("Lee came.", named: [.person("Lee")]))
    try load([document("Ann Lee came.", named: [.person("Ann Lee")])], into: corpus)
    #expect(try lines(corpus) == ["Ann Lee PERSON 2"])
    _ = try corpus.undo()
    try load([document("Bob Lee came.", named: [.person("Bob Lee")])], into: corpus)
    #expect(try lines(corpus) == ["Bob Lee PERSON 2"])
  }

  @Test func nothingToUndo() throws {
    let corpus = try Corpus()
    #expect(try corpus.undo() == nil)
    #expect(try corpus.redo() == nil)
    #expect(try corpus.isPristine())
  }

  @Test func payloadsComeBack() throws {
    let corpus = try Corpus()
    let step = try corpus.beginStep("set mode", kind: .setting, before: "table", after: "json")
    try corpus.finishStep(step, label: "set mode json")
    let record = try #require(try corpus.steps().first)
    #expect(record.id == step && record.label == "set mode json" && record.kind == .setting)
    #expect(record.before == "table" && record.after == "json")
    #expect(try corpus.undo() == record)
    #expect(try corpus.undoneSteps() == [record])
    #expect(try corpus.redo() == record)
  }

  @Test func aDiscardedStepLeavesNothing() throws {
    let corpus = try corpus(StepTests.first)
    let before = try lines(corpus)
    let step = try corpus.beginStep("load", kind: .load)
    _ = try corpus.insert([StepTests.second], step: step)
    try corpus.discardStep(step)
    #expect(try lines(corpus) == before)
    #expect(try corpus.steps().count == 1)
    #expect(try corpus.redo() == nil)
  }

  /// Any sequence of loads, corrections, undo and redo has the same result as applying the steps in force to
  /// an empty corpus.
  @Test func randomWalks() throws {
    var random = SplitMix64(seed: 7)
    let people = ["Ann Lee", "Lee", "Bob Lee", "Ann B. Lee", "Cy Fox", "Fox"]
    for _ in 0..<20 {
      let corpus = try Corpus()
      var stack: [String] = []
      for move in 0..<12 {
        switch Int.random(in: 0..<4, using: &random) {
        case 0 where !stack.isEmpty:
          _ = try corpus.undo()
          stack.removeLast()
          let left = try corpus.steps().map(\.label)
          #expect(try lines(corpus).joined() == (stack.last ?? ""), "\(left)")
        case 1:
          if try corpus.redo() != nil { stack.append(try lines(corpus).joined()) }
        case 2 where try corpus.entities().total > 1:
          let rows = try corpus.entities().rows
          let step = try corpus.beginStep("merge", kind: .correction)
          try corpus.correct(.merge(entity: rows[1].id, into: rows[0].id), step: step)
          stack.append(try lines(corpus).joined())
        default:
          let name = people[Int.random(in: 0..<people.count, using: &random)]
          try load([document("\(move) \(name).", named: [.person(name)])], into: corpus, name)
          stack.append(try lines(corpus).joined())
        }
      }
      while !stack.isEmpty {
        #expect(try lines(corpus).joined() == stack.removeLast())
        _ = try corpus.undo()
      }
    }
  }
}
