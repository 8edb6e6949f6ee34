import Corpora
import Documents
import WordLists

/// Those who are named and never quoted, with how they are spoken of.
struct Silences {
  /// One of them.
  struct Silence {
    /// Nil if the source is only described, as "the ministry".
    var entity: Int?
    var name: String
    var type: EntityType?
    var mentions: Int
    var articles: Set<Int> = []
    /// Sentences that blame, charge or act against them.
    var accusations = 0
    /// Quotations of others that speak of them.
    var discussions = 0
    /// How it is reported that they did not speak.
    var answer: String?
    /// The sentence that shows it.
    var evidence: String?
  }

  /// Somebody who is only described, in an article.
  private struct Place: Hashable {
    var name: String
    var article: Int
  }

  /// In so many articles those with a single mention are looked at too.
  private static let fewArticles = 300
  /// The most people and organisations that are looked at, the most mentioned first.
  private static let most = 4_000

  /// Those who are accused first, then those who are discussed most.
  private(set) var found: [Silence] = []

  init(types: Set<EntityType>, minimum: Int, in session: Session) throws {
    let corpus = session.corpus
    let scope = session.scope
    let quotations = try corpus.quotations(in: scope, where: QuotationFilter(includesTopics: true)).rows
    var heard: Set<Int> = []
    for row in quotations where !row.manner.isTopic && !row.manner.isNegated {
      if let entity = row.speaker?.entity { heard.insert(entity) }
      for party in row.via { if let entity = party.entity { heard.insert(entity) } }
    }
    var excerpts = SentenceExcerpts(corpus)
    var described: Set<Place> = []
    for row in quotations {
      try Task.checkCancellation()
      // "Nordstrand declined to comment", which is taken for a place: who refuses is somebody who was asked.
      guard row.manner.isTopic, row.manner.isNegated, let speaker = row.speaker,
        speaker.entity.map({ id in !heard.contains(id) && !(speaker.type.map(types.contains) ?? false) })
          ?? true,
        let cue = row.cue, speaker.type != nil || Silences.isNamed(speaker.name, row.content),
        // "…, which the company does not offer" refuses no words.
        !Silences.isRelative(row, before: cue.range),
        described.insert(Place(name: speaker.name, article: row.article)).inserted
      else { continue }
      let sentence = try excerpts.excerpt(row.sentence, of: row.article, around: row.place)
      let answer =
        sentence.flatMap { SilenceSentence.refusal(row, in: $0.passage) }
        ?? OneLine.text(cue.text + " " + row.content)
      found.append(
        Silence(
          entity: speaker.entity,
          name: speaker.name,
          type: speaker.type,
          mentions: 1,
          articles: [row.article],
          answer: answer,
          evidence: sentence?.line
        )
      )
    }
    let spokenFor = Silences.spokenFor(quotations)
    var topics: [Int: [QuotationRow]] = [:]
    for row in quotations where row.manner.isTopic && row.manner.isNegated {
      if let entity = row.speaker?.entity { topics[entity, default: []].append(row) }
    }
    let about = try corpus.spokenOf(in: scope)
    // Who tells the story does not have to be asked.
    let tellers = try corpus.articles(in: scope).rows.reduce(into: [String: Set<Int>]()) { tellers, article in
      if let outlet = article.outlet { tellers[Silences.key(outlet), default: []].insert(article.id) }
    }
    // Over very many articles those with few mentions are too many to be read one by one.
    let isSmall = try corpus.articleCount(in: scope) <= Silences.fewArticles
    let least = isSmall ? 1 : minimum
    let page = try corpus.entities(
      in: scope,
      types: types,
      minimumMentions: least,
      limit: Silences.most,
      withDetails: false
    )
    for row in page.rows where !heard.contains(row.id) {
      try Task.checkCancellation()
      if spokenFor.contains(Silences.words(Silences.key(row.name)).joined(separator: " ")) { continue }
      var silence = Silence(entity: row.id, name: row.name, type: row.type, mentions: row.mentions)
      silence.discussions = about[row.id] ?? 0
      try Silences.read(&silence, topics[row.id] ?? [], in: scope, &excerpts, corpus)
      if let own = tellers[Silences.key(row.name)], silence.articles.isSubset(of: own) { continue }
      if row.mentions < minimum, silence.answer == nil, silence.accusations == 0 { continue }
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

  /// True unless a pronoun refuses, or all that is refused is a name: "a trader who declined to be named".
  private static func isNamed(_ speaker: String, _ content: String) -> Bool {
    let words = Folded.text(content).split { !$0.isLetter }
    return !pronouns.contains(Folded.text(speaker))
      && !words.contains { $0.hasPrefix("name") || $0.hasPrefix("identif") }
  }

  /// The names in the phrases for those who speak for somebody, among all other runs of their words: what "a
  /// spokeswoman for the agency" says is the agency's word.
  private static func spokenFor(_ quotations: [QuotationRow]) -> Set<String> {
    var runs: Set<String> = []
    for row in quotations where !row.manner.isTopic && !row.manner.isNegated {
      guard let speaker = row.speaker, speaker.entity == nil else { continue }
      let words = words(speaker.name)
      guard words.contains(where: { voices.contains($0) }) else { continue }
      for start in words.indices {
        for count in 1...mostWords where start + count <= words.count {
          runs.insert(words[start..<start + count].joined(separator: " "))
        }
      }
    }
    return runs
  }

  /// The words of a name or a phrase.
  private static func words(_ text: String) -> [String] {
    Folded.text(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The most words of a name that is looked for in a phrase.
  private static let mostWords = 8

  /// Those whose calling is to speak for others.
  private static let voices = WordSet(WordList("roles/spokespeople"))

  /// True when all that is refused is a relative pronoun before the cue, which stands for a thing.
  private static func isRelative(_ row: QuotationRow, before cue: TextRange) -> Bool {
    relativePronouns.contains(Folded.text(row.content)) && row.ranges.allSatisfy { $0.end <= cue.start }
  }

  private static let relativePronouns = WordSet(WordList("pronouns/relative"), words: ["what", "whose"])

  private static let pronouns = WordSet(
    WordList("pronouns/nominative"),
    WordList("pronouns/unmarked-for-case"),
    words: ["who", "that", "which"]
  )

  /// The name of an outlet without what tells "The Post" from "Post".
  private static func key(_ name: String) -> String {
    let folded = Folded.text(name)
    return folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
  }

  /// Looks at the sentences that speak of somebody; of very many only at the first.
  private static func read(
    _ silence: inout Silence,
    _ topics: [QuotationRow],
    in scope: Scope,
    _ excerpts: inout SentenceExcerpts,
    _ corpus: Corpus
  ) throws {
    guard let entity = silence.entity else { return }
    for sentence in try SilenceSentence.all(of: entity, topics, in: scope, &excerpts, corpus) {
      silence.articles.insert(sentence.excerpt.passage.article)
      if silence.answer == nil, let answer = sentence.refusal {
        silence.answer = answer
        silence.evidence = sentence.excerpt.line
      }
      if sentence.isAccused {
        silence.accusations += 1
        if silence.evidence == nil { silence.evidence = sentence.excerpt.line }
      }
    }
  }
}
