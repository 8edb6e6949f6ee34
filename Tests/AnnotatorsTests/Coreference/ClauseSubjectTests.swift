import Documents
import Testing

@testable import Annotators

/// Pronouns and descriptions for the subject of a clause, its antecedent, and nobody of their own clause.
struct ClauseSubjectTests {
  @Test(
    "the antecedent is of the clause before, or above",
    arguments: [
      ("Tom Reid was ill; he flew home on Sunday.", ["Tom Reid", "he"]),
      (
        "Mary Bell was helped by Ann Cole, who said she was a nurse.",
        ["Ann Cole, who said she was a nurse", "she"]
      ),
      (
        "Torquil Reid was charged with theft. The court heard the accused had lied.",
        ["Torquil Reid", "the accused"]
      ),
      (
        "Carrow Homes will close its Leeds office. The company employs 212 people.",
        ["Carrow Homes", "The company"]
      ),
      (
        "Carrow Group said its unit, Karl Group, had lost money. However, the company said profits had risen.",
        ["Carrow Group", "its", "the company"]
      ),
      // The verbs share their subject, which is not "him".
      ("Mick Brandt gave the child a toy and sent him home.", ["the child", "him"]),
      // Who is spoken to is "you".
      (
        "Hugh Tolan interviewed Ilo Brandt about Carl Osten. “He is the founder,” Brandt told Tolan.",
        ["Carl Osten", "He"]
      ),
      // The name is no root of its sentence.
      (
        "Ann Poe-Lund, who lives alone, has been on the list since May. She has fallen twice.",
        ["Ann Poe-Lund, who lives alone", "She"]
      ),
    ]
  )
  func antecedents(text: String, chain: [String]) {
    let document = Articles.document(text)
    let chains = document[CoreferenceChain.self].map { $0.mentions.map { document.string($0.range) } }
    #expect(chains.contains(chain), "\(chains)")
  }

  @Test("the lead's description is the name behind it, whatever the parse")
  func lead() {
    let document = Articles.document(
      """
      A great-grandmother has been told she must wait.

      Bessie Poe-Lund, who goes to matches, has been on the list since May.
      """
    )
    let chains = document[CoreferenceChain.self].map { $0.mentions.map { document.string($0.range) } }
    #expect(
      chains.contains(["A great-grandmother", "she", "Bessie Poe-Lund, who goes to matches"]),
      "\(chains)"
    )
  }
}
