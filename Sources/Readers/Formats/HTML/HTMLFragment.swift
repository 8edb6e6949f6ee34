import Documents

/// The text of a fragment of HTML, as values of records have it.
enum HTMLFragment {
  /// Whether a text holds elements of HTML.
  static func isMarkup(_ text: String) -> Bool {
    let bytes = text.utf8
    var rest = bytes[...]
    while let place = rest.firstIndex(of: 60) {
      rest = rest[bytes.index(after: place)...]
      if rest.first == 47 { rest = rest.dropFirst() }
      let name = rest.prefix { $0 | 32 >= 97 && $0 | 32 <= 122 || $0 >= 48 && $0 <= 57 }
      guard !name.isEmpty, name.count <= 10, HTMLTag.byHash[HTMLHash.of(name)] != nil else { continue }
      if endsTag(rest.dropFirst(name.count).prefix(512)) { return true }
    }
    return false
  }

  /// Whether what stands behind the name of an element can be the rest of a tag.
  ///
  /// That is its end, attributes with values, or one without, but no words, as in "<Video Shopping Mall Inc>".
  private static func endsTag(_ behind: Substring.UTF8View.SubSequence) -> Bool {
    guard let first = behind.first, first <= 32 || first == 62 || first == 47 else { return false }
    let inside = behind.prefix { $0 != 62 }.filter { $0 != 47 }
    let words = inside.split { $0 <= 32 }
    if words.isEmpty { return inside.count < behind.count }
    return inside.contains(61) || words.count == 1 && words[0].allSatisfy { $0 >= 97 && $0 <= 122 }
  }

  /// Returns a text without markup, with its entities decoded, on one line.
  static func plain(_ text: String) -> String {
    var text = text
    // Names are escaped twice where a program escaped what another had escaped.
    for _ in 0..<2 {
      guard text.utf8.contains(where: { $0 == 60 || $0 == 38 }) else { break }
      let before = text
      text =
        isMarkup(text) || text.utf8.contains(38) ? blocks(of: text).map(\.text).joined(separator: " ") : text
      if text == before { break }
    }
    return text
  }

  /// Returns the paragraphs of a fragment with their functions, in order.
  static func paragraphs(of fragment: String) -> [(text: String, role: Paragraph.Role)] {
    guard isMarkup(fragment) else {
      // Without elements a line break is a paragraph.
      return fragment.split(whereSeparator: \.isNewline).compactMap { line in
        let text = plain(String(line)).trimmingWhiteSpace()
        return text.isEmpty ? nil : (text, .body)
      }
    }
    return blocks(of: fragment)
  }

  private static func blocks(of fragment: String) -> [(text: String, role: Paragraph.Role)] {
    // A sign that begins no element is text.
    let tree = HTMLParser.tree(of: HTMLBytes.lean(Array("<body><div>\(fragment)</div></body>".utf8)))
    let page = HTMLBlocks(tree, clues: HTMLClues.all(in: tree))
    return page.blocks.map { block in
      var node = block.node
      var isCaption = block.kind == .caption
      while node > 0, !isCaption {
        isCaption = tree.nodes[node].tag == .figure || tree.nodes[node].tag == .figcaption
        node = Int(tree.nodes[node].parent)
      }
      return (page.text(block), isCaption ? .caption : .body)
    }
  }
}
