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

  private mutating func addFigures(of headline: String, _ layout: ArticleLayout, _ corpus: Corpus) throws {
    let quantities = try corpus.quantities(in: .articles([layout.stored.id])).rows
      .filter { layout.block(at: $0.quantity.range.start) != nil }
    for figure in Set(Proposition.figures(in: headline)).sorted() {
      guard let value = Double(figure) else { continue }
      var place: Int?
      for block in layout.blocks where place == nil {
        let text = layout.text(inPlace: block.range)
        if Proposition.figures(in: text).contains(figure) {
          place =
            layout.stored.sentences.first {
              block.range.contains($0) && Proposition.figures(in: layout.text($0)).contains(figure)
            }?.start ?? block.range.start
        }
      }
      // "2,000" stands for 1,987; "2 million" is read by the quantities.
      let near = quantities.first { row in
        let other = row.quantity.value
        return other == value || other > 20 && abs(other - value) <= 0.05 * other && value.isRound
      }
      claims.append(
        Claim(
          kind: "figure",
          words: figure,
          place: place ?? near?.quantity.range.start,
          remark: place == nil ? near.map { "rounded: \(OneLine.text($0.text))" } : nil,
          row: place == nil
            ? near.map { .quantity($0.id, article: $0.article) } ?? row(nil, layout) : row(place, layout)
        )
      )
    }
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

extension Double {
  /// Whether the number has at most two digits other than zeros at its end, as rounded figures have.
  fileprivate var isRound: Bool {
    guard self >= 10, self < 1e15 else { return false }
    var rest = Int(self)
    while rest % 10 == 0 { rest /= 10 }
    return rest < 100
  }
}
