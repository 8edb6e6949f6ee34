import Corpora
import Documents
import Figures

/// Lists who is quoted, and how often.
struct Speakers: Command {
  let top = Option<Int?>("top", in: 1...100_000, help: "how many rows at most")

  var name: String { "speakers" }
  var summary: String { "lists who is quoted, how often and how much" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [top] }
  var discussion: String? {
    """
    'words' counts the words that are given as theirs, 'share' is the percentage of all quotations, and 'via' names \
    who passed them on. A row without a name counts the quotations whose speaker is open.
    """
  }
  var examples: [Example] {
    [Example("speakers --top 5", "the five who are quoted most", after: ["load sample:harbour"])]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let all = try session.corpus.speakers(in: session.scope).rows
    guard !all.isEmpty else { throw NoResult.none(of: "quotations", about: nil, hint: nil) }
    let quotations = all.reduce(0) { $0 + $1.quotations }
    let shown = session.limit(arguments[top]).map { Array(all.prefix($0)) } ?? all
    session.list(shown.map { .speaker(name: $0.name, entity: $0.entity) })
    let spoken = try shown.map { try Speakers.words(of: $0, in: session) }
    let hidesVia = spoken.allSatisfy(\.via.isEmpty)
    return .table(
      Table(
        columns: [
          Table.Column("speaker"), Table.Column("type", isForProgramsOnly: true),
          Table.Column("quotations", heading: "quotes", alignment: .trailing),
          Table.Column("direct", alignment: .trailing),
          Table.Column("indirect", alignment: .trailing), Table.Column("mixed", alignment: .trailing),
          Table.Column("words", alignment: .trailing),
          Table.Column("share", heading: "%", alignment: .trailing),
          Table.Column("articles", alignment: .trailing), Table.Column("via", isForProgramsOnly: hidesVia),
        ],
        rows: zip(shown, spoken).map { row, spoken in
          [
            Table.Cell(row.name.isEmpty ? nil : row.name, row.type?.role ?? .plain),
            Table.Cell(row.type?.rawValue, .dim),
            .integer(row.quotations), .integer(row.direct), .integer(row.indirect), .integer(row.mixed),
            .integer(spoken.words), .number(Speakers.percentage(row.quotations, of: quotations)),
            .integer(row.articles), spoken.via.isEmpty ? .missing : .list(spoken.via),
          ]
        },
        total: all.count,
        moreHint: Session.moreHint(all.count)
      )
    )
  }

  /// The words that are given as a speaker's, and who passed them on.
  private static func words(
    of row: SpeakerRow,
    in session: Session
  ) throws(StoreError) -> (words: Int, via: [String]) {
    let subject = Subject(entity: row.entity, name: row.name, type: row.type)
    let filter = QuotationFilter(speaker: subject.speaker)
    var words = 0
    var via: [String] = []
    for quotation in try session.corpus.quotations(in: session.scope, where: filter).rows {
      words += quotation.content.split(whereSeparator: \.isWhitespace).count
      for party in quotation.via where !via.contains(party.name) { via.append(party.name) }
    }
    return (words, via)
  }

  /// A share in per cent with one decimal.
  private static func percentage(_ part: Int, of whole: Int) -> Double {
    guard whole > 0 else { return 0 }
    return (Double(part) / Double(whole) * 1000).rounded() / 10
  }
}
