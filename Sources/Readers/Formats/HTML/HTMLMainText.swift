import Documents

/// The choice of the blocks that are the text of the article.
///
/// First comes the element that holds most of the running text, then everything in it that is no part of the article
/// is taken away, and last the paragraphs beside it that belong to the article are added.
struct HTMLMainText: Sendable {
  let tree: HTMLTree
  let page: HTMLBlocks
  var clues: [HTMLClues]
  /// Whether a node is inside of something that is not the article.
  var isOut: [Bool]
  /// The bytes of running text in each element.
  var mass: [Float]
  /// The bytes of text, and those in links, in each element.
  var size: [Int32]
  var linked: [Int32]
  /// The numbers of the blocks of the article, in order.
  var chosen: [Int] = []
  var scope = 0
  var total0: Float = 0
  var weights: [Float] = []
  var paragraphs: [Int32] = []
  var wholeLinked: [Int32] = []
  let titles: [String]
  var titleBlock: Int?
  /// Whether the heading is known by the title of the page.
  var titleIsSure = false
  /// Whether the page offers an account or a subscription.
  var hasOffer = false

  init(tree: HTMLTree, titles: [String]) {
    self.tree = tree
    clues = HTMLClues.all(in: tree)
    page = HTMLBlocks(tree, clues: clues)
    self.titles = titles.map { HTMLPhrases.key($0) }.filter { !$0.isEmpty }
    let count = tree.nodes.count
    isOut = Array(repeating: false, count: count)
    mass = Array(repeating: 0, count: count)
    size = Array(repeating: 0, count: count)
    linked = Array(repeating: 0, count: count)
    guard count > 0, !page.blocks.isEmpty else { return }
    weights = page.blocks.map { quality($0) }
    weigh(all: true)
    findCaptions()
    countParagraphs()
    weigh(all: true)
    wholeLinked = linked
    total0 = mass[0]
    findTitle()
    markBoilerplate()
    weigh(all: false)
    scope = findScope()
    choose()
  }

  // MARK: - Weights

  /// The weight of a block as running text.
  func quality(_ block: HTMLBlocks.Block) -> Float {
    let count = Float(block.count)
    guard block.kind != .heading, block.kind != .caption, block.count >= 20 else { return 0 }
    let links = Float(block.linked) / count
    if links > 0.5 { return 0 }
    var (words, high) = (1, 0)
    for byte in page.bytes[block.start..<block.end] {
      if byte == 32 { words += 1 } else if byte >= 0xE3 { high += 1 }
    }
    words += high / 2
    let isSentence = HTMLPhrases.endsSentence(page.bytes[block.start..<block.end])
    if words < 6 || (block.count < 80 && !isSentence) { return 0 }
    return count * (1 - links) * (isSentence ? 1 : 0.5)
  }

  mutating func weigh(all: Bool) {
    for node in mass.indices { (mass[node], size[node], linked[node]) = (0, 0, 0) }
    for (number, block) in page.blocks.enumerated() where all || !isOut[block.node] {
      mass[block.node] += all ? weights[number] : weights[number] * (isTeaser(number) ? 0.3 : 1)
      size[block.node] += Int32(clamping: block.count)
      linked[block.node] += Int32(clamping: block.linked)
    }
    for node in tree.nodes.indices.reversed() {
      let parent = Int(tree.nodes[node].parent)
      guard parent >= 0 else { continue }
      mass[parent] += mass[node]
      size[parent] &+= size[node]
      linked[parent] &+= linked[node]
    }
  }

  /// Marks the one line of text beside a picture, in an element that is named after it.
  mutating func findCaptions() {
    for number in page.blocks.indices where page.blocks[number].count < 500 {
      let block = page.blocks[number]
      var node = block.node
      for _ in 0..<4 where node > 0 && Int(size[node]) == block.count {
        if clues[node].contains(.image), !clues[node].contains(.body),
          (node..<Int(tree.nodes[node].end)).contains(where: {
            tree.nodes[$0].tag == .img || tree.nodes[$0].tag == .picture
          })
        {
          clues[node].insert(.caption)
          weights[number] = 0
          break
        }
        node = Int(tree.nodes[node].parent)
      }
    }
  }

  mutating func countParagraphs() {
    paragraphs = Array(repeating: 0, count: tree.nodes.count)
    for (number, block) in page.blocks.enumerated() where weights[number] > 0 { paragraphs[block.node] += 1 }
    for node in tree.nodes.indices.reversed() where tree.nodes[node].parent >= 0 {
      paragraphs[Int(tree.nodes[node].parent)] += paragraphs[node]
    }
  }

  /// Whether a paragraph stands alone beside a link, as the sentence below the title of another article does.
  func isTeaser(_ number: Int) -> Bool {
    let block = page.blocks[number]
    guard weights[number] > 0 else { return false }
    var node = block.node
    while tree.nodes[node].parent > 0, paragraphs[Int(tree.nodes[node].parent)] == 1 {
      node = Int(tree.nodes[node].parent)
    }
    return Int(wholeLinked[node]) - block.linked >= 15
  }

  mutating func markBoilerplate() {
    let total = max(mass[0], 1)
    let heading = titleBlock.map { page.blocks[$0].node } ?? -1
    var groups = [UInt64: Float]()
    for node in tree.nodes.indices where mass[node] > 0 && !clues[node].isDisjoint(with: .boilerplate) {
      let key = style(node)
      if !hasAncestor(node, style: key) { groups[key, default: 0] += mass[node] }
    }
    for node in tree.nodes.indices {
      let element = tree.nodes[node]
      if element.parent >= 0, isOut[Int(element.parent)] {
        isOut[node] = true
        continue
      }
      guard element.tag != .text, !(node <= heading && heading < Int(element.end)) else { continue }
      let share = mass[node] / total
      isOut[node] = isBoilerplate(
        node,
        share: share,
        group: max(mass[node], groups[style(node)] ?? 0) / total
      )
    }
  }

  /// The name and the class of an element as a number.
  func style(_ node: Int) -> UInt64 {
    var hash = HTMLHash.seed
    HTMLHash.add(tree.nodes[node].tag.rawValue, to: &hash)
    for byte in tree.value(.class, of: node) ?? [] { HTMLHash.add(byte, to: &hash) }
    return hash
  }

  func hasAncestor(_ node: Int, style key: UInt64) -> Bool {
    var parent = Int(tree.nodes[node].parent)
    while parent > 0 {
      if !clues[parent].isDisjoint(with: .boilerplate), style(parent) == key { return true }
      parent = Int(tree.nodes[parent].parent)
    }
    return false
  }

  /// Whether an element is no part of the article, by its name, its clues, its share of the running text, and the
  /// share of all elements that look the same.
  func isBoilerplate(_ node: Int, share: Float, group: Float) -> Bool {
    let element = tree.nodes[node]
    switch element.tag {
    case .nav, .footer, .aside, .figure, .figcaption, .form:
      return share < (element.tag == .form ? 0.3 : 0.5)
        && !(element.tag == .footer && isInside(node, .blockquote))
    case .html, .body, .main: return false
    case .div, .section, .ul, .ol, .p, .header, .span, .article, .table, .dl, .a, .li, .other, .h2, .h3, .h4,
      .h5, .h6, .address, .blockquote, .details, .time, .small, .strong, .em, .center:
      break
    default: return false
    }
    let found = clues[node]
    guard !found.isDisjoint(with: .boilerplate) else { return false }
    if found.contains(.hidden) || found.contains(.consent) { return share < 0.7 }
    if element.tag == .blockquote { return !found.isDisjoint(with: [.embed, .quotation]) }
    if found.contains(.body), share > 0.1 { return false }
    if holdsBody(node) { return false }
    if found.contains(.embed) { return true }
    if element.tag == .article, share > 0.15 { return false }
    if found.contains(.gallery), share < 0.85, mass[0] * (1 - share) > 1000 { return true }
    if found.contains(.comments), !found.contains(.article) { return share < 0.9 }
    let strong: HTMLClues = [.comments, .related, .share, .promotion, .site]
    if !found.isDisjoint(with: strong) { return group < (found.contains(.article) ? 0.2 : 0.35) }
    return group < (found.contains(.article) ? 0.08 : 0.2)
  }

  /// Whether most of an element's running text is in an element that is named as the text of the article.
  func holdsBody(_ node: Int) -> Bool {
    guard mass[node] > 200 else { return false }
    var child = node + 1
    while child < Int(tree.nodes[node].end) {
      if mass[child] < 0.5 * mass[node] {
        child = max(child + 1, Int(tree.nodes[child].end))
        continue
      }
      if clues[child].contains(.body) { return true }
      child += 1
    }
    return false
  }

  func isInside(_ node: Int, _ tag: HTMLTag) -> Bool {
    var parent = Int(tree.nodes[node].parent)
    while parent >= 0 {
      if tree.nodes[parent].tag == tag { return true }
      parent = Int(tree.nodes[parent].parent)
    }
    return false
  }
}
