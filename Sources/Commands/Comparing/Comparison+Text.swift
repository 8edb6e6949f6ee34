import Annotators
import Corpora
import Documents
import Figures

extension Comparison {
  /// The most articles whose texts are searched for shared passages.
  private static let mostTexts = 200

  /// The fewest words of a passage that counts as copy rather than as a quotation or a phrase.
  private static let copyLength = 25

  /// Returns the passages that sides share word for word, and the share of copy of each side; nil if there are none.
  func sharedText(bodies: [Int: String]) -> Section? {
    let numbers = sides.flatMap(\.articles).filter { bodies[$0] != nil }
    guard numbers.count <= Comparison.mostTexts else {
      let most =
        "Shared text is looked for in up to \(Comparison.mostTexts) articles, not in \(numbers.count)."
      return Section(ComparisonPart.text.title, .message(Message([StyledText(most)], tone: .hint)))
    }
    let texts = numbers.map { WordSequence(of: bodies[$0] ?? "") }
    let passages = TextReuse(texts).passages().filter { passage in
      Set(passage.places.compactMap { side(of: numbers[$0.text]) }).count > 1
    }
    guard !passages.isEmpty else { return nil }
    var copied = [Int](repeating: 0, count: sides.count)
    for passage in passages where passage.words >= Comparison.copyLength {
      for place in passage.places {
        if let side = side(of: numbers[place.text]) { copied[side] += passage.words }
      }
    }
    var words = [Int](repeating: 0, count: sides.count)
    for (text, number) in zip(texts, numbers) {
      if let side = side(of: number) { words[side] += text.words.count }
    }
    let shares = sides.indices.map {
      "\(sides[$0].letter) \((copied[$0] * 200 + words[$0]) / max(1, 2 * words[$0])) %"
    }
    let shown = style.limit.map { Array(passages.prefix($0)) } ?? passages
    let rows = shown.map { passage -> [Table.Cell] in
      let first = passage.places[0]
      let body = Array((bodies[numbers[first.text]] ?? "").utf8)
      let text = String(decoding: body[first.range.bytes.clamped(to: 0..<body.count)], as: UTF8.self)
      let whose = sides.indices.map { place in
        passage.places.contains { side(of: numbers[$0.text]) == place }
      }
      return [
        .integer(passage.words), Table.Cell(passage.words >= Comparison.copyLength ? "copy" : "phrase"),
        Table.Cell(self.whose(whose)), Table.Cell(OneLine.text(text)),
      ]
    }
    let table = Table(
      columns: [
        Table.Column("words", alignment: .trailing), Table.Column("kind"), Table.Column("in"),
        Table.Column("text"),
      ],
      rows: rows,
      firstRowNumber: nil,
      total: passages.count,
      moreHint: Session.moreHint(passages.count),
      note: StyledText(
        "Share of copy (passages of \(Comparison.copyLength) words or more): \(shares.joined(separator: ", "))."
      )
    )
    return Section(ComparisonPart.text.title, .table(table))
  }

  /// Returns the words that set each side off from the others, with their counts here and elsewhere; nil if there are
  /// none.
  func vocabulary(bodies: [Int: String]) -> Section? {
    let counts = sides.map { side -> [String: Int] in
      var counts: [String: Int] = [:]
      for number in side.articles {
        for word in WordSequence(of: bodies[number] ?? "").words where Comparison.isContent(word.folded) {
          counts[word.folded, default: 0] += 1
        }
      }
      return counts
    }
    let rows = sides.indices.compactMap { index -> [Table.Cell]? in
      var others: [String: Int] = [:]
      for (other, words) in counts.enumerated() where other != index {
        others.merge(words, uniquingKeysWith: +)
      }
      let words = Keyness.scores(of: counts[index], against: others, limit: 8)
      guard !words.isEmpty else { return nil }
      return [
        Table.Cell(sides[index].letter), .list(words.map { "\($0.word) (\($0.count):\($0.reference))" }),
      ]
    }
    guard !rows.isEmpty else {
      let none = "No word is more frequent on one side than chance would have it; the texts are short."
      return Section(ComparisonPart.words.title, .message(Message([StyledText(none)])))
    }
    return Section(
      ComparisonPart.words.title,
      .table(Table(columns: [Table.Column("in"), Table.Column("words")], rows: rows, firstRowNumber: nil))
    )
  }

  private static func isContent(_ word: String) -> Bool {
    word.utf8.count > 2 && !Vocabulary.isFunctionWord(word) && !word.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
  }
}
