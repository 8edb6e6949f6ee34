import Documents
import WordLists

/// Names of newspapers, broadcasters and agencies, known by their words or by a gazetteer.
struct OutletNames {
  private let tree: DependencyTree
  private let mentions: MentionIndex

  init(_ tree: DependencyTree, _ mentions: MentionIndex) {
    self.tree = tree
    self.mentions = mentions
  }

  /// True for a token of the name of an outlet.
  func isOutlet(_ token: Int) -> Bool {
    guard let name = name(around: token) else { return false }
    if let mention = mentions[token], mention.type == .geopolitical || mention.type == .location {
      // "the Ribbledale Mercury" is no town.
      return name.count > 1 && name.lowerBound > 0 && tree.shapes[name.lowerBound - 1].low == Self.the
        && hasOutletEnding(name, token)
    }
    return OutletNames.isOutlet(name, tree) || hasCapitalArticle(name, token) || hasOutletEnding(name, token)
  }

  /// The tokens of the name that begins at a token, with its article; nil for other words.
  func name(startingAt token: Int) -> Range<Int>? {
    let start = tree.shapes[token].low == Self.the ? token + 1 : token
    guard start < tree.words.count, tree.words[start].isCapital else { return nil }
    return name(around: start)
  }

  /// The mention of a name at a token, or the words with capitals around it.
  private func name(around token: Int) -> Range<Int>? {
    if let mention = mentions[token] { return mention.tokens }
    guard tree.words[token].isCapital || tree.parts[token] == .numeral else { return nil }
    let sentence = tree.document.sentences[Int(tree.sentences[token])].tokens
    var (start, end) = (token, token + 1)
    while start > sentence.lowerBound, token - start < Self.longest, isPart(start - 1) { start -= 1 }
    while end < sentence.upperBound, end - token < Self.longest, isPart(end) { end += 1 }
    return tree.words[start].isCapital ? start..<end : nil
  }

  private func isPart(_ token: Int) -> Bool {
    (tree.words[token].isCapital && tree.parts[token] != .pronoun || tree.parts[token] == .numeral)
      && tree.document.tokens[token].kind == .word && tree.quoted[token] < 0
  }

  /// True for a name of several words with an ending that outlets share with others: "the Evening Star".
  private func hasOutletEnding(_ name: Range<Int>, _ token: Int) -> Bool {
    guard mentions[token]?.isPerson != true else { return false }
    if name.count == 1 {
      // "the Tribune"
      return token > 0 && tree.shapes[token - 1].low == Self.the
        && SourceWords.mediaNames.contains(hash: tree.shapes[token].low)
    }
    return OutletNames.sharedEndings.contains(hash: tree.shapes[name.upperBound - 1].low)
  }

  /// True for the "The" of "told The Beacon", which only a title has inside a sentence.
  private func hasCapitalArticle(_ name: Range<Int>, _ token: Int) -> Bool {
    let sentence = tree.document.sentences[Int(tree.sentences[token])].tokens
    let article = tree.shapes[name.lowerBound].low == Self.the ? name.lowerBound : name.lowerBound - 1
    guard article > sentence.lowerBound, tree.shapes[article].low == Self.the, tree.words[article].isCapital,
      tree.parts[article - 1] != .punctuation, name.count <= Self.longest
    else { return false }
    // In capitals and in a headline every word has one.
    let paragraph = tree.document.sentences[Int(tree.sentences[token])].paragraph
    return tree.document.paragraphs[paragraph].role != .headline && mentions[token]?.isPerson != true
  }

  /// True for a name of which a word, or all together, is that of an outlet.
  static func isOutlet(_ tokens: Range<Int>, _ tree: DependencyTree) -> Bool {
    func low(_ token: Int) -> UInt64 { tree.shapes[token].low }
    var words = tokens
    if words.count > 1, low(words.lowerBound) == the { words = words.dropFirst() }
    // "BBC Radio 4"
    while words.count > 2, tree.parts[words.upperBound - 1] == .numeral { words = words.dropLast() }
    if words.count > 1 {
      if let last = words.last, SourceWords.mediaNames.contains(hash: low(last)) { return true }
      // "Radio Brod", "Daily Beacon", "BBC Radio Brod"
      if openings.contains(hash: low(words.lowerBound)) { return true }
      if words.count > 2, openings.contains(hash: low(words.lowerBound + 1)),
        isListed(words.prefix(1), tree)
      {
        return true
      }
      // "BBC Urdu", "VOA Persian"
      if words.count == 2, tree.words[words.lowerBound].shape == .capitals, isListed(words.prefix(1), tree) {
        return true
      }
      // "Good Morning Thames"
      if low(words.lowerBound) == good, low(words.lowerBound + 1) == morning { return true }
      // "Channel 9"
      if channels.contains(hash: low(words.lowerBound)),
        tree.parts[words.lowerBound + 1] == .numeral || numbers.contains(hash: low(words.lowerBound + 1))
      {
        return true
      }
      // "News Agency of Nigeria", "Press Trust of India"
      for token in words.dropLast()
      where SourceWords.mediaNames.contains(hash: low(token)) && bodies.contains(hash: low(token + 1)) {
        return true
      }
    }
    return isListed(tokens, tree) || words != tokens && isListed(words, tree)
  }

  private static func isListed(_ tokens: Range<Int>, _ tree: DependencyTree) -> Bool {
    var hash = PhraseHash()
    for token in tokens {
      // "ABS-CBN" is three tokens without blanks.
      if token > tokens.lowerBound, tree.document.tokens[token].spaceBefore { hash.append(32) }
      Lexicon.append(tree.document.text, tree.document.tokens[token].range, to: &hash)
    }
    return Gazetteer.standard.classes(ofHash: hash.value).contains(.newsOrganization)
  }

  /// The most words of a name to either side of a token.
  private static let longest = 5
  private static let the = WordHash.of("the")
  private static let good = WordHash.of("good")
  private static let morning = WordHash.of("morning")
  private static let openings = WordSet(WordList("organizations/outlet-openings"))
  private static let sharedEndings = WordSet(WordList("organizations/shared-outlet-endings"))
  private static let channels = WordSet(WordList("organizations/channels"))
  private static let numbers = WordSet(words: ["seven", "nine", "ten"])
  private static let bodies = WordSet(WordList("organizations/outlet-bodies"))
}
