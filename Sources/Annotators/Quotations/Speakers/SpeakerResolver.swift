import Documents
import WordLists

/// Says of the pronouns that speak whom they stand for, by the chains of coreference.
///
/// A speaker that is known already stays. A pronoun gets the entity of its chain, or else the nearest description in it:
/// "they" is then "the researchers".
struct SpeakerResolver: Annotator {
  var requires: [any Annotation.Type] { [Quotation.self, CoreferenceChain.self, Entity.self] }

  func annotations(in document: Document) -> [Quotation] {
    var quotations = document[Quotation.self]
    guard quotations.contains(where: { $0.speaker != nil && $0.speaker?.entity == nil }) else {
      return quotations
    }
    var places: [TextRange: (chain: Int, mention: Int)] = [:]
    let chains = document[CoreferenceChain.self]
    for (number, chain) in chains.enumerated() {
      for (place, mention) in chain.mentions.enumerated() { places[mention.range] = (number, place) }
    }
    let tree = DependencyTree.of(document)
    let kinds = SourceKinds(tree, MentionIndex(document))
    let speakers = quotations.compactMap(\.speaker?.range).map { range in
      (tree.head(among: document.tokens(in: range)), range)
    }
    let rangeOfHead = Dictionary(speakers) { first, _ in first }
    let phrases = NounPhrase(tree)
    // The words that a source is listed by: as a speaker where it speaks itself, or else its phrase without clauses.
    func words(of mention: Mention) -> TextRange {
      let head = tree.head(among: mention.tokens)
      if let own = rangeOfHead[head] { return own }
      guard mention.kind == .nominal else { return mention.range }
      let tokens = phrases.tokens(of: head).clamped(to: mention.tokens)
      return tokens.isEmpty ? mention.range : document.range(ofTokens: tokens)
    }
    let introductions = Self.introductions(quotations, tree)
    var nounsOfChain: [Int: ChainNouns] = [:]
    for number in quotations.indices {
      if Stopping.isWanted { break }
      guard let speaker = quotations[number].speaker, speaker.entity == nil else { continue }
      guard let place = places[speaker.range] else {
        if let before = Self.introduced(speaker.range, among: introductions, tree) {
          quotations[number].speaker?.antecedent = before
          let known = min(quotations[number].evidence.confidence, Self.confidenceOfNouns)
          quotations[number].evidence.confidence = known
        }
        continue
      }
      let chain = chains[place.chain]
      let own = chain.mentions[place.mention]
      let nouns = nounsOfChain[place.chain] ?? ChainNouns(chain)
      nounsOfChain[place.chain] = nouns
      if let entity = chain.entity, own.kind == .pronoun || own.evidence.confidence >= 0.8 {
        guard Self.speaks(document[Entity.self][entity].type) else { continue }
        quotations[number].speaker?.entity = entity
        if let head = document[Entity.self][entity].mentions.first?.tokens.last {
          quotations[number].sourceKind = kinds.kind(of: head..<head + 1, head: head)
        }
      } else if own.kind == .pronoun,
        let antecedent = nouns.last(before: place.mention).map({ chain.mentions[$0] })
      {
        let head = tree.head(among: antecedent.tokens)
        guard Self.speaks(head, tree) else { continue }
        quotations[number].speaker?.antecedent = words(of: antecedent)
        quotations[number].sourceKind = kinds.kind(of: antecedent.tokens, head: head)
      } else if own.kind == .nominal,
        let first = nouns.firstDescription(before: place.mention).map({ chain.mentions[$0] }),
        Self.isAgain(own, of: first, rangeOfHead, tree)
      {
        quotations[number].speaker?.antecedent = words(of: first)
        quotations[number].sourceKind = kinds.kind(of: first.tokens, head: tree.head(among: first.tokens))
      } else {
        continue
      }
      if quotations[number].evidence.runnerUp == nil {
        quotations[number].evidence.runnerUp = own.evidence.runnerUp
      }
      quotations[number].evidence.confidence = min(
        quotations[number].evidence.confidence,
        own.evidence.confidence
      )
    }
    return quotations
  }

  private static func speaks(_ type: EntityType) -> Bool {
    type == .person || type == .organization
  }

  /// True for "the spokesman" after "a council spokesman": the same noun, with no more words than before.
  ///
  /// Who spoke before by these words is somebody, whatever the noun is.
  private static func isAgain(
    _ mention: Mention,
    of first: Mention,
    _ speakers: [Int: TextRange],
    _ tree: DependencyTree
  ) -> Bool {
    let (head, before) = (tree.head(among: mention.tokens), tree.head(among: first.tokens))
    return tree.lemmas[head] == tree.lemmas[before] && mention.tokens.count <= first.tokens.count
      && tree.shapes[mention.tokens.lowerBound].low == the && (speakers[before] != nil || speaks(head, tree))
  }

  /// How sure it is that the same noun means the same source.
  private static let confidenceOfNouns = 0.8

  /// Who speaks as "an official", by the noun: the first two.
  private static func introductions(_ quotations: [Quotation], _ tree: DependencyTree) -> [UInt64:
    [TextRange]]
  {
    var found: [UInt64: [TextRange]] = [:]
    for quotation in quotations {
      guard let speaker = quotation.speaker, speaker.entity == nil else { continue }
      let tokens = tree.document.tokens(in: speaker.range)
      guard let first = tokens.first, one.contains(hash: tree.shapes[first].low) else { continue }
      let noun = tree.shapes[tree.head(among: tokens)].low
      // Two are enough to know that there are several.
      let known = found[noun] ?? []
      if known.count < 2, !known.contains(speaker.range) { found[noun, default: []].append(speaker.range) }
    }
    return found
  }

  /// Who spoke before as "an official" where "the official" speaks; nothing where several did.
  private static func introduced(
    _ range: TextRange,
    among introductions: [UInt64: [TextRange]],
    _ tree: DependencyTree
  ) -> TextRange? {
    let own = tree.document.tokens(in: range)
    guard own.count == 2, tree.shapes[own.lowerBound].low == the, tree.parts[own.lowerBound + 1] == .noun,
      let all = introductions[tree.shapes[own.lowerBound + 1].low]
    else { return nil }
    let before = all.filter { $0.end <= range.start }
    return before.count == 1 ? before[0] : nil
  }

  private static let the = WordHash.of("the")
  private static let one = WordSet("a an one")

  /// True for a noun for people, bodies or texts.
  private static func speaks(_ head: Int, _ tree: DependencyTree) -> Bool {
    let lists = [
      FunctionWords.personNouns, FunctionWords.bodyNouns, SourceWords.nobody, SourceWords.documents,
    ]
    return lists.contains { $0.contains(hash: tree.shapes[head].low) || $0.contains(hash: tree.lemmas[head]) }
      || isAgent(tree.document.string(token: head))
  }

  /// True for a noun that ends like one for people: "herders", "florists", "librarians".
  private static func isAgent(_ word: String) -> Bool {
    let single = word.hasSuffix("s") ? word.dropLast() : word[...]
    return single.count > 4 && ["er", "or", "ist", "ian", "man", "men"].contains { single.hasSuffix($0) }
  }
}
