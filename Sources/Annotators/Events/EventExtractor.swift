public import Documents

/// Extracts an event for each stated time: the clause around the time and the entities in the clause.
///
/// A clause is the smallest span around the time with a finite verb, bounded by semicolons, dashes, quotation marks,
/// subordinators and relative pronouns; a span without a verb includes its neighbour.
public struct EventExtractor: Annotator {
  /// An annotator without settings.
  public init() {}

  /// The times, and the entities that may take part.
  public var requires: [any Annotation.Type] { [TimeExpression.self, Entity.self] }

  /// The events in reading order, one for each time with a calendar date.
  public func annotations(in document: Document) -> [Event] {
    let times = document[TimeExpression.self]
    let anchor = document.article.published?.date ?? document[PublicationDate.self].first?.date
    let mentions = EventExtractor.mentions(document)
    var atoms: [TemporalAtom] = []
    var scanned = -1
    var found: [Event] = []
    for (index, time) in times.enumerated() {
      if index & 0xFF == 0, Stopping.isWanted { break }
      guard let date = EventExtractor.date(time), document.sentences.indices.contains(time.sentence),
        !EventExtractor.isModifier(time, document.text)
      else { continue }
      if time.sentence != scanned {
        scanned = time.sentence
        atoms.removeAll(keepingCapacity: true)
        TemporalScanner().scan(document.text, document.sentences[time.sentence].range, into: &atoms)
      }
      guard let clause = ClauseFinder(atoms: atoms).clause(around: time.range) else { continue }
      let range =
        clause.isWhole
        ? EventExtractor.trimmed(document.sentences[time.sentence].range, document.text) : clause.range
      // A clause has one event a day, however often it names the day.
      let isRepeated = found.suffix(6).contains {
        $0.sentence == time.sentence && $0.date == date && $0.range.overlaps(range)
      }
      if isRepeated { continue }
      let tense = EventExtractor.tense(of: date, anchor: anchor) ?? clause.tense
      found.append(
        Event(
          range: range,
          sentence: time.sentence,
          time: index,
          date: date,
          tense: tense,
          participants: EventExtractor.participants(in: range, mentions),
          evidence: Evidence(clause.rule, trigger: clause.verb, confidence: clause.verb == nil ? 0.5 : 0.8)
        )
      )
    }
    return found
  }

  /// A sentence without its final stop, as clauses have none.
  private static func trimmed(_ range: TextRange, _ text: [UInt8]) -> TextRange {
    guard range.end <= text.count, range.count > 1, text[range.end - 1] == UInt8(ascii: ".") else {
      return range
    }
    return TextRange(range.start, range.end - 1)
  }

  /// The calendar part of a value, without the time of day; nil for lengths, sets and unanchored values.
  static func date(_ time: TimeExpression) -> String? {
    guard time.kind == .date || time.kind == .time else { return nil }
    let value = time.value
    guard let first = value.utf8.first, first >= 48 && first <= 57,
      !value.utf8.contains(UInt8(ascii: "X")) || value.utf8.count == 4
    else { return nil }
    guard let timeOfDay = value.utf8.firstIndex(of: UInt8(ascii: "T")) else { return value }
    return String(value[..<timeOfDay])
  }

  /// True for a year in the possessive, which dates no clause: "this year's meeting".
  private static func isModifier(_ time: TimeExpression, _ text: [UInt8]) -> Bool {
    guard time.value.utf8.count == 4 else { return false }
    let after = text[max(0, min(text.count, time.range.end))..<min(text.count, max(0, time.range.end) + 4)]
    return after.starts(with: "'s".utf8) || after.starts(with: "’s".utf8)
  }

  /// The tense of a date relative to the day of publication; nil if they overlap or no day is known.
  private static func tense(of date: String, anchor: CalendarDate?) -> Event.Tense? {
    guard let anchor else { return nil }
    let first = date.prefix { $0 != "/" }
    if let day = CalendarDate(iso: first) {
      return day < anchor ? .past : day == anchor ? nil : .future
    }
    let today = anchor.iso
    guard first.utf8.count >= 4, let last = first.utf8.last, last >= 48 && last <= 57,
      !first.utf8.contains(UInt8(ascii: "W"))
    else {
      return nil
    }
    let comparable = today.prefix(first.count)
    return first < comparable ? .past : first > comparable ? .future : nil
  }

  private static func mentions(_ document: Document) -> [(range: TextRange, entity: Int)] {
    var found: [(range: TextRange, entity: Int)] = []
    for (index, entity) in document[Entity.self].enumerated() {
      for mention in entity.mentions { found.append((mention.range, index)) }
    }
    return found.sorted { $0.range < $1.range }
  }

  private static func participants(in range: TextRange, _ mentions: [(range: TextRange, entity: Int)])
    -> [Int]
  {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.start < range.start { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    while low < mentions.count, mentions[low].range.start < range.end {
      if mentions[low].range.end <= range.end, !found.contains(mentions[low].entity) {
        found.append(mentions[low].entity)
      }
      low += 1
    }
    return found
  }
}
