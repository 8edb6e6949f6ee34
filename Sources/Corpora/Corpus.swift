/// The session's articles, findings and corrections, kept in SQLite.
///
/// A corpus lives in a private temporary database until it is saved, then in its file. It is made for one
/// task; every answer is a value. Articles that an undone step had loaded are out of sight of every question.
public final class Corpus {
  /// The file, or nothing before the first save.
  public private(set) var path: String?

  /// The file that keeps the corpus before the first save, in case the program ends without warning.
  private var draft: String?

  /// The database.
  private(set) var store: Store

  /// The last step that is in force; 0 before the first.
  var cursor = 0

  /// True when articles of undone steps are still stored.
  var hidesArticles = false

  /// The scope whose articles stand in the temporary table.
  var filledScope: Scope?

  /// The rows of rules that have been stored, by their words.
  var ruleRows: [String: Int] = [:]

  /// Hashes of names that the tables already lead from.
  var learntNames: Set<Int> = []

  /// A new corpus in a temporary database, or the one in a file; `create` makes the file where there is none.
  public init(path: String? = nil, create: Bool = true) throws(StoreError) {
    self.path = path
    store = try SessionFile.open(path, create: create)
    try readState()
  }

  /// A new corpus in a draft, or the one that was left behind in it; for its user it has no file.
  public init(draft: String) throws(StoreError) {
    self.draft = draft
    store = try SessionFile.open(draft, create: true)
    try readState()
  }

  /// Removes the draft; what is in it cannot be brought back.
  public func dropDraft() {
    if let draft { Drafts.remove(draft) }
    draft = nil
  }

  /// Writes the whole corpus to a file in one move and carries on in that file.
  ///
  /// The file appears complete or not at all. Saving to the file the corpus lives in only moves its log into
  /// it.
  public func save(to path: String, overwrite: Bool = false) throws(StoreError) {
    if let current = self.path, SessionFile.isSame(current, path) {
      try store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
      return
    }
    try SessionFile.write(store, to: path, overwrite: overwrite)
    store = try SessionFile.open(path, create: false)
    self.path = path
    dropDraft()
    try readState()
  }

  /// True when nothing was ever loaded or corrected.
  public func isPristine() throws(StoreError) -> Bool {
    try store.number("SELECT EXISTS(SELECT 1 FROM step)") == 0
  }

  private func readState() throws(StoreError) {
    ruleRows = [:]
    learntNames = []
    filledScope = nil
    cursor = try store.number("SELECT value FROM meta WHERE key = 'cursor'")
    try KeyUpgrade.run(in: store)
    try readVisibility()
  }

  /// Finds out again whether articles of undone steps are stored.
  func readVisibility() throws(StoreError) {
    filledScope = nil
    hidesArticles =
      try store.number("SELECT EXISTS(SELECT 1 FROM article WHERE step > ?)", [.integer(cursor)]) == 1
  }
}
