import Corpora
import Documents
import Figures

extension Comparison {
  /// Returns the utterances with quoted words, and what each side has of them: whole, trimmed, reworded, paraphrased or
  /// contradicted, with the verb.
  func quotations(in corpus: Corpus) throws -> [ComparedRow] {
    let utterances = try Renderings.groups(of: corpus.quotations(in: scope).rows)
      .filter { utterance in utterance.renderings.contains { $0.row.kind != .indirect } }
    return utterances.map { utterance in
      let cells = sides.indices.map { place in
        Comparison.cell(
          of: utterance.renderings.filter { side(of: $0.row.article) == place },
          from: utterance.fullest
        )
      }
      let speaker = utterance.fullest.speaker
      return ComparedRow(
        label: StyledText(QuotationTable.text(of: utterance.fullest), .quotation),
        speaker: StyledText(
          speaker.map { OneLine.text($0.name) } ?? "unknown",
          speaker?.type?.role ?? .plain
        ),
        cells: cells,
        weight: -utterance.fullest.article
      )
    }
  }

  /// Returns what a side has of an utterance: its best rendering.
  private static func cell(of renderings: [Utterance.Rendering], from fullest: QuotationRow)
    -> ComparedRow.Cell
  {
    func isWhole(_ rendering: Utterance.Rendering) -> Bool {
      rendering.relation == .same && rendering.contradiction == nil
        && (rendering.row.kind != .indirect || fullest.kind == .indirect)
    }
    guard let best = renderings.first(where: isWhole) ?? renderings.first else { return ComparedRow.Cell() }
    let cue = OneLine.text(best.row.cue?.text ?? "quoted")
    var holding = Holding.whole
    var words = cue
    if let contradiction = best.contradiction {
      holding = .contradicting
      words += ", " + contradiction
    } else if !isWhole(best) {
      holding = .changed
      words +=
        best.row.kind == .indirect && fullest.kind != .indirect ? ", paraphrased" : ", \(best.relation.past)"
    }
    return ComparedRow.Cell(holding: holding, words: words, findings: [.quotation(best.row.id)])
  }
}

extension QuotationAlignment.Relation {
  /// The relation as a participle.
  fileprivate var past: String { self == .same ? "the same" : rawValue }
}
