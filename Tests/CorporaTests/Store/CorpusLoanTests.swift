import Corpora
import Documents
import Synchronization
import Testing

/// The database of a corpus that another thread makes ready.
@Suite struct CorpusLoanTests {
  private final class Flag: Sendable {
    let hasEnded = Atomic(false)
  }

  private static func fill(_ corpus: Corpus) throws {
    let text = "Mayor Ann Lee of Lima said she would stay."
    let found = document(text, named: [.person("Ann Lee"), .thing(.geopolitical, "Lima")])
    _ = try corpus.insert([found], step: corpus.beginStep("load", kind: .load))
  }

  @Test func whatIsStoredMeanwhileIsTakenBack() async throws {
    let corpus = try Corpus()
    let loan = try #require(corpus.lend())
    await loan.use { corpus in
      try CorpusLoanTests.fill(corpus)
      #expect(try !corpus.isPristine())
    }
    #expect(try corpus.isPristine())
    let other = try Corpus()
    for corpus in [corpus, other] { try CorpusLoanTests.fill(corpus) }
    #expect(try corpus.entities().rows.map(\.name) == other.entities().rows.map(\.name))
    #expect(try corpus.steps().map(\.id) == other.steps().map(\.id))
  }

  @Test func afterAnErrorTheDatabaseIsThere() async throws {
    struct Failure: Error {}
    let corpus = try Corpus()
    let loan = try #require(corpus.lend())
    await loan.use { corpus in
      try CorpusLoanTests.fill(corpus)
      throw Failure()
    }
    #expect(try corpus.isPristine())
    try CorpusLoanTests.fill(corpus)
    #expect(try !corpus.isPristine())
  }

  @Test(.timeLimit(.minutes(1)))
  func whoNeedsTheDatabaseWaits() async throws {
    let corpus = try Corpus()
    let loan = try #require(corpus.lend())
    let flag = Flag()
    let end = Task {
      try await Task.sleep(for: .milliseconds(50))
      flag.hasEnded.store(true, ordering: .sequentiallyConsistent)
      loan.end()
    }
    #expect(try corpus.isPristine())
    let waited = flag.hasEnded.load(ordering: .sequentiallyConsistent)
    #expect(waited)
    try await end.value
  }

  @Test func nothingElseIsLent() throws {
    let corpus = try Corpus()
    #expect(corpus.lend() != nil)
    #expect(corpus.lend() == nil)
    let used = try Corpus()
    try CorpusLoanTests.fill(used)
    #expect(used.lend() == nil)
  }
}
