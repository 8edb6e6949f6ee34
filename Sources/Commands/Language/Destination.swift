/// The destination of an answer that is redirected.
public enum Destination: Sendable, Hashable {
  /// A file that is overwritten.
  case file(String)
  /// A file that is appended to.
  case append(String)
  /// A command of the system's shell, as typed.
  case pipe(String)
}
