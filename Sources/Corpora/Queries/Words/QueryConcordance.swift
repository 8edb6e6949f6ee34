public import Documents

/// A place where a pattern fits.
public struct WordHit: Sendable, Hashable {
  /// The article.
  public var article: Int
  /// The position of the sentence in it, from 0.
  public var sentence: Int
  /// The positions of the words among all tokens of the article.
  public var tokens: Range<Int>
  /// The bytes of the body.
  public var range: TextRange
  /// Who says the words, where they stand in a quotation.
  public var speaker: String?
  /// True where that is a person of the session, who can be shown by the last name.
  public var isSaidByPerson: Bool
  /// True where they stand inside quotation marks, as words that somebody said.
  public var isQuoted: Bool
  /// How many tokens the article has.
  public var length: Int
}

/// Where words stand: inside quotation marks, or in the reporter's own words.
public enum SpeechPlace: String, Sendable, Hashable, CaseIterable {
  case quotes, narration
}

/// One key by which the lines of a concordance are put in order.
public enum ConcordanceKey: Sendable, Hashable {
  /// The first, second and further word to the left, and to the right.
  case left(Int), right(Int)
  /// The words found.
  case node
  case article, date, speaker
}

/// What a concordance holds.
public struct ConcordanceFilter: Sendable, Hashable {
  /// What a plain word means.
  public var unit = WordUnit.word
  /// Where the words must stand; nil for anywhere.
  public var place: SpeechPlace?
  /// The order; without keys that of the articles.
  public var order: [ConcordanceKey] = []
  /// True for the order turned round.
  public var isReversed = false
  /// How many lines are drawn by lot.
  public var sample: Int?
  /// The seed of the lot: the same seed draws the same lines.
  public var seed = 1
  /// How many lines of one article are kept at most.
  public var each: Int?

  /// Everything, in the order of the articles.
  public init() {}
}

/// The lines of a concordance with what was counted.
public struct Concordance: Sendable {
  /// The lines shown.
  public var hits: [WordHit]
  /// How many lines there are after sampling and thinning.
  public var listed: Int
  /// How often the pattern fits, and in how many articles.
  public var total: Int, articles: Int
  /// The words of the scope, and its articles.
  public var words: Int, articlesInScope: Int
}

/// A match as it is found, before its bytes are known.
struct FoundWords {
  var article: Int
  var sentence: Int
  var tokens: Range<Int>
  /// The rows of the words that the order asks for, one for each of its keys of words.
  var keys: [Int32] = []
}

extension Corpus {
  /// Every place where a pattern fits, at most `limit` of them with all that is known of it.
  public func concordance(
    _ pattern: WordPattern,
    in scope: Scope = .all,
    _ filter: ConcordanceFilter = ConcordanceFilter(),
    limit: Int? = nil
  ) throws(StoreError) -> Concordance {
    let forms = try forms()
    var found: [FoundWords] = []
    var (words, articles) = (0, 0)
    try eachMatch(pattern, in: scope, forms, unit: filter.unit) { text, tokens, sentence, bounds in
      var match = FoundWords(article: text.article, sentence: sentence, tokens: tokens)
      for key in filter.order {
        let place = bounds.tokens.lowerBound
        switch key {
        case .left(let distance):
          match.keys.append(Corpus.word(-distance, from: place, text.codes, bounds.sentence, forms))
        case .right(let distance):
          match.keys.append(
            Corpus.word(distance, from: bounds.tokens.upperBound - 1, text.codes, bounds.sentence, forms)
          )
        case .node: match.keys.append(forms.words[Int(text.codes[place])])
        case .article, .date, .speaker: match.keys.append(0)
        }
      }
      found.append(match)
    } each: { text in
      articles += 1
      for code in text.codes where forms.words[Int(code)] >= 0 { words += 1 }
    }
    var speech = SpeechSpans(self)
    if let place = filter.place {
      var kept: [FoundWords] = []
      for match in found where try speech.isQuoted(match) == (place == .quotes) { kept.append(match) }
      found = kept
    }
    let total = found.count
    let inArticles = Set(found.map(\.article)).count
    found = Corpus.thinned(found, filter)
    try sort(&found, by: filter, &speech)
    let listed = found.count
    var hits: [WordHit] = []
    for match in found.prefix(limit ?? found.count) {
      if let hit = try speech.hit(match) { hits.append(hit) }
    }
    return Concordance(
      hits: hits,
      listed: listed,
      total: total,
      articles: inArticles,
      words: words,
      articlesInScope: articles
    )
  }

  /// Where a match lies among the numbers of an article.
  struct MatchBounds {
    var tokens: Range<Int>
    var sentence: Range<Int>
  }

  /// Calls a closure with each match of a pattern in the articles of a scope, in reading order, and another one with
  /// the text of each article before its matches.
  func eachMatch(
    _ pattern: WordPattern,
    in scope: Scope,
    _ forms: FormTable,
    unit: WordUnit,
    _ body: (RunningWords, _ tokens: Range<Int>, _ sentence: Int, MatchBounds) -> Void,
    each: (RunningWords) -> Void = { _ in }
  ) throws(StoreError) {
    let matcher = try WordMatcher(pattern, forms, unit: unit, in: self)
    let asksForNames = pattern.asksForNames
    try eachText(in: scope, of: forms) { (text) throws(StoreError) in
      each(text)
      guard matcher.canMatch(text.codes) else { return }
      var names: [WordMatcher.NamedRange] = []
      var places: [TextRange] = []
      if asksForNames {
        names = try nameRanges(inArticle: text.article)
        places = try self.places(of: text.article)
      }
      let all = text
      all.eachSentence { bounds, sentence, _ in
        // Before a token stand the marks of its sentence and of all earlier ones.
        let marks = sentence + 1
        func isNamed(_ test: WordMatcher.NameTest, _ position: Int) -> Bool {
          guard places.indices.contains(position - marks) else { return false }
          let place = places[position - marks]
          return names.contains { name in
            guard name.range.contains(place) else { return false }
            switch test {
            case .types(let types): return types.contains(name.type)
            case .entities(let entities): return entities.contains(name.entity)
            }
          }
        }
        matcher.matches(in: all.codes, bounds, names: asksForNames ? isNamed : nil) { range in
          let tokens = range.lowerBound - marks..<range.upperBound - marks
          body(all, tokens, sentence, MatchBounds(tokens: range, sentence: bounds))
        }
      }
    }
  }

  /// The word at a distance, punctuation not counted; `FormTable.none` beyond the sentence.
  static func word(
    _ distance: Int,
    from place: Int,
    _ codes: [UInt32],
    _ sentence: Range<Int>,
    _ forms: FormTable
  ) -> Int32 {
    let step = distance < 0 ? -1 : 1
    var (position, left) = (place, abs(distance))
    while left > 0 {
      position += step
      guard sentence.contains(position) else { return FormTable.none }
      if forms.words[Int(codes[position])] >= 0 { left -= 1 }
    }
    return forms.words[Int(codes[position])]
  }

  /// The lines that are kept of each article, and those that the lot falls on; in reading order.
  private static func thinned(_ found: [FoundWords], _ filter: ConcordanceFilter) -> [FoundWords] {
    var found = found
    if let each = filter.each {
      var counts: [Int: Int] = [:]
      found = found.filter { match in
        counts[match.article, default: 0] += 1
        return counts[match.article, default: 0] <= each
      }
    }
    guard let sample = filter.sample, sample < found.count else { return found }
    var lots = Lots(seed: filter.seed)
    var places = Array(found.indices)
    for position in 0..<sample {
      places.swapAt(position, position + lots.next(below: places.count - position))
    }
    return places.prefix(sample).sorted().map { found[$0] }
  }

  private func sort(
    _ found: inout [FoundWords],
    by filter: ConcordanceFilter,
    _ speech: inout SpeechSpans
  ) throws(StoreError) {
    if !filter.order.isEmpty {
      var words: Set<Int> = []
      for match in found { for key in match.keys where key > 0 { words.insert(Int(key)) } }
      let texts = try texts(of: words)
      let ranked = texts.sorted { $0.value < $1.value }.enumerated()
      let ranks = Dictionary(uniqueKeysWithValues: ranked.map { ($1.key, $0 + 1) })
      let days = filter.order.contains(.date) ? try publicationDays() : [:]
      var speakers: [String?] = []
      if filter.order.contains(.speaker) {
        for match in found { speakers.append(try speech.hit(match)?.speaker) }
      }
      let names = Set(speakers.compactMap(\.self)).sorted().enumerated()
      let speakerRanks = Dictionary(uniqueKeysWithValues: names.map { ($1, $0) })
      let keys = found.enumerated().map { position, match in
        filter.order.enumerated().map { number, key in
          switch key {
          // Lines without such a word come first, as AntConc and others have it; those without a day or speaker last.
          case .left, .right, .node: ranks[Int(match.keys[number])] ?? 0
          case .article: match.article
          case .date: days[match.article] ?? Int.max
          case .speaker: speakers[position].flatMap { speakerRanks[$0] } ?? Int.max
          }
        }
      }
      let places = found.indices.sorted { one, other in
        keys[one] == keys[other] ? one < other : keys[one].lexicographicallyPrecedes(keys[other])
      }
      found = places.map { found[$0] }
    }
    if filter.isReversed { found.reverse() }
  }

  /// The days of publication of the articles, as numbers.
  func publicationDays() throws(StoreError) -> [Int: Int] {
    var days: [Int: Int] = [:]
    try store.each("SELECT id, published FROM article WHERE published IS NOT NULL") { row in
      let article = row.int()
      days[article] = CalendarDate(iso: row.text())?.dayNumber
    }
    return days
  }
}

/// Random numbers that are the same for the same seed on every machine (SplitMix64: Steele, Lea and Flood 2014).
struct Lots {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  /// A number from 0 up to a limit.
  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) >> 1) % max(limit, 1)
  }
}
