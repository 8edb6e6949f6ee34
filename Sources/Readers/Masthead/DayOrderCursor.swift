import Documents
import WordLists

/// A cursor that decides the order of day and month of numeric days by the other days of the same input.
///
/// It holds back articles with an open day until another day decides, for at most 256 records.
final class DayOrderCursor: RecordCursor {
  private let base: any RecordCursor
  private var held: [Result<Article, ReadError>] = []
  private var ready: ArraySlice<Result<Article, ReadError>> = []
  private var days = 0
  private var numeric = 0
  private var certain: [DayOrder: Int] = [:]
  private var isPastLimit = false

  /// A cursor over the records of another one.
  ///
  /// Nothing is held back from a pipe, whose writer may wait for an answer to each record.
  init(_ base: any RecordCursor, holdsBack: Bool = true) {
    self.base = base
    isPastLimit = !holdsBack
  }

  var announced: Int? { base.announced }
  var remarks: [String] { base.remarks }
  var isFinished: Bool { base.isFinished && held.isEmpty && ready.isEmpty }

  func next() -> Result<Article, ReadError>? {
    if let record = ready.popFirst() { return settled(record) }
    while let record = base.next() {
      let isOpen = count(record)
      if held.isEmpty, !isOpen || isPastLimit || isSure { return settled(record) }
      held.append(record)
      if isSure || held.count >= 256 { break }
    }
    if held.count >= 256 { isPastLimit = true }
    ready = held[...]
    held = []
    return ready.popFirst().map(settled)
  }

  /// The order that the days so far have: nearly all of them are numeric, and none contradicts.
  private var order: DayOrder? {
    guard certain.count == 1, numeric * 5 >= days * 4 else { return nil }
    return certain.keys.first
  }

  /// Whether enough days have the order that no more need be read before it is used.
  private var isSure: Bool { order.map { certain[$0, default: 0] >= 3 } ?? false }

  /// Counts the day of a record; returns whether its order is open.
  private func count(_ record: Result<Article, ReadError>) -> Bool {
    guard case .success(let article) = record else { return false }
    guard let words = article.values(of: .printedDate).first else {
      if article.published != nil { days += 1 }
      return false
    }
    days += 1
    guard words.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }),
      let day = FieldDay(words)?.day
    else { return false }
    if let order = day.order { certain[order, default: 0] += 1 }
    let isOrderOpen = day.date(in: .dayFirst) != nil
    if isOrderOpen || day.order != nil { numeric += 1 }
    return isOrderOpen && article.published == nil
  }

  private func settled(_ record: Result<Article, ReadError>) -> Result<Article, ReadError> {
    guard let order, case .success(var article) = record, article.published == nil,
      let words = article.values(of: .printedDate).first, let day = FieldDay(words)?.day,
      let date = day.date(in: order)
    else { return record }
    let words60 = String(words.prefix(60))
    article.published = PublicationDate(date, basis: .metadata)
    if let note = day.note(on: words60) { article.notes.removeAll { $0 == note } }
    article.notes.append(order.note(on: words60, date: date, reason: "as the other days of the file have it"))
    return .success(article)
  }
}
