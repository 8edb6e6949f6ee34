import Documents
import TestSupport
import Testing

@testable import Annotators

@Suite("QuotationAttributor")
struct QuotationTests {
  /// The quotations as "KIND SPEAKER/CUE<VIA: CONTENT | CONTENT".
  private func quotations(_ text: String) -> [String] {
    let document = Articles.document(text)
    let entities = document[Entity.self]
    func name(_ source: Quotation.Source) -> String {
      source.entity.map { entities[$0].name } ?? document.string(source.range)
    }
    return document[Quotation.self].filter { !$0.isTopic }.map { quotation in
      let speaker = quotation.speaker.map(name) ?? "?"
      let via = quotation.via.map { "<" + name($0) }.joined()
      let content = quotation.content.map { document.string($0) }.joined(separator: " | ")
      return "\(quotation.kind.rawValue) \(speaker)/\(quotation.cueLemma ?? "-")\(via): \(content)"
    }
  }

  @Test(
    "finds what is said, by whom, and who passes it on",
    arguments: [
      ("“We won,” Jane Doe said.", ["direct Jane Doe/say: We won,"]),
      ("Jane Doe said, “We won today.”", ["direct Jane Doe/say: We won today."]),
      ("“We won,” said Jane Doe, the mayor.", ["direct Jane Doe/say: We won,"]),
      ("“We won,\" Jane Doe added.", ["direct Jane Doe/add: We won,"]),
      ("“We won,” Jane Doe said. “We danced.”", ["direct Jane Doe/say: We won, | We danced."]),
      (
        "“We came,” Jane Doe said, “and we won the whole thing.”",
        ["direct Jane Doe/say: We came, | and we won the whole thing."]
      ),
      (
        "Jane Doe spoke. “I want it,” GMA News quoted her as saying.",
        ["direct Jane Doe/quote<GMA News: I want it,"]
      ),
      (
        "Nobody believed Jane Doe, who said that the bridge would close.",
        ["indirect Jane Doe/say: that the bridge would close"]
      ),
      ("Jane Doe said that the bridge would close.", ["indirect Jane Doe/say: that the bridge would close"]),
      ("Jane Doe said Tuesday the bridge would close.", ["indirect Jane Doe/say: the bridge would close"]),
      (
        "Jane Doe told reporters that the bridge would close.",
        ["indirect Jane Doe/tell: that the bridge would close"]
      ),
      ("The bridge will close, officials said.", ["indirect officials/say: The bridge will close"]),
      (
        "Nine people died, according to police data cited by Rappler.",
        ["indirect police data/according to<Rappler: Nine people died"]
      ),
      (
        "Jane Doe said that he had a “long talk” with aides.",
        ["mixed Jane Doe/say: that he had a “long talk” with aides"]
      ),
      (
        "Jane Doe left, declaring her country's “separation” from its ally.",
        ["mixed Jane Doe/declare: her country's “separation” from its ally"]
      ),
      (
        "Its spokeswoman, Jane Doe, said the plant was safe.",
        ["indirect Jane Doe/say: the plant was safe"]
      ),
      ("“Why?” Jane Doe asked.", ["direct Jane Doe/ask: Why?"]),
      ("Jane Doe said \"hello there friends\" on Monday.", ["direct Jane Doe/say: hello there friends"]),
      ("\"The bridge,\" said Jane Doe, \"is safe.\"", ["direct Jane Doe/say: The bridge, | is safe."]),
      ("Jane Doe replied: \"No.\"", ["direct Jane Doe/reply: No."]),
      ("Jane Doe: \"We won the whole thing.\"", ["direct Jane Doe/-: We won the whole thing."]),
      (
        "Jane Doe of the Red Cross told reporters that help had come.",
        ["indirect Jane Doe/tell: that help had come"]
      ),
      (
        "Fire Chief Jane Doe spoke. “It is over,” Fire Chief Jane Doe said.",
        ["direct Jane Doe/say: It is over,"]
      ),
      ("There were sixteen states in the union.", []),
      ("He plays in a band called “The Slow Bells” on Fridays.", []),
      ("The so-called “peace” lasted a day.", []),
      (
        "Jane Doe was quoted as saying by Reuters that taxes would rise.",
        ["indirect Jane Doe/quote<Reuters: that taxes would rise"]
      ),
      (
        "Jane Doe was blunt.\n\n“We lost the vote, and we lost it badly.”",
        ["direct Jane Doe/-: We lost the vote, and we lost it badly."]
      ),
      (
        "“This is the first part.\n\n“And this is the second,” Jane Doe said.",
        ["direct Jane Doe/say: This is the first part. | And this is the second,"]
      ),
    ]
  )
  func cases(text: String, expected: [String]) {
    #expect(quotations(text) == expected)
  }

  @Test("never gives a speaker what a later paragraph's speaker says")
  func boundaries() {
    let found = quotations(
      "“We were told nothing,” Ida Brunn said.\n\nAcme Ltd. said in a statement that it was sorry."
    )
    #expect(
      found == ["direct Ida Brunn/say: We were told nothing,", "indirect Acme Ltd./say: that it was sorry"]
    )
  }

  @Test("survives marks that never close")
  func openEnded() {
    let found = quotations("“We were told nothing, Ida Brunn said.\n\n“They lied,” Paul Roe said.")
    #expect(found.contains("direct Paul Roe/say: They lied,"))
  }
}
