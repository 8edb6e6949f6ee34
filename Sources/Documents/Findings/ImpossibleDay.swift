/// Words of a day that the calendar does not have: "29 February 2015".
public struct ImpossibleDay: Annotation, Hashable {
  /// The bytes.
  public var range: TextRange

  /// The index of its sentence.
  public var sentence: Int

  /// The day as it would be written: `2015-02-29`, or `XXXX-04-31` without a year.
  public var day: String

  /// A day that is none.
  public init(range: TextRange, sentence: Int, day: String) {
    self.range = range
    self.sentence = sentence
    self.day = day
  }

  /// What is said of it, as a whole sentence.
  public var remark: String { "The calendar has no \(day)." }

  /// What is said of it with its words in the text.
  public func remark(in document: Document) -> String {
    "“" + document.string(range) + "” is no day: the calendar has no \(day)."
  }
}
