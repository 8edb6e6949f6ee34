/// A question that makes sense and has no answer in the articles at hand.
public enum NoResult: Error, Sendable, Hashable {
  /// Nothing has been loaded.
  case noArticles
  /// No such things, as in "quotations", about something, as in a name; the hint says what to try.
  case none(of: String, about: String?, hint: String?)
  /// No session was left behind.
  case nothingToRecover
  /// The last answer was whole.
  case nothingMore
  /// There is nothing to undo.
  case nothingToUndo
  /// There is nothing to do again.
  case nothingToRedo
}
