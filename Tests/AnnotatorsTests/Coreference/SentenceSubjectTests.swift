import Documents
import Testing

@testable import Annotators

/// Pronouns for the subject of the sentence before, and for whom it speaks of.
struct SentenceSubjectTests {
  /// A text, and the speaker of its last words in quotation marks: a name, or the words for one without a name.
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var speaker: String
    var testDescription: String { "“\(text.suffix(30))” is said by \(speaker)" }
  }

  private static let speakers = [
    // A person who is introduced so and does not speak elsewhere.
    Case(
      text:
        "Coach Owen Pryce refused to talk.\n\nA young fan was led away. “I only waved,” he told a steward.",
      speaker: "A young fan"
    ),
    // A gesture comes before words, whoever spoke before.
    Case(
      text: "Governor Obande spoke for an hour. A tanner shook his head. “He has promised that,” he said.",
      speaker: "A tanner"
    ),
    Case(
      text:
        "Ann Roe of the union was angry. Barangay chair Nenita Velez disputed this. “It is late, sir,” she said.",
      speaker: "Nenita Velez"
    ),
    // "Sir" is spoken to, and who speaks in the sentence before goes on.
    Case(
      text:
        "Ann Roe said so. Tom Hale left. Barangay chair Nenita Velez disputed it. “It is late, sir,” she told a paper.",
      speaker: "Nenita Velez"
    ),
    Case(
      text:
        "James Hale was hurt. “He was shaken,” said spokesman Ian Ross. He added: “He will press no charges.”",
      speaker: "Ian Ross"
    ),
    // The name is the head of the phrase, whatever stands before it.
    Case(
      text:
        "Scorpions coach Wavell Dunkley conceded that his bowlers had strayed. “We fed him all day,” he said.",
      speaker: "Wavell Dunkley"
    ),
    Case(
      text: "Grandmother-of-six Breda Scully, 71, stormed: “They should hang their heads.”",
      speaker: "Breda Scully"
    ),
    Case(text: "Dusty Hale keeps the light. Dusty said: “It is late.”", speaker: "Dusty Hale"),
    Case(text: "“And who pays?” Ravi Maharaj shot back.", speaker: "Ravi Maharaj"),
    Case(text: "Ann Roe shook her head. Tom Hale nodded. “Yes,” he said.", speaker: "Tom Hale"),
    // Who is spoken of in the words does not say them.
    Case(
      text: "Owen Pryce watched from the stand. Tom Hale missed a penalty. “He will be sad,” he said.",
      speaker: "Owen Pryce"
    ),
    Case(
      text: "Tom Hale was jailed on Monday. His mother wept. “He is a good boy,” she said.",
      speaker: "His mother"
    ),
  ]

  @Test("who does something in the sentence before speaks next", arguments: speakers)
  func nextSpeakers(_ one: Case) {
    let document = Articles.document(one.text)
    let quotation = document[Quotation.self].last { $0.kind == .direct }
    let speaker = quotation?.speaker
    let name = speaker?.entity.map { document[Entity.self][$0].name }
    #expect(name ?? (speaker?.antecedent).map { document.string($0) } == one.speaker)
  }

  @Test(
    "“his” at the start of a sentence is the subject before, and “her” in quotation marks the other person",
    arguments: [
      ("Jed Marsters comes off contract in May. His manager said talks had stalled.", "His", "Jed Marsters"),
      ("Mrs Lund thanked her deputy, Asa Brink. “Her courage saved us,” Lund said.", "Her", "Asa Brink"),
    ]
  )
  func possessives(text: String, pronoun: String, name: String) {
    let document = Articles.document(text)
    let owner = document[Entity.self].first { entity in
      entity.mentions.contains { document.string($0.range) == pronoun }
    }
    #expect(owner?.name == name)
  }

  @Test("a couple shares the surname, and ranks are called by their nouns")
  func couplesAndRanks() {
    let text = """
      Left with nothing were Trish and Col Harker. “We got the dogs,” Mrs Harker said. “We will stay,” said Mr Harker. \
      Six men drowned, Major Ben Ngoma said. According to the major, it was dark. The major parties mourn.
      """
    let document = Articles.document(text)
    let names = document[Quotation.self].map { $0.speaker?.entity.map { document[Entity.self][$0].name } }
    #expect(names == ["Trish", "Col Harker", "Ben Ngoma", "Ben Ngoma"])
    let ngoma = document[Entity.self].first { $0.name == "Ben Ngoma" }
    #expect(ngoma?.mentions.count { document.string($0.range).hasPrefix("the major") } == 1)
  }

  @Test("the lead is the person of the headline, and of the next paragraph; a town is nobody")
  func headlines() {
    let document = Articles.document(
      headline: "Lollipop man sacked over dog",
      """
      A beloved lollipop man has been sacked after he brought his dog to work.

      Tom Scully, 74, of Mallow, was sacked on Friday. “I cried,” he told the paper.
      """
    )
    let scully = document[Entity.self].first { $0.name == "Tom Scully" }
    let words = scully?.mentions.map { document.string($0.range) } ?? []
    #expect(words.contains("Lollipop man") && words.contains("A beloved lollipop man"))
    #expect(!words.contains("Mallow"))
    #expect(
      document[Quotation.self].last?.speaker?.entity.map { document[Entity.self][$0].name } == "Tom Scully"
    )
  }

  @Test("“she” in what a person says is that person, where the name tells no gender")
  func reportedSubjects() {
    let document = Articles.document("Sue Moss was late. Tarka Velde said she would sell.")
    let velde = document[Entity.self].first { $0.name == "Tarka Velde" }
    #expect(velde?.mentions.contains { document.string($0.range) == "she" } == true)
  }

  @Test("the witness is who told the court, where nobody else did")
  func witnesses() {
    let document = Articles.document(
      "Alan Dobbs told jurors that she signed cheques. A lawyer asked why. “I was asked to,” the witness replied."
    )
    let quotation = document[Quotation.self].last
    #expect(quotation?.speaker?.entity.map { document[Entity.self][$0].name } == "Alan Dobbs")
  }
}
