/// The day from which an expression is counted.
public enum TemporalOrigin: UInt8, Sendable, Hashable {
  /// The day of publication, as in "yesterday".
  case publication
  /// The reference day: the last day that the text named, as in "the following day".
  case reference
  /// The day of publication, or the quarter that the sentence names, as in "a year ago" of quarterly figures.
  case counterpart
}
