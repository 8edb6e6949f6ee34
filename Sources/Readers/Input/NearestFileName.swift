import Documents

/// The correction of a mistyped file name.
enum NearestFileName {
  /// Returns the candidate that begins with a name or has the smallest edit distance to it; nil if the
  /// distance is over a third of the length of the name.
  static func among(_ candidates: [String], to name: String) -> String? {
    let wanted = folded(name)
    guard !wanted.isEmpty else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates.prefix(4096) {
      let name = folded(candidate)
      // A prefix of a name counts as one edit: "peru" for "peru.txt".
      let isStart = wanted.count >= 3 && name.starts(with: wanted) && name.count > wanted.count
      let distance = isStart ? 1 : Spelling.distance(wanted, name)
      if distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(1, wanted.count / 3) else { return nil }
    return best.name
  }

  private static func folded(_ name: String) -> [Unicode.Scalar] {
    Array(name.lowercased().unicodeScalars.prefix(255))
  }
}
