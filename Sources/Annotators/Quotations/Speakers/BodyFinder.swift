import Documents
import WordLists

/// The bodies that an article names, and the descriptions by which it means them.
struct BodyFinder {
  private let tree: DependencyTree
  private var document: Document { tree.document }

  /// Descriptions of organisations in apposition, in reading order; the tokens are those without the article.
  private(set) var bynames: [(entity: Int, tokens: Range<Int>)] = []

  /// The names of organisations.
  private var names: [(entity: Int, tokens: Range<Int>)] = []

  init(_ tree: DependencyTree) {
    self.tree = tree
    for (index, entity) in tree.document[Entity.self].enumerated() where entity.type == .organization {
      for mention in entity.mentions where mention.kind == .name {
        names.append((index, mention.tokens))
        if let tokens = apposition(to: mention.tokens) { bynames.append((index, tokens)) }
      }
    }
    bynames.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The body that a description means; nil where none fits, or several do.
  func body(meantBy phrase: Range<Int>) -> (entity: Int, confidence: Double)? {
    guard let core = core(of: phrase) else { return nil }
    let words = core.map { tree.shapes[$0].low }
    if words.count == 1, Self.places.contains(hash: words[0]) {
      return place().map { ($0, Self.confidenceOfPlaces) }
    }
    let named = names.filter { $0.tokens.count > words.count && isEnd(words, of: $0.tokens) }.map(\.entity)
    let described = bynames.filter { words.count > 1 && self.words(of: $0.tokens) == words }.map(\.entity)
    let fitting = Set(words.count > 1 || Self.isSpecific(words[0]) ? named + described : described)
    return fitting.count == 1 ? fitting.first.map { ($0, Self.confidenceOfWords) } : nil
  }

  /// The description without its article, and without what follows its noun behind a preposition; nil for a phrase that
  /// is not definite.
  private func core(of phrase: Range<Int>) -> Range<Int>? {
    guard !phrase.isEmpty, phrase.upperBound <= tree.parts.count else { return nil }
    var start = phrase.lowerBound
    if Self.definite.contains(hash: tree.shapes[start].low) {
      start += 1
    } else if tree.parts[start] == .determiner || tree.parts[start] == .pronoun {
      return nil
    }
    let end = (start..<phrase.upperBound).first { token in
      tree.parts[token] == .adposition || tree.parts[token] == .punctuation && !isApostrophe(token)
    }
    let core = start..<(end ?? phrase.upperBound)
    // "Hospitals said": a plural without an article is no one body.
    guard let last = core.last, core.count <= Self.longest, tree.parts[last] == .noun,
      start > phrase.lowerBound || tree.form(last) != .plural
    else { return nil }
    return core
  }

  /// True for the sign of a possessive: "'", "’s".
  private func isApostrophe(_ token: Int) -> Bool {
    let range = document.tokens[token].range
    return document.text[range.start] == UInt8(ascii: "'")
      || document.text[range.bytes].starts(with: "’".utf8)
  }

  private func isComma(_ token: Int) -> Bool {
    let byte = document.text[document.tokens[token].range.start]
    return byte == UInt8(ascii: ",") || byte == UInt8(ascii: "(")
  }

  /// True for words that a longer name ends in: "fire service".
  private func isEnd(_ words: [UInt64], of name: Range<Int>) -> Bool {
    let all = self.words(of: name)
    return all.count > words.count && Array(all.suffix(words.count)) == words
  }

  /// The words of some tokens, hashed, without an abbreviation in brackets.
  private func words(of tokens: Range<Int>) -> [UInt64] {
    tokens.prefix { tree.parts[$0] != .punctuation || isApostrophe($0) }.map { tree.shapes[$0].low }
  }

  /// The description in apposition behind a name: a noun phrase between commas with "the".
  private func apposition(to name: Range<Int>) -> Range<Int>? {
    let sentence = document.sentences[Int(tree.sentences[name.lowerBound])].tokens
    var next = name.upperBound
    // "the United Quay Workers (UQW), the dockers' union,": an abbreviation in brackets stands between.
    if next < sentence.upperBound, document.text[document.tokens[next].range.start] == UInt8(ascii: "(") {
      guard
        let close = (next..<min(next + 5, sentence.upperBound)).first(where: {
          document.text[document.tokens[$0].range.start] == UInt8(ascii: ")")
        })
      else { return nil }
      next = close + 1
    }
    guard next + 2 < sentence.upperBound, isComma(next), tree.shapes[next + 1].low == Self.the else { return nil }
    let start = next + 2
    var end = start
    while end < min(start + Self.longest, sentence.upperBound), isNominal(end) { end += 1 }
    guard end > start + 1, end < sentence.upperBound, tree.parts[end - 1] == .noun,
      document.tokens[end].kind == .punctuation, OrganizationNouns.all.contains(hash: tree.lemmas[end - 1])
    else { return nil }
    return start..<end
  }

  private func isNominal(_ token: Int) -> Bool {
    switch tree.parts[token] {
    case .noun, .adjective, .properNoun: true
    case .particle, .punctuation: isApostrophe(token)
    default: false
    }
  }

  /// The place that "the city" means: that of the dateline, or else the only one that the article names.
  private func place() -> Int? {
    let entities = document[Entity.self]
    let places = entities.indices.filter { entities[$0].type == .geopolitical }
    let dateline = document.article.dateline.map { Self.folded($0) }
    let own = places.filter { place in
      dateline.map { Self.isBeginning(Self.folded(entities[place].name), of: $0) } ?? false
    }
    return own.count == 1 ? own[0] : own.isEmpty && places.count == 1 ? places[0] : nil
  }

  private static func folded(_ text: String) -> String { text.lowercased() }

  private static func isBeginning(_ name: String, of dateline: String) -> Bool {
    guard dateline.hasPrefix(name) else { return false }
    return dateline.dropFirst(name.count).first.map { !$0.isLetter } ?? true
  }

  /// True for a noun that tells one kind of body from others, so that it means one by itself: "ministry", no "company".
  private static func isSpecific(_ noun: UInt64) -> Bool {
    OrganizationNouns.all.contains(hash: noun) && !OrganizationNouns.ofAnyKind.contains(hash: noun)
  }

  private static let the = WordHash.of("the")
  private static let definite = WordSet(WordList("function-words/definite-determiners"))
  private static let places = WordSet(WordList("places/kinds"))
  /// The most words of a description.
  private static let longest = 6
  private static let confidenceOfWords = 0.8
  private static let confidenceOfPlaces = 0.7
}
