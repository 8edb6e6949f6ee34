import Annotators
import Foundation

/// Grows trees for choices among candidates: gradient boosting of how likely what is right is (Friedman 2001).
///
/// Numbers are sorted into at most 256 steps, and a tree grows where it gains most (LightGBM: Ke and others 2017).
struct TreeTrainer {
  /// How many trees there are.
  var rounds = 200
  /// How many leaves a tree has at most.
  var mostLeaves = 31
  /// How much of what a tree has learnt is added.
  var rate = 0.1
  /// How many candidates a leaf has at least.
  var leastRows = 100
  /// What is added to the bends of a leaf, so that few candidates weigh little.
  var ridge = 5.0
  /// The share of the numbers that each tree may look at.
  var share = 0.5

  /// A choice among candidates: the numbers of each, and which of them are right, at least one.
  typealias Choice = (candidates: [[Int16]], right: [Bool])

  private let choices: [Choice]
  private let columns: [SteppedColumn]

  /// The slope, the bend and the number of some candidates, and 0.
  fileprivate typealias Sums = SIMD4<Double>

  init(_ choices: [Choice]) {
    self.choices = choices
    let rows = choices.flatMap(\.candidates)
    let width = rows.reduce(0) { max($0, $1.count) }
    columns = (0..<width).map { place in
      SteppedColumn(rows.map { place < $0.count ? $0[place] : BoostedTrees.unknown })
    }
  }

  /// How many numbers a candidate has.
  var width: Int { columns.count }

  /// The trees, with the weights of leaves multiplied by `scale`.
  func grown(seed: UInt64, scale: Double) -> [BoostedTrees.Tree] {
    var random = Seeded(seed)
    var scores = [Double](repeating: 0, count: columns.first?.steps.count ?? 0)
    var trees: [BoostedTrees.Tree] = []
    for _ in 0..<rounds {
      let slopes = slopes(scores)
      let places = Array(columns.indices).shuffled(using: &random).prefix(max(1, Int(Double(width) * share)))
      var grower = TreeGrower(self, slopes, places.sorted())
      let tree = grower.grown(&scores)
      trees.append(
        BoostedTrees.Tree(
          nodes: tree.nodes,
          leaves: tree.leaves.map { Int(($0 * scale * Double(BoostedTrees.unit)).rounded()) }
        )
      )
    }
    return trees
  }

  /// The first and second derivatives of the loss by the scores of the candidates.
  private func slopes(_ scores: [Double]) -> [Sums] {
    var slopes: [Sums] = []
    slopes.reserveCapacity(scores.count)
    for choice in choices {
      let own = scores[slopes.count..<slopes.count + choice.candidates.count]
      let highest = own.max() ?? 0
      let likelihoods = own.map { exp($0 - highest) }
      let all = likelihoods.reduce(0, +)
      let good = zip(likelihoods, choice.right).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
      for (likelihood, isRight) in zip(likelihoods, choice.right) {
        let share = likelihood / all
        let wanted = isRight ? likelihood / good : 0
        slopes.append(Sums(share - wanted, max(share * (1 - share), 0.001), 1, 0))
      }
    }
    return slopes
  }

  /// Grows one tree.
  private struct TreeGrower {
    private let trainer: TreeTrainer
    private let slopes: [Sums]
    /// The numbers that the tree may look at.
    private let places: [Int]
    /// The candidates, those of one leaf beside each other.
    private var order: [Int]
    private var nodes: [BoostedTrees.Node] = []

    init(_ trainer: TreeTrainer, _ slopes: [Sums], _ places: [Int]) {
      (self.trainer, self.slopes, self.places) = (trainer, slopes, places)
      order = Array(slopes.indices)
    }

    private struct Split {
      var gain = 0.0
      var place = 0
      var step = 0
    }

    private struct Leaf {
      /// Its candidates in the order.
      var range: Range<Int>
      /// The sums of each step of each number.
      var histogram: [Sums]
      var split: Split
      /// The condition that leads here, and whether by being more than its limit; -1 for the first leaf.
      var parent: Int
      var isHigh: Bool
    }

    /// The conditions and the weights of the leaves, which are added to the scores.
    mutating func grown(_ scores: inout [Double]) -> (nodes: [BoostedTrees.Node], leaves: [Double]) {
      let root = histogram(order.indices)
      var leaves = [
        Leaf(range: order.indices, histogram: root, split: split(root), parent: -1, isHigh: false)
      ]
      while leaves.count < trainer.mostLeaves,
        let best = leaves.indices.max(by: { leaves[$0].split.gain < leaves[$1].split.gain }),
        leaves[best].split.gain > 0
      {
        let (low, high) = divide(leaves[best])
        leaves[best] = low
        leaves.append(high)
      }
      var weights: [Double] = []
      for leaf in leaves {
        let sums = leaf.range.reduce(Sums.zero) { $0 + slopes[order[$1]] }
        let weight = -sums[0] / (sums[1] + trainer.ridge) * trainer.rate
        for place in leaf.range { scores[order[place]] += weight }
        link(leaf, to: -1 - weights.count)
        weights.append(weight)
      }
      return (nodes, weights)
    }

    private mutating func link(_ leaf: Leaf, to next: Int) {
      guard leaf.parent >= 0 else { return }
      if leaf.isHigh { nodes[leaf.parent].high = next } else { nodes[leaf.parent].low = next }
    }

    /// Makes a leaf a condition with two leaves.
    private mutating func divide(_ leaf: Leaf) -> (low: Leaf, high: Leaf) {
      let column = trainer.columns[leaf.split.place]
      let isLow = { (row: Int) in Int(column.steps[row]) <= leaf.split.step }
      let own = order[leaf.range]
      let low = own.filter(isLow)
      let middle = leaf.range.lowerBound + low.count
      order.replaceSubrange(leaf.range, with: low + own.filter { !isLow($0) })
      link(leaf, to: nodes.count)
      nodes.append(BoostedTrees.Node(place: leaf.split.place, limit: column.limits[leaf.split.step]))
      let ranges = (leaf.range.lowerBound..<middle, middle..<leaf.range.upperBound)
      // What the smaller has is counted, and the larger has the rest.
      let isLowSmaller = ranges.0.count <= ranges.1.count
      let few = histogram(isLowSmaller ? ranges.0 : ranges.1)
      var rest = leaf.histogram
      for place in rest.indices { rest[place] -= few[place] }
      func made(_ range: Range<Int>, _ histogram: [Sums], isHigh: Bool) -> Leaf {
        Leaf(
          range: range,
          histogram: histogram,
          split: split(histogram),
          parent: nodes.count - 1,
          isHigh: isHigh
        )
      }
      return (
        made(ranges.0, isLowSmaller ? few : rest, isHigh: false),
        made(ranges.1, isLowSmaller ? rest : few, isHigh: true)
      )
    }

    private func histogram(_ range: Range<Int>) -> [Sums] {
      let rows = Array(order[range])
      let own = rows.map { slopes[$0] }
      var histogram = [Sums](repeating: .zero, count: places.count * SteppedColumn.most)
      for (number, place) in places.enumerated() {
        let steps = trainer.columns[place].steps
        for (row, sums) in zip(rows, own) {
          histogram[number * SteppedColumn.most + Int(steps[row])] += sums
        }
      }
      return histogram
    }

    /// The condition that gains most.
    private func split(_ histogram: [Sums]) -> Split {
      var best = Split()
      let least = Double(trainer.leastRows)
      func worth(_ sums: Sums) -> Double { sums[0] * sums[0] / (sums[1] + trainer.ridge) }
      for (number, place) in places.enumerated() {
        let first = number * SteppedColumn.most
        let own = histogram[first..<first + trainer.columns[place].limits.count]
        let all = own.reduce(.zero, +)
        var low = Sums.zero
        for (step, sums) in own.dropLast().enumerated() {
          low += sums
          let high = all - low
          guard low[2] >= least, high[2] >= least else { continue }
          let gain = worth(low) + worth(high) - worth(all)
          if gain > best.gain { best = Split(gain: gain, place: place, step: step) }
        }
      }
      return best
    }
  }
}

/// One number of all candidates, sorted into steps.
struct SteppedColumn {
  /// The most steps that there are.
  static let most = 256

  /// The step of each candidate.
  let steps: [UInt8]
  /// The greatest number of each step.
  let limits: [Int16]

  /// Sorts numbers into steps: one for each that there is, or else steps with about as many candidates each.
  init(_ numbers: [Int16]) {
    var counts: [(number: Int16, count: Int)] = []
    for number in numbers.sorted() {
      if counts.last?.number == number {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((number, 1))
      }
    }
    var limits: [Int16] = []
    let share = counts.count > Self.most ? Double(numbers.count) / Double(Self.most - 1) : 0
    var (seen, next) = (0, share)
    for (number, count) in counts {
      seen += count
      guard Double(seen) >= next else { continue }
      limits.append(number)
      next = Double(seen) + share
    }
    if let last = counts.last?.number, limits.last != last { limits.append(last) }
    self.limits = limits
    steps = numbers.map { number in
      var (low, high) = (0, limits.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if limits[middle] < number { low = middle + 1 } else { high = middle }
      }
      return UInt8(clamping: low)
    }
  }
}
