/// Nodes numbered from 0 with weighted links between them, read without direction.
public struct WeightedGraph: Sendable {
  /// The neighbours of each node with the weight of the link, in rising order; a link counts at both ends.
  public let neighbours: [[(node: Int, weight: Double)]]

  /// A graph of some links; those between the same nodes are added up, and those of a node to itself left out.
  public init(nodes: Int, links: some Sequence<(first: Int, second: Int, weight: Double)>) {
    var sums = [[Int: Double]](repeating: [:], count: nodes)
    for link in links where link.first != link.second {
      sums[link.first][link.second, default: 0] += link.weight
      sums[link.second][link.first, default: 0] += link.weight
    }
    neighbours = sums.map { row in row.sorted { $0.key < $1.key }.map { (node: $0.key, weight: $0.value) } }
  }

  /// The number of neighbours of a node.
  public func degree(of node: Int) -> Int { neighbours[node].count }

  /// The sum of the weights of the links of a node.
  public func strength(of node: Int) -> Double { neighbours[node].reduce(0) { $0 + $1.weight } }

  /// The share of the other nodes that are neighbours of a node, from 0 to 1.
  public func degreeCentrality(of node: Int) -> Double {
    neighbours.count > 1 ? Double(degree(of: node)) / Double(neighbours.count - 1) : 0
  }

  /// The component of each node: nodes with one number can be reached from each other.
  ///
  /// The largest component is 0.
  public func components() -> [Int] {
    var found = [Int](repeating: -1, count: neighbours.count)
    var sizes: [Int] = []
    for start in neighbours.indices where found[start] < 0 {
      var waiting = [start]
      found[start] = sizes.count
      var size = 0
      while let node = waiting.popLast() {
        size += 1
        for (other, _) in neighbours[node] where found[other] < 0 {
          found[other] = sizes.count
          waiting.append(other)
        }
      }
      sizes.append(size)
    }
    return WeightedGraph.renumbered(found, by: sizes)
  }

  /// Numbers groups by their size, the largest first; of equal ones the one with the first node.
  static func renumbered(_ groups: [Int], by sizes: [Int]) -> [Int] {
    let order = sizes.indices.sorted { ($1 < sizes.count ? sizes[$1] : 0, $0) < (sizes[$0], $1) }
    var rank = [Int](repeating: 0, count: sizes.count)
    for (place, group) in order.enumerated() { rank[group] = place }
    return groups.map { rank[$0] }
  }
}
