import Documents
import TestSupport
import Testing

@testable import Annotators

@Suite("Lemmas of irregular verbs")
struct IrregularVerbTests {
  @Test(arguments: [
    ("She goes home.", "goes", "go"), ("Library Goes Dark as Storm Hits Velmar", "Goes", "go"),
    ("He does it.", "does", "do"), ("He undergoes surgery.", "undergoes", "undergo"),
    ("It echoes in the hall.", "echoes", "echo"), ("She vetoes the bill.", "vetoes", "veto"),
    ("He forgoes a bonus.", "forgoes", "forgo"), ("The army torpedoes the plan.", "torpedoes", "torpedo"),
    ("Thousands fled.", "fled", "flee"), ("The mayor fled on Monday.", "fled", "flee"),
    ("The ship sank.", "sank", "sink"), ("The mayor dies.", "dies", "die"), ("She lies.", "lies", "lie"),
    ("They found him.", "found", "find"),
    ("He uses it.", "uses", "use"), ("He owes money.", "owes", "owe"), ("She watches.", "watches", "watch"),
  ])
  func lemma(text: String, word: String, lemma: String) throws {
    let document = Pipeline.standard.document(for: Articles.article(text))
    let token = try #require(document.tokens.indices.first { document.string(token: $0) == word })
    #expect(document[Tag.self][token].lemma.lemma(of: word).lowercased() == lemma)
  }

  @Test(
    "the only word of a sentence that can be its verb is one",
    arguments: [
      ("The tremor hit at dawn.", "hit", PartOfSpeech.verb),
      ("The 27-year-old electrician rents a flat in Leominster.", "rents", .verb),
      ("Ticket prices the highest in years.", "prices", .noun),
    ]
  )
  func onlyVerb(text: String, word: String, part: PartOfSpeech) throws {
    let document = Pipeline.standard.document(for: Articles.article(text))
    let token = try #require(document.tokens.indices.first { document.string(token: $0) == word })
    #expect(document[Tag.self][token].part == part)
  }
}
