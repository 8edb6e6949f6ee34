import Documents

/// Makes the view once for all steps that look at trees.
struct DependencyTreeBuilder: Annotator {
  var requires: [any Annotation.Type] {
    [LexicalWord.self, WordShape.self, Name.self, QuotedSpan.self, Tag.self, Dependency.self]
  }

  func annotations(in document: Document) -> [DependencyTree] { [DependencyTree(document)] }
}
