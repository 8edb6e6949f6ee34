import WordLists

/// The class of a predicate: words for one kind of event have one key, as "die", "death" and "be killed".
enum EventKey {
  /// The key of a lemma, which is the first word of its class or the lemma itself.
  static func of(_ lemma: String) -> String {
    if let known = classes[WordHash.of(lemma)] { return known }
    // Of "take office" without a class of its own both words count.
    return lemma
  }

  /// True for a predicate by which something that was announced is given up or put off.
  static func undoes(_ lemma: String) -> Bool { undoing.contains(lemma) }

  private static let classes = RareWordTable<String>([WordList("events/predicates")]) { $0.values.first }

  private static let undoing = WordList("events/undoing").set
}
