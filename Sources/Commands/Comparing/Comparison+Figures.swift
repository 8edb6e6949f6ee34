import Annotators
import Corpora
import Documents
import Figures

extension Comparison {
  /// Returns what is counted, and the figure of each side; figures that cannot both be right contradict one another.
  ///
  /// This is the only place that knows how figures of different articles are brought together.
  func figures(in corpus: Corpus) throws -> [ComparedRow] {
    let quantities = try corpus.quantities(in: scope).rows
    let names = try sides.map { side in
      Set(try corpus.entities(in: .articles(Set(side.articles)), withDetails: false).rows.map(\.id))
    }
    // Reports of one event share many names; reports of different events share at most place names.
    func isOneStory(_ one: Int, _ other: Int) -> Bool {
      let common = names[one].intersection(names[other]).count
      return common >= 3 && common * 4 >= min(names[one].count, names[other].count)
    }
    let groups = CountedThing.group(quantities)
    let grouped = Set(groups.flatMap { $0.quantities.map(\.id) })
    let single = quantities.filter { !grouped.contains($0.id) }.map { row in
      CountedThing(quantities: [row], label: OneLine.text(row.text))
    }
    return (groups + single).map { group in
      let disagrees = group.disagrees(between: { side(of: $0) }, if: isOneStory)
      let cells = sides.indices.map { place in
        // "31" and "31 people" are the same figure.
        var seen: Set<[String]> = []
        let own = group.quantities.filter { side(of: $0.article) == place }
          .filter { seen.insert(["\($0.quantity.value)", $0.quantity.hedge ?? ""]).inserted }
        return ComparedRow.Cell(
          holding: own.isEmpty ? .absent : disagrees ? .contradicting : .whole,
          words: own.map { OneLine.text(CountedThing.figure($0)) }.joined(separator: "; "),
          short: own.first.map { Comparison.short($0.quantity.value) } ?? "",
          findings: own.map { .quantity($0.id, article: $0.article) }
        )
      }
      return ComparedRow(label: StyledText(group.label), cells: cells, weight: group.quantities.count)
    }
  }

  /// Returns a number in few letters, as in "200k" for 200,000.
  private static func short(_ value: Double) -> String {
    guard value == value.rounded(), abs(value) < 1e15 else { return "" }
    let number = Int(value)
    for (size, letter) in [(1_000_000_000, "b"), (1_000_000, "m"), (1_000, "k")]
    where number >= size && number % size == 0 {
      return "\(number / size)\(letter)"
    }
    return String(number)
  }
}
