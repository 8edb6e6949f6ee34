import Annotators
import Corpora
import Documents
import Letters

/// Who, what, when, where and why: the answers that an article gives first, each with its evidence.
///
/// Candidates are the findings of the article. A candidate is scored by how early it stands, how often it is named and
/// what kind of thing it is, with the weights of Giveme5W1H (Hamborg, Breitinger and Gipp, 2019); what they leave to
/// containment of coordinates is read from the text here ("Lima, Peru").
struct FiveWs {
  /// One of the five questions.
  enum Question: String, CaseIterable { case who, what, when, `where`, why }

  /// The answer to a question.
  struct Answer {
    /// The words of the answer on one line.
    var words: String
    /// The bytes of its first place in the text.
    var range: TextRange
    /// The score, from 0 to about 1.
    var score: Double
    /// The reason for which it is the answer.
    var reason: String
    /// The finding, for `explain`.
    var row: Row
    /// What makes answers of two articles one: the entity or the days; nil where only words can be compared.
    var key: String?
    /// The position of its sentence.
    var sentence: Int
  }

  /// The answers that were found.
  private(set) var answers: [Question: Answer] = [:]

  let layout: ArticleLayout
  let corpus: Corpus

  /// Finds the answers of an article.
  init(_ layout: ArticleLayout, in corpus: Corpus) throws {
    self.layout = layout
    self.corpus = corpus
    let scope = Scope.articles([layout.stored.id])
    let mentions = try corpus.mentions(inArticle: layout.stored.id)
    let counts = mentions.reduce(into: [Int: Int]()) { $0[$1.entity, default: 0] += 1 }
    let events = try corpus.events(in: scope).rows.filter { layout.block(at: $0.spot.range.start) != nil }
    let event = addEvent(events, counts)
    if event == nil { addLead() }
    let quotations = try corpus.quotations(in: scope).rows
    if let event { addStatement(around: event, quotations) }
    let times = try corpus.times(in: scope).rows
    addTime(times, of: event)
    try addPlace(mentions, of: event)
    let hidden = quotations.compactMap { $0.manner.anonymity?.range }
    addReason(apartFrom: hidden, times: times.map(\.expression.range))
  }

  mutating func set(_ question: Question, _ answer: Answer) { answers[question] = answer }

  /// The bytes before a clause from which on it is no main clause of its statement: some four words.
  private static let longStart = 20

  /// The score of a dateline: first in the article, and a place with what it lies in.
  private static let datelineScore = 0.67

  private static func times(_ count: Int) -> String { count == 1 ? "named once" : "named \(count) times" }

  // MARK: - Who and what

  /// Adds who did what: the event with the best place, the most often named party, and a name.
  private mutating func addEvent(_ events: [EventRow], _ counts: [Int: Int]) -> EventRow? {
    let most = Double(max(1, counts.values.max() ?? 1))
    var best: (event: EventRow, party: EventRole, score: Double)?
    for event in events.sorted(by: { ($0.spot.range.start, $0.id) < ($1.spot.range.start, $1.id) })
    where event.standing == .main || event.standing == .statement {
      let parties = event.roles.filter { $0.role == .agent } + event.roles.filter { $0.role == .patient }
      // Of "pressure grew on Anna Lee", she is who; where nobody takes part, only what happened counts.
      let others = event.roles.filter { ($0.role == .recipient || $0.role == .other) && $0.entity != nil }
      guard let first = parties.first else { continue }
      let party = (parties + others).first(where: FiveWs.canBeWho) ?? first
      let frequency = party.entity.map { Double(counts[$0] ?? 0) / most } ?? 0
      let score =
        0.9 * layout.position(of: event.sentence) + 0.095 * frequency + (party.entity == nil ? 0 : 0.005)
      if score > best?.score ?? -1 { best = (event, party, score) }
    }
    guard let best else { return nil }
    let sentence = best.event.sentence
    let place = 1 + (layout.sentences.firstIndex(of: sentence) ?? 0)
    let frequency = best.party.entity.map { counts[$0] ?? 0 } ?? 0
    let named = frequency > 0 ? ", \(FiveWs.times(frequency))" : ", without a name"
    if FiveWs.canBeWho(best.party) {
      set(
        .who,
        Answer(
          words: OneLine.text(best.party.name),
          range: best.event.spot.range,
          score: best.score,
          reason: "takes part in the event of sentence \(place)\(named)",
          row: .event(best.event.id),
          key: best.party.entity.map { "entity \($0)" },
          sentence: sentence
        )
      )
    }
    set(
      .what,
      Answer(
        words: OneLine.text(best.event.spot.text),
        range: best.event.spot.range,
        score: best.score,
        reason: "the event of sentence \(place)",
        row: .event(best.event.id),
        sentence: sentence
      )
    )
    return best.event
  }

  /// True for somebody: a person, a body or a country with a name, or a noun for such.
  private static func canBeWho(_ role: EventRole) -> Bool {
    switch role.type {
    case .person, .organization, .geopolitical, .group: true
    case .some: false
    case nil: ActorNouns.isHead(of: role.name)
    }
  }

  /// Takes a whole statement for what happened, and its speaker for who, where the event is only a clause inside it:
  /// "the alarm was not working when ammonia leaked, the company said".
  private mutating func addStatement(around event: EventRow, _ quotations: [QuotationRow]) {
    let holding = quotations.first { row in
      row.kind == .indirect && !row.isHeadline && row.sentence == event.sentence
        && row.ranges.contains {
          $0.contains(event.spot.range) && event.spot.range.start - $0.start > FiveWs.longStart
        }
    }
    guard let holding, let range = holding.ranges.first, let speaker = holding.speaker
    else { return }
    for (question, words) in [(Question.who, speaker.name), (.what, layout.text(range))] {
      guard var answer = answers[question] ?? answers[.what] else { continue }
      answer.words = OneLine.text(words)
      answer.range = question == .who ? speaker.spot?.range ?? range : range
      answer.row = .quotation(holding.id)
      answer.key = question == .who ? speaker.entity.map { "entity \($0)" } : nil
      answer.reason = question == .who ? "says what is new" : "what is said in the sentence with the event"
      set(question, answer)
    }
  }

  /// Takes the first sentence for what happened, where no event has a party.
  private mutating func addLead() {
    guard let first = layout.sentences.first else { return }
    let range = layout.stored.sentences[first]
    set(
      .what,
      Answer(
        words: layout.text(range),
        range: range,
        score: 0.9,
        reason: "the first sentence; no event in it has somebody who takes part",
        row: .sentence(article: layout.stored.id, index: first),
        sentence: first
      )
    )
  }

  // MARK: - When

  /// Adds the time: early, often named, near the day of publication, short; first of all the time of the event.
  private mutating func addTime(_ times: [TimeRow], of event: EventRow?) {
    let dated = times.filter { $0.days != nil && layout.block(at: $0.expression.range.start) != nil }
    let counts = dated.reduce(into: [String: Int]()) { $0[$1.dayKey, default: 0] += 1 }
    let most = Double(max(1, counts.values.max() ?? 1))
    let published = layout.stored.published?.date.dayNumber
    var best: (time: TimeRow, score: Double, isOfEvent: Bool)?
    for time in dated {
      guard let days = time.days else { continue }
      let length = days.upperBound.dayNumber - days.lowerBound.dayNumber + 1
      let distance = published.map {
        max(0, max(days.lowerBound.dayNumber - $0, $0 - days.upperBound.dayNumber))
      }
      let isOfEvent = event?.time?.range.overlaps(time.expression.range) == true
      let score =
        0.24 * layout.position(of: time.expression.sentence)
        + 0.16 * Double(counts[time.dayKey] ?? 0) / most
        + 0.4 * max(0, 1 - Double(distance ?? 30) / 30)
        + 0.2 / Double(max(1, length)) + (isOfEvent ? 0.5 : 0)
      if score > best?.score ?? -1 { best = (time, score, isOfEvent) }
    }
    guard let best else { return }
    let count = counts[best.time.dayKey] ?? 1
    set(
      .when,
      Answer(
        words: "\(OneLine.text(best.time.text)) (\(best.time.expression.value))",
        range: best.time.expression.range,
        score: best.score,
        reason: (best.isOfEvent ? "it dates the event" : "early and near the day of publication")
          + (count > 1 ? ", \(FiveWs.times(count))" : ""),
        row: .sentence(article: layout.stored.id, index: best.time.expression.sentence),
        key: best.time.dayKey,
        sentence: best.time.expression.sentence
      )
    )
  }

  // MARK: - Where

  /// Adds the place: early, often named, inside another named place; the place of the event first.
  private mutating func addPlace(_ mentions: [MentionRow], of event: EventRow?) throws {
    let places = try corpus.entities(
      in: .articles([layout.stored.id]),
      types: [.geopolitical, .location],
      withDetails: false
    ).rows
    let known = Dictionary(places.map { ($0.id, $0) }) { first, _ in first }
    let named = mentions.filter { known[$0.entity] != nil && $0.kind == .name }
    let counts = named.reduce(into: [Int: Int]()) { $0[$1.entity, default: 0] += 1 }
    let most = Double(max(1, counts.values.max() ?? 1))
    let ofEvent = Set((event?.roles ?? []).filter { $0.role == .place }.compactMap(\.entity))
    func isOfEvent(_ mention: MentionRow) -> Bool {
      mention.sentence == event?.sentence || ofEvent.contains(mention.entity)
    }
    let dateline = Folded.text(layout.stored.article.dateline ?? "")
    var best: (mention: MentionRow, score: Double, isInside: Bool)?
    for (index, mention) in named.enumerated() where layout.block(at: mention.range.start) != nil {
      let next = index + 1 < named.count ? named[index + 1].range.start - mention.range.end : 0
      let isInside = next == 2 && layout.text(TextRange(mention.range.end, mention.range.end + 2)) == ","
      let score =
        0.37 * layout.position(of: mention.sentence) + 0.3 * Double(counts[mention.entity] ?? 0) / most
        + (isInside ? 0.3 : 0) + (known[mention.entity]?.type == .location ? 0.03 : 0)
        + (isOfEvent(mention) || dateline.contains(Folded.text(mention.name)) ? 0.3 : 0)
      if score > best?.score ?? -1 { best = (mention, score, isInside) }
    }
    // A dateline stands before the first sentence, and says where the news is from.
    if let best,
      dateline.isEmpty || best.score >= FiveWs.datelineScore || isOfEvent(best.mention)
        || dateline.contains(Folded.text(best.mention.name))
    {
      let count = counts[best.mention.entity] ?? 1
      let reasons = [
        isOfEvent(best.mention) ? "named with the event" : nil,
        dateline.contains(Folded.text(best.mention.name)) ? "named in the dateline" : nil,
        best.isInside ? "given with the place that it lies in" : nil,
        FiveWs.times(count),
      ]
      set(
        .where,
        Answer(
          words: OneLine.text(best.mention.name),
          range: best.mention.range,
          score: best.score,
          reason: reasons.compactMap(\.self).joined(separator: ", "),
          row: .mention(best.mention.id),
          key: "entity \(best.mention.entity)",
          sentence: best.mention.sentence
        )
      )
    } else if let dateline = layout.stored.article.dateline, let first = layout.blocks.first {
      set(
        .where,
        Answer(
          words: OneLine.text(dateline),
          range: TextRange(first.range.start, first.range.start),
          score: FiveWs.datelineScore,
          reason: "the dateline",
          row: .article(layout.stored.id),
          sentence: layout.sentences.first ?? 0
        )
      )
    }
  }
}

extension TimeRow {
  /// The days that the expression covers, as one word.
  fileprivate var dayKey: String {
    days.map { "\($0.lowerBound.iso)/\($0.upperBound.iso)" } ?? expression.value
  }
}
