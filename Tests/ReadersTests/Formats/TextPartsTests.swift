import Documents
import TestSupport
import Testing

@testable import Readers

/// A text and the paragraphs of it that are prose or have one of the roles that are no prose.
struct TextPartsCase: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  /// What `summary` gives, without the roles.
  var fields: String
  /// The role and the first words of each paragraph.
  var parts: [String]
  var testDescription: String { name }

  init(_ name: String, _ text: String, fields: String, _ parts: [String]) {
    self.name = name
    self.text = text
    self.fields = fields
    self.parts = parts
  }
}

/// The role and the first three words of each paragraph.
func outline(_ article: Article) -> [String] {
  let bytes = Array(article.body.utf8)
  return article.paragraphs.map { paragraph in
    let words = String(decoding: bytes[paragraph.range.bytes], as: UTF8.self).words().prefix(3)
    return "\(paragraph.role.rawValue): \(words.joined(separator: " "))"
  }
}

@Suite struct TextPartsTests {
  @Test(arguments: pages + wires + releases) func parts(_ row: TextPartsCase) throws {
    let article = try #require(
      try Readers.articles(in: Input(source: "a.txt", bytes: Array(row.text.utf8))).first
    )
    #expect(summary(article).split(separator: "\n").dropLast().joined(separator: "\n") == row.fields)
    #expect(outline(article) == row.parts)
    #expect(article.body == row.text)
    #expect(flaws(article) == [])
  }

  static let pages: [TextPartsCase] = [
    TextPartsCase(
      "menu, buttons, caption, links and comments of a page",
      """
      Skip to main content
      Harbour Post
      Subscribe
      Sign in

      News
      Sport
      LOCAL
      Ferry to Gull Island stops for a week
      The pier broke in the storm, and the next boat may come on Friday
      By Jane Doe
      Updated 3:42 PM EDT, April 2, 2024
      Share

      The broken pier on Tuesday. (Bo Lund/Harbour Post)
      The ferry to Gull Island stopped running on Tuesday after a storm broke the pier, the harbour office said on Monday night.

      Advertisement

      Story continues below advertisement
      About 300 people wait on the island for the next boat, which may come on Friday.

      READ MORE: Five things to know about the pier

      Sign up for our morning newsletter. By signing up you agree to our terms.

      Related Stories
      Islanders bake their own bread
      Who owns the pier?

      Jane Doe covers the sea. Follow her on X @janedoe_example

      © 2024 Harbour Post. All rights reserved.
      Comments (27)
      First! The pier was old, said everybody on the island for years.
      """,
      fields: """
        headline: Ferry to Gull Island stops for a week
        deck: The pier broke in the storm, and the next boat may come on Friday
        authors: Jane Doe
        outlet: Harbour Post
        published: 2024-04-02 text
        """,
      [
        "boilerplate: Skip to main", "outlet: Harbour Post", "boilerplate: Subscribe", "boilerplate: Sign in",
        "boilerplate: News", "boilerplate: Sport", "label: LOCAL", "headline: Ferry to Gull",
        "deck: The pier broke",
        "byline: By Jane Doe", "dateline: Updated 3:42 PM", "boilerplate: Share", "caption: The broken pier",
        "body: The ferry to", "boilerplate: Advertisement", "boilerplate: Story continues below",
        "body: About 300 people",
        "boilerplate: READ MORE: Five", "boilerplate: Sign up for", "boilerplate: Related Stories",
        "boilerplate: Islanders bake their", "boilerplate: Who owns the", "note: Jane Doe covers",
        "boilerplate: \u{A9} 2024 Harbour", "boilerplate: Comments (27)", "boilerplate: First! The pier",
      ]
    ),
    TextPartsCase(
      "label above the day, credit and caption on lines of their own, times of links",
      """
      Ferry crews agree to meet mediator after 16-day strike
      Published
      2 April 2024
      Image source, Getty Images
      Image caption,
      The strike began on 17 March
      By Jane Doe
      BBC News, Port Amber
      Ferry crews who have been on strike for 16 days have agreed to meet a government mediator.
      The walkout has stranded some 2,300 people on the outer islands, the transport ministry said.
      "We will talk, we will not beg," said Ana Lund, president of the crews' union.
      More on this story
      Islanders run out of bread
      2 days ago
      """,
      fields: """
        headline: Ferry crews agree to meet mediator after 16-day strike
        authors: Jane Doe
        outlet: BBC News
        published: 2024-04-02 text
        """,
      [
        "headline: Ferry crews agree", "label: Published", "dateline: 2 April 2024",
        "caption: Image source, Getty",
        "caption: Image caption,", "caption: The strike began", "byline: By Jane Doe",
        "byline: BBC News, Port",
        "body: Ferry crews who", "body: The walkout has", "body: \"We will talk,",
        "boilerplate: More on this",
        "boilerplate: Islanders run out", "boilerplate: 2 days ago",
      ]
    ),
    TextPartsCase(
      "words of buttons inside prose are prose",
      """
      Ferry stops

      Share prices of the ferry company fell by a tenth on Tuesday after the pier broke in the storm.

      “Read more, shout less,” said the harbour master, who has heard it all before in his 40 years.

      Advertisement income of the paper rose.
      """,
      fields: "headline: Ferry stops",
      [
        "headline: Ferry stops", "body: Share prices of", "body: “Read more, shout",
        "body: Advertisement income of",
      ]
    ),
    TextPartsCase(
      "the last line of a wrapped paragraph is no button",
      """
      The ferry company said on Tuesday that it would pay a
      dividend of 12 cents a share, against 10 cents a year
      before, and that it hoped to raise the price of its own
      share.

      The pier will be mended by Friday, the company said in a
      statement to the exchange.
      """,
      fields: "",
      ["body: The ferry company", "body: The pier will"]
    ),
    TextPartsCase("a button alone is the text", "Advertisement", fields: "", ["body: Advertisement"]),
  ]

  static let wires: [TextPartsCase] = [
    TextPartsCase(
      "dash of an archive, writers who contributed, a correction",
      """
      Striking ferry crews to meet mediator

      By JANE DOE
      Associated Press Writer

      PORT AMBER, Norway (AP) _ Ferry crews who have been on strike for 16 days agreed Thursday to meet a mediator.

      The walkout has stranded some 2,300 people on the outer islands, the transport ministry said.

      ___

      Associated Press writers Bo Lund in Oslo and Ana Roe in Lima contributed to this report.

      (This version CORRECTS the number of days to 16, not 14.)
      """,
      fields: """
        headline: Striking ferry crews to meet mediator
        authors: JANE DOE
        outlet: Associated Press
        dateline: PORT AMBER, Norway (AP)
        """,
      [
        "headline: Striking ferry crews", "byline: By JANE DOE", "byline: Associated Press Writer",
        "dateline: PORT AMBER, Norway", "label: _", "body: Ferry crews who", "body: The walkout has",
        "note: ___",
        "note: Associated Press writers", "correction: (This version CORRECTS",
      ]
    ),
    TextPartsCase(
      "update label, points, credits glued to the last paragraph",
      """
      UPDATE 2-Ferry crews agree to meet mediator

      (Adds quotes)

      * Crews agree to meet mediator
      * Boats could sail by weekend

      By Jane Doe

      OSLO, May 3 (Reuters) - Ferry crews who have been on strike for 16 days agreed on Friday to meet a mediator.

      The walkout has stranded 2,300 people, the ministry said. (Reporting by Jane Doe and Bo Lund; Editing by Ana Roe)
      """,
      fields: """
        headline: Ferry crews agree to meet mediator
        deck: * Crews agree to meet mediator * Boats could sail by weekend
        authors: Jane Doe
        outlet: Reuters
        dateline: OSLO, May 3 (Reuters)
        """,
      [
        "label: UPDATE 2-", "headline: Ferry crews agree", "note: (Adds quotes)", "deck: * Crews agree",
        "byline: By Jane Doe", "dateline: OSLO, May 3", "body: Ferry crews who", "body: The walkout has",
        "note: (Reporting by Jane",
      ]
    ),
    TextPartsCase(
      "service and day behind the end",
      """
      DJ Brackmere Glass Files for Protection

      LUND, Sweden--Brackmere Glass AB said Friday it filed for protection from creditors after talks with banks failed.

      The maker of flat glass employs 1,200 people in three countries, and it has debts of 2 billion crowns.

      Write to Jane Doe at jane.doe@harbour.example

      (END) Dow Jones Newswires

      May 03, 2024 06:15 ET (10:15 GMT)
      """,
      fields: """
        headline: Brackmere Glass Files for Protection
        outlet: Dow Jones Newswires
        dateline: LUND, Sweden
        published: 2024-05-03 text
        """,
      [
        "label: DJ", "headline: Brackmere Glass Files", "dateline: LUND, Sweden--",
        "body: Brackmere Glass AB",
        "body: The maker of", "note: Write to Jane", "note: (END) Dow Jones", "note: May 03, 2024",
      ]
    ),
    TextPartsCase(
      "initials",
      """
      Ferry stops

      The ferry to Gull Island stopped running on Tuesday after a storm broke the pier, the harbour office said.

      jd/bl
      """,
      fields: "headline: Ferry stops",
      ["headline: Ferry stops", "body: The ferry to", "note: jd/bl"]
    ),
  ]

  static let releases: [TextPartsCase] = [
    TextPartsCase(
      "release with contact above and about below",
      """
      FOR IMMEDIATE RELEASE
      May 3, 2024

      Contact: Jane Doe
      555-0142
      jane@library.example

      Central Library to Open on Sundays

      OSTBRIDGE, May 3, 2024 – The library of Ostbridge will open its reading room on Sundays from May 5, it said today.

      “Students asked for it and we listened,” said Ana Roe, who leads the library.

      ###

      About the Library
      The library was founded in 1872 and lends two million books a year.
      """,
      fields: """
        headline: Central Library to Open on Sundays
        dateline: OSTBRIDGE, May 3, 2024
        published: 2024-05-03 text
        """,
      [
        "label: FOR IMMEDIATE RELEASE", "dateline: May 3, 2024", "note: Contact: Jane Doe", "note: 555-0142",
        "note: jane@library.example", "headline: Central Library to", "dateline: OSTBRIDGE, May 3,",
        "body: The library of", "body: “Students asked for", "note: ###", "boilerplate: About the Library",
        "boilerplate: The library was",
      ]
    ),
    TextPartsCase(
      "release of a distributor",
      """
      Brackmere Glass Opens New Furnace in Lund

      - New furnace cuts energy use by 40 percent

      LUND, Sweden, Oct. 14, 2024 /PRNewswire/ -- Brackmere Glass AB today opened a furnace that runs on hydrogen.

      "This is a day of pride for everybody," said Bo Lund, chief executive of Brackmere Glass.

      About Brackmere Glass

      Brackmere Glass makes flat glass for windows and cars.

      Media contact:
      Ana Roe
      +46 40 555 0100

      SOURCE Brackmere Glass
      """,
      fields: """
        headline: Brackmere Glass Opens New Furnace in Lund
        deck: New furnace cuts energy use by 40 percent
        outlet: PRNewswire
        dateline: LUND, Sweden, Oct. 14, 2024 /PRNewswire/
        published: 2024-10-14 text
        """,
      [
        "headline: Brackmere Glass Opens", "label: -", "deck: New furnace cuts",
        "dateline: LUND, Sweden, Oct.",
        "body: Brackmere Glass AB", "body: \"This is a", "boilerplate: About Brackmere Glass",
        "boilerplate: Brackmere Glass makes", "note: Media contact:", "note: Ana Roe", "note: +46 40 555",
        "note: SOURCE Brackmere Glass",
      ]
    ),
    TextPartsCase(
      "embargo, end and notes",
      """
      EMBARGOED UNTIL 00:01 GMT, FRIDAY 3 MAY 2024

      River agency: flood risk will double by 2040

      The river agency said today that the lower valley would flood twice as often by 2040.

      “We have no time,” said Bo Lund, who led the study of the agency in the last three years.

      ENDS

      Notes to editors
      1. The study was paid for by the ministry.
      """,
      fields: "headline: River agency: flood risk will double by 2040",
      [
        "label: EMBARGOED UNTIL 00:01", "headline: River agency: flood", "body: The river agency",
        "body: “We have no", "note: ENDS", "boilerplate: Notes to editors", "boilerplate: 1. The study",
      ]
    ),
  ]

  @Test(arguments: [
    ("(Reporting by Jane Doe in Lima; Editing by John Roe)", ["Jane Doe", "John Roe"]),
    (
      "(Reporting by Jane Doe, additional reporting by Ana Roe; editing by Max Orr)",
      ["Jane Doe", "Ana Roe", "Max Orr"]
    ),
    (
      "Associated Press writers Bo Lund in Oslo and Ana Roe in Lima contributed to this report.",
      ["Bo Lund", "Ana Roe"]
    ),
    ("CNN\u{2019}s Bo Lund contributed to this report.", ["Bo Lund"]), ("(Adds quotes)", []),
  ]) func contributors(_ note: String, _ names: [String]) {
    #expect(AsideNotes.contributors(in: note) == names)
  }

  @Test func labelsOfWireAndPrint() throws {
    let text = """
      The Harbour Post

      April 2, 2024

      Page A6

      Ferry to Gull Island stops for a week

      GULL ISLAND, Norway (April 2, 2024) — The ferry stopped running on Tuesday after a storm broke the pier, it said.

      ((jane@harbour.example; +44 20 5550 100))
      """
    let article = try #require(
      try Readers.articles(in: Input(source: "a.txt", bytes: Array(text.utf8))).first
    )
    #expect(
      article.headline == "Ferry to Gull Island stops for a week" && article.outlet == "The Harbour Post"
    )
    #expect(article.values(of: .page) == ["A6"] && article.published?.date.iso == "2024-04-02")
    #expect(
      article.paragraphs.map(\.role) == [.outlet, .dateline, .label, .headline, .dateline, .body, .note]
    )
  }

  @Test func turnsOfInterviews() throws {
    let text = """
      A boatman speaks about the storm

      The ferry stopped running on Tuesday after a storm broke the pier, and its owner spoke to us about it.

      ((HP)) What did you do on Tuesday?

      ((Bo Lund)) We waited for the storm to end, and then we went home.
      """
    let article = try #require(
      try Readers.articles(in: Input(source: "a.txt", bytes: Array(text.utf8))).first
    )
    #expect(article.paragraphs.map(\.role) == [.headline, .body, .body, .body])
  }

  @Test func metadata() throws {
    let text = Self.wires[0].text + "\n\nCopyright 2024 The Harbour Post"
    let article = try #require(
      try Readers.articles(in: Input(source: "a.txt", bytes: Array(text.utf8))).first
    )
    #expect(article.values(of: .contributor) == ["Bo Lund", "Ana Roe"])
    #expect(article.values(of: .correction) == ["This version CORRECTS the number of days to 16, not 14."])
    #expect(article.values(of: .copyright) == ["Copyright 2024 The Harbour Post"])
    let page = try #require(
      try Readers.articles(in: Input(source: "a.txt", bytes: Array(Self.pages[0].text.utf8))).first
    )
    #expect(page.values(of: .section) == ["LOCAL"] && page.values(of: .updated) == ["2024-04-02"])
    #expect(page.values(of: .caption) == ["The broken pier on Tuesday. (Bo Lund/Harbour Post)"])
    let release = try #require(
      try Readers.articles(in: Input(source: "a.txt", bytes: Array(Self.releases[2].text.utf8))).first
    )
    #expect(release.values(of: .embargo) == ["00:01 GMT, FRIDAY 3 MAY 2024"])
  }

  @Test func shuffledLines() throws {
    var random = SplitMix64(seed: 3)
    let lines = (Self.pages + Self.wires + Self.releases).flatMap { row in
      row.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    for _ in 0..<400 {
      let count = Int.random(in: 1...40, using: &random)
      let text = (0..<count).map { _ in lines[Int.random(in: 0..<lines.count, using: &random)] }.joined(
        separator: "\n"
      )
      guard text.contains(where: { !$0.isWhitespace }) else { continue }
      let article = PlainTextReader.article(text: text, source: "a", fields: ArticleFields(), notes: [])
      #expect(flaws(article) == [], "\(text)")
    }
  }
}
