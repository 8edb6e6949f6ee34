import Corpora
import Documents
import WordLists

/// Who is accused in an article, and whether the article gives them a say there.
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

  /// One party that an article accuses.
  struct Party {
    var article: Int
    var name: String
    var entity: Int?
    var type: EntityType?
    var accusations: Int
    /// The sentence with the first accusation.
    var sentence: Int
    var spot: TextRange?
    var answer: Answer
  }

  /// The accused, in the order of the articles.
  private(set) var parties: [Party] = []

  /// Looks at the articles in scope; `quotations` are theirs, once for each speaker.
  init(_ quotations: [QuotationRow], in session: Session) throws {
    let reports = try session.corpus.reports(in: session.scope)
    guard reports.contains(where: { $0.kind == .accusation }) else { return }
    let advocates = try RightOfReply.advocates(in: session)
    var heard: [Int: [Int: Int]] = [:]
    var described: [Int: [String]] = [:]
    for row in quotations {
      for party in [row.speaker].compactMap(\.self) + row.via {
        if let entity = party.entity {
          heard[entity, default: [:]][row.article, default: 0] += 1
        } else {
          described[row.article, default: []].append(Silences.key(party.name))
        }
      }
    }
    for (_, own) in Dictionary(grouping: reports, by: { RightOfReply.key(of: $0) })
      .sorted(by: { ($0.value[0].article, $0.value[0].sentence) < ($1.value[0].article, $1.value[0].sentence) })
    {
      try Task.checkCancellation()
      let accusations = own.filter { $0.kind == .accusation }
      guard let first = accusations.first else { continue }
      let (article, party) = (first.article, first.party)
      let name = OneLine.text(party.name)
      var said = 0
      var elsewhere: Set<Int> = []
      for voice in [party.entity].compactMap(\.self) + (advocates[Silences.run(of: name)] ?? []) {
        said += heard[voice]?[article] ?? 0
        elsewhere.formUnion(heard[voice]?.keys.filter { $0 != article } ?? [])
      }
      let key = Silences.key(name)
      said += described[article]?.count { $0 == key || Silences.speaks($0, for: key) } ?? 0
      let refusal = own.first { $0.kind == .refusal }
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
      parties.append(
        Party(
          article: article,
          name: name,
          entity: party.entity,
          type: party.type,
          accusations: Set(accusations.map(\.sentence)).count,
          sentence: first.sentence,
          spot: party.spot?.range,
          answer: answer
        )
      )
    }
  }

  /// What tells one party of an article from another.
  private static func key(of report: ReportRow) -> String {
    "\(report.article) " + (report.party.entity.map { "\($0)" } ?? "-" + Silences.key(report.party.name))
  }

  /// Those who speak for others by their roles, as "a spokeswoman for Brackwater", by the key of the name for which
  /// they speak.
  private static func advocates(in session: Session) throws(StoreError) -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for (entity, roles) in try session.corpus.speakerRoles() {
      for role in roles {
        guard let runs = Silences.runs(afterSpokespersonIn: role) else { continue }
        for run in runs where !(found[run]?.contains(entity) ?? false) { found[run, default: []].append(entity) }
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
    case .elsewhere(let articles): "only elsewhere: " + articles.prefix(6).map(String.init).joined(separator: ", ")
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
