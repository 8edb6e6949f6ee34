import Corpora
import Documents
import WordLists

/// Whom an article accuses or asked by name, and whether it gives them a say.
struct RightOfReply {
  /// What an article gives to somebody whom it accuses.
  enum Answer: Hashable {
    /// Their own words, or those of somebody who speaks for them: the number of quotations.
    case quoted(Int)
    /// The words that report that they would not speak or were not reached.
    case asked(String)
    /// Nothing here, but words in other articles.
    case elsewhere([Int])
    case nothing
  }

  /// One party with a name that an article accuses, or says that it asked.
  struct Party {
    var article: Int
    var name: String
    var entity: Int
    var type: EntityType?
    /// The number of sentences that accuse it.
    var accusations: Int
    /// The sentence with the first accusation, or else with the refusal.
    var sentence: Int
    var answer: Answer
  }

  /// The accused and the asked, in the order of the articles.
  private(set) var parties: [Party] = []

  /// Looks at the articles in scope; `quotations` are theirs, once for each speaker.
  init(_ quotations: [QuotationRow], in session: Session) throws {
    // A description without a name may be somebody who is named elsewhere: nothing is said of it.
    let reports = try session.corpus.reports(in: session.scope).filter { $0.party.entity != nil }
    if reports.isEmpty { return }
    let advocates = try RightOfReply.advocates(in: session)
    let spoken = try session.corpus.represented(byRolesWith: Silences.spokespeople.words)
    var heard: [Int: [Int: Int]] = [:]
    var described: [Int: [String: Int]] = [:]
    for row in quotations {
      for party in [row.speaker].compactMap(\.self) + row.via {
        if let entity = party.entity {
          heard[entity, default: [:]][row.article, default: 0] += 1
        } else {
          let names = Silences.runs(afterSpokespersonIn: party.name) ?? [Silences.run(of: party.name)]
          for name in names { described[row.article, default: [:]][name, default: 0] += 1 }
        }
      }
    }
    for (article, own) in Dictionary(grouping: reports, by: \.article).sorted(by: { $0.key < $1.key }) {
      try Task.checkCancellation()
      let refusals = own.filter { $0.kind == .refusal }
      var seen: Set<Int> = []
      for first in own.filter({ $0.kind == .accusation }) + refusals {
        guard let entity = first.party.entity, seen.insert(entity).inserted else { continue }
        let name = OneLine.text(first.party.name)
        let key = Silences.run(of: name)
        let voices = Set([entity] + (advocates[key] ?? [])).union(spoken[entity] ?? [])
        let said =
          voices.reduce(0) { $0 + (heard[$1]?[article] ?? 0) }
          + (described[article]?[key] ?? 0)
        let refusal = refusals.first { voices.contains($0.party.entity ?? 0) }
        let elsewhere = Set(voices.flatMap { heard[$0].map { Array($0.keys) } ?? [] }).subtracting([article])
        let answer: Answer =
          if said > 0 {
            .quoted(said)
          } else if let refusal {
            .asked(OneLine.text(refusal.words))
          } else if !elsewhere.isEmpty {
            .elsewhere(elsewhere.sorted())
          } else {
            .nothing
          }
        let accusations = own.filter { $0.kind == .accusation && $0.party.entity == entity }
        parties.append(
          Party(
            article: article,
            name: name,
            entity: entity,
            type: first.party.type,
            accusations: Set(accusations.map(\.sentence)).count,
            sentence: first.sentence,
            answer: answer
          )
        )
      }
    }
  }

  /// Those who speak for others by their roles, as "a spokeswoman for Brackwater", by the key of the name for which
  /// they speak.
  private static func advocates(in session: Session) throws(StoreError) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for (entity, roles) in try session.corpus.speakerRoles() {
      for role in roles {
        guard let runs = Silences.runs(afterSpokespersonIn: role) else { continue }
        for run in runs where !(found[run]?.contains(entity) ?? false) {
          found[run, default: []].append(entity)
        }
      }
    }
    return found
  }
}

extension RightOfReply.Answer {
  /// The answer in words.
  var words: String {
    switch self {
    case .quoted(let count): "quoted (\(count))"
    case .asked(let words): words
    case .elsewhere(let articles):
      "only elsewhere: " + articles.prefix(6).map(String.init).joined(separator: ", ")
    case .nothing: "no reply"
    }
  }

  /// True where the article does without the other side.
  var isMissing: Bool {
    switch self {
    case .quoted, .asked: false
    case .elsewhere, .nothing: true
    }
  }
}
