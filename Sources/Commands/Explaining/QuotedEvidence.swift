import Corpora
import Documents
import Figures

/// The quotations of a speaker as evidence in an explanation.
enum QuotedEvidence {
  /// The maximum number of sentences shown.
  private static let most = 4

  /// Returns the quotations in scope of an entity, or of a speaker known only by words.
  static func rows(_ name: String, _ entity: Int?, in session: Session) throws(StoreError) -> [QuotationRow] {
    let speaker: Speaker = entity.map { .entity($0) } ?? (name.isEmpty ? .unknown : .words(name))
    return try session.corpus.quotations(in: session.scope, where: QuotationFilter(speaker: speaker)).rows
  }

  /// Returns the first sentences with the cue, the speaker and the reason for anonymity highlighted.
  /// - Parameter list: the command line that lists all of them.
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
