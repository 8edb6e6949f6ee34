import Platform

/// Paths as the system takes them.
public enum RealPath {
  /// The absolute path of the file that a path leads to, through symbolic links; the file need not be there.
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

  /// The folder of a path, `.` for a bare name.
  public static func folder(of path: String) -> String { split(path).folder }

  /// The last name of a path; "." for one that ends in a slash.
  static func name(of path: String) -> String { split(path).name }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let name = String(path[path.index(after: slash)...])
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, name.isEmpty ? "." : name)
  }
}
