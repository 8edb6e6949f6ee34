/// An example line for a command.
struct Example: Sendable, Hashable {
  /// The line as typed.
  var line: String

  /// A description of the answer, without a full stop.
  var shows: String

  /// Lines that must run first, such as `load sample:harbour`.
  var setUp: [String]

  /// Creates an example of a line with a description of its answer.
  init(_ line: String, _ shows: String, after setUp: [String] = []) {
    self.line = line
    self.shows = shows
    self.setUp = setUp
  }
}
