import Corpora

/// An error with its position in the line and, if any, in the script.
public struct LineError: Error, Sendable {
  /// A line of a script.
  public struct Place: Sendable, Hashable {
    /// The script, as named by the user.
    public var file: String
    /// The line number, from 1.
    public var line: Int
  }

  /// The error itself: a `UsageError`, a `NoResult` or an error of a lower module.
  public var underlying: any Error

  /// The line as typed.
  public var line: String

  /// The range of the line that caused the error, in characters; nil if no part of it did.
  public var range: Range<Int>?

  /// The line of the script; nil for a line that was typed.
  public var place: Place?

  /// Creates a usage error at a range of a line.
  public init(_ error: UsageError, range: Range<Int>?, line: String = "") {
    self.init(underlying: error, range: range, line: line)
  }

  /// Creates an error at a range of a line; an interrupted query becomes a `CancellationError`.
  public init(underlying: any Error, range: Range<Int>?, line: String) {
    // Queries of the corpus are interrupted only if the command is stopped.
    let wasStopped =
      underlying as? StoreError == .interrupted || underlying as? SearchError == .store(.interrupted)
    self.underlying = wasStopped ? CancellationError() : underlying
    self.range = range
    self.line = line
  }

  /// The usage error, if it is one.
  public var usage: UsageError? { underlying as? UsageError }

  /// Whether the line was valid and merely has no result.
  public var isNoResult: Bool { underlying is NoResult }

  /// The physical line that contains the error, and the error's columns in it, in characters, at least one
  /// wide; nil without a range.
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
  /// Compares the messages and the positions.
  public static func == (left: LineError, right: LineError) -> Bool {
    left.message == right.message && left.range == right.range && left.line == right.line
      && left.place == right.place
  }

  /// Hashes the message and the range.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(message)
    hasher.combine(range)
  }
}
