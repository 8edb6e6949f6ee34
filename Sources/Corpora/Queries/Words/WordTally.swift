import Documents

/// How often each word occurs in some articles.
struct WordTally {
  /// The count of each row of `word`, and the number of articles that have it.
  private(set) var counts: [Int32]
  private(set) var articles: [Int32]
  /// The count of each form.
  private(set) var forms: [Int32]
  /// All words, and all articles with words.
  private(set) var total = 0
  private(set) var articleCount = 0

  private var last: [Int32]
  private let keys: [Int32]

  /// A tally without words of forms, by spellings or lemmas.
  init(_ forms: FormTable, _ unit: WordUnit) {
    keys = forms.keys(unit)
    counts = [Int32](repeating: 0, count: forms.wordCount)
    articles = counts
    last = counts
    self.forms = [Int32](repeating: 0, count: forms.count)
  }

  /// Adds the words of one article.
  mutating func add(_ codes: [UInt32]) {
    articleCount += 1
    let number = Int32(truncatingIfNeeded: articleCount)
    for code in codes {
      let key = Int(keys[Int(code)])
      guard key >= 0 else { continue }
      counts[key] &+= 1
      forms[Int(code)] &+= 1
      total += 1
      if last[key] != number {
        last[key] = number
        articles[key] &+= 1
      }
    }
  }
}

extension WordTally {
  /// For each row of `word` whether it mostly is a noun, verb, adjective, adverb, name or figure: no function word.
  func contents(_ table: FormTable) -> [Bool] {
    var balance = [Int32](repeating: 0, count: counts.count)
    for (code, count) in forms.enumerated() where count > 0 {
      let isContent =
        switch WordCoding.part(Int(table.tags[code])) {
        case .noun, .verb, .adjective, .adverb, .properNoun, .numeral, .other, .interjection: true
        default: false
        }
      balance[Int(keys[code])] += isContent ? count : -count
    }
    return balance.map { $0 > 0 }
  }
}

extension Corpus {
  /// How often each word occurs in the articles of a scope.
  func tally(in scope: Scope, _ forms: FormTable, _ unit: WordUnit) throws(StoreError) -> WordTally {
    var tally = WordTally(forms, unit)
    try eachText(in: scope, of: forms) { text in tally.add(text.codes) }
    return tally
  }
}
