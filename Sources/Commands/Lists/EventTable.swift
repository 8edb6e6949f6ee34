import Corpora
import Documents
import Figures

/// The table of events.
enum EventTable {
  /// Returns a table of events, one row for those that are one.
  ///
  /// - Parameter clock: The clock whose day stands first.
  static func table(
    _ rows: [EventRow],
    firstRow: Int = 1,
    total: Int? = nil,
    clock: EventClock = .event,
    in corpus: Corpus
  ) throws(StoreError) -> Table {
    let sentences = try SentenceTexts(rows.map { ($0.article, $0.sentence) }, in: corpus)
    return Table(
      columns: columns(clock),
      rows: rows.map { row in
        let date = Table.Cell(row.date, .time)
        let report = Table.Cell(row.reported?.iso, .time)
        let others = row.articles.filter { $0 != row.article }
        return (clock == .event ? [date] : [report, date]) + [
          list(row.otherDates), Table.Cell(row.time.map { OneLine.text($0.text) }, .time),
          Table.Cell(OneLine.text(row.spot.text)), Table.Cell(outlook(of: row)), list(who(in: row)),
          .integer(row.article), list(others.map(String.init)),
          Table.Cell(sentences[row.article, row.sentence]),
        ] + (clock == .event ? [report] : []) + programCells(of: row)
      },
      firstRowNumber: firstRow,
      total: total,
      moreHint: Session.moreHint(total ?? rows.count)
    )
  }

  /// Returns all columns, that of the clock first.
  static func columns(_ clock: EventClock) -> [Table.Column] {
    let happened = Table.Column("date")
    let reported = Table.Column("reported", isForProgramsOnly: clock == .event)
    let days = clock == .event ? [happened] : [reported, happened]
    return days + [
      Table.Column("other_dates", heading: "or"), Table.Column("expression"), Table.Column("event"),
      Table.Column("modality"), Table.Column("who"), Table.Column("article", alignment: .trailing),
      Table.Column("also_in"), Table.Column("sentence", isForProgramsOnly: true),
    ] + (clock == .event ? [reported] : []) + programColumns
  }

  /// Returns who takes part in an event: names, or else the words for those without one.
  static func who(in row: EventRow) -> [String] {
    if !row.participants.isEmpty { return row.participants.map(\.name) }
    return row.roles.filter { $0.role != .place && $0.entity == nil }.map { OneLine.text($0.name) }
  }

  /// Returns how far an event is from a fact, as in "planned" or "not"; nil for what is told as a fact.
  static func outlook(of row: EventRow) -> String? {
    let modality: String? =
      switch row.modality {
      case .asserted, .reported: nil
      default: row.modality.rawValue
      }
    if !row.isNegated { return modality }
    return modality.map { "\($0), negated" } ?? "negated"
  }

  private static let programColumns = [
    "predicate", "tense", "aspect", "polarity", "told_by", "standing", "dated_by", "agent", "patient",
    "recipient",
    "place",
  ].map { Table.Column($0, isForProgramsOnly: true) }

  private static func programCells(of row: EventRow) -> [Table.Cell] {
    func names(_ role: Event.Role) -> Table.Cell {
      list(row.roles.filter { $0.role == role }.map { OneLine.text($0.name) })
    }
    return [
      Table.Cell(row.lemma), Table.Cell(row.tense.rawValue), Table.Cell(row.aspect.rawValue),
      Table.Cell(row.isNegated ? "negative" : "positive"),
      Table.Cell(row.modality == .reported || row.reporting != nil ? "source" : "article"),
      Table.Cell(row.standing.rawValue), Table.Cell(row.dating.rawValue),
      names(.agent), names(.patient), names(.recipient), names(.place),
    ]
  }

  private static func list(_ texts: [String]) -> Table.Cell { texts.isEmpty ? .missing : .list(texts) }
}
