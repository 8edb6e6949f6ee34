import Corpora
import Documents
import Figures

extension Comparison {
  /// Returns the names of some types with the number of their mentions on each side, the most mentioned first.
  func names(_ types: Set<EntityType>, in corpus: Corpus) throws -> [ComparedRow] {
    var found: [ComparedRow] = []
    var counts: [Int] = []
    var last = -1
    func close() {
      guard let index = found.indices.last else { return }
      for side in sides.indices where counts[side] > 0 {
        found[index].cells[side].holding = .whole
        found[index].cells[side].words = String(counts[side])
        found[index].weight += counts[side]
      }
    }
    for row in try corpus.appearances(in: scope, types: types) {
      guard let side = side(of: row.article) else { continue }
      if row.entity != last {
        close()
        last = row.entity
        counts = [Int](repeating: 0, count: sides.count)
        found.append(
          ComparedRow(
            label: StyledText(OneLine.text(row.name), row.type.role),
            cells: [ComparedRow.Cell](repeating: ComparedRow.Cell(), count: sides.count)
          )
        )
      }
      counts[side] += row.mentions
      if found[found.count - 1].cells[side].findings.isEmpty {
        found[found.count - 1].cells[side].findings = [.mention(row.firstMention)]
      }
    }
    close()
    return found
  }
}
