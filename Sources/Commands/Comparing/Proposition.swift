import Annotators
import Corpora
import Documents
import WordLists

/// What a quotation states, as far as its words, figures and negations tell it from other statements.
struct Proposition {
  let row: QuotationRow
  let words: WordSequence

  /// Reads the words of a quotation.
  init(_ row: QuotationRow) {
    self.row = row
    words = WordSequence(of: row.content)
  }

  /// The figures in the words, in order: digits without commas, number words as digits, days with their month.
  var figures: [String] { Proposition.figures(in: row.content) }

  /// The content words: neither function words nor figures.
  var content: Set<String> { Proposition.content(of: words) }

  /// Returns the words that are neither function words nor figures.
  static func content(of words: WordSequence) -> Set<String> {
    Set(
      words.words.map(\.folded).filter { word in
        word.utf8.count > 2 && !word.utf8.contains { $0 &- 48 < 10 } && !Vocabulary.isFunctionWord(word)
      }
    )
  }

  /// Returns the quotation as a rendering of an utterance; nil if it states something else.
  ///
  /// Words that are the same or a part of the others are one utterance. Words that are only alike are one if the
  /// speakers may be one, the figures are the same as far as both have any, and most of the content words of the
  /// shorter text are in the other; neither in one article, nor weeks apart. Where one speaker is given with the same
  /// words on one day but another figure, or with and without a "not", the rendering contradicts the other.
  func rendering(of other: Proposition) -> Utterance.Rendering? {
    guard let relation = QuotationAlignment.relation(of: other.words, to: words) else { return nil }
    let isLiteral = relation != .reworded
    guard speakersMayBeOne(other) || isLiteral && words.words.count >= 6 else { return nil }
    if isFar(from: other), !isLiteral || words.words.count < 8 { return nil }
    if !isLiteral {
      guard row.article != other.row.article else { return nil }
      let (own, others) = (content, other.content)
      let common = own.intersection(others).count
      guard common >= 2, common * 2 >= min(own.count, others.count) else { return nil }
    }
    guard let contradiction = contradiction(with: other) else {
      return Utterance.Rendering(row: row, relation: relation)
    }
    guard isLiteral, let speaker = row.speaker?.entity, speaker == other.row.speaker?.entity,
      row.said == other.row.said
    else { return nil }
    return Utterance.Rendering(row: row, relation: relation, contradiction: contradiction)
  }

  /// Whether the speakers allow both to be renderings of one utterance: false only for two different known speakers.
  private func speakersMayBeOne(_ other: Proposition) -> Bool {
    guard let left = row.speaker?.entity, let right = other.row.speaker?.entity else { return true }
    return left == right
  }

  /// Whether it was said more than two weeks before or after another.
  private func isFar(from other: Proposition) -> Bool {
    guard let own = row.said?.dayNumber, let others = other.row.said?.dayNumber else { return false }
    return abs(own - others) > 14
  }

  /// Returns the point in which the quotation contradicts another with similar words; nil if there is none.
  func contradiction(with other: Proposition) -> String? {
    let (own, others) = (figures, other.figures)
    let new = own.filter { !others.contains($0) }
    let old = others.filter { !own.contains($0) }
    if !new.isEmpty, !old.isEmpty {
      return new.joined(separator: ", ") + " against " + old.joined(separator: ", ")
    }
    return negation(against: other)
  }

  /// Returns the negation that one text has inside words that both share; nil if there is none.
  private func negation(against other: Proposition) -> String? {
    let (left, right) = (other.words.words.map(\.folded), words.words.map(\.folded))
    let pieces = WordAlignment(left, right).pieces
    var found: (lost: String?, gained: String?)
    for (place, piece) in pieces.enumerated() where place > 0 && place < pieces.count - 1 {
      switch piece {
      // Longer insertions are clauses of their own.
      case .lost(let range) where range.count <= 3:
        found.lost = found.lost ?? left[range].first(where: Proposition.negations.contains)
      case .gained(let range) where range.count <= 3:
        found.gained = found.gained ?? right[range].first(where: Proposition.negations.contains)
      default: break
      }
    }
    switch found {
    case (.some(let word), nil): return "without \"\(word)\""
    case (nil, .some(let word)): return "with \"\(word)\""
    default: return nil
    }
  }

  /// Returns the figures of a text in order.
  static func figures(in text: String) -> [String] {
    var figures: [String] = []
    var before = ""
    for piece in text.split(whereSeparator: { $0.isWhitespace || $0 == "-" || $0 == "–" }) {
      let word = Folded.text(piece).filter { $0.isLetter || $0.isNumber || $0 == "." || $0 == ":" }
      let bare = word.hasSuffix(".") || word.hasSuffix(":") ? String(word.dropLast()) : word
      if let value = numbers[bare] {
        figures.append(value)
      } else if bare.utf8.allSatisfy({ $0 &- 48 < 10 || $0 == 46 || $0 == 58 }), !bare.isEmpty {
        figures.append(
          months.contains(before)
            ? "\(before.prefix(1).uppercased())\(before.dropFirst().prefix(2)) \(bare)" : bare
        )
      }
      before = bare
    }
    return figures
  }

  /// Words that deny a clause; "t" is what is left of "didn't" where words end at apostrophes.
  private static let negations = WordList("function-words/negations").set.union(["nobody", "nothing", "t"])

  private static let months = Set(CalendarWords.months + WordList("calendar/short-months").words)

  /// The number words above one, which is a pronoun as often as a number, and their values.
  private static let numbers: [String: String] = Dictionary(
    (WordList("quantities/one-to-ten").entries.dropFirst() + WordList("quantities/cardinals").entries)
      .map { ($0.text, $0.values.first ?? $0.text) }
      + ["thousand", "million", "billion"].map { ($0, $0) },
    uniquingKeysWith: { first, _ in first }
  )
}
