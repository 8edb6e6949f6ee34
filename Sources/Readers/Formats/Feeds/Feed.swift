/// What a feed says of all its entries.
struct Feed {
  /// The name of the feed, which is that of the publication.
  private(set) var title: String?
  private(set) var authors: [String] = []
  private(set) var language: String?
  private(set) var copyright: String?
  /// The address against which relative addresses are read.
  private(set) var address: String?
  /// The items of RSS, or the entries of Atom.
  private(set) var entries: [MarkupNode] = []

  /// Finds the entries of a document; nil if it is no feed.
  init?(_ root: MarkupNode) {
    let name = FeedElement.name(of: root)
    guard Feed.roots.contains(name) else { return nil }
    entries = root.descendants.filter { ["item", "entry"].contains(FeedElement.name(of: $0)) }
    let element = FeedElement(root)
    let head =
      name == "feed" || name == "channel" ? element : element.all("channel").first.map { FeedElement($0) }
    guard let head else { return }
    title = head.text("title", "dc:title").map { Feed.outlet(FeedText.line($0)) }
    authors = FeedEntry.authors(head.all("author") + head.all("dc:creator"))
    language = head.text("language", "dc:language")
    copyright = head.text("copyright", "rights", "dc:rights")
    address = head.text("link")
    if name == "feed" {
      let links = head.all("link")
      let link = links.first { ($0.attribute("rel") ?? "alternate") == "alternate" } ?? links.first
      address = link?.attribute("href")
    }
  }

  /// Returns a title without words that only say that it is a feed.
  private static func outlet(_ title: String) -> String {
    for tail in [" RSS Feed", " RSS feed", " RSS", " Feed", " feed"] where title.hasSuffix(tail) {
      let rest = title.dropLast(tail.count).trimmingPunctuation(keeping: ").!?")
      if !rest.isEmpty { return rest.hasSuffix("»") ? String(rest.dropLast()).trimmingWhiteSpace() : rest }
    }
    return title
  }

  /// The outermost elements of feeds.
  static let roots: Set<String> = ["rss", "feed", "rdf:rdf", "rdf", "channel"]
}
