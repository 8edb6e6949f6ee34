import Corpora
import Documents
import Figures

/// Lists who is spoken of, acted upon or accused, and never quoted.
struct Unheard: Command {
  let minimum = Option("min", default: 2, in: 1...1_000_000, help: "the fewest mentions")
  let all = Flag("all", help: "places too")
  let top = Option<Int?>("top", in: 1...100_000, help: "how many rows at most")

  var name: String { "unheard" }
  var summary: String { "lists who is discussed or accused and never quoted, and who declined to speak" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [minimum, all, top] }
  var discussion: String? {
    """
    People and organisations with no quotation of their own in the chosen articles, nor of a spokesperson or lawyer \
    for them. 'accused' counts sentences that blame, charge or act against them, 'discussed' the quotations of others \
    that speak of them. 'asked' says when an article reports that they declined to comment or could not be reached; \
    who is accused or asked counts with a single mention too.
    """
  }
  var examples: [Example] {
    [
      Example("unheard", "who has no say", after: ["load sample:harbour"]),
      Example("unheard --min 1 --top 5", "with a single mention too", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let types: Set<EntityType> =
      arguments[all]
      ? [.person, .organization, .group, .geopolitical] : [.person, .organization]
    let found = try Silences(types: types, minimum: arguments[minimum], in: session).found
    let shown = session.limit(arguments[top]).map { Array(found.prefix($0)) } ?? found
    let table = Table(
      columns: [
        Table.Column("name"), Table.Column("type"), Table.Column("mentions", alignment: .trailing),
        Table.Column("articles"), Table.Column("accused", alignment: .trailing),
        Table.Column("discussed", alignment: .trailing), Table.Column("asked"), Table.Column("evidence"),
      ],
      rows: shown.map { silence in
        [
          Table.Cell(silence.name, silence.type?.role ?? .plain), Table.Cell(silence.type?.rawValue, .dim),
          .integer(silence.mentions), .list(silence.articles.sorted().map(String.init)),
          .integer(silence.accusations), .integer(silence.discussions),
          Table.Cell(silence.answer, .warning), Table.Cell(silence.evidence),
        ]
      },
      total: found.count,
      moreHint: Session.moreHint(found.count)
    )
    if found.isEmpty {
      let hint = arguments[minimum] > 1 ? "'unheard --min 1' looks at those with one mention too" : nil
      return try NoResult.none(of: "unheard people or organisations", about: nil, hint: hint)
        .answer(in: session, or: table)
    }
    session.list(shown.map { .speaker(name: $0.name, entity: $0.entity, list: .unheard) })
    return .table(table)
  }
}

/// Those who are named and never quoted, with how they are spoken of.
struct Silences {
  /// One of them.
  struct Silence {
    /// Nothing for somebody who is only described, as "the ministry".
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
    for row in quotations {
      // "Nordstrand declined to comment", which is taken for a place: who refuses is somebody who was asked.
      guard row.manner.isTopic, row.manner.isNegated, let speaker = row.speaker,
        speaker.entity.map({ id in !heard.contains(id) && !(speaker.type.map(types.contains) ?? false) })
          ?? true,
        let cue = row.cue, speaker.type != nil || Silences.isNamed(speaker.name, row.content),
        !found.contains(where: { $0.name == speaker.name && $0.articles == [row.article] })
      else { continue }
      let sentence = try corpus.sentence(row.sentence, of: row.article)
      let answer =
        sentence.flatMap { SilenceSentence.refusal(row, in: $0) }
        ?? OneLine.text(cue.text + " " + row.content)
      found.append(
        Silence(
          entity: speaker.entity,
          name: speaker.name,
          type: speaker.type,
          mentions: 1,
          articles: [row.article],
          answer: answer,
          evidence: sentence.map { OneLine.text($0.text) }
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
    let page = try corpus.entities(in: scope, types: types, minimumMentions: least, limit: Silences.most)
    for row in page.rows where !heard.contains(row.id) {
      if spokenFor.contains(Silences.words(Silences.key(row.name)).joined(separator: " ")) { continue }
      var silence = Silence(entity: row.id, name: row.name, type: row.type, mentions: row.mentions)
      silence.discussions = about[row.id] ?? 0
      try Silences.read(&silence, topics[row.id] ?? [], in: scope, corpus)
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

  /// The names in the phrases for those who speak for somebody, among all other runs of their words: what "a spokeswoman
  /// for the agency" says is the agency's word.
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
  private static let voices: Set<String> = [
    "spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokeswomen", "spokespeople", "spokespersons",
    "lawyer", "lawyers", "attorney", "attorneys", "solicitor", "solicitors", "barrister", "representative",
    "representatives", "agent", "publicist",
  ]

  private static let pronouns: Set<String> = [
    "who", "that", "which", "he", "she", "they", "it", "i", "we", "you",
  ]

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
    _ corpus: Corpus
  ) throws {
    guard let entity = silence.entity else { return }
    for sentence in try SilenceSentence.all(of: entity, topics, in: scope, corpus) {
      silence.articles.insert(sentence.passage.article)
      if silence.answer == nil, let answer = sentence.refusal {
        silence.answer = answer
        silence.evidence = OneLine.text(sentence.passage.text)
      }
      if sentence.isAccused {
        silence.accusations += 1
        if silence.evidence == nil { silence.evidence = OneLine.text(sentence.passage.text) }
      }
    }
  }
}

/// A sentence that speaks of somebody, and what it says of them.
struct SilenceSentence {
  var passage: Passage
  /// The mentions of them in it.
  var mentions: [TextRange]
  /// The words that say that they would not or could not speak.
  var refusal: String?
  /// True where they are blamed, charged or acted against.
  var isAccused: Bool

  /// The most mentions that are looked at.
  private static let most = 400

  /// The sentences that speak of an entity, in the order of the articles; `topics` are what it would not say.
  static func all(of entity: Int, _ topics: [QuotationRow], in scope: Scope, _ corpus: Corpus)
    throws(StoreError) -> [SilenceSentence]
  {
    let mentions = try corpus.mentions(of: entity, in: scope, limit: most).rows
    let passages = try corpus.sentences(mentions.map { ($0.article, $0.sentence) })
    var texts: [[Int]: Passage] = [:]
    for passage in passages { texts[[passage.article, passage.sentence ?? -1]] = passage }
    var found: [SilenceSentence] = []
    var places: [[Int]: Int] = [:]
    let refused = Dictionary(topics.map { ([$0.article, $0.sentence], $0) }) { first, _ in first }
    for mention in mentions {
      let key = [mention.article, mention.sentence]
      guard let passage = texts[key] else { continue }
      let reading = SilenceReading(
        passage.text,
        mention.range.start - passage.range.start,
        mention.range.count
      )
      if let place = places[key] {
        found[place].mentions.append(mention.range)
        if found[place].refusal == nil { found[place].refusal = reading.refusal }
        found[place].isAccused = found[place].isAccused || reading.isAccused
      } else {
        places[key] = found.count
        found.append(
          SilenceSentence(
            passage: passage,
            mentions: [mention.range],
            refusal: reading.refusal ?? refused[key].flatMap { refusal($0, in: passage) },
            isAccused: reading.isAccused
          )
        )
      }
    }
    return found
  }

  /// The words by which somebody would not say something: "declined to say whether it would close".
  ///
  /// The verb of saying stands between the cue and what would have been said, or is the cue behind "would not"; without
  /// one, what was declined may be a post.
  static func refusal(_ row: QuotationRow, in passage: Passage) -> String? {
    guard row.manner.isTopic, row.manner.isNegated, let cue = row.cue, let content = row.ranges.first,
      passage.range.start <= cue.range.start, content.end <= passage.range.end
    else { return nil }
    func words(from start: Int, to end: Int) -> String {
      let bytes = passage.text.utf8.dropFirst(start - passage.range.start)
      return OneLine.text(String(decoding: bytes.prefix(end - start), as: UTF8.self))
    }
    if content.start > cue.range.end + 1 { return words(from: cue.range.start, to: content.end) }
    guard let end = row.speaker?.spot?.range.end, end >= passage.range.start, end < cue.range.start,
      cue.range.start - end <= longestDenial
    else { return nil }
    let denial = words(from: end, to: cue.range.start).split(separator: " ").joined(separator: " ")
    guard denial.first?.isLetter ?? false, !denial.contains(",") else { return nil }
    return denial + " " + words(from: cue.range.start, to: content.end)
  }

  /// How many bytes "would not", "could neither" and the like may take.
  private static let longestDenial = 24
}

/// What a sentence says of somebody whom it names: that they are accused, or that they would not speak.
struct SilenceReading {
  private let before: [String]
  private let after: [String]
  /// The words between the mention and the next name, which somebody else may own.
  private let own: [String]

  /// A sentence, and the bytes of a mention in it.
  init(_ sentence: String, _ start: Int, _ count: Int) {
    let bytes = Array(sentence.utf8)
    let begin = min(max(start, 0), bytes.count)
    let end = min(max(begin + count, begin), bytes.count)
    before = SilenceReading.words(bytes[..<begin])
    after = SilenceReading.words(bytes[end...])
    let spelt = String(decoding: bytes[end...], as: UTF8.self)
      .split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    own = after.prefix(spelt.prefix { !($0.first?.isUppercase ?? false) }.count).map { $0 }
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    Folded.text(String(decoding: bytes, as: UTF8.self))
      .split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map {
        String($0).replacing("’", with: "'")
      }
  }

  /// The words that say that the person would not or could not speak.
  var refusal: String? {
    // What another name behind it, or what belongs to it, does is not its own doing: "Acme's engineer, Jane Doe, …".
    if own.first == "'s" { return nil }
    let rest = own.prefix(16)
    for phrase in Self.refusals {
      let parts = phrase.split(separator: " ").map(String.init)
      for start in rest.indices where rest[start...].starts(with: parts) {
        return phrase
      }
    }
    // "attempts to reach Jane Doe failed", "calls to the company were not returned"
    let near = before.suffix(5)
    if near.contains("reach") || near.contains("contact") || near.contains("calls") || near.contains("emails")
    {
      let text = rest.joined(separator: " ")
      for phrase in ["unsuccessful", "failed", "not returned", "not answered", "unanswered", "were not"]
      where text.contains(phrase) { return "could not be reached" }
    }
    return nil
  }

  /// True when the person is the object of blame, a charge or an act, or the subject of its passive.
  var isAccused: Bool {
    let near = before.suffix(4)
    if near.contains(where: { Self.active.contains($0) }), !near.contains("by") || near.last != "by" {
      return true
    }
    let rest = Array(after.prefix(6))
    for (place, word) in rest.enumerated() where Self.passive.contains(word) {
      if place > 0, rest[..<place].contains(where: { Self.being.contains($0) }) { return true }
    }
    return false
  }

  /// How news reports that somebody would not or could not speak.
  static let refusals = [
    "declined to comment", "declined comment", "refused to comment", "declined to answer",
    "refused to answer",
    "declined to be interviewed", "declined an interview", "declined requests", "declined a request",
    "could not be reached", "couldn't be reached", "could not immediately be reached",
    "could not be immediately reached", "was not available for comment", "were not available for comment",
    "was unavailable for comment", "were unavailable for comment", "did not respond", "didn't respond",
    "did not immediately respond", "did not reply", "did not return", "didn't return", "did not answer",
    "has not responded", "have not responded", "had not responded", "has not commented", "have not commented",
    "did not comment", "would not comment", "had no comment", "gave no comment", "has yet to comment",
    "has yet to respond", "have yet to respond", "have yet to comment", "made no comment",
    "was not immediately available", "declined further comment", "declined further comments",
    "declined any comment", "declined any further comment", "declined to speak", "refused to speak",
    "refused comment", "did not pick her calls", "did not pick his calls", "did not pick calls",
    "did not pick up",
    "did not take calls", "did not take questions", "has not replied", "have not replied", "had not replied",
    "yet to respond", "yet to reply", "yet to comment", "could not be contacted", "couldn't be contacted",
    "was unreachable", "were unreachable", "remained unreachable", "offered no comment",
    "chose not to comment",
    "did not want to comment", "been approached for comment", "been contacted for comment",
    "been asked for comment", "was approached for comment", "were approached for comment",
    "was contacted for comment", "were contacted for comment", "yet to issue a statement",
    "has not issued a statement", "referred questions", "referred queries", "directed questions",
    "had not issued a statement",
  ]

  private static let active: Set<String> = [
    "accuse", "accused", "accuses", "accusing", "blame", "blamed", "blames", "blaming", "charge", "charged",
    "charges",
    "charging", "sue", "sued", "sues", "suing", "arrested", "arrest", "fired", "sacked", "dismissed",
    "expelled",
    "suspended", "condemned", "condemn", "denounced", "criticised", "criticized", "criticise", "criticize",
    "attacked",
    "indicted", "convicted", "sanctioned", "fined", "banned", "investigate", "investigated", "investigating",
    "slammed", "blasted", "against",
  ]

  private static let passive: Set<String> = [
    "accused", "blamed", "charged", "sued", "arrested", "fired", "sacked", "dismissed", "expelled",
    "suspended",
    "condemned", "denounced", "criticised", "criticized", "attacked", "indicted", "convicted", "sanctioned",
    "fined",
    "banned", "investigated", "detained", "jailed", "sentenced", "killed", "shot", "evicted", "deported",
    "removed",
  ]

  private static let being: Set<String> = ["is", "are", "was", "were", "been", "be", "being", "gets", "got"]
}
