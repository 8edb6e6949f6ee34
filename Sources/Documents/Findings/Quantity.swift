/// A quantity: a number with a unit, as in "more than 4,800 people", "$2.3 million".
public struct Quantity: Annotation, Hashable {
  /// The bytes, hedge and unit included.
  public var range: TextRange

  /// The index of its sentence.
  public var sentence: Int

  /// The number, with "million" and the like multiplied out.
  public var value: Double

  /// The unit in lower case and singular: `people`, `$`, `%`.
  public var unit: String

  /// The hedge, as in "more than" or "about"; nil for an exact number.
  public var hedge: String?

  /// The lemmas of the verbs and nouns near it, in lower case.
  public var context: [String]

  /// A quantity with its unit.
  public init(
    range: TextRange,
    sentence: Int,
    value: Double,
    unit: String,
    hedge: String?,
    context: [String]
  ) {
    self.range = range
    self.sentence = sentence
    self.value = value
    self.unit = unit
    self.hedge = hedge
    self.context = context
  }
}
