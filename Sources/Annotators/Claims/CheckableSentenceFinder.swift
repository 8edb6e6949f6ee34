import Documents
import WordLists

/// Finds the sentences of the body that are worth checking, with the words that make them so.
///
/// A clause counts when it is told as a fact, by the article or by a source, in the past or present, of a subject that
/// is named or described; questions, plans, wishes and what somebody thinks or feels do not.
struct CheckableSentenceFinder: Annotator {
  var requires: [any Annotation.Type] { [DependencyTree.self, Clauses.self, Entity.self, Quantity.self] }

  func annotations(in document: Document) -> [CheckableSentence] {
    let tree = DependencyTree.of(document)
    guard tree.isWhole else { return [] }
    let clauses = Clauses.of(document)
    let reader = CheckableClauseReader(clauses, document)
    var found: [CheckableSentence] = []
    var next = 0
    let quantities = document[Quantity.self]
    for (index, clause) in clauses.all.enumerated() {
      if index & 0xFF == 0, Stopping.isWanted { break }
      guard document.sentences.indices.contains(clause.sentence), reader.isFactual(index) else { continue }
      let sentence = document.sentences[clause.sentence].range
      if found.last?.sentence == clause.sentence, found[found.count - 1].signs.count > Self.mostSigns {
        continue
      }
      while next < quantities.count, quantities[next].range.end <= sentence.start { next += 1 }
      let signs = reader.signs(of: index, quantities: quantities[next...])
      if signs.isEmpty { continue }
      if found.last?.sentence != clause.sentence {
        found.append(CheckableSentence(sentence: clause.sentence, signs: []))
      }
      let last = found.count - 1
      for sign in signs where !found[last].signs.contains(where: { Self.isSame($0, sign) }) {
        found[last].signs.append(sign)
      }
    }
    // A name alone is no reason.
    return found.filter { sentence in sentence.signs.contains { $0.reason != .subject } }
  }

  /// A sentence with more signs than this gets no further ones.
  private static let mostSigns = 16

  /// True for two signs of which one is enough.
  private static func isSame(_ first: CheckableSentence.Sign, _ second: CheckableSentence.Sign) -> Bool {
    first.reason == second.reason && (first.reason != .figure || first.range == second.range)
  }
}
