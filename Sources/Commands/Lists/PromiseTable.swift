import Corpora
import Documents
import Figures

/// The table of announcements and their outcomes.
enum PromiseTable {
  /// Returns a table of announcements.
  static func table(_ rows: [PromiseRow], total: Int? = nil, in corpus: Corpus) throws(StoreError) -> Table {
    let announcers = try announcers(of: rows, in: corpus)
    let events = rows.map(\.announced) + rows.compactMap { $0.done ?? $0.undone }
    let sentences = try SentenceTexts(events.map { ($0.article, $0.sentence) }, in: corpus)
    return Table(
      columns: [
        Table.Column("announced"), Table.Column("by"), Table.Column("promise"), Table.Column("due"),
        Table.Column("article", alignment: .trailing), Table.Column("status"), Table.Column("outcome"),
        Table.Column("on"), Table.Column("told_in", alignment: .trailing),
        Table.Column("days_late", isForProgramsOnly: true),
        Table.Column("days_overdue", isForProgramsOnly: true),
        Table.Column("sentence", isForProgramsOnly: true),
        Table.Column("outcome_sentence", isForProgramsOnly: true),
      ],
      rows: rows.enumerated().map { position, row in
        let (announced, outcome) = (row.announced, row.done ?? row.undone)
        return [
          Table.Cell(announced.reported?.iso, .time), Table.Cell(announcers[position]),
          Table.Cell(OneLine.text(announced.spot.text)), Table.Cell(due(of: announced), .time),
          .integer(announced.article), Table.Cell(status(of: row), role(of: row.status)),
          Table.Cell(outcome.map { OneLine.text($0.spot.text) }), Table.Cell(outcome?.date, .time),
          outcome.map { .integer($0.article) } ?? .missing,
          row.daysLate.map { .integer($0) } ?? .missing, row.daysOverdue.map { .integer($0) } ?? .missing,
          Table.Cell(sentences[announced.article, announced.sentence]),
          Table.Cell(outcome.flatMap { sentences[$0.article, $0.sentence] }),
        ]
      },
      total: total,
      moreHint: Session.moreHint(total ?? rows.count)
    )
  }

  /// Returns what became of an announcement, in words.
  static func status(of row: PromiseRow) -> String {
    switch row.status {
    case .late: row.daysLate.map { "late by \(Words.count($0, "day"))" } ?? row.status.rawValue
    case .open:
      row.daysOverdue.map { "open, due \(Words.count($0, "day")) before the last article" }
        ?? row.status.rawValue
    case .kept, .broken: row.status.rawValue
    }
  }

  /// Returns the day for which something was announced; nil where none was given.
  static func due(of event: EventRow) -> String? {
    event.date == Event.futureReference ? nil : event.date
  }

  private static func role(of status: PromiseRow.Status) -> StyledText.Role {
    switch status {
    case .broken, .late: .warning
    case .kept, .open: .plain
    }
  }

  /// Returns who made each announcement: who does the reporting, or else who does what is announced.
  private static func announcers(of rows: [PromiseRow], in corpus: Corpus) throws(StoreError) -> [String?] {
    var found: [String?] = []
    for row in rows {
      let frame = try row.announced.reporting.flatMap { position throws(StoreError) in
        try corpus.event(at: position, of: row.announced.article)
      }
      let agents = (frame ?? row.announced).roles.filter { $0.role == .agent }
      found.append(agents.first.map { OneLine.text($0.name) })
    }
    return found
  }
}
