import Documents

/// Finds the further speakers of what several people say together: "Ana Pryce and Tom Vale said in a joint statement".
struct JointSpeakerFinder: Annotator {
  var requires: [any Annotation.Type] { [DependencyTree.self, Quotation.self, Entity.self] }

  func annotations(in document: Document) -> [JointSpeaker] {
    let quotations = document[Quotation.self]
    guard !quotations.isEmpty else { return [] }
    let tree = DependencyTree.of(document)
    guard tree.isWhole else { return [] }
    let finder = PartyFinder(PredicateReader(tree))
    var found: [JointSpeaker] = []
    for (number, quotation) in quotations.enumerated() {
      if Stopping.isWanted { break }
      guard let speaker = quotation.speaker, speaker.antecedent == nil else { continue }
      let tokens = document.tokens(in: speaker.range)
      guard !tokens.isEmpty else { continue }
      for member in finder.members(of: tree.head(among: tokens)).dropFirst() {
        let source = finder.source(ofMember: member)
        // A member without a name is listed with the phrase that the quotation has already.
        guard let entity = source.entity, entity != speaker.entity else { continue }
        found.append(JointSpeaker(quotation: number, source: source))
      }
    }
    return found
  }
}
