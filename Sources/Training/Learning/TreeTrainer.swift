import Annotators
import Foundation

/// A trainer of boosted trees for choices among candidates, by the likelihood of the right ones (Friedman 2001).
///
/// Values are sorted into at most 256 bins, and a tree grows leaf by leaf where the gain is greatest (LightGBM: Ke
/// and others 2017).
struct TreeTrainer {
  /// The number of trees.
  var rounds = 200
  /// The most leaves of a tree.
  var mostLeaves = 31
  /// The factor of the weights of each tree (shrinkage).
  var rate = 0.1
  /// The fewest candidates of a leaf.
  var leastRows = 100
  /// The L2 regularisation, which is added to the sum of second derivatives of a leaf.
  var ridge = 5.0
  /// The share of the features that each tree may use.
  var share = 0.5

  /// A training example: the feature values of each candidate, and which of them are right, at least one.
  typealias Choice = (candidates: [[Int16]], right: [Bool])

  private let choices: [Choice]
  private let columns: [BinnedColumn]

  /// The first derivative, the second derivative and the number of candidates, and 0.
  fileprivate typealias Sums = SIMD4<Double>

  init(_ choices: [Choice]) {
    self.choices = choices
    let rows = choices.flatMap(\.candidates)
    let width = rows.reduce(0) { max($0, $1.count) }
    columns = (0..<width).map { feature in
      BinnedColumn(rows.map { feature < $0.count ? $0[feature] : BoostedTrees.unknown })
    }
  }

  /// The number of features.
  var width: Int { columns.count }

  /// The trees, with the weights of leaves multiplied by `scale`.
  func grown(seed: UInt64, scale: Double) -> [BoostedTrees.Tree] {
    var random = Seeded(seed)
    var scores = [Double](repeating: 0, count: columns.first?.bins.count ?? 0)
    var trees: [BoostedTrees.Tree] = []
    for _ in 0..<rounds {
      let derivatives = derivatives(scores)
      let features = Array(columns.indices).shuffled(using: &random).prefix(
        max(1, Int(Double(width) * share))
      )
      var grower = TreeGrower(self, derivatives, features.sorted())
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

  /// The first and second derivatives of the loss by the score of each candidate.
  private func derivatives(_ scores: [Double]) -> [Sums] {
    var derivatives: [Sums] = []
    derivatives.reserveCapacity(scores.count)
    for choice in choices {
      let own = scores[derivatives.count..<derivatives.count + choice.candidates.count]
      let highest = own.max() ?? 0
      let likelihoods = own.map { exp($0 - highest) }
      let all = likelihoods.reduce(0, +)
      let good = zip(likelihoods, choice.right).reduce(0) { $1.1 ? $0 + $1.0 : $0 }
      for (likelihood, isRight) in zip(likelihoods, choice.right) {
        let share = likelihood / all
        let wanted = isRight ? likelihood / good : 0
        derivatives.append(Sums(share - wanted, max(share * (1 - share), 0.001), 1, 0))
      }
    }
    return derivatives
  }

  /// Grows one tree.
  private struct TreeGrower {
    private let trainer: TreeTrainer
    private let derivatives: [Sums]
    /// The features that the tree may use.
    private let features: [Int]
    /// The candidates, those of each leaf next to each other.
    private var order: [Int]
    private var nodes: [BoostedTrees.Node] = []

    init(_ trainer: TreeTrainer, _ derivatives: [Sums], _ features: [Int]) {
      (self.trainer, self.derivatives, self.features) = (trainer, derivatives, features)
      order = Array(derivatives.indices)
    }

    private struct Split {
      var gain = 0.0
      var feature = 0
      var bin = 0
    }

    private struct Leaf {
      /// The range of its candidates in `order`.
      var range: Range<Int>
      /// The sums of the candidates in each bin of each feature.
      var histogram: [Sums]
      var split: Split
      /// The condition above it, and whether it is its `high` side; -1 for the root.
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
        let sums = leaf.range.reduce(Sums.zero) { $0 + derivatives[order[$1]] }
        let weight = -sums[0] / (sums[1] + trainer.ridge) * trainer.rate
        for position in leaf.range { scores[order[position]] += weight }
        link(leaf, to: -1 - weights.count)
        weights.append(weight)
      }
      return (nodes, weights)
    }

    private mutating func link(_ leaf: Leaf, to next: Int) {
      guard leaf.parent >= 0 else { return }
      if leaf.isHigh { nodes[leaf.parent].high = next } else { nodes[leaf.parent].low = next }
    }

    /// Replaces a leaf by a condition with two leaves.
    private mutating func divide(_ leaf: Leaf) -> (low: Leaf, high: Leaf) {
      let column = trainer.columns[leaf.split.feature]
      let isLow = { (row: Int) in Int(column.bins[row]) <= leaf.split.bin }
      let own = order[leaf.range]
      let low = own.filter(isLow)
      let middle = leaf.range.lowerBound + low.count
      order.replaceSubrange(leaf.range, with: low + own.filter { !isLow($0) })
      link(leaf, to: nodes.count)
      nodes.append(BoostedTrees.Node(index: leaf.split.feature, limit: column.limits[leaf.split.bin]))
      let ranges = (leaf.range.lowerBound..<middle, middle..<leaf.range.upperBound)
      // The smaller leaf is summed up, and the larger one gets the difference.
      let isLowSmaller = ranges.0.count <= ranges.1.count
      let few = histogram(isLowSmaller ? ranges.0 : ranges.1)
      var rest = leaf.histogram
      for index in rest.indices { rest[index] -= few[index] }
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
      let own = rows.map { derivatives[$0] }
      var histogram = [Sums](repeating: .zero, count: features.count * BinnedColumn.most)
      for (number, feature) in features.enumerated() {
        let bins = trainer.columns[feature].bins
        for (row, sums) in zip(rows, own) {
          histogram[number * BinnedColumn.most + Int(bins[row])] += sums
        }
      }
      return histogram
    }

    /// The condition with the greatest gain.
    private func split(_ histogram: [Sums]) -> Split {
      var best = Split()
      let least = Double(trainer.leastRows)
      func worth(_ sums: Sums) -> Double { sums[0] * sums[0] / (sums[1] + trainer.ridge) }
      for (number, feature) in features.enumerated() {
        let first = number * BinnedColumn.most
        let own = histogram[first..<first + trainer.columns[feature].limits.count]
        let all = own.reduce(.zero, +)
        var low = Sums.zero
        for (bin, sums) in own.dropLast().enumerated() {
          low += sums
          let high = all - low
          guard low[2] >= least, high[2] >= least else { continue }
          let gain = worth(low) + worth(high) - worth(all)
          if gain > best.gain { best = Split(gain: gain, feature: feature, bin: bin) }
        }
      }
      return best
    }
  }
}
