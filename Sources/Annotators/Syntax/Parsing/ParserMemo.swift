/// The steps that a search has computed in a sentence, by the hashes of the states from which they lead.
///
/// Both continuations of a comparison often reach states that others have reached before them. The memo has a
/// fixed number of slots; a step that falls into the slot of another one takes its place.
struct ParserMemo {
  private struct Slot {
    var hash: UInt64
    var step: ParserSearch.Step
  }

  /// The number of slots; a power of two.
  private static let capacity = 512

  private var slots = [Slot](
    repeating: Slot(hash: 0, step: ParserSearch.Step(transition: .shift, relation: 0)),
    count: capacity
  )
  private var sentence: UInt64 = 0

  /// Forgets the steps of the sentence before.
  mutating func beginSentence() { sentence &+= 1 }

  /// The hash by which the step from a state is remembered, never 0.
  @inline(__always)
  func hash(of state: ParserState) -> UInt64 { state.hash(inSentence: sentence) | 1 }

  /// The step that is remembered with a hash; nil for none.
  @inline(__always)
  subscript(hash: UInt64) -> ParserSearch.Step? {
    get {
      let slot = slots[Self.position(of: hash)]
      return slot.hash == hash ? slot.step : nil
    }
    set {
      if let newValue { slots[Self.position(of: hash)] = Slot(hash: hash, step: newValue) }
    }
  }

  @inline(__always)
  private static func position(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> 32) & (capacity - 1)
  }
}
