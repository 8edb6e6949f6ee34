import Documents
import Letters

/// Stores the words of articles.
struct WordWriter {
  let corpus: Corpus

  /// Stores the words of an article; a document without tags gets its words as their own lemmas.
  func insert(_ document: Document, article: Int) throws(StoreError) {
    if corpus.wordRows == nil {
      let hasWords = try corpus.store.number("SELECT EXISTS(SELECT 1 FROM word)") == 1
      corpus.wordRows = WordRows(isComplete: !hasWords)
    }
    let tags = document[Tag.self]
    let hasTags = tags.count == document.tokens.count
    let paragraphs = document.paragraphs
    var (forms, places): ([UInt8], [UInt8]) = ([], [])
    forms.reserveCapacity(document.tokens.count * 2)
    places.reserveCapacity(document.tokens.count * 2)
    var last = 0
    for sentence in document.sentences {
      let isRunning =
        !paragraphs.indices.contains(sentence.paragraph) || paragraphs[sentence.paragraph].role == .body
      WordCoding.append(Int(isRunning ? WordCoding.sentence : WordCoding.aside), to: &forms)
      for position in sentence.tokens {
        let token = document.tokens[position]
        let tag = hasTags ? tags[position] : Tag(.other)
        let form = try form(of: token, tag, in: document)
        WordCoding.append(form + Int(WordCoding.firstForm), to: &forms)
        WordCoding.append(max(token.range.start - last, 0), to: &places)
        WordCoding.append(token.range.count, to: &places)
        last = token.range.end
      }
    }
    try corpus.store.insert(into: "running", ["article": .integer(article), "forms": .blob(forms)])
    try corpus.store.insert(into: "spacing", ["article": .integer(article), "places": .blob(places)])
  }

  /// A word in small letters with straight apostrophes, as it is stored and shown.
  static func small(_ word: String) -> String {
    let small = word.lowercased()
    if small.utf8.allSatisfy({ $0 < 0x80 }) { return small }
    return String(small.map { $0 == "’" || $0 == "ʼ" ? "'" : $0 })
  }

  /// The number of a form, made when it is new.
  private func form(of token: Token, _ tag: Tag, in document: Document) throws(StoreError) -> Int {
    let number = WordCoding.tag(tag.part, tag.form, token.kind)
    let bytes = document.text[token.range.bytes.clamped(to: document.text.indices)]
    // The same letters with the same tag and rule are the same form; the rule is taken for a few bytes more.
    var hash = RowHash(number)
    for byte in bytes { hash.add(UInt64(byte)) }
    hash.add(UInt64(tag.lemma.removed) << 8 | (tag.lemma.keepsCase ? 1 : 0) | 0x1_0000)
    for byte in tag.lemma.added.utf8 { hash.add(UInt64(byte)) }
    if let row = corpus.formRows[hash.value] { return row }
    let written = String(decoding: bytes, as: UTF8.self)
    let small = WordWriter.small(written)
    let word = try row(of: small)
    let smallLemma = WordWriter.small(tag.lemma.lemma(of: written))
    let lemma = smallLemma == small ? word : try row(of: smallLemma)
    let row = try row(of: WordRows.Form(word: word, lemma: lemma, tag: number))
    if corpus.formRows.count > 1 << 19 { corpus.formRows.removeAll() }
    corpus.formRows[hash.value] = row
    return row
  }

  private func row(of form: WordRows.Form) throws(StoreError) -> Int {
    if let known = corpus.wordRows?.forms[form] { return known }
    let values: [StoreValue] = [.integer(form.word), .integer(form.lemma), .integer(form.tag)]
    let store = corpus.store
    if corpus.wordRows?.isComplete != true {
      let known = try store.number(
        "SELECT id FROM word_form WHERE word = ? AND lemma = ? AND tag = ?",
        values
      )
      if known > 0 { return known }
    }
    try store.run("INSERT INTO word_form(word, lemma, tag) VALUES(?, ?, ?)", values)
    let row = store.lastID
    corpus.wordRows?.add(row, of: form)
    return row
  }

  private func row(of word: String) throws(StoreError) -> Int {
    if let known = corpus.wordRows?.words[word] { return known }
    let store = corpus.store
    if corpus.wordRows?.isComplete != true {
      let known = try store.number("SELECT id FROM word WHERE text = ?", [.text(word)])
      if known > 0 { return known }
    }
    try store.run(
      "INSERT INTO word(text, key) VALUES(?, ?)",
      [.text(word), .text(LetterFolding.text(word))]
    )
    let row = store.lastID
    corpus.wordRows?.add(row, of: word)
    return row
  }

  /// A hash of some numbers (FNV-1a, mixed at the end).
  private struct RowHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325
    init(_ number: Int) { add(UInt64(truncatingIfNeeded: number)) }
    mutating func add(_ number: UInt64) { state = (state ^ number) &* 0x0000_0100_0000_01B3 }
    var value: UInt64 { (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9 }
  }
}

/// The rows of all words and forms of a session that had none when its first article was stored, so that those that are
/// not there need not be looked for in the tables.
struct WordRows {
  /// A form as its table has it.
  struct Form: Hashable {
    var word: Int
    var lemma: Int
    var tag: Int
  }

  /// The most words and forms that are kept.
  private static let most = 1 << 16

  /// False where the tables may have more than this.
  private(set) var isComplete: Bool
  private(set) var words: [String: Int] = [:]
  private(set) var forms: [Form: Int] = [:]

  init(isComplete: Bool) { self.isComplete = isComplete }

  mutating func add(_ row: Int, of word: String) {
    guard isComplete else { return }
    words[word] = row
    limit()
  }

  mutating func add(_ row: Int, of form: Form) {
    guard isComplete else { return }
    forms[form] = row
    limit()
  }

  private mutating func limit() {
    if words.count + forms.count > WordRows.most { self = WordRows(isComplete: false) }
  }
}
