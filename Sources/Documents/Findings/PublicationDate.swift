/// The day of publication of an article, with its basis and the proof of an inference.
public struct PublicationDate: Sendable, Hashable, Annotation {
  /// The source of a date, from best to worst.
  public enum Basis: String, Sendable, Hashable, CaseIterable {
    /// A field of the source says it.
    case metadata
    /// A date line in the text says it.
    case text
    /// The time expressions of the text make it the most likely day.
    case inferred
    /// The user has set it.
    case set
    /// No date is known.
    case none
  }

  /// One constraint of an inference, with the words of the text that state it.
  public struct Step: Sendable, Hashable {
    /// The constraint in words, as in "19 November is a Saturday in 2016".
    public var statement: String
    /// The words in the text that state it.
    public var range: TextRange?

    /// A constraint and its words.
    public init(_ statement: String, range: TextRange? = nil) {
      self.statement = statement
      self.range = range
    }
  }

  /// The day.
  public var date: CalendarDate

  /// The source of the date.
  public var basis: Basis

  /// The reasoning, in order; empty when the source states the day.
  public var proof: [Step]

  /// The second-best day of an inference.
  public var runnerUp: CalendarDate?

  /// A day with its basis and its proof.
  public init(_ date: CalendarDate, basis: Basis, proof: [Step] = [], runnerUp: CalendarDate? = nil) {
    self.date = date
    self.basis = basis
    self.proof = proof
    self.runnerUp = runnerUp
  }
}
