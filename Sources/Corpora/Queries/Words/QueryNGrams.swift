/// Some words in a row, and how often they come.
public struct WordSeries: Sendable, Hashable {
  /// The words.
  public var text: String
  /// How many words these are.
  public var length: Int
  /// How often they come, and in how many articles.
  public var count: Int, articles: Int
  /// The first sentence that has them.
  public var article: Int, sentence: Int
}

/// Which series of words are counted.
public struct SeriesFilter: Sendable, Hashable {
  /// The numbers of words.
  public var lengths = 2...5
  /// How often they must come, and in how many articles.
  public var minimum = 2, range = 1
  /// Only those that have what fits this pattern.
  public var around: WordPattern?
  /// True to keep a series that only occurs inside a longer one, and one of function words alone.
  public var keepsParts = false
  /// What is counted.
  public var unit = WordUnit.word

  /// Two to five words that come twice.
  public init() {}
}

/// Series of words with what was counted.
public struct SeriesList: Sendable {
  /// The series, the most frequent first, of equal ones the longer.
  public var series: [WordSeries]
  /// How many there are; the list may be shorter.
  public var total: Int
  /// How many were left out because they only occur inside a longer one.
  public var parts: Int
  /// How many were left out because all of their words are function words.
  public var hollow: Int
  /// The words of the scope, and its articles.
  public var words: Int, articles: Int
}

extension Corpus {
  /// The words that often stand in a row, inside a sentence and without punctuation between them.
  ///
  /// A series counts only where its first words and its last words come often enough as well, which they must; so that
  /// longer ones are looked up at few places. `progress` hears of each pass over the articles.
  public func series(
    in scope: Scope = .all,
    _ filter: SeriesFilter = SeriesFilter(),
    limit: Int? = nil,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreError) -> SeriesList {
    let forms = try forms()
    let keys = forms.keys(filter.unit)
    let matcher = try filter.around.map { (pattern) throws(StoreError) in
      try WordMatcher(pattern, forms, unit: filter.unit, in: self)
    }
    var counter = SeriesCounter(
      keys,
      minimum: filter.minimum,
      keepsParts: filter.keepsParts,
      hasWindows: matcher != nil
    )
    var tally = WordTally(forms, filter.unit)
    try eachText(in: scope, of: forms) { text in tally.add(text.codes) }
    counter.words = tally.counts
    counter.contents = tally.contents(forms)
    let passes = 2 * (filter.lengths.upperBound - 1)
    for length in 2...max(filter.lengths.upperBound, 2) {
      for pass in SeriesCounter.Pass.allCases {
        progress(2 * (length - 2) + (pass == .rough ? 0 : 1), passes)
        counter.begin(length, pass)
        try eachText(in: scope, of: forms) { text in
          text.eachSentence { bounds, sentence, _ in
            var windows: [Range<Int>]?
            if let matcher {
              var found: [Range<Int>] = []
              matcher.matches(in: text.codes, bounds, names: nil) { found.append($0) }
              if found.isEmpty { return }
              windows = found
            }
            counter.add(text.codes, bounds, windows, article: text.article, sentence: sentence)
          }
        }
      }
      counter.finish(isWanted: filter.lengths.contains(length))
      if counter.isExhausted { break }
    }
    counter.close()
    progress(passes, passes)
    var found = counter.found.filter { $0.articles >= filter.range }
    let total = found.count
    Corpus.keepMostFrequent(&found, limit)
    found.sort { one, other in
      if one.count != other.count { return one.count > other.count }
      if one.length != other.length { return one.length > other.length }
      return one.article != other.article ? one.article < other.article : one.place < other.place
    }
    var series: [WordSeries] = []
    for item in found.prefix(limit ?? found.count) {
      let codes = try codes(of: item.article, forms)
      guard item.place + item.length <= codes.count else { continue }
      let rows = codes[item.place..<item.place + item.length].map { Int(keys[Int($0)]) }
      let texts = try texts(of: rows)
      series.append(
        WordSeries(
          text: rows.map { texts[$0] ?? "" }.joined(separator: " "),
          length: item.length,
          count: item.count,
          articles: item.articles,
          article: item.article,
          sentence: item.sentence
        )
      )
    }
    return SeriesList(
      series: series,
      total: total,
      parts: counter.parts,
      hollow: counter.hollow,
      words: tally.total,
      articles: tally.articleCount
    )
  }

  /// Drops series that are too rare to be among the first, so that few are left to be put in order.
  private static func keepMostFrequent(_ found: inout [SeriesCounter.Item], _ limit: Int?) {
    guard let limit, limit < found.count else { return }
    var numbers: [Int: Int] = [:]
    for item in found { numbers[item.count, default: 0] += 1 }
    var (kept, least) = (0, 0)
    for (count, number) in numbers.sorted(by: { $0.key > $1.key }) where kept < limit {
      kept += number
      least = count
    }
    found.removeAll { $0.count < least }
  }
}
