import Documents

/// How often the mentions of a chain are of it.
///
/// The shares were counted on three quarters of the training documents of OntoGUM, each a quarter by models trained on
/// the others: mentions of chains with a name that have the name of the annotation. For "he" and "she" the margin to
/// the second choice says nothing more.
struct LinkConfidence {
  private let tree: DependencyTree
  private let mentions: [MentionCandidate]

  init(_ tree: DependencyTree, _ mentions: [MentionCandidate]) {
    self.tree = tree
    self.mentions = mentions
  }

  /// The probability that a mention belongs to its chain, 0 to 1.
  ///
  /// - Parameters:
  ///   - link: The link to its antecedent; nil for the first of its chain.
  ///   - members: The mentions of the chain.
  ///   - entity: The entity of the chain; nil without a name.
  func probability(of index: Int, _ link: LinkModel.Link?, among members: [Int], entity: Int?) -> Double {
    let mention = mentions[index]
    if mention.isNamed, mention.cluster >= 0, mention.cluster == entity { return 1 }
    if link?.isFixed ?? false { return 0.95 }
    switch mention.form {
    case .masculine, .feminine: return 0.85
    case .plural: return 0.6
    case .neuter, .demonstrative: return 0.55
    case .first:
      guard let link else { return 0.5 }
      return link.lead < 300 ? 0.35 : link.lead < 600 ? 0.5 : 0.7
    case .second: return 0.35
    case .firstPlural: return 0.2
    case .name: return 0.7
    case .nominal:
      if mention.cluster >= 0, mention.cluster == entity { return 0.85 }
      return isRepeated(index, among: members) ? 0.75 : 0.45
    }
  }

  /// True for a description whose noun is in another name or description of the chain: "the mayor" of "Mayor Ann Roe".
  private func isRepeated(_ index: Int, among members: [Int]) -> Bool {
    let noun = tree.lemmas[mentions[index].head]
    return members.contains { other in
      other != index && !mentions[other].isPronoun
        && mentions[other].tokens.prefix(24).contains { tree.lemmas[$0] == noun }
    }
  }
}
