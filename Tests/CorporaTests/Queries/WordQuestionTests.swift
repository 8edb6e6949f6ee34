import Documents
import TestSupport
import Testing

@testable import Corpora

/// Questions about the words of a corpus, on texts small enough to count by hand.
@Suite struct WordQuestionTests {
  private static let texts = [
    "The valve failed on Monday. \"The valve is old,\" Lee said. Nobody closed the valve, Lee said.",
    "The union met. The union and the city met on Monday. The union waits.",
    "A café closed. The Cafe opened on Monday.",
  ]

  private static func corpus() throws -> Corpus {
    let corpus = try Corpus()
    let step = try corpus.beginStep("load", kind: .load)
    let first = segmented(
      document(
        texts[0],
        source: "1.txt",
        named: [.person("Lee")],
        quoted: [Quoted(content: "The valve is old,", speaker: "Lee", cue: "said")]
      )
    )
    let others = texts.dropFirst().enumerated().map { segmented(document($1, source: "\($0 + 2).txt")) }
    _ = try corpus.insert([first] + others, step: step)
    return corpus
  }

  /// The same document with tokens as the program makes them: punctuation apart, sentences ending with full stops.
  private static func segmented(_ plain: Document) -> Document {
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var (position, first) = (0, 0)
    let bytes = plain.text
    func isLetter(_ byte: UInt8) -> Bool { byte > 127 || byte &- 48 < 10 || (byte | 32) &- 97 < 26 }
    while position < bytes.count {
      var end = position + 1
      if isLetter(bytes[position]) {
        while end < bytes.count, isLetter(bytes[end]) { end += 1 }
        tokens.append(Token(range: TextRange(position, end), kind: .word, spaceBefore: true))
      } else if bytes[position] > 32 {
        let kind: Token.Kind = bytes[position] == 34 ? .quotationMark : .punctuation
        tokens.append(Token(range: TextRange(position, end), kind: kind, spaceBefore: false))
        if bytes[position] == 46 {
          let range = TextRange(tokens[first].range.start, end)
          sentences.append(Sentence(tokens: first..<tokens.count, range: range, paragraph: 0))
          first = tokens.count
        }
      }
      position = end
    }
    var made = Document(article: plain.article, text: bytes, sentences: sentences, tokens: tokens)
    made[Entity.self] = plain[Entity.self]
    made[Quotation.self] = plain[Quotation.self]
    return made
  }

  private static func pattern(_ text: String) throws -> WordPattern {
    try WordPattern(text) { word in word.split { !$0.isLetter && !$0.isNumber }.map(String.init) }
  }

  static let patterns: [(String, Int)] = [
    ("valve", 3), ("the valve", 3), ("valve lee", 0), ("union [] the", 1), ("un*", 3), ("caf?", 2),
    ("café", 2),
    ("CAFÉ", 2), ("[word=city|monday]", 4), ("[word=the] [word!=valve]", 5), ("[name=person]", 2),
    ("[name=Lee] said", 2), ("on []{0,1} monday", 3), ("the []{3} city", 1), ("nothing", 0), ("*", 39),
    ("[word=zzz]? valve", 3), ("monday valve", 0),
  ]

  @Test(arguments: patterns) func places(text: String, count: Int) throws {
    let found = try Self.corpus().concordance(Self.pattern(text))
    #expect(found.total == count, "\(found.hits)")
    #expect(found.hits.count == count)
  }

  @Test func aPlaceHasItsSentenceAndSpeaker() throws {
    let hits = try Self.corpus().concordance(Self.pattern("valve")).hits
    #expect(hits.map(\.sentence) == [0, 1, 2])
    #expect(hits.map(\.speaker) == [nil, "Lee", nil])
    #expect(hits.map(\.isQuoted) == [false, true, false])
    #expect(
      hits.map { String(Self.texts[0].utf8.prefix($0.range.end))?.suffix(5) } == ["valve", "valve", "valve"]
    )
  }

  @Test func wordsSaidAndWordsOfTheReporter() throws {
    var filter = ConcordanceFilter()
    filter.place = .quotes
    #expect(try Self.corpus().concordance(Self.pattern("the"), in: .all, filter).total == 1)
    filter.place = .narration
    #expect(try Self.corpus().concordance(Self.pattern("the"), in: .all, filter).total == 7)
  }

  @Test func linesAreOrderedByNeighbours() throws {
    var filter = ConcordanceFilter()
    filter.order = [.right(1)]
    let hits = try Self.corpus().concordance(Self.pattern("valve"), in: .all, filter).hits
    #expect(hits.map(\.sentence) == [0, 1, 2])
    filter.order = [.left(2), .left(1)]
    let left = try Self.corpus().concordance(Self.pattern("valve"), in: .all, filter).hits
    #expect(left.map(\.sentence) == [0, 1, 2])
    filter.isReversed = true
    #expect(
      try Self.corpus().concordance(Self.pattern("valve"), in: .all, filter).hits.map(\.sentence) == [
        2, 1, 0,
      ]
    )
  }

  /// The same seed draws the same lines, and each article gives no more than it may.
  @Test func samples() throws {
    var filter = ConcordanceFilter()
    filter.sample = 3
    filter.seed = 7
    let first = try Self.corpus().concordance(Self.pattern("the"), in: .all, filter)
    #expect(first.listed == 3 && first.total == 8)
    #expect(try Self.corpus().concordance(Self.pattern("the"), in: .all, filter).hits == first.hits)
    filter.sample = nil
    filter.each = 1
    #expect(
      try Self.corpus().concordance(Self.pattern("the"), in: .all, filter).hits.map(\.article) == [1, 2, 3]
    )
  }

  @Test func articlesOfUndoneStepsAreOutOfSight() throws {
    let corpus = try Self.corpus()
    let step = try corpus.beginStep("more", kind: .load)
    _ = try corpus.insert([Self.segmented(document("A valve more.", source: "4.txt"))], step: step)
    #expect(try corpus.concordance(Self.pattern("valve")).total == 4)
    _ = try corpus.undo()
    #expect(try corpus.concordance(Self.pattern("valve")).total == 3)
    _ = try corpus.beginStep("other", kind: .load)
    #expect(try corpus.store.number("SELECT COUNT(*) FROM running") == 3)
    #expect(try corpus.store.number("SELECT COUNT(*) FROM spacing") == 3)
    #expect(try corpus.damage().isEmpty)
  }

  /// A change that is taken back leaves no numbers behind that mean other words later.
  @Test func formsOfAbandonedChangesAreForgotten() throws {
    let corpus = try Self.corpus()
    try corpus.begin()
    let step = try corpus.beginStep("more", kind: .load)
    _ = try corpus.insert(
      [Self.segmented(document("Entirely different words.", source: "4.txt"))],
      step: step
    )
    #expect(try corpus.concordance(Self.pattern("different")).total == 1)
    try corpus.abandon()
    let again = try corpus.beginStep("more", kind: .load)
    _ = try corpus.insert([Self.segmented(document("Quite other ones.", source: "4.txt"))], step: again)
    #expect(try corpus.concordance(Self.pattern("ones")).total == 1)
    #expect(try corpus.concordance(Self.pattern("different")).total == 0)
  }

  /// Articles of earlier versions are read again, with the same answers.
  @Test func missingWordsAreAdded() throws {
    let corpus = try Self.corpus()
    for table in ["running", "spacing"] { try corpus.store.execute("DELETE FROM \(table)") }
    #expect(try corpus.articlesWithoutWords() == [1, 2, 3])
    try corpus.addWords(of: Self.texts.enumerated().map { ($0 + 1, Self.segmented(document($1))) })
    #expect(try corpus.articlesWithoutWords().isEmpty)
    #expect(try corpus.concordance(Self.pattern("valve")).hits.map(\.speaker) == [nil, "Lee", nil])
  }

  @Test func collocates() throws {
    var filter = CollocateFilter()
    (filter.left, filter.right, filter.minimum) = (1, 1, 1)
    let found = try Self.corpus().collocates(of: Self.pattern("valve"), in: .all, filter)
    #expect(found.hits == 3 && found.articles == 1)
    let the = try #require(found.words.first { $0.text == "the" })
    #expect(the.association.together == 3 && the.association.collocate == 8 && the.places == [3, 0])
    // "Lee" follows a comma, and the end of a sentence ends a window.
    #expect(Set(found.words.map(\.text)) == ["the", "failed", "is", "lee"])
  }

  @Test func seriesOfWords() throws {
    let found = try Self.corpus().series()
    #expect(
      found.series.map { "\($0.text) \($0.count)" } == [
        "the valve 3", "on monday 3", "the union 3", "lee said 2",
      ]
    )
    var filter = SeriesFilter()
    filter.keepsParts = true
    filter.minimum = 1
    filter.lengths = 3...3
    filter.around = try Self.pattern("city")
    let around = try Self.corpus().series(in: .all, filter).series.map(\.text)
    #expect(Set(around) == ["and the city", "the city met", "city met on"])
  }

  @Test func placesInArticles() throws {
    let hits = try Self.corpus().hits(of: Self.pattern("union"))
    #expect(hits.map(\.places.count) == [0, 3, 0])
    #expect(hits[1].places == [1, 4, 12])
  }

  @Test func keyWords() throws {
    let corpus = try Corpus()
    let step = try corpus.beginStep("load", kind: .load)
    let ten = (0..<10).map {
      Self.segmented(document("strike \($0) and strike and strike and more of the same.", source: "s\($0)"))
    }
    let others = (0..<10).map {
      Self.segmented(document("rain \($0) and rain and rain and more of the same.", source: "r\($0)"))
    }
    _ = try corpus.insert(ten + others, step: step)
    let found = try corpus.keyWords(of: .articles(Set(1...10)), against: .articles(Set(11...20)))
    #expect(found.words.map(\.text) == ["strike"])
    #expect(found.words.first?.articles == 10 && found.words.first?.pair.reference == 0)
    #expect(found.words.first?.example?.article == 1)
    var filter = KeyFilter()
    filter.isNegative = true
    let missing = try corpus.keyWords(of: .articles(Set(1...10)), against: .articles(Set(11...20)), filter)
    #expect(missing.words.map(\.text) == ["rain"])
    filter = KeyFilter()
    filter.unit = .ngram
    let pairs = try corpus.keyWords(of: .articles(Set(1...10)), against: .articles(Set(11...20)), filter)
    #expect(pairs.words.contains { $0.text == "strike and" })
  }

  /// Words of which the number is open do not multiply the time.
  @Test func openPatternsAreQuick() throws {
    let corpus = try Corpus()
    let step = try corpus.beginStep("load", kind: .load)
    let words = (0..<300).map { "w\($0)" }.joined(separator: " ")
    _ = try corpus.insert([Self.segmented(document(words + " end."))], step: step)
    let open = String(repeating: "[]* ", count: 12)
    #expect(try corpus.concordance(Self.pattern(open + "zebra")).total == 0)
    #expect(try corpus.concordance(Self.pattern(open + "end")).total == 1)
    #expect(throws: WordPatternError.self) { try Self.pattern("*a*a*a*a*a*b") }
  }

  /// Whatever is typed is a pattern or an error with a place, and never takes long.
  @Test func oddPatterns() throws {
    let corpus = try Self.corpus()
    var random = SplitMix64(seed: 14)
    let pieces = [
      "[", "]", "word", "=", "lemma", "!=", "|", ",", "&", " ", "the", "*", "?", "+", "{", "}", "0", "3",
      "\"", "é", "upos", "NOUN",
      "name", "person", "[]", "[]*", "[]{0,-1}", "{-1}", "-", "[word=the]", "\u{0}", "%", "'", ";",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 1...9, using: &random)).compactMap { _ in
        pieces.randomElement(using: &random)
      }.joined()
      do throws(WordPatternError) {
        let pattern = try WordPattern(text) { [$0] }
        _ = try? corpus.concordance(pattern)
      } catch {
        #expect((0...text.utf8.count).contains(error.offset) && !error.description.isEmpty)
      }
    }
  }

  /// Streams of other programs give other words, and no crash.
  @Test func oddStreams() throws {
    var random = SplitMix64(seed: 15)
    for _ in 0..<50 {
      let corpus = try Self.corpus()
      let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
      try corpus.store.run("UPDATE running SET forms = ? WHERE article = 2", [.blob(bytes)])
      try corpus.store.run("UPDATE spacing SET places = ? WHERE article = 1", [.blob(bytes)])
      _ = try corpus.concordance(Self.pattern("the"))
      _ = try corpus.series()
      _ = try corpus.collocates(of: Self.pattern("the"))
      _ = try corpus.readings()
    }
  }

  @Test func tagsKeepTheirNumbers() {
    for part in PartOfSpeech.allCases {
      for form in WordForm.allCases {
        for kind in [Token.Kind.word, .number, .punctuation, .symbol, .quotationMark] {
          let number = WordCoding.tag(part, form, kind)
          #expect(number <= Int(UInt16.max))
          #expect(WordCoding.part(number) == part && WordCoding.form(number) == form)
          #expect(WordCoding.kind(number) == kind)
        }
      }
    }
    // Session files hold these numbers.
    #expect(WordCoding.tag(.verb, .past, .word) == 15 << 7 | 7 << 3)
  }
}
