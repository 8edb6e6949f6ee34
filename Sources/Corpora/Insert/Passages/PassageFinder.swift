import Documents

/// Stores the passages that an article shares with the earlier ones that it copies from, whole or in part.
///
/// A passage has 25 words, or twelve that are a tenth of one of the articles. What an article has of a passage that is
/// stored already gets the number of that passage, so that all who carry it are found together.
struct PassageFinder {
  /// The number of words from which a passage counts by itself.
  static let words = CopyFinder.passage

  /// The number of words from which a passage counts that is a tenth of an article.
  static let fewest = 12

  /// The share of its bytes from which a passage is nothing but a quotation.
  private static let quotedShare = 0.8

  /// The part of a place that another must cover to be the same passage.
  private static let sameShare = 0.6

  let store: Store

  /// A place of a stored passage.
  private struct Place {
    var passage: Int
    var range: TextRange
  }

  /// Looks for the passages of an article that was stored with its copies and quotations.
  func insert(_ article: Int) throws(StoreError) {
    let originals = try store.rows(
      "SELECT original FROM copy WHERE article = ? ORDER BY original",
      [.integer(article)]
    ) { $0.int() }
    guard !originals.isEmpty, let own = try ArticleWords(article, roles: [.body], in: store) else { return }
    let words = own.words.map(\.folded)
    var quoted: [TextRange] = []
    var isRead = false
    for original in originals {
      guard let other = try ArticleWords(original, roles: [.body], in: store) else { continue }
      let found = PassageAlignment.matches(words, other.words.map(\.folded), atLeast: Self.fewest)
      if found.isEmpty { continue }
      let tenth = min(words.count, other.words.count) / 10
      var mine = try places(of: article)
      var theirs = try places(of: original)
      let enough = min(Self.words, max(Self.fewest, tenth))
      for match in found.map({ Self.trimmed($0, own) })
      where match.first.count >= enough && match.second.count >= enough {
        let range = own.words[match.first.lowerBound].range.union(own.words[match.first.upperBound - 1].range)
        let source = other.words[match.second.lowerBound].range
          .union(other.words[match.second.upperBound - 1].range)
        if mine.contains(where: { Self.isSame($0.range, range) }) { continue }
        if !isRead { quoted = try quotedRanges(of: article) }
        isRead = true
        let isQuoted = Self.isCovered(range, by: quoted)
        var passage = theirs.first { Self.isSame($0.range, source) }?.passage
        if passage == nil {
          let number = try store.number("SELECT COALESCE(MAX(passage), 0) + 1 FROM passage")
          try store(original, source, match.second.count, of: other, number, isQuoted)
          theirs.append(Place(passage: number, range: source))
          passage = number
        }
        try store(article, range, match.first.count, of: own, passage ?? 0, isQuoted)
        mine.append(Place(passage: passage ?? 0, range: range))
      }
    }
  }

  /// A passage without a few words of the paragraph before it or behind it.
  private static func trimmed(_ match: PassageAlignment.Match, _ text: ArticleWords) -> PassageAlignment.Match
  {
    var match = match
    let few = PassageAlignment.seed
    let room = min(match.first.count, match.second.count)
    if room <= 2 * few { return match }
    if let opening = (1...few).first(where: { text.openings.contains(match.first.lowerBound + $0) }) {
      match.first = match.first.lowerBound + opening..<match.first.upperBound
      match.second = match.second.lowerBound + opening..<match.second.upperBound
    }
    if let closing = (1...few).first(where: { text.openings.contains(match.first.upperBound - $0) }) {
      match.first = match.first.lowerBound..<match.first.upperBound - closing
      match.second = match.second.lowerBound..<match.second.upperBound - closing
    }
    return match
  }

  private func store(
    _ article: Int,
    _ range: TextRange,
    _ words: Int,
    of text: ArticleWords,
    _ passage: Int,
    _ isQuoted: Bool
  ) throws(StoreError) {
    try store.insert(
      into: "passage",
      [
        "passage": .integer(passage), "article": .integer(article), "start": .integer(range.start),
        "end": .integer(range.end), "words": .integer(words),
        "share": .real(min(1, Double(words) / Double(max(1, text.words.count)))),
        "is_quoted": .integer(isQuoted ? 1 : 0),
      ]
    )
  }

  private func places(of article: Int) throws(StoreError) -> [Place] {
    try store.rows(
      "SELECT passage, start, \"end\" FROM passage WHERE article = ? ORDER BY start",
      [.integer(article)]
    ) { Place(passage: $0.int(), range: TextRange($0.int(), $0.int())) }
  }

  private func quotedRanges(of article: Int) throws(StoreError) -> [TextRange] {
    try store.rows(
      "SELECT ranges FROM quotation WHERE article = ? AND kind IN ('direct', 'mixed')",
      [.integer(article)]
    ) { ByteCoding.ranges($0.blob()) }.flatMap(\.self)
  }

  /// True when two places have most of each other.
  private static func isSame(_ first: TextRange, _ second: TextRange) -> Bool {
    let common = min(first.end, second.end) - max(first.start, second.start)
    return Double(common) >= sameShare * Double(max(first.end - first.start, second.end - second.start))
  }

  private static func isCovered(_ range: TextRange, by others: [TextRange]) -> Bool {
    let covered = others.reduce(0) { $0 + max(0, min($1.end, range.end) - max($1.start, range.start)) }
    return Double(covered) >= quotedShare * Double(range.end - range.start)
  }
}
