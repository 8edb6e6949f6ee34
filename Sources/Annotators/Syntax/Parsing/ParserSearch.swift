/// A greedy search for the parse of a sentence that compares two continuations from low-margin states.
///
/// From such a state the sentence is parsed on after the best and after the second best transition until both
/// have the same stack and the same next word (`ParseAlternatives`); the words whose attachment differs decide,
/// with weights of their own. Branching only from low-margin states is the selective branching of Choi and
/// McCallum (2013); revising a parse by a second model that sees what follows is the corrective modelling of Hall
/// and Novák (2005).
struct ParserSearch {
  /// A transition with the relation of its arc, and the runner-up.
  struct Step {
    var transition: ParserState.Transition
    var relation: UInt8
    /// The difference of its score and that of the runner-up.
    var margin: Int32 = .max
    /// The runner-up; nil if its score is far lower.
    var second: ParserState.Transition?
  }

  /// The greatest margin at which the second transition is tried, in the units of the transition weights.
  private static let lowMargin: Int32 = 200
  /// The most steps of either continuation, so that time stays linear.
  private static let mostSteps = 40

  private var transitions: TransitionSum
  private var relations: FeatureSum<PackedSums48>
  private var known = ParserMemo()

  /// Takes the weights of transitions and of relations; nil if either table is empty.
  init?(transitions: TransitionTable, relations: WeightTable) {
    guard let transitions = TransitionSum(transitions), let relations = FeatureSum<PackedSums48>(relations)
    else {
      return nil
    }
    (self.transitions, self.relations) = (transitions, relations)
  }

  /// The final state for a sentence; `prefersOther` chooses between the continuations from each low-margin state.
  mutating func parse(
    _ sentence: ParserFeatures,
    prefersOther: ((ParseAlternatives) -> Bool)?
  ) -> ParserState {
    var state = ParserState(count: sentence.count)
    known.beginSentence()
    // The following steps that a comparison has computed already, the next step last.
    var planned: [Step] = []
    while !state.isFinal {
      guard let step = planned.popLast() ?? best(from: state, sentence) else { break }
      guard let prefersOther, let second = step.second else {
        state.make(step.transition, relation: Int(step.relation))
        continue
      }
      let alternatives = alternatives(state, step, planned, second, sentence)
      let isOther = prefersOther(alternatives)
      let chosen = isOther ? alternatives.other : alternatives.first
      if isOther { planned = [] } else { planned.removeLast(min(planned.count, chosen.steps.count - 1)) }
      planned.append(contentsOf: chosen.steps.dropFirst().reversed())
      state.make(chosen.steps[0].transition, relation: Int(chosen.steps[0].relation))
    }
    return state
  }

  /// Both continuations from a state, until they have the same stack and the same next word.
  private mutating func alternatives(
    _ state: ParserState,
    _ step: Step,
    _ planned: [Step],
    _ second: ParserState.Transition,
    _ sentence: ParserFeatures
  ) -> ParseAlternatives {
    var first = ParseAlternatives.Continuation(state)
    var other = first
    first.make(step)
    let runnerUp = Step(transition: second, relation: relation(of: second, in: state, sentence))
    other.make(runnerUp, behind: step.margin)
    while other.steps.count < Self.mostSteps, !first.state.isFinal, !other.state.isFinal, !first.meets(other)
    {
      let index = planned.count - first.steps.count
      guard let one = index >= 0 ? planned[index] : best(from: first.state, sentence),
        let two = best(from: other.state, sentence)
      else { break }
      first.make(one)
      other.make(two)
    }
    return ParseAlternatives(before: state, first: first, other: other, margin: step.margin)
  }

  /// The transition with the highest score; nil if none is allowed.
  private mutating func best(from state: ParserState, _ sentence: ParserFeatures) -> Step? {
    let hash = known.hash(of: state)
    if let step = known[hash] { return step }
    guard let step = computed(from: state, sentence) else { return nil }
    known[hash] = step
    return step
  }

  /// The same from the weights.
  private mutating func computed(from state: ParserState, _ sentence: ParserFeatures) -> Step? {
    sentence.add(state, to: &transitions)
    let sums = transitions.finish()
    var best: (transition: ParserState.Transition, sum: Int32)?
    var second: (transition: ParserState.Transition, sum: Int32)?
    for transition in ParserState.Transition.allCases where state.allows(transition) {
      let sum = sums[transition.rawValue]
      if let most = best, most.sum >= sum {
        if let next = second, next.sum >= sum { continue }
        second = (transition, sum)
      } else {
        second = best
        best = (transition, sum)
      }
    }
    guard let best else { return nil }
    var step = Step(transition: best.transition, relation: relation(of: best.transition, in: state, sentence))
    guard let second else { return step }
    step.margin = best.sum - second.sum
    if step.margin <= Self.lowMargin { step.second = second.transition }
    return step
  }

  /// The relation with the highest score for the arc of a transition; 0 without an arc, and for an arc from the root.
  private mutating func relation(
    of transition: ParserState.Transition,
    in state: ParserState,
    _ sentence: ParserFeatures
  ) -> UInt8 {
    guard let (word, head) = state.arc(of: transition), head < sentence.count else { return 0 }
    sentence.add(arcTo: word, from: head, state, to: &relations)
    return UInt8(truncatingIfNeeded: relations.finish().best(of: 1..<Relations.names.count))
  }
}
