import Platform

/// The history of typed lines, which the shell keeps; without a shell it is empty.
public struct HistoryAccess {
  /// One typed line.
  public struct Entry: Sendable, Hashable {
    /// The number, counting up from 1.
    public var number: Int
    /// The line.
    public var line: String

    /// A line with its number.
    public init(number: Int, line: String) {
      self.number = number
      self.line = line
    }
  }

  /// All lines, oldest first.
  public var entries: () throws -> [Entry]

  /// Forgets all lines, on disk too.
  public var clear: () throws -> Void

  /// Begins or ends the keeping of lines.
  public var setRecording: (Bool) throws -> Void

  /// A history behind three functions.
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
