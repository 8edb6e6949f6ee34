import Corpora
import Documents
import Figures

/// The quotations of a speaker as evidence in an explanation.
enum QuotedEvidence {
  /// The most sentences shown.
  private static let most = 4

  /// The quotations of an entity, or of a speaker in some words, in the articles that are in use.
  static func rows(_ name: String, _ entity: Int?, in session: Session) throws(StoreError) -> [QuotationRow] {
    let speaker: Speaker = entity.map { .entity($0) } ?? (name.isEmpty ? .unknown : .words(name))
    return try session.corpus.quotations(in: session.scope, where: QuotationFilter(speaker: speaker)).rows
  }

  /// The first sentences with cue and speaker highlighted.
  /// - Parameter list: the line that lists them all.
  static func passages(
    _ rows: [QuotationRow],
    list: String,
    in session: Session
  ) throws(StoreError) -> Figure {
    var passages: [Passages.Passage] = []
    for row in rows.prefix(most) {
      var highlights: [HighlightedSentences.Highlight] = []
      if let cue = row.cue { highlights.append((cue.range, .cue)) }
      if let reason = row.manner.anonymity { highlights.append((reason.range, .warning)) }
      if let spot = row.speaker?.spot { highlights.append((spot.range, row.speaker?.type?.role ?? .strong)) }
      let span = row.cue?.range ?? row.ranges.first ?? TextRange(0, 0)
      passages.append(
        try HighlightedSentences.passage(span, of: row.article, highlights: highlights, in: session.corpus)
      )
    }
    return .passages(Passages(passages, total: rows.count, moreHint: Session.allHint(list)))
  }
}
