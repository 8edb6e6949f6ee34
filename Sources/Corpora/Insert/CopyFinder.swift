import Documents

/// The search for earlier articles that share passages with a new one.
///
/// Candidates are found by their fingerprints and compared run by run. An article is a near-duplicate if one of the two
/// has half of its runs in the other (containment), and shares copy if it has a tenth, or a passage of 25 words.
struct CopyFinder {
  /// The containment from which an article is a near-duplicate.
  static let nearShare = 0.5

  /// The containment from which two articles share copy.
  static let sharedShare = 0.1

  /// The number of words of a passage by which two articles share copy.
  static let passage = 25

  /// The number of candidates that are compared, those with most fingerprints in common first.
  private static let candidateLimit = 12

  /// A fingerprint of more articles than these is a phrase of the trade, and no sign of copying.
  private static let commonLimit = 200

  let store: Store

  /// Stores the fingerprints of an article that is stored already, and the earlier articles that it shares passages
  /// with.
  func insert(_ text: RunningText, article: Int) throws(StoreError) {
    try store.run(
      "UPDATE article SET text_digest = ? WHERE id = ?",
      [.integer(text.digest), .integer(article)]
    )
    let fingerprints = text.fingerprints.map { Int(truncatingIfNeeded: $0) }
    var originals = try sameWords(text, article: article)
    let same = Set(originals.map(\.number))
    for candidate in try candidates(fingerprints, article: article) where !same.contains(candidate) {
      guard let other = try runningText(of: candidate) else { continue }
      let overlap = text.overlap(with: other)
      let containment = max(overlap.share, overlap.otherShare)
      if containment >= CopyFinder.nearShare {
        originals.append((candidate, .near, overlap))
      } else if containment >= CopyFinder.sharedShare || overlap.passage >= CopyFinder.passage {
        originals.append((candidate, .shared, overlap))
      }
    }
    for original in originals.sorted(by: { $0.number < $1.number }) {
      try store.insert(
        into: "copy",
        [
          "article": .integer(article),
          "original": .integer(original.number),
          "kind": .text(original.kind.rawValue),
          "share": .real(original.overlap.share),
          "original_share": .real(original.overlap.otherShare),
          "passage": .integer(original.overlap.passage),
        ]
      )
    }
    for fingerprint in fingerprints {
      try store.insert(into: "fingerprint", ["hash": .integer(fingerprint), "article": .integer(article)])
    }
  }

  private typealias Original = (number: Int, kind: CopyKind, overlap: RunningText.Overlap)

  /// Returns the first of the earlier articles with the same words.
  private func sameWords(_ text: RunningText, article: Int) throws(StoreError) -> [Original] {
    guard text.digest != 0 else { return [] }
    let words = text.runs.isEmpty ? 0 : text.runs.count + RunningText.runLength - 1
    return try store.rows(
      "SELECT id FROM article WHERE text_digest = ? AND id < ? ORDER BY id LIMIT 1",
      [.integer(text.digest), .integer(article)]
    ) { ($0.int(), .same, RunningText.Overlap(share: 1, otherShare: 1, passage: words)) }
  }

  /// Returns the earlier articles with most fingerprints in common.
  private func candidates(_ fingerprints: [Int], article: Int) throws(StoreError) -> [Int] {
    var counts: [Int: Int] = [:]
    for fingerprint in fingerprints {
      let found = try store.rows(
        "SELECT article FROM fingerprint WHERE hash = ? AND article < ? LIMIT \(CopyFinder.commonLimit + 1)",
        [.integer(fingerprint), .integer(article)]
      ) { $0.int() }
      if found.count > CopyFinder.commonLimit { continue }
      for number in found { counts[number, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ranked.prefix(CopyFinder.candidateLimit).map(\.key)
  }

  private func runningText(of article: Int) throws(StoreError) -> RunningText? {
    try store.first(
      "SELECT body, paragraphs, paragraph_roles FROM content WHERE id = ?",
      [.integer(article)]
    ) { row in
      let bytes = row.blob()
      let ranges = row.blob()
      return RunningText(bytes, ByteCoding.paragraphs(ranges, roles: row.text()))
    }
  }
}
