// The choice among the blocks of the element that holds the article.

extension HTMLMainText {
  /// Adds what belongs to the article, but stands outside of the element that was found.
  func beside() -> (nodes: [Int], blocks: [Int]) {
    var top = scope
    var line = [UInt64]()
    while tree.nodes[top].parent > 0 {
      line.append(style(top))
      let parent = Int(tree.nodes[top].parent)
      guard mass[parent] < 5 * mass[scope], tree.nodes[parent].tag != .body else { break }
      top = parent
      if tree.nodes[top].tag == .article || tree.nodes[top].tag == .main { break }
    }
    var (nodes, blocks) = ([Int](), [Int]())
    guard top != scope else { return (nodes, blocks) }
    let inner = scope..<Int(tree.nodes[scope].end)
    let parent = Int(tree.nodes[scope].parent)
    for (number, block) in page.blocks.enumerated() {
      guard block.node >= top, block.node < Int(tree.nodes[top].end), !inner.contains(block.node),
        !isOut[block.node],
        weights[number] > 0, !isTeaser(number),
        nodes.last.map({ block.node >= Int(tree.nodes[$0].end) }) ?? true
      else { continue }
      // An element of the same name and class at the same depth, or further up.
      var node = block.node
      var found = -1
      while node > top {
        if line.contains(style(node)), !(node <= scope && scope < Int(tree.nodes[node].end)),
          tree.value(.class, of: node) != nil
            || Int(tree.nodes[node].parent) == parent && tree.nodes[node].tag == .div
        {
          found = node
        }
        node = Int(tree.nodes[node].parent)
      }
      if found >= 0 {
        nodes.append(found)
      } else if block.node < scope, number > titleBlock ?? Int.max, block.count >= 60 {
        blocks.append(number)
      } else if block.kind == .paragraph, Int(tree.nodes[block.node].parent) == parent {
        blocks.append(number)
      }
    }
    return (nodes, blocks)
  }

  mutating func choose() {
    let extra = beside()
    let regions = (extra.nodes + [scope]).sorted()
    let total = max(mass[scope], 1)
    // Elements whose only text is a sentence with a long link in it.
    var prose: Set<Int> = []
    for block in page.blocks where !isOut[block.node] && isSentence(block) {
      var node = block.node
      while node > 0, Int(size[node]) == block.count {
        prose.insert(node)
        node = Int(tree.nodes[node].parent)
      }
    }
    // Lists and boxes of links inside.
    for region in regions {
      for node in region..<max(region + 1, Int(tree.nodes[region].end)) where node != scope {
        let element = tree.nodes[node]
        if element.parent >= 0, isOut[Int(element.parent)] {
          isOut[node] = true
          continue
        }
        guard !isOut[node], size[node] > 0 else { continue }
        switch element.tag {
        case .ul, .ol, .dl, .div, .section, .table, .p, .center:
          let density = Float(linked[node]) / Float(size[node])
          if density > 0.6, mass[node] < 0.1 * total, !prose.contains(node) { isOut[node] = true }
        default: break
        }
      }
    }
    removeOffers(below: total)
    for (number, block) in page.blocks.enumerated() where !isOut[block.node] {
      guard
        regions.contains(where: { $0 <= block.node && block.node < Int(tree.nodes[$0].end) })
          || extra.blocks.contains(number)
      else { continue }
      if number == titleBlock || titleIsSure && number < titleBlock ?? 0 && weights[number] == 0 { continue }
      let text = page.text(block)
      if block.count < 400, titles.contains(HTMLPhrases.key(text)) { continue }
      if block.count < 100, block.kind != .heading, block.kind != .item, HTMLHead.isDayLine(text) { continue }
      if HTMLPhrases.isFurniture(text, linked: Float(block.linked) / Float(max(1, block.count))) { continue }
      chosen.append(number)
    }
    cutTail()
    trim()
  }

  /// Whether a block is a whole sentence with some words outside of links.
  func isSentence(_ block: HTMLBlocks.Block) -> Bool {
    let bytes = page.bytes[block.start..<block.end]
    guard block.kind != .heading, HTMLPhrases.endsSentence(bytes), block.linked * 10 < block.count * 9 else {
      return false
    }
    return bytes.reduce(1, { $0 + ($1 == 32 ? 1 : 0) }) >= 8
  }

  /// Takes away what stands under a heading such as "Related stories" at the end.
  mutating func cutTail() {
    let total = chosen.reduce(0) { $0 + weights[$1] }
    var behind: Float = 0
    for place in chosen.indices.reversed() {
      let number = chosen[place]
      let block = page.blocks[number]
      if behind > 0.35 * total { return }
      if block.count <= 60, weights[number] == 0, HTMLPhrases.opensRest(page.text(block)) {
        let end = Int(tree.nodes[max(0, Int(tree.nodes[block.node].parent))].end)
        chosen.removeSubrange(
          place..<(chosen[place...].firstIndex { page.blocks[$0].node >= end } ?? chosen.endIndex)
        )
      }
      behind += weights[number]
    }
  }

  /// Takes away what stands before the first and behind the last paragraph: days, names, headings.
  mutating func trim() {
    let isText = { [page, weights] (number: Int) in
      weights[number] > 0
        || HTMLPhrases.endsSentence(page.bytes[page.blocks[number].start..<page.blocks[number].end])
        || page.blocks[number].count > 140 || page.blocks[number].kind == .preformatted
    }
    if let first = chosen.firstIndex(where: isText) {
      if page.blocks[chosen[first]].count < 160, HTMLByline.hasOpening(page.text(page.blocks[chosen[first]])),
        !HTMLPhrases.endsSentence(
          page.bytes[page.blocks[chosen[first]].start..<page.blocks[chosen[first]].end]
        )
      {
        chosen.remove(at: first)
      }
      let head = chosen[..<first].filter {
        page.blocks[$0].kind == .heading && page.blocks[$0].level > 1 || page.blocks[$0].kind == .quotation
      }
      chosen.replaceSubrange(..<first, with: head)
    }
    if let last = chosen.lastIndex(where: isText) {
      let tail = chosen[(last + 1)...].prefix {
        page.blocks[$0].kind == .item || page.blocks[$0].kind == .cell
      }
      chosen.replaceSubrange((last + 1)..., with: tail)
    }
  }

  /// Takes away boxes that offer a subscription or an account.
  mutating func removeOffers(below total: Float) {
    for block in page.blocks where !isOut[block.node] && block.count < 240 {
      guard HTMLPhrases.isOffer(page.text(block)) else { continue }
      var node = block.node
      while tree.nodes[node].parent > 0, mass[Int(tree.nodes[node].parent)] < 0.2 * total,
        size[Int(tree.nodes[node].parent)] < 1500, !clues[Int(tree.nodes[node].parent)].contains(.body)
      { node = Int(tree.nodes[node].parent) }
      hasOffer = true
      for inside in node..<Int(tree.nodes[node].end) { isOut[inside] = true }
    }
  }

  /// Elements that hold no article.
  static let leaves: Set<HTMLTag> = [
    .text, .p, .li, .blockquote, .ul, .ol, .dl, .h1, .h2, .h3, .h4, .h5, .h6, .span, .a, .b, .strong, .i, .em,
  ]
}
