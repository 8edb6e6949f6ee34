/// Chooses what each mention speaks of.
///
/// A ranking of all candidates comes first; those that it finds close to each other are looked at again, with what the
/// trees say of them added.
struct LinkModel: Sendable {
  /// The weights of the ranking.
  let weights: WeightTable
  /// The trees of the second look, in the units of the ranking.
  let trees: BoostedTrees

  /// How much more has to speak for a link than against it.
  static let leastLead = -220
  /// Candidates that are no further than this behind the best are looked at again.
  private static let band = 200
  /// How many earlier mentions are looked at again.
  private static let most = 2

  /// The chains of the mentions: for each the first of its chain, and how sure its link is.
  func chains(_ view: DependencyTree, _ mentions: [MentionCandidate]) -> (firsts: [Int32], links: [Link]) {
    var builder = ChainBuilder(view, mentions)
    var links: [Link] = []
    guard var sum = FeatureSum<Sums16>(weights) else { return (builder.chains, []) }
    for place in mentions.indices {
      if place & 0xFF == 0, Stopping.isWanted { break }
      let candidates = builder.candidates(place)
      guard !candidates.isEmpty else {
        builder.settle(place, with: nil)
        continue
      }
      let (order, lead) = ranked(AntecedentCandidate(place, candidates, builder), &sum)
      let antecedent = order[0] == 0 ? nil : candidates[order[0] - 1]
      builder.settle(place, with: antecedent)
      guard let antecedent else { continue }
      links.append(
        Link(
          mention: place,
          antecedent: antecedent,
          runnerUp: order.count > 1 && order[1] > 0 ? candidates[order[1] - 1] : nil,
          lead: lead
        )
      )
    }
    return (builder.chains, links)
  }

  /// The choices that are close to the best, that one first, and how far ahead of the second it is.
  ///
  /// What the choice knows of the chains is given back before they grow, or they would be copied.
  private func ranked(_ choice: consuming AntecedentCandidate, _ sum: inout FeatureSum<Sums16>) -> (
    order: [Int], lead: Int
  ) {
    var scores: [Int] = []
    scores.reserveCapacity(choice.count)
    for number in 0..<choice.count {
      choice.addFeatures(of: number, to: &sum)
      scores.append(Int(sum.finish()[0]))
    }
    scores[0] += Self.leastLead
    let close = closest(scores)
    if close.count > 1, !trees.isEmpty {
      let more = trees.scores(choice.evidence(of: close).map(\.numbers.all))
      for (number, score) in zip(close, more) { scores[number] += score }
    }
    let order = close.sorted { (scores[$1], $0) < (scores[$0], $1) }
    return (order, order.count > 1 ? scores[order[0]] - scores[order[1]] : Self.band)
  }

  /// The choices that are no further behind the best than the band; 0 is something new, n the candidate n - 1.
  private func closest(_ scores: [Int]) -> [Int] {
    let best = scores.max() ?? 0
    let near = scores.indices.dropFirst().filter { scores[$0] > best - Self.band }
    let nearest = near.sorted { (scores[$1], $0) < (scores[$0], $1) }.prefix(Self.most)
    return (scores[0] > best - Self.band ? [0] : []) + nearest
  }

  /// A mention with what it was joined to.
  struct Link {
    var mention: Int
    var antecedent: Int
    /// What came second; nothing where that was something new, or far behind.
    var runnerUp: Int?
    /// How far ahead of it the antecedent was.
    var lead: Int
  }
}
