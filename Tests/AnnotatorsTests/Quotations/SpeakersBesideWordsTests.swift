import Documents
import TestSupport
import Testing

@testable import Annotators

/// Speakers whom the sentence before or behind the words names, and the pronouns for them.
@Suite("QuotationAttributor: speakers beside the words")
struct SpeakersBesideWordsTests {
  @Test(
    "finds who speaks the last words",
    arguments: [
      (
        "“It will be put right before the spring.” The promise is that of manager Ann Lee, who came by.",
        "Ann Lee"
      ),
      (
        "Beside him stood Ann Lee. Her verdict? “Ninety thousand euro, and you could keep geese on it.”",
        "Ann Lee"
      ),
      ("“We gave him soup,” said Ann Lee. Tom Hale laughed. “He snored worse than the engine.”", "Tom Hale"),
      (
        "The mayor spoke. Among those stranded was Ann Lee, a nurse on her way to a shift, who said so. “It was late.”",
        "Ann Lee"
      ),
      (
        "“Which siren?” shouted a clerk. Ann Lee wept outside the court.\n\n“I cooked for him,” she said.",
        "Ann Lee"
      ),
      ("The BJP's Byadgi MLA, Ann Lee, demanded a probe. “It is no calamity,” she said.", "Ann Lee"),
      ("“It is safe,” said its engineer, M.K. Lee, when a reporter reached her. She left.", "M.K. Lee"),
      ("Team physio Dr Ann Lee, a South African, said: “It is late.”", "Ann Lee"),
      ("Public Works Secretary Ann Lee said: “It is late.”", "Ann Lee"),
      ("Healthcare assistant Ann Lee said: “It is late.”", "Ann Lee"),
      ("Professor of economics at Lagos University Ann Lee said: “It is late.”", "Ann Lee"),
      ("Dublin Bay North TD Ann Lee said: “It is late.”", "Ann Lee"),
      ("On Friday NSW Premier Ann Lee said: “It is late.”", "Ann Lee"),
      ("In a letter to parents, head teacher Ann Lee said it was shut. It went on: “It is late.”", "Ann Lee"),
      ("In a statement, Ann Lee said they had trusted him.\n\n“He took it,” the statement read.", "Ann Lee"),
      (
        "Tom Hale left. Former Test opener Dev Lee called it fair, although he said: “It is late.”", "Dev Lee"
      ),
      ("Tom Hale left. Sri Lanka A captain Dev Lee was calm, although he said: “It is late.”", "Dev Lee"),
      ("The senior of the three judges, Lord Justice Lee, said: “It is late.”", "Lee"),
      ("Lead investigator for the NTSB Ann Lee said: “It was low.”", "Ann Lee"),
      ("Tom Munro left. His daughter Isla, a biologist, said: “It is late.”", "Isla"),
      ("“We won,” added the clerk. “It was late,” managing director Ann Lee said.", "Ann Lee"),
    ]
  )
  func speakers(text: String, name: String) throws {
    let document = Articles.document(text)
    let quotation = try #require(document[Quotation.self].last { $0.kind == .direct })
    let speaker = quotation.speaker?.entity.map { document[Entity.self][$0].name }
    #expect(speaker == name)
  }
}
