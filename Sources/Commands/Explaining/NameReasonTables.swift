import Annotators
import Corpora
import Figures

/// The evidence for the type of a name as tables: the features with the greatest weights, and the votes of
/// its article.
enum NameReasonTables {
  /// Returns the tables for a name; none if only rules recognised it.
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
        Table.Column("weight", heading: "points for \(noun(of: reasons.type))", alignment: .trailing),
        Table.Column("runner_up", heading: "for \(noun(of: reasons.runnerUp))", alignment: .trailing),
      ],
      rows: rows,
      firstRowNumber: nil,
      note: """
        Points are the weights of a model trained on articles with annotated names: evidence for a type, or \
        against it when negative. The type with the highest sum is taken. Shown are the features that weigh \
        most, and the sums of all.
        """
    )
    let votes = reasons.votes.map { vote in
      "\(noun(of: vote.type)) \(vote.count == 1 ? "once" : "\(vote.count) times")"
    }
    .joined(separator: ", ")
    var facts = Facts()
    facts.add("name", Table.Cell(OneLine.text(name.text)))
    facts.add("article", .integer(name.article))
    facts.add("types in the first pass", votes.isEmpty ? .missing : Table.Cell(votes))
    return [Section("features", .table(features)), Section("votes", facts.figure)]
  }

  /// Returns the noun for a type of the recogniser.
  private static func noun(of type: String) -> String {
    switch type {
    case "PER": "person"
    case "ORG": "organisation"
    case "LOC": "place"
    case "NORP": "group"
    case "MISC": "other name"
    default: type
    }
  }
}
