import Corpora
import Documents
import Figures

extension Comparison {
  /// Returns who, what, when, where and why as the first article of each side has them.
  ///
  /// An answer is the same as that of the first side that has one if it is the same entity or the same days, or if most
  /// content words of the shorter one are in the other.
  func fiveWs(in corpus: Corpus) throws -> [ComparedRow] {
    let found = try sides.map { side -> FiveWs? in
      guard let first = side.articles.first, let stored = try corpus.article(first) else { return nil }
      return try FiveWs(ArticleLayout(stored), in: corpus)
    }
    return FiveWs.Question.allCases.map { question in
      let answers = found.map { $0?.answers[question] }
      let first = answers.compactMap(\.self).first
      let cells = answers.map { answer -> ComparedRow.Cell in
        guard let answer, let first else { return ComparedRow.Cell() }
        return ComparedRow.Cell(
          holding: answer.isLike(first) ? .whole : .changed,
          words: answer.words,
          findings: [answer.row]
        )
      }
      return ComparedRow(label: StyledText(question.rawValue, .strong), cells: cells, isFixed: true)
    }
  }
}

extension FiveWs.Answer {
  /// Whether another answer means the same.
  fileprivate func isLike(_ other: FiveWs.Answer) -> Bool {
    if let key, let otherKey = other.key { return key == otherKey }
    let own = Proposition.content(of: WordSequence(of: words))
    let others = Proposition.content(of: WordSequence(of: other.words))
    guard Proposition.figures(in: words) == Proposition.figures(in: other.words) else { return false }
    return own.intersection(others).count * 2 > min(own.count, others.count)
  }
}
