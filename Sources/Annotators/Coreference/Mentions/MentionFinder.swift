import Documents
import WordLists

/// Finds the noun phrases and pronouns of a document.
struct MentionFinder {
  let view: DependencyTree
  let names: [Name]
  /// The group of names of each token, or -1.
  let clusterOfToken: [Int32]
  let genders: [MentionCandidate.Gender]
  /// The entity that a description or pronoun is known to mean, by its last token.
  private let settled: [Int: Int32]
  /// The name that each token stands in, or -1.
  let nameOfToken: [Int32]
  /// The group of names by the words of each of its names, hashed together without articles.
  let clusterOfText: [UInt64: Int32]
  /// The weights of where phrases end; without them they end where the parser ends them.
  private let ends: WeightTable

  init(_ view: DependencyTree, ends: WeightTable = MentionFinder.standardEnds) {
    self.view = view
    self.ends = ends
    let names = view.document[Name.self]
    self.names = names
    let entities = view.document[Entity.self]
    var owner = [Int32](repeating: -1, count: view.parts.count)
    var settled: [Int: Int32] = [:]
    for (number, entity) in entities.enumerated() {
      for mention in entity.mentions {
        if mention.kind != .name {
          // The last word of a description or pronoun is its head.
          settled[mention.tokens.upperBound - 1] = Int32(number)
          continue
        }
        for token in mention.tokens where token < owner.count { owner[token] = Int32(number) }
      }
    }
    // "I" in a quotation is its speaker.
    for quotation in view.document[Quotation.self] where quotation.kind != .indirect {
      guard let entity = quotation.speaker?.entity else { continue }
      for token in quotation.content.flatMap({ view.document.tokens(in: $0) })
      where token < owner.count && Self.firstPerson.contains(hash: view.signs[token].low) {
        settled[token] = Int32(entity)
      }
    }
    clusterOfToken = owner
    self.settled = settled
    var own = [Int32](repeating: -1, count: view.parts.count)
    for (number, name) in names.enumerated() {
      for token in name.tokens where token < own.count { own[token] = Int32(number) }
    }
    nameOfToken = own
    genders = entities.map { PersonGender.of($0, view) }
    var clusterOfText: [UInt64: Int32] = [:]
    for (number, entity) in entities.enumerated() {
      for mention in entity.mentions where mention.kind == .name {
        let text = Self.text(of: mention.tokens, view)
        if clusterOfText[text] == nil { clusterOfText[text] = Int32(number) }
      }
    }
    self.clusterOfText = clusterOfText
  }

  /// The weights of this program for where phrases end.
  static let standardEnds = WeightTable(asset: "weights/phrase-ends.bin")

  /// The mentions in the order of their heads, so that an owner comes before what it owns; the longer first.
  func mentions() -> [MentionCandidate] {
    var found: [MentionCandidate] = []
    let ends = PhraseEnds(view: view, names: nameOfToken, weights: ends)
    for token in view.parts.indices {
      if token & 0x3FF == 0, Stopping.isWanted { break }
      guard !isCompany(token), let form = form(at: token) else { continue }
      if form == .name || form == .nominal || isQuantity(token) {
        let tokens = span(of: token)
        let start = form == .name ? beginning(of: token, from: tokens.lowerBound) : tokens.lowerBound
        found.append(made(token, start..<ends.end(head: token, tokens: tokens), form))
      } else if form == .demonstrative, isDescribed(token) {
        let tokens = token..<span(of: token).upperBound
        found.append(made(token, token..<ends.end(head: token, tokens: tokens), form))
      } else {
        found.append(made(token, token..<(isCompany(token + 1) ? token + 2 : token + 1), form))
      }
    }
    found = withAppositions(found)
    found += beginningsOfNames()
    found += coordinations(found)
    return found.sorted {
      ($0.head, -$0.tokens.count, $0.tokens.lowerBound) < ($1.head, -$1.tokens.count, $1.tokens.lowerBound)
    }
  }

  /// The mentions without those that only explain another: "my colleague, Jane Doe" is one mention of Jane Doe.
  private func withAppositions(_ mentions: [MentionCandidate]) -> [MentionCandidate] {
    var mentions = mentions
    var placeOfHead: [Int: Int] = [:]
    for (place, mention) in mentions.enumerated() { placeOfHead[mention.head] = place }
    var dropped: Set<Int> = []
    for (place, mention) in mentions.enumerated().reversed()
    where view.has(mention.head, Self.apposition) && !mention.isPronoun {
      guard let outer = view.head(of: mention.head).flatMap({ placeOfHead[$0] }),
        mentions[outer].tokens.contains(mention.head), mentions[outer].tokens != mention.tokens
      else { continue }
      dropped.insert(place)
      guard mentions[outer].cluster < 0, mentions[place].cluster >= 0 else { continue }
      mentions[outer].cluster = mentions[place].cluster
      if mention.form == .name {
        mentions[outer].type = mention.type
        if mentions[outer].gender == .unknown { mentions[outer].gender = mention.gender }
      }
    }
    return mentions.indices.filter { !dropped.contains($0) }.map { mentions[$0] }
  }

  /// What is joined by "and" or "or" as one mention: "Ann and Bob".
  private func coordinations(_ mentions: [MentionCandidate]) -> [MentionCandidate] {
    var placeOfHead: [Int: Int] = [:]
    for (place, mention) in mentions.enumerated() { placeOfHead[mention.head] = place }
    return mentions.compactMap { mention in
      guard !view.has(mention.head, .conjunct) else { return nil }
      var end = mention.tokens.upperBound
      var isJoined = false
      for child in view.children(of: mention.head) where view.has(child, .conjunct) && child > mention.head {
        guard let other = placeOfHead[child] else { return nil }
        end = max(end, mentions[other].tokens.upperBound)
        for mark in view.children(of: child) where Self.joining.contains(hash: view.signs[mark].low) {
          isJoined = true
        }
      }
      guard isJoined, end > mention.tokens.upperBound else { return nil }
      var joined = mention
      joined.tokens = mention.tokens.lowerBound..<end
      joined.form = .nominal
      joined.definiteness = .bare
      joined.number = .plural
      joined.gender = .unknown
      joined.cluster = -1
      joined.isJoined = true
      joined.text = Self.text(of: joined.tokens, view)
      return joined
    }
  }

  private static let joining = WordSet(words: ["and", "or"])
  private static let apposition = DependencyTree.Relation("appos")

  /// What a token would be as a head; nothing where it is none.
  func form(at token: Int) -> MentionCandidate.Form? {
    let low = view.signs[token].low
    if isUs(token) { return .firstPlural }
    if isQuantity(token) { return .demonstrative }
    switch view.parts[token] {
    case .pronoun, .determiner:
      if let pronoun = FunctionWords.pronouns[low] {
        return switch pronoun {
        case .masculine: .masculine
        case .feminine: .feminine
        case .neuter: .neuter
        case .plural: .plural
        case .first: .first
        case .firstPlural: .firstPlural
        }
      }
      if Self.second.contains(hash: low) { return .second }
      let isAlone =
        !view.has(token, Self.determinerRelation)
        && (view.parts[token] == .pronoun || view.has(token, .subject))
      return Self.demonstratives.contains(hash: low) && isAlone ? .demonstrative : nil
    case .noun, .properNoun, .numeral, .adjective, .symbol, .other:
      let isNoun = view.parts[token] == .noun || view.parts[token] == .properNoun
      if isNoun, isInnerName(token) { return clusterOfText[innerText(token)] == nil ? .nominal : .name }
      // "In 1801 …": a year that something hangs on.
      let isYear =
        view.parts[token] == .numeral && nameOfToken[token] < 0
        && (view.has(token, .oblique) || view.has(token, .nounModifier))
      let acts = view.has(token, .subject) || view.has(token, .object) || view.has(token, .passiveSubject)
      guard isNoun || acts || isYear else { return nil }
      // A word inside a name is no mention of its own, but a name before a noun is one.
      let isInside =
        nameOfToken[token] >= 0 && view.head(of: token).map { nameOfToken[$0] == nameOfToken[token] } ?? false
      let isNamed = clusterOfToken[token] >= 0 || view.parts[token] == .properNoun
      guard !isInside, isNamed || !view.has(token, .compound), !view.has(token, .flat),
        !isTitle(token)
      else {
        return nil
      }
      return clusterOfToken[token] >= 0 && isNoun ? .name : .nominal
    default: return nil
    }
  }

  /// True for the "us" of "let's".
  private func isUs(_ token: Int) -> Bool {
    Self.shortUs.contains(hash: view.signs[token].low)
      && (view.parts[token] == .pronoun || token > 0 && view.signs[token - 1].low == Self.lets)
  }

  /// True for what says how many of them there are and stands for them: "both", "all of them", "each of the boats".
  private func isQuantity(_ token: Int) -> Bool {
    (view.parts[token] == .pronoun || view.parts[token] == .determiner)
      && Self.quantities.contains(hash: view.signs[token].low)
      && !Self.beforeNouns.contains(view.relations[token])
  }

  /// True for a title before a name: "Mr." is nobody by itself.
  private func isTitle(_ token: Int) -> Bool {
    let next = token + 1
    return nameOfToken[token] < 0 && next < view.parts.count && nameOfToken[next] >= 0
      && names[Int(nameOfToken[next])].tokens.lowerBound == next
      && !view.words[token].classes.isDisjoint(with: [.title, .office, .honorific])
  }

  /// True for the "those" of "those who came" and "those of the smaller firm".
  private func isDescribed(_ token: Int) -> Bool {
    view.children(of: token).contains {
      $0 > token && (view.has($0, Self.relativeClause) || view.has($0, .nounModifier))
    }
  }

  /// Where a name begins whose phrase does not take in what the one is that has it: "his wife Ann Bell".
  private func beginning(of head: Int, from start: Int) -> Int {
    let title = start - 1
    guard nameOfToken[head] >= 0, names[Int(nameOfToken[head])].tokens.lowerBound == start, start > 0,
      view.sentences[title] == view.sentences[start], isTitle(title), Self.nouns.contains(view.parts[title])
    else { return start }
    return min(start, span(of: title).lowerBound)
  }

  /// True for the "guys" of "you guys" and the "all" of "we all", which are one mention with the pronoun.
  private func isCompany(_ token: Int) -> Bool {
    token > 0 && token < view.parts.count && view.sentences[token] == view.sentences[token - 1]
      && Self.company.contains(hash: view.signs[token].low)
      && Self.companions.contains(hash: view.signs[token - 1].low)
  }

  /// The words of a phrase without articles, hashed together.
  static func text(of tokens: Range<Int>, _ view: DependencyTree) -> UInt64 {
    var text: UInt64 = 0
    for token in tokens.prefix(24) where !articles.contains(hash: view.signs[token].low) {
      text = FeatureHash.joined(text &+ 1, view.signs[token].low)
    }
    return text
  }

  func made(_ head: Int, _ tokens: Range<Int>, _ form: MentionCandidate.Form) -> MentionCandidate {
    let owner = isInnerName(head) ? clusterOfText[innerText(head)] ?? -1 : clusterOfToken[head]
    let cluster = Int(form == .name ? owner : settled[head] ?? -1)
    let first = view.signs[tokens.lowerBound].low
    let definiteness: MentionCandidate.Definiteness =
      form == .name
      ? .name
      : form != .nominal
        ? .pronoun
        : Self.definite.contains(hash: first)
          ? .definite
          : Self.indefinite.contains(hash: first)
            ? .indefinite
            : Self.demonstratives.contains(hash: first)
              ? .demonstrative
              : Self.quantifiers.contains(hash: first) || view.parts[tokens.lowerBound] == .numeral
                ? .quantified
                : view.children(of: head).contains { view.has($0, .owner) } ? .possessive : .bare
    return MentionCandidate(
      head: head,
      tokens: tokens,
      sentence: Int(view.sentences[head]),
      form: form,
      definiteness: definiteness,
      number: number(head, form),
      gender: gender(head, form, form == .name ? cluster : -1),
      type: view.names[head],
      cluster: cluster,
      text: Self.text(of: tokens, view),
      quoted: view.quoted[head]
    )
  }

  private func number(_ head: Int, _ form: MentionCandidate.Form) -> MentionCandidate.Number {
    switch form {
    case .masculine, .feminine, .neuter, .first: return .singular
    case .plural, .firstPlural: return .plural
    case .second: return .unknown
    case .demonstrative:
      if Self.quantities.contains(hash: view.signs[head].low) { return .plural }
      return Self.pluralDemonstratives.contains(hash: view.signs[head].low) ? .plural : .singular
    case .name, .nominal:
      if view.children(of: head).contains(where: { view.has($0, .conjunct) }) { return .plural }
      let form = view.document[Tag.self][head].form
      return form == .plural
        ? .plural : view.parts[head] == .noun || view.parts[head] == .properNoun ? .singular : .unknown
    }
  }

  private func gender(_ head: Int, _ form: MentionCandidate.Form, _ cluster: Int) -> MentionCandidate.Gender {
    switch form {
    case .masculine: return .masculine
    case .feminine: return .feminine
    case .demonstrative where Self.quantities.contains(hash: view.signs[head].low): return .unknown
    case .neuter, .demonstrative: return .thing
    case .plural, .first, .firstPlural, .second: return .unknown
    case .name: return cluster >= 0 && cluster < genders.count ? genders[cluster] : .unknown
    case .nominal:
      let low = view.lemmas[head]
      if PersonNouns.masculine.contains(hash: low) { return .masculine }
      if PersonNouns.feminine.contains(hash: low) { return .feminine }
      return .unknown
    }
  }

  private static let firstPerson = WordSet(WordList("pronouns/first-person-singular"))
  private static let second = WordSet(WordList("pronouns/second-person"))
  private static let shortUs = WordSet(words: ["'s"])
  private static let lets = WordHash.of("let")
  private static let quantities = WordSet(WordList("pronouns/of-number"))
  private static let beforeNouns: Set<UInt64> = Set(
    ["det", "det:predet", "cc:preconj", "advmod"].map { DependencyTree.Relation($0).number }
  )
  private static let demonstratives = WordSet(WordList("function-words/demonstratives"))
  private static let pluralDemonstratives = WordSet(words: ["these", "those"])
  private static let definite = WordSet(words: ["the"])
  private static let indefinite = WordSet(WordList("function-words/indefinite-determiners"))
  private static let quantifiers = WordSet(WordList("function-words/partial-quantifiers"))
  static let articles = WordSet(
    WordList("function-words/articles"),
    WordList("function-words/demonstratives")
  )
  private static let company = WordSet(words: ["guys", "all"])
  private static let companions = WordSet(WordList("pronouns/before-plural-nouns"))
  /// Parts of speech of titles.
  private static let nouns: Set<PartOfSpeech> = [.noun, .properNoun, .adjective]
  private static let relativeClause = DependencyTree.Relation("acl:relcl")
  private static let determinerRelation = DependencyTree.Relation("det")
}
