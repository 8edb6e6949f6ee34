// The element of a page that holds the article.

extension HTMLMainText {
  mutating func findTitle() {
    var best = 0
    for (number, block) in page.blocks.enumerated()
    where block.count < (block.kind == .heading ? 1000 : 200) && !clues[block.node].contains(.hidden) {
      guard block.kind == .heading || !isOut[block.node] && block.linked == 0 else { continue }
      let words = HTMLPhrases.keyBytes(page.text(block))
      var score = block.level == 1 ? 1 : 0
      if titles.contains(words) {
        score += block.kind == .heading ? 4 : 3
      } else if block.kind != .heading {
        // A line in bold type that is the beginning or the end of the title.
        let isPart = titles.contains { $0.starts(with: words) || $0.suffix(words.count).elementsEqual(words) }
        guard isPart, block.emphasized * 10 >= block.count * 9, HTMLMainText.letters(words) > 12 else {
          continue
        }
        score += 2
      } else if HTMLMainText.letters(words) > 15,
        titles.contains(where: { $0.holds(words) || HTMLMainText.letters($0) > 15 && words.holds($0) })
      {
        score += 2
      }
      if score > best { (best, titleBlock, titleIsSure) = (score, number, score >= 2) }
    }
  }

  /// The number of characters in bytes of UTF-8.
  static func letters(_ bytes: [UInt8]) -> Int { bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }

  func findScope() -> Int {
    var node = 0
    while true {
      var best = -1
      var articles = 0
      var child = node + 1
      while child < Int(tree.nodes[node].end) {
        if !HTMLMainText.leaves.contains(tree.nodes[child].tag), !isOut[child] {
          if best < 0 || pull(child) > pull(best) { best = child }
          if tree.nodes[child].tag == .article, mass[child] > 0.1 * mass[node] { articles += 1 }
        }
        child = max(child + 1, Int(tree.nodes[child].end))
      }
      guard best >= 0, mass[best] > 0 else { return node }
      let enough: Float = clues[best].contains(.body) ? 0.35 : tree.nodes[best].tag == .article ? 0.45 : 0.6
      if pull(best) >= enough * mass[node] {
        node = best
        continue
      }
      guard articles > 1, let titleBlock else { break }
      let heading = page.blocks[titleBlock].node
      guard
        let holder = children(of: node).first(where: { $0 <= heading && heading < Int(tree.nodes[$0].end) }),
        mass[holder] > 0.1 * mass[node], tree.nodes[holder].tag == .article
      else { break }
      node = holder
    }
    // An element that is named as the text of the article counts more than the share of the text.
    var ancestor = Int(tree.nodes[node].parent)
    var result = node
    while ancestor > 0, mass[ancestor] < 1.4 * mass[node] {
      if clues[ancestor].contains(.body) { result = ancestor }
      ancestor = Int(tree.nodes[ancestor].parent)
    }
    return result
  }

  /// The running text of an element; it counts more where the heading of the article is.
  func pull(_ node: Int) -> Float {
    guard let titleBlock else { return mass[node] }
    let heading = page.blocks[titleBlock].node
    return node <= heading && heading < Int(tree.nodes[node].end)
      ? mass[node] * (titleIsSure ? 2 : 1.3) : mass[node]
  }

  func children(of node: Int) -> [Int] {
    var out = [Int]()
    var child = node + 1
    while child < Int(tree.nodes[node].end) {
      out.append(child)
      child = max(child + 1, Int(tree.nodes[child].end))
    }
    return out
  }
}
