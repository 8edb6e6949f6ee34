/// The provenance of the settings, names and aliases of a session: the user in this process, or a file.
///
/// The contents of a file are untrusted data, since another person may have written it.
struct Provenance: Sendable {
  /// The settings given by the start-up script and the command line; they are not stored in a session file.
  private(set) var settings = Settings()

  /// The aliases defined by the start-up script.
  private(set) var aliases: [String: String] = [:]

  /// All meanings that the user has given to each alias in this process.
  private var meanings: [String: Set<String>] = [:]

  /// The state restored from the open session file or draft.
  var restored = Restored()

  /// The aliases that the last `undo` or `redo` rejected.
  var leftOut: [AliasCheck.Refusal] = []

  /// The drafts in the order of their last listing.
  var listedDrafts: [String] = []

  /// Whether the user has defined, or allowed, an alias in this process.
  func isOwn(_ word: String, _ meaning: String) -> Bool { meanings[word]?.contains(meaning) == true }

  /// Records the aliases that a command of the user has changed.
  mutating func note(_ after: [String: String], insteadOf before: [String: String]) {
    for (word, meaning) in after where before[word] != meaning { meanings[word, default: []].insert(meaning) }
  }

  /// Records a change of settings and aliases by the start-up script or the command line.
  mutating func take(_ after: Session.State, insteadOf before: Session.State) {
    settings.take(after.settings, insteadOf: before.settings)
    let now = after.bindings?.aliases ?? [:]
    let then = before.bindings?.aliases ?? [:]
    for word in Set(now.keys).union(then.keys) where now[word] != then[word] { aliases[word] = now[word] }
  }

  /// Returns the part of a state that is stored in a session file.
  func kept(of state: Session.State) -> Session.State {
    var kept = state
    kept.settings = state.settings.without(settings)
    kept.bindings?.aliases = (state.bindings?.aliases ?? [:]).filter { aliases[$0.key] != $0.value }
    return kept
  }
}
