import Corpora
import Documents

extension Session {
  /// Names of some rows.
  func keys(of rows: some Sequence<Row>) -> Set<String> { Set(rows.map { key(of: $0) }) }

  /// A name of a row that is the same in every session over the same articles.
  ///
  /// Findings are named by their place in the text and names by themselves, since their numbers in the corpus may be others
  /// in another version of the program.
  func key(of row: Row) -> String {
    switch row {
    case .article(let id): return "article \(id)"
    case .entity(let id): return "entity " + entityName(id)
    case .mention(let id):
      guard let found = try? corpus.mention(id) else { return "mention \(id)" }
      return "mention \(found.article):\(found.range.start)"
    case .quotation(let id):
      guard let found = try? corpus.quotation(id), let range = found.ranges.first else {
        return "quotation \(id)"
      }
      return "quotation \(found.article):\(range.start)"
    case .event(let id):
      guard let found = try? corpus.event(id) else { return "event \(id)" }
      return "event \(found.article):\(found.sentence) \(found.spot.text)"
    case .quantity(let id, let article): return "figure \(id) of \(article)"
    case .sentence(let article, let index): return "sentence \(index) of \(article)"
    case .speaker(let name, _, let list): return "\(list.rawValue) \(name)"
    case .several(let rows, _): return rows.map { key(of: $0) }.joined(separator: " and ")
    case .story(let id): return "story \(id)"
    case .passage(let id): return "passage \(id)"
    case .tie(let first, let second, let link):
      return "\(link.rawValue) \(entityName(first)), \(entityName(second))"
    case .other(let noun): return noun
    }
  }

  private func entityName(_ id: Int) -> String { (try? corpus.entity(id))?.name ?? "\(id)" }
}
