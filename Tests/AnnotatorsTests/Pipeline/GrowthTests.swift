import Documents
import TestSupport
import Testing

@testable import Annotators

/// Bounds on the work of the annotators in endless texts, measured by counts rather than time.
@Suite("Endless texts")
struct GrowthTests {
  /// Returns the choices of phrase ends for the heads of a text.
  private func choices(_ text: String) throws -> [PhraseEnds.Choice] {
    let document = Pipeline.belowChains.document(for: Articles.article(text))
    let view = DependencyTree(document)
    try #require(view.isWhole)
    let finder = MentionFinder(view)
    let ends = PhraseEnds(tree: view, names: finder.nameOfToken, weights: .empty)
    return view.parts.indices.filter { finder.form(at: $0) != nil }
      .compactMap { ends.choice(head: $0, tokens: finder.span(of: $0)) }
  }

  /// Returns the number of parts after a run of punctuation that are considered for the phrases before it.
  private func partsBehind(_ count: Int, of character: String) throws -> Int {
    let run = String(repeating: character, count: count)
    let document = Pipeline.belowChains.document(
      for: Articles.article("The mayor of Lima \(run) of the port left.")
    )
    let view = DependencyTree(document)
    try #require(view.isWhole && view.parts.count > count / 2)
    let finder = MentionFinder(view)
    let ends = PhraseEnds(tree: view, names: finder.nameOfToken, weights: .empty)
    return (0..<4).filter { finder.form(at: $0) != nil }
      .compactMap { ends.choice(head: $0, tokens: finder.span(of: $0)) }
      .flatMap(\.parts).count { $0.first > 4 }
  }

  @Test("no phrase goes on behind a long run of punctuation", arguments: ["`", "\\", "{", ",", "|"])
  func longRuns(character: String) throws {
    #expect(try partsBehind(200, of: character) == 0)
  }

  @Test("a phrase may go on behind a few punctuation characters")
  func shortRuns() throws {
    let counts = try ["`", "\\", "{", ",", "|"].map { try partsBehind(3, of: $0) }
    #expect(counts.contains { $0 > 0 })
  }

  @Test("a few punctuation characters between the parts of a phrase change nothing")
  func punctuatedPhrases() throws {
    let plain = try choices("The mayor of Lima, the capital, who left (in May) for the port, spoke.")
    #expect(plain.contains { $0.parts.count > 2 })
  }

  /// Pronouns of a chain with hundreds of mentions are still resolved to the noun before them.
  @Test("a pronoun at the end of a long chain finds its noun")
  func longChains() throws {
    let text =
      "The fisherman came to Lima. " + String(repeating: "He said he was tired. ", count: 300)
      + "He said it rained."
    let quotations = Articles.document(text)[Quotation.self]
    let traced = quotations.filter { $0.speaker?.antecedent != nil || $0.speaker?.entity != nil }
    #expect(traced.count * 2 > quotations.count)
    #expect(Set(traced.compactMap { $0.speaker?.antecedent }).count <= 2)
  }

  @Test("a long list of places is taken apart")
  func places() throws {
    let text = "They went to " + String(repeating: "Peru and Chile and ", count: 120) + "Lima."
    let names = Articles.document(text)[Name.self]
    #expect(names.count > 120)
  }

  @Test("an endless list of names is decoded in parts")
  func names() throws {
    let text = String(repeating: "Anna Keller met Ben Moss and ", count: 900) + "left."
    let document = Articles.document(text)
    let persons = document[Name.self].filter { $0.type == .person }
    #expect(persons.count > 1_700)
  }
}
