import Platform

/// The folders of users, for what the environment does not tell and for paths that begin with `~`.
public enum HomeFolder {
  /// The folder of the user: `HOME` of an environment, else what the system knows.
  public static func path(environment: [String: String]) -> String {
    if let home = environment["HOME"], !home.isEmpty { return home }
    return unsafe path(of: getpwuid(getuid())) ?? "/"
  }

  /// A path with `~` or `~NAME` at its beginning written out; unchanged where no such user is known.
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
