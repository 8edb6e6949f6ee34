import Documents

/// Builds the `DependencyTree` of a document once for all steps that use the parse.
struct DependencyTreeBuilder: Annotator {
  var requires: [any Annotation.Type] {
    [LexicalWord.self, WordShape.self, Name.self, QuotedSpan.self, Tag.self, Dependency.self]
  }

  func annotations(in document: Document) -> [DependencyTree] { [DependencyTree(document)] }
}
