import Corpora
import Figures

/// The sentences from which a link between two names was read.
enum NetworkExplanation {
  /// The most sentences that are shown.
  private static let most = 12

  /// Returns what the link stands for, with its sentences; nil if it is gone.
  static func figure(
    _ link: NetworkLink,
    from source: Int,
    to target: Int,
    in session: Session
  ) throws(StoreError) -> Figure? {
    let corpus = session.corpus
    let names = try corpus.knownNames(of: [source, target])
    guard let first = names[source], let second = names[target] else { return nil }
    let places = try corpus.networkPlaces(link, from: source, to: target, in: session.scope)
    if places.isEmpty { return nil }
    var facts = Facts()
    facts.add(link == .quotes ? "from" : "name", Table.Cell(first.name, first.type.role))
    facts.add(link == .quotes ? "to" : "with", Table.Cell(second.name, second.type.role))
    facts.add("link", Facts.counted(CountedText.tally(places.map(\.relation))))
    facts.add("articles", .integer(Set(places.map(\.article)).count))
    let mentions = try [source, target].map { (entity) throws(StoreError) in
      try corpus.mentions(of: entity, in: .articles(Set(places.map(\.article)))).rows
    }
    var passages: [Passages.Passage] = []
    for place in places.prefix(most) {
      guard let sentence = try corpus.sentence(place.sentence, of: place.article) else { continue }
      let roles = [first.type.role, second.type.role]
      let highlights = zip(mentions, roles).flatMap { rows, role in
        rows.filter { $0.article == place.article && $0.sentence == place.sentence }.map {
          (range: $0.range, role: role)
        }
      }
      var heading = try HighlightedSentences.heading(of: place.article, in: corpus)
      heading.append(", \(place.relation)", .cue)
      passages.append(
        try HighlightedSentences.passage(
          sentence.range,
          of: place.article,
          highlights: highlights,
          heading: heading,
          in: corpus
        )
      )
    }
    return .sections([
      Section("why", facts.figure), Section("evidence", .passages(Passages(passages, total: places.count))),
    ])
  }
}
