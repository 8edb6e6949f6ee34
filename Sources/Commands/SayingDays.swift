import Corpora
import Documents

/// The days on which things were said: stated beside the verb of saying, or else the days of publication.
struct SayingDays {
  /// How many bytes a time may stand from the verb that it belongs to.
  private static let reach = 80

  private var published: [Int: CalendarDate] = [:]
  private var times: [Int: [TimeRow]] = [:]

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
      if best.map({ gap.count < $0.distance }) ?? true { best = (time, gap.count) }
    }
    return best?.time
  }
}
