public import Documents
import Files

/// The session's articles, findings and corrections, kept in SQLite.
///
/// A corpus lives in a private temporary database until it is saved, then in its file. It is made for one
/// task; every answer is a value. Articles that an undone step had loaded are out of sight of every question.
public final class Corpus {
  /// The file; nil before the first save.
  public private(set) var path: String?

  /// The file that keeps the corpus before the first save, in case the program ends without warning.
  private var draft: String?

  /// The database.
  private(set) var store: Store { didSet { store.heartbeat = heartbeat } }

  /// Is called every few milliseconds while a question is being answered; nil for nothing.
  public var heartbeat: (() -> Void)? { didSet { store.heartbeat = heartbeat } }

  /// The last step that is in force; 0 before the first.
  var cursor = 0

  /// True when articles of undone steps are still stored.
  var hidesArticles = false

  /// The scope whose articles are in the temporary table.
  var filledScope: Scope?

  /// Whether that scope has more than a quarter of the articles.
  var isWideScope = false

  /// The rows of rules that have been stored.
  var ruleRows: [StoredRule: Int] = [:]

  /// Analyses an article anew where its day of publication changes; nil leaves what was found with the old day.
  public var analysis: (@Sendable (Article) -> Document)?

  /// The month in which fiscal years begin, 1 to 12.
  public internal(set) var fiscalYearMonth = 1

  /// Hashes of the names that lead to entities in the tables.
  var linkedNames: Set<Int> = []

  /// The rows of forms of words that have been stored, by a hash.
  var formRows: [UInt64: Int] = [:]

  /// The rows of words and forms, as long as all of them are known; nil before the first article is stored.
  var wordRows: WordRows?

  /// The forms of words as far as they have been read.
  var formTable = FormTable()

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

  /// The corpus in a database that is open and known to be a session.
  init(store: Store, path: String) throws(StoreError) {
    self.path = path
    self.store = store
    try readState()
  }

  /// Removes the draft; what is in it cannot be brought back.
  public func dropDraft() {
    if let draft { Drafts.remove(draft) }
    draft = nil
  }

  /// True when the corpus can only be read: its file, or the folder of it, may not be written.
  public var isReadOnly: Bool { store.isReadOnly }

  /// True when the file of the corpus is no longer where it was: moved, replaced or deleted.
  public var isDisplaced: Bool { path != nil && !store.isInPlace }

  /// True when a path leads to the file of the corpus, by whatever name.
  public func isKept(in path: String) -> Bool { self.path != nil && store.isKept(in: path) }

  /// Throws when nothing can be stored; every change asks here first.
  func checkWritable() throws(StoreError) {
    if isReadOnly { throw .readOnly(path: path ?? "") }
    if isDisplaced { throw .displaced(path: path ?? "") }
  }

  /// Writes the whole corpus to a file in one move and carries on in that file.
  ///
  /// The file appears complete or not at all. Saving to the file the corpus lives in only moves its log into
  /// it, or writes the file anew when it is gone. After that the path leads to what was saved.
  public func save(to path: String, overwrite: Bool = false) throws(StoreError) {
    let isOwnPlace = self.path.map { SessionFile.isSame($0, path) } ?? false
    if isOwnPlace, !isDisplaced {
      if isReadOnly { throw .readOnly(path: path) }
      try store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
      return
    }
    // A file that was moved is left whole where it is now: its log is kept under its old name, and goes.
    if isDisplaced { try? store.execute("PRAGMA wal_checkpoint(TRUNCATE)") }
    let isOwn = store.isKept(in: path)
    if !isOwn, OwnFiles.holds(path) { throw .isThisSession(path: path) }
    if draft != nil, isOwn { throw .isThisSession(path: path) }
    if isOwnPlace, !overwrite, FileKind(path: path) == .file { throw .replaced(path: path) }
    if isOwn, !isDisplaced, !overwrite { throw .exists(path: path) }
    store = try SessionFile.write(store, to: path, overwrite: overwrite, isOwn: isOwn)
    self.path = path
    dropDraft()
    try readState()
  }

  /// True for a path at which a session is kept, by its first bytes.
  public static func isSession(_ path: String) -> Bool { SessionFile.isSession(path) }

  /// True when nothing was ever loaded or corrected.
  public func isPristine() throws(StoreError) -> Bool {
    try store.number("SELECT EXISTS(SELECT 1 FROM step)") == 0
  }

  /// Makes several changes, all of them or none; what is known of the tables is right again after a failure.
  public func change<Result>(_ body: () throws(StoreError) -> Result) throws(StoreError) -> Result {
    try checkWritable()
    let before = (cursor: cursor, hidesArticles: hidesArticles)
    do throws(StoreError) {
      return try store.transaction(body)
    } catch {
      // What the transaction had stored is gone with it.
      cursor = before.cursor
      hidesArticles = before.hidesArticles
      forget()
      throw error
    }
  }

  /// Begins a transaction that many changes share, which is faster than one for each; until `commit`, the changes are
  /// seen here and by no other program.
  ///
  /// If one of the changes fails, `abandon` takes all of them back.
  public func begin() throws(StoreError) {
    try checkWritable()
    try store.begin()
  }

  /// Keeps the changes since `begin`.
  public func commit() throws(StoreError) { try store.commit() }

  /// True while the changes to a new file need not be on the disk yet, as in the middle of a load; `settle` brings them
  /// there.
  public var defersSettling: Bool {
    get { store.defersSettling }
    set { store.defersSettling = newValue }
  }

  /// Brings what was stored in a new file onto the disk; every other change is there when it is made.
  public func settle() throws(StoreError) { try store.settle() }

  /// Takes the changes since `begin` back.
  public func abandon() throws(StoreError) {
    store.abandon()
    try store.finishing { () throws(StoreError) in try readState() }
  }

  /// Forgets what is known of the tables besides their state.
  private func forget() {
    filledScope = nil
    ruleRows = [:]
    linkedNames = []
    formRows = [:]
    wordRows = nil
    formTable = FormTable()
  }

  private func readState() throws(StoreError) {
    forget()
    cursor = try store.number("SELECT value FROM meta WHERE key = 'cursor'")
    fiscalYearMonth = max(1, try store.number("SELECT MAX(value) FROM meta WHERE key = 'fiscal'"))
    try readVisibility()
  }

  /// Finds out again whether articles of undone steps are stored.
  func readVisibility() throws(StoreError) {
    filledScope = nil
    hidesArticles =
      try store.number("SELECT EXISTS(SELECT 1 FROM article WHERE step > ?)", [.integer(cursor)]) == 1
  }
}
