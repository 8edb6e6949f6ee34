/// A word near the words asked about.
public struct Collocate: Sendable, Hashable {
  /// The word or lemma.
  public var text: String
  /// How strongly it goes with them.
  public var association: Association
  /// How often it stands at each place: farthest left first, then nearest right first.
  public var places: [Int]
  /// How many articles have both near each other.
  public var articles: Int
  /// The first sentence that has both.
  public var article: Int, sentence: Int
  /// True where it mostly is a function word: an article, preposition, pronoun, conjunction, auxiliary or particle.
  public var isFunctionWord: Bool
}

/// Which collocates are looked for.
public struct CollocateFilter: Sendable, Hashable {
  /// How many words to the left and to the right.
  public var left = 5, right = 5
  /// What is counted.
  public var unit = WordUnit.word
  /// True where windows end with the sentence; otherwise with the article.
  public var staysInSentence = true
  /// How often a word must be near.
  public var minimum = 3

  /// Five words on each side within the sentence.
  public init() {}
}

/// Collocates with what was counted.
public struct Collocates: Sendable {
  /// The words, in no order.
  public var words: [Collocate]
  /// The occurrences of the words asked about, and their articles.
  public var hits: Int, articles: Int
  /// The words of the scope, and those in the windows.
  public var size: Int, near: Int
}

extension Corpus {
  /// The words near the places where a pattern fits.
  ///
  /// Windows count words, no punctuation. A word near two places counts once for each, as CQP and Sketch Engine have
  /// it.
  public func collocates(
    of pattern: WordPattern,
    in scope: Scope = .all,
    _ filter: CollocateFilter = CollocateFilter()
  ) throws(StoreError) -> Collocates {
    struct Near {
      var key: Int32
      var count = 0
      var articles = 0
      var last = 0
      var article: Int
      var sentence: Int
    }
    let forms = try forms()
    let keys = forms.keys(filter.unit)
    var tally = WordTally(forms, filter.unit)
    var near: [Near] = []
    // Where each word stands in `near`, and how often each of these stands at each place, one after another.
    var slots = [Int32](repeating: -1, count: forms.wordCount)
    var places: [Int32] = []
    var (hits, articles, last, windows) = (0, 0, 0, 0)
    let (left, right) = (filter.left, filter.right)
    try eachMatch(pattern, in: scope, forms, unit: filter.unit) { text, _, sentence, bounds in
      hits += 1
      if last != text.article { articles += 1 }
      last = text.article
      let limits = filter.staysInSentence ? bounds.sentence : text.codes.indices
      func look(_ start: Int, _ step: Int, _ most: Int) {
        var (position, distance) = (start, 0)
        while distance < most {
          position += step
          guard limits.contains(position) else { return }
          let key = keys[Int(text.codes[position])]
          guard key >= 0 else { continue }
          distance += 1
          windows += 1
          var slot = Int(slots[Int(key)])
          if slot < 0 {
            slot = near.count
            slots[Int(key)] = Int32(slot)
            near.append(Near(key: key, article: text.article, sentence: sentence))
            places += repeatElement(0, count: left + right)
          }
          places[slot * (left + right) + (step < 0 ? left - distance : left + distance - 1)] += 1
          near[slot].count += 1
          if near[slot].last != text.article { near[slot].articles += 1 }
          near[slot].last = text.article
        }
      }
      look(bounds.tokens.lowerBound, -1, left)
      look(bounds.tokens.upperBound - 1, 1, right)
    } each: { text in
      tally.add(text.codes)
    }
    let kept = near.filter { $0.count >= filter.minimum }
    let texts = try texts(of: kept.map { Int($0.key) })
    let contents = tally.contents(forms)
    let span = hits > 0 ? Double(windows) / Double(hits) : 0
    let words = kept.map { near in
      let first = Int(slots[Int(near.key)]) * (left + right)
      return Collocate(
        text: texts[Int(near.key)] ?? "",
        association: Association(
          near.count,
          node: hits,
          collocate: Int(tally.counts[Int(near.key)]),
          of: tally.total,
          span: span
        ),
        places: places[first..<first + left + right].map { Int($0) },
        articles: near.articles,
        article: near.article,
        sentence: near.sentence,
        isFunctionWord: !contents[Int(near.key)]
      )
    }
    return Collocates(words: words, hits: hits, articles: articles, size: tally.total, near: windows)
  }
}
