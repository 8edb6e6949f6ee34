import Annotators
import Documents

/// The preparation of the analysis while the session is opened and the first article is read.
public enum Preparation {
  /// Analyses a short text on another thread, since tables are built and the pages of the weights are read at
  /// their first use.
  ///
  /// Nothing waits for it; it only shortens the time that the first article takes.
  public static func begin() {
    guard OrderedWork.processors > 1 else { return }
    Task.detached {
      let text = "Mayor Ann Lee of Lima said on Monday that “they” paid $2 million.\n\nHe left, she said."
      let paragraph = Paragraph(range: TextRange(0, text.utf8.count))
      _ = Pipeline.standard.document(for: Article(source: "", body: text, paragraphs: [paragraph]))
    }
  }
}
