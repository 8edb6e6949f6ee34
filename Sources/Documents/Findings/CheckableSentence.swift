/// A sentence that is worth checking: it says of somebody or something, as a fact, what other sources can bear out.
///
/// The reasons follow what annotators of check-worthiness agree on (Hassan and others, "Toward Automated
/// Fact-Checking", KDD 2017; CLEF CheckThat!): figures, comparisons, causes, records and effects of laws, told as
/// facts. The score ranks; it is no class and no verdict.
public struct CheckableSentence: Annotation, Hashable {
  /// Why a sentence is worth checking.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// A number with what it counts.
    case figure
    /// "than": one thing set against another.
    case comparison
    /// Something becomes more or less.
    case change
    /// One thing brings another about.
    case cause
    /// The first, the largest, the only one: one counterexample refutes it.
    case record
    /// What a law, a court or an authority does.
    case rule
    /// The subject has a name, so that it is clear whom to ask.
    case subject

    /// The points that it adds to the score.
    public var points: Int {
      switch self {
      case .figure: 3
      case .comparison, .change, .cause, .record, .rule: 2
      case .subject: 1
      }
    }
  }

  /// The words that give a reason.
  public struct Sign: Sendable, Hashable {
    /// The reason.
    public var reason: Reason
    /// The bytes of the words.
    public var range: TextRange

    /// The words for a reason.
    public init(_ reason: Reason, _ range: TextRange) { (self.reason, self.range) = (reason, range) }
  }

  /// The index of the sentence.
  public var sentence: Int
  /// The words that give the reasons; each reason once, but every figure.
  public var signs: [Sign]

  /// A sentence with its reasons.
  public init(sentence: Int, signs: [Sign]) { (self.sentence, self.signs) = (sentence, signs) }

  /// The sum of the points of the reasons, and one for a second figure.
  public var score: Int {
    Set(signs.map(\.reason)).reduce(0) { $0 + $1.points } + (signs.count { $0.reason == .figure } > 1 ? 1 : 0)
  }
}
