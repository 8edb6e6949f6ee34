import Corpora
import Documents
import Figures

/// A table of quotations.
struct QuotationTable {
  private let rows: [QuotationRow]
  private let sentences: SentenceTexts

  /// Creates a table of quotations of a corpus.
  init(_ rows: [QuotationRow], in corpus: Corpus) throws(StoreError) {
    self.rows = rows
    sentences = try SentenceTexts(rows.map { ($0.article, $0.sentence) }, in: corpus)
  }

  /// Returns the table; it hides an empty column "via" from users, and with `hidesSpeaker` the speaker.
  func table(hidesSpeaker: Bool = false, firstRow: Int = 1, total: Int? = nil) -> Table {
    Table(
      columns: QuotationTable.columns(
        hidesSpeaker: hidesSpeaker,
        hidesVia: rows.allSatisfy(\.via.isEmpty),
        hidesHeadline: !rows.contains { $0.isHeadline }
      ),
      rows: rows.map(cells),
      firstRowNumber: firstRow,
      total: total,
      moreHint: Session.moreHint(total ?? rows.count)
    )
  }

  /// All columns.
  static var columns: [Table.Column] { columns(hidesSpeaker: false, hidesVia: false, hidesHeadline: false) }

  private static func columns(hidesSpeaker: Bool, hidesVia: Bool, hidesHeadline: Bool) -> [Table.Column] {
    [
      Table.Column("id", isForProgramsOnly: true),
      Table.Column("speaker", isForProgramsOnly: hidesSpeaker),
      Table.Column("kind"),
      Table.Column("quote"),
      Table.Column("cue"),
      Table.Column("via", isForProgramsOnly: hidesVia),
      Table.Column("said", heading: "on"),
      Table.Column("article", alignment: .trailing),
      Table.Column("headline", isForProgramsOnly: hidesHeadline),
      Table.Column("sentence", isForProgramsOnly: true),
    ]
  }

  private func cells(of row: QuotationRow) -> [Table.Cell] {
    [
      .integer(row.id),
      Table.Cell(row.speaker?.name, row.speaker?.type?.role ?? .plain),
      Table.Cell(row.kind.rawValue),
      Table.Cell(QuotationTable.text(of: row), .quotation),
      QuotationTable.cue(of: row),
      row.via.isEmpty ? .missing : .list(row.via.map(\.name)),
      Table.Cell(row.said?.iso, .time),
      .integer(row.article),
      .flag(row.isHeadline),
      Table.Cell(sentences[row.article, row.sentence]),
    ]
  }

  /// Returns the cue as in the text, with a prefix if the speech is denied.
  private static func cue(of row: QuotationRow) -> Table.Cell {
    guard row.manner.isNegated, let cue = row.cue?.text ?? row.cueLemma else {
      return Table.Cell(row.cue?.text ?? row.cueLemma, .cue)
    }
    return Table.Cell("not: " + OneLine.text(cue), .cue)
  }

  /// Returns the content on one line: its parts with ellipses between them, in quotation marks if
  /// it is direct.
  static func text(of row: QuotationRow) -> String {
    let pieces = pieces(of: row).map { piece in
      row.kind == .direct && piece.hasSuffix(",") ? String(piece.dropLast()) : piece
    }
    var text = pieces.filter { !$0.isEmpty }.joined(separator: " … ")
    // In "said that it was over" the content begins after "that".
    if row.kind != .direct, text.hasPrefix("that ") { text.removeFirst(5) }
    return row.kind == .direct ? "“" + text + "”" : text
  }

  /// Returns the parts of the content, each on one line.
  private static func pieces(of row: QuotationRow) -> [String] {
    let bytes = Array(row.content.utf8)
    var pieces: [String] = []
    var start = 0
    for range in row.ranges where start < bytes.count {
      let end = min(start + range.count, bytes.count)
      pieces.append(OneLine.text(String(decoding: bytes[start..<end], as: UTF8.self)))
      start = end + 1
    }
    return pieces
  }
}
