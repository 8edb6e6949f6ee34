/// What a search of folders came upon and did not read, which is no failure.
public struct LeftOut: Sendable, Hashable {
  /// Files that are named, and how many there are.
  public struct Names: Sendable, Hashable {
    /// The most that are named.
    static let most = 3

    /// The first of them.
    public private(set) var first: [String] = []
    /// How many there are.
    public private(set) var count = 0

    mutating func add(_ name: String) {
      count += 1
      if first.count < Names.most { first.append(name) }
    }
  }

  /// Files of other kinds than those that are read; hidden ones are not counted.
  public internal(set) var files = Names()

  /// Folders that lie too deep.
  public internal(set) var folders = Names()

  /// Nothing.
  public init() {}

  /// How many folders inside one another are searched.
  static let deepest = 64

  /// One sentence for each kind, as in "Left out 2 files of other kinds: a.pdf, b.png"; none where nothing was.
  public var messages: [String] {
    [
      LeftOut.message(files, "file", "of \(files.count == 1 ? "another kind" : "other kinds")"),
      LeftOut.message(folders, "folder", "more than \(LeftOut.deepest) folders deep"),
    ]
    .compactMap(\.self)
  }

  private static func message(_ names: Names, _ noun: String, _ manner: String) -> String? {
    guard names.count > 0 else { return nil }
    let rest = names.count - names.first.count
    let list = names.first.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    return "left out \(names.count) \(noun)\(names.count == 1 ? "" : "s") \(manner): \(list)"
  }
}
