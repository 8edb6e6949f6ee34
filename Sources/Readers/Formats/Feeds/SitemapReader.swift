import Documents

/// A reader of sitemaps, which are lists of links without text, so that it says what they are.
struct SitemapReader: WholeReader {
  let format = "sitemap"
  let title = "sitemaps, whose links it counts"
  let suffixes: [String] = ["xml"]

  /// Whether the outermost element is that of a sitemap.
  func recognizes(_ input: Input) -> Bool {
    ["urlset", "sitemapindex"].contains(XMLInput.rootName(of: input.bytes) ?? "")
  }

  func records(in input: Input) throws(ReadError) -> [Result<Article, ReadError>] {
    let xml = try XMLInput(input.bytes, source: input.source)
    guard let root = xml.document?.root else {
      throw .noArticles(source: input.source, found: "an empty sitemap")
    }
    if root.name.lowercased() == "sitemapindex" {
      let count = root.elements(named: "sitemap").count
      let found = "a list of \(count) other \(count == 1 ? "sitemap" : "sitemaps"), which are lists of links"
      throw .noArticles(source: input.source, found: found)
    }
    throw .links(root.elements(named: "url").count, source: input.source)
  }
}
