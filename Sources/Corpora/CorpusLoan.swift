/// The database of an empty corpus, lent to another thread, which makes it ready for its first article.
///
/// What is stored meanwhile is taken back at the end of the loan; what remains are compiled statements and memory. The
/// corpus itself waits for that end when it needs its database.
public struct CorpusLoan: @unchecked Sendable {
  // The corpus and its lender share a database, which only one of them uses at a time: the gate sees to that.
  private let corpus: Corpus
  private let gate: Gate

  init(_ corpus: Corpus, _ gate: Gate) { (self.corpus, self.gate) = (corpus, gate) }

  /// Gives a corpus with that database to a closure, once, and then the database back to its owner.
  public func use(_ body: (sending Corpus) async throws -> Void) async {
    defer { gate.open() }
    do {
      try corpus.begin()
      defer { try? corpus.abandon() }
      nonisolated(unsafe) let corpus = corpus
      try await unsafe body(corpus)
    } catch {
      // Nothing was to be kept, so nothing is lost.
    }
  }

  /// Gives the database back as it is.
  public func end() { gate.open() }
}
