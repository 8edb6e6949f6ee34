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
  private var paragraphs: [Int32] = []
  private var wholeLinked: [Int32] = []
  private let titles: [String]
  private(set) var titleBlock: Int?
  /// Whether the heading is known by the title of the page.
  private(set) var titleIsSure = false
  /// Whether the page offers an account or a subscription.
  private(set) var hasOffer = false

  init(tree: HTMLTree, page: HTMLBlocks, titles: [String]) {
    self.tree = tree
    self.page = page
    self.titles = titles.map { HTMLPhrases.key($0) }.filter { !$0.isEmpty }
    let count = tree.nodes.count
    clues = []
    clues.reserveCapacity(count)
    for node in 0..<count { clues.append(tree.nodes[node].tag == .text ? [] : HTMLClues.of(node, in: tree)) }
    isOut = Array(repeating: false, count: count)
    mass = Array(repeating: 0, count: count)
    size = Array(repeating: 0, count: count)
    linked = Array(repeating: 0, count: count)
    guard count > 0, !page.blocks.isEmpty else { return }
    weights = page.blocks.map { quality($0) }
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

  private mutating func weigh(all: Bool) {
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

  private mutating func countParagraphs() {
    paragraphs = Array(repeating: 0, count: tree.nodes.count)
    for (number, block) in page.blocks.enumerated() where weights[number] > 0 { paragraphs[block.node] += 1 }
    for node in tree.nodes.indices.reversed() where tree.nodes[node].parent >= 0 {
      paragraphs[Int(tree.nodes[node].parent)] += paragraphs[node]
    }
  }

  /// Whether a paragraph stands alone beside a link, as the sentence below the title of another article does.
  private func isTeaser(_ number: Int) -> Bool {
    let block = page.blocks[number]
    guard weights[number] > 0 else { return false }
    var node = block.node
    while tree.nodes[node].parent > 0, paragraphs[Int(tree.nodes[node].parent)] == 1 { node = Int(tree.nodes[node].parent) }
    return Int(wholeLinked[node]) - block.linked >= 15
  }

  private mutating func markBoilerplate() {
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
      isOut[node] = isBoilerplate(node, share: share, group: max(mass[node], groups[style(node)] ?? 0) / total)
    }
  }

  /// The name and the class of an element as a number.
  private func style(_ node: Int) -> UInt64 {
    var hash = HTMLHash.seed
    HTMLHash.add(tree.nodes[node].tag.rawValue, to: &hash)
    for byte in tree.value(.class, of: node) ?? [] { HTMLHash.add(byte, to: &hash) }
    return hash
  }

  private func hasAncestor(_ node: Int, style key: UInt64) -> Bool {
    var parent = Int(tree.nodes[node].parent)
    while parent > 0 {
      if !clues[parent].isDisjoint(with: .boilerplate), style(parent) == key { return true }
      parent = Int(tree.nodes[parent].parent)
    }
    return false
  }

  /// Whether an element is no part of the article, by its name, its clues, its share of the running text, and the
  /// share of all elements that look the same.
  private func isBoilerplate(_ node: Int, share: Float, group: Float) -> Bool {
    let element = tree.nodes[node]
    switch element.tag {
    case .nav, .footer, .aside, .figure, .figcaption, .form:
      return share < (element.tag == .form ? 0.3 : 0.5) && !(element.tag == .footer && isInside(node, .blockquote))
    case .html, .body, .main: return false
    case .div, .section, .ul, .ol, .p, .header, .span, .article, .table, .dl, .a, .li, .other, .h2, .h3, .h4, .h5, .h6, .address, .blockquote, .details, .time, .small, .strong, .em, .center: break
    default: return false
    }
    let found = clues[node]
    guard !found.isDisjoint(with: .boilerplate) else { return false }
    if found.contains(.hidden) || found.contains(.consent) { return share < 0.7 }
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
  private func holdsBody(_ node: Int) -> Bool {
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

  private func isInside(_ node: Int, _ tag: HTMLTag) -> Bool {
    var parent = Int(tree.nodes[node].parent)
    while parent >= 0 {
      if tree.nodes[parent].tag == tag { return true }
      parent = Int(tree.nodes[parent].parent)
    }
    return false
  }

  // MARK: - Scope

  private mutating func findTitle() {
    var best = 0
    for (number, block) in page.blocks.enumerated() where block.kind == .heading && !clues[block.node].contains(.hidden) {
      let words = HTMLPhrases.key(page.text(block))
      var score = block.level == 1 ? 1 : 0
      if titles.contains(words) { score += 4 } else if words.count > 15, titles.contains(where: { $0.contains(words) || $0.count > 15 && words.contains($0) }) { score += 2 }
      if score > best { (best, titleBlock, titleIsSure) = (score, number, score >= 2) }
    }
  }

  private func findScope() -> Int {
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
      guard let holder = children(of: node).first(where: { $0 <= heading && heading < Int(tree.nodes[$0].end) }),
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
  private func pull(_ node: Int) -> Float {
    guard let titleBlock else { return mass[node] }
    let heading = page.blocks[titleBlock].node
    return node <= heading && heading < Int(tree.nodes[node].end) ? mass[node] * (titleIsSure ? 2 : 1.3) : mass[node]
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

  // MARK: - What stands around a block

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
      return ["/author/", "/authors/", "/people/", "/profile/", "/staff/", "/contributors/", "/by/"].contains { address.contains($0) }
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
      !author.name.isEmpty && author.name.utf8.count < 120 && !isInside(author.node, .figure) && !isInside(author.node, .figcaption)
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
      guard let value = tree.string(.datetime, of: node), value.utf8.count >= 8, CalendarDate(iso: value.prefix(10)) != nil else { continue }
      if node > start { return value }
      fallback = value
    }
    return fallback
  }

  // MARK: - Choice

  /// Adds what belongs to the article, but stands outside of the element that was found.
  private func beside() -> (nodes: [Int], blocks: [Int]) {
    var top = scope
    var line = [UInt64]()
    while tree.nodes[top].parent > 0 {
      line.append(style(top))
      let parent = Int(tree.nodes[top].parent)
      guard mass[parent] < 5 * mass[scope], tree.nodes[parent].tag != .body else { break }
      top = parent
      if tree.nodes[top].tag == .article || clues[top].contains(.body) && tree.nodes[top].tag != .div { break }
    }
    var (nodes, blocks) = ([Int](), [Int]())
    guard top != scope else { return (nodes, blocks) }
    let inner = scope..<Int(tree.nodes[scope].end)
    let parent = Int(tree.nodes[scope].parent)
    for (number, block) in page.blocks.enumerated() {
      guard block.node >= top, block.node < Int(tree.nodes[top].end), !inner.contains(block.node), !isOut[block.node],
        weights[number] > 0, !isTeaser(number), nodes.last.map({ block.node >= Int(tree.nodes[$0].end) }) ?? true
      else { continue }
      // An element of the same name and class at the same depth, or further up.
      var node = block.node
      var found = -1
      while node > top {
        if line.contains(style(node)), !(node <= scope && scope < Int(tree.nodes[node].end)),
          tree.value(.class, of: node) != nil || Int(tree.nodes[node].parent) == parent && tree.nodes[node].tag == .div
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

  private mutating func choose() {
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
      guard regions.contains(where: { $0 <= block.node && block.node < Int(tree.nodes[$0].end) }) || extra.blocks.contains(number)
      else { continue }
      if number == titleBlock || titleIsSure && number < titleBlock ?? 0 && weights[number] == 0 { continue }
      let text = page.text(block)
      if block.count < 400, titles.contains(HTMLPhrases.key(text)) { continue }
      if HTMLPhrases.isFurniture(text, linked: Float(block.linked) / Float(max(1, block.count))) { continue }
      chosen.append(number)
    }
    trim()
  }

  /// Whether a block is a whole sentence with some words outside of links.
  private func isSentence(_ block: HTMLBlocks.Block) -> Bool {
    let bytes = page.bytes[block.start..<block.end]
    guard block.kind != .heading, HTMLPhrases.endsSentence(bytes), block.linked * 10 < block.count * 9 else { return false }
    return bytes.reduce(1, { $0 + ($1 == 32 ? 1 : 0) }) >= 8
  }

  /// Takes away what stands before the first and behind the last paragraph: days, names, headings.
  private mutating func trim() {
    let isText = { [page, weights] (number: Int) in
      weights[number] > 0 || HTMLPhrases.endsSentence(page.bytes[page.blocks[number].start..<page.blocks[number].end])
        || page.blocks[number].count > 140 || page.blocks[number].kind == .preformatted
    }
    if let first = chosen.firstIndex(where: isText) {
      let head = chosen[..<first].filter { page.blocks[$0].kind == .heading && page.blocks[$0].level > 1 || page.blocks[$0].kind == .quotation }
      chosen.replaceSubrange(..<first, with: head)
    }
    if let last = chosen.lastIndex(where: isText) {
      let tail = chosen[(last + 1)...].prefix { page.blocks[$0].kind == .item || page.blocks[$0].kind == .cell }
      chosen.replaceSubrange((last + 1)..., with: tail)
    }
  }

  /// Takes away boxes that offer a subscription or an account.
  private mutating func removeOffers(below total: Float) {
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
  private static let leaves: Set<HTMLTag> = [.text, .p, .li, .blockquote, .ul, .ol, .dl, .h1, .h2, .h3, .h4, .h5, .h6, .span, .a, .b, .strong, .i, .em]
}
