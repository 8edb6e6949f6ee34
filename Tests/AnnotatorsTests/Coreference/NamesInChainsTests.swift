import Documents
import Testing

@testable import Annotators

/// The names of an entity, which coreference does not take apart.
struct NamesInChainsTests {
  @Test(
    "all names of an entity are in one chain",
    arguments: [
      // Whatever the tag of the name.
      (
        "The World Health Organisation (WHO) warned of floods on Monday. WHO say the disease is spreading.",
        "World Health Organisation"
      ),
      ("Shares in Next fell on Monday. Next said sales were weak, and Next's rivals fell too.", "Next"),
      // In apposition to a description without an article, and behind a title.
      (
        """
        Chief economic adviser Dara Bootle said: “It is weak.”

        The adviser left. “It was late,” Mr Bootle said. They met economist Dara Bootle later.
        """, "Dara Bootle"
      ),
      (
        "The firm sued Gazprom in June. A former unit of Russian gas monopoly Gazprom was sold on Friday.",
        "Gazprom"
      ),
      ("Vijay Mallya owns it. The rest is held by Vijay Mallya, chair of the firm.", "Vijay Mallya"),
      // With two words that the parser gives one place each, and behind a noun far from what has the apposition.
      ("The turnout was high. University scientist Ma Ngok said it was late. Later Ma Ngok left.", "Ma Ngok"),
      (
        "Ray Charles sang. Jamie Foxx paid tribute to the “beautiful legacy” of soul legend Ray Charles, who died last "
          + "year.", "Ray Charles"
      ),
      // Behind another name.
      (
        "Enduring Love won. The jury praised Daniel Craig (Enduring Love) and Ian Hart (Blind Fight).",
        "Enduring Love"
      ),
    ]
  )
  func inOneChain(text: String, name: String) throws {
    let document = Articles.document(text)
    let entity = try #require(document[Entity.self].first { $0.name == name })
    let names = entity.mentions.filter { $0.kind == .name }
    #expect(names.count > 1)
    let isWhole = document[CoreferenceChain.self].contains { chain in
      names.allSatisfy { name in chain.mentions.contains { $0.tokens.contains(name.tokens.upperBound - 1) } }
    }
    #expect(isWhole)
  }

  @Test("“they” in a clause below a plural subject is that")
  func pluralSubject() {
    let document = Articles.document(
      "The Board met. The Board warned of a lack. Pregnant women in Norland get half as much as they require."
    )
    let chains = document[CoreferenceChain.self].map { $0.mentions.map { document.string($0.range) } }
    #expect(chains.contains(["Pregnant women in Norland", "they"]))
  }

  @Test("a name in parentheses of another kind is no other name of what stands before it")
  func parentheses() {
    let text = "The jury praised Daniel Craig (Enduring Love). Craig was glad. Enduring Love won."
    let document = Articles.document(text)
    for chain in document[CoreferenceChain.self] {
      let words = chain.mentions.map { document.string($0.range) }
      #expect(!(words.contains { $0.contains("Craig") } && words.contains("Enduring Love")))
    }
  }

  @Test(
    "a description at the beginning of a sentence is its subject",
    arguments: [
      (
        "Peruvian President Pedro Roe spoke. A former banker who once worked at the World Bank, he took office in July.",
        ["Peruvian President Pedro Roe", "A former banker who once worked at the World Bank", "he"]
      ),
      (
        "Tom Reid was an organist. The son of a docker, he taught himself.",
        ["Tom Reid", "The son of a docker", "he"]
      ),
      ("Ann Bell lost. A teacher by training, Roe joined the party.", ["A teacher by training", "Roe"]),
      // The second subject is that of the reporting verb.
      ("The mayor spoke. The plan, she said, was dead.", ["The mayor", "she"]),
    ]
  )
  func openingDescriptions(text: String, chain: [String]) {
    let document = Articles.document(text)
    let chains = document[CoreferenceChain.self].map { $0.mentions.map { document.string($0.range) } }
    #expect(chains.contains { $0.starts(with: chain) })
  }
}
