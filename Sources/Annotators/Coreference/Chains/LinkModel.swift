/// The model that chooses the antecedent of each mention, or none.
///
/// A linear model ranks all candidates; the scores of the closest ones are then corrected by gradient-boosted
/// decision trees.
struct LinkModel: Sendable {
  /// The weights of the ranking.
  let weights: WeightTable
  /// The decision trees for close candidates, in the units of the ranking.
  let trees: BoostedTrees

  /// The minimum score margin for a link over having no antecedent, in the units of the weights.
  static let leastLead = -260
  /// The margin to the best candidate within which the decision trees are used.
  private static let band = 200
  /// The most antecedents for which the decision trees are used.
  private static let most = 2

  /// The chains of the mentions: for each the first mention of its chain, and the links in reading order.
  func chains(_ tree: DependencyTree, _ mentions: [MentionCandidate]) -> (firsts: [Int32], links: [Link]) {
    var builder = ChainBuilder(tree, mentions)
    var links: [Link] = []
    guard var sum = ScoreSum(weights) else { return (builder.chains, []) }
    for (step, index) in builder.order.enumerated() {
      if step & 0xFF == 0, Stopping.isWanted { break }
      if let fixed = builder.fixedAntecedent(index) {
        builder.link(index, to: fixed)
        links.append(Link(mention: index, antecedent: fixed, lead: 2 * Self.band, isFixed: true))
        continue
      }
      let candidates = builder.candidates(index)
      guard !candidates.isEmpty else {
        builder.link(index, to: nil)
        continue
      }
      let (order, lead) = ranked(AntecedentCandidate(index, candidates, builder), builder, &sum)
      let antecedent = order[0] == 0 ? nil : candidates[order[0] - 1]
      builder.link(index, to: antecedent)
      guard let antecedent else { continue }
      links.append(
        Link(
          mention: index,
          antecedent: antecedent,
          runnerUp: order.count > 1 && order[1] > 0 ? candidates[order[1] - 1] : nil,
          lead: lead
        )
      )
    }
    return (builder.chains, links)
  }

  /// The choices close to the best, the best first, and its margin to the second.
  private func ranked(_ choice: AntecedentCandidate, _ builder: ChainBuilder, _ sum: inout ScoreSum) -> (
    order: [Int], lead: Int
  ) {
    var scores: [Int] = []
    scores.reserveCapacity(choice.count)
    for number in 0..<choice.count {
      choice.addFeatures(of: number, in: builder, to: &sum)
      scores.append(sum.finish())
    }
    scores[0] += Self.leastLead
    let close = closest(scores)
    if close.count > 1, !trees.isEmpty {
      let more = trees.scores(choice.evidence(of: close, in: builder).map(\.numbers.all))
      for (number, score) in zip(close, more) { scores[number] += score }
    }
    let order = close.sorted { (scores[$1], $0) < (scores[$0], $1) }
    if order.count > 1 { return (order, scores[order[0]] - scores[order[1]]) }
    let second = scores.indices.lazy.filter { $0 != order[0] }.map { scores[$0] }.max()
    return (order, second.map { scores[order[0]] - $0 } ?? Self.band)
  }

  /// The choices within the band behind the best; 0 for no antecedent, n for the candidate n - 1.
  private func closest(_ scores: [Int]) -> [Int] {
    let best = scores.max() ?? 0
    let near = scores.indices.dropFirst().filter { scores[$0] > best - Self.band }
    let nearest = near.sorted { (scores[$1], $0) < (scores[$0], $1) }.prefix(Self.most)
    return (scores[0] > best - Self.band ? [0] : []) + nearest
  }

  /// A mention with its antecedent.
  struct Link {
    var mention: Int
    var antecedent: Int
    /// The second candidate; nil where that is no antecedent, or outside the band.
    var runnerUp: Int?
    /// The margin of the antecedent to the second choice.
    var lead: Int
    /// True for an antecedent that structure decides, such as the speaker for an "I" in quotation marks.
    var isFixed = false
  }
}
