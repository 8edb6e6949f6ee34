/// The files and folders that a search of folders left out, which is not a failure.
public struct LeftOut: Sendable, Hashable {
  /// A count of files or folders and the first few of their names.
  public struct Names: Sendable, Hashable {
    /// The maximum number of names that are kept.
    static let most = 3

    /// The first names.
    public private(set) var first: [String] = []
    /// The number of files or folders.
    public private(set) var count = 0

    mutating func add(_ name: String) {
      count += 1
      if first.count < Names.most { first.append(name) }
    }
  }

  /// Files of types that are not read.
  ///
  /// Hidden files are not counted.
  public internal(set) var files = Names()

  /// Folders that are nested too deeply.
  public internal(set) var folders = Names()

  /// Folders of pictures and scripts beside the pages that a browser saved with them.
  public internal(set) var parts = Names()

  /// Creates an empty record.
  public init() {}

  /// The maximum depth of nested folders that are searched.
  static let deepest = 64

  /// One message for the files and one for the folders, as in "left out 2 files of other kinds: a.pdf,
  /// b.png"; none for those without an entry.
  public var messages: [String] {
    [
      LeftOut.message(files, "file", "of \(files.count == 1 ? "another kind" : "other kinds")"),
      LeftOut.message(folders, "folder", "more than \(LeftOut.deepest) folders deep"),
      LeftOut.message(parts, "folder", "with parts of saved pages"),
    ]
    .compactMap(\.self)
  }

  /// Whether a folder is that of the parts of a saved page, as in "Ferry_files" beside "Ferry.html".
  static func isOfPage(folder: String, page: String) -> Bool {
    let stem =
      page.prefix { $0 != "." }.isEmpty ? page[...] : page[..<(page.lastIndex(of: ".") ?? page.endIndex)]
    guard folder.hasPrefix(stem), let mark = folder.dropFirst(stem.count).first, "_-.".contains(mark) else {
      return false
    }
    let rest = folder.dropFirst(stem.count + 1)
    return !rest.isEmpty && rest.count < 16 && rest.allSatisfy(\.isLetter)
  }

  /// Returns one message for some files or folders, without the punctuation of a sentence; nil for none.
  static func message(_ names: Names, _ noun: String, _ manner: String) -> String? {
    guard names.count > 0 else { return nil }
    let rest = names.count - names.first.count
    let list = names.first.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    return "left out \(names.count) \(noun)\(names.count == 1 ? "" : "s") \(manner): \(list)"
  }
}
