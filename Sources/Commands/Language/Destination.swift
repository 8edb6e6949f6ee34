/// Where an answer goes instead of the terminal.
public enum Destination: Sendable, Hashable {
  /// A file that is written anew.
  case file(String)
  /// A file that is written further.
  case append(String)
  /// A command of the system's shell, as it was typed.
  case pipe(String)
}
