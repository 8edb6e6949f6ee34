import Platform

/// The time at which a file was last changed.
public enum FileTime {
  /// The time of the last change of the regular file at a path, in whole seconds since the beginning of 1970 in UTC,
  /// with symbolic links followed; nil if there is no such file.
  public static func lastChange(path: String) -> Int? {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    #if os(Linux)
      return Int(facts.st_mtim.tv_sec)
    #else
      return Int(facts.st_mtimespec.tv_sec)
    #endif
  }
}
