import TestSupport
import Testing

@testable import Annotators

/// Sentences with more than one report, and reports inside other clauses.
@Suite("QuotationAttributor: several reports of one sentence")
struct JoinedReportTests {
  @Test(
    "two reports of one speaker are both kept",
    arguments: [
      (
        "Jane Doe said that the plan was dead, pointing out that the money was gone.",
        ["indirect Jane Doe: that the plan was dead", "indirect Jane Doe: that the money was gone"]
      ),
      (
        "Jane Doe said she understood the anger but warned that the road would stay shut.",
        ["indirect Jane Doe: she understood the anger", "indirect Jane Doe: that the road would stay shut"]
      ),
      (
        "Jane Doe said the council had received 212 letters, adding that most were against.",
        [
          "indirect Jane Doe: the council had received 212 letters",
          "indirect Jane Doe: that most were against",
        ]
      ),
      (
        "He had been to 140 meetings, Jane Doe said, and had sold his house.",
        ["indirect Jane Doe: He had been to 140 meetings | and had sold his house"]
      ),
      (
        "He had been to 140 meetings, Jane Doe said, and sat down.",
        ["indirect Jane Doe: He had been to 140 meetings"]
      ),
      (
        "Jane Doe said that she was sad and that she would leave.",
        ["indirect Jane Doe: that she was sad and that she would leave"]
      ),
    ]
  )
  func bothKept(text: String, lines: [String]) { #expect(QuotationLines.of(text) == lines) }

  @Test(
    "what another says or does behind a contrast is no part of a report",
    arguments: [
      (
        "Tom Roe said the changes were fair but some members argue the law is unclear.",
        ["indirect Tom Roe: the changes were fair", "indirect some members: the law is unclear"]
      ),
      (
        "Ministers have argued that the tax is fair, but the unions have called for a strike.",
        ["indirect Ministers: that the tax is fair"]
      ),
      (
        "The plan has divided them, with neighbours saying the dust would be bad and the owner insisting it would bring jobs.",
        ["indirect neighbours: the dust would be bad", "indirect the owner: it would bring jobs"]
      ),
      // The speaker goes on.
      (
        "Jane Doe said the tax was fair but it came too late.",
        ["indirect Jane Doe: the tax was fair but it came too late"]
      ),
    ]
  )
  func contrasts(text: String, lines: [String]) { #expect(QuotationLines.of(text) == lines) }

  @Test(
    "an inserted report has what stands on both sides of it",
    arguments: [
      (
        "By buying the mill, the bank would save money, Jane Doe explained, especially as prices were high.",
        ["indirect Jane Doe: By buying the mill, the bank would save money | especially as prices were high"]
      ),
      (
        "The mill closed on Friday, Jane Doe said on Sunday — the third this year.",
        ["indirect Jane Doe: The mill closed on Friday | the third this year"]
      ),
    ]
  )
  func inserted(text: String, lines: [String]) { #expect(QuotationLines.of(text) == lines) }

  @Test(
    "a relative clause that somebody reports is theirs",
    arguments: [
      (
        "The man, who neighbours said lived alone, was found on Monday.",
        ["indirect neighbours: who | lived alone"]
      ),
      (
        "The minister, who opposition leaders claim took bribes, denied it.",
        ["indirect opposition leaders: took bribes"]
      ),
    ]
  )
  func relatives(text: String, lines: [String]) {
    #expect(QuotationLines.of(text).filter { !$0.hasPrefix("indirect The minister") } == lines)
  }

  @Test(
    "names between an opening phrase and the verb are its subject",
    arguments: [
      (
        "Under questions by defence lawyer Paul Ngatai, Mrs Voller agreed that she had lied.",
        ["indirect Voller: that she had lied"]
      ),
      (
        "Prakash Kumar\u{2019}s lawyer, Advocate Farida Begum, claimed the papers were forged.",
        ["indirect Farida Begum: the papers were forged"]
      ),
      (
        "Ms Roe\u{2019}s barrister, Advocate Joan Walsh SC, said her client was sorry.",
        ["indirect Joan Walsh: her client was sorry"]
      ),
      // The verb is in the singular.
      (
        "State-owned Rosneft now owns Yugansk and Russia has said it will sell the plant.",
        ["indirect Russia: it will sell the plant"]
      ),
    ]
  )
  func subjects(text: String, lines: [String]) { #expect(QuotationLines.of(text) == lines) }

  @Test(
    "reports inside other clauses have their own speakers",
    arguments: [
      (
        "The guard said that Tom Roe told him: \"Go away.\"",
        ["indirect The guard: that Tom Roe told him", "direct Tom Roe: Go away."]
      ),
      (
        "Eric Roe knocked a statement by actor George Hale that it was late.",
        ["indirect George Hale: that it was late"]
      ),
      (
        "His office put out a statement saying the bank \u{201C}does not lend\u{201D}.",
        ["mixed His office: the bank \u{201C}does not lend\u{201D}"]
      ),
      ("Jane Doe defended the line by saying it was a joke.", ["indirect Jane Doe: it was a joke"]),
      ("Mr Roe reportedly said the deal was dead.", ["indirect Roe: the deal was dead"]),
      ("Puerto Rico has been warning that it is late.", ["indirect Puerto Rico: that it is late"]),
      ("At least one official said it was late.", ["indirect At least one official: it was late"]),
      (
        "According to Jane Doe, they spent over GH\u{A2}14 million on it.",
        ["indirect Jane Doe: they spent over GH\u{A2}14 million on it"]
      ),
      ("The plan would fail, the court heard.", ["indirect ?: The plan would fail"]),
      ("Prices had doubled since May, the committee was told.", ["indirect ?: Prices had doubled since May"]),
      ("The band was late, the court heard it play.", []),
      ("Jane Doe responded to accusations that she had lied.", []),
      ("When pressed by the judge, Jane Doe did apologize for it.", []),
    ]
  )
  func inside(text: String, lines: [String]) { #expect(QuotationLines.of(text) == lines) }

  @Test(
    "words in quotation marks go on from the last speaker of the paragraph",
    arguments: [
      (
        "Chris Weitz said: “I am glad.” A spokesman said that it was late. “Of course they want money.”",
        "A spokesman"
      ),
      (
        "Nick Roe insisted it was “modest”. But union leader Dave Doe criticised the plans. “If you want good services "
          + "you do not get them like that.”",
        "Dave Doe"
      ),
      ("“I am well. How are you?” Miller, a retired worker from a plant, said into the phone.", "Miller"),
    ]
  )
  func lastSpeaker(text: String, speaker: String) {
    let last = QuotationLines.of(text).last ?? ""
    #expect(last.hasPrefix("direct \(speaker): "), "\(last)")
  }

  @Test(
    "a question is not said by who answers it",
    arguments: [
      (
        "“Do I look rich?” Bertrand Lacroix shot back.\n\n“And the money?” “All of it is spent,” he answered.",
        [
          "direct Bertrand Lacroix: Do I look rich?", "direct ?: And the money?",
          "direct Bertrand Lacroix: All of it is spent,",
        ]
      ),
      (
        "“Who signed this?” Judge Jane Doe wanted to know.", ["direct Jane Doe: Who signed this?"]
      ),
    ]
  )
  func questions(text: String, lines: [String]) { #expect(QuotationLines.of(text) == lines) }
}
