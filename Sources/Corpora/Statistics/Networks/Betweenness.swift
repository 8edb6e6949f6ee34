extension WeightedGraph {
  /// How many of the shortest ways between other nodes lead over each node, as a share of the pairs, from 0 to 1.
  ///
  /// The algorithm is that of Brandes ("A faster algorithm for betweenness centrality", 2001); each link is one step,
  /// whatever its weight. `step` is called with the number of nodes done, and may throw to stop.
  public func betweenness(step: (Int) throws -> Void = { _ in }) rethrows -> [Double] {
    let count = neighbours.count
    var scores = [Double](repeating: 0, count: count)
    guard count > 2 else { return scores }
    var distance = [Int](repeating: -1, count: count)
    var ways = [Double](repeating: 0, count: count)
    var dependency = [Double](repeating: 0, count: count)
    var order: [Int] = []
    for source in 0..<count where !neighbours[source].isEmpty {
      if source % 64 == 0 { try step(source) }
      for node in order { (distance[node], ways[node], dependency[node]) = (-1, 0, 0) }
      order.removeAll(keepingCapacity: true)
      order.append(source)
      (distance[source], ways[source]) = (0, 1)
      var next = 0
      while next < order.count {
        let node = order[next]
        next += 1
        for (other, _) in neighbours[node] {
          if distance[other] < 0 {
            distance[other] = distance[node] + 1
            order.append(other)
          }
          if distance[other] == distance[node] + 1 { ways[other] += ways[node] }
        }
      }
      for node in order.reversed() {
        for (other, _) in neighbours[node] where distance[other] == distance[node] - 1 {
          dependency[other] += ways[other] / ways[node] * (1 + dependency[node])
        }
        if node != source { scores[node] += dependency[node] }
      }
    }
    // Each pair was met from both of its ends.
    let pairs = Double((count - 1) * (count - 2))
    return scores.map { $0 / pairs }
  }
}
