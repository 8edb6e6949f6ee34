import CJansson

extension DecodedJSON {
  /// Parses JSON in UTF-8; nil if it is not valid, or nested more than two thousand levels deep.
  ///
  /// Of an outermost object only the members are kept whose keys `isWanted` returns true for.
  public init?(_ bytes: [UInt8], where isWanted: (String) -> Bool = { _ in true }) {
    guard let value = unsafe JSONParser.parsed(bytes) else { return nil }
    defer { unsafe json_decref(value) }
    unsafe self.init(value, where: isWanted)
  }

  private init(_ value: UnsafeMutablePointer<json_t>, where isWanted: (String) -> Bool = { _ in true }) {
    switch unsafe value.pointee.type {
    case JSON_OBJECT:
      var members = unsafe [String: DecodedJSON](minimumCapacity: json_object_size(value))
      var place = unsafe json_object_iter(value)
      while unsafe place != nil {
        let key = unsafe JSONParser.text(json_object_iter_key(place), json_object_iter_key_len(place))
        if isWanted(key), let member = unsafe json_object_iter_value(place) {
          members[key] = unsafe DecodedJSON(member)
        }
        unsafe place = json_object_iter_next(value, place)
      }
      self = .object(members)
    case JSON_ARRAY:
      let elements = unsafe (0..<json_array_size(value)).compactMap { index in
        unsafe json_array_get(value, index).map { unsafe DecodedJSON($0) }
      }
      self = .array(elements)
    case JSON_STRING:
      self = unsafe .string(JSONParser.text(json_string_value(value), json_string_length(value)))
    case JSON_INTEGER: self = unsafe .number(String(json_integer_value(value)))
    case JSON_REAL: self = unsafe .number(json_real_value(value).description)
    case JSON_TRUE: self = .bool(true)
    case JSON_FALSE: self = .bool(false)
    default: self = .null
    }
  }
}

/// The calls of jansson that parse JSON.
private enum JSONParser {
  /// Parses bytes into a value that the caller releases; nil if they are not JSON.
  static func parsed(_ bytes: [UInt8]) -> UnsafeMutablePointer<json_t>? {
    let flags = JSON_DECODE_ANY | JSON_ALLOW_NUL
    return unsafe bytes.withUnsafeBytes { buffer in
      let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      var error = json_error_t()
      if let value = unsafe json_loadb(start, buffer.count, Int(flags), &error) { return unsafe value }
      // A number beyond 64 bits is read again as a rounded one.
      guard unsafe json_error_code(&error) == json_error_numeric_overflow else { return nil }
      return unsafe json_loadb(start, buffer.count, Int(flags | JSON_DECODE_INT_AS_REAL), nil)
    }
  }

  /// The text of some bytes, which jansson has found to be UTF-8.
  static func text(_ bytes: UnsafePointer<CChar>?, _ count: Int) -> String {
    unsafe String(
      decoding: UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count),
      as: UTF8.self
    )
  }
}
