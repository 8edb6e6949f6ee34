import Documents
import WordLists

/// Pairs of a weekday and a day of the month for one event.
extension PublicationScorer {
  /// The pairs whose sentences share words for the event, the strong ones first.
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
        // Two days in one sentence are two days.
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

  /// The first four letters of the content words of a sentence, names left out.
  private static func contentStems(of sentence: Int, in document: Document) -> Set<UInt32> {
    var stems: Set<UInt32> = []
    guard document.sentences.indices.contains(sentence) else { return stems }
    var atoms: [TimeToken] = []
    var reader = TimeTokenReader(document)
    reader.read(document.sentences[sentence].tokens, into: &atoms)
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

  private static let grammarStems = Set(
    WordList("time/common-stems").words.map { word in
      word.utf8.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
  )

  /// True in `holds` if the two clues of a link name one day, seen from a day of publication.
  ///
  /// `isFirst` is true for the first day of a range. Nil if the day of the month does not agree with its tense.
  func coincides(_ link: Link, from day: PublicationDay) -> (holds: Bool, isFirst: Bool)? {
    guard case .weekday(let number) = clues[link.weekday].content,
      let range = dayNumbers(link.day, from: day), range.agrees
    else { return nil }
    let named = clues[link.weekday].weekdayNumber(number, from: day)
    return (named >= range.first && named <= range.last, named == range.first)
  }
}
