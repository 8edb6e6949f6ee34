import Documents
import Letters

/// The content of a record of the Nexis API: an article in XML with the names of NITF, as a value of JSON.
struct NexisContent {
  /// The paragraphs.
  private(set) var blocks: [(text: String, role: Paragraph.Role)] = []

  /// What stands in the head of the article.
  private(set) var fields = ArticleFields()

  /// Reads XML; nil for any other text.
  init?(_ text: String) {
    guard text.contains("body.content"), let root = MarkupDocument(xml: Array(text.utf8))?.root,
      let body = NexisContent.element("body.content", in: root)
    else { return nil }
    for paragraph in body.elements(named: "p") { blocks.append((paragraph.allText, .body)) }
    if blocks.isEmpty { blocks = [(body.allText, .body)] }
    func set(_ key: ArticleFields.Key, _ name: String) {
      if let value = NexisContent.element(name, in: root)?.allText.words().joined(separator: " ") {
        fields.set(key, to: value)
      }
    }
    set(.headline, "hl1")
    set(.deck, "hl2")
    set(.authors, "byline")
    set(.dateline, "dateline")
    set(.outlet, "publicationName")
    set(.metadata(.copyright), "copyright")
  }

  /// The first element of a name, with or without a prefix whose namespace is not declared.
  private static func element(_ name: String, in root: MarkupNode) -> MarkupNode? {
    root.descendants.first { $0.name == name || $0.name.hasSuffix(":" + name) }
  }
}
