import Corpora
import Documents
import Figures

/// A list of findings that were drawn at random, each with its sentence, to be marked right or wrong.
struct SampleTable {
  /// The rows by which the findings are marked.
  private(set) var rows: [Row] = []
  private var cells: [[Table.Cell]] = []
  private let session: Session

  /// Creates the list; findings that are no longer there are left out.
  init(_ drawn: [Finding], in session: Session) throws {
    self.session = session
    let corpus = session.corpus
    for finding in drawn {
      switch finding {
      case .quotation(let id):
        guard let row = try corpus.quotation(id) else { continue }
        let said = "\(row.speaker?.name ?? "open") (\(row.cue?.text ?? "no cue"))"
        try add(.quotation(id), QuotationTable.text(of: row), said, row.article, row.sentence)
      case .entity(let id):
        guard let row = try corpus.entity(id, in: session.scope),
          let first = try corpus.mentions(of: id, in: session.scope, limit: 1).rows.first
        else { continue }
        let names = row.aliases.prefix(4).map(\.text).joined(separator: ", ")
        let meaning = row.type.rawValue + (names.isEmpty ? "" : ", also " + names)
        try add(.entity(id), row.name, meaning, first.article, first.sentence)
      case .mention(let id):
        guard let row = try corpus.mention(id) else { continue }
        try add(.mention(id), row.text, row.name, row.article, row.sentence)
      case .event(let id):
        guard let row = try corpus.event(id) else { continue }
        try add(.event(id), row.spot.text, row.date, row.article, row.sentence)
      case .quantity(let id):
        guard let row = try corpus.quantity(id) else { continue }
        let (article, sentence) = (row.article, row.quantity.sentence)
        try add(.quantity(id, article: article), row.text, row.quantity.unit, article, sentence)
      case .claim(let article, let sentence):
        guard let found = try corpus.checkable(sentence: sentence, of: article) else { continue }
        let reasons = ClaimList.reasons(of: found).joined(separator: ", ")
        try add(
          .sentence(article: article, index: sentence),
          reasons,
          "\(found.score) points",
          article,
          sentence
        )
      }
    }
  }

  private mutating func add(
    _ row: Row,
    _ words: String,
    _ meaning: String,
    _ article: Int,
    _ sentence: Int
  ) throws {
    rows.append(row)
    let text = try session.corpus.sentence(sentence, of: article)?.text
    cells.append([
      Table.Cell(OneLine.text(words), .match), Table.Cell(OneLine.text(meaning)),
      Table.Cell(text.map { OneLine.text($0) }), .integer(article),
    ])
  }

  /// The table.
  var table: Table {
    Table(
      columns: [
        Table.Column("finding"), Table.Column("taken_for"), Table.Column("sentence"),
        Table.Column("article", alignment: .trailing),
      ],
      rows: cells,
      note: StyledText("'mark 1 right'", .command) + StyledText(" or ")
        + StyledText("'mark 1 wrong WHY'", .command) + " judges a row; 'explain 1' shows its evidence."
    )
  }
}
