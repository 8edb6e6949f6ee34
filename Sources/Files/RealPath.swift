import Platform

/// The resolution of paths.
public enum RealPath {
  /// Returns the absolute path of a file with symbolic links resolved.
  ///
  /// The file need not exist, but its folder must.
  public static func of(_ path: String) throws(FileError) -> String {
    var path = path
    for _ in 0..<40 {
      let (folder, name) = split(path)
      guard let real = unsafe realpath(folder, nil) else { throw .system(errno) }
      let base = unsafe String(cString: real)
      unsafe free(real)
      let whole = (base == "/" ? "" : base) + "/" + name
      var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
      let count = unsafe readlink(whole, &target, Int(PATH_MAX))
      if count < 0 { return whole }
      let link = String(decoding: target[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      path = link.hasPrefix("/") ? link : base + "/" + link
    }
    throw .circle
  }

  /// Returns the absolute path of a file that may be missing, with its folders: symbolic links are resolved as far as
  /// the path leads to something.
  public static func nearest(_ path: String) -> String {
    var parts: [Substring] = []
    let whole = path.hasPrefix("/") ? path : Folder.current + "/" + path
    for part in whole.split(separator: "/" as Character) where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    var rest: [Substring] = []
    while !parts.isEmpty {
      if let real = unsafe realpath("/" + parts.joined(separator: "/"), nil) {
        defer { unsafe free(real) }
        let base = unsafe String(cString: real)
        return ([base == "/" ? "" : base] + rest.map(String.init)).joined(separator: "/")
      }
      rest.insert(parts.removeLast(), at: 0)
    }
    return "/" + rest.joined(separator: "/")
  }

  /// Returns the folder of a path; `.` for a bare name.
  public static func folder(of path: String) -> String { split(path).folder }

  /// Returns the last component of a path; "." for a path that ends with a slash.
  static func name(of path: String) -> String { split(path).name }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let name = String(path[path.index(after: slash)...])
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, name.isEmpty ? "." : name)
  }
}
