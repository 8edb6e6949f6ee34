import Corpora
import Documents

/// The source of names for completion, which reads them from the corpus on the first request after a change
/// and caches an index until the next change.
final class NameSource {
  /// The maximum number of entity names for completion.
  private static let mostNames = 200_000

  private let read: (CompletionKind) throws -> [Candidate]
  private let version: () throws -> Int
  private let readAliases: (String) throws -> [Candidate]
  private var known: [CompletionKind: (version: Int, index: NameIndex)] = [:]

  /// Creates a source from functions; the result of `version` changes whenever the names may have changed.
  init(
    version: @escaping () throws -> Int = { 0 },
    aliases: @escaping (String) throws -> [Candidate] = { _ in [] },
    read: @escaping (CompletionKind) throws -> [Candidate]
  ) {
    self.version = version
    self.read = read
    readAliases = aliases
  }

  /// Creates a source of the names in a corpus: entities, speakers, headlines, outlets and dates.
  convenience init(_ corpus: Corpus) {
    self.init(
      version: { try NameSource.version(of: corpus) },
      aliases: { try corpus.names(beginning: $0).map(NameSource.entry) }
    ) { kind in
      switch kind {
      case .entity:
        try corpus.names(beginning: "", limit: NameSource.mostNames).map(NameSource.entry)
      case .speaker:
        try corpus.speakers().rows.filter { !$0.name.isEmpty }.map {
          Candidate($0.name, annotation: Words.count($0.quotations, "quotation"))
        }
      case .outlet:
        try corpus.outlets().map { Candidate($0.text, annotation: Words.count($0.count, "article")) }
      case .article:
        try corpus.articles().rows.compactMap { article in
          article.headline.map { Candidate($0, annotation: "article \(article.id)") }
        }
      case .counted:
        try corpus.countedNouns().map { Candidate($0.text, annotation: Words.count($0.count, "figure")) }
      case .date:
        try NameSource.days(of: corpus.articles().rows)
      default: []
      }
    }
  }

  /// Returns a hash that changes with every load and every correction.
  private static func version(of corpus: Corpus) throws(StoreError) -> Int {
    var hasher = Hasher()
    hasher.combine(try corpus.steps().last?.id)
    hasher.combine(try corpus.articleCount())
    return hasher.finalize()
  }

  /// Returns the days of publication, the latest first.
  private static func days(of articles: [ArticleSummary]) -> [Candidate] {
    var counts: [String: Int] = [:]
    for article in articles {
      if let day = article.published { counts[day.iso, default: 0] += 1 }
    }
    return counts.sorted { $0.key > $1.key }.map {
      Candidate($0.key, annotation: Words.count($0.value, "article"))
    }
  }

  /// Returns the entities with an alias one of whose words has the typed prefix; none if the corpus
  /// cannot be read.
  func aliases(beginning typed: String) -> [Candidate] { (try? readAliases(typed)) ?? [] }

  private static func entry(_ known: KnownName) -> Candidate {
    Candidate(known.name, annotation: "\(known.type.rawValue) \(known.mentions)")
  }

  /// Returns the names of a kind; none if the corpus cannot be read.
  func index(of kind: CompletionKind) -> NameIndex {
    guard let version = try? version() else { return NameIndex([]) }
    if let kept = known[kind], kept.version == version { return kept.index }
    let index = NameIndex((try? read(kind)) ?? [])
    known[kind] = (version, index)
    return index
  }
}
