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
    "the 57-year-old", "57", "year-old", "the Tongan international", "international", "Norwegian", "coach",
    "lawyer",
    "a lawyer of the slogan", "the mayor of Lima,", "the secretary to the governor,", "advocate", "Mr.",
    "Datuk Seri",
    "Tan Sri", "Sheriff", "Hon. (Mrs.)", "Jane Doe", "Jane Doe,", "Tom Roe, a cousin of Jan,", "Tom Roe Said",
    "Doe's",
    "’s", "his", "her client", "She", "he", "I", "we", "Nobody", "one of whom", "who", "which",
    "identified as",
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

  /// The examples of the rules, cut off behind each word and without a full stop.
  @Test("examples of rules, cut off anywhere", arguments: 0..<8)
  func cutExamples(part: Int) {
    var examples = QuotationAssembler.draftExclusions.flatMap { [$0.example, $0.counterexample ?? ""] }
    examples += QuotationAssembler.speakerRules.flatMap { [$0.example, $0.counterexample ?? ""] }
    examples += (QuotationAssembler.contentRules + QuotationAssembler.contentFallbacks).map(\.example)
    examples += PleonasticPronouns.rules.flatMap { [$0.example, $0.counterexample] }
    examples += NameRefinement.rules.flatMap { [$0.example, $0.counterexample] }
    for (number, example) in examples.enumerated() where number % 8 == part {
      let words = example.split(separator: " ")
      for count in words.indices {
        let text = words.prefix(count + 1).joined(separator: " ")
        let end = text.last == "." ? String(text.dropLast()) : text
        Findings.check(end, end)
      }
    }
  }

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
      "Ann Roe repeated the claim",
      "It took two - - - - - - years.",
      "to be " + String(repeating: "very ", count: 28) + "0",
      "The death toll rose " + String(repeating: "really ", count: 30) + "40 people.",
    ]
  )
  func oddTexts(text: String) { Findings.check(text, text) }
}
