import Documents
import WordLists

/// Gives the speakers without a name at their quotation the entity or the description of their coreference chain.
///
/// A speaker with a name is kept. A pronoun or description gets the entity of its chain, or else the nearest
/// description in it: "they" is then "the researchers". If the chain is more likely wrong than right, the speaker stays
/// unknown, and the name that was not certain enough is the second reading.
struct SpeakerResolver: Annotator {
  var requires: [any Annotation.Type] { [Quotation.self, CoreferenceChain.self, Entity.self] }

  func annotations(in document: Document) -> [Quotation] {
    var quotations = document[Quotation.self]
    guard quotations.contains(where: { $0.speaker != nil && $0.speaker?.entity == nil }) else {
      nameSources(&quotations, document)
      return quotations
    }
    let tree = DependencyTree.of(document)
    let chains = document[CoreferenceChain.self]
    // The phrase of a speaker may be shorter than its mention, "the governor" of "the governor, who is ill"; the head
    // is the same.
    var positions: [Int: (chain: Int, mention: Int)] = [:]
    for (number, chain) in chains.enumerated() {
      for (index, mention) in chain.mentions.enumerated() {
        let head = tree.head(among: mention.tokens)
        // Of two mentions with one head the shorter is it alone: "Ann" and "Ann and Bob".
        if let other = positions[head],
          chains[other.chain].mentions[other.mention].tokens.count < mention.tokens.count
        {
          continue
        }
        positions[head] = (number, index)
      }
    }
    let index = MentionIndex(document)
    let kinds = SourceKinds(tree, index)
    let speakers = quotations.compactMap(\.speaker?.range).map { range in
      (tree.head(among: document.tokens(in: range)), range)
    }
    let rangeOfHead = Dictionary(speakers) { first, _ in first }
    let phrases = NounPhrase(tree)
    // The words that name a source: those of the speaker if it speaks itself, or else its phrase without clauses.
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
      let head = tree.head(among: document.tokens(in: speaker.range))
      // "Ann Roe, a nurse on her way to a shift, who said so"
      if let name = Self.name(ofRelative: head, tree), let entity = index[name]?.entity,
        document[Entity.self][entity].type == .person
      {
        quotations[number].speaker?.entity = entity
        quotations[number].sourceKind = .person
        continue
      }
      // "A man who said so"
      if let noun = Self.antecedent(ofRelative: head, tree) {
        let phrase = Self.words(of: noun, before: head, phrases, tree)
        quotations[number].speaker?.antecedent = document.range(ofTokens: phrase)
        // The words of the source are "a man who".
        quotations[number].speaker?.range = document.range(ofTokens: phrase.lowerBound..<head + 1)
        quotations[number].sourceKind = kinds.kind(of: phrase, head: noun)
        continue
      }
      guard let position = positions[head] else {
        if let before = Self.introduced(speaker.range, among: introductions, tree) {
          quotations[number].speaker?.antecedent = before
          let confidence = min(quotations[number].evidence.confidence, Self.confidenceOfNouns)
          quotations[number].evidence.confidence = confidence
        }
        continue
      }
      let chain = chains[position.chain]
      let own = chain.mentions[position.mention]
      let nouns = nounsOfChain[position.chain] ?? ChainNouns(chain)
      nounsOfChain[position.chain] = nouns
      if let entity = chain.entity {
        guard Self.canSpeak(document[Entity.self][entity].type) else { continue }
        guard own.evidence.confidence >= Self.leastConfidence else {
          if quotations[number].evidence.runnerUp == nil {
            quotations[number].evidence.runnerUp = document[Entity.self][entity].name
          }
          let confidence = min(quotations[number].evidence.confidence, own.evidence.confidence)
          quotations[number].evidence.confidence = confidence
          continue
        }
        quotations[number].speaker?.entity = entity
        if let head = document[Entity.self][entity].mentions.first?.tokens.last {
          quotations[number].sourceKind = kinds.kind(of: head..<head + 1, head: head)
        }
      } else if own.kind == .pronoun,
        let antecedent = nouns.last(before: position.mention).map({ chain.mentions[$0] })
      {
        let head = tree.head(among: antecedent.tokens)
        guard SourceWords.canSpeak(head, in: tree) else { continue }
        quotations[number].speaker?.antecedent = words(of: antecedent)
        quotations[number].sourceKind = kinds.kind(of: antecedent.tokens, head: head)
      } else if own.kind == .nominal,
        let first = nouns.firstDescription(before: position.mention).map({ chain.mentions[$0] }),
        Self.isRepetition(document.tokens(in: speaker.range), of: first, rangeOfHead, tree)
          || own.evidence.confidence >= Self.confidenceOfNouns
            && SourceWords.canSpeak(tree.head(among: first.tokens), in: tree)
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
    nameSources(&quotations, document)
    DocumentAuthors(document: document, tree: tree).name(&quotations)
    return quotations
  }

  /// Makes named persons of the sources whose phrase has their name, or that are without a name only by their noun:
  /// "team member Jane Doe", and "she" behind "his sister, Jane Doe, a teacher".
  private func nameSources(_ quotations: inout [Quotation], _ document: Document) {
    let entities = document[Entity.self]
    for number in quotations.indices {
      guard let speaker = quotations[number].speaker, let entity = speaker.entity,
        entities[entity].type == .person, quotations[number].sourceKind != .person
      else { continue }
      let hasName = entities[entity].mentions.contains {
        $0.kind == .name && $0.range.start >= speaker.range.start && $0.range.end <= speaker.range.end
      }
      guard hasName || quotations[number].sourceKind == .unnamed else { continue }
      quotations[number].sourceKind = .person
      quotations[number].anonymity = nil
    }
  }

  /// The head of the phrase before a relative pronoun that its clause hangs on.
  private static func phrase(ofRelative head: Int, _ tree: DependencyTree) -> Int? {
    guard tree.parts[head] == .pronoun, QuotationAssembler.relatives.contains(hash: tree.shapes[head].low)
    else {
      return nil
    }
    var clause = tree.head(of: head)
    while let verb = clause, tree.has(verb, .conjunct) { clause = tree.head(of: verb) }
    guard let verb = clause, tree.has(verb, .relativeClause), let noun = tree.head(of: verb), noun < head
    else { return nil }
    return noun
  }

  /// The name that a relative pronoun stands for.
  private static func name(ofRelative head: Int, _ tree: DependencyTree) -> Int? {
    phrase(ofRelative: head, tree).flatMap { tree.names[$0] != 0 ? $0 : nil }
  }

  /// The noun for a person that a relative pronoun stands for.
  private static func antecedent(ofRelative head: Int, _ tree: DependencyTree) -> Int? {
    guard let noun = phrase(ofRelative: head, tree), tree.parts[noun] == .noun,
      PersonNouns.contains(form: tree.shapes[noun].low, lemma: tree.lemmas[noun])
    else { return nil }
    return noun
  }

  /// The phrase of a noun up to its relative clause.
  private static func words(of noun: Int, before relative: Int, _ phrases: NounPhrase, _ tree: DependencyTree)
    -> Range<Int>
  {
    let phrase = phrases.tokens(of: noun)
    let end = phrase.first { $0 > noun && ($0 == relative || tree.shapes[$0].low == CueFeatures.comma) }
    return phrase.lowerBound..<max(end ?? phrase.upperBound, noun + 1)
  }

  /// The confidence of a chain from which on its name is shown as the speaker.
  private static let leastConfidence = 0.5

  private static func canSpeak(_ type: EntityType) -> Bool {
    type == .person || type == .organization
  }

  /// True for "the spokesman" after "a council spokesman": the same noun, with no more words than before.
  ///
  /// A source that spoke before by these words can speak, whatever its noun.
  private static func isRepetition(
    _ tokens: Range<Int>,
    of first: Mention,
    _ speakers: [Int: TextRange],
    _ tree: DependencyTree
  ) -> Bool {
    let (head, before) = (tree.head(among: tokens), tree.head(among: first.tokens))
    return tree.lemmas[head] == tree.lemmas[before] && tokens.count <= first.tokens.count
      && tree.shapes[tokens.lowerBound].low == the
      && (speakers[before] != nil || SourceWords.canSpeak(head, in: tree))
  }

  /// The confidence that one noun means one source.
  private static let confidenceOfNouns = 0.8

  /// The first two speakers with an indefinite article, by their noun: "an official".
  private static func introductions(
    _ quotations: [Quotation],
    _ tree: DependencyTree
  ) -> [UInt64: [TextRange]] {
    var found: [UInt64: [TextRange]] = [:]
    for quotation in quotations {
      guard let speaker = quotation.speaker, speaker.entity == nil else { continue }
      let tokens = tree.document.tokens(in: speaker.range)
      guard let first = tokens.first, one.contains(hash: tree.shapes[first].low) else { continue }
      let noun = tree.shapes[tree.head(among: tokens)].low
      // Two are enough to show that the noun is ambiguous.
      let known = found[noun] ?? []
      if known.count < 2, !known.contains(speaker.range) { found[noun, default: []].append(speaker.range) }
    }
    return found
  }

  /// The speaker "an official" before "the official"; nil if there were several.
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
  private static let one = WordSet(words: ["a", "an", "one"])
}
