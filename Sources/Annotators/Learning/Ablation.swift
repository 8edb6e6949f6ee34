import Documents

/// A layer that an experiment removes, to measure its contribution.
package enum Ablation: String, CaseIterable, Sendable {
  /// The dependency parse: every token becomes a root.
  case dependencies = "trees"
  /// The word clusters.
  case clusters
  /// The spans in quotation marks.
  case quotationMarks = "marks"
  /// The entities of names, with roles and the pronouns that rules resolve.
  case entities

  /// The annotator that empties the layer, or takes away a part of its attributes.
  fileprivate var step: any Annotator {
    switch self {
    case .dependencies: Stripped<Dependency> { $0.map { _ in Dependency(head: nil, relation: "root") } }
    case .clusters:
      Stripped<WordShape> { shapes in
        shapes.map { shape in
          var shape = shape
          shape.groups = .none
          return shape
        }
      }
    case .quotationMarks: Stripped<QuotedSpan> { _ in [] }
    case .entities: Stripped<Entity> { _ in [] }
    }
  }

  private struct Stripped<Layer: Annotation>: Annotator {
    var change: @Sendable ([Layer]) -> [Layer]

    var requires: [any Annotation.Type] { [Layer.self] }

    func annotations(in document: Document) -> [Layer] { change(document[Layer.self]) }
  }
}

extension Pipeline {
  /// The pipeline without a layer for the annotators that follow; the same pipeline for nil.
  package func without(_ ablation: Ablation?) -> Pipeline {
    guard let ablation else { return self }
    return Pipeline(annotators + [ablation.step, DependencyTreeBuilder()])
  }
}
