import Documents
import WordLists

/// A pattern of the "it" that refers to nothing, with its name and sentences that it is for and not for.
struct PleonasticRule: Sendable {
  /// The construction as a short phrase.
  let name: String
  /// A sentence whose first "it" the rule is for.
  let example: String
  /// A sentence like it whose first "it" refers to something.
  let counterexample: String
  /// The pattern from the token "it".
  let pattern: DependencyPattern

  @inline(never)
  init(_ name: String, example: String, counterexample: String, _ patterns: String...) {
    (self.name, self.example, self.counterexample) = (name, example, counterexample)
    pattern = DependencyPattern(patterns)
  }
}

/// Tells the "it" that refers to nothing from the pronoun: "it emerged that", "it took years to".
///
/// Such an "it" is no mention. The constructions are those of Lappin and Leass, An Algorithm for Pronominal Anaphora
/// Resolution (1994), and of Quirk and others (1985), 6.17, as patterns over the dependency parse.
struct PleonasticPronouns {
  private let reader: PredicateReader

  init(_ tree: DependencyTree) { reader = PredicateReader(tree) }

  /// True for an "it" that refers to nothing.
  func contains(_ token: Int) -> Bool {
    reader.tree.shapes[token].low == Self.it && Self.rules.contains { $0.pattern.matches(token, reader) }
  }

  private static let it = WordHash.of("it")

  /// The constructions in the order in which they are tried.
  static let rules: [PleonasticRule] = [
    PleonasticRule(
      "a passive report with a clause",
      example: "The deal is done. It is believed that prices will rise.",
      counterexample: "The bridge is shut. It is believed to be unsafe.",
      "{} <nsubj|nsubj:pass|expl ({VERB, !in:verbs/telling, !in:pronouns/feeling-verbs} >aux:pass {} >ccomp|csubj+ {})"
    ),
    PleonasticRule(
      "a passive decision with an infinitive",
      example: "The deal is done. It was decided to raise prices.",
      counterexample: "The deal is done. It was made to raise prices.",
      "{} <nsubj|nsubj:pass|expl ({decide|agree|plan|hope|propose|intend} >aux:pass {} >xcomp|csubj|ccomp+ ({} !>cop {}))"
    ),
    PleonasticRule(
      "a verb of seeming or becoming known with a clause",
      example: "The deal is done. It turned out that prices will rise.",
      counterexample: "The firm left. It said that prices will rise.",
      "{} <nsubj|expl ({in:pronouns/impersonal-verbs} >ccomp|csubj+ {})",
      "{} <nsubj|expl ({emerge|transpire} . {DET|NOUN|PROPN|PRON|NUM|SCONJ} .. ({VERB} >nsubj|nsubj:pass {}))",
      "{} <nsubj|expl ({look|seem|sound|feel} >advcl|ccomp+ ({} >mark|case {like|as}))"
    ),
    PleonasticRule(
      "an adjective or noun that judges a clause",
      example: "The deal is done. It is not clear whether prices will rise.",
      counterexample: "The firm is glad. It is confident that prices will rise.",
      "{} <nsubj|expl ({in:pronouns/impersonal-adjectives} >cop {} >ccomp|csubj|advcl+ ({} >nsubj|nsubj:pass|expl {}))",
      "{} <nsubj|expl ({become|seem|appear|remain} >xcomp ({in:pronouns/impersonal-adjectives} >ccomp|csubj {}))",
      "{} <nsubj|expl ({become|seem|appear|remain} >xcomp {in:pronouns/impersonal-adjectives} >ccomp|csubj {})",
      "{} <nsubj|expl ({in:pronouns/impersonal-nouns} >cop {} >ccomp|csubj|acl|acl:relcl+ ({} >nsubj|nsubj:pass|expl {}))"
    ),
    PleonasticRule(
      "the time that something takes",
      example: "Turkey waits. It could take 15 years before it can join.",
      counterexample: "Turkey waits. It could take 15 offers before it can join.",
      "{} <nsubj|expl ({take} >obj|obl|obl:tmod+ ({in:quotations/durations} !>det {the}) >xcomp|advcl|ccomp+ {})",
      "{} <nsubj|expl ({in:quotations/durations} >cop {} >advcl|ccomp|acl|acl:relcl+ ({} >mark {until|before|since}))",
      "{} <nsubj|expl ({time} >cop {} !>det {the|a|some})",
      "{} <nsubj|expl ({time} >cop {} >amod {first|second|third|fourth|fifth|last|only} >acl:relcl|ccomp|acl+ {})"
    ),
    PleonasticRule(
      "a cleft sentence",
      example: "The deal is done. It was Ian Wood who signed.",
      counterexample: "The deal is done. It was a paper that cost the firm much.",
      "{} <nsubj|expl ({is:person} >cop {} >acl:relcl|ccomp|advcl+ ({} >nsubj {who|that}))",
      "{} <nsubj|expl ({NOUN|PROPN|NUM} >cop {} >case {} >acl:relcl|ccomp|advcl+ ({} >!nsubj {that}))"
    ),
    PleonasticRule(
      "the weather",
      example: "The deal is done. It was raining.",
      counterexample: "The deal is done. It was failing.",
      "{} <nsubj|expl ({rain|snow|drizzle|hail|thunder} !>obj {})"
    ),
  ]
}
