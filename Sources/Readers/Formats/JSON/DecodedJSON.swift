import Platform

/// A value of JSON.
///
/// Numbers are kept as text, since an identifier or a moment needs all its digits.
enum DecodedJSON: Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([DecodedJSON])
  case object([String: DecodedJSON])

  /// The value of a key, in any case and with any signs; nil for a value that has none.
  subscript(_ key: String) -> DecodedJSON? {
    guard case .object(let values) = self else { return nil }
    return values[key] ?? values.first { RecordKeys.folded($0.key) == key }?.value
  }

  /// The elements of an array; nil for any other value.
  var elements: [DecodedJSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The keys of an object in alphabetical order, numbers by their size.
  var keys: [String] {
    guard case .object(let values) = self else { return [] }
    return values.keys.sorted(by: NaturalOrder.precedes)
  }

  /// Whether the value is an object.
  var isObject: Bool { if case .object = self { true } else { false } }
}

extension DecodedJSON: Decodable {
  /// Parses JSON; nil if it is none, even repaired.
  init?(text: String) {
    let bytes = Array(text.utf8)
    self.init(JSONRepair(bytes).mended ?? bytes)
  }

  /// Parses JSON that needs no repair; nil if it is none.
  init?(_ bytes: [UInt8]) {
    guard let value = try? JSONDecoder().decode(DecodedJSON.self, from: Data(bytes)) else { return nil }
    self = value
  }

  init(from decoder: any Decoder) throws {
    if let values = try? decoder.container(keyedBy: JSONKey.self) {
      var object = [String: DecodedJSON]()
      for key in values.allKeys { object[key.stringValue] = try DecodedJSON(values, key) }
      self = .object(object)
      return
    }
    if var list = try? decoder.unkeyedContainer() {
      var elements = [DecodedJSON]()
      while !list.isAtEnd {
        if let text = try? list.decode(String.self) {
          elements.append(.string(text))
        } else {
          elements.append(try list.decode(DecodedJSON.self))
        }
      }
      self = .array(elements)
      return
    }
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let number = try? value.decode(Int.self) {
      self = .number(String(number))
    } else if let number = try? value.decode(Double.self) {
      self = .number(number.description)
    } else {
      self = .bool((try? value.decode(Bool.self)) ?? false)
    }
  }

  /// Decodes the value of a key; most values are strings, which are tried first.
  init(_ values: KeyedDecodingContainer<JSONKey>, _ key: JSONKey) throws {
    if let text = try? values.decode(String.self, forKey: key) {
      self = .string(text)
    } else {
      self = try values.decode(DecodedJSON.self, forKey: key)
    }
  }
}

/// A coding key of any name.
struct JSONKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { return nil }
}
