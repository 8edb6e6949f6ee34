/// Access to the history of typed lines, which the shell keeps; without a shell it is empty.
public struct HistoryAccess {
  /// One line of the history.
  public struct Entry: Sendable, Hashable {
    /// The number of the line, from 1.
    public var number: Int
    /// The line.
    public var line: String

    /// Creates an entry.
    public init(number: Int, line: String) {
      self.number = number
      self.line = line
    }
  }

  /// Returns all lines, the oldest first.
  public var entries: () throws -> [Entry]

  /// Deletes all lines, including those on disk.
  public var clear: () throws -> Void

  /// Starts or stops the recording of lines.
  public var setRecording: (Bool) throws -> Void

  /// Creates access by three functions.
  public init(
    entries: @escaping () throws -> [Entry] = { [] },
    clear: @escaping () throws -> Void = {},
    setRecording: @escaping (Bool) throws -> Void = { _ in }
  ) {
    self.entries = entries
    self.clear = clear
    self.setRecording = setRecording
  }
}
