import Documents
import Testing

@testable import Annotators

/// Persons who are described by their age alone.
struct AgeDescriptionTests {
  struct Case: Sendable {
    let text: String
    let age: String
    let person: String
    let others: [String]
  }

  @Test(
    "an age alone describes the person spoken of",
    arguments: [
      // Not who says it.
      Case(
        text: "Paul Whitaker was found on Sunday. Sergeant Ann Roe said the 46-year-old was sober.",
        age: "the 46-year-old",
        person: "Paul Whitaker",
        others: ["Ann Roe"]
      ),
      Case(
        text: """
          Kim Hale scored twice. Coach Bob Stone said the 24-year-old had trained hard. “She wants it,” he said. The \
          24-year-old joined from Derby.
          """,
        age: "The 24-year-old",
        person: "Kim Hale",
        others: ["Bob Stone"]
      ),
      // The subject of the paragraph before speaks, whatever the office.
      Case(
        text: """
          Coach Kim Hale will pick the side, assisted by former captain Lee Dugdale. Hale, who played for Town, is ready.

          “It has crossed my mind,” said the 39-year-old.
          """,
        age: "the 39-year-old",
        person: "Kim Hale",
        others: ["Lee Dugdale"]
      ),
      // The only person without a name so far.
      Case(
        text: "A 29-year-old engineer lost her savings on Sunday.\n\nThe woman, of Leeds, told police so.",
        age: "The woman, of Leeds",
        person: "A 29-year-old engineer",
        others: []
      ),
      // The age that is given behind a name, or before a noun.
      Case(
        text: "Olga Lind, 48, and Per Dahl, 51, were held on Monday. The 51-year-old denies the charge.",
        age: "The 51-year-old",
        person: "Dahl",
        others: ["Olga Lind"]
      ),
      Case(
        text:
          "Olga Lind, 48, was held on Monday. Her neighbour Tom Dahl called the police. The 51-year-old was asleep.",
        age: "The 51-year-old",
        person: "Dahl",
        others: ["Olga Lind"]
      ),
      Case(
        text: "A 33-year-old man was shot in Hull. Ann Roe saw it. The 33-year-old died at the scene.",
        age: "The 33-year-old",
        person: "A 33-year-old man",
        others: ["Ann Roe"]
      ),
      // Somebody without a name, and nobody who speaks for an office.
      Case(
        text: "A man was shot on Sunday. The 33-year-old was taken to hospital, where he died.",
        age: "The 33-year-old",
        person: "A man",
        others: []
      ),
      Case(
        text: """
          Paul Whitaker was stabbed outside a pub in Hull. Detective Inspector Ann Roe is leading the inquiry. The \
          33-year-old died at the scene.
          """,
        age: "The 33-year-old",
        person: "Paul Whitaker",
        others: ["Ann Roe"]
      ),
      // Behind a preposition, and of several in one sentence the first.
      Case(
        text: "City signed Kim Hale on Monday. Town had offered a new contract to the 24-year-old.",
        age: "the 24-year-old",
        person: "Kim Hale",
        others: []
      ),
      Case(
        text: """
          Coach Bob Robinson made four changes, with the prop Matt Stevens coming in for the injured Phil Hale.

          The 22-year-old has made ten starts for his club.
          """,
        age: "The 22-year-old",
        person: "Matt Stevens",
        others: ["Phil Hale", "Robinson"]
      ),
    ]
  )
  func person(test: Case) {
    let document = Articles.document(test.text)
    let chains = document[CoreferenceChain.self].map { $0.mentions.map { document.string($0.range) } }
    let own = chains.first { $0.contains(test.age) } ?? []
    #expect(own.contains { $0.contains(test.person) }, "\(chains)")
    for other in test.others { #expect(!own.contains { $0.contains(other) }, "\(chains)") }
  }

  @Test("an age before a noun is no description by age alone")
  func beforeNoun() {
    let document = Articles.document("Ann Roe owns a ship. The 46-year-old vessel sank on Sunday.")
    let tree = DependencyTree(document)
    #expect(tree.parts.indices.allSatisfy { !AgeDescriptions.isOne($0, in: tree) })
  }
}
