import CCMark
import Documents
import Letters

/// The text of a Markdown document without its markup, and its blocks, as parsed by cmark.
struct MarkdownBlocks {
  /// The text as UTF-8, with one blank line between blocks.
  private(set) var bytes: [UInt8] = []

  /// The paragraphs, headings, list items and code blocks, in order.
  private(set) var blocks: [TextBlock] = []

  private var pending = ""
  private var emphasis = 0
  private var images = 0
  private var isPlain = false
  private var isComment = false

  /// Parses a Markdown document.
  init(_ source: String) {
    var source = source
    let root = source.withUTF8 { buffer in
      unsafe UnsafeRawPointer(buffer.baseAddress).flatMap { base in
        unsafe cmark_parse_document(base.assumingMemoryBound(to: CChar.self), buffer.count, 0)
      }
    }
    guard let root = unsafe root else { return }
    defer { unsafe cmark_node_free(root) }
    guard let walk = unsafe cmark_iter_new(root) else { return }
    defer { unsafe cmark_iter_free(walk) }
    while true {
      let event = unsafe cmark_iter_next(walk)
      guard event == CMARK_EVENT_ENTER || event == CMARK_EVENT_EXIT else { break }
      guard let node = unsafe cmark_iter_get_node(walk) else { break }
      if event == CMARK_EVENT_ENTER { unsafe enter(node) } else { unsafe leave(node) }
    }
    flush(.prose)
  }

  private mutating func enter(_ node: OpaquePointer) {
    let type = unsafe cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
      flush(.prose)
    case CMARK_NODE_CODE_BLOCK:
      flush(.prose)
      pending = unsafe MarkdownBlocks.literal(node)
      flush(.other)
    case CMARK_NODE_HTML_BLOCK:
      flush(.prose)
      pending = MarkdownBlocks.withoutTags(unsafe MarkdownBlocks.literal(node))
      flush(.prose)
    case CMARK_NODE_TEXT, CMARK_NODE_CODE:
      append(unsafe MarkdownBlocks.literal(node))
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
      if images == 0 { pending += "\n" }
    case CMARK_NODE_HTML_INLINE:
      if unsafe MarkdownBlocks.literal(node).lowercased().hasPrefix("<br") { pending += "\n" }
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG:
      emphasis += 1
    case CMARK_NODE_IMAGE:
      images += 1
    default:
      break
    }
  }

  private mutating func leave(_ node: OpaquePointer) {
    let type = unsafe cmark_node_get_type(node)
    switch type {
    case CMARK_NODE_PARAGRAPH:
      flush(isPlain ? .prose : .emphasis)
    case CMARK_NODE_HEADING:
      flush(.heading(Int(unsafe cmark_node_get_heading_level(node))))
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG:
      emphasis -= 1
    case CMARK_NODE_IMAGE:
      images -= 1
    default:
      break
    }
  }

  private mutating func append(_ text: String) {
    guard images == 0 else { return }
    pending += text
    if emphasis == 0, text.contains(where: { !$0.isWhitespace }) { isPlain = true }
  }

  /// Ends a block and adds its lines to the text.
  private mutating func flush(_ kind: TextBlock.Kind) {
    defer {
      pending = ""
      isPlain = false
    }
    let block = Array(pending.utf8)
    let inner = WhiteSpace.trimmed(TextRange(0, block.count), in: block)
    guard !inner.isEmpty else { return }
    if !bytes.isEmpty { bytes += [10, 10] }
    let offset = bytes.count - inner.start
    bytes += block[inner.bytes]
    var lines = [TextRange]()
    var start = inner.start
    while start < inner.end {
      let end = block[start..<inner.end].firstIndex(of: 10) ?? inner.end
      let line = WhiteSpace.trimmed(TextRange(start, end), in: block)
      if !line.isEmpty { lines.append(TextRange(line.start + offset, line.end + offset)) }
      start = end + 1
    }
    blocks.append(TextBlock(lines: lines, kind: kind))
  }

  private static func literal(_ node: OpaquePointer) -> String {
    guard let text = unsafe cmark_node_get_literal(node) else { return "" }
    return unsafe String(cString: text)
  }

  /// Returns the text of an HTML block without tags, comments, scripts and styles.
  private static func withoutTags(_ html: String) -> String {
    let opening = html.prefix(16).trimmingWhiteSpace().lowercased()
    if ["<script", "<style", "<!", "<?"].contains(where: {
      opening.hasPrefix($0) && !opening.hasPrefix("<!--")
    }) {
      return ""
    }
    var text = ""
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      text += rest[..<open]
      let mark = rest[open...]
      if mark.hasPrefix("<!--") {
        guard let close = mark.firstRange(of: "-->") else { return text }
        rest = mark[close.upperBound...]
      } else {
        guard let close = mark.firstIndex(of: ">") else { return text }
        rest = mark[mark.index(after: close)...]
      }
    }
    return text + rest
  }
}
