import Documents
import WordLists

/// Reads who takes part in an event, and in which role.
struct EventRoles {
  private let document: Document
  private let clauses: Clauses
  private let tree: DependencyTree
  private let phrases: NounPhrase
  /// The index of the entity that each token mentions by name, description or pronoun; -1 for none.
  private var entities: [Int32]
  /// The types of the entities.
  private let types: [EntityType]
  /// For pronouns that refer to a phrase without a name the tokens of that phrase.
  private var antecedents: [Int: Range<Int>] = [:]

  init(_ document: Document, _ clauses: Clauses) {
    (self.document, self.clauses, tree) = (document, clauses, clauses.tree)
    phrases = NounPhrase(clauses.tree)
    entities = [Int32](repeating: -1, count: document.tokens.count)
    var sizes = [Int](repeating: Int.max, count: document.tokens.count)
    var types: [EntityType] = []
    for (number, entity) in document[Entity.self].enumerated() {
      types.append(entity.type)
      for mention in entity.mentions {
        // Of "the mayor of Lima" the inner mention has its own word.
        for token in mention.tokens
        where entities.indices.contains(token) && mention.tokens.count < sizes[token] {
          entities[token] = Int32(clamping: number)
          sizes[token] = mention.tokens.count
        }
      }
    }
    self.types = types
    for chain in document[CoreferenceChain.self] where chain.entity == nil {
      guard let first = chain.mentions.first(where: { $0.kind == .nominal && !$0.tokens.isEmpty }) else {
        continue
      }
      for mention in chain.mentions where mention.kind == .pronoun && mention.tokens.count == 1 {
        if let token = mention.tokens.first { antecedents[token] = first.tokens }
      }
    }
  }

  /// Those who take part in a clause; further entities within a range have no known role.
  func participants(of clause: Int, last: Int, in range: TextRange, except times: [TextRange]) -> [Event
    .Participant]
  {
    var found: [Event.Participant] = []
    let bare = clauses.bareSubject(of: last)
    for argument in clauses.arguments(of: last) {
      if times.contains(where: { $0.overlaps(document.tokens[argument.head].range) }) { continue }
      // What the parser takes for the clause above ends where the clause begins.
      let end = argument.head == bare ? clauses.spans(of: last).first?.lowerBound : nil
      add(argument.head, role(of: argument), before: end, to: &found)
    }
    // "The firm agreed to pay": who agrees does it.
    if last != clause, !found.contains(where: { $0.role == .agent || $0.role == .patient }) {
      for argument in clauses.arguments(of: clause) where argument.role == .actor {
        add(argument.head, .agent, to: &found)
      }
    }
    addOthers(in: range, to: &found)
    return found
  }

  /// Those who take part in an event that a noun names: whose it is or who does it, what it is of, and where.
  func participants(ofNoun noun: Int, in range: TextRange, except times: [TextRange]) -> [Event.Participant] {
    var found: [Event.Participant] = []
    for child in tree.children(of: noun) {
      if times.contains(where: { $0.overlaps(document.tokens[child].range) }) { continue }
      if tree.has(child, .owner) {
        add(child, .agent, to: &found)
      } else if tree.has(child, .nounModifier) {
        let low = preposition(of: child).map { tree.shapes[$0].low }
        if low == EventWords.of {
          add(child, .patient, to: &found)
        } else if low.map({ EventWords.places.contains(hash: $0) }) ?? false {
          add(child, .place, to: &found)
        }
      }
    }
    addOthers(in: range, to: &found)
    return found
  }

  /// The entity that a token mentions.
  func entity(at token: Int) -> Int? {
    entities.indices.contains(token) && entities[token] >= 0 ? Int(entities[token]) : nil
  }

  private func role(of argument: ClauseArgument) -> Event.Role {
    switch argument.role {
    case .actor: return .agent
    case .undergoer: return .patient
    case .recipient: return .recipient
    case .oblique:
      guard let low = argument.preposition.map({ tree.shapes[$0].low }) else { return .other }
      if EventWords.recipients.contains(hash: low), !isPlace(argument.head) { return .recipient }
      if EventWords.places.contains(hash: low), isPlace(argument.head) { return .place }
      return .other
    }
  }

  private func isPlace(_ token: Int) -> Bool {
    if let entity = entity(at: token) { return types[entity] == .geopolitical || types[entity] == .location }
    return EventRoles.placeNouns.contains(hash: tree.lemmas[token])
  }

  private func preposition(of token: Int) -> Int? {
    tree.children(of: token).first { tree.has($0, .caseMarker) }
  }

  /// The entity that a phrase with a head names: of "President Ann Lee" the person, wherever the parser has the head.
  private func entity(ofPhrase head: Int) -> Int? {
    let own = entity(at: head)
    if let own, types[own] == .person || types[own] == .organization { return own }
    let phrase = phrases.tokens(of: head)
    // The names right behind the head, and then those right before it.
    for token in head + 1..<max(head + 1, phrase.upperBound) {
      guard isName(token) else { break }
      if let other = entity(at: token), types[other] == .person { return other }
    }
    for token in (min(phrase.lowerBound, head)..<head).reversed() {
      guard isName(token) else { break }
      if let other = entity(at: token), types[other] == .person { return other }
    }
    // "The mayor, Ann Lee,"
    for child in tree.children(of: head) where own == nil && tree.has(child, .apposition) {
      if let other = entity(at: child), types[other] == .person || types[other] == .organization {
        return other
      }
    }
    return own
  }

  private func isName(_ token: Int) -> Bool { tree.parts[token] == .properNoun || tree.parts[token] == .noun }

  /// Adds the phrase of a head, as far as a token.
  private func add(
    _ head: Int,
    _ role: Event.Role,
    before end: Int? = nil,
    to found: inout [Event.Participant]
  ) {
    for other in tree.children(of: head) where tree.has(other, .conjunct) && entity(at: other) != nil {
      if let entity = entity(ofPhrase: other),
        !found.contains(where: { $0.entity == entity && $0.role == role })
      {
        found.append(Event.Participant(role, entity: entity, head: document.tokens[other].range))
      }
    }
    let entity = entity(ofPhrase: head)
    // A pronoun that refers to nobody known says nothing, and others than parties without a name say little.
    if entity == nil, role == .other { return }
    if entity == nil, tree.parts[head] == .pronoun || tree.parts[head] == .determiner {
      guard let tokens = antecedents[head] else { return }
      found.append(
        Event.Participant(
          role,
          range: document.range(ofTokens: tokens),
          head: document.tokens[tree.head(among: tokens)].range
        )
      )
      return
    }
    if let entity, found.contains(where: { $0.entity == entity && $0.role == role }) { return }
    let phrase = phrases.tokens(of: head)
    // "At least 31 people": the parse takes "at" for a preposition.
    let first = phrase.lowerBound
    let hasDegree =
      first > 0 && Self.degrees.contains(hash: tree.shapes[first].low)
      && tree.shapes[first - 1].low == Self.at
    let tokens =
      (hasDegree ? first - 1 : first)..<max(head + 1, min(phrase.upperBound, end ?? phrase.upperBound))
    found.append(
      Event.Participant(
        role,
        entity: entity,
        range: document.range(ofTokens: tokens),
        head: document.tokens[head].range
      )
    )
  }

  private func addOthers(in range: TextRange, to found: inout [Event.Participant]) {
    for token in document.tokens(in: range) {
      guard let entity = entity(at: token), !found.contains(where: { $0.entity == entity }) else { continue }
      let isPlace = types[entity] == .geopolitical || types[entity] == .location
      let behind = token > 0 && EventWords.places.contains(hash: tree.shapes[token - 1].low)
      found.append(Event.Participant(isPlace && behind ? .place : .other, entity: entity))
    }
  }

  private static let at = WordHash.of("at")
  private static let degrees = WordSet(words: ["least", "most"])
  private static let placeNouns = WordSet(WordList("places/kinds"), WordList("places/buildings"))
}
