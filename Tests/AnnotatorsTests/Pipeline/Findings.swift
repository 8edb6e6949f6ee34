import Documents
import Testing

@testable import Annotators

/// What must be true of the findings of every document.
enum Findings {
  /// Checks that a text is analysed, that all findings lie inside it, and that its parse is a forest.
  static func check(_ text: String, _ label: String) {
    let document = Articles.document(text)
    let count = document.text.count
    func isInside(_ range: TextRange) -> Bool { range.start >= 0 && range.end <= count && !range.isEmpty }
    for entity in document[Entity.self] {
      #expect(!entity.mentions.isEmpty, "\(label)")
      for mention in entity.mentions { #expect(isInside(mention.range), "\(label)") }
    }
    for quotation in document[Quotation.self] {
      #expect(!quotation.content.isEmpty && quotation.content.allSatisfy(isInside), "\(label)")
      if let speaker = quotation.speaker {
        #expect(isInside(speaker.range), "\(label)")
        if let entity = speaker.entity { #expect(document[Entity.self].indices.contains(entity), "\(label)") }
      }
    }
    for time in document[TimeExpression.self] { #expect(isInside(time.range), "\(label)") }
    for event in document[Event.self] { #expect(isInside(event.range), "\(label)") }
    for quantity in document[Quantity.self] { #expect(isInside(quantity.range), "\(label)") }
    #expect(hasRoots(DependencyTree(document)), "\(label)")
  }

  /// True if the heads of every token lead to a root in its own sentence.
  private static func hasRoots(_ tree: DependencyTree) -> Bool {
    tree.heads.indices.allSatisfy { start in
      let sentence = tree.document.sentences[Int(tree.sentences[start])].tokens
      var (token, steps) = (start, 0)
      while let above = tree.head(of: token), steps <= sentence.count, sentence.contains(above) {
        token = above
        steps += 1
      }
      return tree.head(of: token) == nil
    }
  }
}
