import Annotators
import Corpora
import Documents
import WordLists

/// A sentence that mentions an entity, with any refusal to speak and any accusation in it.
struct SilenceSentence {
  var excerpt: SentenceExcerpts.Excerpt
  /// The mentions of the entity in the sentence.
  var mentions: [TextRange]
  /// The words that report that the entity would not or could not speak; nil if there are none.
  var refusal: String?
  /// Whether the entity is blamed, charged or acted against.
  var isAccused: Bool

  /// The maximum number of mentions that are read.
  private static let most = 400

  /// The key of a sentence: its article and its index.
  private struct Place: Hashable {
    var article: Int
    var sentence: Int
  }

  /// Returns the sentences that mention an entity, in the order of the articles; `topics` are its refusals
  /// to say something.
  static func all(
    of entity: Int,
    _ topics: [QuotationRow],
    in scope: Scope,
    _ excerpts: inout SentenceExcerpts,
    _ corpus: Corpus
  ) throws(StoreError) -> [SilenceSentence] {
    var found: [SilenceSentence] = []
    var places: [Place: Int] = [:]
    let refused = Dictionary(topics.map { (Place(article: $0.article, sentence: $0.sentence), $0) }) {
      first,
      _ in
      first
    }
    for mention in try corpus.mentions(of: entity, in: scope, limit: most).rows {
      let key = Place(article: mention.article, sentence: mention.sentence)
      guard let excerpt = try excerpts.excerpt(mention.sentence, of: mention.article, around: mention.range)
      else { continue }
      let reading = SilenceReading(
        excerpt.passage.text,
        mention.range.start - excerpt.passage.range.start,
        mention.range.count
      )
      if let place = places[key] {
        found[place].mentions.append(mention.range)
        if found[place].refusal == nil { found[place].refusal = reading.refusal }
        found[place].isAccused = found[place].isAccused || reading.isAccused
        continue
      }
      var refusal = reading.refusal
      if refusal == nil, let row = refused[key],
        let around = try excerpts.excerpt(row.sentence, of: row.article, around: row.place)
      {
        refusal = Self.refusal(row, in: around.passage)
      }
      places[key] = found.count
      found.append(
        SilenceSentence(
          excerpt: excerpt,
          mentions: [mention.range],
          refusal: refusal,
          isAccused: reading.isAccused
        )
      )
    }
    return found
  }

  /// Returns the words that report a refusal, as in "declined to say whether it would close"; nil if
  /// there are none.
  ///
  /// The verb of saying is between the cue and the refused content, or it is the cue after "would not";
  /// without such a verb the declined thing may be a post. The refused content may also come first, as in
  /// "which the government does not acknowledge"; it is then put after the refusal.
  static func refusal(_ row: QuotationRow, in passage: StoredPassage) -> String? {
    guard row.manner.isTopic, row.manner.isNegated, let cue = row.cue, let content = row.ranges.first else {
      return nil
    }
    /// Returns the words between two byte offsets of the body; nil if the offsets are outside the passage or
    /// in the wrong order.
    func words(from start: Int, to end: Int) -> String? {
      guard passage.range.start <= start, start <= end, end <= passage.range.end else { return nil }
      let bytes = passage.text.utf8.dropFirst(start - passage.range.start).prefix(end - start)
      return OneLine.text(String(decoding: Array(bytes), as: UTF8.self))
    }
    if content.start > cue.range.end + 1 { return words(from: cue.range.start, to: content.end) }
    guard let end = row.speaker?.spot?.range.end, end < cue.range.start,
      cue.range.start - end <= longestDenial, let denial = words(from: end, to: cue.range.start),
      denial.first?.isLetter ?? false, !denial.contains(",")
    else { return nil }
    if content.end > cue.range.start {
      return words(from: cue.range.start, to: content.end).map { denial + " " + $0 }
    }
    guard let said = words(from: content.start, to: content.end),
      let refused = words(from: cue.range.start, to: cue.range.end)
    else { return nil }
    return denial + " " + refused + " " + inside(said, opensSentence: content.start == passage.range.start)
  }

  /// Adapts words from the beginning of a sentence for its middle: an initial function word
  /// loses its capital.
  private static func inside(_ words: String, opensSentence: Bool) -> String {
    let first = words.prefix { $0.isLetter }
    guard opensSentence, openers.contains(first.lowercased()) else { return words }
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  private static let openers = WordSet(WordList("silences/openers"))

  /// The maximum length of a negated auxiliary such as "would not" or "could neither", in bytes.
  private static let longestDenial = 24
}

extension SentenceExcerpts.Excerpt {
  /// The text on one line, with an ellipsis at each end where the sentence is cut.
  var line: String {
    (isCutBefore ? "… " : "") + OneLine.text(passage.text) + (isCutBehind ? " …" : "")
  }
}

extension QuotationRow {
  /// The byte range that covers the content, the cue and the speaker.
  var place: TextRange {
    let parts = ranges + [cue?.range, speaker?.spot?.range].compactMap(\.self)
    guard let first = parts.first else { return TextRange(0, 0) }
    return parts.dropFirst().reduce(first) { $0.union($1) }
  }
}
