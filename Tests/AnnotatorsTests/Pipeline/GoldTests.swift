import Documents
import Testing

@testable import Annotators

/// The annotators scored on the project's own sentences.
@Suite struct GoldTests {
  private struct Span: Hashable {
    var start: Int
    var end: Int
    var type: String
  }

  /// Returns a text without its brackets, and the names inside them.
  private func read(_ marked: String) -> (text: String, names: Set<Span>) {
    var (text, names, rest) = ("", Set<Span>(), marked[...])
    while let open = rest.firstIndex(of: "["), let bar = rest[open...].firstIndex(of: "|"),
      let close = rest[bar...].firstIndex(of: "]")
    {
      text += rest[..<open]
      let start = text.utf8.count
      text += rest[rest.index(after: open)..<bar]
      names.insert(
        Span(start: start, end: text.utf8.count, type: String(rest[rest.index(after: bar)..<close]))
      )
      rest = rest[rest.index(after: close)...]
    }
    return (text + rest, names)
  }

  private func coarse(_ type: EntityType) -> String {
    switch type {
    case .person: "PERSON"
    case .organization: "ORG"
    case .geopolitical, .location: "LOC"
    case .group, .event, .miscellaneous: "MISC"
    }
  }

  /// The names of the gold sentences are found with their types, and no others, except for the known errors.
  @Test(arguments: GoldSentences.texts.indices)
  func namesOfTheGoldSentences(number: Int) {
    let (text, gold) = read(GoldSentences.texts[number])
    let document = Pipeline.standard.document(for: Articles.article(text))
    let predicted = Set(
      document[Name.self].map { Span(start: $0.range.start, end: $0.range.end, type: coarse($0.type)) }
    )
    func words(_ span: Span) -> String {
      "\(document.string(TextRange(span.start, span.end))) \(span.type)"
    }
    let missed = gold.subtracting(predicted).map { "missed: \(words($0))" }
    let wrong = predicted.subtracting(gold).map { "wrong: \(words($0))" }
    #expect(gold.count > 5)
    #expect((missed + wrong).sorted() == (GoldSentences.knownErrors[number] ?? []).sorted())
  }

  @Test func treesOfTheGoldSentences() {
    var (words, parts, arcs) = (0, 0, 0)
    var wrong: [String] = []
    for tree in GoldSentences.trees {
      let text = tree.map(\.word).joined(separator: " ")
      let document = Pipeline.standard.document(for: Articles.article(text))
      #expect(document.tokens.count == tree.count, "\(text)")
      for (position, word) in tree.enumerated() where position < document.tokens.count {
        words += 1
        if document[Tag.self][position].part.rawValue == word.part { parts += 1 }
        let arc = document[Dependency.self][position]
        let isRight = (arc.head ?? -1) + 1 == word.head && arc.relation.prefix { $0 != ":" } == word.relation
        if isRight {
          arcs += 1
        } else {
          wrong.append("\(word.word): \(arc.relation) of \((arc.head ?? -1) + 1)")
        }
      }
    }
    #expect(Double(parts) / Double(words) >= 0.95, "\(parts) of \(words) parts of speech")
    #expect(Double(arcs) / Double(words) >= 0.9, "\(arcs) of \(words) arcs; wrong: \(wrong)")
  }
}
