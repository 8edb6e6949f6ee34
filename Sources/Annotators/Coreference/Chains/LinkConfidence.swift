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

  /// For each mention of a chain the probability that it belongs to it, 0 to 1.
  ///
  /// - Parameters:
  ///   - members: The mentions of the chain.
  ///   - links: For each mention of the document the link to its antecedent; nil for the first of a chain.
  ///   - entity: The entity of the chain; nil without a name.
  func probabilities(of members: [Int], _ links: [LinkModel.Link?], entity: Int?) -> [Double] {
    // The names and descriptions in which each word is, which descriptions need.
    var counts: [UInt64: Int] = [:]
    let hasDescription = members.contains { mentions[$0].form == .nominal }
    for index in members where hasDescription && !mentions[index].isPronoun {
      for lemma in Set(mentions[index].tokens.prefix(24).map { tree.lemmas[$0] }) {
        counts[lemma, default: 0] += 1
      }
    }
    let own = Set(members)
    // The person whom the lead describes, and who is named behind it, is as certain as the rule.
    let described = Set(
      members.compactMap { index in
        links[index].flatMap { $0.isFixed && mentions[index].form == .name ? $0.antecedent : nil }
      }
    )
    // A pronoun is no more certain than the one before it that it takes up.
    var known: [Int: Double] = [:]
    return members.map { index in
      let isRepeated = counts[tree.lemmas[mentions[index].head], default: 0] > 1
      var value = probability(of: mentions[index], links[index], entity: entity, isRepeated: isRepeated)
      if described.contains(index) { value = max(value, Self.certain) }
      if let link = links[index], isHeOrShe(index) {
        if !link.isFixed, isDoubtful(index, link, own) { value = min(value, Self.doubtful) }
        if isHeOrShe(link.antecedent) { value = min(value, known[link.antecedent] ?? 1) }
      }
      known[index] = value
      return value
    }
  }

  private func isHeOrShe(_ index: Int) -> Bool {
    mentions[index].form == .masculine || mentions[index].form == .feminine
  }

  /// True for a "he" or "she" whose antecedent is no part of a sentence, or is farther than another person with a name.
  ///
  /// "In an opinion by Justice Poe, he said …": he is hardly the person of the sentence before. A name that somebody is
  /// addressed by, and the name in a heading, are seldom taken up by a pronoun.
  private func isDoubtful(_ index: Int, _ link: LinkModel.Link, _ members: Set<Int>) -> Bool {
    let (mention, antecedent) = (mentions[index], mentions[link.antecedent])
    let head = antecedent.head
    if !antecedent.isPronoun {
      if tree.has(head, .vocative) { return true }
      let isHeading =
        tree.heads[head] < 0
        && !tree.children(of: head).contains { tree.has($0, .subject) || tree.parts[$0] == .auxiliary }
        && tree.shapes[min(antecedent.tokens.upperBound, tree.shapes.count - 1)].low != CueFeatures.colon
      if isHeading { return true }
    }
    guard antecedent.sentence < mention.sentence else { return false }
    var rival = index - 1
    while rival >= 0, mentions[rival].sentence == mention.sentence {
      let other = mentions[rival]
      if other.isNamed, other.sort == .namedPerson, other.head < mention.head, other.quoted == mention.quoted,
        !other.isJoined, !members.contains(rival), !tree.has(other.head, .owner),
        !tree.has(other.head, .compound), other.gender == .unknown || other.gender == mention.gender
      {
        return true
      }
      rival -= 1
    }
    return false
  }

  /// The confidence of a link that structure decides.
  private static let certain = 0.95
  /// The confidence of a doubtful pronoun: no name is shown for it.
  private static let doubtful = 0.45

  /// - Parameter isRepeated: Whether the noun of a description is in another name or description of the chain: "the
  ///   mayor" of "Mayor Ann Roe".
  private func probability(
    of mention: MentionCandidate,
    _ link: LinkModel.Link?,
    entity: Int?,
    isRepeated: Bool
  ) -> Double {
    if mention.isNamed, mention.cluster >= 0, mention.cluster == entity { return 1 }
    if link?.isFixed ?? false { return Self.certain }
    switch mention.form {
    case .masculine, .feminine: return 0.85
    case .plural: return 0.6
    case .neuter, .demonstrative: return 0.55
    // Outside quotation marks "I" is the writer, or whose turn of a conversation it is.
    case .first: return 0.4
    case .second: return 0.35
    case .firstPlural: return 0.2
    case .name: return 0.7
    case .nominal:
      if mention.cluster >= 0, mention.cluster == entity { return 0.85 }
      return isRepeated ? 0.75 : 0.45
    }
  }
}
