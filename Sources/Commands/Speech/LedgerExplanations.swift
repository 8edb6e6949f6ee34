import Corpora
import Documents
import Figures

/// Why a source is of its kind, and what is taken from it.
struct SourceExplanation {
  private let rows: [QuotationRow]
  private let session: Session

  /// The explanation of a source in the articles that are in use.
  init(_ name: String, _ entity: Int?, in session: Session) throws {
    self.session = session
    rows = try Quoted.rows(name, entity, in: session)
  }

  /// The sentences that quote the source, and what its kind rests on; nothing when it is gone.
  func figure() throws -> Figure? {
    guard let first = rows.first, let entry = SourceLedger(rows).entries.first else { return nil }
    var facts = Facts()
    facts.add("source", Table.Cell(entry.name.isEmpty ? "open" : entry.name, entry.type?.role ?? .plain))
    facts.add("kind", Table.Cell(entry.kind?.words ?? "open"))
    facts.add("because", Table.Cell(SourceExplanation.reason(for: first)))
    facts.add("quotes", .integer(rows.count))
    facts.add(
      "words",
      .integer(rows.reduce(0) { $0 + $1.content.split(whereSeparator: \.isWhitespace).count })
    )
    facts.add("articles", .list(Set(rows.map(\.article)).sorted().map(String.init)))
    facts.add("passed on by", .list(Set(rows.flatMap { $0.via.map(\.name) }).sorted()))
    facts.add("without a name", .list(entry.reasons))
    if entry.entity != nil { facts.add("its names", "'explain NAME' says why they count as one") }
    return .sections([
      Section(
        "evidence",
        try Quoted.passages(rows, list: "quotes \(entry.name.isEmpty ? "unknown" : entry.name)", in: session)
      ), Section("why", facts.figure),
    ])
  }

  /// What the kind of the source of a quotation rests on.
  static func reason(for row: QuotationRow) -> String {
    guard let speaker = row.speaker else { return "the article leaves open who speaks" }
    if row.isReattributed { return "you said who the speaker is" }
    let words = "\"\(OneLine.text(speaker.spot?.text ?? speaker.name))\""
    if let type = speaker.type {
      switch SourceLedger.kind(of: row) {
      case .media?: return "\(speaker.name) publishes news itself"
      case .person?: return "\(speaker.name) is a person's name, and \(words) means that person"
      default: return "\(speaker.name) is a name of type \(type.rawValue)"
      }
    }
    switch SourceLedger.kind(of: row) {
    case .role?: return "\(words) is one person by an office, and the article names nobody for it"
    case .unnamed?: return "\(words) can be anybody: no name, no single office"
    case .organization?: return "\(words) is a body, not a person"
    case .document?: return "\(words) is something written or counted"
    case .media?: return "\(words) publishes news itself"
    case .person?: return "\(words) names a person"
    case nil: return "\(words) is a pronoun, and nobody before it fits"
    }
  }
}

/// With which words somebody is reported, and what they suggest.
struct VerbExplanation {
  private let name: String
  private let rows: [QuotationRow]
  private let session: Session

  /// The explanation of a speaker's verbs in the articles that are in use.
  init(_ name: String, _ entity: Int?, in session: Session) throws {
    self.name = name
    self.session = session
    rows = try Quoted.rows(name, entity, in: session).filter { $0.cueLemma != nil }
  }

  /// The sentences with their verbs, those that are not neutral first; nothing when they are gone.
  func figure() throws -> Figure? {
    if rows.isEmpty { return nil }
    let tones = CueTones.standard
    func tone(_ row: QuotationRow) -> CueTones.Tone { tones.tone(of: row.cueLemma ?? "") }
    var facts = Facts()
    facts.add("speaker", Table.Cell(name))
    for own in CueTones.Tone.allCases {
      let verbs = rows.filter { tone($0) == own }.compactMap(\.cueLemma)
      if !verbs.isEmpty { facts.add(own.rawValue, Facts.counted(CountedText.tally(verbs))) }
    }
    facts.add("lists", "'verbs --lists' prints them, 'verbs --with FILE' takes your own")
    let telling = rows.filter { tone($0) != .neutral } + rows.filter { tone($0) == .neutral }
    return .sections([
      Section("evidence", try Quoted.passages(telling, list: "quotes \(name)", in: session)),
      Section("why", facts.figure),
    ])
  }
}

/// Why somebody counts as unheard: who blames them, who speaks of them, and what became of the question.
struct SilenceExplanation {
  private let entity: Int
  private let session: Session

  /// The explanation of somebody whom nobody quotes.
  init(_ entity: Int, in session: Session) {
    self.entity = entity
    self.session = session
  }

  /// The most sentences shown of each kind.
  private static let most = 4

  /// The sentences of each kind under their headings, and the counts; nothing when the name is gone.
  func figure() throws -> Figure? {
    let corpus = session.corpus
    guard let summary = try corpus.entity(entity) else { return nil }
    let topics = try corpus.quotations(
      in: session.scope,
      where: QuotationFilter(speaker: .entity(entity), includesTopics: true)
    ).rows
    var excerpts = SentenceExcerpts(corpus)
    let sentences = try SilenceSentence.all(of: entity, topics, in: session.scope, &excerpts, corpus)
    let asked = sentences.filter { $0.refusal != nil }
    let accused = sentences.filter(\.isAccused)
    let quoted = try corpus.quotations(in: session.scope, where: QuotationFilter(speaker: .entity(entity)))
      .rows
    let about = try corpus.quotations(
      in: session.scope,
      where: QuotationFilter(about: entity, includesTopics: true)
    ).rows
    var facts = Facts()
    facts.add("name", Table.Cell(summary.name, summary.type.role))
    facts.add("mentions", .integer(summary.mentions))
    facts.add("articles", .list(Set(sentences.map(\.excerpt.passage.article)).sorted().map(String.init)))
    facts.add("quoted", quoted.isEmpty ? "never" : .integer(quoted.count))
    facts.add(
      "asked",
      asked.first.flatMap(\.refusal).map { Table.Cell("\($0)", .warning) } ?? "no article says so"
    )
    facts.add("accused", .integer(accused.count))
    facts.add("discussed", .integer(about.count))
    if !accused.isEmpty {
      facts.add(
        "rule",
        "accused: the object of a word of blame, charge or force, or the subject of its passive"
      )
    }
    var sections: [Section] = []
    func add(_ title: String, _ found: [SilenceSentence]) throws {
      if found.isEmpty { return }
      let passages = try found.prefix(Self.most).map { sentence in
        try MarkedSentences.passage(
          sentence.mentions[0],
          of: sentence.excerpt.passage.article,
          marks: sentence.mentions.map { ($0, summary.type.role) },
          in: corpus
        )
      }
      let list = Session.allHint("mentions \(summary.name)")
      sections.append(Section(title, .passages(Passages(passages, total: found.count, moreHint: list))))
    }
    try add("asked", asked)
    try add("accused", accused)
    if !about.isEmpty {
      let list = "quotes --about \(summary.name.typed)"
      sections.append(Section("discussed", try Quoted.passages(about, list: list, in: session)))
    }
    if sections.isEmpty { try add("mentioned", sentences) }
    return .sections(sections + [Section("why", facts.figure)])
  }
}

/// What explanations of speakers share.
private enum Quoted {
  /// The most sentences shown.
  private static let most = 4

  /// The quotations of an entity, or of a speaker in some words, in the articles that are in use.
  static func rows(_ name: String, _ entity: Int?, in session: Session) throws(StoreError) -> [QuotationRow] {
    let speaker: Speaker = entity.map { .entity($0) } ?? (name.isEmpty ? .unknown : .words(name))
    return try session.corpus.quotations(in: session.scope, where: QuotationFilter(speaker: speaker)).rows
  }

  /// The first sentences with cue and speaker marked.
  /// - Parameter list: the line that lists them all.
  static func passages(
    _ rows: [QuotationRow],
    list: String,
    in session: Session
  ) throws(StoreError) -> Figure {
    var passages: [Passages.Passage] = []
    for row in rows.prefix(most) {
      var marks: [MarkedSentences.Mark] = []
      if let cue = row.cue { marks.append((cue.range, .cue)) }
      if let reason = row.manner.anonymity { marks.append((reason.range, .warning)) }
      if let spot = row.speaker?.spot { marks.append((spot.range, row.speaker?.type?.role ?? .strong)) }
      let span = row.cue?.range ?? row.ranges.first ?? TextRange(0, 0)
      passages.append(try MarkedSentences.passage(span, of: row.article, marks: marks, in: session.corpus))
    }
    return .passages(Passages(passages, total: rows.count, moreHint: Session.allHint(list)))
  }
}
