import Platform

/// The home folders of users, for defaults and for paths that begin with `~`.
public enum HomeFolder {
  /// Returns the home folder of the user: `HOME` in the environment, else that of the user database,
  /// else `/`.
  public static func path(environment: [String: String]) -> String {
    if let home = environment["HOME"], !home.isEmpty { return home }
    return unsafe path(of: getpwuid(getuid())) ?? "/"
  }

  /// Returns a path with an initial `~` or `~NAME` expanded; unchanged if there is no such user.
  public static func expanding(_ path: String, environment: [String: String]) -> String {
    guard path.hasPrefix("~") else { return path }
    let name = path.dropFirst().prefix { $0 != "/" }
    let rest = path.dropFirst(1 + name.count)
    if name.isEmpty { return self.path(environment: environment) + rest }
    return unsafe self.path(of: getpwnam(String(name))).map { $0 + rest } ?? path
  }

  private static func path(of user: UnsafeMutablePointer<passwd>?) -> String? {
    unsafe user.map { unsafe String(cString: $0.pointee.pw_dir) }
  }
}
