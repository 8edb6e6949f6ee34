import Letters

/// A value of JSON that is being encoded, as a node of a tree.
final class JSONNode {
  /// What is known of the value so far.
  private enum Content {
    /// A text of JSON.
    case written(String)
    case array([JSONNode])
    case object([String: JSONNode])
  }

  private var content = Content.written("null")

  /// Returns the tree of a value.
  static func encoded(_ value: some Encodable) throws -> JSONNode {
    let node = JSONNode()
    try value.encode(to: JSONValueEncoder(node: node))
    return node
  }

  /// Appends the value to a text.
  func write(to bytes: inout [UInt8]) {
    switch content {
    case .written(let text): bytes += text.utf8
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONText.append(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  fileprivate func put(_ text: String) {
    var bytes: [UInt8] = []
    JSONText.append(text, to: &bytes)
    content = .written(String(decoding: bytes, as: UTF8.self))
  }

  fileprivate func put(_ number: some LosslessStringConvertible) { content = .written(String(number)) }

  fileprivate func put(real number: Double) throws {
    guard number.isFinite else { throw JSONMismatch() }
    content = .written(String(number))
  }

  fileprivate func encode(_ value: some Encodable) throws {
    try value.encode(to: JSONValueEncoder(node: self))
  }

  fileprivate var count: Int { if case .array(let elements) = content { elements.count } else { 0 } }

  fileprivate func makeArray() { if case .array = content {} else { content = .array([]) } }
  fileprivate func makeObject() { if case .object = content {} else { content = .object([:]) } }

  /// Adds an element to an array.
  fileprivate func added() -> JSONNode {
    let node = JSONNode()
    if case .array(var elements) = content {
      content = .array([])
      elements.append(node)
      content = .array(elements)
    }
    return node
  }

  /// Adds or replaces a member of an object.
  fileprivate func added(_ key: some CodingKey) -> JSONNode {
    let node = JSONNode()
    if case .object(var members) = content {
      content = .object([:])
      members[key.stringValue] = node
      content = .object(members)
    }
    return node
  }
}

/// An encoder of `Encodable` values as JSON.
private struct JSONValueEncoder: Encoder {
  let node: JSONNode

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    node.makeObject()
    return KeyedEncodingContainer(JSONMemberEncoder<Key>(node: node))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.makeArray()
    return JSONElementEncoder(node: node)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension JSONValueEncoder: SingleValueEncodingContainer {
  func encodeNil() {}
  func encode(_ value: Bool) { node.put(value) }
  func encode(_ value: String) { node.put(value) }
  func encode(_ value: Double) throws { try node.put(real: value) }
  func encode(_ value: Float) throws { try node.put(real: Double(value)) }
  func encode(_ value: Int) { node.put(value) }
  func encode(_ value: Int8) { node.put(value) }
  func encode(_ value: Int16) { node.put(value) }
  func encode(_ value: Int32) { node.put(value) }
  func encode(_ value: Int64) { node.put(value) }
  func encode(_ value: UInt) { node.put(value) }
  func encode(_ value: UInt8) { node.put(value) }
  func encode(_ value: UInt16) { node.put(value) }
  func encode(_ value: UInt32) { node.put(value) }
  func encode(_ value: UInt64) { node.put(value) }
  func encode(_ value: some Encodable) throws { try node.encode(value) }
}

/// The encoder of the members of an object.
private struct JSONMemberEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: JSONNode

  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { _ = node.added(key) }
  func encode(_ value: Bool, forKey key: Key) { node.added(key).put(value) }
  func encode(_ value: String, forKey key: Key) { node.added(key).put(value) }
  func encode(_ value: Double, forKey key: Key) throws { try node.added(key).put(real: value) }
  func encode(_ value: Float, forKey key: Key) throws { try node.added(key).put(real: Double(value)) }
  func encode(_ value: Int, forKey key: Key) { node.added(key).put(value) }
  func encode(_ value: Int8, forKey key: Key) { node.added(key).put(value) }
  func encode(_ value: Int16, forKey key: Key) { node.added(key).put(value) }
  func encode(_ value: Int32, forKey key: Key) { node.added(key).put(value) }
  func encode(_ value: Int64, forKey key: Key) { node.added(key).put(value) }
  func encode(_ value: UInt, forKey key: Key) { node.added(key).put(value) }
  func encode(_ value: UInt8, forKey key: Key) { node.added(key).put(value) }
  func encode(_ value: UInt16, forKey key: Key) { node.added(key).put(value) }
  func encode(_ value: UInt32, forKey key: Key) { node.added(key).put(value) }
  func encode(_ value: UInt64, forKey key: Key) { node.added(key).put(value) }
  func encode(_ value: some Encodable, forKey key: Key) throws { try node.added(key).encode(value) }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type,
    forKey key: Key
  ) -> KeyedEncodingContainer<Inner> {
    JSONValueEncoder(node: node.added(key)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    JSONValueEncoder(node: node.added(key)).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { JSONValueEncoder(node: node) }
  func superEncoder(forKey key: Key) -> any Encoder { JSONValueEncoder(node: node.added(key)) }
}

/// The encoder of the elements of an array.
private struct JSONElementEncoder: UnkeyedEncodingContainer {
  let node: JSONNode

  var codingPath: [any CodingKey] { [] }
  var count: Int { node.count }

  func encodeNil() { _ = node.added() }
  func encode(_ value: Bool) { node.added().put(value) }
  func encode(_ value: String) { node.added().put(value) }
  func encode(_ value: Double) throws { try node.added().put(real: value) }
  func encode(_ value: Float) throws { try node.added().put(real: Double(value)) }
  func encode(_ value: Int) { node.added().put(value) }
  func encode(_ value: Int8) { node.added().put(value) }
  func encode(_ value: Int16) { node.added().put(value) }
  func encode(_ value: Int32) { node.added().put(value) }
  func encode(_ value: Int64) { node.added().put(value) }
  func encode(_ value: UInt) { node.added().put(value) }
  func encode(_ value: UInt8) { node.added().put(value) }
  func encode(_ value: UInt16) { node.added().put(value) }
  func encode(_ value: UInt32) { node.added().put(value) }
  func encode(_ value: UInt64) { node.added().put(value) }
  func encode(_ value: some Encodable) throws { try node.added().encode(value) }

  func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner> {
    JSONValueEncoder(node: node.added()).container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    JSONValueEncoder(node: node.added()).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { JSONValueEncoder(node: node.added()) }
}
