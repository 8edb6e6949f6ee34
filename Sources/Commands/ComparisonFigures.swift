import Annotators
import Corpora
import Documents
import Figures

extension Comparison {
  /// Numbers of one thing that differ between sides; a side that agrees with another shows what else it has.
  mutating func disagreements(limit: Int, in corpus: Corpus) throws -> Figure? {
    let quantities = try corpus.quantities(in: scope).rows
    let names = try sides.map { side in
      Set(try corpus.entities(in: .articles(Set(side.articles)), withDetails: false).rows.map(\.id))
    }
    // Reports of one event have many names in common, reports of different ones at most the places.
    func isOneStory(_ one: Int, _ other: Int) -> Bool {
      let common = names[one].intersection(names[other]).count
      return common >= 3 && common * 4 >= min(names[one].count, names[other].count)
    }
    var lines: [(cells: [Table.Cell], row: Row)] = []
    for group in CountedThing.group(quantities)
    where group.disagrees(between: { side(of: $0) }, if: isOneStory) {
      var cells: [Table.Cell] = [.text(StyledText(group.label))]
      for place in sides.indices {
        // "31" and "31 people" are one figure.
        var seen: Set<[String]> = []
        let own = group.quantities.filter { side(of: $0.article) == place }
          .filter { seen.insert(["\($0.quantity.value)", $0.quantity.hedge ?? ""]).inserted }
          .map { CountedThing.figure($0) }
        cells.append(
          own.isEmpty ? .text(StyledText("–", .dim)) : .text(StyledText(own.joined(separator: "; "), .number))
        )
      }
      let first = group.quantities[0]
      lines.append((cells, .quantity(first.id, article: first.article)))
    }
    guard !lines.isEmpty else { return nil }
    return table(
      [Table.Column("figure", heading: "what is counted")] + columns(),
      lines,
      limit: limit
    )
  }

  /// The days that the sides speak of, with what happens on them.
  mutating func dates(limit: Int, in corpus: Corpus) throws -> Figure? {
    let events = try corpus.events(in: scope).rows
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

  /// Passages that sides have word for word.
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

  /// The words that set each side off from the others.
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

/// Numbers that count one thing, as far as unit and context tell.
struct CountedThing {
  var quantities: [QuantityRow]
  /// What is counted, in words.
  var label: String

  /// True when a number of one side and a number of another cannot both be right: "more than 40" allows 42,
  /// not 38.
  func disagrees(
    between side: (_ article: Int) -> Int?,
    if isOneStory: (_ one: Int, _ other: Int) -> Bool
  ) -> Bool {
    var distinct: [(quantity: Quantity, side: Int)] = []
    var seen: Set<[String]> = []
    for row in quantities {
      guard let own = side(row.article) else { continue }
      let key = ["\(own)", "\(row.quantity.value)", row.quantity.hedge ?? ""]
      if seen.insert(key).inserted { distinct.append((row.quantity, own)) }
    }
    for (index, one) in distinct.enumerated() {
      for other in distinct[(index + 1)...] where one.side != other.side {
        if !CountedThing.agree(one.quantity, other.quantity), isOneStory(one.side, other.side) { return true }
      }
    }
    return false
  }

  /// Groups numbers with one unit and a common context, in the order of their first article.
  ///
  /// Two different numbers of one sentence are numbers of two things, or of a whole and its part.
  static func group(_ rows: [QuantityRow]) -> [CountedThing] {
    var groups: [(things: CountedThing, context: Set<String>)] = []
    var byUnit: [String: [Int]] = [:]
    for row in rows {
      let unit = people.contains(row.quantity.unit) ? "people" : row.quantity.unit
      let context = telling(row.quantity)
      if let index = byUnit[unit]?.first(where: {
        isOne(groups[$0].context, context) && !groups[$0].things.hasOther(row)
      }) {
        groups[index].things.quantities.append(row)
      } else {
        let label = ([row.quantity.unit] + row.quantity.context.prefix(3).filter { $0 != row.quantity.unit })
          .joined(separator: ", ")
        byUnit[unit, default: []].append(groups.count)
        groups.append((CountedThing(quantities: [row], label: label), context))
      }
    }
    return groups.map(\.things).filter { $0.quantities.count > 1 }
  }

  private func hasOther(_ row: QuantityRow) -> Bool {
    quantities.contains {
      $0.article == row.article && $0.quantity.sentence == row.quantity.sentence
        && $0.quantity.value != row.quantity.value
    }
  }

  /// The words around a number that tell what is counted: neither its unit nor a word that says nothing.
  private static func telling(_ quantity: Quantity) -> Set<String> {
    Set(
      quantity.context.map { Folded.text($0) }.filter { word in
        word != Folded.text(quantity.unit) && !people.contains(word) && !Vocabulary.isFunctionWord(word)
          && !vague.contains(word)
      }
    )
  }

  /// One subject: all words of the one are words of the other, or two at least, and a third of the fewer.
  private static func isOne(_ one: Set<String>, _ other: Set<String>) -> Bool {
    if one.isEmpty || other.isEmpty { return false }
    if one.isSubset(of: other) || other.isSubset(of: one) { return true }
    let common = one.intersection(other).count
    return common >= 2 && common * 3 >= min(one.count, other.count)
  }

  /// Words that stand with numbers of all kinds.
  private static let vague: Set<String> = [
    "say", "said", "tell", "told", "have", "has", "had", "be", "was", "were", "been", "make", "made", "take",
    "took", "get", "come", "go", "number", "total", "new", "other", "last", "first", "year", "day", "time",
  ]

  private static let people: Set<String> = [
    "people", "person", "resident", "passenger", "patient", "worker", "victim", "child", "man", "woman",
    "dead",
  ]

  private static func agree(_ one: Quantity, _ other: Quantity) -> Bool {
    if one.value == other.value { return true }
    let low = one.value < other.value ? one : other
    let high = one.value < other.value ? other : one
    if let hedge = low.hedge, isLowerBound(hedge) { return true }
    if let hedge = high.hedge, isUpperBound(hedge) { return true }
    if low.hedge != nil || high.hedge != nil {
      // "about 40" and 42 are one figure.
      return high.value > 0 && (high.value - low.value) / high.value <= 0.1
    }
    return false
  }

  private static func isLowerBound(_ hedge: String) -> Bool {
    ["more than", "at least", "over", "no fewer than", "not less than", "upwards of"].contains(
      hedge.lowercased()
    )
  }

  private static func isUpperBound(_ hedge: String) -> Bool {
    ["less than", "fewer than", "up to", "at most", "under", "no more than", "as many as"].contains(
      hedge.lowercased()
    )
  }

  /// The number as the article has it.
  static func figure(_ row: QuantityRow) -> String { row.text }
}
