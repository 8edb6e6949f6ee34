import Documents
import Letters
import WordLists

/// When something was said: on the day that a time expression beside the reporting verb gives, or else on the day of
/// publication.
struct SayingDay: Hashable {
  /// The day; nil where not even the day of publication is known.
  var day: CalendarDate?

  /// The time expression that gives the day, as bytes of the body; nil for the day of publication.
  var words: TextRange?

  /// A time expression that covers one day.
  struct Time: Hashable {
    /// The bytes of the body.
    var range: TextRange
    /// The day.
    var day: CalendarDate
  }

  /// The most bytes between a time expression and the reporting verb that it belongs to.
  private static let reach = 80

  /// Words after which a time expression belongs to something else than the reporting verb.
  private static let blockers = WordSet(WordList("time/words-after-speech"))

  /// Words before which a time expression only describes a noun, as in "the March 5 vote".
  private static let determiners = WordSet(
    WordList("function-words/articles"),
    WordList("pronouns/third-person-possessives")
  )

  /// The day of publication.
  init(published: CalendarDate?) { day = published }

  /// The day of a quotation.
  ///
  /// The time expression is the nearest one to the cue, and the first of two equally near ones. It lies outside what is
  /// said, not after the day of publication, and nothing between it and the cue ties it to something else.
  ///
  /// - Parameters:
  ///   - cue: the words that say that something is said.
  ///   - content: the pieces of what is said.
  ///   - sentence: the sentence of the cue; nil if it is not known.
  ///   - times: the time expressions of that sentence that cover one day, in reading order.
  ///   - published: the day of publication.
  ///   - text: the bytes of the body.
  init(
    cue: TextRange?,
    content: [TextRange],
    sentence: TextRange?,
    times: [Time],
    published: CalendarDate?,
    in text: [UInt8]
  ) {
    self.init(published: published)
    guard let cue else { return }
    var nearest = SayingDay.reach + 1
    for time in times {
      if content.contains(where: { $0.overlaps(time.range) }) { continue }
      if let published, time.day > published { continue }
      let isBehind = time.range.start >= cue.end
      let gap =
        isBehind ? TextRange(cue.end, time.range.start) : TextRange(time.range.end, cue.start)
      if gap.count >= nearest || content.contains(where: { $0.overlaps(gap) }) { continue }
      if let sentence, !SayingDay.belongs(time.range, to: cue, in: sentence, of: text) { continue }
      nearest = gap.count
      (day, words) = (time.day, time.range)
    }
  }

  /// True when nothing between a time expression and a cue ties the expression to something else.
  private static func belongs(
    _ time: TextRange,
    to cue: TextRange,
    in sentence: TextRange,
    of text: [UInt8]
  ) -> Bool {
    let first = min(max(sentence.start, 0), text.count)
    let last = min(max(sentence.end, first), text.count)
    func position(_ offset: Int) -> Int { min(max(offset, first), last) }
    let start = position(time.start)
    // Before the time expression: back to the cue, or to the comma that begins its clause.
    var begin = position(cue.end)
    if start < begin {
      begin = text[first..<start].lastIndex(of: UInt8(ascii: ",")).map { $0 + 1 } ?? first
    }
    let before = words(text[begin..<max(begin, start)])
    if before.contains(where: { blockers.contains($0) }) { return false }
    if let last = before.last, determiners.contains(last) || last.hasSuffix("s'") || last.hasSuffix("'s") {
      return false
    }
    let end = position(time.end)
    let cueStart = position(cue.start)
    guard end < cueStart else { return true }
    return !words(text[end..<cueStart]).contains { blockers.contains($0) }
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    LetterFolding.text(String(decoding: bytes, as: UTF8.self)).split { !$0.isLetter && $0 != "'" }
      .map(String.init)
  }
}
