#if canImport(Glibc)
  @unsafe @preconcurrency import Glibc
#elseif canImport(Darwin)
  @unsafe @preconcurrency import Darwin
#endif

/// What the system has given to this process.
public enum ThisProcess {
  /// The variables of the environment with their values; of two with one name the first one counts.
  public static var environment: [String: String] {
    var variables: [String: String] = [:]
    var place = unsafe environ
    while let entry = unsafe place.pointee {
      let text = unsafe String(cString: entry)
      if let sign = text.firstIndex(of: "="), variables[String(text[..<sign])] == nil {
        variables[String(text[..<sign])] = String(text[text.index(after: sign)...])
      }
      unsafe place += 1
    }
    return variables
  }

  /// The number of processors that this process may use.
  public static var processors: Int {
    return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}
