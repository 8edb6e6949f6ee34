import Documents
import WordLists

/// Speakers of quoted words whom the layout or a sentence beside them names, and no reporting verb.
extension QuotationAssembler {
  /// A speaker of a span with the words that name it and the rule by which they do.
  struct Attribution {
    var speaker: Int
    var cue: Range<Int>?
    var rule: String
    var confidence: Double
  }

  /// The attribution of a span by a dash or a sentence behind it, or by a line before it; nil without one.
  func attribution(of index: Int) -> Attribution? {
    signature(behind: index) ?? sentence(about: index) ?? line(before: index) ?? question(before: index)
      ?? gesture(before: index)
  }

  // MARK: Behind the words

  /// The name behind a dash that ends the paragraph, or in a line of its own: "“…” – Commissioner Jane Doe".
  private func signature(behind index: Int) -> Attribution? {
    let span = tree.spans[index]
    let dash = span.outer.upperBound
    guard dash + 1 < tree.shapes.count, isDashLike(dash) else { return nil }
    let paragraph = tree.document.sentences[Int(tree.sentences[dash])].paragraph
    guard paragraph == span.paragraph || paragraph == span.paragraph + 1 && begins(paragraph, at: dash) else {
      return nil
    }
    let words = dash + 1..<end(of: paragraph, from: dash)
    guard (1...Self.longestSignature).contains(words.count),
      !words.contains(where: { isFiniteVerb($0) || tree.quoted[$0] >= 0 }), tree.words[dash + 1].isCapital,
      let speaker = named(in: words)
    else { return nil }
    return Attribution(speaker: speaker, cue: nil, rule: "name behind a dash", confidence: 0.9)
  }

  /// The speaker of a sentence about the words before it: "Those were the words of Jane Doe", "So said Jane Doe".
  private func sentence(about index: Int) -> Attribution? {
    let span = tree.spans[index]
    let start = span.outer.upperBound
    guard start + 3 < tree.shapes.count else { return nil }
    let sentence = tree.document.sentences[Int(tree.sentences[start])]
    guard sentence.tokens.upperBound - start > 3,
      sentence.paragraph == span.paragraph || sentence.paragraph == span.paragraph + 1
    else { return nil }
    let isWhole = sentence.tokens.lowerBound == start
    let first = tree.shapes[start].low
    if isWhole, Self.manners.contains(hash: first),
      SpeechVerbs.entry(hash: tree.shapes[start + 1].low).map({ $0.frame == .speech || $0.frame == .thought })
        ?? (tree.lemmas[start + 1] == Self.speak)
    {
      let verb = start + 1
      let subject = tree.children(of: verb).first { tree.has($0, .subject) && $0 > verb }
      let speaker = subject ?? named(in: verb + 1..<min(verb + 6, sentence.tokens.upperBound))
      return speaker.map {
        Attribution(speaker: $0, cue: verb..<verb + 1, rule: "sentence about the words", confidence: 0.8)
      }
    }
    // "The promise is that of Ann Roe"
    if isWhole, start + 5 < sentence.tokens.upperBound, first == PersonReferenceResolver.the,
      Self.statements.contains(hash: tree.lemmas[start + 1]), tree.lemmas[start + 2] == Self.be,
      Self.demonstratives.contains(hash: tree.shapes[start + 3].low), tree.shapes[start + 4].low == Self.of,
      let speaker = named(in: start + 5..<min(start + 14, sentence.tokens.upperBound))
    {
      return Attribution(
        speaker: speaker,
        cue: start + 1..<start + 2,
        rule: "sentence about the words",
        confidence: 0.8
      )
    }
    // "Those were the words of …" behind the words, or "“…,” were the words of …".
    let verb = isWhole ? start + 1 : start
    guard !isWhole || Self.demonstratives.contains(hash: first) || first == Self.such,
      tree.lemmas[verb] == Self.be
    else { return nil }
    let reach = verb + 1..<min(verb + 7, sentence.tokens.upperBound)
    guard let noun = reach.first(where: { Self.statements.contains(hash: tree.lemmas[$0]) }) else {
      return nil
    }
    let speaker = tree.children(of: noun).first { child in
      tree.has(child, .owner)
        || tree.has(child, .nounModifier)
          && tree.children(of: child).contains { Self.authors.contains(hash: tree.shapes[$0].low) }
    }
    return speaker.map {
      Attribution(speaker: $0, cue: noun..<noun + 1, rule: "sentence about the words", confidence: 0.8)
    }
  }

  // MARK: Before the words

  /// The person whom a line without a verb names, right before a paragraph of quoted words: "From the pen of Jane Doe".
  private func line(before index: Int) -> Attribution? {
    let span = tree.spans[index]
    guard span.outer.lowerBound > 0, !span.continues, begins(span.paragraph, at: span.outer.lowerBound) else {
      return nil
    }
    let last = span.outer.lowerBound - 1
    let sentence = tree.document.sentences[Int(tree.sentences[last])]
    guard sentence.paragraph + 1 == span.paragraph,
      begins(sentence.paragraph, at: sentence.tokens.lowerBound),
      tree.document.paragraphs[sentence.paragraph].role == .body,
      (1...Self.longestSignature).contains(sentence.tokens.count),
      !sentence.tokens.contains(where: { isFiniteVerb($0) || tree.quoted[$0] >= 0 })
    else { return nil }
    let persons = Set(
      sentence.tokens.compactMap { token in
        mentions[token].flatMap { $0.isPerson ? $0.entity : nil }
      }
    )
    guard persons.count == 1, let speaker = named(in: sentence.tokens) else { return nil }
    return Attribution(speaker: speaker, cue: nil, rule: "line with a name before it", confidence: 0.7)
  }

  /// The possessor of a noun for what is said, right before the words.
  ///
  /// Behind the noun stands a question mark or a colon, and there is no verb: "Her verdict? “It is a swamp.”"
  private func question(before index: Int) -> Attribution? {
    let span = tree.spans[index]
    let mark = span.outer.lowerBound - 1
    guard mark > 1, tree.shapes[mark].low == Self.questionMark || tree.shapes[mark].low == CueFeatures.colon
    else {
      return nil
    }
    let sentence = tree.document.sentences[Int(tree.sentences[mark])]
    let first = sentence.tokens.lowerBound
    guard sentence.paragraph == span.paragraph, (2...Self.longestQuestion).contains(mark - first),
      let noun = (first + 1..<mark).first(where: { Self.statements.contains(hash: tree.lemmas[$0]) }),
      !(first..<mark).contains(where: { isFiniteVerb($0) }),
      let owner = tree.children(of: noun).first(where: { tree.has($0, .owner) && $0 >= first })
    else { return nil }
    return Attribution(
      speaker: owner,
      cue: noun..<noun + 1,
      rule: "noun for the words before them",
      confidence: 0.8
    )
  }

  /// The subject of a short sentence with nothing but a gesture right before the words: "Tom Hale laughed. “He
  /// snored.”"
  private func gesture(before index: Int) -> Attribution? {
    let span = tree.spans[index]
    let last = span.outer.lowerBound - 1
    guard last > 1 else { return nil }
    let sentence = tree.document.sentences[Int(tree.sentences[last])]
    guard sentence.paragraph == span.paragraph, sentence.tokens.upperBound == last + 1,
      (3...Self.longestGesture).contains(sentence.tokens.count),
      sentence.tokens.allSatisfy({ tree.quoted[$0] < 0 }),
      let verb = sentence.tokens.first(where: {
        tree.parts[$0] == .verb && SourceWords.gestures[tree.lemmas[$0]] != nil
      }), tree.head(of: verb) == nil,
      let subject = tree.children(of: verb).first(where: { tree.has($0, .subject) && $0 < verb }),
      mentions[subject]?.isPerson ?? false
    else { return nil }
    return Attribution(
      speaker: subject,
      cue: verb..<verb + 1,
      rule: "gesture before the words",
      confidence: 0.8
    )
  }

  // MARK: Parts

  /// The head of the first name of a person among some words, or else of the first name of an organisation.
  private func named(in words: Range<Int>) -> Int? {
    let names = words.compactMap { mentions[$0] }.filter {
      words.contains($0.tokens.lowerBound)
    }
    let name = names.first { $0.isPerson } ?? names.first { $0.type == .organization }
    return name.map { tree.head(among: $0.tokens) }
  }

  private func begins(_ paragraph: Int, at token: Int) -> Bool {
    token >= 0 && tree.document.tokens[token].range.start == tree.document.paragraphs[paragraph].range.start
  }

  private func end(of paragraph: Int, from token: Int) -> Int {
    var sentence = Int(tree.sentences[token])
    while sentence + 1 < tree.document.sentences.count,
      tree.document.sentences[sentence + 1].paragraph == paragraph
    {
      sentence += 1
    }
    return tree.document.sentences[sentence].tokens.upperBound
  }

  private func isFiniteVerb(_ token: Int) -> Bool {
    (tree.parts[token] == .verb || tree.parts[token] == .auxiliary) && isFinite(token)
  }

  /// True for a dash, and for a hyphen between spaces or two hyphens that stand for one.
  private func isDashLike(_ token: Int) -> Bool {
    let range = tree.document.tokens[token].range
    switch CharacterClasses.classify(CharacterClasses.decode(tree.document.text, at: range.start).value) {
    case .dash: return true
    case .hyphen:
      let next = token + 1
      return range.count > 1 || next < tree.parts.count && tree.document.tokens[next].spaceBefore
    default: return false
    }
  }

  /// The most tokens of a line that only names a speaker.
  private static let longestSignature = 16
  /// The most tokens of a sentence with nothing but a gesture.
  private static let longestGesture = 7
  private static let questionMark = WordHash.of("?")
  /// The most tokens of such a question.
  private static let longestQuestion = 7
  private static let of = WordHash.of("of")
  private static let speak = WordHash.of("speak")
  private static let such = WordHash.of("such")
  private static let be = WordHash.of("be")
  private static let manners = WordSet(words: ["so", "thus"])
  private static let authors = WordSet(words: ["of", "from", "by"])
  private static let demonstratives = WordSet(WordList("function-words/demonstratives"))
  private static let statements = WordSet(WordList("quotations/statements"), WordList("quotations/wordings"))
}
