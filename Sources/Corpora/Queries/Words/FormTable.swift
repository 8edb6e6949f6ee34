import Documents

/// The forms of words by the numbers that stand for them in running texts, kept while the session is open.
struct FormTable {
  /// What stands in place of a word where there is none: marks of sentences, punctuation and symbols.
  static let none: Int32 = -1

  /// The spelling of each number, a row of `word`; `none` for what is no word.
  private(set) var words: [Int32] = [none, none]

  /// The lemma of each number, a row of `word`; `none` for what is no word.
  private(set) var lemmas: [Int32] = [none, none]

  /// The tag of each number; of marks 0.
  private(set) var tags: [UInt16] = [0, 0]

  /// The spelling of each number, of punctuation too.
  private(set) var spellings: [Int32] = [none, none]

  /// One more than the greatest row of `word`.
  private(set) var wordCount = 1

  /// The number of numbers.
  var count: Int { words.count }

  /// Reads the forms that are not there yet.
  mutating func update(from store: Store) throws(StoreError) {
    let first = Int(WordCoding.firstForm)
    let query = "SELECT id, word, lemma, tag FROM word_form WHERE id > ? ORDER BY id"
    var added = self
    try store.each(query, [.integer(count - first - 1)]) { (row) throws(StoreError) in
      let number = row.int() + first
      let (word, lemma, tag) = (row.int(), row.int(), row.int())
      // Rows are never deleted, so a gap of that size is the work of another program.
      guard number < added.count + 1 << 20, (0...1 << 30).contains(word), (0...1 << 30).contains(lemma) else {
        throw .corrupt(path: store.path ?? "")
      }
      while added.count < number { added.append(word: FormTable.none, lemma: FormTable.none, tag: 0) }
      added.append(word: Int32(word), lemma: Int32(lemma), tag: UInt16(clamping: tag))
    }
    self = added
    wordCount = try store.number("SELECT COALESCE(MAX(id), 0) + 1 FROM word")
    guard wordCount < 1 << 30 else { throw .corrupt(path: store.path ?? "") }
    if words.contains(where: { $0 >= wordCount }) || lemmas.contains(where: { $0 >= wordCount }) {
      throw .corrupt(path: store.path ?? "")
    }
  }

  private mutating func append(word: Int32, lemma: Int32, tag: UInt16) {
    let kind = WordCoding.kind(Int(tag))
    let isWord = word >= 0 && (kind == .word || kind == .number)
    words.append(isWord ? word : FormTable.none)
    lemmas.append(isWord ? lemma : FormTable.none)
    spellings.append(word)
    tags.append(tag)
  }

  /// What words are counted by: spellings or lemmas.
  func keys(_ unit: WordUnit) -> [Int32] { unit == .lemma ? lemmas : words }
}

/// What counts as one word.
public enum WordUnit: String, Sendable, Hashable, CaseIterable {
  /// The spelling in small letters: "says" and "said" are two words.
  case word
  /// The base form: "says" and "said" are one word.
  case lemma
}
