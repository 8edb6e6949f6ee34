import Corpora
import Documents
import WordLists

extension FiveWs {
  /// Something that may be the reason: a cue with the clause behind it.
  private struct Reason {
    var cue: String
    var kind: String
    var range: TextRange
    var sentence: Int
  }

  /// Adds the reason: early, introduced by a word that states a reason or a purpose, near what happened.
  ///
  /// - Parameters:
  ///   - hidden: Words that say why a source has no name; they are no reason of the story.
  ///   - times: Time expressions; "two days after" counts days and gives no reason.
  mutating func addReason(apartFrom hidden: [TextRange], times: [TextRange]) {
    let home = answers[.what].flatMap { layout.sentences.firstIndex(of: $0.sentence) } ?? 0
    let count = Double(max(1, layout.sentences.count))
    var best: (reason: Reason, score: Double)?
    for (place, sentence) in layout.sentences.enumerated() {
      // An order in time is taken for a reason only where the news itself is told.
      for reason in reasons(in: sentence, takesOccasions: place < 3, times: times)
      where !hidden.contains(where: { $0.overlaps(reason.range) }) {
        let score =
          0.56 * layout.position(of: sentence) + (FiveWs.weights[reason.kind] ?? 0)
          - 0.3 * Double(abs(place - home)) / count
        if score > best?.score ?? FiveWs.leastScore { best = (reason, score) }
      }
    }
    guard let best else { return }
    let cue = "\"\(best.reason.cue)\""
    set(
      .why,
      Answer(
        words: layout.text(best.reason.range),
        range: best.reason.range,
        score: best.score,
        reason: best.reason.kind == "occasion"
          ? "\(cue) gives the order in time; no reason is stated" : "\(cue) states a \(best.reason.kind)",
        row: .sentence(article: layout.stored.id, index: best.reason.sentence),
        sentence: best.reason.sentence
      )
    )
  }

  /// Returns the cues of a sentence with the clauses behind them.
  private func reasons(in sentence: Int, takesOccasions: Bool, times: [TextRange]) -> [Reason] {
    let range = layout.stored.sentences[sentence]
    let words = WordSequence(of: layout.text(inPlace: range), from: range.start).words
    var found: [Reason] = []
    for start in words.indices {
      guard
        let cue = FiveWs.cues[words[start].folded]?.first(where: { cue in
          words[start...].prefix(cue.words.count).map(\.folded) == cue.words
        }), start + cue.words.count < words.count
      else { continue }
      let place = words[start].range
      if cue.kind == "occasion" {
        guard takesOccasions else { continue }
        let counts = times.contains { time in
          time.overlaps(place) || time.start - place.end == 1
        }
        let before = start > 0 ? words[start - 1].folded : "the"
        if counts || FiveWs.units.contains(before) || cue.words == ["following"] && before == "the" {
          continue
        }
      }
      let end = clauseEnd(
        behind: words[min(start + cue.words.count + 2, words.count - 1)].range.end,
        in: range
      )
      found.append(
        Reason(
          cue: cue.words.joined(separator: " "),
          kind: cue.kind,
          range: TextRange(place.start, end),
          sentence: sentence
        )
      )
    }
    return found
  }

  /// Returns the offset at which the clause around an offset ends: before a comma, semicolon, dash, bracket or
  /// quotation mark, or before the end mark of the sentence.
  private func clauseEnd(behind offset: Int, in sentence: TextRange) -> Int {
    let stops = Set(",;:()\"".utf8)
    var end = offset
    while end < min(sentence.end, layout.bytes.count) {
      let byte = layout.bytes[end]
      // A comma inside a number is followed by a digit.
      let isInNumber = byte == 44 && end + 1 < layout.bytes.count && layout.bytes[end + 1] &- 48 < 10
      if stops.contains(byte), !isInNumber { break }
      if byte == 0xE2, end + 2 < layout.bytes.count, layout.bytes[end + 1] == 0x80,
        layout.bytes[end + 2] != 0x99
      {
        break
      }
      end += 1
    }
    while end > offset, layout.bytes[end - 1] == 46 || layout.bytes[end - 1] == 32 { end -= 1 }
    return end
  }

  /// What a cue of a kind counts: a purpose is less than a reason, and an order in time is none.
  private static let weights = ["reason": 0.44, "purpose": 0.3]

  /// The score from which on something is taken for the reason of the story.
  private static let leastScore = 0.2

  /// The cues by their first word, the longest first.
  private static let cues: [String: [(words: [String], kind: String)]] = {
    let all = WordList("causes/cues").entries.map { (words: $0.words, kind: $0.values.first ?? "reason") }
    return Dictionary(grouping: all) { $0.words[0] }.mapValues {
      $0.sorted { $1.words.count < $0.words.count }
    }
  }()

  /// Units of time before "after", as in "a day after".
  private static let units: Set<String> = {
    let units = WordList("calendar/parts-of-time").words + CalendarUnit.allCases.map(\.rawValue)
    return Set(units + units.map { $0 + "s" } + ["hours", "minutes", "soon"])
  }()
}
