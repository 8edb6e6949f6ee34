/// A line that shows a command at work.
struct Example: Sendable, Hashable {
  /// The line as it is typed.
  var line: String

  /// What the answer shows, without a full stop.
  var shows: String

  /// Lines that must run before, as in `load sample:harbour`.
  var setUp: [String]

  /// A line with what it shows.
  init(_ line: String, _ shows: String, after setUp: [String] = []) {
    self.line = line
    self.shows = shows
    self.setUp = setUp
  }
}
