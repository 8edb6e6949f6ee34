public import Documents

/// Finds the time expressions of a document and what each of them says, in one pass.
public struct TemporalCueFinder: Annotator {
  /// An annotator without settings.
  public init() {}

  /// Needs only sentences.
  public var requires: [any Annotation.Type] { [] }

  /// The cues, in reading order, without overlap.
  public func annotations(in document: Document) -> [TemporalCue] {
    var search = TemporalCueSearch(document)
    for (index, sentence) in document.sentences.enumerated() {
      if Stopping.isWanted { break }
      search.read(sentence.range, sentence: index)
    }
    return search.found
  }
}

/// Reads time expressions range by range, with room for atoms that is used again.
struct TemporalCueSearch {
  /// What has been found so far.
  private(set) var found: [TemporalCue] = []

  private let text: [UInt8]
  private let mayIsSurname: Bool
  private var atoms: [TemporalAtom] = []

  init(_ document: Document) {
    text = document.text
    mayIsSurname = TemporalGrammar.usesMayAsSurname(document.text)
  }

  /// Adds the cues of a range to those found; `sentence` is the position they are noted with.
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
