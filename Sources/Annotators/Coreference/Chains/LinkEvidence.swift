import Documents

/// What is known of a mention and of an earlier one, as a list of small numbers for `BoostedTrees`.
///
/// Numbers that count are as they are; groups of words, tags and relations have the numbers of their lists.
struct LinkEvidence {
  private(set) var numbers = TreeNumbers()

  /// The evidence for a mention's being the first of its chain: what is known of it alone.
  init(of place: Int, _ repetition: LinkFeatures.Repetition, isNamed: Bool, in features: LinkFeatures) {
    let (view, mention) = (features.view, features.mentions[place])
    takeMention(mention, view)
    numbers.take(mention.sentence)
    numbers.take(repetition.isHeadSeen)
    numbers.take(repetition.count)
    numbers.take(Int(features.totals[place]))
    numbers.take(features.ownership(of: mention.head))
    numbers.take(view.children(of: mention.head).count { $0 < mention.head })
    numbers.take(isNamed)
  }

  /// The evidence for a mention's speaking of the same as an earlier one; `rank` counts the candidates between, and
  /// `namesake` is the last mention of the entity that names and rules say is meant.
  init(
    of place: Int,
    to earlier: Int,
    rank: Int,
    chain: ChainState,
    namesake: Int?,
    beside own: LinkEvidence,
    in features: LinkFeatures
  ) {
    self = own
    let (view, chains) = (features.view, features.chains)
    let (mention, other) = (features.mentions[place], features.mentions[earlier])
    let (head, before) = (mention.head, other.head)
    takeMention(other, view)
    numbers.take(Int(features.totals[earlier]))
    numbers.take(chains[earlier] == Int32(earlier))
    // How far apart they are.
    numbers.take(mention.sentence - other.sentence)
    numbers.take(
      view.document.sentences[mention.sentence].paragraph - view.document.sentences[other.sentence].paragraph
    )
    numbers.take(place - earlier)
    numbers.take(rank)
    numbers.take(features.nesting(mention, other))
    // The chain.
    numbers.take(chain.count)
    numbers.take(chain.type)
    numbers.take(chain.gender.rawValue)
    // The words.
    let (sign, past) = (view.signs[head], view.signs[before])
    numbers.take(view.lemmas[head] == view.lemmas[before] ? 4 : LinkFeatures.sharedGroup(sign, past))
    numbers.take(mention.text == other.text && mention.text != 0)
    numbers.take(chain.words.contains(view.lemmas[head]))
    takeShares(mention, other, chain, view)
    numbers.take(features.isSubset(mention, of: chain))
    numbers.take(features.sharedCapitals(mention, other, chain))
    numbers.take(features.owners(head, before))
    let governors = (view.head(of: head), view.head(of: before))
    numbers.take(
      governors.0.flatMap { one in governors.1.map { view.lemmas[one] == view.lemmas[$0] } } ?? false
    )
    numbers.take(
      (mention.quoted >= 0 ? 1 : 0) + (other.quoted >= 0 ? 2 : 0) + (mention.quoted == other.quoted ? 4 : 0)
    )
    numbers.take(other.tokens.lowerBound == view.document.sentences[other.sentence].tokens.lowerBound)
    // The name.
    numbers.take(namesake.map { earlier == $0 ? 3 : chains[earlier] == chains[$0] ? 2 : 1 } ?? 0)
    numbers.take(mention.cluster >= 0 && mention.cluster == other.cluster)
  }

  private mutating func takeMention(_ mention: MentionCandidate, _ view: DependencyTree) {
    let head = mention.head
    numbers.take(mention.form.rawValue)
    numbers.take(mention.definiteness.rawValue)
    numbers.take(mention.number.rawValue)
    numbers.take(mention.gender.rawValue)
    numbers.take(mention.type)
    numbers.take(view.relations[head])
    numbers.take(view.tags[head])
    numbers.take(mention.tokens.count)
    numbers.take(view.signs[head].groups.coarse)
    numbers.take(view.signs[head].groups.middle)
    let governor = view.head(of: head)
    numbers.take(governor.map { Int(view.signs[$0].groups.coarse) } ?? -1)
    numbers.take(governor.map { Int(view.tags[$0]) } ?? 0)
    numbers.take(view.children(of: head).count { $0 > head })
  }

  /// How many words of a mention are in a chain, how many are not, how many the earlier mention has, and how many of its
  /// words the later does not have; heads are left out.
  private mutating func takeShares(
    _ mention: MentionCandidate,
    _ other: MentionCandidate,
    _ chain: ChainState,
    _ view: DependencyTree
  ) {
    func words(_ mention: MentionCandidate) -> [Int] {
      mention.tokens.prefix(12).filter { $0 != mention.head && Self.telling.contains(view.parts[$0]) }
    }
    func isIn(_ mention: MentionCandidate, _ token: Int) -> Bool {
      mention.tokens.prefix(12).contains { view.lemmas[$0] == view.lemmas[token] }
    }
    let own = words(mention)
    let known = own.count { chain.words.contains(view.lemmas[$0]) }
    numbers.take(known)
    numbers.take(own.count - known)
    numbers.take(own.count { isIn(other, $0) })
    numbers.take(words(other).count { !isIn(mention, $0) })
  }

  private static let telling: Set<PartOfSpeech> = [.noun, .properNoun, .adjective, .numeral]
}
