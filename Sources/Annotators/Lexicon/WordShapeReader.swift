import Documents

/// Computes the shape of every token once, for all trained models.
struct WordShapeReader: Annotator {
  var requires: [any Annotation.Type] { [LexicalWord.self] }

  func annotations(in document: Document) -> [WordShape] {
    let words = document[LexicalWord.self]
    return document.tokens.indices.prefix(words.count).mapUnlessStopped {
      WordShape(document.tokens[$0].range, in: document.text, words[$0])
    }
  }
}
