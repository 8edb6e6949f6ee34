package import Documents

/// Finds which names, descriptions and pronouns of a document speak of the same.
///
/// The mentions are the noun phrases and pronouns of the trees. Each is joined to the likeliest of the earlier ones, or
/// begins a chain of its own. What names, rules and quotations say of it speaks for the entity that they mean: names that
/// are one, descriptions of an office, "he" for a person, "I" for the speaker of a quotation (mention ranking: Denis and
/// Baldridge 2008; features after Durrett and Klein 2013).
package struct ChainResolver: Annotator {
  private let model: LinkModel

  /// A resolver with the weights of this program.
  package init() {
    self.init(
      weights: WeightTable(asset: "weights/links.bin"),
      trees: BoostedTrees(asset: "weights/link-trees.bin")
    )
  }

  /// A resolver with the weights of links and the trees that judge the close ones.
  package init(weights: WeightTable, trees: BoostedTrees) {
    model = LinkModel(weights: weights, trees: trees)
  }

  /// The words, the trees, the entities and the quotations.
  package var requires: [any Annotation.Type] {
    [
      LexicalWord.self, WordShape.self, Name.self, QuotedSpan.self, Tag.self, Dependency.self, Entity.self,
      Quotation.self,
    ]
  }

  /// The chains in the order of their first mentions.
  package func annotations(in document: Document) -> [CoreferenceChain] {
    let view = DependencyTree.of(document)
    guard view.isWhole else { return [] }
    let mentions = MentionFinder(view).mentions()
    let (firsts, links) = model.chains(view, mentions)
    var linkOf: [Int: LinkModel.Link] = [:]
    for link in links { linkOf[link.mention] = link }
    var members: [Int32: [Int]] = [:]
    for (place, first) in firsts.enumerated() { members[first, default: []].append(place) }
    // Two mentions may have the same words: then the order of their finding decides, and not that of a dictionary.
    func begin(_ place: Int) -> (Int, Int, Int) {
      (mentions[place].tokens.lowerBound, -mentions[place].tokens.upperBound, place)
    }
    let chains = members.values.filter { $0.count > 1 }.map { $0.sorted { begin($0) < begin($1) } }
    return chains.sorted { begin($0[0]) < begin($1[0]) }.map { places in
      CoreferenceChain(
        mentions: places.map { mention($0, mentions, linkOf[$0], document) },
        entity: Self.cluster(of: places.map { mentions[$0] })
      )
    }
  }

  /// The entity that most mentions of a chain belong to.
  private static func cluster(of mentions: [MentionCandidate]) -> Int? {
    var counts: [Int: Int] = [:]
    for mention in mentions where mention.cluster >= 0 { counts[mention.cluster, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func mention(
    _ place: Int,
    _ mentions: [MentionCandidate],
    _ link: LinkModel.Link?,
    _ document: Document
  ) -> Mention {
    let own = mentions[place]
    let kind: Mention.Kind = own.form == .name ? .name : own.form == .nominal ? .nominal : .pronoun
    func words(_ place: Int) -> String { document.string(document.range(ofTokens: mentions[place].tokens)) }
    let rule: String
    var method = Evidence.Method.rule
    switch (kind, link) {
    case (.name, let link?) where mentions[link.antecedent].form != .name:
      (rule, method) = ("name of what was described before", .model)
    case (.name, _): rule = "name"
    case (_, nil):
      rule = own.cluster >= 0 ? "means an entity by its role, gender or place" : "first of its chain"
    case (.nominal, .some): (rule, method) = ("description of what was named before", .model)
    case (.pronoun, .some): (rule, method) = ("pronoun for what was named before", .model)
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
        confidence: link == nil ? 1 : isUncertain ? 0.5 : 0.8
      )
    )
  }

  /// A link that is less than this ahead of the second choice is said to be uncertain.
  private static let uncertain = 60
}
