/// A coreference chain in the making: the attributes of its mentions so far.
struct ChainState {
  /// The number of its mentions.
  var count = 0
  var gender = MentionCandidate.Gender.unknown
  /// The type of the last name in it, plus one; 0 without a name.
  var type: UInt64 = 0
  /// The lemmas in its names and descriptions, hashed; about 50 at most, so that a linear search is fast.
  var words: [UInt64] = []

  /// The sort of its last name or description; `pronoun` if it has pronouns only.
  var sort = MentionSort.pronoun
  /// Mentions that are not of the chain: the speakers of quotations in which it is spoken of in the third person.
  private(set) var strangers: [Int32] = []

  /// The speakers of quotations in which it has a name or a description: they are seldom of the chain.
  private(set) var spokenOf: [Int32] = []

  /// The tokens of coordinations in it: "Ann and Bob", who are "they" behind it.
  private(set) var joined: [Range<Int>] = []

  /// Notes that a mention of the chain is in quotation marks of a speaker.
  mutating func keepApart(_ mention: MentionCandidate, from speaker: Int32) {
    if mention.isThirdPerson {
      if strangers.last != speaker { strangers.append(speaker) }
    } else if mention.sort.isPerson, spokenOf.last != speaker {
      spokenOf.append(speaker)
    }
  }

  /// Takes the gender of a pronoun, which is surer than that of a given name.
  mutating func learnGender(of pronoun: MentionCandidate) {
    if pronoun.gender == .masculine || pronoun.gender == .feminine { gender = pronoun.gender }
  }

  /// Adds a mention.
  mutating func add(_ mention: MentionCandidate, _ tree: DependencyTree) {
    count += 1
    if mention.gender != .unknown, gender == .unknown { gender = mention.gender }
    // A person stays one where the name of her shop has hers in it.
    let isInner =
      type == ChainBuilder.person && mention.tokens.prefix(3).filter { tree.names[$0] != 0 }.count == 1
    if mention.type != 0, mention.form == .name, !isInner { type = mention.type }
    if mention.isJoined, joined.count < 8 { joined.append(mention.tokens) }
    if mention.sort != .pronoun, mention.sort != .other || sort == .pronoun { sort = mention.sort }
    guard !mention.isPronoun, words.count < 40 else { return }
    for token in mention.tokens.prefix(12) where !words.contains(tree.lemmas[token]) {
      words.append(tree.lemmas[token])
    }
  }
}
