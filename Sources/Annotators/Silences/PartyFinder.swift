import Documents
import WordLists

/// Finds the parties that a noun phrase means: each member of a list, the name behind a description, and those for
/// whom a spokesperson speaks.
struct PartyFinder {
  /// A party by its phrase, and its entity if it has a name.
  struct Party {
    var tokens: Range<Int>
    var entity: Int?
  }

  private let reader: PredicateReader
  private let tree: DependencyTree
  private let entities: [Entity]
  private let chains: [CoreferenceChain]
  /// The chain of each pronoun and description, by the bytes of its mention.
  private let chainOfMention: [TextRange: Int]

  init(_ reader: PredicateReader) {
    self.reader = reader
    tree = reader.tree
    entities = tree.document[Entity.self]
    chains = tree.document[CoreferenceChain.self]
    var chainOfMention: [TextRange: Int] = [:]
    for (number, chain) in chains.enumerated() {
      for mention in chain.mentions where mention.kind != .name { chainOfMention[mention.range] = number }
    }
    self.chainOfMention = chainOfMention
  }

  /// The parties of a phrase by its head; none for a phrase that means no person, group or organisation.
  func parties(of head: Int) -> [Party] { members(of: head).flatMap { parties(ofMember: $0, depth: 0) } }

  /// The heads of a list: "X", "Y" and "Z" of "X, Y and Z".
  private func members(of head: Int) -> [Int] {
    [head]
      + tree.children(of: head).filter { child in
        guard child > head, reader.isNominal(child), reader.preposition(of: child) == nil else {
          return false
        }
        if tree.has(child, .conjunct) { return true }
        // Names in a list are often attached like the parts of one.
        let isNamePart = tree.has(child, .flat) || tree.has(child, .apposition) || tree.has(child, .list)
        return isNamePart && reader.child(child, .coordinator) != nil
          && reader.mentions[child]?.entity != reader.mentions[head]?.entity
      }
  }

  private func parties(ofMember head: Int, depth: Int) -> [Party] {
    guard depth < 3 else { return [] }
    if Self.quantifiers.contains(hash: tree.shapes[head].low),
      let whole = reader.complements(of: head, behind: Self.partitives).first
    {
      return members(of: whole).flatMap { parties(ofMember: $0, depth: depth + 1) }
    }
    if tree.parts[head] == .pronoun { return pronoun(head) }
    let own = entity(of: head).map { Party(tokens: reader.phrases.tokens(of: head), entity: $0) }
    let isVoice = reader.isOne(head, of: Self.voices)
    var found = isVoice ? principals(of: head, depth: depth + 1) : []
    if let own, !found.contains(where: { $0.entity == own.entity }) { found.append(own) }
    if found.isEmpty, isNounOfParty(head) {
      found.append(Party(tokens: reader.phrases.tokens(of: head), entity: nil))
    }
    return found
  }

  /// Those for whom somebody speaks, or whose telephone rings: "Acme" of "a spokesman for Acme", "his" of "his lawyer".
  private func principals(of head: Int, depth: Int) -> [Party] {
    let behind = reader.complements(of: head, behind: Self.principalPrepositions)
    let owners = tree.children(of: head).filter { child in
      tree.has(child, .owner) || tree.has(child, .compound) && reader.mentions[child] != nil
    }
    let represented = tree.children(of: head).filter {
      tree.has($0, .nounClause) && reader.isWord($0, Self.represent)
    }
    .compactMap { reader.object(of: $0) }
    return (behind + represented + owners).flatMap { members(of: $0) }.flatMap {
      parties(ofMember: $0, depth: depth)
    }
    .filter { $0.entity != nil || reader.isOne(tree.head(among: $0.tokens), of: OrganizationNouns.all) }
  }

  // MARK: Names

  /// The entity of a phrase: that of its head, or of the name in apposition to it.
  private func entity(of head: Int) -> Int? {
    if let mention = reader.mentions[head], isParty(mention.type) { return mention.entity }
    let phrase = reader.phrases.tokens(of: head)
    let apposed = phrase.first { token in
      token > head && reader.mentions[token].map { isParty($0.type) } ?? false
        && isApposed(token, to: head)
    }
    if let apposed, reader.mentions[apposed]?.isPerson ?? false { return reader.mentions[apposed]?.entity }
    if let named = entity(behind: phrase, of: head) { return named }
    if let apposed { return reader.mentions[apposed]?.entity }
    return chain(of: head).flatMap { chains[$0].entity }.flatMap { isParty(entities[$0].type) ? $0 : nil }
  }

  /// True for a token that names or describes a head, by itself or as a part of a longer name.
  private func isApposed(_ token: Int, to head: Int) -> Bool {
    var token = token
    for _ in 0..<6 {
      guard Self.naming.contains(tree.relations[token]), let above = tree.head(of: token) else {
        return false
      }
      if above == head { return true }
      token = above
    }
    return false
  }

  /// The name that follows a description behind a comma, however it is attached: "the police spokesperson, DSP Bright".
  ///
  /// Only capitals may stand before it, as titles do; of several names the first of a person is taken.
  private func entity(behind phrase: Range<Int>, of head: Int) -> Int? {
    guard tree.parts[head] == .noun, let sentence = sentence(of: head),
      let comma = (head + 1..<max(head + 1, min(phrase.upperBound + 1, sentence.upperBound)))
        .first(where: { tree.document.string(token: $0) == "," })
    else { return nil }
    var first: MentionIndex.Entry?
    for token in comma + 1..<max(comma + 1, min(comma + 8, sentence.upperBound)) {
      guard tree.words[token].isCapital || tree.document.string(token: token) == "-" else { break }
      guard let mention = reader.mentions[token] else { continue }
      guard mention.type == .person || mention.type == .organization else { break }
      // "A spokesman, Acme said": a name with a verb of its own is another's.
      if tree.has(token, .subject), !isCommaBehind(mention.tokens, in: sentence) { break }
      if mention.isPerson { return mention.entity }
      first = first ?? mention
    }
    return first?.entity
  }

  private func isCommaBehind(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    sentence.contains(tokens.upperBound) && tree.document.string(token: tokens.upperBound) == ","
  }

  private func sentence(of token: Int) -> Range<Int>? {
    let number = Int(tree.sentences[token])
    let sentences = tree.document.sentences
    return sentences.indices.contains(number) ? sentences[number].tokens : nil
  }

  // MARK: Pronouns and descriptions

  /// Whom a pronoun refers to: an entity, or the description that its chain begins with.
  private func pronoun(_ token: Int) -> [Party] {
    // Who blames himself is accused by nobody else.
    if Self.reflexives.contains(hash: tree.shapes[token].low) { return [] }
    if let mention = reader.mentions[token] {
      return isParty(mention.type) ? [Party(tokens: token..<token + 1, entity: mention.entity)] : []
    }
    guard let number = chain(of: token) else { return [] }
    if let entity = chains[number].entity {
      return isParty(entities[entity].type) ? [Party(tokens: token..<token + 1, entity: entity)] : []
    }
    guard let first = chains[number].mentions.first(where: { $0.kind == .nominal }) else { return [] }
    let head = tree.head(among: first.tokens)
    guard isNounOfParty(head) else { return [] }
    return [Party(tokens: reader.phrases.tokens(of: head), entity: nil)]
  }

  /// The chain of the pronoun or description with a head.
  private func chain(of head: Int) -> Int? {
    let tokens = tree.document.tokens
    if let own = chainOfMention[tokens[head].range] { return own }
    return chainOfMention[tree.document.range(ofTokens: reader.phrases.tokens(of: head))]
  }

  private func isParty(_ type: EntityType) -> Bool {
    switch type {
    case .person, .organization, .geopolitical, .group: true
    case .location, .event, .miscellaneous: false
    }
  }

  /// True for a noun for persons or organisations, and for a name that is not recognised as one.
  private func isNounOfParty(_ head: Int) -> Bool {
    if tree.parts[head] == .properNoun { return tree.words[head].isCapital && reader.mentions[head] == nil }
    guard tree.parts[head] == .noun else { return false }
    return reader.isOne(head, of: PredicateReader.parties)
  }

  private static let reflexives = WordSet(WordList("pronouns/third-person-reflexives"))
  private static let represent = WordHash.of("represent")
  private static let naming = RelationSet(["appos", "flat", "compound", "list"])
  private static let voices = WordSet(
    WordList("roles/spokespeople"),
    WordList("silences/voices"),
    WordList("silences/telephones")
  )
  private static let principalPrepositions = WordSet(WordList("silences/prepositions"))
  private static let partitives = WordSet(words: ["of", "at", "from"])
  private static let quantifiers = WordSet(
    WordList("quantities/one-to-ten"),
    WordList("function-words/quantifiers"),
    words: ["none", "neither", "nobody"]
  )
}
