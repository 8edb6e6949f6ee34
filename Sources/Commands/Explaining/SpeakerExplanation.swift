import Corpora
import Documents
import Figures

/// The evidence for a speaker without a name.
struct SpeakerExplanation {
  private let subject: Subject
  private let session: Session

  /// Creates the explanation of a speaker who is only described, or of the unknown speaker.
  init(_ subject: Subject, in session: Session) {
    self.subject = subject
    self.session = session
  }

  /// Returns the first sentences that quote the speaker, and the rules that found the quotations.
  func figure() throws -> Figure {
    let filter = QuotationFilter(speaker: subject.speaker)
    let rows = try session.corpus.quotations(in: session.scope, where: filter).rows
    guard !rows.isEmpty else {
      throw NoResult.none(of: "quotations", about: subject.name, hint: "'speakers' lists who is quoted")
    }
    var passages: [Passages.Passage] = []
    for row in rows.prefix(3) {
      var highlights: [HighlightedSentences.Highlight] = []
      if let cue = row.cue { highlights.append((cue.range, .cue)) }
      if let spot = row.speaker?.spot { highlights.append((spot.range, .match)) }
      let span = row.cue?.range ?? row.ranges.first ?? TextRange(0, 0)
      passages.append(
        try HighlightedSentences.passage(span, of: row.article, highlights: highlights, in: session.corpus)
      )
    }
    var facts = Facts()
    facts.add("speaker", Table.Cell(subject.name.isEmpty ? "open" : subject.name))
    facts.add(
      "known as",
      subject.name.isEmpty
        ? "nobody: the articles leave the speaker open"
        : "words only: no name in the articles belongs to them"
    )
    facts.add("quotations", .integer(rows.count))
    facts.add("rules", Facts.counted(CountedText.tally(rows.map(\.evidence.summary))))
    facts.add("correction", "'quotes' lists them, 'reattribute ROW to NAME' gives one to somebody")
    return .sections([
      Section(
        "evidence",
        .passages(
          Passages(
            passages,
            total: rows.count,
            moreHint: Session.allHint("quotes \(subject.name.isEmpty ? "unknown" : subject.name)")
          )
        )
      ), Section("why", facts.figure),
    ])
  }
}
