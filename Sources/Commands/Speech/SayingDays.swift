import Corpora
import Documents
import WordLists

/// The days on which things were said: stated beside the verb of saying, or else the days of publication.
struct SayingDays {
  /// How many bytes a time may stand from the verb that it belongs to.
  private static let reach = 80

  /// Words after which a time belongs to something else than the saying.
  private static let blockers = WordSet(WordList("time/words-after-speech"))

  /// Words before which a time only describes a noun, as in "the March 5 vote".
  private static let articles = WordSet(
    WordList("function-words/articles"),
    WordList("pronouns/third-person-possessives")
  )

  private var published: [Int: CalendarDate] = [:]
  private var times: [Int: [TimeRow]] = [:]
  private var sentences: [[Int]: StoredPassage] = [:]

  /// What is known about the articles of some quotations.
  init(of rows: [QuotationRow], in corpus: Corpus) throws(StoreError) {
    let articles = Set(rows.map(\.article))
    guard !articles.isEmpty else { return }
    for article in try corpus.articles(in: .articles(articles)).rows {
      published[article.id] = article.published
    }
    for time in try corpus.times(in: .articles(articles), kinds: [.date, .time]).rows {
      guard let days = time.days, days.lowerBound == days.upperBound else { continue }
      times[time.article, default: []].append(time)
    }
    let timed = Set(times.values.joined().map { [$0.article, $0.expression.sentence] })
    let places = rows.map { (article: $0.article, sentence: $0.sentence) }
    for passage in try corpus.sentences(places.filter { timed.contains([$0.article, $0.sentence]) }) {
      if let sentence = passage.sentence { sentences[[passage.article, sentence]] = passage }
    }
  }

  /// The day on which something was said, as far as it is known.
  func day(of row: QuotationRow) -> CalendarDate? {
    stated(in: row)?.days?.lowerBound ?? published[row.article]
  }

  /// The time expression that says when something was said: the nearest to the verb, outside what is said.
  func stated(in row: QuotationRow) -> TimeRow? {
    guard let cue = row.cue?.range else { return nil }
    let reported = published[row.article]
    var best: (time: TimeRow, distance: Int)?
    for time in times[row.article] ?? [] where time.expression.sentence == row.sentence {
      let range = time.expression.range
      if row.ranges.contains(where: { $0.overlaps(range) }) { continue }
      if let reported, let day = time.days?.lowerBound, day > reported { continue }
      let gap = range.start >= cue.end ? TextRange(cue.end, range.start) : TextRange(range.end, cue.start)
      if gap.count > SayingDays.reach || row.ranges.contains(where: { $0.overlaps(gap) }) { continue }
      guard belongs(range, to: cue, in: sentences[[row.article, row.sentence]]) else { continue }
      if best.map({ gap.count < $0.distance }) ?? true { best = (time, gap.count) }
    }
    return best?.time
  }

  /// True when nothing between a time and a verb of saying ties the time to something else.
  private func belongs(_ time: TextRange, to cue: TextRange, in sentence: StoredPassage?) -> Bool {
    guard let sentence else { return true }
    let bytes = Array(sentence.text.utf8)
    let start = min(max(time.start - sentence.range.start, 0), bytes.count)
    let cueEnd = min(max(cue.end - sentence.range.start, 0), bytes.count)
    // Before the time: back to the verb, or to the comma that begins its clause.
    var begin = cueEnd
    if start < cueEnd { begin = bytes[..<start].lastIndex(of: UInt8(ascii: ",")).map { $0 + 1 } ?? 0 }
    let before = SayingDays.words(bytes[begin..<max(begin, start)])
    if before.contains(where: { SayingDays.blockers.contains($0) }) { return false }
    if let last = before.last,
      SayingDays.articles.contains(last) || last.hasSuffix("s'") || last.hasSuffix("'s")
    {
      return false
    }
    let end = min(max(time.end - sentence.range.start, 0), bytes.count)
    let cueStart = min(max(cue.start - sentence.range.start, 0), bytes.count)
    guard end < cueStart else { return true }
    return !SayingDays.words(bytes[end..<cueStart]).contains { SayingDays.blockers.contains($0) }
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    Folded.text(String(decoding: bytes, as: UTF8.self)).split { !$0.isLetter && $0 != "'" }.map(String.init)
  }
}
