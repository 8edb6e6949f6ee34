import Documents

/// What is known of a chain so far.
struct ChainState {
  /// How many mentions it has.
  var count = 0
  var gender = MentionCandidate.Gender.unknown
  /// The type of a name in it, plus one; 0 without one.
  var type: UInt64 = 0
  /// The lemmas of the words of its names and descriptions; few enough to look through.
  var words: [UInt64] = []

  /// Takes one more mention in.
  mutating func add(_ mention: MentionCandidate, _ view: DependencyTree) {
    count += 1
    if mention.gender != .unknown, gender == .unknown { gender = mention.gender }
    if mention.type != 0, mention.form == .name { type = mention.type }
    guard !mention.isPronoun, words.count < 40 else { return }
    for token in mention.tokens.prefix(12) where !words.contains(view.lemmas[token]) {
      words.append(view.lemmas[token])
    }
  }
}
