import CMarkup

/// A parsed document of HTML or XML, read by libxml2.
///
/// It is a flat copy of the parser's tree: nodes are numbered in document order. Nothing outside of the bytes is ever
/// read.
@safe final class MarkupDocument {
  private let tree: UnsafeMutablePointer<markup_tree>
  private let nodes: UnsafeBufferPointer<markup_node>
  private let attributes: UnsafeBufferPointer<markup_attribute>

  /// The distinct names of elements, attributes and namespaces; those of HTML are in lower case.
  fileprivate let names: [String]

  /// Parses HTML in a named encoding, or in the one that it declares.
  ///
  /// Returns nil if there is no element in it, or if libxml2 is not installed.
  convenience init?(html bytes: [UInt8], encoding: String? = "UTF-8") {
    self.init(bytes, isXML: false, recovering: true, encoding: encoding)
  }

  /// Parses XML; with `recovering`, one that is not well-formed too.
  ///
  /// Returns nil if there is no element in it, or if libxml2 is not installed.
  convenience init?(xml bytes: [UInt8], recovering: Bool = true, encoding: String? = nil) {
    self.init(bytes, isXML: true, recovering: recovering, encoding: encoding)
  }

  private init?(_ bytes: [UInt8], isXML: Bool, recovering: Bool, encoding: String?) {
    let read = unsafe bytes.withUnsafeBufferPointer { buffer -> UnsafeMutablePointer<markup_tree>? in
      guard let base = buffer.baseAddress else { return nil }
      return unsafe base.withMemoryRebound(to: CChar.self, capacity: buffer.count) { characters in
        unsafe markup_read(characters, buffer.count, isXML ? 1 : 0, recovering ? 1 : 0, encoding)
      }
    }
    guard let tree = unsafe read else { return nil }
    unsafe self.tree = tree
    let all = unsafe tree.pointee
    unsafe nodes = UnsafeBufferPointer(start: all.nodes, count: Int(all.node_count))
    unsafe attributes = UnsafeBufferPointer(start: all.attributes, count: Int(all.attribute_count))
    names = unsafe UnsafeBufferPointer(start: all.names, count: Int(all.name_count)).map { name in
      unsafe name.map { unsafe String(cString: $0) } ?? ""
    }
  }

  deinit { unsafe markup_free(tree) }

  /// Whether libxml2 is installed.
  static var isAvailable: Bool { markup_is_available() != 0 }

  /// The number of nodes.
  var count: Int { unsafe nodes.count }

  /// The outermost element.
  var root: MarkupNode? { count > 0 ? MarkupNode(document: self, number: 0) : nil }

  /// The first fault of XML that is not well-formed, with its line; nil if there is none.
  var fault: (words: String, line: Int)? {
    let words = unsafe withUnsafePointer(to: &tree.pointee.fault) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 160) { unsafe String(cString: $0) }
    }
    return words.isEmpty ? nil : (words.trimmingWhiteSpace(), Int(unsafe tree.pointee.fault_line))
  }

  fileprivate func node(_ number: Int) -> markup_node { unsafe nodes[number] }

  fileprivate func bytes(_ start: UInt32, _ count: UInt32) -> String {
    guard count > 0, let text = unsafe tree.pointee.text else { return "" }
    let buffer = unsafe UnsafeBufferPointer(start: text + Int(start), count: Int(count))
    return unsafe buffer.withMemoryRebound(to: UInt8.self) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  fileprivate func attribute(_ name: String, of node: markup_node) -> String? {
    for index in 0..<Int(node.attribute_count) {
      let attribute = unsafe attributes[Int(node.first_attribute) + index]
      if attribute.name >= 0, names[Int(attribute.name)] == name {
        return bytes(attribute.value_start, attribute.value_count)
      }
    }
    return nil
  }

  fileprivate func attributeNames(of node: markup_node) -> [String] {
    (0..<Int(node.attribute_count)).compactMap { index in
      let name = unsafe attributes[Int(node.first_attribute) + index].name
      return name >= 0 ? names[Int(name)] : nil
    }
  }
}

/// An element or a text of a parsed document.
struct MarkupNode {
  /// The document, which the node keeps alive.
  let document: MarkupDocument

  /// The number of the node in document order.
  let number: Int

  private var raw: markup_node { document.node(number) }

  private func node(_ number: Int32) -> MarkupNode? {
    number >= 0 ? MarkupNode(document: document, number: Int(number)) : nil
  }

  /// The local name of an element, `!--` for a comment; empty for text.
  var name: String {
    let index = raw.name
    return index >= 0 ? document.names[Int(index)] : ""
  }

  /// The address of an element's namespace; nil if it has none.
  var namespace: String? {
    let index = raw.name_space
    return index >= 0 ? document.names[Int(index)] : nil
  }

  /// Whether the node is text.
  var isText: Bool { raw.name < 0 }

  /// Whether the node is a comment.
  var isComment: Bool { name == "!--" }

  /// The line in the source, counted from 1; 0 if it is not known.
  var line: Int { Int(raw.line) }

  /// The characters of a text or a comment; empty for an element.
  var text: String {
    let raw = raw
    return document.bytes(raw.text_start, raw.text_count)
  }

  /// The text of the node and all below it, without comments.
  var allText: String {
    if isText { return text }
    var result = ""
    for node in descendants where node.isText { result += node.text }
    return result
  }

  /// Returns the value of an attribute by its local name; nil if there is none.
  func attribute(_ name: String) -> String? { document.attribute(name, of: raw) }

  /// The local names of the attributes.
  var attributeNames: [String] { document.attributeNames(of: raw) }

  var parent: MarkupNode? { node(raw.parent) }
  var next: MarkupNode? { node(raw.next) }
  var firstChild: MarkupNode? { node(raw.first_child) }

  /// The children in order, texts and comments among them.
  var children: UnfoldFirstSequence<MarkupNode> {
    sequence(state: (firstChild, true)) { state in
      if state.1 { state.1 = false } else { state.0 = state.0?.next }
      return state.0
    }
  }

  /// The number after that of the last node below this one.
  ///
  /// Nodes are numbered in document order, so the nodes below have the numbers between.
  var end: Int {
    var ancestor: MarkupNode? = self
    while let node = ancestor {
      if let next = node.next { return next.number }
      ancestor = node.parent
    }
    return document.count
  }

  /// All nodes below this one, in document order.
  var descendants: LazyMapSequence<Range<Int>, MarkupNode> {
    let document = document
    return (number + 1..<max(number + 1, end)).lazy.map { MarkupNode(document: document, number: $0) }
  }

  /// Returns the elements of a name below this one, in document order.
  func elements(named name: String) -> [MarkupNode] { descendants.filter { $0.name == name } }

  /// Returns the first element of a name below this one; nil if there is none.
  func first(named name: String) -> MarkupNode? { descendants.first { $0.name == name } }

  /// Returns the children that are elements of a name.
  func children(named name: String) -> [MarkupNode] { children.filter { $0.name == name } }
}
