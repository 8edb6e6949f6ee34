/// The search for the tree of a sentence: the best move is made, and where two are close both ways are compared.
///
/// A close decision is a doubt (`ParseAlternatives`). The sentence is parsed on from both moves until the same words are left;
/// what the trees do not share decides, with weights learnt apart. Choosing only where the parser is not sure is the
/// selective branching of Choi and McCallum (2013); mending a tree by a second model that sees what follows is the
/// corrective modelling of Hall and Novák (2005).
struct ParserSearch {
  /// A move with the relation of its arc, and what came second.
  struct Step {
    var move: ParserState.Move
    var relation: Int
    /// How far ahead of the second it was.
    var lead: Int32 = .max
    /// What came second; nothing where it was far behind.
    var second: ParserState.Move?
  }

  /// A move that is further behind the best is not tried.
  private static let close: Int32 = 300
  /// How many steps both ways are followed at most, so that time stays linear.
  private static let farthest = 40

  private var moves: MoveSum
  private var relations: FeatureSum<PackedSums48>

  /// A search by the weights of moves and of relations; nothing where one of them has none.
  init?(moves: MoveTable, relations: WeightTable) {
    guard let moves = MoveSum(moves), let relations = FeatureSum<PackedSums48>(relations) else { return nil }
    (self.moves, self.relations) = (moves, relations)
  }

  /// The tree of a sentence; `prefersOther` says of each doubt whether the second move is the better one.
  mutating func tree(_ sentence: ParserFeatures, prefersOther: ((ParseAlternatives) -> Bool)?) -> ParserState
  {
    var state = ParserState(count: sentence.count)
    // What comes next, as far as it is known from comparing, the next step last.
    var known: [Step] = []
    while !state.isFinal {
      guard let step = known.popLast() ?? best(from: state, sentence) else { break }
      guard let prefersOther, let second = step.second else {
        state.make(step.move, relation: step.relation)
        continue
      }
      let doubt = doubt(state, step, known, second, sentence)
      let isOther = prefersOther(doubt)
      let way = isOther ? doubt.other : doubt.first
      if isOther { known = [] } else { known.removeLast(min(known.count, way.steps.count - 1)) }
      known.append(contentsOf: way.steps.dropFirst().reversed())
      state.make(way.steps[0].move, relation: way.steps[0].relation)
    }
    return state
  }

  /// Both ways to go on from a state, followed until the same words are left.
  private mutating func doubt(
    _ state: ParserState,
    _ step: Step,
    _ known: [Step],
    _ second: ParserState.Move,
    _ sentence: ParserFeatures
  ) -> ParseAlternatives {
    var first = ParseAlternatives.Way(state)
    var other = first
    first.make(step)
    other.make(Step(move: second, relation: relation(of: second, in: state, sentence)), behind: step.lead)
    while other.steps.count < Self.farthest, !first.state.isFinal, !other.state.isFinal, !first.meets(other) {
      let place = known.count - first.steps.count
      guard let one = place >= 0 ? known[place] : best(from: first.state, sentence),
        let two = best(from: other.state, sentence)
      else { break }
      first.make(one)
      other.make(two)
    }
    return ParseAlternatives(before: state, first: first, other: other, lead: step.lead)
  }

  /// The best move from a state; nothing where none is allowed.
  private mutating func best(from state: ParserState, _ sentence: ParserFeatures) -> Step? {
    sentence.add(state, to: &moves)
    let sums = moves.finish()
    var best: (move: ParserState.Move, sum: Int32)?
    var second: (move: ParserState.Move, sum: Int32)?
    for move in ParserState.Move.allCases where state.allows(move) {
      let sum = sums[move.rawValue]
      if let most = best, most.sum >= sum {
        if let next = second, next.sum >= sum { continue }
        second = (move, sum)
      } else {
        second = best
        best = (move, sum)
      }
    }
    guard let best else { return nil }
    var step = Step(move: best.move, relation: relation(of: best.move, in: state, sentence))
    guard let second else { return step }
    step.lead = best.sum - second.sum
    if step.lead <= Self.close { step.second = second.move }
    return step
  }

  /// The relation of the arc that a move makes; 0 where it makes none, and for the root.
  private mutating func relation(
    of move: ParserState.Move,
    in state: ParserState,
    _ sentence: ParserFeatures
  ) -> Int {
    guard let (word, head) = state.arc(of: move), head < sentence.count else { return 0 }
    sentence.add(arcTo: word, from: head, state, to: &relations)
    return relations.finish().best(of: 1..<Relations.names.count)
  }
}
