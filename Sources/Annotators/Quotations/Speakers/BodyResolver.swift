import Documents
import WordLists

/// Gives speakers that are bodies without a name the organisation or place that the article means by them.
///
/// "The fire service" is the Port Velmar Fire Service, by the words of its name; "the dockers' union" the body to which
/// the article gives this description in apposition; "the city" the place of the dateline, or the only place. A
/// description that fits several stays without a name.
struct BodyResolver: Annotator {
  var requires: [any Annotation.Type] {
    [Quotation.self, Entity.self, DependencyTree.self, CoreferenceChain.self]
  }

  func annotations(in document: Document) -> [Quotation] {
    var quotations = document[Quotation.self]
    let tree = DependencyTree.of(document)
    guard tree.isWhole, quotations.contains(where: { Self.isOpen($0) }) else { return quotations }
    let finder = BodyFinder(tree)
    for number in quotations.indices where Self.isOpen(quotations[number]) {
      guard let speaker = quotations[number].speaker,
        let found = finder.body(meantBy: document.tokens(in: speaker.antecedent ?? speaker.range))
      else { continue }
      quotations[number].speaker?.entity = found.entity
      quotations[number].sourceKind = .organization
      if quotations[number].evidence.runnerUp == nil {
        quotations[number].evidence.runnerUp = "a body without a name"
      }
      quotations[number].evidence.confidence = min(quotations[number].evidence.confidence, found.confidence)
    }
    return quotations
  }

  private static func isOpen(_ quotation: Quotation) -> Bool {
    quotation.speaker != nil && quotation.speaker?.entity == nil
      && (quotation.sourceKind == .organization || quotation.sourceKind == .role)
  }
}

/// Finds the descriptions that an article gives to organisations in apposition: "the dockers' union".
struct BynameFinder: Annotator {
  var requires: [any Annotation.Type] { [Entity.self, DependencyTree.self] }

  func annotations(in document: Document) -> [Byname] {
    let tree = DependencyTree.of(document)
    guard tree.isWhole, document[Entity.self].contains(where: { $0.type == .organization }) else { return [] }
    return BodyFinder(tree).bynames.map {
      Byname(entity: $0.entity, range: document.range(ofTokens: $0.tokens))
    }
  }
}
