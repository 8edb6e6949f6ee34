import Documents
import Synchronization
import TestSupport
import Testing

@testable import Annotators

/// Does some work in a task that is cancelled before it begins.
private func cancelled<Result: Sendable>(
  _ work: @escaping @Sendable () throws -> Result
) async throws -> Result {
  let task = Task {
    unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
    return try work()
  }
  return try await task.value
}

@Suite("A cancelled analysis")
struct StoppingTests {
  private static let sentence =
    "Mayor Anna Keller said on Monday that Ben Moss, 45, had left Lima. “He told me,” she said. "

  private static func article(_ count: Int) -> Article {
    Articles.article(String(repeating: sentence, count: count))
  }

  @Test("gives no document")
  func nothing() async throws {
    await #expect(throws: CancellationError.self) {
      try await cancelled { try Pipeline.standard.documentUnlessCancelled(for: Self.article(2)).tokens.count }
    }
  }

  @Test("is whole where it may not be given up")
  func whole() async throws {
    let count = try await cancelled {
      Pipeline.standard.document(for: Self.article(3))[Dependency.self].count
    }
    #expect(count == Pipeline.standard.document(for: Self.article(3)).tokens.count)
  }

  @Test("is what it would be without a task that can be cancelled")
  func same() throws {
    let one = Pipeline.standard.document(for: Self.article(3))
    let other = try Pipeline.standard.documentUnlessCancelled(for: Self.article(3))
    #expect(one[Quotation.self] == other[Quotation.self])
    #expect(one[Entity.self] == other[Entity.self])
  }

  @Test("of several articles is that of each by itself")
  func several() throws {
    let articles = [Self.article(1), Articles.article(""), Self.article(3)]
    let documents = try Pipeline.standard.documentsUnlessCancelled(for: articles)
    #expect(documents.count == articles.count)
    for (document, article) in zip(documents, articles) {
      let alone = Pipeline.standard.document(for: article)
      #expect(document[Quotation.self] == alone[Quotation.self])
      #expect(document[CoreferenceChain.self] == alone[CoreferenceChain.self])
      #expect(document[TimeExpression.self] == alone[TimeExpression.self])
    }
  }

  /// Cancels the task that runs it.
  private struct Canceller: Annotator {
    var requires: [any Annotation.Type] { [] }
    func annotations(in document: Document) -> [Quantity] {
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      return []
    }
  }

  /// An annotator that counts its runs.
  private final class Counter: Annotator {
    let calls = Mutex(0)
    var requires: [any Annotation.Type] { [] }
    func annotations(in document: Document) -> [Event] {
      calls.withLock { $0 += 1 }
      return []
    }
  }

  @Test("runs no further step")
  func steps() async throws {
    let counter = Counter()
    let task = Task {
      try Pipeline([counter, Canceller(), counter]).documentUnlessCancelled(for: Self.article(1)).tokens.count
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(counter.calls.withLock { $0 } == 1)
  }

  @Test("stops inside every step that goes through sentences")
  func insideSteps() async throws {
    let article = Self.article(400)
    var document = Segmenter().document(for: article)
    for step in Pipeline.standard.annotators {
      let before = document
      let stopped = try await cancelled {
        Stopping.$isAllowed.withValue(true) { Self.found(step, in: before) }
      }
      Pipeline.add(step, to: &document)
      let whole = Self.found(step, in: before)
      guard whole > 1_000, !Self.isQuick(step) else { continue }
      #expect(stopped * 4 < whole, "\(type(of: step)): \(stopped) of \(whole)")
    }
    let segmented = try await cancelled {
      Stopping.$isAllowed.withValue(true) {
        let lines = Array(repeating: "Keller came.", count: 2_000).joined(separator: "\n\n")
        return Segmenter().document(for: Articles.article(lines)).tokens.count
      }
    }
    #expect(segmented < 100)
  }

  /// Returns the number of annotations of a step; for dependencies only those with a head.
  private static func found<Step: Annotator>(_ step: Step, in document: Document) -> Int {
    let found = step.annotations(in: document)
    return (found as? [Dependency])?.count { $0.head != nil } ?? found.count
  }

  /// Whether a step only collects annotations of others.
  private static func isQuick(_ step: any Annotator) -> Bool {
    step is QuotationMarkMatcher || step is DependencyTreeBuilder || step is TemporalTagger
      || step is CoreferenceResolver
      || step is SpeakerResolver
  }
}
