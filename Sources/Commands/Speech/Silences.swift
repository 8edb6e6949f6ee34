import Corpora
import Documents
import WordLists

/// The people and organisations that are named but never quoted, and how others speak of them.
struct Silences {
  /// One person or organisation that is never quoted.
  struct Silence {
    /// Nil if the source is only described, as "the ministry".
    var entity: Int?
    var name: String
    var type: EntityType?
    var mentions: Int
    var articles: Set<Int> = []
    /// The number of sentences that blame, charge or act against them.
    var accusations = 0
    /// The number of quotations of others that mention them.
    var discussions = 0
    /// The words that report that they did not speak; nil if there are none.
    var answer: String?
    /// The sentence that reports the refusal or an accusation.
    var evidence: String?
  }

  /// The key of a source with a name or description in one article.
  private struct Place: Hashable {
    var name: String
    var article: Int
  }

  /// The maximum number of articles in which entities with a single mention are considered too.
  private static let fewArticles = 300
  /// The maximum number of entities that are considered, the most mentioned first.
  private static let most = 4_000

  /// The entities found, sorted by a weight that counts a reported refusal most, then accusations,
  /// discussions and mentions.
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
      // "Nordstrand declined to comment" may be tagged as a location, but a source that refuses to speak was
      // asked, whatever its type.
      guard row.manner.isTopic, row.manner.isNegated, let speaker = row.speaker,
        speaker.entity.map({ id in !heard.contains(id) && !(speaker.type.map(types.contains) ?? false) })
          ?? true,
        let cue = row.cue, speaker.type != nil || Silences.isNamed(speaker.name, row.content),
        // "…, which the company does not offer" is no refusal to speak.
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
    // The outlet of an article need not be asked for comment in it.
    let tellers = try corpus.articles(in: scope).rows.reduce(into: [String: Set<Int>]()) { tellers, article in
      if let outlet = article.outlet { tellers[Silences.key(outlet), default: []].insert(article.id) }
    }
    // In very many articles, entities with few mentions are too many to be read one by one.
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

  /// Whether a refusal counts: its source is no pronoun, and it refuses more than a name, unlike "a trader
  /// who declined to be named".
  private static func isNamed(_ speaker: String, _ content: String) -> Bool {
    let words = Folded.text(content).split { !$0.isLetter }
    return !pronouns.contains(Folded.text(speaker))
      && !words.contains { $0.hasPrefix("name") || $0.hasPrefix("identif") }
  }

  /// Returns all word sequences in descriptions of spokespeople, including the names in them: the speech of
  /// "a spokeswoman for the agency" counts as that of the agency.
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

  /// Returns the folded words of a name or a phrase.
  private static func words(_ text: String) -> [String] {
    Folded.text(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The maximum number of words of a name in the description of a spokesperson.
  private static let mostWords = 8

  /// Words for spokespeople.
  private static let voices = WordSet(WordList("roles/spokespeople"))

  /// Whether the refused content is only a relative pronoun before the cue, which refers to a thing.
  private static func isRelative(_ row: QuotationRow, before cue: TextRange) -> Bool {
    relativePronouns.contains(Folded.text(row.content)) && row.ranges.allSatisfy { $0.end <= cue.start }
  }

  private static let relativePronouns = WordSet(WordList("pronouns/relative"), words: ["what", "whose"])

  private static let pronouns = WordSet(
    WordList("pronouns/nominative"),
    WordList("pronouns/unmarked-for-case"),
    words: ["who", "that", "which"]
  )

  /// Returns the folded name of an outlet without a leading article, so that "The Post" equals "Post".
  private static func key(_ name: String) -> String {
    let folded = Folded.text(name)
    return folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
  }

  /// Reads the sentences that mention an entity, up to a maximum, and adds their articles,
  /// refusals and accusations.
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
