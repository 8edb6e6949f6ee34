import Documents
import Readers
import Testing

/// A short article, and the parts that the plain-text reader finds in it.
struct MastheadCase: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var expected: String
  var testDescription: String { name }

  init(_ name: String, _ text: String, _ expected: String) {
    self.name = name
    self.text = text
    self.expected = expected
  }
}

let ferryStory = """
  The ferry to Gull Island stopped running on Tuesday after a storm broke the pier, the harbour office said.

  About 300 people wait on the island for the next boat, which may come on Friday.
  """

@Suite struct MastheadTests {
  @Test(arguments: cases + interviews) func masthead(_ row: MastheadCase) throws {
    let input = Input(source: "a.txt", bytes: Array(row.text.utf8))
    let article = try #require(try Readers.articles(in: input).first)
    #expect(summary(article) == row.expected)
    #expect(article.body == row.text)
    #expect(flaws(article) == [])
  }

  static let cases: [MastheadCase] = [
    MastheadCase("body alone", ferryStory, "roles: body body"),
    MastheadCase("one short line alone is body", "Ferry stops", "roles: body"),
    MastheadCase(
      "headline",
      "Ferry to Gull Island stops\n\n" + ferryStory,
      "headline: Ferry to Gull Island stops\nroles: headline body body"
    ),
    MastheadCase(
      "lines that end in carriage returns",
      "Ferry to Gull Island stops\r\nBy Jane Doe\r\nMarch 3, 2025\r\n\r\n" + ferryStory,
      "headline: Ferry to Gull Island stops\nauthors: Jane Doe\npublished: 2025-03-03 text\nroles: headline byline dateline body body"
    ),
    MastheadCase(
      "spaces of all kinds",
      "Ferry\u{A0}to\u{2009}Gull\u{3000}Island stops\n\nBy\u{A0}Jane\u{202F}Doe\n\n" + ferryStory,
      "headline: Ferry to Gull Island stops\nauthors: Jane Doe\nroles: headline byline body body"
    ),
    MastheadCase(
      "letters from right to left",
      "\u{5DE}\u{5E2}\u{5D1}\u{5D5}\u{5E8}\u{5EA} \u{5E0}\u{5E2}\u{5E6}\u{5E8}\u{5D4} \u{5D4}\u{5D9}\u{5D5}\u{5DD}\n\nBy Jane Doe\n\n"
        + ferryStory,
      "headline: \u{5DE}\u{5E2}\u{5D1}\u{5D5}\u{5E8}\u{5EA} \u{5E0}\u{5E2}\u{5E6}\u{5E8}\u{5D4} \u{5D4}\u{5D9}\u{5D5}\u{5DD}\nauthors: Jane Doe\nroles: headline byline body body"
    ),
    MastheadCase(
      "headline that ends in an abbreviation",
      "Storm crosses the eastern U.S.\n\n" + ferryStory,
      "headline: Storm crosses the eastern U.S.\nroles: headline body body"
    ),
    MastheadCase(
      "headline that asks",
      "Who will mend the pier?\n\n" + ferryStory,
      "headline: Who will mend the pier?\nroles: headline body body"
    ),
    MastheadCase(
      "headline and deck",
      "Ferry to Gull Island stops\n\nHarbour office blames the storm and an old pier\n\n" + ferryStory,
      """
      headline: Ferry to Gull Island stops
      deck: Harbour office blames the storm and an old pier
      roles: headline deck body body
      """
    ),
    MastheadCase(
      "a short first sentence is no deck",
      "Ferry to Gull Island stops\n\nThe pier is broken for good.\n\n" + ferryStory,
      "headline: Ferry to Gull Island stops\nroles: headline body body body"
    ),
    MastheadCase(
      "a subheading is no deck",
      "Ferry to Gull Island stops\n\nBackground\n\n" + ferryStory,
      "headline: Ferry to Gull Island stops\nroles: headline body body body"
    ),
    MastheadCase(
      "repeated headline",
      "Ferry ‘stops’ at Gull Island\n\nFERRY 'STOPS'  AT GULL ISLAND\n\n" + ferryStory,
      "headline: Ferry ‘stops’ at Gull Island\nroles: headline repeated_headline body body"
    ),
    MastheadCase(
      "headline, deck, repeated headline",
      "Ferry stops\n\nOffice blames storm and an old pier\n\nFerry stops\n\n" + ferryStory,
      """
      headline: Ferry stops
      deck: Office blames storm and an old pier
      roles: headline deck repeated_headline body body
      """
    ),
    MastheadCase(
      "deck with a full stop between two headlines",
      "Ferry stops\n\nThe office blames the storm.\n\nFerry stops\n\n" + ferryStory,
      """
      headline: Ferry stops
      deck: The office blames the storm.
      roles: headline deck repeated_headline body body
      """
    ),
    MastheadCase(
      "repeated headline with a full stop",
      "The ferry stops.\n\nThe ferry stops.\n\n" + ferryStory,
      "headline: The ferry stops.\nroles: headline repeated_headline body body"
    ),
    MastheadCase(
      "page title with the outlet",
      "Ferry to Gull Island stops | The Harbour Post\n\nFerry to Gull Island stops\n\n" + ferryStory,
      """
      headline: Ferry to Gull Island stops
      outlet: The Harbour Post
      roles: headline outlet repeated_headline body body
      """
    ),
    MastheadCase(
      "byline with two names",
      "Ferry stops\n\nBy Jane Doe and John Roe\n\n" + ferryStory,
      "headline: Ferry stops\nauthors: Jane Doe; John Roe\nroles: headline byline body body"
    ),
    MastheadCase(
      "byline with three names and particles",
      "Ferry stops\n\nBy Ana de la Cruz, John Roe and Bo van Dyk\n\n" + ferryStory,
      "headline: Ferry stops\nauthors: Ana de la Cruz; John Roe; Bo van Dyk\nroles: headline byline body body"
    ),
    MastheadCase(
      "byline in capitals with a profession",
      "Ferry stops\n\nBy JANE DOE, Staff Writer\n\n" + ferryStory,
      "headline: Ferry stops\nauthors: JANE DOE\nroles: headline byline body body"
    ),
    MastheadCase(
      "byline with outlet, without By",
      "Ferry stops\n\nJane Doe, Harbour Post\n\n" + ferryStory,
      "headline: Ferry stops\nauthors: Jane Doe\noutlet: Harbour Post\nroles: headline byline body body"
    ),
    MastheadCase(
      "outlet with a day",
      "Ferry stops\n\nGull Island Wire, March 3, 2025\n\n" + ferryStory,
      "headline: Ferry stops\noutlet: Gull Island Wire\npublished: 2025-03-03 text\nroles: headline outlet body body"
    ),
    MastheadCase(
      "outlet with its article and a day behind a bar",
      "Ferry stops\n\nThe Gull Island Reporter | 3 March 2025\n\n" + ferryStory,
      """
      headline: Ferry stops
      outlet: The Gull Island Reporter
      published: 2025-03-03 text
      roles: headline outlet body body
      """
    ),
    MastheadCase(
      "place with a day",
      "Ferry stops\n\nPort Amber, March 3, 2025\n\n" + ferryStory,
      """
      headline: Ferry stops
      dateline: Port Amber, March 3, 2025
      published: 2025-03-03 text
      roles: headline dateline body body
      """
    ),
    MastheadCase(
      "byline with a bar",
      "Ferry stops\n\nJane Doe | Reuters\n\n" + ferryStory,
      "headline: Ferry stops\nauthors: Jane Doe\noutlet: Reuters\nroles: headline byline body body"
    ),
    MastheadCase(
      "byline with a place",
      "Ferry stops\n\nBy Jane Doe in Port Amber and John Roe in Lima\n\n" + ferryStory,
      "headline: Ferry stops\nauthors: Jane Doe; John Roe\nroles: headline byline body body"
    ),
    MastheadCase(
      "byline of an agency",
      "Ferry stops\n\nBy The Associated Press\n\n" + ferryStory,
      "headline: Ferry stops\noutlet: The Associated Press\nroles: headline byline body body"
    ),
    MastheadCase(
      "byline with outlet and date on one line",
      "Ferry stops\n\nBy Jane Doe, Harbour Post, November 17, 2016\n\n" + ferryStory,
      """
      headline: Ferry stops
      authors: Jane Doe
      outlet: Harbour Post
      published: 2016-11-17 text
      roles: headline byline body body
      """
    ),
    MastheadCase(
      "byline, outlet and date on lines of one block",
      "Ferry stops\nBy Jane Doe\nThe Harbour Post\nNov. 17, 2016 4:15 p.m. ET\n\n" + ferryStory,
      """
      headline: Ferry stops
      authors: Jane Doe
      outlet: The Harbour Post
      published: 2016-11-17 text
      roles: headline byline outlet dateline body body
      """
    ),
    MastheadCase(
      "bare name above a date",
      "Ferry stops\n\nJane Doe\n17 November 2016\n\n" + ferryStory,
      """
      headline: Ferry stops
      authors: Jane Doe
      published: 2016-11-17 text
      roles: headline byline dateline body body
      """
    ),
    MastheadCase(
      "a sentence that begins with By is body",
      "By Thursday the water stood in the market hall.\n\n" + ferryStory,
      "roles: body body body"
    ),
    MastheadCase(
      "deck above a byline",
      "Ferry stops\n\nThe old pier is to blame, the office says.\n\nBy Jane Doe\n\n" + ferryStory,
      """
      headline: Ferry stops
      deck: The old pier is to blame, the office says.
      authors: Jane Doe
      roles: headline deck byline body body
      """
    ),
    MastheadCase(
      "dateline with region and agency",
      "Ferry stops\n\nLIMA, Peru (AP) — " + ferryStory,
      """
      headline: Ferry stops
      outlet: AP
      dateline: LIMA, Peru (AP)
      roles: headline dateline body body
      """
    ),
    MastheadCase(
      "dateline with a hyphen",
      "WASHINGTON (Reuters) - " + ferryStory,
      "outlet: Reuters\ndateline: WASHINGTON (Reuters)\nroles: dateline body body"
    ),
    MastheadCase(
      "dateline with a day",
      "Ferry stops\n\nMANILA, Nov. 17 -- " + ferryStory,
      "headline: Ferry stops\ndateline: MANILA, Nov. 17\nroles: headline dateline body body"
    ),
    MastheadCase(
      "dateline with a whole date",
      "Ferry stops\n\nBEIJING, Nov. 17, 2016 (Xinhua) -- " + ferryStory,
      """
      headline: Ferry stops
      outlet: Xinhua
      dateline: BEIJING, Nov. 17, 2016 (Xinhua)
      published: 2016-11-17 text
      roles: headline dateline body body
      """
    ),
    MastheadCase(
      "dateline in small letters",
      "Ferry stops\n\nManila, Philippines – " + ferryStory,
      "headline: Ferry stops\ndateline: Manila, Philippines\nroles: headline dateline body body"
    ),
    MastheadCase(
      "dateline with a colon",
      "NEW DELHI: " + ferryStory,
      "dateline: NEW DELHI\nroles: dateline label body body"
    ),
    MastheadCase(
      "agency alone",
      "(Reuters) - " + ferryStory,
      "outlet: Reuters\ndateline: (Reuters)\nroles: dateline body body"
    ),
    MastheadCase(
      "dateline on its own line",
      "Ferry stops\n\nLIMA, Peru (AP) —\n\n" + ferryStory,
      "headline: Ferry stops\noutlet: AP\ndateline: LIMA, Peru (AP)\nroles: headline dateline body body"
    ),
    MastheadCase(
      "dateline in small letters with a date and an agency that no list has",
      "Ferry stops\n\nLagos, July 9, 2024 (NAN) – " + ferryStory,
      """
      headline: Ferry stops
      outlet: NAN
      dateline: Lagos, July 9, 2024 (NAN)
      published: 2024-07-09 text
      roles: headline dateline body body
      """
    ),
    MastheadCase(
      "dateline with the date behind the agency",
      "Ferry stops\n\nLAGOS (NAN) July 9, 2024 – " + ferryStory,
      """
      headline: Ferry stops
      outlet: NAN
      dateline: LAGOS (NAN) July 9, 2024
      published: 2024-07-09 text
      roles: headline dateline body body
      """
    ),
    MastheadCase(
      "dateline with an agency and no dash",
      "Lima, Peru (CNN) " + ferryStory,
      "outlet: CNN\ndateline: Lima, Peru (CNN)\nroles: dateline body body"
    ),
    MastheadCase(
      "an acronym in brackets is no dateline",
      "The Harbour Workers' Union (HWU) President Bo Lund left on Friday after a long night of talks.",
      "roles: body"
    ),
    MastheadCase(
      "a label with a colon is no dateline",
      "UPDATE: " + ferryStory,
      "roles: body body"
    ),
    MastheadCase(
      "a name before a dash is no dateline",
      "Duterte — who leads the country — met nobody on Friday, an aide said.",
      "roles: body"
    ),
    MastheadCase(
      "date line",
      "Ferry stops\n\nFriday, January 4, 2019 \n\n\n" + ferryStory,
      "headline: Ferry stops\npublished: 2019-01-04 text\nroles: headline dateline body body"
    ),
    MastheadCase(
      "date line above the headline",
      "17 November 2016\n\nFerry to Gull Island stops\n\n" + ferryStory,
      "headline: Ferry to Gull Island stops\npublished: 2016-11-17 text\nroles: dateline headline body body"
    ),
    MastheadCase(
      "published before updated",
      "Ferry stops\n\nUpdated 4:15 PM EST, Fri November 18, 2016\n\nPublished: 17 November 2016\n\n"
        + ferryStory,
      """
      headline: Ferry stops
      published: 2016-11-17 text
      roles: headline dateline label body body
      """
    ),
    MastheadCase(
      "outlet above the headline",
      "The Harbour Post\n\nFerry to Gull Island stops\n\n" + ferryStory,
      "headline: Ferry to Gull Island stops\noutlet: The Harbour Post\nroles: outlet headline body body"
    ),
    MastheadCase(
      "section above the headline",
      "World News\n\nFerry to Gull Island stops\n\n" + ferryStory,
      "headline: Ferry to Gull Island stops\nroles: outlet headline body body"
    ),
    MastheadCase(
      "source line",
      "Ferry stops\n\nSource: Rappler\n\n" + ferryStory,
      "headline: Ferry stops\noutlet: Rappler\nroles: headline outlet body body"
    ),
    MastheadCase(
      "header",
      "Title: Ferry stops\nAuthor: Jane Doe\nDate: 2016-11-17\nSource: Harbour Post\n"
        + "URL: https://harbour.example/1\n\n" + ferryStory,
      """
      headline: Ferry stops
      authors: Jane Doe
      outlet: Harbour Post
      published: 2016-11-17 metadata
      url: https://harbour.example/1
      roles: outlet headline byline dateline outlet outlet body body
      """
    ),
    MastheadCase(
      "repeated headline that reads like names",
      "Lund to Meet Roe, Doe Leaders at Fair\n\nLUND TO MEET ROE, DOE LEADERS AT FAIR\n\n16 Nov 2016\n\n"
        + ferryStory,
      """
      headline: Lund to Meet Roe, Doe Leaders at Fair
      published: 2016-11-16 text
      roles: headline repeated_headline dateline body body
      """
    ),
    MastheadCase(
      "byline with outlet and place between bars",
      "Ferry stops\n\nBy Jane Doe, John Roe | Reuters | PORT AMBER\n\n" + ferryStory,
      "headline: Ferry stops\nauthors: Jane Doe; John Roe\noutlet: Reuters\nroles: headline byline body body"
    ),
    MastheadCase(
      "outlet and date",
      "Ferry stops\n\nHarbour Post, 16 November 2016\n\n" + ferryStory,
      """
      headline: Ferry stops
      outlet: Harbour Post
      published: 2016-11-16 text
      roles: headline outlet body body
      """
    ),
    MastheadCase(
      "staff byline",
      "Ferry stops\n\nBy Harbour Post Staff\n\n" + ferryStory,
      "headline: Ferry stops\noutlet: Harbour Post\nroles: headline byline body body"
    ),
    MastheadCase(
      "writer and editor",
      "Ferry stops\n\nWritten by: Jane Doe\nEdited by: John Roe\n\n" + ferryStory,
      "headline: Ferry stops\nauthors: Jane Doe\nroles: headline byline byline body body"
    ),
    MastheadCase(
      "date and writer",
      "Ferry stops\n\nPosted on November 16, 2016 by Jane Doe\n\n" + ferryStory,
      "headline: Ferry stops\nauthors: Jane Doe\npublished: 2016-11-16 text\nroles: headline byline body body"
    ),
    MastheadCase(
      "a button between headline and date",
      "Ferry stops\n\nShare\n\n16 November 2016\n\n" + ferryStory,
      "headline: Ferry stops\npublished: 2016-11-16 text\nroles: headline boilerplate dateline body body"
    ),
    MastheadCase(
      "deck of two sentences without a last full stop",
      "Ferry stops\n\nThe pier broke on Tuesday. Now the islanders wait for a boat\n\n" + ferryStory,
      """
      headline: Ferry stops
      deck: The pier broke on Tuesday. Now the islanders wait for a boat
      roles: headline deck body body
      """
    ),
    MastheadCase(
      "dateline below a subheading",
      "FERRY STOPS\n\nPIER BROKEN\n\nPORT AMBER - " + ferryStory,
      "headline: FERRY STOPS\ndateline: PORT AMBER\nroles: headline body dateline body body"
    ),
    MastheadCase(
      "trailing copyright is no body",
      "Ferry stops\n\n" + ferryStory + "\n\n(c) 2016 The Harbour Post",
      "headline: Ferry stops\nroles: headline body body boilerplate"
    ),
    MastheadCase(
      "line ends of Windows and hard spaces",
      "Ferry stops\r\n\r\n\u{A0}By Jane Doe\r\n\r\nThe pier broke in the storm.\r\n",
      "headline: Ferry stops\nauthors: Jane Doe\nroles: headline byline body"
    ),
  ]
}

@Suite struct TextLayoutTests {
  static let paragraph =
    "The pier of Gull Island broke in two on Tuesday night, and with it went the only landing for boats there."

  @Test func linesWithoutBlankLinesAreParagraphs() throws {
    let text = "Ferry stops\n" + Self.paragraph + "\n" + Self.paragraph + "\n" + Self.paragraph
    #expect(try roles(text) == "headline body body body")
  }

  @Test func wrappedLinesAreOneParagraph() throws {
    let text = """
      Ferry stops

      The pier of Gull Island broke in two on Tuesday night, and with it
      went the only landing for boats there. Nobody was hurt, the harbour
      office said.

      A crane is on its way from Port Amber, and the first beams should be
      in place by Friday noon.
      """
    #expect(try roles(text) == "headline body body")
  }

  @Test func indentsStartParagraphs() throws {
    let text = """
      The pier of Gull Island broke in two on Tuesday night, and with it
      went the only landing for boats there. Nobody was hurt.
          A crane is on its way from Port Amber, and the first beams should
      be in place by Friday noon.
          The harbour office asks the islanders to be patient and to share
      what they have.
      """
    #expect(try roles(text) == "body body body")
  }

  @Test func wrappedHeadlineIsOneParagraph() throws {
    let text = """
      Ferry to Gull Island stops after storm breaks the pier, and the next
      boat may come on Friday

      The pier of Gull Island broke in two on Tuesday night, and with it
      went the only landing for boats there.
      """
    #expect(try roles(text) == "headline body")
  }

  private func roles(_ text: String) throws -> String {
    let articles = try Readers.articles(in: Input(source: "-", bytes: Array(text.utf8)), format: "text")
    let article = try #require(articles.first)
    #expect(flaws(article) == [])
    return article.paragraphs.map(\.role.rawValue).joined(separator: " ")
  }
}
