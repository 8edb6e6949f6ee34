import Documents

/// The names nearest to a typed text, by Damerau-Levenshtein distance of the folded texts.
enum NearestNames {
  /// Returns the nearest names, all at the same distance, if the distance is small enough for a typing error.
  static func names(to typed: String, among names: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = Array(Folded.text(typed).unicodeScalars.prefix(64))
    guard !wanted.isEmpty else { return [] }
    let allowed = wanted.count <= 3 ? 1 : wanted.count <= 7 ? 2 : 3
    var found: [(name: String, distance: Int)] = []
    for name in names {
      let candidate = Array(Folded.text(name).unicodeScalars.prefix(64))
      guard abs(candidate.count - wanted.count) <= allowed else { continue }
      let distance = Spelling.distance(wanted, candidate, limit: allowed)
      if distance <= allowed, distance < max(wanted.count, candidate.count) {
        found.append((name, distance))
      }
    }
    guard let best = found.map(\.distance).min() else { return [] }
    return found.filter { $0.distance == best }.prefix(limit).map(\.name)
  }

  /// Returns the nearest name; nil if none is near enough.
  static func name(to typed: String, among names: some Sequence<String>) -> String? {
    self.names(to: typed, among: names, limit: 1).first
  }
}
