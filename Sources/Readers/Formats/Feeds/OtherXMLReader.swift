import Documents

/// A reader of XML that no other reader knows, so that its markup is not taken for an article.
struct OtherXMLReader: WholeReader {
  let format = "xml"
  let title = "other XML, whose elements it names"
  let suffixes = ["xml"]

  /// Whether the input is XML by its declaration, or by its suffix and an element at its start.
  func recognizes(_ input: Input) -> Bool {
    let root = XMLInput.rootName(of: input.bytes)
    guard let root, root != "html", root != "head", root != "body" else { return false }
    return input.suffix == "xml" || input.bytes.prefix(64).range(of: "<?xml") != nil
  }

  func records(in input: Input) throws(ReadError) -> [Result<Article, ReadError>] {
    let xml = try XMLInput(input.bytes, source: input.source)
    guard let root = xml.document?.root else {
      throw .noArticles(source: input.source, found: "XML without an element")
    }
    var names = [String]()
    for number in 0..<min(root.end, 10_000) where names.count < 8 {
      let node = MarkupNode(document: root.document, number: number)
      let isNew = number > 0 && !node.isText && !node.isComment && !names.contains(node.name)
      if isNew { names.append(node.name) }
    }
    let inside = names.isEmpty ? "" : "; in it are " + names.joined(separator: ", ")
    let found = "XML that is no feed, no sitemap and no news item; its outermost element is \(root.name)"
    throw .noArticles(source: input.source, found: found + inside)
  }
}
