import Letters

/// The addresses of pages, as text.
enum WebAddress {
  /// Whether a word is an address of the web.
  static func isOne(_ word: String) -> Bool {
    let start = word.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  /// Returns an address that may be relative to another, as in "/ferry" or "../a.html", as a whole one.
  static func resolved(_ address: String, against base: String?) -> String {
    let address = address.trimmingWhiteSpace()
    guard let base, !address.isEmpty, !hasScheme(address), let mark = base.firstRange(of: "://") else {
      return address.isEmpty ? base ?? "" : address
    }
    if address.hasPrefix("//") { return base[..<mark.lowerBound] + ":" + address }
    let path = base[mark.upperBound...].firstIndex { "/?#".contains($0) } ?? base.endIndex
    let host = base[..<path]
    if address.hasPrefix("/") { return host + clean(address[...]) }
    let whole = base[path...].prefix { $0 != "#" }
    if address.hasPrefix("#") { return host + whole + address }
    let file = whole.prefix { $0 != "?" }
    if address.hasPrefix("?") { return host + file + address }
    let folder = file.lastIndex(of: "/").map { file[...$0] } ?? "/"
    return host + clean(folder + address)
  }

  private static func hasScheme(_ address: String) -> Bool {
    guard let colon = address.firstIndex(of: ":"), let first = address.utf8.first, (first | 32) &- 97 < 26
    else {
      return false
    }
    return address[..<colon].utf8.allSatisfy {
      ($0 | 32) &- 97 < 26 || $0 &- 48 < 10 || $0 == 43 || $0 == 45 || $0 == 46
    }
  }

  /// Returns a path without its steps "." and "..".
  private static func clean(_ path: Substring) -> String {
    let end = path.firstIndex { "?#".contains($0) } ?? path.endIndex
    var kept = [Substring]()
    let steps = path[..<end].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (place, step) in steps.enumerated() {
      if step == ".." { _ = kept.popLast() }
      let isLast = place == steps.count - 1
      if step != "..", step != "." { kept.append(step) } else if isLast { kept.append("") }
    }
    return "/" + kept.joined(separator: "/") + path[end...]
  }
}
