/// What a page says of itself in its head, in microdata and in linked data, each claim with its origin.
struct HTMLClaims: Sendable {
  /// The values by origin, as in `og:title`, `ld:headline`, `item:author`.
  private(set) var values: [String: [String]] = [:]

  /// The objects of linked data that are an article; the one about this page first.
  private(set) var articles: [LinkedData] = []

  /// All objects of linked data.
  private(set) var objects: [LinkedData] = []

  /// The authors that microdata name, with their nodes.
  private(set) var authors: [(node: Int, name: String)] = []

  /// The text of the article in linked data or microdata; nil without it.
  var articleBody: String? { articles.lazy.compactMap { $0["articleBody"]?.text }.first }

  /// The first value from the first of some origins that has one.
  func first(_ origins: String...) -> String? { origins.lazy.compactMap { values[$0]?.first }.first }

  /// All values of an origin.
  func all(_ origin: String) -> [String] { values[origin] ?? [] }

  private mutating func add(_ origin: String, _ value: String) {
    let value = HTMLClaims.clean(value)
    if !value.isEmpty, values[origin]?.contains(value) != true, (values[origin]?.count ?? 0) < 64 {
      values[origin, default: []].append(value)
    }
  }

  /// The value on one line, with entities that were escaped twice decoded.
  static func clean(_ value: String) -> String {
    var out = [UInt8]()
    HTMLBlocks.append(Array(value.utf8), to: &out, from: 0)
    while out.last == 32 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  init(_ tree: HTMLTree) {
    for node in tree.nodes.indices {
      let element = tree.nodes[node]
      switch element.tag {
      case .meta:
        guard let content = tree.string(.content, of: node) ?? tree.string(.value, of: node) else { continue }
        for name in [HTMLTree.Name.property, .name, .itemprop] {
          for key in (tree.string(name, of: node) ?? "").lowercased().split(separator: " ") {
            add(name == .itemprop ? "item:\(key)" : "\(key)", content)
          }
        }
      case .title: if values["title"] == nil { add("title", tree.allText(node)) }
      case .html: if let lang = tree.string(.lang, of: node) { add("lang", lang) }
      case .base: if let href = tree.string(.href, of: node) { add("base", href) }
      case .link:
        guard let href = tree.string(.href, of: node) else { continue }
        for rel in (tree.string(.rel, of: node) ?? "").lowercased().split(separator: " ")
        where rel == "canonical" || rel == "author" {
          add("link:\(rel)", href)
        }
        if let item = tree.string(.itemprop, of: node)?.lowercased() { add("item:\(item)", href) }
      case .script:
        if tree.value(.type, of: node)?.holds("ld+json".utf8) == true {
          for child in node + 1..<max(node + 1, Int(element.end)) where tree.nodes[child].tag == .text {
            if let data = LinkedData(tree.text(child)) { objects += data.objects() }
          }
        }
      case .text: continue
      default:
        guard element.count > 0 else { continue }
        if let item = tree.string(.itemprop, of: node)?.lowercased() {
          for key in item.split(separator: " ") where HTMLClaims.items.contains(String(key)) {
            if key == "author" || key == "creator" {
              authors.append((node, HTMLClaims.author(node, in: tree)))
            }
            add(
              "item:\(key)",
              tree.string(.content, of: node) ?? tree.string(.datetime, of: node) ?? tree.allText(node)
            )
          }
        }
      }
    }
    addLinkedData()
  }

  /// The name in an element of microdata that is an author.
  private static func author(_ node: Int, in tree: HTMLTree) -> String {
    if let content = tree.string(.content, of: node) { return content }
    for inside in node..<Int(tree.nodes[node].end)
    where tree.string(.itemprop, of: inside)?.hasPrefix("name") == true {
      return tree.string(.content, of: inside) ?? tree.allText(inside)
    }
    return tree.allText(node)
  }

  private static let items: Set<String> = [
    "headline", "alternativeheadline", "datepublished", "datemodified", "author", "creator", "name",
    "articlesection", "keywords", "description",
  ]

  private mutating func addLinkedData() {
    articles = objects.filter { object in object.types.contains { HTMLClaims.isArticle($0) } }
    let address = first("link:canonical", "og:url")
    func isAboutPage(_ article: LinkedData) -> Bool {
      guard let address else { return false }
      let own = [
        article["url"]?.text, article["mainEntityOfPage"]?["@id"]?.text, article["mainEntityOfPage"]?.text,
        article["@id"]?.text,
      ]
      return own.contains { $0 == address }
    }
    if let place = articles.firstIndex(where: { isAboutPage($0) && $0["headline"] != nil })
      ?? articles.firstIndex(where: { $0["headline"] != nil }),
      place > 0
    {
      articles.insert(articles.remove(at: place), at: 0)
    }
    let pages = objects.filter { $0.types.contains { $0.hasSuffix("Page") || $0 == "VideoObject" } }
    for article in articles.prefix(1) { addFields(of: article, "ld") }
    for page in pages { addFields(of: page, "ldpage") }
    for object in objects
    where object.types.contains(where: { $0.hasSuffix("Organization") || $0 == "WebSite" }) {
      if let name = object["name"]?.text {
        add("ld:" + (object.types.contains("WebSite") ? "site" : "organization"), name)
      }
    }
  }

  private mutating func addFields(of object: LinkedData, _ prefix: String) {
    for key in [
      "headline", "alternativeHeadline", "name", "description", "datePublished", "dateCreated",
      "dateModified", "inLanguage", "url", "wordCount", "isAccessibleForFree", "copyrightHolder",
    ] {
      if let text = object[key]?.text { add("\(prefix):\(key.lowercased())", text) }
    }
    for key in ["articleSection", "keywords"] {
      for item in object[key]?.items ?? [] {
        if let text = item.text { add("\(prefix):\(key.lowercased())", text) }
      }
    }
    for key in ["author", "creator"] {
      for item in object[key]?.items ?? [] {
        // An author may be named by the identifier of an object elsewhere.
        var person = item
        if item["name"] == nil, let id = item["@id"]?.text,
          let whole = objects.first(where: { $0["@id"]?.text == id && $0["name"] != nil })
        {
          person = whole
        }
        let isOrganization = person.types.contains { $0.hasSuffix("Organization") }
        for name in person["name"]?.items ?? [person] {
          if let text = name.text { add("\(prefix):" + (isOrganization ? "authorship" : "author"), text) }
        }
      }
    }
    if let publisher = object["publisher"] {
      var whole = publisher
      if publisher["name"] == nil, let id = publisher["@id"]?.text,
        let found = objects.first(where: { $0["@id"]?.text == id && $0["name"] != nil })
      {
        whole = found
      }
      if let name = whole["name"]?.text { add("\(prefix):publisher", name) }
    }
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report" || type == "Review"
      || type == "CreativeWork"
  }
}
