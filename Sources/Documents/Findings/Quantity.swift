/// A quantity: a number with what it counts, who gives it and as of which day, as in "more than 4,800 people".
///
/// Quantities are read from the dependency parse: the noun that the number modifies is what is counted, the predicate
/// of its clause says what happens to it. Dates, lengths of time, ages, scores, ordinals and numbers in names are none.
public struct Quantity: Annotation, Hashable {
  /// The side on which the true number lies.
  public enum Bound: String, Sendable, Hashable, CaseIterable {
    /// The number itself.
    case exact
    /// Near the number: "about 40".
    case about
    /// The number or more: "at least 40".
    case least
    /// The number or less: "up to 40".
    case most
    /// All but the number: "all but two".
    case except
  }

  /// The part of a quantity in the correction of an earlier report.
  public enum Correction: String, Sendable, Hashable, CaseIterable {
    /// The figure that was wrong.
    case wrong
    /// The figure that is right.
    case right
  }

  /// The bytes, hedge and unit included.
  public var range: TextRange

  /// The index of its sentence.
  public var sentence: Int

  /// The number, with "million" and the like multiplied out; of a range, the lower end.
  public var value: Double

  /// The upper end of a range: 40 of "30 to 40", 99 of "dozens"; nil for a single number.
  public var high: Double?

  /// The unit: the lemma of the noun that is counted (`people`, `officer`), or that of the measure (`$`, `%`, `tonne`).
  public var unit: String

  /// The lemma of what an amount is of, as in `loss` for "put the losses at $3m"; nil where the unit says it.
  public var noun: String?

  /// The hedge, as in "more than" or "about"; nil for a number given as exact.
  public var hedge: String?

  /// The side on which the true number lies.
  public var bound = Bound.exact

  /// The bytes of the noun that is counted; nil where the number stands alone.
  public var head: TextRange?

  /// The index, in the document's entities, of what is counted, of what has it or of who does it; nil for none.
  public var entity: Int?

  /// The bytes of the head of the predicate.
  public var predicate: TextRange?

  /// The class of what happens, as in `die` for "were killed"; a predicate without a class is its own.
  public var action: String?

  /// True where the predicate denies it: "did not find 40 people".
  public var isNegated = false

  /// The unit of time of a rate: `day` for "40 a day".
  public var per: String?

  /// How many days a total covers, as in 4 for "in four days" and for "since Monday" on a Thursday; nil if not given.
  public var days: Int?

  /// The index, in the document's quantities, of the whole that it is a part of: 240 of "60 of the 240".
  public var whole: Int?

  /// The index, in the document's quantities, of the amount before it that it gives in another unit: 38 miles of "38
  /// miles (61 km)"; nil for none.
  public var restated: Int?

  /// The day, month or year as of which it holds, as ISO 8601, with a time of the day where one is said, as in
  /// `2024-10-14TEV`; nil where not even the day of publication is known.
  public var asOf: String?

  /// The bytes of the words that give that day; nil for the day of publication.
  public var time: TextRange?

  /// The index of the quotation that gives it in the document's quotations; nil for none.
  public var quotation: Int?

  /// The source that gives it; nil for the article itself.
  public var source: Quotation.Source?

  /// True in a headline.
  public var isHeadline = false

  /// The part in a correction; nil elsewhere.
  public var correction: Correction?

  /// The lemmas of the verbs and nouns near it, in lower case.
  public var context: [String]

  /// The clusters of what is counted, of the predicate, and of each word of `context`, in this order: the cluster
  /// among 512 times 4,096, and the one among 2,048; 0 for no word and for a word without a cluster.
  public var clusters: [Int] = []

  /// Why the noun and the predicate are those of the number: two short rules.
  public var rules: [String] = []

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

  /// What tells one thing counted from another: the unit, what an amount is of, and what happens.
  public var key: String { [unit, noun ?? "", action ?? ""].joined(separator: "|") }
}
