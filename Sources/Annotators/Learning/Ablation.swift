import Documents

/// A layer that is taken away to see what it brings.
package enum Ablation: String, CaseIterable, Sendable {
  /// The trees: no word hangs on another.
  case trees
  /// The groups of words that are used alike.
  case clusters
  /// The stretches in quotation marks.
  case marks
  /// Who the names belong to, with roles and the pronouns that rules settle.
  case entities

  /// The step that finds the layer poorer than it is.
  fileprivate var step: any Annotator {
    switch self {
    case .trees: Stripped<Dependency> { $0.map { _ in Dependency(head: nil, relation: "root") } }
    case .clusters:
      Stripped<WordShape> { signs in
        signs.map { sign in
          var sign = sign
          sign.groups = .none
          return sign
        }
      }
    case .marks: Stripped<QuotedSpan> { _ in [] }
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
  /// The same steps, after which a layer is missing; the same where there is none to take away.
  package func without(_ ablation: Ablation?) -> Pipeline {
    guard let ablation else { return self }
    return Pipeline(annotators + [ablation.step, DependencyTreeBuilder()])
  }
}
