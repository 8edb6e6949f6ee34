import Documents

/// The name a user most likely meant.
enum NearestFileName {
  /// The candidate that begins with a name, or has the fewest edits to it, at most a third of its length.
  static func among(_ candidates: [String], to name: String) -> String? {
    let wanted = folded(name)
    guard !wanted.isEmpty else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates.prefix(4096) {
      let name = folded(candidate)
      // The start of a name is as good as one slip: "peru" for "peru.txt".
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
