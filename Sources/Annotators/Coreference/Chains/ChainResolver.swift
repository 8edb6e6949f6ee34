package import Documents

/// Resolves coreference: which names, descriptions and pronouns of a document refer to the same thing.
///
/// The mentions are the noun phrases and pronouns of the dependency trees. Each is linked to the highest-scoring
/// earlier one, or begins a chain of its own (mention ranking: Denis and Baldridge 2008; features after Durrett and
/// Klein 2013). Entities from names and rules are evidence for a link: forms of one name, descriptions of an office,
/// "he" for a person, "I" for the speaker of a quotation.
package struct ChainResolver: Annotator {
  private let model: LinkModel

  /// A resolver with the weights embedded in this program.
  package init() {
    self.init(
      weights: WeightTable(asset: "weights/links.bin"),
      trees: BoostedTrees(asset: "weights/link-trees.bin")
    )
  }

  /// A resolver with the weights of the ranking and the decision trees for close choices.
  package init(weights: WeightTable, trees: BoostedTrees) {
    model = LinkModel(weights: weights, trees: trees)
  }

  /// The words, tags, dependencies, names, quoted spans, entities and quotations.
  package var requires: [any Annotation.Type] {
    [
      LexicalWord.self, WordShape.self, Name.self, QuotedSpan.self, Tag.self, Dependency.self, Entity.self,
      Quotation.self,
    ]
  }

  /// The chains in the order of their first mentions.
  package func annotations(in document: Document) -> [CoreferenceChain] {
    let tree = DependencyTree.of(document)
    guard tree.isWhole else { return [] }
    let mentions = MentionFinder(tree).mentions()
    let (firsts, links) = model.chains(tree, mentions)
    var linkOf = [LinkModel.Link?](repeating: nil, count: mentions.count)
    for link in links { linkOf[link.mention] = link }
    let confidence = LinkConfidence(tree, mentions)
    var members = [[Int]](repeating: [], count: mentions.count)
    for (index, first) in firsts.enumerated() { members[Int(first)].append(index) }
    // Two mentions can have the same tokens: their index makes the order complete.
    func order(_ index: Int) -> (Int, Int, Int) {
      (mentions[index].tokens.lowerBound, -mentions[index].tokens.upperBound, index)
    }
    let chains = members.filter { $0.count > 1 }.map { $0.sorted { order($0) < order($1) } }
    return chains.sorted { order($0[0]) < order($1[0]) }.map { members in
      let entity = Self.cluster(of: members.map { mentions[$0] })
      return CoreferenceChain(
        mentions: zip(members, confidence.probabilities(of: members, linkOf, entity: entity)).map {
          index,
          sure in
          mention(index, mentions, linkOf[index], sure, document)
        },
        entity: entity
      )
    }
  }

  /// The entity of most names of a chain; nil if it has no name.
  private static func cluster(of mentions: [MentionCandidate]) -> Int? {
    var counts: [Int: Int] = [:]
    for mention in mentions where mention.cluster >= 0 && mention.isNamed {
      counts[mention.cluster, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func mention(
    _ index: Int,
    _ mentions: [MentionCandidate],
    _ link: LinkModel.Link?,
    _ confidence: Double,
    _ document: Document
  ) -> Mention {
    let own = mentions[index]
    let kind: Mention.Kind = own.form == .name ? .name : own.form == .nominal ? .nominal : .pronoun
    func words(_ index: Int) -> String { document.string(document.range(ofTokens: mentions[index].tokens)) }
    let rule: String
    var method = Evidence.Method.rule
    switch (kind, link) {
    case (.nominal, let link?) where link.isFixed:
      rule = "description by office, age, calling or kind of organisation"
    case (.pronoun, let link?) where link.isFixed:
      let isBefore = own.head < mentions[link.antecedent].head
      rule =
        own.form == .first
        ? "speaker of the quotation around it"
        : isBefore ? "pronoun before its subject" : "who speaks, or is asked, in the sentence before"
    case (.name, let link?) where mentions[link.antecedent].form != .name:
      (rule, method) = ("name coreferent with an earlier description", .model)
    case (.name, _): rule = "name"
    case (_, nil):
      rule = own.cluster >= 0 ? "reference by role, gender or position" : "first mention of its chain"
    case (.nominal, .some): (rule, method) = ("description coreferent with an earlier mention", .model)
    case (.pronoun, .some): (rule, method) = ("pronoun coreferent with an earlier mention", .model)
    }
    let isUncertain = link.map { $0.lead < Self.uncertain } ?? false
    return Mention(
      range: document.range(ofTokens: own.tokens),
      tokens: own.tokens,
      sentence: own.sentence,
      kind: kind,
      evidence: Evidence(
        rule,
        by: method,
        trigger: link.map { document.range(ofTokens: mentions[$0.antecedent].tokens) },
        runnerUp: isUncertain ? link?.runnerUp.map(words) ?? "something new" : nil,
        confidence: confidence
      )
    )
  }

  /// The margin to the second choice below which a link is uncertain, in the units of the weights.
  private static let uncertain = 60
}
