import Annotators
import Corpora
import Documents
import Figures

extension Comparison {
  /// Returns the things of which two sides give figures that cannot both be right; nil if there are none.
  ///
  /// Each cell has all figures of its side, including those that agree with another side.
  mutating func disagreements(limit: Int, in corpus: Corpus) throws -> Figure? {
    var lines: [(cells: [Table.Cell], row: Row)] = []
    for thing in try CountedRow.rows(in: scope, isVaried: true, in: corpus).rows where thing.disagrees {
      var cells: [Table.Cell] = [.text(StyledText(thing.label))]
      var count = 0
      for place in sides.indices {
        var seen: Set<String> = []
        let own = thing.figures.filter { side(of: $0.row.article) == place }.map {
          FigureWording.number($0.row)
        }
        .filter { seen.insert($0).inserted }
        if !own.isEmpty { count += 1 }
        cells.append(
          own.isEmpty ? .text(StyledText("–", .dim)) : .text(StyledText(own.joined(separator: "; "), .number))
        )
      }
      guard count > 1 else { continue }
      cells.append(.text(FigureWording.verdict(thing)))
      let first = thing.figures[0].row
      lines.append((cells, .quantity(first.id, article: first.article)))
    }
    guard !lines.isEmpty else { return nil }
    return table(
      [Table.Column("figure", heading: "what is counted")] + columns() + [Table.Column("verdict")],
      lines,
      limit: limit
    )
  }

  /// Returns the dates of events with the sides that mention them and the first event of each date; nil if
  /// there are none.
  mutating func dates(limit: Int, in corpus: Corpus) throws -> Figure? {
    let events = try corpus.events(in: scope, choice: .news).rows
    var byDate: [(date: String, events: [EventRow])] = []
    var places: [String: Int] = [:]
    for event in events {
      if let index = places[event.date] {
        byDate[index].events.append(event)
      } else {
        places[event.date] = byDate.count
        byDate.append((event.date, [event]))
      }
    }
    let lines = byDate.map { date, events -> (cells: [Table.Cell], row: Row) in
      let there = Set(events.compactMap { side(of: $0.article) })
      let present = sides.indices.map { there.contains($0) }
      let cells: [Table.Cell] = [
        .text(StyledText(date, .time)), .text(whose(present)),
        .text(StyledText(OneLine.text(events[0].spot.text))),
      ]
      return (cells, .event(events[0].id))
    }
    guard !lines.isEmpty else { return nil }
    return table(
      [Table.Column("date"), Table.Column("in"), Table.Column("event")],
      lines,
      limit: limit
    )
  }

  /// Returns the passages that two or more sides have word for word; nil if there are none.
  mutating func sharedText(limit: Int, bodies: [Int: String]) -> Figure? {
    let numbers = bodies.keys.sorted()
    let texts = numbers.map { WordSequence(of: bodies[$0] ?? "") }
    let passages = TextReuse(texts).passages().filter { passage in
      Set(passage.places.compactMap { side(of: numbers[$0.text]) }).count > 1
    }
    guard !passages.isEmpty else { return nil }
    let shown = passages.prefix(limit).map { passage -> [Table.Cell] in
      let first = passage.places[0]
      let body = Array((bodies[numbers[first.text]] ?? "").utf8)
      let text = String(decoding: body[first.range.bytes.clamped(to: 0..<body.count)], as: UTF8.self)
      let owners = Set(passage.places.compactMap { side(of: numbers[$0.text]) }).sorted().map {
        sides[$0].letter
      }
      return [
        .integer(passage.words), .text(StyledText(owners.joined(separator: ", "))),
        .text(StyledText(OneLine.text(text), .quotation)),
      ]
    }
    return .table(
      Table(
        columns: [Table.Column("words", alignment: .trailing), Table.Column("in"), Table.Column("text")],
        rows: shown,
        firstRowNumber: nil,
        total: passages.count,
        moreHint: Session.moreHint(passages.count)
      )
    )
  }

  /// Returns the words that distinguish each side from the others, by keyness.
  func vocabulary(bodies: [Int: String]) -> Figure? {
    let counts = sides.map { side -> [String: Int] in
      var counts: [String: Int] = [:]
      for number in side.articles {
        for word in WordSequence(of: bodies[number] ?? "").words where isContent(word.folded) {
          counts[word.folded, default: 0] += 1
        }
      }
      return counts
    }
    var rows: [[Table.Cell]] = []
    for (index, side) in sides.enumerated() {
      var others: [String: Int] = [:]
      for (other, words) in counts.enumerated() where other != index {
        others.merge(words, uniquingKeysWith: +)
      }
      let words = Keyness.scores(of: counts[index], against: others, limit: 8)
      rows.append([
        .text(StyledText(side.letter)), .list(words.map { "\($0.word) (\($0.count):\($0.reference))" }),
      ])
    }
    return .table(
      Table(columns: [Table.Column("in"), Table.Column("words")], rows: rows, firstRowNumber: nil)
    )
  }

  private func isContent(_ word: String) -> Bool {
    word.utf8.count > 2 && !Vocabulary.isFunctionWord(word) && !word.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
  }
}
