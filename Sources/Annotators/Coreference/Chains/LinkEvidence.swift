import Documents

/// Attributes of a mention and of a candidate antecedent, as a vector of small integers for `BoostedTrees`.
///
/// Counts and distances are as they are; word clusters, tags and relations are given by their numbers.
struct LinkEvidence {
  private(set) var numbers = TreeNumbers()

  /// The attributes of a mention without antecedent.
  init(of index: Int, _ repetition: LinkFeatures.Repetition, isNamed: Bool, in features: LinkFeatures) {
    let (tree, mention) = (features.tree, features.mentions[index])
    takeMention(mention, tree)
    numbers.take(mention.sentence)
    numbers.take(repetition.isHeadSeen)
    numbers.take(repetition.count)
    numbers.take(Int(features.totals[index]))
    numbers.take(features.ownership(of: mention.head))
    numbers.take(tree.children(of: mention.head).count { $0 < mention.head })
    numbers.take(isNamed)
    numbers.take(mention.speech.rawValue)
    numbers.take(mention.sort.rawValue)
  }

  /// The attributes of a link between a mention and an earlier one.
  ///
  /// - Parameters:
  ///   - rank: The number of nearer candidates.
  ///   - namesake: The last mention of the entity that names and rules give to the mention.
  ///   - ranks: The rank of the earlier mention among the candidates like it.
  init(
    of index: Int,
    to earlier: Int,
    rank: Int,
    chain: ChainState,
    namesake: Int?,
    among ranks: CandidateRank,
    beside own: LinkEvidence,
    in features: LinkFeatures
  ) {
    self = own
    let (tree, chains) = (features.tree, features.chains)
    let (mention, other) = (features.mentions[index], features.mentions[earlier])
    let (head, before) = (mention.head, other.head)
    takeMention(other, tree)
    numbers.take(Int(features.totals[earlier]))
    numbers.take(chains[earlier] == Int32(earlier))
    // Distances.
    numbers.take(mention.sentence - other.sentence)
    numbers.take(
      tree.document.sentences[mention.sentence].paragraph - tree.document.sentences[other.sentence].paragraph
    )
    numbers.take(index - earlier)
    numbers.take(rank)
    numbers.take(features.nesting(mention, other))
    // The chain.
    numbers.take(chain.count)
    numbers.take(chain.type)
    numbers.take(chain.gender.rawValue)
    // The words.
    let (shape, earlierShape) = (tree.shapes[head], tree.shapes[before])
    numbers.take(tree.lemmas[head] == tree.lemmas[before] ? 4 : LinkFeatures.sharedGroup(shape, earlierShape))
    numbers.take(mention.text == other.text && mention.text != 0)
    numbers.take(chain.words.contains(tree.lemmas[head]))
    takeShares(mention, other, chain, tree)
    numbers.take(features.isSubset(mention, of: chain))
    numbers.take(features.sharedCapitals(mention, other, chain))
    numbers.take(features.owners(head, before))
    let governors = (tree.head(of: head), tree.head(of: before))
    numbers.take(
      governors.0.flatMap { one in governors.1.map { tree.lemmas[one] == tree.lemmas[$0] } } ?? false
    )
    numbers.take(
      (mention.quoted >= 0 ? 1 : 0) + (other.quoted >= 0 ? 2 : 0) + (mention.quoted == other.quoted ? 4 : 0)
    )
    numbers.take(other.tokens.lowerBound == tree.document.sentences[other.sentence].tokens.lowerBound)
    // Speakers and sorts.
    numbers.take(other.speech.rawValue)
    numbers.take(other.sort.rawValue)
    numbers.take(chain.sort.rawValue)
    numbers.take(ranks.ofClass)
    numbers.take(ranks.ofSubjects)
    numbers.take(ranks.inParagraph ?? 9)
    numbers.take(features.turn(index, earlier))
    numbers.take(features.quotationRelation(index, earlier))
    // The name.
    numbers.take(namesake.map { earlier == $0 ? 3 : chains[earlier] == chains[$0] ? 2 : 1 } ?? 0)
    numbers.take(mention.cluster >= 0 && mention.cluster == other.cluster)
  }

  private mutating func takeMention(_ mention: MentionCandidate, _ tree: DependencyTree) {
    let head = mention.head
    numbers.take(mention.form.rawValue)
    numbers.take(mention.definiteness.rawValue)
    numbers.take(mention.number.rawValue)
    numbers.take(mention.gender.rawValue)
    numbers.take(mention.type)
    numbers.take(tree.relations[head])
    numbers.take(mention.isUnnamed ? 0 : tree.tags[head])
    numbers.take(mention.tokens.count)
    numbers.take(tree.shapes[head].groups.coarse)
    numbers.take(tree.shapes[head].groups.middle)
    let governor = tree.head(of: head)
    numbers.take(governor.map { Int(tree.shapes[$0].groups.coarse) } ?? -1)
    numbers.take(governor.map { Int(tree.tags[$0]) } ?? 0)
    numbers.take(tree.children(of: head).count { $0 > head })
  }

  /// Four counts of content words, heads left out.
  ///
  /// They are the words of the mention inside and outside the chain, its words in the earlier mention, and the words of
  /// the earlier mention that it does not have.
  private mutating func takeShares(
    _ mention: MentionCandidate,
    _ other: MentionCandidate,
    _ chain: ChainState,
    _ tree: DependencyTree
  ) {
    func words(_ mention: MentionCandidate) -> [Int] {
      mention.tokens.prefix(12).filter { $0 != mention.head && Self.contentWords.contains(tree.parts[$0]) }
    }
    func isIn(_ mention: MentionCandidate, _ token: Int) -> Bool {
      mention.tokens.prefix(12).contains { tree.lemmas[$0] == tree.lemmas[token] }
    }
    let own = words(mention)
    let inChain = own.count { chain.words.contains(tree.lemmas[$0]) }
    numbers.take(inChain)
    numbers.take(own.count - inChain)
    numbers.take(own.count { isIn(other, $0) })
    numbers.take(words(other).count { !isIn(mention, $0) })
  }

  private static let contentWords: Set<PartOfSpeech> = [.noun, .properNoun, .adjective, .numeral]
}
