public import Foundation

/// The files in which sessions that were never saved are kept until they end, so that a crash loses nothing.
///
/// A session holds its draft locked while it lives; what is unlocked was left behind.
public struct Drafts: Sendable {
  /// The folder of the drafts.
  public let folder: URL

  /// A draft that was left behind.
  public struct Leftover: Sendable, Hashable {
    /// The file.
    public var path: String
    /// The articles in it.
    public var articles: Int
    /// When it was last written.
    public var date: Date
  }

  /// The drafts of a folder, which need not be there.
  public init(folder: URL) { self.folder = folder }

  /// A name for a new draft; makes the folder, for its owner alone.
  public func newPath() throws -> String {
    try FileManager.default.createDirectory(
      at: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    return folder.appendingPathComponent(UUID().uuidString.lowercased() + ".session").path
  }

  /// What was left behind, newest first; drafts without articles and corrections are removed.
  public func leftovers() -> [Leftover] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let found = names.filter { $0.hasSuffix(".session") }.compactMap { name -> Leftover? in
      let path = folder.appendingPathComponent(name).path
      guard let corpus = try? Corpus(path: path, create: false) else { return nil }
      guard let isEmpty = try? corpus.steps().allSatisfy({ $0.kind == .setting }), !isEmpty else {
        Drafts.remove(path)
        return nil
      }
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      return Leftover(
        path: path,
        articles: (try? corpus.articleCount()) ?? 0,
        date: attributes?[.modificationDate] as? Date ?? .distantPast
      )
    }
    return found.sorted { ($0.date, $0.path) > ($1.date, $1.path) }
  }

  /// Removes a draft with what SQLite keeps beside it.
  static func remove(_ path: String) {
    for ending in ["", "-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: path + ending)
    }
  }
}
