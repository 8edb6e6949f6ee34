import Letters

/// An element of a feed whose children are found by names with customary prefixes, such as "dc:creator".
///
/// The elements of RSS and Atom themselves have no prefix, whichever namespace they state; a prefix that was never
/// declared counts as written.
struct FeedElement {
  let node: MarkupNode
  private let children: [(name: String, node: MarkupNode)]

  init(_ node: MarkupNode) {
    self.node = node
    children = node.children.compactMap { child in
      child.isText || child.isComment ? nil : (FeedElement.name(of: child), child)
    }
  }

  /// Returns the children of a name.
  func all(_ name: String) -> [MarkupNode] { children.filter { $0.name == name }.map(\.node) }

  /// Returns the first child with one of several names, in the order of the names, that has text or elements in it.
  func first(_ names: String...) -> MarkupNode? {
    for name in names {
      if let child = all(name).first(where: { $0.firstChild != nil }) { return child }
    }
    return nil
  }

  /// Returns the text of the first child with one of several names that has any.
  func text(_ names: String...) -> String? {
    for name in names {
      for child in all(name) {
        let text = child.allText.trimmingWhiteSpace()
        if !text.isEmpty { return text }
      }
    }
    return nil
  }

  /// Returns the name of an element in lower case with its customary prefix.
  static func name(of node: MarkupNode) -> String {
    let name = node.name.lowercased()
    guard !name.contains(":"), let space = node.namespace else { return name }
    guard let prefix = prefixes.first(where: { space.contains($0.part) })?.prefix else {
      return "other:" + name
    }
    return prefix.isEmpty ? name : prefix + ":" + name
  }

  private static let prefixes: [(part: String, prefix: String)] = [
    ("purl.org/dc/", "dc"), ("modules/content", "content"), ("search.yahoo.com/mrss", "media"),
    ("feedburner", "feedburner"), ("1999/xhtml", "xhtml"), ("itunes", "itunes"),
    ("google.com/schemas/sitemap-news", "news"), ("sitemap", ""), ("2005/Atom", ""), ("purl.org/atom/ns", ""),
    ("purl.org/rss/1.0/modules", "other"), ("purl.org/rss", ""), ("netscape.com/rdf", ""),
    ("backend.userland.com", ""),
    ("blogs.law.harvard.edu", ""), ("22-rdf-syntax-ns", "rdf"),
  ]
}
