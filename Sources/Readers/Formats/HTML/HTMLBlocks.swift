/// The text of a page, divided where the page begins a new line.
struct HTMLBlocks: Sendable {
  enum Kind: UInt8, Sendable {
    case plain, paragraph, heading, item, quotation, cell, caption, preformatted, term
  }

  /// One piece of text without a block inside.
  struct Block: Sendable {
    var kind: Kind
    /// The level of a heading.
    var level: UInt8 = 0
    /// The nearest block element around.
    var node: Int
    /// The first and the last text node.
    var first: Int
    var last: Int
    /// The bytes in `bytes`.
    var start: Int
    var end: Int
    /// The number of bytes inside links.
    var linked = 0
    var links = 0
    /// The number of bytes in bold or italic letters.
    var emphasized = 0
    var count: Int { end - start }
  }

  private(set) var blocks: [Block] = []
  private(set) var bytes: [UInt8] = []

  private struct State {
    var block: Int
    var kind: Kind
    var level: UInt8
    var link: Int
    var isEmphasized: Bool
    var isPreformatted: Bool
  }

  init(_ tree: HTMLTree, clues: [HTMLClues]) {
    bytes.reserveCapacity(tree.bytes.count / 2)
    var open: [(end: Int, state: State)] = []
    var state = State(block: 0, kind: .plain, level: 0, link: 0, isEmphasized: false, isPreformatted: false)
    var current: Block?
    var breaks = 0
    var lastLink = 0
    var index = 0
    func finish() {
      guard var block = current else { return }
      current = nil
      while bytes.count > block.start, bytes[bytes.count - 1] == 32 || bytes[bytes.count - 1] == 10 {
        bytes.removeLast()
      }
      block.end = bytes.count
      if block.count > 0 { blocks.append(block) }
    }
    while index < tree.nodes.count {
      while let last = open.last, last.end <= index {
        if last.state.block != state.block { finish() }
        state = last.state
        open.removeLast()
      }
      let node = tree.nodes[index]
      if node.tag == .text {
        let text = tree.text(index)
        if current == nil {
          current = Block(
            kind: state.kind,
            level: state.level,
            node: state.block,
            first: index,
            last: index,
            start: bytes.count,
            end: bytes.count
          )
        }
        guard var block = current else { break }
        let before = bytes.count
        // A short line is a line of its own, as in "By Jane Doe" above a day.
        if breaks > 0, HTMLBlocks.beginsIndented(text) || bytes.count - block.start < 48 { breaks = 2 }
        if breaks > 1, text.contains(where: { $0 > 32 }) {
          finish()
          block = Block(
            kind: state.kind,
            level: state.level,
            node: state.block,
            first: index,
            last: index,
            start: bytes.count,
            end: bytes.count
          )
        } else if breaks == 1, bytes.count > block.start, text.contains(where: { $0 > 32 }) {
          HTMLBlocks.append([32], to: &bytes, from: block.start)
        }
        if bytes.count > block.start, block.last != index,
          HTMLBlocks.startsApart(text, behind: bytes[bytes.count - 1])
        {
          bytes.append(32)
        }
        if state.isPreformatted {
          HTMLBlocks.appendLines(text, to: &bytes, from: block.start)
        } else {
          HTMLBlocks.append(text, to: &bytes, from: block.start)
        }
        let added = bytes.count - max(before, block.start)
        if added > 0 {
          breaks = 0
          block.last = index
          if state.link > 0 {
            block.linked += added
            if state.link != lastLink { block.links += 1 }
            lastLink = state.link
          }
          if state.isEmphasized { block.emphasized += added }
        }
        current = block
        index += 1
        continue
      }
      // Words for screen readers, inside of a line.
      if node.tag.isSkipped || !node.tag.isBlock && clues[index].contains(.hidden) && node.tag != .other {
        if node.tag.isBlock { finish() }
        index = max(index + 1, Int(node.end))
        continue
      }
      if node.tag == .br {
        breaks += 1
        index += 1
        continue
      }
      open.append((Int(node.end), state))
      switch node.tag {
      case .a:
        if tree.value(.href, of: index) != nil { state.link = index }
      case .b, .strong, .i, .em: state.isEmphasized = true
      default: break
      }
      if node.tag.isBlock {
        finish()
        breaks = 0
        state.block = index
        switch node.tag {
        case .p, .summary: if state.kind == .plain || state.kind == .cell { state.kind = .paragraph }
        case .h1, .h2, .h3, .h4, .h5, .h6:
          (state.kind, state.level) = (.heading, UInt8(node.tag.headingLevel ?? 6))
        case .li, .dd: state.kind = .item
        case .dt: state.kind = .term
        case .blockquote: state.kind = .quotation
        case .td, .th: state.kind = .cell
        case .figcaption, .caption: state.kind = .caption
        case .pre: (state.kind, state.isPreformatted) = (.preformatted, true)
        default: break
        }
      }
      index += 1
    }
    finish()
  }

  /// The text of a block.
  func text(_ block: Block) -> String { String(decoding: bytes[block.start..<block.end], as: UTF8.self) }

  /// Whether a text begins with a capital behind a small letter or a mark, and so is a word of its own.
  private static func startsApart(_ text: ArraySlice<UInt8>, behind last: UInt8) -> Bool {
    guard let first = text.first, first >= 65, first <= 90 else { return false }
    return last >= 97 && last <= 122 || last == 46 || last == 58 || last == 63 || last == 33
  }

  private static func beginsIndented(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.drop { $0 <= 32 }
    return words.starts(with: [0xC2, 0xA0, 0xC2, 0xA0]) || words.starts(with: [0xE3, 0x80, 0x80])
      || words.starts(with: [0xC2, 0xA0, 32, 0xC2, 0xA0])
  }

  /// Adds text with each run of white space as one blank, and none at the start.
  static func append(_ text: some Sequence<UInt8>, to out: inout [UInt8], from start: Int) {
    var pending: UInt8 = 0
    var wide: UInt8 = 0
    func put(_ byte: UInt8) { out.append(byte) }
    func blank() { if out.count > start, out[out.count - 1] != 32 { out.append(32) } }
    for byte in text {
      if wide != 0 {
        // E2 80 8B to 8F, and EF BB BF: characters without width.
        let (first, second) = (wide, pending)
        (wide, pending) = (0, 0)
        if first == 0xE2, second == 0x80, byte >= 0x8B, byte <= 0x8F || byte == 0xAD { continue }
        if first == 0xE2, second == 0x80, byte >= 0x80,
          byte <= 0x8A || byte == 0xA8 || byte == 0xA9 || byte == 0xAF
        {
          blank()
          continue
        }
        if first == 0xEF, second == 0xBB, byte == 0xBF { continue }
        put(first)
        put(second)
        put(byte)
        continue
      }
      if pending != 0 {
        let first = pending
        pending = 0
        if first == 0xC2, byte == 0xA0 {
          blank()
          continue
        }
        if first == 0xC2, byte == 0xAD { continue }
        if first == 0xE2 && byte == 0x80 || first == 0xEF && byte == 0xBB {
          (wide, pending) = (first, byte)
          continue
        }
        put(first)
        put(byte)
        continue
      }
      if byte <= 32 {
        blank()
      } else if byte == 0xC2 || byte == 0xE2 || byte == 0xEF {
        pending = byte
      } else {
        put(byte)
      }
    }
    if wide != 0 { put(wide) }
    if pending != 0 { put(pending) }
  }

  private static func appendLines(_ text: ArraySlice<UInt8>, to out: inout [UInt8], from start: Int) {
    for (number, line) in text.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      if number > 0, out.count > start {
        while out.count > start, out[out.count - 1] == 32 { out.removeLast() }
        out.append(10)
        append(line, to: &out, from: out.count)
      } else {
        append(line, to: &out, from: start)
      }
    }
  }
}
