import TestSupport
import Testing

@testable import Annotators

/// Documents made of the structures that the rules look for, in any order and cut off anywhere.
@Suite("Structures in any order")
struct StructureFuzzTests {
  private static let pieces = [
    "Q", "A", "Q.", "A.", "Q:", "Answer", ".", ":", "JD:", "Jane Doe:", "Jane Doe (JD):", "“", "”", "\"", "‘",
    "’",
    "“No war”", "“We lost,”", "—", "–", "-", "(", ")", "(ABC)", "[", "…", ";", ",", "said", "Says", "notes",
    "cautions",
    "told", "asked:", "added", "quoted", "as saying", "described as", "according to", "via", "that", "to",
    "and", "or",
    "the 57-year-old", "57", "year-old", "to the 57-year-", ", 57,", "the Tongan international",
    "international", "Norwegian", "coach",
    "lawyer",
    "a lawyer of the slogan", "the mayor of Lima,", "the secretary to the governor,", "advocate", "Mr.",
    "Datuk Seri",
    "Tan Sri", "Sheriff", "Hon. (Mrs.)", "Jane Doe", "Jane Doe,", "Tom Roe, a cousin of Jan,", "Tom Roe Said",
    "Doe's",
    "’s", "his", "her client", "She", "he", "I", "we", "Nobody", "one of whom", "who", "which",
    "identified as", "whose cows", "Whose men left the town,",
    "whose 300 cows spent two nights on the road, said",
    "resigned as", "Local 418", "demanded that he resign", "Asked whether he would go,", "but that",
    "at least",
    "known only as", "calls himself", "was", "is", "The first witness was",
    "Residents of Ha Tuke, Mechaling and",
    "Timmins, where", "in Lima", "Washington", "D.C.", "the United Nations Fund", "Roe & Hale", "LLC",
    "the company",
    "on Monday", "at 5:40 p.m.", "since 2011", "3.5 million", "%", "$3.2-billion", "5 cars, 3 men,", "sank",
    "drowned",
    "HEADLINE", "Roe: ‘no deal’", "\u{AD}", "\t", "é", "名", "!",
  ]
  private static let joints = [" ", " ", " ", " ", "", "\n", "\n\n", "\n\n", ". "]

  @Test("pieces of articles", arguments: UInt64(0)..<40)
  func pieces(block: UInt64) {
    let first = Fuzz.daySeed &* 2_000 + block * 25
    for seed in first..<first + 25 {
      var fuzz = Fuzz(seed: 4_000_000 + seed)
      var text = ""
      for _ in 0..<fuzz.number(1...40) {
        text += fuzz.pick(Self.pieces) ?? ""
        text += fuzz.pick(Self.joints) ?? ""
      }
      Findings.check(text, "seed \(4_000_000 + seed)")
    }
  }

  /// The examples of the rules, cut off behind each word and without a full stop, and broken into two paragraphs there.
  @Test("examples of rules, cut off anywhere", arguments: 0..<8)
  func cutExamples(part: Int) {
    var examples = QuotationAssembler.draftExclusions.flatMap { [$0.example, $0.counterexample ?? ""] }
    examples += QuotationAssembler.speakerRules.flatMap { [$0.example, $0.counterexample ?? ""] }
    examples += (QuotationAssembler.contentRules + QuotationAssembler.contentFallbacks).map(\.example)
    examples += PleonasticPronouns.rules.flatMap { [$0.example, $0.counterexample] }
    examples += Self.relatives
    examples += NameRefinement.rules.flatMap { [$0.example, $0.counterexample] }
    for (number, example) in examples.enumerated() where number % 8 == part {
      let words = example.split(separator: " ")
      for count in words.indices {
        let text = words.prefix(count + 1).joined(separator: " ")
        let end = text.last == "." ? String(text.dropLast()) : text
        Findings.check(end, end)
        // What a rule looks for on both sides of a word may stand in two sentences.
        let broken = end + ",\n\n" + words.dropFirst(count + 1).joined(separator: " ")
        Findings.check(broken, broken)
      }
    }
  }

  /// Sentences for the corrections of the parse, and for rules without examples of their own.
  private static let relatives = [
    "Dairy farmer Graeme Tuckwell, whose 300 cows spent two nights on the road, said it was about time.",
    "Most backed the motion tabled by Majority Leader Esther Nekesa, who accused Bo Barasa of lying.",
    "She is survived by a brother, Arthur Pascoe, 97, who said she owed him money.",
    "One of the injured, Raju Paswan (24), said he was fine.",
    "“I ran,” said a vendor who gave her name only as Miss Pansy.",
    "His sister, Ann Roe, now chief operating officer, stepped down as the head of the board.",
    "He accused Mr Rafter of lying and demanded that he appear, and his son said he had died.",
    "Asked whether he had won, Mr Rafter said it was late but that work would resume.",
  ]

  /// Texts that once stopped the program, or kept it busy for ever.
  @Test(
    "texts that were too much",
    arguments: [
      "Talk\n\nQ. Will it close?\n\nA. No.\n\nQ\n\n. Will it open?\n\nA. Yes.",
      "A.\nQ\n\n.",
      "A lawyer of the slogan “No war”, Says Ann Doe,",
      "coach a slogan“l’,Says Lee,",
      "“!” said Ann Lee, Reuters reported.",
      "The fair was in Washington\n\nD.C. said it was glad.",
      "He met the 57\n\n-year-old.",
      "The Tongan international\n\nSays it is late.",
      "two------",
      "“Go,” said Ann Roe -",
      "Police appealed for witnesses after a man was attacked until",
      "Ann Roe asked that they go when",
      "Ann Roe repeated the claim",
      "Yes,\n\nWhose cows died in the flood, said so on Monday.",
      "It took two - - - - - - years.",
      "to be " + String(repeating: "very ", count: 28) + "0",
      "The death toll rose " + String(repeating: "really ", count: 30) + "40 people.",
    ]
  )
  func oddTexts(text: String) { Findings.check(text, text) }
}
