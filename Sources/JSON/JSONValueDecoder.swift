/// A decoder of `Decodable` values from parsed JSON.
struct JSONValueDecoder: Decoder {
  /// The value to decode.
  let value: DecodedJSON

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard let members = value.members else { throw JSONMismatch() }
    return KeyedDecodingContainer(JSONMembers<Key>(members: members))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard let elements = value.elements else { throw JSONMismatch() }
    return JSONArrayElements(elements: elements)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

/// The JSON has another shape than the type that is decoded.
struct JSONMismatch: Error {}

extension DecodedJSON {
  fileprivate func text() throws -> String {
    guard case .string(let text) = self else { throw JSONMismatch() }
    return text
  }

  fileprivate func flag() throws -> Bool {
    guard case .bool(let flag) = self else { throw JSONMismatch() }
    return flag
  }

  fileprivate func number<Number: LosslessStringConvertible>() throws -> Number {
    guard case .number(let digits) = self, let number = Number(digits) else { throw JSONMismatch() }
    return number
  }

  fileprivate var isNull: Bool { if case .null = self { true } else { false } }

  fileprivate func decoded<Value: Decodable>() throws -> Value {
    try Value(from: JSONValueDecoder(value: self))
  }
}

extension JSONValueDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { value.isNull }
  func decode(_ type: Bool.Type) throws -> Bool { try value.flag() }
  func decode(_ type: String.Type) throws -> String { try value.text() }
  func decode(_ type: Double.Type) throws -> Double { try value.number() }
  func decode(_ type: Float.Type) throws -> Float { try value.number() }
  func decode(_ type: Int.Type) throws -> Int { try value.number() }
  func decode(_ type: Int8.Type) throws -> Int8 { try value.number() }
  func decode(_ type: Int16.Type) throws -> Int16 { try value.number() }
  func decode(_ type: Int32.Type) throws -> Int32 { try value.number() }
  func decode(_ type: Int64.Type) throws -> Int64 { try value.number() }
  func decode(_ type: UInt.Type) throws -> UInt { try value.number() }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try value.number() }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try value.number() }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try value.number() }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try value.number() }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try value.decoded() }
}

/// The members of an object.
private struct JSONMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let members: [String: DecodedJSON]

  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { members.keys.compactMap { Key(stringValue: $0) } }

  private func value(_ key: some CodingKey) throws -> DecodedJSON {
    guard let value = members[key.stringValue] else { throw JSONMismatch() }
    return value
  }

  func contains(_ key: Key) -> Bool { members[key.stringValue] != nil }
  func decodeNil(forKey key: Key) throws -> Bool { try value(key).isNull }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try value(key).flag() }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try value(key).text() }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try value(key).number() }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float { try value(key).number() }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try value(key).number() }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try value(key).number() }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try value(key).number() }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try value(key).number() }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try value(key).number() }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try value(key).number() }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try value(key).number() }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try value(key).number() }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try value(key).number() }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try value(key).number() }
  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try value(key).decoded()
  }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type,
    forKey key: Key
  ) throws -> KeyedDecodingContainer<Inner> {
    try JSONValueDecoder(value: value(key)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try JSONValueDecoder(value: value(key)).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { throw JSONMismatch() }
  func superDecoder(forKey key: Key) throws -> any Decoder { try JSONValueDecoder(value: value(key)) }
}

/// The elements of an array.
private struct JSONArrayElements: UnkeyedDecodingContainer {
  let elements: [DecodedJSON]
  var currentIndex = 0

  var codingPath: [any CodingKey] { [] }
  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex == elements.count }

  /// Decodes the next element; after an error it is still the next one.
  private mutating func next<Value>(_ decode: (DecodedJSON) throws -> Value) throws -> Value {
    guard !isAtEnd else { throw JSONMismatch() }
    let value = try decode(elements[currentIndex])
    currentIndex += 1
    return value
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd else { throw JSONMismatch() }
    let isNull = elements[currentIndex].isNull
    if isNull { currentIndex += 1 }
    return isNull
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try next { try $0.flag() } }
  mutating func decode(_ type: String.Type) throws -> String { try next { try $0.text() } }
  mutating func decode(_ type: Double.Type) throws -> Double { try next { try $0.number() } }
  mutating func decode(_ type: Float.Type) throws -> Float { try next { try $0.number() } }
  mutating func decode(_ type: Int.Type) throws -> Int { try next { try $0.number() } }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try next { try $0.number() } }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try next { try $0.number() } }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try next { try $0.number() } }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try next { try $0.number() } }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try next { try $0.number() } }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try next { try $0.number() } }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try next { try $0.number() } }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try next { try $0.number() } }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try next { try $0.number() } }
  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try next { try $0.decoded() } }

  mutating func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type
  ) throws -> KeyedDecodingContainer<Inner> {
    try next { try JSONValueDecoder(value: $0).container(keyedBy: type) }
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next { try JSONValueDecoder(value: $0).unkeyedContainer() }
  }

  mutating func superDecoder() throws -> any Decoder { try next { JSONValueDecoder(value: $0) } }
}
