import Corpora
import Figures

/// The table of events.
enum EventTable {
  /// Returns a table of events.
  static func table(
    _ rows: [EventRow],
    firstRow: Int = 1,
    total: Int? = nil,
    in corpus: Corpus
  ) throws(StoreError) -> Table {
    let sentences = try SentenceTexts(rows.map { ($0.article, $0.sentence) }, in: corpus)
    return Table(
      columns: [
        Table.Column("date"), Table.Column("expression"), Table.Column("event"), Table.Column("who"),
        Table.Column("article", alignment: .trailing), Table.Column("sentence", isForProgramsOnly: true),
      ],
      rows: rows.map { row in
        [
          Table.Cell(row.date, .time), Table.Cell(row.time.map { OneLine.text($0.text) }, .time),
          Table.Cell(OneLine.text(row.spot.text)),
          row.participants.isEmpty ? .missing : .list(row.participants.map(\.name)),
          .integer(row.article), Table.Cell(sentences[row.article, row.sentence]),
        ]
      },
      firstRowNumber: firstRow,
      total: total,
      moreHint: Session.moreHint(total ?? rows.count)
    )
  }
}
