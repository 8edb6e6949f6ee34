/// The longest common subsequence of two sequences, as steps from the first to the second.
enum CommonSubsequence {
  /// One step, by the positions of the elements.
  enum Step {
    /// Both have the element.
    case common(Int, Int)
    /// Only the first has it.
    case lost(Int)
    /// Only the second has it.
    case gained(Int)
  }

  /// Returns the steps in order; what is lost comes before what is gained for it.
  ///
  /// The dynamic programme takes time and room in the product of the lengths, each of which must be below 65,536.
  static func steps<Element: Equatable>(from first: [Element], to second: [Element]) -> [Step] {
    let width = second.count + 1
    var table = [UInt16](repeating: 0, count: (first.count + 1) * width)
    for i in stride(from: first.count - 1, through: 0, by: -1) {
      for j in stride(from: second.count - 1, through: 0, by: -1) {
        table[i * width + j] =
          first[i] == second[j]
          ? table[(i + 1) * width + j + 1] + 1 : max(table[(i + 1) * width + j], table[i * width + j + 1])
      }
    }
    var steps: [Step] = []
    var (i, j) = (0, 0)
    while i < first.count || j < second.count {
      if i < first.count, j < second.count, first[i] == second[j] {
        steps.append(.common(i, j))
        (i, j) = (i + 1, j + 1)
      } else if i < first.count, j == second.count || table[(i + 1) * width + j] >= table[i * width + j + 1] {
        steps.append(.lost(i))
        i += 1
      } else {
        steps.append(.gained(j))
        j += 1
      }
    }
    return steps
  }
}
