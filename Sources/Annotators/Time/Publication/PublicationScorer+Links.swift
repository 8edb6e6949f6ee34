import Documents

/// Finds the weekdays and days of the month that speak of one event.
extension PublicationScorer {
  /// The pairs whose sentences are near each other or share words for what happens.
  static func links(_ clues: [PublicationClue], _ document: Document) -> [Link] {
    var stems: [Int: Set<UInt32>] = [:]
    for clue in clues where stems[clue.sentence] == nil {
      stems[clue.sentence] = contentStems(of: clue.sentence, in: document)
    }
    var links: [Link] = []
    for (i, weekday) in clues.enumerated() {
      guard case .weekday = weekday.content else { continue }
      for (j, day) in clues.enumerated() {
        guard case .day = day.content, weekday.isAhead == day.isAhead else { continue }
        let shared = (stems[weekday.sentence] ?? []).intersection(stems[day.sentence] ?? []).count
        let distance = abs(weekday.sentence - day.sentence)
        // Two days in one sentence are two days; and what is past is seldom named by both.
        guard distance > 0 else { continue }
        let strength = shared + (distance == 1 ? 1 : 0)
        guard shared > 0 else { continue }
        let content = clues.firstIndex { $0.content == day.content } ?? j
        links.append(
          Link(weekday: i, day: j, content: content, isStrong: weekday.isAhead && strength >= 2)
        )
      }
    }
    return Array((links.filter(\.isStrong) + links.filter { !$0.isStrong }).prefix(200))
  }

  /// The first four letters of the words of a sentence that are neither names nor grammar.
  private static func contentStems(of sentence: Int, in document: Document) -> Set<UInt32> {
    var stems: Set<UInt32> = []
    guard document.sentences.indices.contains(sentence) else { return stems }
    var atoms: [TemporalAtom] = []
    TemporalScanner().scan(document.text, document.sentences[sentence].range, into: &atoms)
    for atom in atoms where !atom.isCapital && atom.end - atom.start >= 4 {
      guard atom.kind == .other || atom.kind == .gerund || atom.is(.regularPast) else {
        continue
      }
      var stem: UInt32 = 0
      for byte in document.text[Int(atom.start)..<Int(atom.start) + 4] {
        stem = stem << 8 | UInt32(byte | 32)
      }
      if !grammarStems.contains(stem) { stems.insert(stem) }
    }
    return stems
  }

  private static let grammarStems: Set<UInt32> = {
    let words =
      "with from into have been were this that they them their there these those also more over under than "
      + "then when what "
      + "only some such very much many most other after before about against between during while where "
      + "which would "
      + "could should your ours both each even ever still just like made make said says told spok acco "
      + "peop news repo "
      + "anno state offi"
    return Set(
      words.split(separator: " ").filter { $0.utf8.count >= 4 }.map { word in
        word.utf8.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      }
    )
  }()
}
