import Annotators
import Corpora
import Documents
public import Figures

/// The preparation of a first answer while the session is opened and the first article is read.
public enum Preparation {
  /// Loads a short text into a session of its own on another thread and asks it a question, since tables are built
  /// and pages of the program are read at their first use.
  ///
  /// Nothing waits for it; it only shortens the time that the first article and the first answer take. `show` is
  /// called with the answer.
  public static func begin(showing show: @escaping @Sendable (Figure) -> Void) {
    Task.detached {
      guard OrderedWork.processors > 1 else { return }
      let text = "Mayor Ann Lee of Lima said on Monday that “they” paid $2 million.\n\nHe left, she said."
      let paragraph = Paragraph(range: TextRange(0, text.utf8.count))
      let article = Article(source: "", body: text, paragraphs: [paragraph])
      let document = Pipeline.standard.document(for: article)
      guard let corpus = try? Corpus() else { return }
      _ = try? corpus.insert([document], step: corpus.beginStep("load", kind: .load))
      var session = Session(corpus: corpus)
      if let figure = try? await Interpreter().figure(of: "entities", in: &session) { show(figure) }
    }
  }
}
