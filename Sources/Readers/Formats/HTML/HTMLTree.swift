/// The elements and texts of a page in reading order, in one array.
///
/// Attributes that the reading of articles does not need are dropped.
struct HTMLTree: Sendable {
  /// An attribute that is kept.
  enum Name: UInt8, Sendable {
    case id, `class`, itemprop, itemtype, property, name, content, rel, href, role, style, hidden, datetime,
      lang
    case type, testid, component, ariahidden, arialabel, title, dir, value
  }

  struct Attribute: Sendable {
    var name: Name
    var start: Int32
    var count: Int32
  }

  struct Node: Sendable {
    var tag: HTMLTag
    var parent: Int32
    /// The index behind the last descendant.
    var end: Int32
    /// The bytes of a text, or the attributes of an element.
    var start: Int32
    var count: Int32
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  var bytes: [UInt8] = []

  /// The words of an attribute of a node; nil without it.
  func value(_ name: Name, of node: Int) -> ArraySlice<UInt8>? {
    let element = nodes[node]
    guard element.tag != .text else { return nil }
    for position in Int(element.start)..<Int(element.start) + Int(element.count) {
      let attribute = attributes[position]
      if attribute.name == name {
        return bytes[Int(attribute.start)..<Int(attribute.start) + Int(attribute.count)]
      }
    }
    return nil
  }

  /// The words of an attribute of a node as a string; nil without it.
  func string(_ name: Name, of node: Int) -> String? {
    value(name, of: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of a text.
  func text(_ node: Int) -> ArraySlice<UInt8> {
    bytes[Int(nodes[node].start)..<Int(nodes[node].start) + Int(nodes[node].count)]
  }

  /// The text in an element, with single blanks.
  func allText(_ node: Int) -> String {
    var out = [UInt8]()
    for position in node..<Int(nodes[node].end) {
      let tag = nodes[position].tag
      if tag == .text {
        HTMLBlocks.append(text(position), to: &out, from: 0)
      } else if tag.isBlock || tag == .br {
        HTMLBlocks.append([32], to: &out, from: 0)
      }
    }
    while out.last == 32 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  static let attributeNames: [UInt64: Name] = {
    var table = [UInt64: Name]()
    let names = """
      id class itemprop itemtype property name content rel href role style hidden
      datetime lang type testid component ariahidden arialabel title dir value
      """
    for (code, name) in names.split(whereSeparator: \.isWhitespace).enumerated() {
      table[HTMLHash.of(name.utf8)] = Name(rawValue: UInt8(truncatingIfNeeded: code))
    }
    table[HTMLHash.of("data-testid".utf8)] = .testid
    table[HTMLHash.of("data-component".utf8)] = .component
    table[HTMLHash.of("aria-hidden".utf8)] = .ariahidden
    table[HTMLHash.of("aria-label".utf8)] = .arialabel
    return table
  }()
}
