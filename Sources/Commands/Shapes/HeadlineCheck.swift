import Corpora
import Documents
import Figures

/// The claims of a headline beside the text below it: figures, names, quoted words and who is said to say them.
struct HeadlineCheck {
  /// One claim of the headline.
  struct Claim {
    var kind: String
    var words: String
    /// The offset in the text that bears it out; nil if nothing does.
    var place: Int?
    /// A remark on how it is borne out, as in "rounded: 1,987".
    var remark: String?
    var row: Row
  }

  private(set) var claims: [Claim] = []

  /// Compares the headline of an article with its text.
  init(_ layout: ArticleLayout, in corpus: Corpus) throws {
    let stored = layout.stored
    let headline = OneLine.text(stored.article.headline ?? layout.heads.first.map { layout.text($0) } ?? "")
    guard !headline.isEmpty else { return }
    let scope = Scope.articles([stored.id])
    try addFigures(of: headline, layout, corpus)
    try addNames(of: headline, layout, corpus)
    addQuotedWords(of: headline, layout)
    let quotations = try corpus.quotations(in: scope, where: QuotationFilter(includesHeadlines: true)).rows
    var seen: Set<String> = []
    for row in quotations where row.isHeadline {
      guard let speaker = row.speaker, seen.insert(speaker.name).inserted else { continue }
      let said = quotations.first { other in
        !other.isHeadline && !other.manner.isNegated
          && (other.speaker?.entity.map { $0 == speaker.entity } ?? false
            || Folded.text(other.speaker?.name ?? "") == Folded.text(speaker.name))
      }
      claims.append(
        Claim(
          kind: "speaker",
          words: "\(speaker.name) \(row.cue.map { OneLine.text($0.text) } ?? "")",
          place: said?.place.start,
          remark: said?.cue.map { "there: \"\(OneLine.text($0.text))\"" },
          row: .quotation(said?.id ?? row.id)
        )
      )
    }
  }

  /// The sentence of the text at an offset, or the headline, as a row.
  private func row(_ place: Int?, _ layout: ArticleLayout) -> Row {
    let index = place.flatMap { place in layout.stored.sentences.firstIndex { $0.contains(place) } }
    return .sentence(article: layout.stored.id, index: index ?? -1)
  }

  // MARK: - Figures

  /// Adds the figures: those that were found in the headline, and numerals that were not taken for figures.
  private mutating func addFigures(of headline: String, _ layout: ArticleLayout, _ corpus: Corpus) throws {
    let quantities = try corpus.quantities(in: .articles([layout.stored.id])).rows
    let body = quantities.filter { layout.block(at: $0.quantity.range.start) != nil }
    var covered: Set<String> = []
    for row in quantities where layout.heads.contains(where: { $0.contains(row.quantity.range) }) {
      covered.formUnion(Proposition.figures(in: row.text))
      let same = body.first {
        $0.quantity.value == row.quantity.value && $0.quantity.high == row.quantity.high
      }
      let near = same ?? body.first { Reconciliation.isRounding($0.quantity, row.quantity) }
      let place =
        near?.quantity.range.start ?? row.bareFigure.flatMap { HeadlineCheck.place(of: $0, in: layout) }
      claims.append(
        Claim(
          kind: "figure",
          words: FigureWording.number(row),
          place: place,
          remark: same == nil ? near.map { "there: \(FigureWording.number($0))" } : nil,
          row: near.map { .quantity($0.id, article: $0.article) } ?? self.row(place, layout)
        )
      )
    }
    for figure in Proposition.figures(in: headline) where covered.insert(figure).inserted {
      guard Double(figure) != nil else { continue }
      let place = HeadlineCheck.place(of: figure, in: layout)
      let near = body.first { $0.quantity.value == Double(figure) }
      claims.append(
        Claim(
          kind: "figure",
          words: figure,
          place: place ?? near?.quantity.range.start,
          row: row(place ?? near?.quantity.range.start, layout)
        )
      )
    }
  }

  /// Returns the offset of the first sentence of the text with a figure; nil if there is none.
  private static func place(of figure: String, in layout: ArticleLayout) -> Int? {
    layout.sentences.map { layout.stored.sentences[$0] }
      .first { Proposition.figures(in: layout.text($0)).contains(figure) }?.start
  }

  // MARK: - Names

  private mutating func addNames(of headline: String, _ layout: ArticleLayout, _ corpus: Corpus) throws {
    let mentions = try corpus.mentions(inArticle: layout.stored.id)
    let body = mentions.filter { layout.block(at: $0.range.start) != nil }
    var seen: Set<Int> = []
    for mention in mentions
    where mention.kind == .name && layout.heads.contains(where: { $0.contains(mention.range) }) {
      guard seen.insert(mention.entity).inserted else { continue }
      let words = WordSequence(of: mention.text).words.map(\.folded)
      let first =
        body.first { $0.entity == mention.entity }
        ?? body.first { WordSequence(of: $0.text).words.map(\.folded).containsRun(words) }
      let plain = first == nil ? layout.words.map(\.folded).firstRun(words) : nil
      let place = first?.range.start ?? plain.map { layout.words[$0].range.start }
      claims.append(
        Claim(
          kind: "name",
          words: OneLine.text(mention.text),
          place: place,
          remark: first.flatMap { found in
            let full = OneLine.text(found.text)
            return found.kind == .name && full != OneLine.text(mention.text) ? "there: \(full)" : nil
          },
          row: first.map { .mention($0.id) } ?? row(place, layout)
        )
      )
    }
  }

  // MARK: - Quoted words

  /// Adds the words in quotation marks, which the text must have in the same order.
  private mutating func addQuotedWords(of headline: String, _ layout: ArticleLayout) {
    let folded = layout.words.map(\.folded)
    for quoted in HeadlineCheck.quoted(in: headline) {
      let words = WordSequence(of: quoted).words.map(\.folded)
      guard !words.isEmpty else { continue }
      let place = folded.firstRun(words).map { layout.words[$0].range.start }
      claims.append(Claim(kind: "quotation", words: quoted, place: place, row: row(place, layout)))
    }
  }

  /// Returns the texts between quotation marks; an apostrophe inside a word is no mark.
  static func quoted(in headline: String) -> [String] {
    let pairs: [Character: Character] = ["“": "”", "‘": "’", "\"": "\"", "'": "'"]
    let letters = Array(headline)
    var found: [String] = []
    var start = 0
    while start < letters.count {
      let isOpening = start == 0 || !letters[start - 1].isLetter && !letters[start - 1].isNumber
      guard isOpening, let closing = pairs[letters[start]],
        let end = letters.indices[(start + 1)...].first(where: { place in
          letters[place] == closing && (place + 1 == letters.count || !letters[place + 1].isLetter)
        }), end > start + 1
      else {
        start += 1
        continue
      }
      found.append(String(letters[start + 1..<end]))
      start = end + 1
    }
    return found
  }
}

extension Array where Element == String {
  /// Returns the index at which some words stand one after the other; nil if they do not.
  fileprivate func firstRun(_ words: [String]) -> Int? {
    guard !words.isEmpty, count >= words.count else { return nil }
    return (0...count - words.count).first { start in
      words.indices.allSatisfy { self[start + $0] == words[$0] }
    }
  }

  /// Whether some words stand one after the other.
  fileprivate func containsRun(_ words: [String]) -> Bool { firstRun(words) != nil }
}

extension QuantityRow {
  /// The figure as it is written, if it has only one.
  fileprivate var bareFigure: String? {
    let figures = Proposition.figures(in: text)
    return figures.count == 1 ? figures[0] : nil
  }
}
