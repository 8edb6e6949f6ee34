import Documents
import WordLists

/// A pattern over the dependency parse by which an article accuses a party or reports its refusal to speak.
///
/// The name `party` stands in it for the heads of the phrases of parties. What the words are that report on them, in
/// `Extent`, may depend on the names `predicate`, `first` and `last`.
struct PartyRule: Sendable {
  /// Which words report on a party.
  enum Extent {
    /// The predicate, or the trigger without one, with its auxiliaries and its negation, through `last`.
    case verb
    /// The same, with object, clause and particle where there is no `last`.
    case predicate
    /// The trigger, from `first` on.
    case trigger
    /// The trigger and the words of `verb`.
    case both
  }

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
  /// Which words report on the parties.
  let extent: Extent
  /// Where the pattern comes from.
  let source: String
  /// Sentences that the rule is for, the parties in brackets.
  let examples: [String]
  /// Sentences like them in which nothing is reported of anybody.
  let counterexamples: [String]
  /// The pattern at a trigger.
  let pattern: DependencyPattern

  @inline(never)
  init(
    _ kind: PartyReport.Kind,
    _ name: String,
    at lists: WordList...,
    words: [String] = [],
    patterns: [String],
    extent: Extent = .predicate,
    source: String = PartyRule.compiled,
    examples: [String],
    counterexamples: [String]
  ) {
    (self.kind, self.name, self.extent, self.source) = (kind, name, extent, source)
    triggers = lists.flatMap { $0.hashes() } + words.map { WordHash.of($0) }
    (self.examples, self.counterexamples) = (examples, counterexamples)
    pattern = DependencyPattern(patterns)
  }

  /// The source of rules that follow no single text.
  static let compiled =
    "compiled from reports of refusals and accusations in the press; no development set has them"

  /// All rules in the order in which they are tried; at one token the first of a kind decides.
  static let all = refusals + accusations

  /// The rules that are tried at a word, by its hash.
  static let byTrigger: [UInt64: [PartyRule]] = RuleSwitch.on(all, name: \.name).reduce(into: [:]) {
    rules,
    rule in
    for trigger in Set(rule.triggers) { rules[trigger, default: []].append(rule) }
  }

  /// All triggers; most words of an article are none.
  static let triggers = WordSet(hashes: Array(byTrigger.keys))

  /// The match at a token; nil where the rule does not apply.
  func match(_ reader: PredicateReader, _ token: Int) -> Match? {
    let matches = pattern.matches(at: token, reader)
    guard let first = matches.first else { return nil }
    var parties: [Int] = []
    for match in matches {
      if let party = match["party"], !parties.contains(party) { parties.append(party) }
    }
    let predicate = first["predicate"] ?? token
    func words(through last: Int?) -> [Range<Int>] {
      reader.words(of: predicate, reader.denial(of: first["denied"] ?? predicate) ?? [], through: last)
    }
    let spans: [Range<Int>]
    switch extent {
    case .verb: spans = words(through: first["last"] ?? predicate)
    case .predicate: spans = words(through: first["last"])
    case .trigger: spans = [min(first["first"] ?? token, token)..<token + 1]
    case .both: spans = [token..<token + 1] + words(through: first["last"] ?? predicate)
    }
    return Match(parties: parties, words: spans)
  }
}
