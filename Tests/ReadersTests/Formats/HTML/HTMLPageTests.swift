import Documents
import Testing

@testable import Readers

/// The text of whole pages of different builds, and what is left out of them.
@Suite struct HTMLPageTests {
  static let first =
    "The ferry company said on Friday it would replace its oldest boat by 2026, after years of delays."
  static let second =
    "“She has earned her rest,” said captain Jarle Eide, who has steered the boat since he was a boy."
  static let third =
    "The new boat, which runs on batteries, was ordered in Poland and will carry twice as many cars."

  static func read(_ page: String) throws -> Article {
    try HTMLReader.article(page: Array(page.utf8), source: "a.html")
  }

  /// A page with a head and a body around three paragraphs.
  static func page(head: String = "", before: String = "", between: String = "", after: String = "") -> String
  {
    """
    <!DOCTYPE html><html lang="en"><head><title>Oldest ferry to retire | The Ostbridge Echo</title>\(head)</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
    <main><article><h1>Oldest ferry to retire</h1>\(before)<div class="article-body"><p>\(first)</p>\(between)
    <p>\(second)</p><p>\(third)</p></div>\(after)</article></main>
    <footer><p>© 2024 The Ostbridge Echo. All rights reserved by the company that prints it.</p></footer></body></html>
    """
  }

  @Test func textOnly() throws {
    let article = try Self.read(Self.page())
    #expect(texts(article, .body) == [Self.first, Self.second, Self.third])
    #expect(article.headline == "Oldest ferry to retire")
    #expect(article.language == "en")
    #expect(flaws(article) == [])
  }

  /// What stands between two paragraphs, or behind them, and is no text of the article.
  static let furniture: [String] = [
    "<div class=\"ad-slot\"><p>Advertisement</p></div>",
    "<p>Advertisement</p>",
    "<p>Story continues below</p>",
    "<p><a href=\"/x\">Read more: Ten boats that sank in the harbour last year</a></p>",
    "<p>Read more: <a href=\"/x\">Ten boats that sank</a></p>",
    "<div class=\"newsletter-signup\"><h3>Our morning letter</h3><p>Get the news of the coast each morning in your inbox.</p></div>",
    "<p>Sign up to our <a href=\"/n\">newsletter</a> to get the best of the coast.</p>",
    "<aside><h2>Most read</h2><p>The mayor of Ostbridge opened a new pool on Sunday, to the joy of many.</p></aside>",
    "<ul class=\"share-tools\"><li><a href=\"#\">Facebook</a></li><li><a href=\"#\">Copy the link</a></li></ul>",
    "<div class=\"related-articles\"><h3>Related</h3><ul><li><a href=\"/a\">The pool is open</a></li><li><a href=\"/b\">The mayor resigns</a></li></ul></div>",
    "<script>var a = \"<p>A script that writes a paragraph of some length, and more.</p>\";</script>",
    "<style>p { color: red }</style><noscript><p>Turn on scripts to see this page as it should be seen.</p></noscript>",
    "<div style=\"display: none\"><p>A hidden paragraph of some length, which nobody shall ever read here.</p></div>",
    "<form><p>Enter your address and we will send you a letter each day.</p><input name=\"a\"></form>",
    "<section id=\"comments\"><h2>Comments (2)</h2><div class=\"comment\"><p>I loved this boat, and I shall miss her very much indeed.</p></div></section>",
    "<div class=\"cookie-banner\"><p>We use cookies to give you the best service on our site, and more.</p></div>",
    "<div class=\"author-bio\"><p>Maud Teller is a reporter of the Echo and writes on the sea and its boats.</p></div>",
    "<blockquote class=\"twitter-tweet\"><p>What a boat!</p>— Jarle (@jarle) <a href=\"/t\">May 3, 2024</a></blockquote>",
    "<div class=\"box\"><p>Already a subscriber? Sign in</p><p>Get unlimited access to all our stories for a dollar.</p></div>",
  ]

  @Test(arguments: furniture) func leftOut(_ piece: String) throws {
    let between = texts(try Self.read(Self.page(between: piece)), .body)
    #expect(between == [Self.first, Self.second, Self.third])
    let after = texts(try Self.read(Self.page(after: piece)), .body)
    #expect(after == [Self.first, Self.second, Self.third])
  }

  /// What stands in the text and belongs to it.
  static let kept: [(piece: String, text: [String])] = [
    ("<h2>What comes next</h2>", ["What comes next"]),
    (
      "<ul><li>A crane comes on Monday</li><li>Beams follow a week later</li></ul>",
      ["A crane comes on Monday", "Beams follow a week later"]
    ),
    (
      "<blockquote><p>We are proud of her, and we shall miss her.</p></blockquote>",
      ["We are proud of her, and we shall miss her."]
    ),
    (
      "<p>He added: <a href=\"/x\">“The boat that we have is the one that we love, and no other one.”</a> Then he left.</p>",
      ["He added: “The boat that we have is the one that we love, and no other one.” Then he left."]
    ),
    (
      "<p class=\"paywall\" aria-hidden=\"true\">The last trip is on the first of May, at noon sharp.</p>",
      ["The last trip is on the first of May, at noon sharp."]
    ),
    (
      "<div>The last trip is on the first of May.<br><br>All are welcome, said the company.</div>",
      ["The last trip is on the first of May.", "All are welcome, said the company."]
    ),
  ]

  @Test(arguments: kept) func keptInOrder(_ piece: String, _ text: [String]) throws {
    let article = try Self.read(Self.page(between: piece))
    #expect(texts(article, .body) == [Self.first] + text + [Self.second, Self.third])
  }

  @Test func captionsHaveTheirRole() throws {
    let figure =
      "<figure><img src=\"a.jpg\"><figcaption>The ferry in 1990. Photo: Bo Lund</figcaption></figure>"
    let article = try Self.read(Self.page(between: figure))
    #expect(texts(article, .caption) == ["The ferry in 1990. Photo: Bo Lund"])
    #expect(texts(article, .body) == [Self.first, Self.second, Self.third])
  }

  @Test func deckHasItsRole() throws {
    let deck = "A boat of 1967 makes room for one that runs on batteries"
    let article = try Self.read(Self.page(before: "<p class=\"standfirst\">\(deck)</p>"))
    #expect(article.deck == deck)
    #expect(texts(article, .deck) == [deck])
    #expect(texts(article, .body) == [Self.first, Self.second, Self.third])
  }

  /// Layouts in which the text is not all in one element.
  static let layouts: [String] = [
    "<article><h1>Ferry</h1><div class=\"lead-box\"><p>\(first)</p></div><div class=\"rest\"><p>\(second)</p><p>\(third)</p></div></article>",
    "<div class=\"part\"><p>\(first)</p></div><div class=\"ad\">Ad</div><div class=\"part\"><p>\(second)</p></div><div class=\"part\"><p>\(third)</p></div>",
    "<table><tr><td width=150><a href=\"/\">Home</a></td><td><font size=2>\(first)<br><br>\(second)<br><br>\(third)</font></td></tr></table>",
    "<div>\(first)<p>\(second)<p>\(third)</div>",
    "<center><b>Ferry</b></center><p>\(first)<p>\(second)<p>\(third)",
    "<div><article><div><section><p>\(first)</p></section><section><p>\(second)</p></section><section><p>\(third)</p></section></div></article></div>",
    "<div class=\"has-sidebar\"><div class=\"sidebar-grid\"><p>\(first)</p><p>\(second)</p><p>\(third)</p></div></div>",
  ]

  @Test(arguments: layouts) func anyLayout(_ body: String) throws {
    let article = try Self.read("<html><head><title>Ferry</title></head><body>\(body)</body></html>")
    #expect(texts(article, .body) == [Self.first, Self.second, Self.third])
  }

  @Test func deepNesting() throws {
    let page = String(repeating: "<div><span>", count: 5000) + "<p>\(Self.first)</p><p>\(Self.second)</p>"
    #expect(texts(try Self.read("<html><body>" + page), .body) == [Self.first, Self.second])
  }

  @Test func dataAddressesAreDropped() throws {
    let data = String(repeating: "QUJD", count: 500_000)
    let image = "<img src=\"data:image/png;base64,\(data)\"><p>\(Self.second)</p>"
    let page = Array(
      "<html><body><p>\(Self.first)</p>\(image)<p title=\"data: none\">\(Self.third)</p></body></html>".utf8
    )
    #expect(HTMLBytes.lean(page).count < 1000)
    let article = try HTMLReader.article(page: page, source: "a.html")
    #expect(texts(article, .body) == [Self.first, Self.second, Self.third])
  }
}
