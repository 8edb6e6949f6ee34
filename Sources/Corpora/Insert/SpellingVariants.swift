import Letters

/// The words of the full-text index that differ from typed ones only by letters such as ł, ø and æ.
///
/// The index folds case and accents by itself, but no letters that Unicode does not take apart. So `lodz` is looked
/// up in the vocabulary of the index letter by letter, as in a tree: at each letter those beyond ASCII that are
/// written like the rest of the word are followed. A look-up costs about one search a letter.
struct SpellingVariants {
  /// The most spellings of one phrase that are searched for.
  private static let most = 64

  /// Spellings longer than this are looked up as they are typed.
  private static let longest = 64

  private let store: Store

  /// The spellings of an index, whose vocabulary becomes a table of the connection.
  init(store: Store) throws(StoreError) {
    self.store = store
    try store.execute(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', 'fulltext', 'instance')"
    )
  }

  /// The query with every phrase joined by the other spellings of its words that occur.
  func expanded(_ query: SearchQuery) throws(StoreError) -> SearchQuery {
    switch query {
    case .phrase(let words, let isPrefix):
      let spellings = try phrases(words, isPrefix: isPrefix)
      return spellings.count > 1 ? .any(spellings) : spellings.first ?? query
    case .near(let phrases, let distance):
      var choices: [[SearchQuery]] = [[]]
      for phrase in phrases {
        guard case .phrase(let words, let isPrefix) = phrase else { continue }
        let spellings = try self.phrases(words, isPrefix: isPrefix)
        choices = choices.flatMap { choice in spellings.map { choice + [$0] } }
        choices = Array(choices.prefix(SpellingVariants.most))
      }
      let queries = choices.map { SearchQuery.near($0, distance: distance) }
      return queries.count > 1 ? .any(queries) : query
    case .all(let wanted, let excluded):
      return .all(try expanded(wanted), except: try expanded(excluded))
    case .any(let choices):
      return .any(try expanded(choices))
    }
  }

  private func expanded(_ queries: [SearchQuery]) throws(StoreError) -> [SearchQuery] {
    var result: [SearchQuery] = []
    for query in queries { result.append(try expanded(query)) }
    return result
  }

  /// A phrase in each of its spellings, the typed one first.
  private func phrases(_ text: String, isPrefix: Bool) throws(StoreError) -> [SearchQuery] {
    // Words and what is between them take turns.
    let pieces = SpellingVariants.pieces(of: text)
    let last = pieces.lastIndex { $0.isWord }
    var spellings = [""]
    for (position, piece) in pieces.enumerated() {
      let choices =
        piece.isWord ? try words(like: piece.text, isPrefix: isPrefix && position == last) : [piece.text]
      spellings = Array(
        spellings.flatMap { start in choices.map { start + $0 } }.prefix(SpellingVariants.most)
      )
    }
    return spellings.map { .phrase($0, isPrefix: isPrefix) }
  }

  /// A word as typed, and the words, or beginnings of words, that occur and read the same once folded.
  private func words(like typed: String, isPrefix: Bool) throws(StoreError) -> [String] {
    let folded = Array(LetterFolding.text(typed).utf8)
    guard folded.count <= SpellingVariants.longest, folded.allSatisfy({ $0 < 0x80 }) else { return [typed] }
    var found: [String] = [typed]
    let plain = String(decoding: folded, as: UTF8.self)
    if typed.utf8.contains(where: { $0 >= 0x80 }) { found.append(plain) }
    var branches = [(spelt: [UInt8](), read: 0, isPlain: true)]
    while let branch = branches.popLast(), found.count < SpellingVariants.most {
      if branch.read == folded.count {
        guard !branch.isPlain else { continue }
        let word = String(decoding: branch.spelt, as: UTF8.self)
        if try occurs(word, isPrefix: isPrefix), !found.contains(word) { found.append(word) }
        continue
      }
      for next in try lettersBeyondASCII(behind: branch.spelt, reading: folded[branch.read...]) {
        branches.append((branch.spelt + Array(String(next.letter).utf8), branch.read + next.count, false))
      }
      branches.append((branch.spelt + [folded[branch.read]], branch.read + 1, branch.isPlain))
    }
    return found
  }

  /// The letters beyond ASCII that follow a beginning in some word and read like what is wanted next, with how many
  /// bytes of it they are read as.
  private func lettersBeyondASCII(
    behind beginning: [UInt8],
    reading wanted: ArraySlice<UInt8>
  ) throws(StoreError) -> [(letter: Unicode.Scalar, count: Int)] {
    var found: [(letter: Unicode.Scalar, count: Int)] = []
    let start = String(decoding: beginning, as: UTF8.self)
    var from = start + "\u{80}"
    var least: UInt32 = 0x80
    while found.count < SpellingVariants.most,
      let term = try term(from: from, to: start + Corpus.afterAll),
      let letter = term.dropFirst(start.unicodeScalars.count).first,
      // The words of a damaged index do not ascend.
      letter.value >= least
    {
      least = letter.value + 1
      let reading = Array((LetterFolding.letters(of: letter) ?? "").utf8)
      if !reading.isEmpty, wanted.starts(with: reading) { found.append((letter, reading.count)) }
      guard let following = Unicode.Scalar(letter.value + 1) else { break }
      from = start + String(Character(following))
    }
    return found
  }

  private func occurs(_ word: String, isPrefix: Bool) throws(StoreError) -> Bool {
    try term(from: word, to: isPrefix ? word + Corpus.afterAll : word) != nil
  }

  /// The first word of the index between two texts, as code points.
  private func term(from: String, to: String) throws(StoreError) -> [Unicode.Scalar]? {
    try store.first(
      "SELECT term FROM temp.vocabulary WHERE term >= ? AND term <= ? LIMIT 1",
      [.text(from), .text(to)]
    ) { Array($0.text().unicodeScalars) }
  }

  /// The runs of letters, digits and combining marks of a phrase, and what is between them.
  private static func pieces(of text: String) -> [(text: String, isWord: Bool)] {
    var pieces: [(text: String, isWord: Bool)] = []
    for scalar in text.unicodeScalars {
      let isWord =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || (0x300..<0x370).contains(scalar.value)
      if let last = pieces.indices.last, pieces[last].isWord == isWord {
        pieces[last].text.unicodeScalars.append(scalar)
      } else {
        pieces.append((String(Character(scalar)), isWord))
      }
    }
    return pieces
  }
}
