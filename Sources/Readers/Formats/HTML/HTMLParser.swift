import CMarkup

/// The parsing of a page by libxml2, event by event, without a tree of its own.
final class HTMLParser {
  private(set) var tree = HTMLTree()
  private var open: [Int32] = []

  /// The number of nodes from which on a page is cut.
  private static let limit = 2_000_000

  /// Returns the tree of a page in UTF-8.
  static func tree(of page: [UInt8]) -> HTMLTree {
    let parser = HTMLParser()
    parser.tree.bytes.reserveCapacity(page.count / 2)
    // One element above all, since a damaged page may have several at the top.
    parser.tree.nodes.append(HTMLTree.Node(tag: .html, parent: -1, end: 0, start: 0, count: 0))
    parser.open = [0]
    guard page.count < Int(Int32.max) else { return parser.tree }
    var events = unsafe markup_events(
      begin: { unsafe HTMLParser.at($0)?.start($1, $2) },
      end: { unsafe HTMLParser.at($0)?.end($1) },
      text: { reader, bytes, count in
        guard let bytes = unsafe bytes, count > 0 else { return }
        unsafe HTMLParser.at(reader)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
      }
    )
    unsafe page.withUnsafeBytes { raw in
      guard let start = unsafe raw.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      _ = unsafe markup_scan(start, raw.count, &events, Unmanaged.passUnretained(parser).toOpaque())
    }
    parser.finish()
    return parser.tree
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> HTMLParser? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<HTMLParser>.fromOpaque(context).takeUnretainedValue()
  }

  private func start(
    _ name: UnsafePointer<UInt8>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard let name = unsafe name, tree.nodes.count < HTMLParser.limit else { return }
    let tag = HTMLTag.byHash[unsafe HTMLParser.hash(name)] ?? .other
    let first = tree.attributes.count
    var place = 0
    while let attributes = unsafe attributes, let key = unsafe attributes[place] {
      if let value = unsafe attributes[place + 1],
        let name = HTMLTree.attributeNames[unsafe HTMLParser.hash(key)]
      {
        let start = tree.bytes.count
        var count = 0
        while unsafe value[count] != 0 { count += 1 }
        unsafe tree.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: count))
        tree.attributes.append(HTMLTree.Attribute(name: name, start: Int32(start), count: Int32(count)))
      } else if let name = HTMLTree.attributeNames[unsafe HTMLParser.hash(key)] {
        tree.attributes.append(HTMLTree.Attribute(name: name, start: Int32(tree.bytes.count), count: 0))
      }
      place += 2
    }
    let node = HTMLTree.Node(
      tag: tag,
      parent: open.last ?? -1,
      end: 0,
      start: Int32(first),
      count: Int32(tree.attributes.count - first)
    )
    open.append(Int32(tree.nodes.count))
    tree.nodes.append(node)
  }

  private func end(_ name: UnsafePointer<UInt8>?) {
    guard let name = unsafe name else { return }
    let tag = HTMLTag.byHash[unsafe HTMLParser.hash(name)] ?? .other
    guard let place = open.lastIndex(where: { tree.nodes[Int($0)].tag == tag }), place > 0 else { return }
    while open.count > place { close() }
  }

  private func close() {
    if let node = open.popLast() { tree.nodes[Int(node)].end = Int32(tree.nodes.count) }
  }

  private func finish() {
    while !open.isEmpty { close() }
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = tree.bytes.count
    unsafe tree.bytes.append(contentsOf: bytes)
    // A text that comes in pieces is one node.
    if let last = tree.nodes.last, last.tag == .text, last.parent == open.last ?? -1,
      Int(last.start) + Int(last.count) == start
    {
      tree.nodes[tree.nodes.count - 1].count += Int32(bytes.count)
      return
    }
    guard tree.nodes.count < HTMLParser.limit else { return }
    tree.nodes.append(
      HTMLTree.Node(
        tag: .text,
        parent: open.last ?? -1,
        end: Int32(tree.nodes.count + 1),
        start: Int32(start),
        count: Int32(bytes.count)
      )
    )
  }

  private static func hash(_ name: UnsafePointer<UInt8>) -> UInt64 {
    var hash = HTMLHash.seed
    var place = 0
    while unsafe name[place] != 0 {
      HTMLHash.add(unsafe name[place], to: &hash)
      place += 1
    }
    return hash
  }
}
