/// A division of a graph into groups whose nodes are linked among themselves more than chance would have it.
///
/// The method is that of Blondel, Guillaume, Lambiotte and Lefebvre ("Fast unfolding of communities in large networks",
/// 2008), known as Louvain: each node goes to the community of a neighbour where modularity grows most, until none
/// moves; then communities become nodes, and it begins again. The result depends on the order of the nodes, so the best
/// of several random orders is taken.
public struct Communities: Sendable {
  /// The community of each node, from 0; the largest is 0.
  public private(set) var groups: [Int]
  /// The modularity (Newman and Girvan, 2004), from −0.5 to 1; above 0.3 the division says something.
  public private(set) var modularity: Double

  /// Divides a graph.
  ///
  /// - Parameters:
  ///   - resolution: more than 1 makes more and smaller communities.
  ///   - seed: the start of the random orders: the same seed gives the same communities.
  ///   - tries: the number of orders.
  ///   - step: called before each try, and may throw to stop.
  public init(
    of graph: WeightedGraph,
    resolution: Double = 1,
    seed: Int = 1,
    tries: Int = 10,
    step: () throws -> Void = {}
  ) rethrows {
    var random = RandomOrder(seed: seed)
    var best: (groups: [Int], modularity: Double)?
    for _ in 0..<max(1, tries) {
      try step()
      let groups = Communities.divide(graph, resolution, &random)
      let value = Communities.modularity(of: groups, in: graph, resolution: resolution)
      if value > (best?.modularity ?? -2) + 1e-12 { best = (groups, value) }
    }
    let found = best?.groups ?? []
    var sizes = [Int](repeating: 0, count: (found.max() ?? -1) + 1)
    for group in found { sizes[group] += 1 }
    groups = WeightedGraph.renumbered(found, by: sizes)
    modularity = best?.modularity ?? 0
  }

  /// The modularity of a division: the share of the weight inside communities, less what chance would put there.
  public static func modularity(of groups: [Int], in graph: WeightedGraph, resolution: Double = 1) -> Double {
    var inside = 0.0
    var total = 0.0
    var sums = [Double](repeating: 0, count: (groups.max() ?? -1) + 1)
    for node in graph.neighbours.indices {
      for (other, weight) in graph.neighbours[node] {
        total += weight
        sums[groups[node]] += weight
        if groups[node] == groups[other] { inside += weight }
      }
    }
    guard total > 0 else { return 0 }
    return inside / total - resolution * sums.reduce(0) { $0 + ($1 / total) * ($1 / total) }
  }

  /// One level: nodes with links among themselves and to themselves.
  private struct Level {
    var links: [[(node: Int, weight: Double)]]
    var loops: [Double]
  }

  private static func divide(_ graph: WeightedGraph, _ resolution: Double, _ random: inout RandomOrder)
    -> [Int]
  {
    var level = Level(links: graph.neighbours, loops: [Double](repeating: 0, count: graph.neighbours.count))
    var result = Array(graph.neighbours.indices)
    while true {
      let groups = moved(level, resolution, &random)
      let count = (groups.max() ?? -1) + 1
      result = result.map { groups[$0] }
      if count == level.links.count { return result }
      level = joined(level, groups, count)
    }
  }

  /// Moves nodes until none gains; gives the community of each, numbered without gaps.
  private static func moved(_ level: Level, _ resolution: Double, _ random: inout RandomOrder) -> [Int] {
    let count = level.links.count
    let strength = (0..<count).map { node in
      level.links[node].reduce(2 * level.loops[node]) { $0 + $1.weight }
    }
    let total = strength.reduce(0, +)
    var groups = Array(0..<count)
    guard total > 0 else { return groups }
    var sums = strength
    let order = random.order(of: count)
    // Rounding could move a node to and fro without end.
    for _ in 0..<100 {
      var hasMoved = false
      for node in order {
        var shared: [Int: Double] = [:]
        for (other, weight) in level.links[node] { shared[groups[other], default: 0] += weight }
        let own = groups[node]
        sums[own] -= strength[node]
        var best = (group: own, gain: (shared[own] ?? 0) - resolution * sums[own] * strength[node] / total)
        for (group, weight) in shared.sorted(by: { $0.key < $1.key }) where group != own {
          let gain = weight - resolution * sums[group] * strength[node] / total
          if gain > best.gain + 1e-10 { best = (group, gain) }
        }
        sums[best.group] += strength[node]
        if best.group != own {
          groups[node] = best.group
          hasMoved = true
        }
      }
      if !hasMoved { break }
    }
    var numbers: [Int: Int] = [:]
    return groups.map { group in
      let number = numbers[group] ?? numbers.count
      numbers[group] = number
      return number
    }
  }

  private static func joined(_ level: Level, _ groups: [Int], _ count: Int) -> Level {
    var sums = [[Int: Double]](repeating: [:], count: count)
    var loops = [Double](repeating: 0, count: count)
    for node in level.links.indices {
      loops[groups[node]] += level.loops[node]
      for (other, weight) in level.links[node] {
        // A link inside is met from both of its ends.
        if groups[other] == groups[node] {
          loops[groups[node]] += weight / 2
        } else {
          sums[groups[node]][groups[other], default: 0] += weight
        }
      }
    }
    return Level(
      links: sums.map { row in row.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } },
      loops: loops
    )
  }
}

/// Random orders that are the same for the same seed, drawn by SplitMix64 (Steele, Lea and Flood, 2014).
struct RandomOrder: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The numbers below a limit in a random order.
  mutating func order(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, Int(next() % UInt64(last + 1)))
    }
    return order
  }
}
