import Annotators
import Dispatch
import Documents
import Synchronization

/// The preparation of a first load while the session is opened and the first article is read.
public enum Preparation {
  private static let hasBegun = Atomic<Bool>(false)
  private static let ready = DispatchSemaphore(value: 0)
  private static let analysed = Mutex<Document?>(nil)

  /// Analyses a short text on a thread of its own, since tables are built and pages of the program are read at their
  /// first use.
  ///
  /// It only shortens the time that the first article and the first answer take.
  public static func begin() {
    guard OrderedWork.processors > 1, !hasBegun.exchange(true, ordering: .relaxed) else { return }
    DispatchQueue(label: "newshound.preparation").async {
      let text = "Mayor Ann Lee of Lima said on Monday that “they” paid $2 million.\n\nHe left, she said."
      let paragraph = Paragraph(range: TextRange(0, text.utf8.count))
      let article = Article(source: "", body: text, paragraphs: [paragraph])
      let document = Pipeline.standard.document(for: article)
      analysed.withLock { $0 = document }
      ready.signal()
    }
  }

  /// The document of the short text, for the first who asks, with which the first load rehearses; nil where nothing was
  /// prepared.
  ///
  /// It is waited for, which takes no longer than its analysis: that has a thread of its own.
  static func document() -> Document? {
    guard hasBegun.exchange(false, ordering: .relaxed) else { return nil }
    ready.wait()
    return analysed.withLock { $0.take() }
  }
}
