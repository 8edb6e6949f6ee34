/// The names nearest to what was typed, by Damerau-Levenshtein distance over folded text.
enum Nearest {
  /// The nearest names, best first, among those that differ little enough for a slip of the fingers.
  static func names(to typed: String, among names: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = Array(Folded.text(typed).unicodeScalars.prefix(64))
    guard !wanted.isEmpty else { return [] }
    let allowed = wanted.count <= 3 ? 1 : wanted.count <= 7 ? 2 : 3
    var found: [(name: String, distance: Int)] = []
    for name in names {
      let candidate = Array(Folded.text(name).unicodeScalars.prefix(64))
      guard abs(candidate.count - wanted.count) <= allowed else { continue }
      let distance = distance(wanted, candidate)
      if distance <= allowed, distance < max(wanted.count, candidate.count) {
        found.append((name, distance))
      }
    }
    guard let best = found.map(\.distance).min() else { return [] }
    return found.filter { $0.distance == best }.prefix(limit).map(\.name)
  }

  /// The nearest name, if one is near enough.
  static func name(to typed: String, among names: some Sequence<String>) -> String? {
    self.names(to: typed, among: names, limit: 1).first
  }

  /// The fewest insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
  static func distance<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let same = left[row - 1] == right[column - 1]
        current[column] = min(
          last[column] + 1,
          current[column - 1] + 1,
          last[column - 1] + (same ? 0 : 1)
        )
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          current[column] = min(current[column], beforeLast[column - 2] + 1)
        }
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
