import WordLists

/// The class of a predicate: words for one kind of event have one key, as "die", "death" and "be killed".
enum EventKey {
  /// The key of a lemma, which is the first word of its class or the lemma itself.
  static func of(_ lemma: String) -> String {
    if let known = classes[lemma] { return known }
    // Of "take office" without a class of its own both words count.
    return lemma
  }

  /// True for a predicate by which something that was announced is given up or put off.
  static func undoes(_ lemma: String) -> Bool { undoing.contains(lemma) }

  private static let classes: [String: String] = Dictionary(
    WordList("events/predicates").entries.compactMap { entry in entry.values.first.map { (entry.text, $0) } },
    uniquingKeysWith: { first, _ in first }
  )

  private static let undoing = WordList("events/undoing").set
}
