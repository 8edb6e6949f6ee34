import Corpora

/// An error with the place in the line, and in the script, where it arose.
public struct LineError: Error, Sendable {
  /// A line of a script.
  public struct Place: Sendable, Hashable {
    /// The script as the user names it.
    public var file: String
    /// The line, from 1.
    public var line: Int
  }

  /// What went wrong: a `UsageError`, a `NoResult` or an error of the modules below.
  public var underlying: any Error

  /// The line as it was typed.
  public var line: String

  /// The characters of the line that are to blame.
  public var range: Range<Int>?

  /// The line of the script; nil for a line that was typed.
  public var place: Place?

  /// A usage error at a place of a line.
  public init(_ error: UsageError, range: Range<Int>?, line: String = "") {
    self.init(underlying: error, range: range, line: line)
  }

  /// An error at a place of a line.
  public init(underlying: any Error, range: Range<Int>?, line: String) {
    // A question that was interrupted has been stopped, whatever it was asked of.
    let wasStopped =
      underlying as? StoreError == .interrupted || underlying as? SearchError == .store(.interrupted)
    self.underlying = wasStopped ? CancellationError() : underlying
    self.range = range
    self.line = line
  }

  /// The usage error, if it is one.
  public var usage: UsageError? { underlying as? UsageError }

  /// True when the line was right and only has no answer.
  public var isNoResult: Bool { underlying is NoResult }

  /// The physical line with the fault and the columns of the fault in it, in characters; at least one wide.
  public var excerpt: (line: String, columns: Range<Int>)? {
    guard let range else { return nil }
    var start = 0
    for piece in line.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let end = start + piece.count
      if range.lowerBound <= end, range.lowerBound >= start {
        let lower = range.lowerBound - start
        return (String(piece), lower..<max(lower + 1, min(range.upperBound, end) - start))
      }
      start = end + 1
    }
    return nil
  }
}

extension LineError: Hashable {
  /// Equal words at equal places.
  public static func == (left: LineError, right: LineError) -> Bool {
    left.message == right.message && left.range == right.range && left.line == right.line
      && left.place == right.place
  }

  /// Hashes words and place.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(message)
    hasher.combine(range)
  }
}
