/// An error for a valid command that has no result.
public enum NoResult: Error, Sendable, Hashable {
  /// No articles are loaded.
  case noArticles
  /// Nothing was found. The values are the kind of things, such as "quotations", the subject, such as a name,
  /// and a hint on what to try.
  case none(of: String, about: String?, hint: String?)
  /// There is no session to recover.
  case nothingToRecover
  /// The last answer was complete.
  case nothingMore
  /// There is nothing to undo.
  case nothingToUndo
  /// There is nothing to redo.
  case nothingToRedo
}
