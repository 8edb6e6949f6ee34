/// The coding of `Codable` values as JSON.
public enum JSONCoding {
  /// Returns a value as JSON on one line, with its keys in alphabetical order; nil if it cannot be encoded.
  public static func text(_ value: some Encodable) -> String? {
    guard let encoded = try? JSONNode.encoded(value) else { return nil }
    var bytes: [UInt8] = []
    encoded.write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Decodes a value from JSON in UTF-8; nil if it is invalid, or of another shape.
  public static func value<Value: Decodable>(_ type: Value.Type, from bytes: some Sequence<UInt8>) -> Value? {
    DecodedJSON(Array(bytes)).flatMap { value(type, from: $0) }
  }

  /// Decodes a value from parsed JSON; nil if it is of another shape.
  public static func value<Value: Decodable>(_ type: Value.Type, from json: DecodedJSON) -> Value? {
    try? Value(from: JSONValueDecoder(value: json))
  }
}
