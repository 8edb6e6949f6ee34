import Files
import Platform

/// The files in which sessions that were never saved are kept until they end, so that a crash loses nothing.
///
/// A session holds its draft locked while it lives; what is unlocked was left behind.
public struct Drafts: Sendable {
  /// The path of the folder of the drafts.
  public let path: String

  /// A draft that was left behind.
  public struct Leftover: Sendable, Hashable {
    /// The file.
    public var path: String
    /// The articles in it.
    public var articles: Int
    /// The corrections in it.
    public var corrections: Int
    /// The headline of its first article, or what that was loaded from; nil without articles.
    public var first: String?
    /// When it was last written, in seconds since 1970.
    public var lastUsed: Double
  }

  /// The drafts of the folder with a path, which need not be there.
  public init(path: String) { self.path = path }

  /// A name for a new draft; makes the folder, for its owner alone.
  public func newPath() throws(StoreError) -> String {
    do {
      try Folder.make(path, permissions: 0o700)
    } catch {
      throw .cannotOpen(path: path, reason: "the folder for unsaved sessions cannot be made")
    }
    return path + "/" + UniqueName.make() + ".session"
  }

  /// What was left behind, newest first; drafts without articles and corrections are removed.
  ///
  /// Looking changes nothing of a draft, not even its time.
  public func leftovers() -> [Leftover] {
    let names = (try? Folder.names(in: path)) ?? []
    let found = names.filter { $0.hasSuffix(".session") }.compactMap { name in
      leftover(path + "/" + name)
    }
    return found.sorted { ($0.lastUsed, $0.path) > ($1.lastUsed, $1.path) }
  }

  private func leftover(_ path: String) -> Leftover? {
    let lastUsed = Drafts.lastUsed(path)
    // Held as by a session that writes, so that nobody begins to use it meanwhile. Those that live are not waited for.
    guard let held = try? HeldFile(path: path, for: .writing, patience: 20) else { return nil }
    do throws(StoreError) {
      let found = try Drafts.look(into: held, path: path, lastUsed: lastUsed)
      if found == nil { Drafts.remove(path) }
      return found
    } catch {
      return nil
    }
  }

  /// What is in a draft; nil if there is nothing to lose in it.
  private static func look(
    into held: HeldFile,
    path: String,
    lastUsed: Double
  ) throws(StoreError) -> Leftover? {
    let head = held.head(100)
    if head.isEmpty || SchemaImage.isUnfinished(held) { return nil }
    try SessionFile.checkHead(held, path, mayBeEmpty: false)
    let hasLog = ReadOnlySession.hasLog(path)
    // The index of the log is made for the looking.
    defer { if hasLog { unsafe unlink(path + "-shm") } }
    let store = try Store(hasLog ? .reading(path) : .unchanging(path), held: held)
    store.keepLogWhenClosing()
    _ = try SessionFile.check(store, path: path, create: false)
    try store.execute(Schema.temporary)
    let corpus = try Corpus(store: store, path: path)
    guard try corpus.hasMaterial() else { return nil }
    return Leftover(
      path: path,
      articles: try corpus.articleCount(),
      corrections: try corpus.stepCount(of: .correction),
      first: try corpus.firstHeadline(),
      lastUsed: lastUsed
    )
  }

  /// When a draft or its log was last written.
  private static func lastUsed(_ path: String) -> Double {
    var facts = stat()
    return ["", "-wal"].map { ending in
      guard unsafe stat(path + ending, &facts) == 0 else { return 0 }
      #if os(Linux)
        return Double(facts.st_mtim.tv_sec) + Double(facts.st_mtim.tv_nsec) / 1e9
      #else
        return Double(facts.st_mtimespec.tv_sec) + Double(facts.st_mtimespec.tv_nsec) / 1e9
      #endif
    }.max() ?? 0
  }

  /// Removes a draft with what SQLite keeps beside it.
  static func remove(_ path: String) {
    for ending in [""] + OwnFiles.endings { unsafe unlink(path + ending) }
  }
}
