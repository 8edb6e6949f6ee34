import Corpora
import Documents
import Figures

/// The tables of things that are counted, and of their figures.
enum NumbersTable {
  /// Returns a table of things with all their figures in one cell, and the words around the first.
  static func things(_ rows: [CountedRow], total: Int, in corpus: Corpus) throws(StoreError) -> Table {
    let sentences = try SentenceTexts(rows.map { ($0.lead.article, $0.lead.quantity.sentence) }, in: corpus)
    return Table(
      columns: [
        Table.Column("counted", heading: "what is counted"), Table.Column("verdict"),
        Table.Column("articles", alignment: .trailing), Table.Column("figures"),
        Table.Column("words"),
        Table.Column("unit", isForProgramsOnly: true), Table.Column("noun", isForProgramsOnly: true),
        Table.Column("action", isForProgramsOnly: true), Table.Column("values", isForProgramsOnly: true),
      ],
      rows: rows.map { row in
        let quantity = row.figures.first?.row.quantity
        return [
          .text(StyledText(row.label, .strong)), .text(FigureWording.verdict(row)),
          .integer(Set(row.figures.map(\.row.article)).count), .text(FigureWording.figures(row)),
          Table.Cell(
            sentences[row.lead.article, row.lead.quantity.sentence].map {
              FigureWording.excerpt(of: $0, around: row.lead)
            }
          ),
          Table.Cell(quantity?.unit), Table.Cell(quantity?.noun), Table.Cell(quantity?.action),
          .list(row.figures.map { FigureWording.plain($0.row.quantity.value) }),
        ]
      },
      total: total,
      moreHint: Session.moreHint(total)
    )
  }

  /// Returns a table of figures with their days, sources and words, its rows numbered from a number on.
  static func figures(_ figures: [CountedRow.Figure], from first: Int?) -> Table {
    let rows = Dictionary(figures.map { ($0.row.id, $0.row) }) { first, _ in first }
    return Table(
      columns: [
        Table.Column("article", alignment: .trailing), Table.Column("figure", alignment: .trailing),
        Table.Column("as_of"), Table.Column("source"), Table.Column("verdict"), Table.Column("words"),
        Table.Column("value", isForProgramsOnly: true), Table.Column("unit", isForProgramsOnly: true),
      ],
      rows: figures.map { figure in
        [
          .integer(figure.row.article),
          .text(StyledText(FigureWording.number(figure.row, among: figures), .number)),
          Table.Cell(FigureWording.day(figure.row), .time), .text(FigureWording.source(figure.row)),
          .text(FigureWording.relation(figure, to: figure.reference.flatMap { rows[$0] })),
          Table.Cell(OneLine.text(figure.row.text)),
          .number(figure.row.quantity.value), Table.Cell(figure.row.quantity.unit),
        ]
      },
      firstRowNumber: first
    )
  }
}
