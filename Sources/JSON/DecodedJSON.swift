/// A value of JSON (RFC 8259).
///
/// Numbers are kept as text, since an identifier or a moment needs all its digits. Of several members of an object
/// with one key the last one counts.
public enum DecodedJSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([DecodedJSON])
  case object([String: DecodedJSON])

  /// The elements of an array; nil for any other value.
  public var elements: [DecodedJSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members of an object; nil for any other value.
  public var members: [String: DecodedJSON]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// Whether the value is an object.
  public var isObject: Bool { members != nil }
}
