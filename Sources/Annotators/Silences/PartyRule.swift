import Documents
import WordLists

/// A pattern over the dependency parse by which an article accuses a party or reports its refusal to speak.
struct PartyRule: Sendable {
  /// Parties by the heads of their phrases, with the words that report on them.
  struct Match {
    /// The tokens that head the phrases of the parties.
    var parties: [Int]
    /// The spans of the words, in tokens.
    var words: [Range<Int>]
  }

  /// The rule as a short phrase.
  let name: String
  /// What the rule reports.
  let kind: PartyReport.Kind
  /// The hashes of the words, by form or lemma, at which the rule is tried.
  let triggers: [UInt64]
  /// Sentences that the rule is for, the parties in brackets.
  let examples: [String]
  /// Sentences like them in which nothing is reported of anybody.
  let counterexamples: [String]
  /// The match at a token; nil where the rule does not apply.
  let match: @Sendable (PredicateReader, _ token: Int) -> Match?

  init(
    _ kind: PartyReport.Kind,
    _ name: String,
    at lists: WordList...,
    words: [String] = [],
    examples: [String],
    counterexamples: [String],
    match: @escaping @Sendable (PredicateReader, _ token: Int) -> Match?
  ) {
    (self.kind, self.name) = (kind, name)
    triggers = lists.flatMap { $0.hashes() } + words.map { WordHash.of($0) }
    (self.examples, self.counterexamples, self.match) = (examples, counterexamples, match)
  }

  /// All rules in the order in which they are tried; at one token the first of a kind decides.
  static let all = refusals + accusations

  /// The rules that are tried at a word, by its hash.
  static let byTrigger: [UInt64: [PartyRule]] = all.reduce(into: [:]) { rules, rule in
    for trigger in Set(rule.triggers) { rules[trigger, default: []].append(rule) }
  }
}
