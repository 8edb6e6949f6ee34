import Testing

@testable import Annotators

/// What stands beside a report: when and why it is made, acts on things, clauses before and behind it.
@Suite("QuotationAttributor: words beside a report")
struct CircumstanceTests {
  @Test(
    "a clause that tells when or why is not reported",
    arguments: [
      ("A council has apologised after hundreds of homes were left without water.", []),
      ("Police have appealed for witnesses after a woman was attacked in Leeds.", []),
      ("Residents have complained after a nightclub was given a late licence.", []),
      ("A judge has warned drivers after a boy was killed.", []),
      ("The council has warned drivers as snow falls on the hills.", []),
      ("“Guilty,” replied Tom Birch when the charge was put to him.", ["direct Tom Birch: Guilty,"]),
      ("The mayor asked when the road would open.", ["indirect The mayor: when the road would open"]),
      ("Tom Roe said he left after his son was born.", ["indirect Tom Roe: he left after his son was born"]),
      (
        "The bus, she said, was late because it snowed.",
        ["indirect she: The bus | was late because it snowed"]
      ),
    ]
  )
  func occasions(text: String, lines: [String]) { #expect(QuotationLines.of(text) == lines) }

  @Test(
    "what is done to a plan is no report of it",
    arguments: [
      "Gov. Patricia Hensley vetoed a bill on Thursday that would have allowed betting in the state.",
      "The court struck down a law on Monday that would have banned the pills.",
      "Parliament has passed a law that would ban phones.",
      "Voters backed a plan that would raise taxes.",
    ]
  )
  func acts(text: String) { #expect(QuotationLines.of(text) == []) }

  @Test(
    "a report ends before the main clause, and begins behind an opening one",
    arguments: [
      (
        "After Tom Weber said that the firm had failed, shares fell.",
        ["indirect Tom Weber: that the firm had failed"]
      ),
      (
        "When Reuters reported that the firm failed, its boss left.",
        ["indirect Reuters: that the firm failed"]
      ),
      ("As the crowd left, “It is over,” Ann Roe said.", ["direct Ann Roe: It is over,"]),
      (
        "In March, Tom Weber said that the boy, arrested on Monday, had been released.",
        ["indirect Tom Weber: that the boy, arrested on Monday, had been released"]
      ),
      (
        "According to Tom Frieden, formerly the director of the agency, the outbreak is “new”.",
        ["mixed Tom Frieden: the outbreak is “new”"]
      ),
      (
        "About 600 people marched in Hull on Sunday, police said; organisers put the number at 2,000.",
        ["indirect police: About 600 people marched in Hull on Sunday"]
      ),
    ]
  )
  func bounds(text: String, lines: [String]) { #expect(QuotationLines.of(text) == lines) }

  @Test(
    "the person at the end reports what stands before the comma",
    arguments: [
      ("Firms are pulling out, warns Paul Weber.", ["indirect Paul Weber: Firms are pulling out"]),
      (
        "The team is playing well, insists coach Mary Collins.",
        ["indirect Mary Collins: The team is playing well"]
      ),
    ]
  )
  func inverted(text: String, lines: [String]) { #expect(QuotationLines.of(text) == lines) }

  @Test(
    "parts of what is said",
    arguments: [
      ("“[The law] is bad,” Tom Weber said.", ["direct Tom Weber: [The law] is bad,"]),
      ("“We never had a deal,” Tom Weber said.", ["direct Tom Weber: We never had a deal,"]),
      ("There never was a deal, Tom Weber said.", ["indirect Tom Weber: There never was a deal"]),
      ("Tom Weber's claim that taxes will fall is a lie.", ["indirect Tom Weber: that taxes will fall"]),
      ("The judge ordered the company to pay £5,000.", ["indirect The judge: to pay £5,000"]),
      (
        "Councillors have voted to keep the library open.", ["indirect Councillors: to keep the library open"]
      ),
      ("“It was loud,” said one of the drivers.", ["direct one of the drivers: It was loud,"]),
      ("“Who paid you?” the senator asked.", ["direct the senator: Who paid you?"]),
      (
        "Helen Abara, the engineer who wrote the report, said: “They painted it.”",
        ["direct Helen Abara: They painted it."]
      ),
    ]
  )
  func parts(text: String, lines: [String]) { #expect(QuotationLines.of(text) == lines) }

  @Test(
    "“according to” a measure names no source",
    arguments: [
      ("Taxes vary according to income.", []),
      ("Pupils are placed according to their age.", []),
      ("The bridge is safe according to officials.", ["indirect officials: The bridge is safe"]),
      ("According to legend, a king sleeps here.", ["indirect legend: a king sleeps here"]),
    ]
  )
  func measures(text: String, lines: [String]) { #expect(QuotationLines.of(text) == lines) }
}
