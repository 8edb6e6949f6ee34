/// A fault of a lesson file, with its line and what to do about it.
public struct LessonProblem: Error, Sendable, Hashable {
  /// The number of the line, from 1.
  public var line: Int
  /// What is wrong, and the remedy, without a full stop.
  public var message: String

  /// Creates a fault of a line.
  public init(line: Int, _ message: String) {
    self.line = line
    self.message = message
  }
}

/// The faults that keep a lesson file from being used, in the order of their lines.
public struct LessonProblems: Error, Sendable, Hashable {
  /// The faults; at least one.
  public var all: [LessonProblem]
}
