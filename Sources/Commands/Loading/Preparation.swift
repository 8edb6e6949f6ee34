import Annotators
import Documents

/// What can be made ready while the session is opened and the first article is read.
public enum Preparation {
  /// Analyses one sentence on another thread: tables are built at their first use, and the pages of weights are read
  /// then.
  ///
  /// Nothing waits for it, and nothing is different without it but the time that the first article takes.
  public static func begin() {
    guard OrderedWork.processors > 1 else { return }
    Task.detached {
      let text = "Mayor Ann Lee of Lima said on Monday that “they” paid $2 million.\n\nHe left, she said."
      let paragraph = Paragraph(range: TextRange(0, text.utf8.count))
      _ = Pipeline.standard.document(for: Article(source: "", body: text, paragraphs: [paragraph]))
    }
  }
}
