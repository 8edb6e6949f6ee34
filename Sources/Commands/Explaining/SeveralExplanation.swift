import Corpora
import Documents
import Figures

/// The evidence for findings of several articles that belong together: the sentence of each, and why it was found.
enum SeveralExplanation {
  /// One finding at its place.
  fileprivate struct Evidence {
    var article: Int
    var span: TextRange
    var highlights: [HighlightedSentences.Highlight]
    var words: String
    var rule: String
  }

  /// Returns the sentences with the findings marked, and a table of the rules; nil if none of the findings is left.
  static func figure(_ rows: [Row], in corpus: Corpus) throws -> Figure? {
    let found = try rows.compactMap { try evidence(of: $0, in: corpus) }
    guard !found.isEmpty else { return nil }
    let passages = try found.map {
      try HighlightedSentences.passage($0.span, of: $0.article, highlights: $0.highlights, in: corpus)
    }
    let reasoned = found.filter { !$0.rule.isEmpty }
    let sentences = Section("evidence", .passages(Passages(passages)))
    guard !reasoned.isEmpty else { return .sections([sentences]) }
    let table = Table(
      columns: [
        Table.Column("article", alignment: .trailing), Table.Column("words"), Table.Column("rule"),
      ],
      rows: reasoned.map { [.integer($0.article), Table.Cell($0.words), Table.Cell($0.rule)] },
      firstRowNumber: nil
    )
    return .sections([sentences, Section("why", .table(table))])
  }

  private static func evidence(of row: Row, in corpus: Corpus) throws -> Evidence? {
    switch row {
    case .mention(let id):
      return try corpus.mention(id).map { found in
        let marks: [HighlightedSentences.Highlight] = [(found.range, .match)]
        return Evidence(found.article, found.range, marks, found.text, found.evidence.summary)
      }
    case .quotation(let id):
      return try corpus.quotation(id).map { found in
        var marks: [HighlightedSentences.Highlight] = found.ranges.map { ($0, .match) }
        if let cue = found.cue { marks.append((cue.range, .cue)) }
        return Evidence(found.article, found.place, marks, found.beginning, found.evidence.summary)
      }
    case .event(let id):
      return try corpus.event(id).map { found in
        var marks: [HighlightedSentences.Highlight] = [(found.spot.range, .match)]
        if let time = found.time { marks.insert((time.range, .time), at: 0) }
        return Evidence(found.article, found.spot.range, marks, found.spot.text, found.evidence.summary)
      }
    case .quantity(let id, _):
      return try corpus.quantity(id).map { found in
        let marks: [HighlightedSentences.Highlight] = [(found.quantity.range, .match)]
        return Evidence(
          found.article,
          found.quantity.range,
          marks,
          found.text,
          "a number with what it counts"
        )
      }
    case .sentence(let article, let index):
      return try corpus.sentence(index, of: article).map { found in
        Evidence(article, found.range, [], "", "")
      }
    default: return nil
    }
  }
}

extension SeveralExplanation.Evidence {
  fileprivate init(
    _ article: Int,
    _ span: TextRange,
    _ highlights: [HighlightedSentences.Highlight],
    _ words: String,
    _ rule: String
  ) {
    self.init(article: article, span: span, highlights: highlights, words: OneLine.text(words), rule: rule)
  }
}
