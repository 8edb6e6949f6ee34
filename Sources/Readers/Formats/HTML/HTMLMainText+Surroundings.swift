import Documents
import Letters

// What stands around the blocks of a page: bylines, captions, times.

extension HTMLMainText {
  /// Whether a block has the weight of a paragraph.
  func isParagraph(_ number: Int) -> Bool { weights[number] > 0 }

  /// The clues of a block's own element.
  func own(_ number: Int) -> HTMLClues { clues[page.blocks[number].node] }

  /// The clues of a block's element and the nearest elements around it and inside of it.
  func clues(around number: Int) -> HTMLClues {
    let block = page.blocks[number]
    var found: HTMLClues = []
    var node = block.first
    for _ in 0..<5 where node > 0 {
      if node < block.node, Int(size[node]) > 3 * block.count + 40 { break }
      found.formUnion(clues[node])
      node = Int(tree.nodes[node].parent)
    }
    return found
  }

  /// Whether a link in a block names the author.
  func isByline(_ number: Int) -> Bool {
    let block = page.blocks[number]
    guard block.last - block.node < 60 else { return false }
    return (block.node...max(block.node, block.last)).contains { node in
      guard tree.nodes[node].tag == .a else { return false }
      if tree.value(.rel, of: node)?.elementsEqual("author".utf8) == true { return true }
      guard let address = tree.string(.href, of: node)?.lowercased() else { return false }
      return ["/author/", "/authors/", "/people/", "/profile/", "/staff/", "/contributors/", "/by/"].contains
      { address.contains($0) }
    }
  }

  /// The texts of a block, with whether they are links.
  func pieces(of number: Int) -> [(text: String, isLink: Bool)] {
    let block = page.blocks[number]
    guard block.last - block.first < 200 else { return [] }
    var pieces: [(text: String, isLink: Bool)] = []
    for node in block.first...max(block.first, block.last) where tree.nodes[node].tag == .text {
      let text = HTMLClaims.clean(String(decoding: tree.text(node), as: UTF8.self))
      if !text.isEmpty { pieces.append((text, isInside(node, .a))) }
    }
    return pieces
  }

  /// The authors that microdata name at the head of the article, or else in it; nil without any.
  func authors(in named: [(node: Int, name: String)]) -> [String]? {
    guard !named.isEmpty else { return nil }
    let first = chosen.first { isParagraph($0) }.map { page.blocks[$0].first } ?? tree.nodes.count
    let last = chosen.last.map { page.blocks[$0].last } ?? tree.nodes.count
    let inside = named.filter { author in
      !author.name.isEmpty && author.name.utf8.count < 120 && !isInside(author.node, .figure)
        && !isInside(author.node, .figcaption)
        && !isInside(author.node, .aside) && clues[author.node].isDisjoint(with: [.comments])
    }
    for range in [0..<first + 1, 0..<last + 1, 0..<tree.nodes.count] {
      let names = inside.filter { range.contains($0.node) }.map(\.name)
      if !names.isEmpty { return names }
    }
    return nil
  }

  /// Whether a block is the caption of a picture.
  func isCaption(_ number: Int) -> Bool {
    let block = page.blocks[number]
    if block.kind == .caption { return true }
    var node = block.node
    for _ in 0..<6 where node > 0 {
      if tree.nodes[node].tag == .figure || clues[node].contains(.caption) { return true }
      node = Int(tree.nodes[node].parent)
    }
    return false
  }

  /// The day in the nearest element of time behind the headline.
  func shownTime(near title: Int) -> String? {
    let start = title >= 0 ? page.blocks[title].node : 0
    var fallback: String?
    for node in max(0, start - 200)..<min(tree.nodes.count, start + 600) where tree.nodes[node].tag == .time {
      guard let value = tree.string(.datetime, of: node), value.utf8.count >= 8,
        CalendarDate(iso: value.prefix(10)) != nil
      else { continue }
      if node > start { return value }
      fallback = value
    }
    return fallback
  }
}
