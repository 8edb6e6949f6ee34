package import Documents

/// A clause of a sentence: a predicate with what depends on it, and how the text means it.
///
/// A clause is known by its head in the dependency parse: the main verb, or the noun, adjective or adverb behind a
/// copula. Each token belongs to the clause of the nearest head above it. Clauses that complete a predicate and share
/// its subject (`xcomp`: "agreed to meet") are clauses of their own with the relation `open`; `Clauses.chain(of:)`
/// joins them. Indices are those of the tokens of the document and of `Clauses.all`.
package struct Clause: Sendable, Hashable {
  /// The relation of a clause to its parent.
  package enum Relation: String, Sendable, Hashable, CaseIterable {
    /// The main clause of a sentence, or a fragment.
    case main
    /// What is said, thought or known: `ccomp`.
    case complement
    /// A complement that shares the subject: `xcomp`, and infinitives behind nouns and adjectives of intention.
    case open
    /// `advcl`: with a conjunction, or a participle.
    case adverbial
    /// A finite relative clause: `acl:relcl`.
    case relative
    /// A participle or an infinitive at a noun: `acl`.
    case nominal
    /// Coordinated with the parent: `conj`.
    case coordinate
    /// Beside the parent without a conjunction: `parataxis`.
    case parataxis
    /// The subject of the parent: `csubj`.
    case subject
    /// Any other.
    case other
  }

  /// The form of the predicate.
  package enum Form: String, Sendable, Hashable, CaseIterable {
    case finite, infinitive, participle, gerund
    /// Without a verb: a fragment, a label, a headline of nouns.
    case verbless
  }

  /// How far the text says that the clause is so.
  package enum Modality: String, Sendable, Hashable, CaseIterable {
    /// Said as a fact.
    case asserted
    /// Intended or arranged: "agreed to meet", "is to open".
    case planned
    /// Predicted or hoped for: "is expected to rise".
    case expected
    /// Asked, ordered or allowed: "told them to leave".
    case asked
    /// Attempted: "tried to flee".
    case attempted
    /// "may", "could", "perhaps".
    case possible
    /// "must", "has to".
    case obliged
    /// Under a condition: "would", "if".
    case conditional
    /// "feared that".
    case feared
    /// "denied that".
    case denied
    /// Asked as a question: "whether", a question mark.
    case questioned
  }

  /// The token that is the head of the predicate.
  package var head: Int
  /// The index of the sentence.
  package var sentence: Int
  /// The index of the clause above; nil for the main clause.
  package var parent: Int?
  /// The relation to the parent.
  package var relation: Relation
  /// The form of the predicate.
  package var form = Form.verbless
  /// The time of the predicate by its form, seen from the day of the text; nil where nothing tells it.
  package var tense: Event.Tense?
  /// True for the perfect: "has met", "had met".
  package var isPerfect = false
  /// True for the progressive: "is meeting".
  package var isProgressive = false
  /// True for the passive.
  package var isPassive = false
  /// How far the text says that it is so.
  package var modality = Modality.asserted
  /// True where the clause is denied by a particle, by its subject or by the predicate above.
  package var isNegated = false
  /// True for a predicate of saying or thinking that has what is said.
  package var isReporting = false
  /// True for what somebody says or thinks: below a reporting predicate, or in a quotation.
  package var isReported = false
  /// The index of the reporting clause, if the sentence has it.
  package var reporter: Int?

  /// True for what was not done, as "would have met" and "was to have met" say.
  package var isCounterfactual: Bool { isPerfect && (modality == .conditional || modality == .planned) }

  /// A clause with a head, about which nothing else is known.
  package init(head: Int, sentence: Int, parent: Int?, relation: Relation) {
    (self.head, self.sentence, self.parent, self.relation) = (head, sentence, parent, relation)
  }
}
