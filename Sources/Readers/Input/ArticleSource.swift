import Files
import Platform

/// One input to be read: a file, an address, a sample or the standard input, or the reason why there is none.
enum ArticleSource: Sendable {
  case file(path: String, bytes: Int)
  case address(String)
  case sample(Samples.File)
  case standardInput
  case failure(ReadError)

  /// The number of bytes to be read; nil if it is unknown.
  var bytes: Int? {
    switch self {
    case .file(_, let bytes): bytes
    case .sample(let file): file.count
    case .standardInput, .address: nil
    case .failure: 0
    }
  }

  /// Returns the sources that arguments name, and the files and folders that the search of folders left out.
  static func sources(of words: [String], samples: Samples) -> (sources: [ArticleSource], leftOut: LeftOut) {
    var leftOut = LeftOut()
    let parts = BlankedNames(words)
    let found = words.enumerated().flatMap { place, word -> [ArticleSource] in
      let own = sources(of: word, samples: samples, &leftOut)
      guard own.count == 1, case .failure(.notFound(let source, _)) = own[0], let name = parts.name(at: place)
      else {
        return own
      }
      // A name that was cut at its blanks is one failure, not one for each of its words.
      return name.isFirst ? [.failure(.cutAtBlanks(source: source, whole: name.whole))] : []
    }
    return (found, leftOut)
  }

  /// Returns the sources that one argument names: a file, a folder, a pattern, `-`, an address, or `sample:NAME`.
  private static func sources(of word: String, samples: Samples, _ leftOut: inout LeftOut) -> [ArticleSource]
  {
    if word == "-" { return [.standardInput] }
    if WebAddress.isOne(word) { return [.address(word)] }
    if word.hasPrefix("sample:") {
      do throws(ReadError) {
        return try samples.files(String(word.dropFirst(7))).map { .sample($0) }
      } catch {
        return [.failure(error)]
      }
    }
    let path = expandingTilde(word)
    switch status(path) {
    case .success(let status): return sources(path, status, typed: word, &leftOut)
    case .failure(let number) where number == .missing:
      if word.contains(where: { "*?[".contains($0) }) { return matches(path, typed: word, &leftOut) }
      return [.failure(.notFound(source: word, nearest: nearest(to: path)))]
    case .failure(let number): return [.failure(ByteStream.failure(word, number.code))]
    }
  }

  // MARK: - Files and folders

  private struct Status {
    var isFolder: Bool
    var isFile: Bool
    var bytes: Int
    var identity: [UInt64]
  }

  private struct SystemError: Error, Equatable {
    var code: Int32
    static let missing = SystemError(code: ENOENT)
  }

  private static func status(_ path: String) -> Result<Status, SystemError> {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      return .failure(SystemError(code: errno == ENOTDIR ? ENOENT : errno))
    }
    return .success(
      Status(
        isFolder: status.st_mode & S_IFMT == S_IFDIR,
        isFile: status.st_mode & S_IFMT == S_IFREG,
        bytes: Int(clamping: status.st_size),
        identity: [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
      )
    )
  }

  private static func sources(
    _ path: String,
    _ status: Status,
    typed: String,
    _ leftOut: inout LeftOut
  ) -> [ArticleSource] {
    guard status.isFolder else { return [.file(path: path, bytes: status.bytes)] }
    var found = [ArticleSource]()
    var seen: Set<[UInt64]> = [status.identity]
    search(path, into: &found, seen: &seen, &leftOut, depth: 0)
    return found.isEmpty ? [.failure(.folderWithoutArticles(source: typed))] : found
  }

  /// Adds the articles of a folder and its subfolders, files first, each in natural order.
  ///
  /// Hidden files and folders are skipped.
  private static func search(
    _ folder: String,
    into found: inout [ArticleSource],
    seen: inout Set<[UInt64]>,
    _ leftOut: inout LeftOut,
    depth: Int
  ) {
    let names: [String]
    do throws(ReadError) {
      names = try contents(of: folder)
    } catch {
      found.append(.failure(error))
      return
    }
    var folders = [String]()
    let pages = names.filter { ["html", "htm"].contains(FileName.suffix(of: $0)) }
    for name in names.sorted(by: NaturalOrder.precedes) where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      guard case .success(let status) = status(path) else {
        leftOut.files.add(name)
        continue
      }
      if status.isFolder {
        guard seen.insert(status.identity).inserted else { continue }
        if pages.contains(where: { LeftOut.isOfPage(folder: name, page: $0) }) {
          leftOut.parts.add(name)
        } else if depth < LeftOut.deepest {
          folders.append(path)
        } else {
          leftOut.folders.add(name)
        }
      } else if status.isFile, FileName.isRead(name) {
        found.append(.file(path: path, bytes: status.bytes))
      } else {
        leftOut.files.add(name)
      }
    }
    for folder in folders { search(folder, into: &found, seen: &seen, &leftOut, depth: depth + 1) }
  }

  private static func contents(of folder: String) throws(ReadError) -> [String] {
    do throws(FileError) {
      return try Folder.names(in: folder)
    } catch {
      if error == .system(EACCES) { throw .notPermitted(source: folder) }
      throw .unreadable(source: folder, reason: "the folder cannot be listed")
    }
  }

  private static func nearest(to path: String) -> String? {
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = cut == path.startIndex ? "." : String(path[..<cut])
    guard let names = try? contents(of: folder) else { return nil }
    let visible = names.filter { !$0.hasPrefix(".") }.sorted(by: NaturalOrder.precedes)
    return NearestFileName.among(visible, to: String(path[cut...])).map { String(path[..<cut]) + $0 }
  }

  // MARK: - Patterns

  private static func matches(_ pattern: String, typed: String, _ leftOut: inout LeftOut) -> [ArticleSource] {
    var list = unsafe glob_t()
    defer { unsafe globfree(&list) }
    guard unsafe glob(pattern, 0, nil, &list) == 0 else { return [.failure(.noMatch(pattern: typed))] }
    var paths = [String]()
    for position in 0..<Int(clamping: unsafe list.gl_pathc) {
      if let path = unsafe list.gl_pathv[position] { paths.append(unsafe String(cString: path)) }
    }
    var found: [ArticleSource] = []
    for path in paths.sorted(by: NaturalOrder.precedes) {
      switch status(path) {
      case .success(let status): found += sources(path, status, typed: path, &leftOut)
      case .failure(let number): found.append(.failure(ByteStream.failure(path, number.code)))
      }
    }
    return found
  }

  /// Whether a path exists in the file system.
  static func exists(_ word: String) -> Bool {
    if case .success = status(expandingTilde(word)) { true } else { false }
  }

  private static func expandingTilde(_ word: String) -> String {
    HomeFolder.expanding(word, environment: ThisProcess.environment)
  }
}
