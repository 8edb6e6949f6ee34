import Corpora
import Documents

/// An entity to be found in a text by its names.
struct Named: Sendable {
  var type: EntityType
  var name: String
  var aliases: [String] = []
  var roles: [String] = []

  static func person(_ name: String, _ aliases: String..., roles: [String] = []) -> Named {
    Named(type: .person, name: name, aliases: aliases, roles: roles)
  }

  static func thing(_ type: EntityType, _ name: String, _ aliases: String...) -> Named {
    Named(type: type, name: name, aliases: aliases)
  }
}

/// A quotation to be found in a text by its content, its cue and its speaker's words.
struct Quoted: Sendable {
  var content: String
  var speaker: String? = nil
  var cue: String? = nil
  var kind: Quotation.Kind = .direct
  var via: [String] = []
}

/// Creates a document with findings located by their words, for tests of storage and queries.
func document(
  _ text: String,
  source: String = "test.txt",
  headline: String? = nil,
  outlet: String? = nil,
  url: String? = nil,
  metadata: [MetadataEntry] = [],
  published: PublicationDate? = nil,
  named: [Named] = [],
  quoted: [Quoted] = [],
  times: [String: String] = [:]
) -> Document {
  let bytes = Array(text.utf8)
  var article = Article(source: source, headline: headline, outlet: outlet, body: text, paragraphs: [])
  article.paragraphs = [Paragraph(range: TextRange(0, bytes.count))]
  article.published = published
  article.url = url
  article.metadata = metadata
  let (sentences, tokens) = segments(bytes)
  var made = Document(article: article, text: bytes, sentences: sentences, tokens: tokens)
  var taken: [TextRange] = []
  func free(_ word: String) -> [TextRange] {
    let found = places(of: word, in: bytes).filter { range in !taken.contains { $0.overlaps(range) } }
    taken += found
    return found
  }
  // The longest names claim their words first.
  let forms = named.enumerated()
    .flatMap { position, named in ([named.name] + named.aliases).map { (position: position, name: $0) } }
    .sorted { $0.name.utf8.count > $1.name.utf8.count }
  var mentions = [[Mention]](repeating: [], count: named.count)
  for form in forms {
    for range in free(form.name) {
      let sentence = made.sentence(at: range.start) ?? 0
      mentions[form.position].append(
        Mention(
          range: range,
          tokens: made.tokens(in: range),
          sentence: sentence,
          kind: .name,
          evidence: Evidence("searched", trigger: range, runnerUp: "none", confidence: 0.5)
        )
      )
    }
  }
  made[Entity.self] = zip(named, mentions).map { named, mentions in
    Entity(
      type: named.type,
      name: named.name,
      aliases: named.aliases,
      roles: named.roles.compactMap { role in
        places(of: role, in: bytes).first.map {
          Entity.Role(text: role, range: $0, evidence: Evidence("title"))
        }
      },
      mentions: mentions.sorted { $0.range < $1.range }
    )
  }
  func speaker(in words: String) -> Quotation.Source? {
    guard let range = places(of: words, in: bytes).first else { return nil }
    return Quotation.Source(
      range: range,
      entity: named.firstIndex { $0.name == words || $0.aliases.contains(words) }
    )
  }
  made[Quotation.self] = quoted.compactMap { quoted in
    guard let range = places(of: quoted.content, in: bytes).first else { return nil }
    return Quotation(
      kind: quoted.kind,
      content: [range],
      cue: quoted.cue.flatMap { places(of: $0, in: bytes).first },
      cueLemma: quoted.cue,
      speaker: quoted.speaker.flatMap { speaker(in: $0) },
      via: quoted.via.compactMap { speaker(in: $0) },
      sentence: made.sentence(at: range.start) ?? 0,
      evidence: Evidence("cue and speaker")
    )
  }
  made[TimeExpression.self] = times.sorted { $0.key < $1.key }.compactMap { words, value in
    places(of: words, in: bytes).first.map { range in
      TimeExpression(
        range: range,
        sentence: made.sentence(at: range.start) ?? 0,
        kind: .date,
        value: value,
        evidence: Evidence("stated")
      )
    }
  }
  made[Event.self] = made[TimeExpression.self].enumerated().map { position, time in
    let sentence = sentences[time.sentence]
    return Event(
      range: sentence.range,
      sentence: time.sentence,
      time: position,
      date: time.value,
      tense: .past,
      participants: mentions.indices
        .filter { mentions[$0].contains { $0.sentence == time.sentence } }
        .map { Event.Participant(.other, entity: $0) },
      evidence: Evidence("same clause")
    )
  }
  return made
}

/// Creates a corpus with documents loaded in one step.
func corpus(_ documents: Document...) throws -> Corpus {
  let corpus = try Corpus()
  try load(documents, into: corpus)
  return corpus
}

/// Loads documents as a separate step.
@discardableResult
func load(_ documents: [Document], into corpus: Corpus, _ label: String = "load") throws -> [Inserted] {
  let step = try corpus.beginStep(label, kind: .load)
  return try corpus.insert(documents, step: step)
}

/// Returns the entities of a corpus as short lines: name, type, mentions.
func lines(_ corpus: Corpus, in scope: Scope = .all) throws -> [String] {
  try corpus.entities(in: scope, order: .name).rows.map { "\($0.name) \($0.type.rawValue) \($0.mentions)" }
}

/// Returns the number of the entity with a name.
func number(_ name: String, in corpus: Corpus) throws -> Int {
  try corpus.entities().rows.first { $0.name == name }?.id ?? -1
}

private func places(of words: String, in text: [UInt8]) -> [TextRange] {
  let wanted = Array(words.utf8)
  guard !wanted.isEmpty, wanted.count <= text.count else { return [] }
  return (0...(text.count - wanted.count)).filter { Array(text[$0..<($0 + wanted.count)]) == wanted }
    .map { TextRange($0, $0 + wanted.count) }
}

private func segments(_ text: [UInt8]) -> ([Sentence], [Token]) {
  var tokens: [Token] = []
  var sentences: [Sentence] = []
  var first = 0
  var start = 0
  func close() {
    guard first < tokens.count else { return }
    let range = TextRange(tokens[first].range.start, tokens[tokens.count - 1].range.end)
    sentences.append(Sentence(tokens: first..<tokens.count, range: range, paragraph: 0))
    first = tokens.count
  }
  for position in 0...text.count where position == text.count || text[position] <= 32 {
    if position > start {
      tokens.append(Token(range: TextRange(start, position), kind: .word, spaceBefore: start > 0))
      if text[position - 1] == 46 { close() }
    }
    start = position + 1
  }
  close()
  return (sentences, tokens)
}
