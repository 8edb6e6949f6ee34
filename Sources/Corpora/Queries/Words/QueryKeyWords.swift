import Documents

/// A word that sets the articles of one scope off from others.
public struct KeyWord: Sendable, Hashable {
  /// The words, lemmas or name.
  public var text: String
  /// The counts in both.
  public var pair: FrequencyPair
  /// How many articles of the target have it.
  public var articles: Int
  /// How unevenly it is spread over these, from 0 to 1; nil where there is one article.
  public var dispersion: Double?
  /// A sentence that has it; of the reference where the target has none.
  public var example: (article: Int, sentence: Int)?

  /// The same word with the same counts, whatever example it has.
  public static func == (one: KeyWord, other: KeyWord) -> Bool {
    one.text == other.text && one.pair == other.pair && one.articles == other.articles
  }

  /// Words that are equal have equal hashes.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

/// What is counted for key words.
public enum KeyUnit: String, Sendable, Hashable, CaseIterable {
  case word, lemma
  /// Two words side by side.
  case ngram
  /// People, bodies and places by all of their names, descriptions and pronouns.
  case name
}

/// Which words count as key words.
public struct KeyFilter: Sendable, Hashable {
  /// What is counted.
  public var unit = KeyUnit.word
  /// The least count in the target, and the least number of its articles.
  public var minimum = 3, range = 2
  /// True for the words that the target has less often.
  public var isNegative = false
  /// True to leave out proper names; figures are left out with them.
  public var leavesOutNames = false

  /// Words with three occurrences in two articles.
  public init() {}
}

/// The key words of a scope with what was counted.
public struct KeyWords: Sendable {
  /// The words, the greatest difference first.
  public var words: [KeyWord]
  /// The words of the target and of the reference, and their articles; 0 articles for a list of words.
  public var size: Int, referenceSize: Int, articles: Int, referenceArticles: Int
  /// The different words that were looked at: those with the least count.
  public var candidates: Int
}

extension Corpus {
  /// The words that are significantly more frequent in one scope than in another, or less frequent.
  ///
  /// `list` takes the place of the reference: words with their counts.
  public func keyWords(
    of target: Scope,
    against reference: Scope,
    list: [String: Int]? = nil,
    _ filter: KeyFilter = KeyFilter()
  ) throws(StoreError) -> KeyWords {
    switch filter.unit {
    case .word, .lemma: try keyWords(target, reference, list, filter, filter.unit == .lemma ? .lemma : .word)
    case .ngram: try keyPairs(target, reference, filter)
    case .name: try keyNames(target, reference, filter)
    }
  }

  private func keyWords(
    _ target: Scope,
    _ reference: Scope,
    _ list: [String: Int]?,
    _ filter: KeyFilter,
    _ unit: WordUnit
  ) throws(StoreError) -> KeyWords {
    let forms = try forms()
    let own = try tally(in: target, forms, unit)
    var others = [Int32](repeating: 0, count: forms.wordCount)
    var size = 0
    var articles = 0
    if let list {
      for (word, count) in list {
        size += count
        for row in try wordRows([word]) where row < others.count { others[row] &+= Int32(clamping: count) }
      }
    } else {
      let tally = try tally(in: reference, forms, unit)
      (others, size, articles) = (tally.counts, tally.total, tally.articleCount)
    }
    let names = filter.leavesOutNames ? properNames(forms, unit) : []
    var candidates = 0
    var found: [(row: Int, pair: FrequencyPair)] = []
    for row in own.counts.indices {
      let (count, other) = (Int(own.counts[row]), Int(others[row]))
      guard filter.isNegative ? other >= filter.minimum : count >= filter.minimum else { continue }
      candidates += 1
      guard filter.isNegative || own.articles[row] >= filter.range, !names.contains(Int32(row)) else {
        continue
      }
      let pair = FrequencyPair(count, of: own.total, against: other, of: size)
      if pair.isPositive != filter.isNegative, Keyness.isKey(pair) { found.append((row, pair)) }
    }
    let texts = try texts(of: found.map(\.row))
    let places = try spread(Set(found.map(\.row)), target, reference, forms, unit)
    let words = found.map { row, pair in
      KeyWord(
        text: texts[row] ?? "",
        pair: pair,
        articles: Int(own.articles[row]),
        dispersion: places.dispersion[row],
        example: places.examples[row]
      )
    }
    return KeyWords(
      words: Corpus.ranked(words, filter),
      size: own.total,
      referenceSize: size,
      articles: own.articleCount,
      referenceArticles: articles,
      candidates: candidates
    )
  }

  /// The rows of words that are mostly proper names or figures, by the forms that there are.
  private func properNames(_ forms: FormTable, _ unit: WordUnit) -> Set<Int32> {
    var (names, others): (Set<Int32>, Set<Int32>) = ([], [])
    for (key, tag) in zip(forms.keys(unit), forms.tags) where key >= 0 {
      let part = WordCoding.part(Int(tag))
      let isFigure = WordCoding.kind(Int(tag)) == .number
      if part == .properNoun || isFigure { names.insert(key) } else { others.insert(key) }
    }
    return names.subtracting(others)
  }

  /// The greatest difference first; of equal ones the more certain, then in the order of the alphabet.
  private static func ranked(_ words: [KeyWord], _ filter: KeyFilter) -> [KeyWord] {
    words.map { (ratio: abs($0.pair.logRatio), certainty: $0.pair.logLikelihood, word: $0) }
      .sorted { ($1.ratio, $1.certainty, $0.word.text) < ($0.ratio, $0.certainty, $1.word.text) }
      .map(\.word)
  }

  /// How unevenly some words are spread over the articles of a scope, and a sentence with each.
  private func spread(
    _ rows: Set<Int>,
    _ target: Scope,
    _ reference: Scope,
    _ forms: FormTable,
    _ unit: WordUnit
  ) throws(StoreError) -> (dispersion: [Int: Double], examples: [Int: (article: Int, sentence: Int)]) {
    var slots = [Int32](repeating: -1, count: forms.wordCount)
    let order = rows.sorted()
    for (slot, row) in order.enumerated() { slots[row] = Int32(slot) }
    let keys = forms.keys(unit)
    let bySlot = keys.map { $0 >= 0 ? slots[Int($0)] : -1 }
    var sizes: [Int] = []
    var counts = [[(part: Int, count: Int)]](repeating: [], count: order.count)
    var examples: [Int: (article: Int, sentence: Int)] = [:]
    try eachText(in: target, of: forms) { text in
      let article = text.article
      let part = sizes.count
      var size = 0
      var sentence = -1
      for code in text.codes {
        if code < 2 { sentence += 1 }
        if keys[Int(code)] >= 0 { size += 1 }
        let slot = Int(bySlot[Int(code)])
        guard slot >= 0 else { continue }
        if counts[slot].last?.part == part {
          counts[slot][counts[slot].count - 1].count += 1
        } else {
          if counts[slot].isEmpty { examples[order[slot]] = (article, max(sentence, 0)) }
          counts[slot].append((part, 1))
        }
      }
      sizes.append(size)
    }
    var dispersion: [Int: Double] = [:]
    if sizes.count > 1 {
      for (slot, parts) in counts.enumerated() where !parts.isEmpty {
        dispersion[order[slot]] = Corpus.deviation(parts, sizes)
      }
    }
    let missing = order.filter { examples[$0] == nil }
    if !missing.isEmpty {
      var open = Set(missing)
      try eachText(in: reference, of: forms) { text in
        guard !open.isEmpty else { return }
        var sentence = -1
        for code in text.codes {
          if code < 2 { sentence += 1 }
          let row = Int(keys[Int(code)])
          if row >= 0, open.remove(row) != nil { examples[row] = (text.article, max(sentence, 0)) }
        }
      }
    }
    return (dispersion, examples)
  }

  /// DPnorm of a word by the parts that have it; all others add their share of the corpus.
  private static func deviation(_ parts: [(part: Int, count: Int)], _ sizes: [Int]) -> Double? {
    var all = [Int](repeating: 0, count: sizes.count)
    for part in parts { all[part.part] = part.count }
    return Dispersion(all, sizes: sizes).normalizedDeviation
  }

  // MARK: Two words

  private func keyPairs(_ target: Scope, _ reference: Scope, _ filter: KeyFilter) throws(StoreError)
    -> KeyWords
  {
    let forms = try forms()
    /// The pairs of words of a text, with their sentences.
    func eachPair(_ text: RunningWords, _ body: (_ pair: UInt64, _ sentence: Int) -> Void) {
      var last: Int32 = FormTable.none
      var sentence = -1
      for code in text.codes {
        if code < 2 { sentence += 1 }
        let word = forms.words[Int(code)]
        if word >= 0, last >= 0 { body(UInt64(last) << 32 | UInt64(word), sentence) }
        last = word
      }
    }
    typealias Counts = [UInt64: (count: Int, articles: Int, last: Int, sentence: Int, first: Int)]
    /// The pairs of a scope that are wanted, with the first sentence of each.
    func counts(
      _ scope: Scope,
      where isWanted: (UInt64) -> Bool
    ) throws(StoreError) -> (pairs: Counts, size: Int, articles: Int) {
      var pairs: Counts = [:]
      var (size, articles) = (0, 0)
      try eachText(in: scope, of: forms) { text in
        articles += 1
        eachPair(text) { pair, sentence in
          size += 1
          guard isWanted(pair) else { return }
          var known = pairs[pair] ?? (0, 0, 0, sentence, text.article)
          known.count += 1
          if known.last != text.article { known.articles += 1 }
          known.last = text.article
          pairs[pair] = known
        }
      }
      return (pairs, size, articles)
    }
    // The candidates are the frequent pairs of the target, or of the reference where those are sought that the target
    // has less often or not at all.
    var candidates = try counts(filter.isNegative ? reference : target) { _ in true }
    candidates.pairs = candidates.pairs.filter { $0.value.count >= filter.minimum }
    let rest = try counts(filter.isNegative ? target : reference) { candidates.pairs[$0] != nil }
    let (own, others) = filter.isNegative ? (rest, candidates) : (candidates, rest)
    let (size, referenceSize) = (own.size, others.size)
    let (articles, referenceArticles) = (own.articles, others.articles)
    var found: [(pair: UInt64, score: FrequencyPair)] = []
    for (pair, known) in candidates.pairs where filter.isNegative || known.articles >= filter.range {
      let score = FrequencyPair(
        own.pairs[pair]?.count ?? 0,
        of: size,
        against: others.pairs[pair]?.count ?? 0,
        of: referenceSize
      )
      if score.isPositive != filter.isNegative, Keyness.isKey(score) { found.append((pair, score)) }
    }
    let texts = try texts(of: found.flatMap { [Int($0.pair >> 32), Int($0.pair & 0xFFFF_FFFF)] })
    let words = found.map { pair, score in
      let text = [Int(pair >> 32), Int(pair & 0xFFFF_FFFF)].map { texts[$0] ?? "" }.joined(separator: " ")
      let known = own.pairs[pair]
      return KeyWord(
        text: text,
        pair: score,
        articles: known?.articles ?? 0,
        dispersion: nil,
        example: (known ?? candidates.pairs[pair]).map { ($0.first, $0.sentence) }
      )
    }
    return KeyWords(
      words: Corpus.ranked(words, filter),
      size: size,
      referenceSize: referenceSize,
      articles: articles,
      referenceArticles: referenceArticles,
      candidates: candidates.pairs.count
    )
  }

  // MARK: Names

  private func keyNames(_ target: Scope, _ reference: Scope, _ filter: KeyFilter) throws(StoreError)
    -> KeyWords
  {
    typealias Counts = [Int: (count: Int, articles: Int)]
    func counts(_ scope: Scope) throws(StoreError) -> (counts: Counts, total: Int, articles: Int) {
      var counts: Counts = [:]
      var total = 0
      let rows = try store.rows(
        """
        SELECT y.entity, SUM(y.mentions), COUNT(DISTINCT y.article) FROM appearance y
        WHERE 1\(condition(scope, on: "y.article")) GROUP BY y.entity
        """
      ) { (entity: $0.int(), count: $0.int(), articles: $0.int()) }
      for row in rows {
        counts[row.entity] = (row.count, row.articles)
        total += row.count
      }
      return (counts, total, try articleCount(in: scope))
    }
    let own = try counts(target)
    let others = try counts(reference)
    var words: [KeyWord] = []
    let asked = filter.isNegative ? others.counts : own.counts
    let candidates = asked.filter { $0.value.count >= filter.minimum }
    for (entity, _) in candidates {
      let (count, articles) = own.counts[entity] ?? (0, 0)
      let other = others.counts[entity]?.count ?? 0
      let pair = FrequencyPair(count, of: own.total, against: other, of: others.total)
      guard filter.isNegative || articles >= filter.range, pair.isPositive != filter.isNegative,
        Keyness.isKey(pair)
      else { continue }
      let name =
        try store.first("SELECT name FROM entity WHERE id = ?", [.integer(entity)]) { $0.text() } ?? ""
      let scope = count > 0 ? target : reference
      let mention = try mentions(of: entity, in: scope, limit: 1).rows.first
      words.append(
        KeyWord(
          text: name,
          pair: pair,
          articles: articles,
          dispersion: nil,
          example: mention.map { ($0.article, $0.sentence) }
        )
      )
    }
    return KeyWords(
      words: Corpus.ranked(words, filter),
      size: own.total,
      referenceSize: others.total,
      articles: own.articles,
      referenceArticles: others.articles,
      candidates: candidates.count
    )
  }
}
