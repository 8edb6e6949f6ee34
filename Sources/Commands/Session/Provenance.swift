/// Where the settings, names and aliases of a session come from: the user in this process, or a file.
///
/// What a file holds is only data: it may be from somebody else.
struct Provenance: Sendable {
  /// The settings that the start-up script and the command line gave; they are no part of what a file keeps.
  private(set) var settings = Settings()

  /// The aliases that the start-up script gave.
  private(set) var aliases: [String: String] = [:]

  /// Everything that each word ever stood for by the user's own doing in this process.
  private var meanings: [String: Set<String>] = [:]

  /// What came with the session file or the draft that is open.
  var restored = Restored()

  /// The aliases that the last `undo` or `redo` left out.
  var leftOut: [AliasCheck.Refusal] = []

  /// The drafts in the order in which they were listed last.
  var listedDrafts: [String] = []

  /// True for an alias that the user has made, or allowed, in this process.
  func isOwn(_ word: String, _ meaning: String) -> Bool { meanings[word]?.contains(meaning) == true }

  /// Notes the aliases that a command of the user has changed.
  mutating func note(_ after: [String: String], insteadOf before: [String: String]) {
    for (word, meaning) in after where before[word] != meaning { meanings[word, default: []].insert(meaning) }
  }

  /// Takes a change of settings and aliases as one of the start-up script or the command line.
  mutating func take(_ after: Session.State, insteadOf before: Session.State) {
    settings.take(after.settings, insteadOf: before.settings)
    let now = after.bindings?.aliases ?? [:]
    let then = before.bindings?.aliases ?? [:]
    for word in Set(now.keys).union(then.keys) where now[word] != then[word] { aliases[word] = now[word] }
  }

  /// The part of a state that a file keeps.
  func kept(of state: Session.State) -> Session.State {
    var kept = state
    kept.settings = state.settings.without(settings)
    kept.bindings?.aliases = (state.bindings?.aliases ?? [:]).filter { aliases[$0.key] != $0.value }
    return kept
  }
}
