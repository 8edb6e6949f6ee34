import Documents
import Testing

@testable import Annotators

/// The "it" that refers to nothing, by the examples of its rules and by whole sentences.
@Suite("PleonasticPronouns: \"it\" that refers to nothing")
struct PleonasticPronounTests {
  /// Whether each "it" of a text is pleonastic.
  private func pleonastic(_ text: String) -> [Bool] {
    let document = Articles.document(text)
    let tree = DependencyTree.of(document)
    let pronouns = PleonasticPronouns(tree)
    return document.tokens.indices.filter { document.string(token: $0).lowercased() == "it" }
      .map { pronouns.contains($0) }
  }

  @Test("a rule holds for its example only", arguments: PleonasticPronouns.rules.map(\.name))
  func examples(name: String) throws {
    let rule = try #require(PleonasticPronouns.rules.first { $0.name == name })
    #expect(pleonastic(rule.example).first == true)
    #expect(pleonastic(rule.counterexample).first == false)
  }

  @Test(
    "no mention",
    arguments: [
      "The deal is done. It was announced prices will rise.",
      "The deal is done. It has been claimed that prices will rise.",
      "The ban came after it was revealed that prices rose.",
      "The accusation came after it emerged a Devon man had been told.",
      "The deal is done. It transpired prices will rise.",
      "The deal is done. It became clear that prices will rise.",
      "The deal is done. It looks as if prices will rise.",
      "The deal is done. It took the firm ten years to build the road.",
      "The deal is done. It is ten years since prices fell.",
      "The deal is done. It was in May that prices fell.",
      "The deal is done. It is the first time that prices fell.",
    ]
  )
  func nothing(text: String) {
    #expect(pleonastic(text) == [true])
  }

  @Test(
    "a mention",
    arguments: [
      "The bridge is shut. It was said to be unsafe.",
      "The firm was sold. It was reported to police.",
      "The plan failed. It was decided on Monday.",
      "The firm lost money. It was unable to pay.",
      "The storm passed. It took ten lives.",
      "The firm was told. It was told that prices will rise.",
      "The river rose. It turned brown.",
      "The road is open. It is important.",
      "The board met. It was persuaded that prices will rise.",
      "The firm fought. It emerged the winner.",
      "The firm closed. It took the year off to rebuild.",
    ]
  )
  func something(text: String) {
    #expect(pleonastic(text) == [false])
  }
}
