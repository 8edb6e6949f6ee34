import CAssets

/// A sum of decision trees over a list of small whole numbers: what features that are only added up do not tell.
///
/// Each leaf is a conjunction of conditions with a weight of its own, and a choice is judged by the sum of those that hold:
/// a linear model whose conjunctions are grown and not written down (gradient boosting: Friedman 2001). The layout of the
/// file is described in `MODELS.md`.
package struct BoostedTrees: Sendable {
  /// Identifies a file of trees: "NHBT" as a little-endian number.
  package static let magic: UInt32 = 0x5442_484E
  /// The only version of the layout.
  package static let version: UInt32 = 1
  /// Bytes before the first tree.
  package static let headerSize = 16
  /// Into how many parts the weights of leaves divide the unit of the sum.
  package static let unit = 64
  /// What stands for a number that is not known.
  package static let unknown = Int16.min

  /// One condition: a number is at most a limit, or not.
  package struct Node: Sendable, Equatable {
    /// The place of the number in the list.
    package var place: Int
    /// The greatest number that leads on to `low`.
    package var limit: Int16
    /// The next condition of the tree where the number is at most the limit; -1 - n for the leaf n.
    package var low: Int
    /// The next condition where it is more; -1 - n for the leaf n.
    package var high: Int

    /// A condition.
    package init(place: Int, limit: Int16, low: Int = 0, high: Int = 0) {
      (self.place, self.limit, self.low, self.high) = (place, limit, low, high)
    }
  }

  /// One tree.
  package struct Tree: Sendable, Equatable {
    /// The conditions, the first one first; what leads on leads to one behind it.
    package var nodes: [Node]
    /// The weights of the leaves, one more than conditions, in parts of a unit.
    package var leaves: [Int]

    /// A tree.
    package init(nodes: [Node], leaves: [Int]) { (self.nodes, self.leaves) = (nodes, leaves) }

    /// True where each condition looks at one of `width` numbers and leads on to what is there and stands behind it.
    package func isWhole(width: Int) -> Bool {
      leaves.count == nodes.count + 1 && nodes.count < Int(Int16.max) && width <= Int(UInt16.max)
        && nodes.enumerated().allSatisfy { place, node in
          (0..<width).contains(node.place)
            && [node.low, node.high].allSatisfy { next in
              next > place && next < nodes.count || next < 0 && -1 - next < leaves.count
            }
        }
    }
  }

  /// How many numbers the trees look at; 0 where there is no tree.
  package private(set) var width = 0
  /// A condition as it is kept: small, because all of them together are read for each decision.
  private struct Step {
    var place: UInt16
    var limit: Int16
    var low: Int16
    var high: Int16
  }

  /// The conditions and the leaves of all trees, and where those of each tree begin.
  private var steps: [Step] = []
  private var leaves: [Int32] = []
  private var starts: [(step: Int, leaf: Int)] = []

  /// The sum of some trees over lists of `width` numbers; an empty one where a tree is not whole.
  package init(width: Int, trees: [Tree]) {
    guard !trees.isEmpty, trees.allSatisfy({ $0.isWhole(width: width) }) else { return }
    self.width = width
    for tree in trees {
      starts.append((steps.count, leaves.count))
      steps += tree.nodes.map { node in
        Step(
          place: UInt16(node.place),
          limit: node.limit,
          low: Int16(clamping: node.low),
          high: Int16(clamping: node.high)
        )
      }
      leaves += tree.leaves.map { Int32(clamping: $0) }
    }
  }

  /// The trees in a file of the program; none where the file is not there or is damaged.
  package init(asset name: String) { self.init(unsafe EmbeddedTable(newshound_asset_named(name))) }

  /// The trees in some bytes, which must stay where they are.
  package init(bytes: UnsafeRawBufferPointer) { self.init(unsafe EmbeddedTable(bytes)) }

  private init(_ table: EmbeddedTable) {
    var trees: [Tree] = []
    let isKnown = table.word(at: 0) == Self.magic && table.word(at: 4) == Self.version
    let (width, count) = (Int(table.word(at: 8)), isKnown ? Int(table.word(at: 12)) : 0)
    var offset = Self.headerSize
    func next() -> UInt32 {
      defer { offset += 4 }
      return table.word(at: offset)
    }
    func half(_ word: UInt32, _ shift: UInt32) -> Int16 { Int16(truncatingIfNeeded: word >> shift) }
    for _ in 0..<min(count, Self.mostTrees) {
      let nodes = (0..<min(Int(next()), Self.mostNodes)).map { _ in
        let (condition, ways) = (next(), next())
        return Node(
          place: Int(condition & 0xFFFF),
          limit: half(condition, 16),
          low: Int(half(ways, 0)),
          high: Int(half(ways, 16))
        )
      }
      trees.append(Tree(nodes: nodes, leaves: (0...nodes.count).map { _ in Int(Int32(bitPattern: next())) }))
    }
    self.init(width: width, trees: trees)
  }

  /// What a damaged file can be read to at most.
  private static let mostTrees = 10_000
  private static let mostNodes = 1000

  /// No trees: the sum is always 0.
  package static let empty = BoostedTrees(width: 0, trees: [])

  /// True where there is no tree.
  package var isEmpty: Bool { starts.isEmpty }

  /// The sums of the leaves that lists of numbers lead to, in units; numbers beyond the end of a list are not known.
  ///
  /// Four lists go through each tree side by side: none waits for what another one reads.
  package func scores(_ lists: [[Int16]]) -> [Int] {
    var numbers = [Int16](repeating: Self.unknown, count: lists.count * width)
    for (row, list) in lists.enumerated() {
      for (place, number) in list.prefix(width).enumerated() { numbers[row * width + place] = number }
    }
    var sums = [Int](repeating: 0, count: lists.count)
    for first in stride(from: 0, to: lists.count, by: 4) {
      // Where fewer than four are left, the last goes along for those that are missing.
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

  /// The sums of the leaves of four lists, which begin at some places of all numbers.
  ///
  /// What is read lies within: `isWhole` holds for each tree, and each list has `width` numbers.
  @inline(__always)
  private func sum(
    _ steps: UnsafeBufferPointer<Step>,
    _ numbers: UnsafeBufferPointer<Int16>,
    _ lists: SIMD4<Int>
  ) -> SIMD4<Int> {
    var (one, two, three, four) = (0, 0, 0, 0)
    for (number, start) in starts.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1].step : steps.count
      @inline(__always) func next(_ place: Int, _ list: Int) -> Int {
        if place < 0 { return place }
        let step = unsafe steps[start.step &+ place]
        return Int(unsafe numbers[list &+ Int(step.place)] <= step.limit ? step.low : step.high)
      }
      let first = start.step < end ? 0 : -1
      var (a, b, c, d) = (first, first, first, first)
      // Below 0 is a leaf: all are at theirs when all have that sign.
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
}
