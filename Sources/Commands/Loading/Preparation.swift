import Annotators
public import Corpora
import Documents
public import Figures
import Synchronization

/// The preparation of a first answer while the session is opened and the first article is read.
///
/// Nothing waits for it but who needs the database that it has on loan; it only shortens the time that the first article
/// and the first answer take.
public final class Preparation: Sendable {
  private enum State {
    case expecting
    case lent(CorpusLoan)
    case over
  }

  private let state = Mutex(State.expecting)

  /// Analyses a short text on another thread, stores what it finds and asks a question, since tables are built, statements
  /// compiled and pages of the program read at their first use.
  ///
  /// `show` is called with the answer.
  public init(showing show: @escaping @Sendable (Figure) -> Void) {
    Task.detached { await self.run(showing: show) }
  }

  /// Lends the database of a corpus in which nothing is stored yet, unless it comes too late.
  public func lend(_ corpus: Corpus) {
    state.withLock { state in
      guard case .expecting = state, let loan = corpus.lend() else { return }
      state = .lent(loan)
    }
  }

  private func run(showing show: @escaping @Sendable (Figure) -> Void) async {
    guard OrderedWork.processors > 1 else {
      claimed()?.end()
      return
    }
    let text = "Mayor Ann Lee of Lima said on Monday that “they” paid $2 million.\n\nHe left, she said."
    let paragraph = Paragraph(range: TextRange(0, text.utf8.count))
    let article = Article(source: "", body: text, paragraphs: [paragraph])
    let document = Pipeline.standard.document(for: article)
    if let loan = claimed() {
      await loan.use { try await Preparation.fill($0, with: document, showing: show) }
    } else if let corpus = try? Corpus() {
      try? await Preparation.fill(corpus, with: document, showing: show)
    }
  }

  /// The loan, if there is one; later ones are refused.
  private func claimed() -> CorpusLoan? {
    state.withLock { state in
      defer { state = .over }
      if case .lent(let loan) = state { return loan }
      return nil
    }
  }

  private static func fill(
    _ corpus: sending Corpus,
    with document: Document,
    showing show: (Figure) -> Void
  ) async throws {
    _ = try corpus.insert([document], step: corpus.beginStep("load", kind: .load))
    try corpus.groupStories()
    var session = Session(corpus: corpus)
    show(try await Interpreter().figure(of: "entities", in: &session))
  }
}
