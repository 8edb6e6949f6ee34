import Documents
import WordLists

/// The bodies that an article names, and the descriptions by which it means them.
struct BodyFinder {
  private let tree: DependencyTree
  private var document: Document { tree.document }

  /// Descriptions of organisations in apposition, in reading order; the tokens are those without the article.
  private(set) var bynames: [(entity: Int, tokens: Range<Int>)] = []

  /// The organisations by the last words of their names, each with a name of its own length.
  private var names: [UInt64: [Named]] = [:]
  /// The organisations by the words of the descriptions beside their names.
  private var described: [[UInt64]: Set<Int>] = [:]
  /// The place that "the city" means.
  private var place: Int?

  /// The words of the name of an organisation.
  private struct Named: Hashable {
    var entity: Int
    var words: [UInt64]
  }

  init(_ tree: DependencyTree) {
    self.tree = tree
    place = ownPlace()
    for (index, entity) in tree.document[Entity.self].enumerated() where entity.type == .organization {
      for mention in entity.mentions where mention.kind == .name {
        let name = Named(entity: index, words: words(of: mention.tokens))
        if let last = name.words.last, names[last, default: []].count < Self.mostNames,
          !(names[last]?.contains(name) ?? false)
        {
          names[last, default: []].append(name)
        }
        if let tokens = apposition(to: mention.tokens) { bynames.append((index, tokens)) }
      }
    }
    bynames.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for byname in bynames { described[words(of: byname.tokens), default: []].insert(byname.entity) }
  }

  /// The body that a description means; nil where none fits, or several do.
  func body(meantBy phrase: Range<Int>) -> (entity: Int, confidence: Double)? {
    guard let core = core(of: phrase) else { return nil }
    let words = core.map { tree.shapes[$0].low }
    if words.count == 1, Self.places.contains(hash: words[0]) {
      return place.map { ($0, Self.confidenceOfPlaces) }
    }
    var fitting = words.count > 1 ? described[words] ?? [] : []
    let alike = words.last.flatMap { names[$0] } ?? []
    // Of very many names with one last word none is meant for sure.
    if alike.count < Self.mostNames, words.count > 1 || Self.isSpecific(words[0]) {
      for name in alike where name.words.count > words.count && Array(name.words.suffix(words.count)) == words
      {
        fitting.insert(name.entity)
      }
    }
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
    guard next + 2 < sentence.upperBound, isComma(next), tree.shapes[next + 1].low == Self.the else {
      return nil
    }
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
  private func ownPlace() -> Int? {
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
  /// What a place of a dateline can be; it is seldom a state or a province.
  private static let places = WordSet(words: ["city", "town", "village"])
  /// The most names with one last word that are looked at.
  private static let mostNames = 64
  /// The most words of a description.
  private static let longest = 6
  private static let confidenceOfWords = 0.8
  private static let confidenceOfPlaces = 0.7
}
