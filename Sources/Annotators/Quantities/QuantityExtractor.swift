public import Documents

/// Extracts quantities: numbers with what they count, what happens to it, who gives them and as of which day.
///
/// The noun and the predicate come from the dependency parse and the clauses, and from the order of the words where the
/// parse has no answer. Dates, lengths of time, ages, ordinals, scores and numbers in names are left out.
public struct QuantityExtractor: Annotator {
  /// An annotator without settings.
  public init() {}

  /// The parse, the times whose numbers are skipped, and who says what.
  public var requires: [any Annotation.Type] {
    [DependencyTree.self, Clauses.self, TimeExpression.self, Quotation.self, Entity.self]
  }

  /// The quantities, in reading order.
  public func annotations(in document: Document) -> [Quantity] {
    let clauses = Clauses.of(document)
    guard clauses.tree.isWhole else { return [] }
    var assembler = QuantityAssembler(document, clauses)
    var atoms: [TimeToken] = []
    var tokens = TimeTokenReader(document)
    for (index, sentence) in document.sentences.enumerated() {
      if Stopping.isWanted { break }
      switch assembler.role(of: index) {
      case .headline, .deck, .body, .correction, .caption: break
      default: continue
      }
      atoms.removeAll(keepingCapacity: true)
      tokens.read(sentence.tokens, into: &atoms)
      assembler.read(NumberReader(atoms, document), sentence: index)
    }
    return assembler.finished()
  }
}
