import Annotators
import Corpora
import Documents
import Figures

extension Comparison {
  /// The most articles whose texts are searched for shared passages.
  private static let mostTexts = 200

  /// The fewest words of a passage that counts as copy rather than as a quotation or a phrase.
  private static let copyLength = 25

  /// A passage that sides share.
  private struct Shared {
    /// One place of it.
    struct Place {
      var article: Int
      var range: TextRange
      var words: Int
    }
    var places: [Place]
    var kind: Kind

    /// How a passage came to be shared.
    enum Kind: String {
      case copy, quotation, phrase
      case edited = "edited copy"
    }

    /// Whether the passage counts to what a side has from elsewhere.
    var isCopy: Bool { kind == .copy || kind == .edited }
  }

  /// Returns the passages that sides share, also where one has edited them, and the share of copy of each side; nil if
  /// there are none.
  func sharedText(bodies: [Int: String], in corpus: Corpus) throws -> Section? {
    let aligned = try alignedPassages(bodies: bodies, in: corpus)
    let passages = aligned + exactPassages(bodies: bodies, without: aligned)
    guard !passages.isEmpty else { return nil }
    var copied = [Int](repeating: 0, count: sides.count)
    for passage in passages where passage.isCopy {
      for place in passage.places {
        if let side = side(of: place.article) { copied[side] += place.words }
      }
    }
    let shares = sides.indices.map { side in
      let words = sides[side].articles.reduce(0) { $0 + WordSequence(of: bodies[$1] ?? "").words.count }
      return "\(sides[side].letter) \(min(100, (copied[side] * 200 + words) / max(1, 2 * words))) %"
    }
    let shown = style.limit.map { Array(passages.prefix($0)) } ?? passages
    let rows = shown.compactMap { passage -> [Table.Cell]? in
      guard let first = passage.places.first else { return nil }
      let whose = sides.indices.map { side in passage.places.contains { self.side(of: $0.article) == side } }
      return [
        .integer(first.words), Table.Cell(passage.kind.rawValue), Table.Cell(self.whose(whose)),
        Table.Cell(OneLine.text(Comparison.text(first, bodies))),
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
        "Share of copy (passages of \(Comparison.copyLength) words, or a tenth of an article; a few words may be edited): "
          + shares.joined(separator: ", ") + "."
      )
    )
    return Section(ComparisonPart.text.title, .table(table))
  }

  private static func text(_ place: Shared.Place, _ bodies: [Int: String]) -> String {
    let body = (bodies[place.article] ?? "").utf8
    let bytes = place.range.bytes.clamped(to: 0..<body.count)
    return String(decoding: body.dropFirst(bytes.lowerBound).prefix(bytes.count), as: UTF8.self)
  }

  /// The passages that were aligned when the articles were loaded, those of most words first, quotations last.
  private func alignedPassages(bodies: [Int: String], in corpus: Corpus) throws(StoreError) -> [Shared] {
    try corpus.wirePassages(in: scope).rows.compactMap { passage in
      let places = passage.places.map {
        Shared.Place(article: $0.article.id, range: $0.range, words: $0.words)
      }
      guard Set(places.compactMap { side(of: $0.article) }).count > 1 else { return nil }
      if passage.isQuotation { return Shared(places: places, kind: .quotation) }
      let words = places.map { place in
        WordSequence(of: Comparison.text(place, bodies)).words.map(\.folded)
      }
      return Shared(places: places, kind: Set(words).count > 1 ? .edited : .copy)
    }
  }

  /// The passages that sides share word for word, without those inside the aligned ones; none among too many articles.
  private func exactPassages(bodies: [Int: String], without aligned: [Shared]) -> [Shared] {
    let numbers = sides.flatMap(\.articles).filter { bodies[$0] != nil }
    guard numbers.count <= Comparison.mostTexts else { return [] }
    let known = Dictionary(grouping: aligned.flatMap(\.places), by: \.article)
    return TextReuse(numbers.map { WordSequence(of: bodies[$0] ?? "") }).passages().compactMap { passage in
      let places = passage.places.map {
        Shared.Place(article: numbers[$0.text], range: $0.range, words: passage.words)
      }
      let isKnown = places.allSatisfy { place in
        known[place.article]?.contains { Comparison.overlap($0.range, place.range) * 2 > place.range.count }
          ?? false
      }
      if isKnown || Set(places.compactMap { side(of: $0.article) }).count < 2 { return nil }
      return Shared(places: places, kind: passage.words >= Comparison.copyLength ? .copy : .phrase)
    }
  }

  private static func overlap(_ one: TextRange, _ other: TextRange) -> Int {
    max(0, min(one.end, other.end) - max(one.start, other.start))
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
