import Corpora
import Documents

/// The articles that are versions of one another: of one address, or of one outlet with much of the same text and a
/// similar headline.
struct VersionGroups {
  /// The groups of two versions or more, each from the oldest to the newest, in the order of their first articles.
  let groups: [[ArticleSummary]]

  /// The part of the words of two headlines that must be the same for two near-duplicates of one outlet.
  private static let headlineShare = 0.6

  /// Finds the versions among the articles of a scope.
  init(in scope: Scope, of corpus: Corpus) throws {
    let pairs = try corpus.versionPairs(in: scope)
    let numbers = Set(pairs.flatMap { [$0.first, $0.second] })
    guard !numbers.isEmpty else {
      groups = []
      return
    }
    let articles = Dictionary(
      try corpus.articles(in: .articles(numbers)).rows.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var leaders: [Int: Int] = [:]
    func leader(_ number: Int) -> Int {
      var current = number
      while let next = leaders[current], next != current { current = next }
      return current
    }
    for pair in pairs {
      guard let first = articles[pair.first], let second = articles[pair.second] else { continue }
      let isSameAddress = first.url != nil && first.url == second.url
      guard isSameAddress || VersionGroups.isSimilar(first.headline, second.headline) else { continue }
      let (one, other) = (leader(pair.first), leader(pair.second))
      if one != other { leaders[max(one, other)] = min(one, other) }
    }
    let members = Dictionary(grouping: articles.values) { leader($0.id) }.values.filter { $0.count > 1 }
    groups = members.map { group in
      group.sorted { left, right in
        (left.published?.dayNumber ?? Int.max, left.id) < (right.published?.dayNumber ?? Int.max, right.id)
      }
    }
    .sorted { ($0.map(\.id).min() ?? 0) < ($1.map(\.id).min() ?? 0) }
  }

  /// The version before an article in its group; nil for the first one and for an article without versions.
  func predecessor(of article: Int) -> ArticleSummary? {
    for group in groups {
      guard let place = group.firstIndex(where: { $0.id == article }) else { continue }
      return place > 0 ? group[place - 1] : nil
    }
    return nil
  }

  /// Whether two headlines have most of their words in common.
  static func isSimilar(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    let (left, right) = (words(one), words(other))
    guard !left.isEmpty, !right.isEmpty else { return false }
    let common = left.intersection(right).count
    return Double(common) >= headlineShare * Double(max(left.count, right.count))
  }

  private static func words(_ text: String) -> Set<String> { Set(WordSequence(of: text).words.map(\.folded)) }
}
