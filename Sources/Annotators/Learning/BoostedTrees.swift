import CAssets

/// A sum of decision trees over a list of small whole numbers (gradient boosting: Friedman 2001).
///
/// Each leaf has a weight and stands for the conjunction of the conditions on its path; the score of a list is the
/// sum of the leaves that it reaches, one a tree. The layout of the file is described in `MODELS.md`.
package struct BoostedTrees: Sendable {
  /// The first four bytes of a file: "NHBT" as a little-endian number.
  package static let magic: UInt32 = 0x5442_484E
  /// The version of the layout.
  package static let version: UInt32 = 1
  /// The number of bytes before the first tree.
  package static let headerSize = 16
  /// The number of parts of a unit in which the weights of leaves are given.
  package static let unit = 64
  /// The value of an unknown number.
  package static let unknown = Int16.min

  /// A condition: whether a number is at most a limit.
  package struct Node: Sendable, Equatable {
    /// The index of the number in the list.
    package var index: Int
    /// The greatest number that leads to `low`.
    package var limit: Int16
    /// The next condition of the tree if the number is at most the limit; -1 - n for the leaf n.
    package var low: Int
    /// The next condition if it is greater; -1 - n for the leaf n.
    package var high: Int

    /// A condition.
    package init(index: Int, limit: Int16, low: Int = 0, high: Int = 0) {
      (self.index, self.limit, self.low, self.high) = (index, limit, low, high)
    }
  }

  /// A decision tree.
  package struct Tree: Sendable, Equatable {
    /// The conditions, the root first; a condition leads only to later ones.
    package var nodes: [Node]
    /// The weights of the leaves, one more than conditions, in parts of a unit (`unit`).
    package var leaves: [Int]

    /// A tree.
    package init(nodes: [Node], leaves: [Int]) { (self.nodes, self.leaves) = (nodes, leaves) }

    /// True if each condition tests one of `width` numbers and leads to existing leaves or later conditions.
    package func isValid(width: Int) -> Bool {
      leaves.count == nodes.count + 1 && nodes.count < Int(Int16.max) && width <= Int(UInt16.max)
        && nodes.enumerated().allSatisfy { position, node in
          (0..<width).contains(node.index)
            && [node.low, node.high].allSatisfy { next in
              next > position && next < nodes.count || next < 0 && -1 - next < leaves.count
            }
        }
    }
  }

  /// The length of the lists of numbers; 0 if there are no trees.
  package private(set) var width = 0
  /// A condition in compact form, because all conditions together are read for each decision.
  private struct Step {
    var index: UInt16
    var limit: Int16
    var low: Int16
    var high: Int16

    /// As `Tree.isValid` for one condition of a tree.
    func isValid(at position: Int, of count: Int, width: Int) -> Bool {
      func leads(_ next: Int) -> Bool { next > position && next < count || next < 0 && -1 - next <= count }
      return index < width && leads(Int(low)) && leads(Int(high))
    }
  }

  /// The conditions and the leaves of all trees, and the indices at which those of each tree begin.
  private var steps: [Step] = []
  private var leaves: [Int32] = []
  private var starts: [(step: Int, leaf: Int)] = []

  /// The sum of some trees over lists of `width` numbers; without trees if one of them is not valid.
  package init(width: Int, trees: [Tree]) {
    guard !trees.isEmpty, trees.allSatisfy({ $0.isValid(width: width) }) else { return }
    self.width = width
    for tree in trees {
      starts.append((steps.count, leaves.count))
      steps += tree.nodes.map { node in
        Step(
          index: UInt16(node.index),
          limit: node.limit,
          low: Int16(clamping: node.low),
          high: Int16(clamping: node.high)
        )
      }
      leaves += tree.leaves.map { Int32(clamping: $0) }
    }
  }

  /// The trees in a file of the program; none if there is no such file or it is damaged.
  package init(asset name: String) { self.init(unsafe EmbeddedTable(newshound_asset_named(name))) }

  /// The trees in some bytes.
  package init(bytes: UnsafeRawBufferPointer) { self.init(unsafe EmbeddedTable(bytes)) }

  private init(_ table: EmbeddedTable) {
    let isKnown = table.word(at: 0) == Self.magic && table.word(at: 4) == Self.version
    let (width, count) = (Int(table.word(at: 8)), isKnown ? Int(table.word(at: 12)) : 0)
    var offset = Self.headerSize
    func half(_ word: UInt32, _ shift: UInt32) -> Int16 { Int16(truncatingIfNeeded: word >> shift) }
    guard count > 0, width <= Int(UInt16.max) else { return }
    for _ in 0..<min(count, Self.mostTrees) {
      let nodes = min(Int(table.word(at: offset)), Self.mostNodes)
      offset += 4
      starts.append((steps.count, leaves.count))
      for position in 0..<nodes {
        let (condition, children) = (table.word(at: offset), table.word(at: offset + 4))
        offset += 8
        let step = Step(
          index: UInt16(truncatingIfNeeded: condition),
          limit: half(condition, 16),
          low: half(children, 0),
          high: half(children, 16)
        )
        guard step.isValid(at: position, of: nodes, width: width) else {
          self = .empty
          return
        }
        steps.append(step)
      }
      for _ in 0...nodes {
        leaves.append(Int32(bitPattern: table.word(at: offset)))
        offset += 4
      }
    }
    self.width = width
  }

  /// Limits for damaged files.
  private static let mostTrees = 10_000
  private static let mostNodes = 1000

  /// No trees: the sum is always 0.
  package static let empty = BoostedTrees(width: 0, trees: [])

  /// True if there are no trees.
  package var isEmpty: Bool { starts.isEmpty }

  /// The score of each list of numbers, in whole units; numbers beyond the end of a list are unknown.
  ///
  /// Four lists go through each tree side by side, so that none waits for the memory that another reads.
  package func scores(_ lists: [[Int16]]) -> [Int] {
    var numbers = [Int16](repeating: Self.unknown, count: lists.count * width)
    for (row, list) in lists.enumerated() {
      for (index, number) in list.prefix(width).enumerated() { numbers[row * width + index] = number }
    }
    var sums = [Int](repeating: 0, count: lists.count)
    if lists.count == 2 {
      let two = unsafe numbers.withUnsafeBufferPointer { numbers in
        unsafe steps.withUnsafeBufferPointer { steps in unsafe sumOfTwo(steps, numbers) }
      }
      return [two.one / Self.unit, two.two / Self.unit]
    }
    for first in stride(from: 0, to: lists.count, by: 4) {
      // If fewer than four are left, the last one is repeated.
      let rows = SIMD4<Int>(first, first + 1, first + 2, first + 3).clamped(
        lowerBound: SIMD4(repeating: 0),
        upperBound: SIMD4(repeating: lists.count - 1)
      )
      let four = unsafe numbers.withUnsafeBufferPointer { numbers in
        unsafe steps.withUnsafeBufferPointer { steps in unsafe sum(steps, numbers, rows &* width) }
      }
      for lane in 0..<min(4, lists.count - first) { sums[first + lane] = four[lane] }
    }
    return sums.map { $0 / Self.unit }
  }

  /// The sums of the leaves of four lists, whose first numbers are at the indices `lists`.
  ///
  /// All reads are within bounds: `isValid` holds for each tree, and each list has `width` numbers.
  @inline(__always)
  private func sum(
    _ steps: UnsafeBufferPointer<Step>,
    _ numbers: UnsafeBufferPointer<Int16>,
    _ lists: SIMD4<Int>
  ) -> SIMD4<Int> {
    var (one, two, three, four) = (0, 0, 0, 0)
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1].step : steps.count
      @inline(__always) func next(_ node: Int, _ list: Int) -> Int {
        if node < 0 { return node }
        let step = unsafe steps[start.step &+ node]
        return Int(unsafe numbers[list &+ Int(step.index)] <= step.limit ? step.low : step.high)
      }
      let first = start.step < end ? 0 : -1
      var (a, b, c, d) = (first, first, first, first)
      // Leaves are negative: the AND of all four is negative when all have reached one.
      while a & b & c & d >= 0 {
        (a, b) = (next(a, lists[0]), next(b, lists[1]))
        (c, d) = (next(c, lists[2]), next(d, lists[3]))
      }
      one &+= Int(leaves[start.leaf &- 1 &- a])
      two &+= Int(leaves[start.leaf &- 1 &- b])
      three &+= Int(leaves[start.leaf &- 1 &- c])
      four &+= Int(leaves[start.leaf &- 1 &- d])
    }
    return SIMD4(one, two, three, four)
  }

  /// The sums of the leaves of two lists, which go through two trees side by side.
  @inline(__always)
  private func sumOfTwo(
    _ steps: UnsafeBufferPointer<Step>,
    _ numbers: UnsafeBufferPointer<Int16>
  ) -> (one: Int, two: Int) {
    var (one, two) = (0, 0)
    @inline(__always) func next(_ start: Int, _ node: Int, _ list: Int) -> Int {
      if node < 0 { return node }
      let step = unsafe steps[start &+ node]
      return Int(unsafe numbers[list &+ Int(step.index)] <= step.limit ? step.low : step.high)
    }
    for number in stride(from: 0, to: starts.count, by: 2) {
      let tree = starts[number]
      let hasOther = number + 1 < starts.count
      let other = hasOther ? starts[number + 1] : tree
      let end = number + 2 < starts.count ? starts[number + 2].step : steps.count
      let first = tree.step < (hasOther ? other.step : end) ? 0 : -1
      let second = other.step < end ? 0 : -1
      var (a, b, c, d) = (first, first, second, second)
      while a & b & c & d >= 0 {
        (a, b) = (next(tree.step, a, 0), next(tree.step, b, width))
        (c, d) = (next(other.step, c, 0), next(other.step, d, width))
      }
      one &+= Int(leaves[tree.leaf &- 1 &- a])
      two &+= Int(leaves[tree.leaf &- 1 &- b])
      guard hasOther else { break }
      one &+= Int(leaves[other.leaf &- 1 &- c])
      two &+= Int(leaves[other.leaf &- 1 &- d])
    }
    return (one, two)
  }
}
