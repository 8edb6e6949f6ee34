import Testing

@testable import Annotators

@Suite struct SilenceReadingTests {
  /// Returns the reading of a sentence for the name in brackets.
  private func reading(_ marked: String) throws -> SilenceReading {
    let open = try #require(marked.firstIndex(of: "["))
    let close = try #require(marked.firstIndex(of: "]"))
    let name = marked[marked.index(after: open)..<close]
    let text = String(marked[..<open]) + name + String(marked[marked.index(after: close)...])
    return SilenceReading(text, marked[..<open].utf8.count, name.utf8.count)
  }

  @Test(
    "finds who would not or could not speak",
    arguments: [
      ("[Jane Doe] declined to comment.", "declined to comment"),
      ("The company's owner, [Jane Doe], could not be reached.", "could not be reached"),
      ("[Acme]'s engineer, Jane Doe, could not be reached.", nil),
      ("[Acme] said that Jane Doe declined to comment.", nil),
      ("Calls to [Acme] were not returned.", "could not be reached"),
      ("[Jane Doe] did not pick her calls nor reply to messages.", "did not pick her calls"),
      ("[Jane Doe] confirmed it but declined further comments.", "declined further comments"),
      ("The [Port Agency] has been approached for comment.", "been approached for comment"),
      ("[Jane Doe] left.", nil),
    ] as [(String, String?)]
  )
  func refusals(sentence: String, expected: String?) throws {
    #expect(try reading(sentence).refusal == expected)
  }

  @Test(
    "finds who is accused",
    arguments: [
      ("The union accused [Acme] of hiding it.", true), ("[Jane Doe] was arrested on Monday.", true),
      ("[Jane Doe] accused the union.", false), ("They were accused by [Jane Doe].", false),
    ]
  )
  func accusations(sentence: String, expected: Bool) throws {
    #expect(try reading(sentence).isAccused == expected)
  }
}
