import Corpora
import Figures

/// The command that draws the chain of sources through which a quotation reached the article.
struct Chain: Command {
  let row = Positional<RowReference?>(
    "row",
    help: "a quotation of the last answer; nothing lists all with a go-between"
  )
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...100_000, help: "how many are listed")

  /// The maximum number of intermediate sources that are drawn.
  private static let mostHops = 50

  var name: String { "chain" }
  var summary: String { "draws who passes a quotation on, from the article to the speaker" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [row, within, top] }
  var discussion: String? {
    """
    Each line is one hop: the article, whoever it has the words from, and at the end the speaker with what was said. \
    'chain' alone lists the quotations that reach the article through somebody else, the longest way first.
    """
  }
  var examples: [Example] {
    [
      Example("chain", "all quotations that somebody else passed on", after: ["load sample:apec"]),
      Example("chain 1", "how the first of them came here", after: ["load sample:apec", "chain"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    guard let reference = arguments[row] else { return try list(arguments, in: &session) }
    guard case .quotation(let id) = try session.row(reference) else {
      throw UsageError.wrongRow(
        "\(reference.number)",
        is: try session.row(reference).noun,
        wanted: "a quotation"
      )
    }
    guard let quotation = try session.corpus.quotation(id) else {
      throw UsageError.goneRow("\(reference.number)")
    }
    return .tree(try Chain.tree(of: quotation, in: session.corpus))
  }

  private func list(_ arguments: Arguments, in session: inout Session) throws -> Figure {
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    let all = try session.corpus.quotations(in: session.scope).rows.filter { !$0.via.isEmpty }
      .sorted { ($1.via.count, $0.article, $0.id) < ($0.via.count, $1.article, $1.id) }
    let shown = session.limit(arguments[top]).map { Array(all.prefix($0)) } ?? all
    let table = Table(
      columns: [
        Table.Column("hops", alignment: .trailing), Table.Column("chain"), Table.Column("quote"),
        Table.Column("article", alignment: .trailing),
      ],
      rows: shown.map { row in
        [
          .integer(row.via.count + 1),
          Table.Cell((row.via.map(\.name) + [row.speaker?.name ?? "open"]).joined(separator: " → ")),
          Table.Cell(QuotationTable.text(of: row), .quotation),
          .integer(row.article),
        ]
      },
      total: all.count,
      moreHint: Session.moreHint(all.count)
    )
    if all.isEmpty {
      let hint = "every quotation here comes straight from its speaker; 'quotes' lists them"
      return try NoResult.none(of: "chains", about: nil, hint: hint).answer(in: session, or: table)
    }
    session.list(shown.map { .quotation($0.id) })
    return .table(table)
  }

  /// Returns the chain of a quotation as a tree with one branch, from the article to the quoted words.
  static func tree(of row: QuotationRow, in corpus: Corpus) throws(StoreError) -> Tree {
    var said = Tree(StyledText(QuotationTable.text(of: row), .quotation))
    let cue = row.cue.map { OneLine.text($0.text) }
    var speaker = StyledText(
      row.speaker?.name ?? "somebody who is left open",
      row.speaker?.type?.role ?? .strong
    )
    if let cue { speaker.append(row.manner.isNegated ? " (\(cue), denied)" : " (\(cue))", .cue) }
    if let spot = row.speaker?.spot, Folded.text(spot.text) != Folded.text(row.speaker?.name ?? "") {
      speaker.append(", here \"\(OneLine.text(spot.text))\"", .dim)
    }
    if let addressee = row.addressee { speaker.append(", to \(OneLine.text(addressee.text))", .dim) }
    for spot in [row.manner.medium, row.manner.place, row.manner.time].compactMap(\.self) {
      speaker.append(", \(OneLine.text(spot.text))", .dim)
    }
    if let anonymity = row.manner.anonymity {
      speaker.append(", unnamed: \(OneLine.text(anonymity.text))", .warning)
    }
    said = Tree(speaker, [said])
    // A tree is drawn level by level; real articles have few hops, but a damaged session may have any number.
    for party in row.via.prefix(Chain.mostHops).reversed() {
      var label = StyledText(party.name, party.type?.role ?? .strong)
      label.append(", who passes it on", .dim)
      said = Tree(label, [said])
    }
    let hops = row.via.count + 1
    var top = try HighlightedSentences.heading(of: row.article, in: corpus)
    top.append(hops == 1 ? ", 1 hop" : ", \(hops) hops", .dim)
    return Tree(top, [said])
  }
}
