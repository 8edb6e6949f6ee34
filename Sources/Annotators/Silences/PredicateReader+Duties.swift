import Documents
import WordLists

/// Tasks behind verbs of charging.
extension PredicateReader {
  /// True for a verb with a task, and no crime, behind "with": "was charged with looking after the herd".
  func isDuty(behind verb: Int) -> Bool {
    let sentence = tree.document.sentences[Int(tree.sentences[verb])].tokens
    let reach = verb + 1..<min(verb + Self.farthestTask, sentence.upperBound)
    guard let with = reach.first(where: { tree.shapes[$0].low == Self.with }), with + 1 < sentence.upperBound
    else { return false }
    return form(with + 1) == .gerund && isOne(with + 1, of: Self.duties)
      || tree.document.string(token: with + 1).hasSuffix("ing")
        && Self.duties.contains(hash: tree.lemmas[with + 1])
  }

  /// The most tokens between a verb and its task.
  private static let farthestTask = 6
  private static let with = WordHash.of("with")
  private static let duties = WordSet(WordList("silences/duties"))
}
