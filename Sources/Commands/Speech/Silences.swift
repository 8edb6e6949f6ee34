import Corpora
import Documents
import WordLists

/// The people and organisations that are named but never quoted, and how others speak of them.
struct Silences {
  /// One person or organisation that is never quoted.
  struct Silence {
    /// Nil if the party is only described, as "the ministry".
    var entity: Int?
    var name: String
    var type: EntityType?
    var mentions: Int
    var articles: Set<Int> = []
    /// Sentences that accuse them.
    var accusations = 0
    /// The number of quotations of others that mention them.
    var discussions = 0
    /// The words that report that they did not speak; nil if there are none.
    var answer: String?
    /// The sentence that reports the refusal or an accusation.
    var evidence: String?
  }

  /// Somebody who is only described, in an article.
  private struct Description: Hashable {
    var name: String
    var article: Int
  }

  /// The most people and organisations that are looked at, the most mentioned first.
  private static let most = 4_000

  /// The entities found, sorted by a weight that counts a reported refusal most, then accusations,
  /// discussions and mentions.
  private(set) var found: [Silence] = []

  init(types: Set<EntityType>, minimum: Int, in session: Session) throws {
    let corpus = session.corpus
    let scope = session.scope
    let all = QuotationFilter(includesHeadlines: true)
    let quotations = try corpus.quotations(in: scope, where: all).rows.filter { !$0.manner.isNegated }
    let joint = try corpus.jointSpeakers(in: scope)
    var heard: Set<Int> = []
    var heardDescriptions: Set<Description> = []
    for row in quotations {
      for party in [row.speaker].compactMap(\.self) + row.via + (joint[row.id] ?? []) {
        if let entity = party.entity {
          heard.insert(entity)
        } else {
          heardDescriptions.insert(Description(name: Silences.key(party.name), article: row.article))
        }
      }
    }
    let spokenFor = Silences.spokenFor(quotations)
    let officers = try Silences.led(by: heard, in: session)
    let about = try corpus.spokenOf(in: scope)
    // The outlet of an article need not be asked for comment in it.
    let tellers = try corpus.articles(in: scope).rows.reduce(into: [String: Set<Int>]()) { tellers, article in
      if let outlet = article.outlet { tellers[Silences.key(outlet), default: []].insert(article.id) }
    }
    let reports = try corpus.reports(in: scope)
    let byEntity = Dictionary(grouping: reports.filter { $0.party.entity != nil }) { $0.party.entity ?? 0 }
    var excerpts = SentenceExcerpts(corpus)
    let candidates = try Silences.candidates(byEntity, types, minimum, in: session)
    let articles = try corpus.articles(naming: candidates.compactMap(\.entity), in: scope)
    for (place, silence) in candidates.enumerated() {
      session.progress?(place, candidates.count, "looking for who is never quoted")
      try Task.checkCancellation()
      guard let entity = silence.entity, !heard.contains(entity) else { continue }
      if spokenFor.contains(Silences.run(of: silence.name)) { continue }
      var silence = silence
      silence.articles = articles[entity] ?? []
      silence.discussions = about[entity] ?? 0
      silence.add(try SilenceSentence.all(byEntity[entity] ?? [], &excerpts))
      if let own = tellers[Silences.key(silence.name)], silence.articles.isSubset(of: own) { continue }
      // A body has its say through its head, and a court is where others are heard, unless they speak of it.
      if silence.answer == nil, silence.accusations == 0, silence.type == .organization {
        let run = Silences.run(of: silence.name)
        let isCourt = run.split(separator: " ").last.map { Silences.courts.contains(String($0)) } ?? false
        if officers.contains(run) || isCourt && silence.discussions < 2 { continue }
      }
      if silence.mentions < minimum, silence.answer == nil, silence.accusations == 0 { continue }
      // What is taken for a place was asked too if it declined to comment.
      if silence.answer == nil, !(silence.type.map(types.contains) ?? false) { continue }
      // A place or a people is a party only where somebody blames it.
      if silence.answer == nil, silence.accusations == 0,
        silence.type == .geopolitical || silence.type == .group
      {
        continue
      }
      found.append(silence)
    }
    let described = reports.filter { $0.party.entity == nil && $0.kind == .refusal }
    for (description, reports) in Dictionary(
      grouping: described,
      by: {
        Description(name: Silences.key($0.party.name), article: $0.article)
      }
    ).sorted(by: { ($0.key.article, $0.key.name) < ($1.key.article, $1.key.name) }) {
      try Task.checkCancellation()
      guard let first = reports.first, !heardDescriptions.contains(description) else { continue }
      var silence = Silence(name: OneLine.text(first.party.name), mentions: reports.count)
      silence.articles = [description.article]
      silence.add(try SilenceSentence.all(reports, &excerpts))
      found.append(silence)
    }
    found.sort { left, right in
      func weight(_ silence: Silence) -> Int {
        (silence.answer == nil ? 0 : 1_000) + silence.accusations * 20 + silence.discussions * 5
          + silence.mentions
      }
      return (weight(right), left.name) < (weight(left), right.name)
    }
  }

  /// The entities that may be unheard: those with enough mentions, and all who are accused or asked.
  private static func candidates(
    _ reports: [Int: [ReportRow]],
    _ types: Set<EntityType>,
    _ minimum: Int,
    in session: Session
  ) throws -> [Silence] {
    let page = try session.corpus.entities(
      in: session.scope,
      types: types,
      minimumMentions: minimum,
      limit: most,
      withDetails: false
    )
    var candidates = page.rows.map {
      Silence(entity: $0.id, name: $0.name, type: $0.type, mentions: $0.mentions)
    }
    let known = Set(page.rows.map(\.id))
    for id in reports.keys.sorted() where !known.contains(id) {
      guard let entity = try session.corpus.entity(id, in: session.scope) else { continue }
      candidates.append(
        Silence(entity: id, name: entity.name, type: entity.type, mentions: entity.mentions)
      )
    }
    return candidates
  }

  /// Returns all word sequences in descriptions of spokespeople, including the names in them: the speech of
  /// "a spokeswoman for the agency" counts as that of the agency.
  private static func spokenFor(_ quotations: [QuotationRow]) -> Set<String> {
    var all: Set<String> = []
    for row in quotations {
      guard let speaker = row.speaker, speaker.entity == nil else { continue }
      if let runs = runs(afterSpokespersonIn: speaker.name) { all.formUnion(runs) }
    }
    return all
  }

  /// All word sequences in the roles of leaders who are quoted: "the chairman of the Teachers' Union" speaks for it.
  private static func led(by heard: Set<Int>, in session: Session) throws -> Set<String> {
    var all: Set<String> = []
    for role in try session.corpus.roles(in: session.scope) where heard.contains(role.entity) {
      let words = words(role.text)
      if words.contains(where: { leaders.contains($0) }) { all.formUnion(runs(words)) }
    }
    return all
  }

  /// The word sequences of a description of a spokesperson; nil for other descriptions.
  static func runs(afterSpokespersonIn description: String) -> Set<String>? {
    let words = words(description)
    return words.contains(where: { voices.contains($0) }) ? runs(words) : nil
  }

  /// All sequences of some words, up to the longest name.
  private static func runs(_ words: [String]) -> Set<String> {
    var runs: Set<String> = []
    for start in words.indices {
      for count in 1...mostWords where start + count <= words.count {
        runs.insert(words[start..<start + count].joined(separator: " "))
      }
    }
    return runs
  }

  /// A name as a word sequence.
  static func run(of name: String) -> String { words(key(name)).joined(separator: " ") }

  /// Returns the folded words of a name or a phrase.
  private static func words(_ text: String) -> [String] {
    Folded.text(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The maximum number of words of a name in the description of a spokesperson.
  private static let mostWords = 8

  /// Words for spokespeople.
  static let spokespeople = WordList("roles/spokespeople")
  private static let voices = WordSet(spokespeople)
  private static let leaders = WordSet(WordList("roles/leaders"), WordList("roles/leading-offices"))
  private static let courts = WordSet(words: ["court", "tribunal"])

  /// A name without what tells "The Post" from "Post".
  static func key(_ name: String) -> String {
    let folded = Folded.text(name)
    return folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
  }
}

extension Silences.Silence {
  /// Adds what the sentences on a party say: how often it is accused, and how it is reported that it did not speak.
  fileprivate mutating func add(_ sentences: [SilenceSentence]) {
    accusations = sentences.count(where: \.isAccused)
    let shown = sentences.first { $0.refusal != nil } ?? sentences.first { $0.isAccused }
    answer = shown?.refusal
    evidence = shown?.excerpt.line
  }
}
