import Documents

/// Reads time expressions range by range, in one buffer of atoms.
struct TemporalCueSearch {
  /// The cues so far.
  private(set) var found: [TemporalCue] = []

  private let text: [UInt8]
  private let mayIsSurname: Bool
  private var atoms: [TemporalAtom] = []

  init(_ document: Document) {
    text = document.text
    mayIsSurname = TemporalGrammar.usesMayAsSurname(document.text)
  }

  /// Adds the cues of a range; `sentence` is the index that they are given.
  mutating func read(_ range: TextRange, sentence: Int) {
    atoms.removeAll(keepingCapacity: true)
    TemporalScanner().scan(text, range, into: &atoms)
    let grammar = TemporalGrammar(atoms: atoms, mayIsSurname: mayIsSurname)
    var position = 0
    var floor = 0
    while position < atoms.count {
      guard grammar.canStart(position), let match = grammar.match(at: position) else {
        position += 1
        continue
      }
      let tense = TenseFinder(atoms: atoms).governing(match.start..<match.end)
      let (kind, meaning) = grammar.refined(match, tense: tense?.tense)
      let hedge = grammar.hedge(before: match.start, floor: floor, kind: kind)
      let start = hedge?.start ?? match.start
      found.append(
        TemporalCue(
          range: TextRange(Int(atoms[start].start), Int(atoms[match.end - 1].end)),
          sentence: sentence,
          kind: kind,
          meaning: meaning,
          clock: match.clock,
          mod: match.mod ?? hedge?.mod,
          tense: tense?.tense,
          verb: tense.map { TextRange(Int(atoms[$0.verb].start), Int(atoms[$0.verb].end)) },
          rule: match.rule
        )
      )
      position = max(match.end, position + 1)
      floor = position
    }
  }
}
