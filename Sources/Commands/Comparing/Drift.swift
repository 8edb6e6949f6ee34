import Corpora
import Documents
import Figures

/// The command that follows an utterance through several articles, where it may be trimmed, reworded, lose
/// its speaker or gain a harsher verb.
struct Drift: Command {
  let speaker = Positional<SpeakerName?>("name", .tail, help: "whose words; nothing follows everybody's")
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...100_000, help: "how many utterances at most")

  var name: String { "drift" }
  var summary: String { "follows a quotation through the articles: trimmed, reworded, verb hardened" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [speaker, within, top] }
  var discussion: String? {
    """
    Renderings of one utterance in two or more articles stand together, the fullest first. Below it each other one is \
    lined up with it word by word: [-words that are gone-] and {+words that came in+}. The line above it says what \
    changed: trimmed, extended, reworded, paraphrased, speaker lost, or a harder verb. What states another figure, or \
    has a "not" more, is another statement; where one speaker is given with the same words and another figure on one \
    day, the line says "contradicts". Where an article names an outlet as its source, its figure follows from that \
    outlet's article; a correction notice says what it corrects the figure to.
    """
  }
  var examples: [Example] {
    [
      Example("drift", "utterances that several articles render", after: ["load sample:apec"]),
      Example("drift Duterte", "those of one speaker", after: ["load sample:apec"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let subject = try arguments[speaker].map { try session.speaker(of: $0.text) }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    let rows = try session.corpus.quotations(in: session.scope).rows
    let outlets = try session.corpus.articles(in: session.scope).rows.map { ($0.id, $0.outlet ?? "") }
    let citations = Citations(rows, outlets: Dictionary(outlets) { first, _ in first })
    let utterances = try citations.linked(Renderings.groups(of: rows, progress: session.progress)).filter {
      utterance in
      guard Set(utterance.renderings.map(\.row.article)).count > 1 else { return false }
      guard let subject else { return true }
      return utterance.renderings.contains { Drift.isSaid($0.row, by: subject) }
    }
    let shown = session.limit(arguments[top]).map { Array(utterances.prefix($0)) } ?? utterances
    if utterances.isEmpty {
      let hint = "an utterance drifts only when two articles render it; load more with 'load'"
      return try NoResult.none(of: "utterances in several articles", about: subject?.name, hint: hint)
        .answer(in: session, or: Table(columns: [Table.Column("quote")], rows: []))
    }
    session.list(shown.flatMap { $0.renderings.map { .quotation($0.row.id) } })
    var number = 0
    var passages: [Passages.Passage] = []
    for utterance in shown {
      try Task.checkCancellation()
      for rendering in utterance.renderings {
        number += 1
        passages.append(try Drift.passage(rendering, of: utterance, number: number, in: session.corpus))
      }
    }
    return .passages(Passages(passages, total: passages.count))
  }

  private static func isSaid(_ row: QuotationRow, by subject: Subject) -> Bool {
    if let entity = subject.entity { return row.speaker?.entity == entity }
    return Folded.text(row.speaker?.name ?? "") == Folded.text(subject.name)
  }

  /// Returns the passage of a rendering: its speaker, verb and article, and its words aligned with the
  /// fullest rendering.
  private static func passage(
    _ rendering: Utterance.Rendering,
    of utterance: Utterance,
    number: Int,
    in corpus: Corpus
  ) throws -> Passages.Passage {
    let row = rendering.row
    let isFullest = row.id == utterance.fullest.id
    var heading = StyledText(row.speaker?.name ?? "no speaker", row.speaker?.type?.role ?? .warning)
    if let cue = row.cue { heading.append(" \(OneLine.text(cue.text))", .cue) }
    heading.append(", ", .dim)
    heading = heading + (try HighlightedSentences.heading(of: row.article, in: corpus))
    if !isFullest {
      var changes = changes(in: rendering, from: utterance.fullest)
      if let stored = try corpus.article(row.article),
        let figures = CorrectionNotice(stored.article).figures(correcting: row)
      {
        let figure = figures.first.map { "corrected to \($0)" } ?? "corrected"
        changes = ["\(figure) in this notice"]
      }
      if rendering.isCitation { changes.insert("cites article \(utterance.fullest.article)", at: 0) }
      heading.append(": " + changes.joined(separator: ", "), changes == ["same"] ? .good : .warning)
    }
    let text =
      isFullest
      ? StyledText(QuotationTable.text(of: row), .quotation)
      : AlignedWords.text(row.content, with: utterance.fullest.content)
    return Passages.Passage(heading: heading, paragraphs: [text], number: number)
  }

  /// Returns the changes in a rendering from the fullest one; "same" alone if there are none.
  static func changes(in rendering: Utterance.Rendering, from fullest: QuotationRow) -> [String] {
    let row = rendering.row
    var changes = rendering.contradiction.map { ["contradicts: \($0)"] } ?? []
    if rendering.contradiction != nil {
      // The words are as good as the same: only the point in which they differ counts.
    } else if row.kind == .indirect, fullest.kind != .indirect {
      changes.append("paraphrased")
    } else {
      switch rendering.relation {
      case .same: break
      case .trimmed: changes.append("trimmed")
      case .extended: changes.append("extended")
      case .reworded: changes.append("reworded")
      }
    }
    if row.speaker == nil, fullest.speaker != nil {
      changes.append("speaker lost")
    } else if let name = row.speaker?.name, row.speaker?.entity == nil, fullest.speaker?.entity != nil {
      changes.append("speaker only \"\(OneLine.text(name))\"")
    }
    if let one = fullest.speaker?.entity, let other = row.speaker?.entity, one != other, !rendering.isCitation
    {
      changes.append("given to another speaker")
    }
    if let one = fullest.cueLemma, let other = row.cueLemma, one != other {
      let tones = (CueTones.standard.tone(of: one), CueTones.standard.tone(of: other))
      let isHarder = tones.0 != tones.1 && (tones.1 == .negative || tones.1 == .doubting)
      changes.append("\(isHarder ? "hardened " : "")\"\(one)\" became \"\(other)\"")
    }
    if row.manner.isNegated != fullest.manner.isNegated { changes.append("denied") }
    if !row.via.isEmpty, fullest.via.isEmpty { changes.append("at second hand") }
    return changes.isEmpty ? ["same"] : changes
  }
}
