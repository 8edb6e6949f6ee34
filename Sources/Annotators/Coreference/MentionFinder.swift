import Documents

/// A noun phrase or pronoun that can speak of something, as coreference sees it.
struct MentionCandidate: Sendable {
  /// What it is made of.
  enum Form: UInt64, Sendable {
    case name = 1, nominal, masculine, feminine, neuter, plural, first, firstPlural, second, demonstrative
  }

  /// How the phrase begins.
  enum Definiteness: UInt64, Sendable {
    case bare = 1, definite, indefinite, possessive, demonstrative, quantified, pronoun, name
  }

  /// One or several.
  enum Number: UInt64, Sendable { case unknown, singular, plural }

  /// What a person can be called.
  enum Gender: UInt64, Sendable { case unknown, masculine, feminine, thing }

  /// The head.
  var head: Int
  /// The tokens of the phrase.
  var tokens: Range<Int>
  var sentence: Int
  var form: Form
  var definiteness: Definiteness
  var number: Number
  var gender: Gender
  /// The type of the name at the head, plus one; 0 for no name.
  var type: UInt64
  /// The group of names that the head belongs to, or -1.
  var cluster: Int
  /// The words of the phrase without determiners, hashed together.
  var text: UInt64
  /// The quoted stretch that it stands in, or -1.
  var quoted: Int32

  /// True for several phrases joined by "and".
  var isJoined = false

  /// True for pronouns.
  var isPronoun: Bool { form != .name && form != .nominal }
}

/// Finds the noun phrases and pronouns of a document.
struct MentionFinder {
  private let view: SpeechView
  private let names: [Name]
  /// The group of names of each token, or -1.
  private let clusterOfToken: [Int32]
  private let genders: [MentionCandidate.Gender]
  /// The entity that a description or pronoun is known to mean, by its last token.
  private let settled: [Int: Int32]
  /// The name that each token stands in, or -1.
  private let nameOfToken: [Int32]

  init(_ view: SpeechView) {
    self.view = view
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
  }

  /// The mentions in the order of their beginnings, the longer first.
  func mentions() -> [MentionCandidate] {
    var found: [MentionCandidate] = []
    for token in view.parts.indices {
      guard let form = form(at: token) else { continue }
      let tokens = form == .name || form == .nominal ? span(of: token) : token..<token + 1
      found.append(made(token, tokens, form))
    }
    found = withAppositions(found)
    found += coordinations(found)
    return found.sorted {
      ($0.tokens.lowerBound, -$0.tokens.upperBound, $0.head) < (
        $1.tokens.lowerBound, -$1.tokens.upperBound, $1.head
      )
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

  /// What is joined by "and" as one mention: "Ann and Bob".
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
        for mark in view.children(of: child) where view.signs[mark].low == Self.and { isJoined = true }
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
      joined.text = 0
      for token in joined.tokens.prefix(24) where !Self.articles.contains(hash: view.signs[token].low) {
        joined.text = FeatureHash.joined(joined.text &+ 1, view.signs[token].low)
      }
      return joined
    }
  }

  private static let and = WordHash.of("and")
  private static let apposition = SpeechView.Relation("appos")

  /// What a token would be as a head; nothing where it is none.
  private func form(at token: Int) -> MentionCandidate.Form? {
    let low = view.signs[token].low
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
      let acts = view.has(token, .subject) || view.has(token, .object) || view.has(token, .passiveSubject)
      guard isNoun || acts else { return nil }
      // A word inside a name is no mention of its own, but a name before a noun is one.
      let isInside =
        nameOfToken[token] >= 0 && view.head(of: token).map { nameOfToken[$0] == nameOfToken[token] } ?? false
      guard !isInside, !view.has(token, .compound) || clusterOfToken[token] >= 0, !view.has(token, .flat),
        !isTitle(token)
      else {
        return nil
      }
      return clusterOfToken[token] >= 0 && isNoun ? .name : .nominal
    default: return nil
    }
  }

  /// True for a title before a name: "Mr." is nobody by itself.
  private func isTitle(_ token: Int) -> Bool {
    let next = token + 1
    return nameOfToken[token] < 0 && next < view.parts.count && nameOfToken[next] >= 0
      && names[Int(nameOfToken[next])].tokens.lowerBound == next
      && !view.words[token].classes.isDisjoint(with: [.title, .office, .honorific])
  }

  private func made(_ head: Int, _ tokens: Range<Int>, _ form: MentionCandidate.Form) -> MentionCandidate {
    let cluster = Int(form == .name ? clusterOfToken[head] : settled[head] ?? -1)
    var text: UInt64 = 0
    for token in tokens.prefix(24) where !Self.articles.contains(hash: view.signs[token].low) {
      text = FeatureHash.joined(text &+ 1, view.signs[token].low)
    }
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
      text: text,
      quoted: view.quoted[head]
    )
  }

  /// The whole phrase of a head: without what makes it a predicate, what is joined to it, and marks at the ends.
  private func span(of head: Int) -> Range<Int> {
    let sentence = view.document.sentences[Int(view.sentences[head])].tokens
    var (start, end) = (head, head + 1)
    // Behind a preposition, a conjunction or a copula the phrase begins.
    var floor = sentence.lowerBound
    for child in view.children(of: head) {
      if Self.outside.contains(view.relations[child]) {
        if child < head, view.parts[child] != .punctuation { floor = max(floor, Int(view.rights[child]) + 1) }
        continue
      }
      if view.has(child, .caseMarker) {
        // The "'s" of an owner belongs to it; a preposition does not.
        if child < head { floor = max(floor, Int(view.rights[child]) + 1) }
        if child == end || child == head + 1 { end = max(end, child + 1) }
        continue
      }
      if child > head, view.has(child, .nounClause), isFinite(child) { continue }
      if child < head { start = min(start, Int(view.lefts[child])) }
      end = max(end, Int(view.rights[child]) + 1)
    }
    if nameOfToken[head] >= 0 {
      let name = names[Int(nameOfToken[head])].tokens
      (start, end) = (min(start, name.lowerBound), max(end, name.upperBound))
    }
    (start, end) = (max(start, sentence.lowerBound), min(end, sentence.upperBound))
    start = min(max(start, floor), head)
    while start < head, Self.openers.contains(view.parts[start]) { start += 1 }
    while start < head,
      view.document.tokens[start].kind == .punctuation || view.document.tokens[start].kind == .quotationMark
    {
      start += 1
    }
    while end > head + 1,
      view.document.tokens[end - 1].kind == .punctuation && !isClosing(end - 1)
        || view.document.tokens[end - 1].kind == .quotationMark
    {
      end -= 1
    }
    return start..<end
  }

  private func isFinite(_ token: Int) -> Bool {
    switch view.document[Tag.self][token].form {
    case .past, .present, .thirdPerson: true
    default: false
    }
  }

  /// Relations below a head that do not belong to its phrase.
  private static let outside: Set<UInt64> = Set(
    [
      "cc", "conj", "cop", "nsubj", "nsubj:pass", "csubj", "mark", "parataxis", "discourse", "punct", "aux",
      "expl",
      "advcl", "dislocated", "vocative", "reparandum", "list", "dep", "orphan", "obl", "xcomp", "ccomp",
    ]
    .map { SpeechView.Relation($0).number }
  )

  /// Parts of speech that open no noun phrase.
  private static let openers: Set<PartOfSpeech> = [
    .adposition, .subordinator, .coordinator, .auxiliary, .particle,
  ]

  private func isClosing(_ token: Int) -> Bool {
    let byte = view.document.text[view.document.tokens[token].range.start]
    return byte == 41 || byte == 93
  }

  private func number(_ head: Int, _ form: MentionCandidate.Form) -> MentionCandidate.Number {
    switch form {
    case .masculine, .feminine, .neuter, .first: return .singular
    case .plural, .firstPlural: return .plural
    case .second: return .unknown
    case .demonstrative:
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
    case .neuter, .demonstrative: return .thing
    case .plural, .first, .firstPlural, .second: return .unknown
    case .name: return cluster >= 0 && cluster < genders.count ? genders[cluster] : .unknown
    case .nominal:
      let low = view.lemmas[head]
      if FunctionWords.masculineNouns.contains(hash: low) { return .masculine }
      if FunctionWords.feminineNouns.contains(hash: low) { return .feminine }
      return .unknown
    }
  }

  private static let firstPerson = WordSet("i me my mine myself")
  private static let second = WordSet("you your yours yourself yourselves")
  private static let demonstratives = WordSet("this that these those")
  private static let pluralDemonstratives = WordSet("these those")
  private static let definite = WordSet("the")
  private static let indefinite = WordSet("a an another some any")
  private static let quantifiers = WordSet(
    "all many most several few both each every no more other much enough"
  )
  private static let articles = WordSet("the a an this that these those")
  private static let determinerRelation = SpeechView.Relation("det")
}

/// What a person's names, titles and roles tell of their gender.
enum PersonGender {
  /// The gender of a person by forms of address, roles and given names; a thing for what is no person.
  static func of(_ entity: Entity, _ view: SpeechView) -> MentionCandidate.Gender {
    guard entity.type == .person else { return .thing }
    let names = entity.mentions.filter { $0.kind == .name }
    for mention in names {
      let first = mention.tokens.lowerBound
      guard first > 0 else { continue }
      let before = view.signs[first - 1].low
      if FunctionWords.masculineAddress.contains(hash: before) { return .masculine }
      if FunctionWords.feminineAddress.contains(hash: before) { return .feminine }
    }
    for role in entity.roles {
      for part in role.text.split(whereSeparator: { !$0.isLetter }) {
        if FunctionWords.masculineNouns.contains(hash: WordHash.of(part)) { return .masculine }
        if FunctionWords.feminineNouns.contains(hash: WordHash.of(part)) { return .feminine }
      }
    }
    // "he" that is known to mean somebody tells their gender.
    for mention in entity.mentions where mention.kind == .pronoun {
      switch FunctionWords.pronouns[view.signs[mention.tokens.lowerBound].low] {
      case .masculine: return .masculine
      case .feminine: return .feminine
      default: continue
      }
    }
    for mention in names where mention.tokens.count > 1 {
      let classes = view.words[mention.tokens.lowerBound].classes
      switch (classes.contains(.givenMale), classes.contains(.givenFemale)) {
      case (true, false): return .masculine
      case (false, true): return .feminine
      default: continue
      }
    }
    return .unknown
  }
}
