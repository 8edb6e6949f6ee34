import Corpora
import Documents
import Figures

extension Comparison {
  /// Returns the days on which events happened, and which sides tell of them; before them events to which sides give
  /// different days.
  func dates(in corpus: Corpus) throws -> [ComparedRow] {
    let events = try corpus.events(in: scope, choice: .news).rows
    let days = Dictionary(grouping: events, by: \.date)
    var rows = days.map { date, events -> ComparedRow in
      var label = StyledText(date, .time)
      label.append(" " + OneLine.text(events[0].spot.text))
      let cells = sides.indices.map { place in
        let own = events.filter { side(of: $0.article) == place }
        return ComparedRow.Cell(
          holding: own.isEmpty ? .absent : .whole,
          words: own.count > 1 ? String(own.count) : "",
          findings: own.prefix(1).map { .event($0.id) }
        )
      }
      return ComparedRow(label: label, cells: cells, weight: events.count)
    }
    rows.sort { ($1.weight, $0.label.plain) < ($0.weight, $1.label.plain) }
    return try disputed(in: corpus) + rows
  }

  /// Returns the events that are one, but to which two sides give different days.
  private func disputed(in corpus: Corpus) throws -> [ComparedRow] {
    try corpus.events(in: scope, choice: .news, isGrouped: true).rows.compactMap { event in
      let told = event.sources.filter { $0.dating != .report && $0.days != nil }
      let cells = sides.indices.map { place -> ComparedRow.Cell in
        guard let own = told.first(where: { side(of: $0.article) == place }) else {
          return ComparedRow.Cell()
        }
        let isDisputed = told.contains { other in
          guard let left = own.days, let right = other.days else { return false }
          return side(of: other.article) != place && !left.overlaps(right)
        }
        return ComparedRow.Cell(
          holding: isDisputed ? .contradicting : .whole,
          words: own.date,
          findings: [.event(own.id)]
        )
      }
      guard cells.contains(where: { $0.holding == .contradicting }) else { return nil }
      return ComparedRow(label: StyledText(OneLine.text(event.spot.text)), cells: cells, weight: told.count)
    }
  }
}
