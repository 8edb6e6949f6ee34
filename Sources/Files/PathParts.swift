/// The parts of a path, determined only by its slashes.
public enum PathParts {
  /// Returns the folder of a path without its final slash: empty for a bare name, `/` for a file in the
  /// root folder.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Returns the last component of a path.
  public static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
