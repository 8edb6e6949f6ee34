import Corpora
import Documents
import WordLists

/// Something that readers look for in a news story, at its first place in the text.
struct Landmark {
  /// What it is; the raw values are its words for the user.
  enum Kind: String, CaseIterable {
    case who, what, when, `where`, why
    case source = "named source"
    case figure = "first figure"
    case opposing = "opposing voice"
    case background

    /// The letter of the drawing.
    var letter: Character {
      switch self {
      case .who: "w"
      case .what: "t"
      case .when: "d"
      case .where: "p"
      case .why: "y"
      case .source: "S"
      case .figure: "F"
      case .opposing: "O"
      case .background: "B"
      }
    }

    /// The question that it answers; nil for the others.
    var question: FiveWs.Question? { FiveWs.Question(rawValue: rawValue) }
  }

  var kind: Kind
  var words: String
  /// The bytes of its first place in the text.
  var range: TextRange
  var reason: String
  var row: Row

  /// Finds the landmarks of an article, each at its first place, in the order of kinds.
  static func all(of ws: FiveWs) throws -> [Landmark] {
    let (layout, corpus) = (ws.layout, ws.corpus)
    let scope = Scope.articles([layout.stored.id])
    var found = Kind.allCases.compactMap { kind -> Landmark? in
      guard let answer = kind.question.flatMap({ ws.answers[$0] }) else { return nil }
      return Landmark(
        kind: kind,
        words: answer.words,
        range: answer.range,
        reason: answer.reason,
        row: answer.row
      )
    }
    let quotations = try corpus.quotations(in: scope).rows.filter { layout.block(at: $0.place.start) != nil }
      .sorted { ($0.place.start, $0.id) < ($1.place.start, $1.id) }
    found += [
      source(quotations), try figure(layout, corpus), try opposing(quotations, layout, corpus),
      try background(layout, corpus),
    ].compactMap(\.self)
    return found
  }

  /// Returns the first quotation of a person or body with a name.
  private static func source(_ quotations: [QuotationRow]) -> Landmark? {
    let first = quotations.first { row in
      row.speaker?.entity != nil && (row.speaker?.type == .person || row.speaker?.type == .organization)
        && !row.manner.isNegated
    }
    return first.map { row in
      Landmark(
        kind: .source,
        words: row.speaker?.name ?? "",
        range: TextRange(row.place.start, row.place.start + 1),
        reason: SourceLedger.kind(of: row)?.words ?? "named",
        row: .quotation(row.id)
      )
    }
  }

  /// Returns the first figure of the text.
  private static func figure(_ layout: ArticleLayout, _ corpus: Corpus) throws -> Landmark? {
    let rows = try corpus.quantities(in: .articles([layout.stored.id])).rows
    let first = rows.filter { layout.block(at: $0.quantity.range.start) != nil }
      .min { $0.quantity.range < $1.quantity.range }
    return first.map { row in
      Landmark(
        kind: .figure,
        words: OneLine.text(row.text),
        range: row.quantity.range,
        reason: row.quantity.hedge.map { "with \"\($0)\"" } ?? "given as exact",
        row: .quantity(row.id, article: row.article)
      )
    }
  }

  /// Returns the first voice against another: who denies or disputes, who is accused and speaks or is asked, or who is
  /// set against the speaker before with "but".
  private static func opposing(
    _ quotations: [QuotationRow],
    _ layout: ArticleLayout,
    _ corpus: Corpus
  ) throws -> Landmark? {
    let reports = try corpus.reports(in: .articles([layout.stored.id]))
    // "I would rather be blamed for caution" accuses nobody.
    let sentences = layout.stored.sentences
    let own = quotations.reduce(into: [Int: Set<Int>]()) { own, row in
      guard let entity = row.speaker?.entity else { return }
      for range in row.ranges {
        var place = sentences.partitionIndex { $0.end > range.start }
        while place < sentences.count, sentences[place].start < range.end {
          own[entity, default: []].insert(place)
          place += 1
        }
      }
    }
    let accused = Set(
      reports.filter { report in
        report.kind == .accusation
          && report.party.entity.map { own[$0]?.contains(report.sentence) != true } ?? false
      }.compactMap(\.party.entity)
    )
    var found: [Landmark] = []
    for (place, row) in quotations.enumerated() {
      let reason: String?
      if let lemma = row.cueLemma, disputing.contains(lemma), !row.manner.isNegated {
        reason = "disputes it (\"\(lemma)\")"
      } else if let entity = row.speaker?.entity, accused.contains(entity) {
        reason = "is accused, and speaks"
      } else if place > 0, row.speaker?.name != quotations[place - 1].speaker?.name,
        layout.stored.sentences.indices.contains(row.sentence),
        contrasts.contains(where: layout.text(layout.stored.sentences[row.sentence]).hasPrefix)
      {
        reason = "set against the voice before with \"but\" or the like"
      } else {
        reason = nil
      }
      guard let reason else { continue }
      found.append(
        Landmark(
          kind: .opposing,
          words: row.speaker?.name ?? "no speaker",
          range: TextRange(row.place.start, row.place.start + 1),
          reason: reason,
          row: .quotation(row.id)
        )
      )
      break
    }
    let refusal = reports.first { report in
      report.kind == .refusal && report.party.spot.map { layout.block(at: $0.range.start) != nil } == true
    }
    if let refusal, let spot = refusal.party.spot {
      found.append(
        Landmark(
          kind: .opposing,
          words: OneLine.text(refusal.party.name),
          range: spot.range,
          reason: "was asked: \"\(OneLine.text(refusal.words))\"",
          row: .sentence(article: layout.stored.id, index: refusal.sentence)
        )
      )
    }
    return found.min { $0.range < $1.range }
  }

  /// Returns the first thing that lies long before the news: an event that the article recalls, or a day.
  private static func background(_ layout: ArticleLayout, _ corpus: Corpus) throws -> Landmark? {
    let scope = Scope.articles([layout.stored.id])
    let limit = layout.stored.published.map { $0.date.adding(days: -60) }
    var found: [Landmark] = []
    for event in try corpus.events(in: scope).rows
    where event.standing == .background && layout.block(at: event.spot.range.start) != nil {
      guard let days = event.days, let limit, days.upperBound < limit else { continue }
      found.append(
        Landmark(
          kind: .background,
          words: OneLine.text(event.spot.text),
          range: event.spot.range,
          reason: "recalled, of \(event.date)",
          row: .event(event.id)
        )
      )
    }
    for time in try corpus.times(in: scope).rows where layout.block(at: time.expression.range.start) != nil {
      guard let days = time.days, let limit, days.upperBound < limit else { continue }
      found.append(
        Landmark(
          kind: .background,
          words: OneLine.text(time.text),
          range: time.expression.range,
          reason: "a time more than two months before the day of publication",
          row: .sentence(article: layout.stored.id, index: time.expression.sentence)
        )
      )
    }
    return found.min { $0.range < $1.range }
  }

  /// Verbs by which somebody contradicts.
  private static let disputing = WordList("quotations/disputing").set

  /// Words that open a sentence against the one before.
  private static let contrasts = ["But ", "However", "Yet "]
}
