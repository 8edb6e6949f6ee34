import Annotators
import Corpora
import Documents
import Figures

/// Why a name has its type, as tables: the features that weighed most, and the votes of its article.
enum NameReasonTables {
  /// The tables for a name; none where the rules alone found it.
  static func sections(for name: MentionRow, in corpus: Corpus) throws(StoreError) -> [Section] {
    guard let article = try corpus.article(name.article)?.article,
      let reasons = NameReasons(name.range, in: article)
    else { return [] }
    var rows = reasons.reasons.map { reason in
      [Table.Cell(reason.text), Table.Cell.integer(reason.weight), .integer(reason.other)]
    }
    rows.append([
      Table.Cell("all features", .dim), .integer(reasons.sums.type), .integer(reasons.sums.runnerUp),
    ])
    let features = Table(
      columns: [
        Table.Column("feature"),
        Table.Column("weight", heading: "for \(reasons.type)", alignment: .trailing),
        Table.Column("runner_up", heading: "for \(reasons.runnerUp)", alignment: .trailing),
      ],
      rows: rows,
      firstRowNumber: nil
    )
    let votes = reasons.votes.map { "\($0.type) \($0.count)" }.joined(separator: ", ")
    var facts = Facts()
    facts.add("name", Table.Cell(OneLine.text(name.text)))
    facts.add("article", .integer(name.article))
    facts.add("its words at first sight", votes.isEmpty ? .missing : Table.Cell(votes))
    return [Section("features", .table(features)), Section("votes", facts.figure)]
  }
}
