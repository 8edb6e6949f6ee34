import Documents
import TestSupport
import Testing

@testable import Readers

@Suite struct PageTextTests {
  static let pdf =
    "A6  Tuesday, April 2, 2024            THE HARBOUR POST\n\nFerry to Gull Island will run on Sun-\ndays from May\n\n"
    + "By Jane Doe\nStaff Writer\n\nThe ferry to Gull Island will run on Sun-\ndays from May 5, ending a pause\nthat began "
    + "in 2011, the city said.\n\n“It is about time,” said Marek So-\nlano, 22, who led the is-\nlanders. He said the "
    + "state-\nowned boat was idle too often\nand that the\n\nSee FERRY, Page A7\n\n\u{C}A7  Tuesday, April 2, 2024"
    + "            THE HARBOUR POST\n\nFERRY\n\nContinued from Page A6\n\ncity had promised it for years.\n\nThe price is "
    + "\u{FB01}xed.\n"

  @Test func pagesOfAPaper() throws {
    let article = try article(Self.pdf)
    #expect(article.headline == "Ferry to Gull Island will run on Sundays from May")
    #expect(article.authors == ["Jane Doe"] && article.outlet == "THE HARBOUR POST")
    #expect(article.published?.date.iso == "2024-04-02" && article.values(of: .page) == ["A6"])
    #expect(
      texts(article, .body) == [
        "The ferry to Gull Island will run on Sundays from May 5, ending a pause that began in 2011, the city said.",
        "“It is about time,” said Marek Solano, 22, who led the islanders. He said the state-owned boat was idle too "
          + "often and that the city had promised it for years.",
        "The price is fixed.",
      ]
    )
    #expect(texts(article, .label).count == 5)
  }

  @Test func opticalRecognition() throws {
    let text = """
      THE TARN VALLEY SENTINEL.
      VOL. XII. NO. 41.  HALLOW FORD, SATURDAY, OCTOBER 9, 1897.  PRICE, FIVE CENTS.
      A BRIDGE SWEPT AWAY.
      Two Wagons and a Team Lost in
      the Flood.
      Special to the Sentinel.
      MILLER'S GATE, Oct. 8.—The cov-
      ered bridge at this place was carried
      off by high water last night, and two
      wagons went with it. Mr. Croft said to-
      day that he had warned the county.
      LOCAL BREVITIES.
      Mrs. Amos Tully is visiting her sister
      in Ostbridge.
      """
    let article = try article(text)
    #expect(article.headline == "A BRIDGE SWEPT AWAY." && article.outlet == "THE TARN VALLEY SENTINEL")
    #expect(article.deck == "Two Wagons and a Team Lost in the Flood.")
    #expect(article.published?.date.iso == "1897-10-09")
    #expect(
      texts(article, .body)[0].hasPrefix("The covered bridge")
        && texts(article, .body)[0].contains("said today that")
    )
    #expect(texts(article, .body).contains("Mrs. Amos Tully is visiting her sister in Ostbridge."))
    #expect(article.notes.contains { $0.contains("several items") })
  }

  @Test(arguments: [
    ("Sun-", "days", "Sundays"), ("state-", "owned", "state-owned"), ("Anglo-", "Saxon", "Anglo-Saxon"),
    ("ex-", "mayor", "ex-mayor"), ("price-", "determining", "price-determining"), ("cov-", "ered", "covered"),
    ("well\u{AD}", "owned", "wellowned"), ("so-", "called", "so-called"), ("to-", "gether", "together"),
  ]) func brokenWord(_ head: String, _ tail: String, _ expected: String) {
    var words = BrokenWords("the price-determining firm")
    var text = head
    words.append(tail, to: &text)
    #expect(text == expected)
  }

  @Test(arguments: [("\u{AD}\n", 0), ("-\na", 0), ("a\u{AD}\nb", 1), ("a-\r\nb", 1), ("\u{AD}\r\nb\n", 0)])
  func brokenLines(_ text: String, _ count: Int) {
    #expect(BrokenWords.count(in: Array(text.utf8)).broken == count)
  }

  @Test(arguments: [
    "Continued from Page A6", "See FERRY, Page A7", "See FERRY on A7", "(Continued on page 4)",
    "Continued on A6",
    "FERRY from Page A1", "Please see FERRY, Page 4", "From Page A1", "Turn to Page 12",
  ]) func jump(_ line: String) { #expect(PageLine.isJump(line)) }

  @Test(arguments: [
    "See you on Monday", "From Paris with love", "The strike continued on Monday", "He saw 12 boats",
    "See the map",
    "Talks continued from dawn on Friday until late at night in the capital",
  ]) func noJump(_ line: String) { #expect(!PageLine.isJump(line)) }

  @Test(
    arguments: [
      ("A6  Tuesday, April 2, 2024   THE HARBOUR POST", "A6", "2024-04-02", "THE HARBOUR POST"),
      ("THE HARBOUR POST | Tuesday, April 2, 2024 | Page 12", "12", "2024-04-02", "THE HARBOUR POST"),
      ("6", "6", nil, nil), ("- 6 -", "6", nil, nil), ("April 2, 2024", nil, "2024-04-02", nil),
    ] as [(String, String?, String?, String?)]
  )
  func head(_ line: String, _ page: String?, _ day: String?, _ outlet: String?) throws {
    let head = try #require(PageLine.head(line))
    #expect(head.page == page && head.day?.date?.iso == day && head.outlet == outlet)
  }

  @Test(arguments: ["On April 2, 2024 the ferry stopped", "Ferry stops", "", "16 die in storm"])
  func noHead(_ line: String) { #expect(PageLine.head(line) == nil) }

  @Test func decksCaptionsAndTheRestOfAnArticle() throws {
    let text =
      "A6\n\nTuesday, April 2, 2024\n\nFerry to run on Sundays\nfrom May\nIslanders wrote 4,000 letters\nBy JANE DOE\n\n"
      + "The ferry will run on Sundays, the city\nsaid Tuesday, after long talks.\n“It is time,” said Bo Lund.\nCritics said "
      + "that the money would be\nSee FERRY, Page A7\n\nThe ferry on Thursday. Photo: Ana Roe/Harbour Post\n\nTHE HARBOUR "
      + "POST\n\n\u{C}A7\n\nFERRY\nContinued from Page A6\n\nbetter spent on schools. The mayor\ndisagreed.\n\nTHE HARBOUR POST\n"
    let article = try article(text)
    #expect(
      article.headline == "Ferry to run on Sundays from May"
        && article.deck == "Islanders wrote 4,000 letters"
    )
    #expect(
      texts(article, .body) == [
        "The ferry will run on Sundays, the city said Tuesday, after long talks.",
        "“It is time,” said Bo Lund.",
        "Critics said that the money would be better spent on schools. The mayor disagreed.",
      ]
    )
    #expect(texts(article, .caption) == ["The ferry on Thursday. Photo: Ana Roe/Harbour Post"])
  }

  @Test func ordinaryTextIsNoPage() {
    #expect(PageText("The ferry stopped.\n\nIt was a long-\nterm problem.\n\nNobody came.") == nil)
    #expect(PageText("") == nil && PageText("\u{C}", isPage: true) == nil)
  }

  @Test func damagedPages() {
    var random = SplitMix64(seed: 7)
    let bytes = Array(Self.pdf.utf8)
    for _ in 0..<400 {
      var copy = bytes
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        let place = Int.random(in: 0..<copy.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: copy[place] = UInt8.random(in: 0...255, using: &random)
        case 1: copy.remove(at: place)
        case 2: copy.insert(contentsOf: [10, 12, 45, 10], at: place)
        default: copy.insert(contentsOf: copy[place..<min(copy.count, place + 40)], at: place)
        }
      }
      let text = String(decoding: copy, as: UTF8.self)
      guard let page = PageText(text, isPage: true) else { continue }
      let article = page.article(source: "a", fields: ArticleFields(), notes: [])
      #expect(flaws(article) == [])
    }
  }

  private func article(_ text: String) throws -> Article {
    let article = try #require(
      try Readers.articles(in: Input(source: "a.txt", bytes: Array(text.utf8))).first
    )
    #expect(flaws(article) == [])
    return article
  }
}
