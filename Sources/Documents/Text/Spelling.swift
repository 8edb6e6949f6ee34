/// Distances between spellings.
public enum Spelling {
  /// The optimal string alignment distance: edits from one word to another, a transposition counting as one.
  ///
  /// - Parameter limit: A greater distance may be given as any number above the limit.
  public static func distance<Letter: Equatable>(
    _ left: [Letter],
    _ right: [Letter],
    limit: Int = .max
  ) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      current.reserveCapacity(right.count + 1)
      for column in 1...right.count {
        let same = left[row - 1] == right[column - 1]
        var cost = min(above[column - 1] + (same ? 0 : 1), above[column] + 1, current[column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          cost = min(cost, before[column - 2] + 1)
        }
        current.append(cost)
      }
      if let least = current.min(), least > limit { return least }
      before = above
      above = current
    }
    return above[right.count]
  }
}
