import Platform

/// An output format as the commands know it: its name and what it is for.
public struct OutputFormat: Sendable, Hashable {
  /// The name that `mode` takes.
  public var name: String

  /// What it is for.
  public var summary: String

  /// A format.
  public init(_ name: String, _ summary: String) {
    self.name = name
    self.summary = summary
  }
}
