/// Finds the periods in which something is told of more than usual.
///
/// The batched form of Kleinberg's automaton ("Bursty and Hierarchical Structure in Streams", 2002): in each period
/// `hits` of `all` articles tell of it. State i expects the share p · sⁱ, p being the share of all periods; a state
/// costs the negative logarithm of the binomial probability of the hits, and each step up γ ln n. The cheapest way
/// through the states gives the level of each period.
public enum Bursts {
  /// One period: how many articles tell of it, and how many there are.
  public struct Period: Sendable, Hashable {
    /// The articles that tell of it.
    public var hits: Int
    /// All articles.
    public var all: Int

    /// A period with its counts.
    public init(_ hits: Int, of all: Int) { (self.hits, self.all) = (min(hits, all), all) }
  }

  /// The level of each period, 0 for the usual; with no more than `levels` levels.
  ///
  /// - Parameters:
  ///   - scale: s, by how much the share of a level is greater than that of the one below.
  ///   - cost: γ, what a step up costs.
  public static func levels(
    of periods: [Period],
    scale: Double = 2,
    cost: Double = 1,
    levels: Int = 3
  ) -> [Int] {
    let hits = periods.reduce(0) { $0 + $1.hits }
    let all = periods.reduce(0) { $0 + $1.all }
    guard hits > 0, all > hits, periods.count > 1, scale > 1 else { return periods.map { _ in 0 } }
    let share = Double(hits) / Double(all)
    var shares = [share]
    while shares.count <= levels, let last = shares.last, last * scale < 1 { shares.append(last * scale) }
    let climb = cost * naturalLogarithm(Double(periods.count))
    var costs = shares.indices.map { $0 == 0 ? 0 : Double($0) * climb }
    var origins: [[Int]] = []
    for period in periods {
      var next: [Double] = []
      var from: [Int] = []
      for (state, share) in shares.enumerated() {
        // The binomial coefficient is the same in every state.
        let misses = Double(period.all - period.hits) * naturalLogarithm(1 - share)
        let emission = -(Double(period.hits) * naturalLogarithm(share) + misses)
        var best = (cost: Double.infinity, state: 0)
        for (origin, cost) in costs.enumerated() {
          let moved = origins.isEmpty ? cost : cost + Double(max(state - origin, 0)) * climb
          if origins.isEmpty ? origin == state : moved < best.cost { best = (moved, origin) }
        }
        next.append(best.cost + emission)
        from.append(best.state)
      }
      costs = next
      origins.append(from)
    }
    var state = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    var found: [Int] = []
    for from in origins.reversed() {
      found.append(state)
      state = from[state]
    }
    return found.reversed()
  }
}
