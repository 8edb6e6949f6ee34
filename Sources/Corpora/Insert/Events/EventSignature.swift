import Documents
import WordLists

/// What of an event is compared with others: who takes part in which role, and the other words of its clause.
///
/// Every list is sorted and has numbers: of an entity one number, and of a phrase that of the lemma of its head.
struct EventSignature: Sendable, Hashable {
  /// Who does it.
  var agents: [UInt32] = []
  /// To whom or what it is done.
  var patients: [UInt32] = []
  /// All others who take part, and places.
  var others: [UInt32] = []
  /// The nouns, names, verbs and adjectives of the clause but for its predicate and its time.
  var words: [UInt32] = []

  /// True where there is nothing to compare.
  var isEmpty: Bool { agents.isEmpty && patients.isEmpty && others.isEmpty && words.isEmpty }

  /// The lists as bytes: by turns a number of elements, and these, four bytes each with the lowest first.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for list in [agents, patients, others, words] {
      let part = list.prefix(Self.longest)
      bytes.append(UInt8(part.count))
      for number in part {
        for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
      }
    }
    return bytes
  }

  /// The lists in some bytes; what is cut off is empty.
  init(bytes: [UInt8]) {
    var rest = bytes[...]
    func list(_ rest: inout ArraySlice<UInt8>) -> [UInt32] {
      guard let count = rest.popFirst(), rest.count >= 4 * Int(count) else {
        rest = []
        return []
      }
      return (0..<Int(count)).map { _ in
        let four = rest.prefix(4)
        rest = rest.dropFirst(4)
        return four.reversed().reduce(0) { $0 << 8 | UInt32($1) }
      }
    }
    agents = list(&rest)
    patients = list(&rest)
    others = list(&rest)
    words = list(&rest)
  }

  init() {}

  /// The most elements of a list that are kept.
  private static let longest = 60

  /// How much two lists have in common: the share of the shorter one that is in both, and how many these are.
  static func overlap(_ first: [UInt32], _ second: [UInt32]) -> (share: Double, count: Int) {
    var (left, right, count) = (0, 0, 0)
    while left < first.count, right < second.count {
      if first[left] == second[right] {
        count += 1
        left += 1
        right += 1
      } else if first[left] < second[right] {
        left += 1
      } else {
        right += 1
      }
    }
    let shorter = min(first.count, second.count)
    return (shorter == 0 ? 0 : Double(count) / Double(shorter), count)
  }
}

/// Reads the signatures of the events of one document.
struct EventWords {
  private let document: Document
  private let tags: [Tag]
  private let times: [TimeExpression]

  init(_ document: Document) {
    self.document = document
    let tags = document[Tag.self]
    self.tags = tags.count == document.tokens.count ? tags : []
    times = document[TimeExpression.self]
  }

  /// The signature of an event; empty for one without a predicate, which is compared with none.
  ///
  /// - Parameter linked: The number of an entity of the document in the corpus.
  func signature(of event: Event, linked: (Int) -> Int?) -> EventSignature {
    var signature = EventSignature()
    guard event.lemma != nil, !tags.isEmpty else { return signature }
    for participant in event.participants {
      var numbers: [UInt32] = []
      if let entity = participant.entity.flatMap(linked) { numbers.append(number("e\(entity)")) }
      if let head = participant.head, let token = document.token(at: head.start), isContent(token) {
        numbers.append(number(lemma(token)))
      }
      switch participant.role {
      case .agent: signature.agents += numbers
      case .patient: signature.patients += numbers
      case .recipient, .place, .other: signature.others += numbers
      }
    }
    // A phrase that a pronoun of the clause refers to stands elsewhere.
    for range in event.participants.compactMap(\.range) where !event.range.contains(range) {
      for token in document.tokens(in: range) where isContent(token) {
        signature.words.append(number(lemma(token)))
      }
    }
    let inTimes = times.filter { $0.sentence == event.sentence }.map(\.range)
    for token in document.tokens(in: event.range) where isContent(token) {
      let range = document.tokens[token].range
      if event.predicate?.overlaps(range) ?? false || inTimes.contains(where: { $0.overlaps(range) }) {
        continue
      }
      signature.words.append(number(lemma(token)))
    }
    signature.agents = sorted(signature.agents)
    signature.patients = sorted(signature.patients)
    signature.others = sorted(signature.others)
    signature.words = sorted(signature.words)
    return signature
  }

  /// The lemma of the noun for what is given up or put off: "vote" of "the vote was postponed"; nil for other events.
  func undone(by event: Event) -> String? {
    guard !tags.isEmpty, let lemma = event.lemma, EventKey.undoes(lemma) else { return nil }
    let patient = event.participants.first { $0.role == .patient && $0.head != nil }
    guard let head = patient?.head, let token = document.token(at: head.start), isContent(token) else {
      return nil
    }
    return self.lemma(token)
  }

  private func sorted(_ list: [UInt32]) -> [UInt32] { Array(Set(list)).sorted() }

  private func isContent(_ token: Int) -> Bool {
    switch tags[token].part {
    case .noun, .properNoun, .verb, .adjective: true
    default: false
    }
  }

  private func lemma(_ token: Int) -> String {
    tags[token].lemma.lemma(of: document.string(token: token)).lowercased()
  }

  private func number(_ text: String) -> UInt32 {
    let hash = WordHash.of(text)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
