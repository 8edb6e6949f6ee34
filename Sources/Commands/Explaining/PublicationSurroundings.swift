import Corpora
import Documents
import Figures
import Files

/// What surrounds an article whose day of publication nothing states: the dated articles of its story, and the day
/// on which its file was last changed.
///
/// Both are weak: a story can go on for years, and a copy has the day of copying. So they are shown beside the proof
/// and do not change the day.
struct PublicationSurroundings {
  let stored: StoredArticle
  /// The day that the text makes the most likely; nil where it leaves it open.
  let day: CalendarDate?
  let corpus: Corpus

  /// The most articles of a story that are looked at.
  private static let most = 200

  /// Returns the evidence by its name, with its days and how the day of publication lies to them; nil without any.
  func section() throws(StoreError) -> Section? {
    let rows = [try story(), file()].compactMap(\.self)
    if rows.isEmpty { return nil }
    let table = Table(
      columns: [Table.Column("evidence"), Table.Column("days"), Table.Column("says")],
      rows: rows,
      firstRowNumber: nil
    )
    return Section("weak evidence", .table(table))
  }

  /// The articles of the story of which a day is stated or set.
  private func story() throws(StoreError) -> [Table.Cell]? {
    guard let number = try corpus.story(of: stored.id) else { return nil }
    var days: [CalendarDate] = []
    for other in try corpus.articles(ofStory: number).prefix(Self.most) where other != stored.id {
      guard let published = try corpus.article(other)?.published, published.basis != .inferred else {
        continue
      }
      days.append(published.date)
    }
    guard let first = days.min(), let last = days.max() else { return nil }
    let says = day.map { day in
      day < first
        ? "\(Words.count(first.dayNumber - day.dayNumber, "day")) before the first"
        : day > last
          ? "\(Words.count(day.dayNumber - last.dayNumber, "day")) after the last" : "the day is among them"
    }
    return [
      Table.Cell("\(Words.count(days.count, "other dated article")) of story \(number)"),
      Table.Cell(first == last ? first.iso : "\(first.iso) to \(last.iso)", .time), Table.Cell(says),
    ]
  }

  /// The last change of the file, before which the article was published.
  private func file() -> [Table.Cell]? {
    guard let seconds = FileTime.lastChange(path: stored.article.source), seconds >= 0,
      let start = CalendarDate(year: 1970, month: 1, day: 1)
    else { return nil }
    let changed = start.adding(days: seconds / Self.secondsOfDay)
    let says = day.map { day in
      let days = changed.dayNumber - day.dayNumber
      return days < 0
        ? "\(Words.count(-days, "day")) before the day, which cannot be"
        : days == 0 ? "the same day" : "\(Words.count(days, "day")) after the day"
    }
    return [Table.Cell("last change of the file"), Table.Cell(changed.iso, .time), Table.Cell(says)]
  }

  private static let secondsOfDay = 86_400
}
