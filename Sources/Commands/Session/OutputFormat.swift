/// The description of an output format for commands: its name and its purpose.
public struct OutputFormat: Sendable, Hashable {
  /// The name that `mode` takes.
  public var name: String

  /// The purpose of the format.
  public var summary: String

  /// Creates a description of a format.
  public init(_ name: String, _ summary: String) {
    self.name = name
    self.summary = summary
  }
}
