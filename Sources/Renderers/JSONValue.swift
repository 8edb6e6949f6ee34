import Letters

/// A JSON value whose objects keep the order of their keys.
indirect enum JSONValue {
  case null
  case flag(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// Writes the value on one line.
  func writeCompact(to output: inout String) {
    switch self {
    case .null: output += "null"
    case .flag(let value): output += value ? "true" : "false"
    case .integer(let value): output += String(value)
    case .number(let value): output += value.isFinite ? NumberText.exact(value) : "null"
    case .string(let value): Self.write(value, to: &output)
    case .array(let values):
      output += "["
      for (index, value) in values.enumerated() {
        if index > 0 { output += ", " }
        value.writeCompact(to: &output)
      }
      output += "]"
    case .object(let members):
      output += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { output += ", " }
        Self.write(member.key, to: &output)
        output += ": "
        member.value.writeCompact(to: &output)
      }
      output += "}"
    }
  }

  /// Writes the value in a readable form: objects of scalars on one line, values that contain objects
  /// on several.
  func writeLines(to output: inout String, indent: String = "") {
    let inner = indent + "  "
    switch self {
    case .array(let values) where values.contains(where: \.isObject):
      output += "[\n"
      for (index, value) in values.enumerated() {
        output += inner
        value.writeLines(to: &output, indent: inner)
        output += index < values.count - 1 ? ",\n" : "\n"
      }
      output += indent + "]"
    case .object(let members) where members.contains(where: \.value.holdsObjects):
      output += "{\n"
      for (index, member) in members.enumerated() {
        output += inner
        Self.write(member.key, to: &output)
        output += ": "
        member.value.writeLines(to: &output, indent: inner)
        output += index < members.count - 1 ? ",\n" : "\n"
      }
      output += indent + "}"
    default: writeCompact(to: &output)
    }
  }

  private var isObject: Bool {
    if case .object = self { true } else { false }
  }

  /// Whether the value is an object or an array that contains one.
  private var holdsObjects: Bool {
    if case .array(let values) = self { values.contains(where: \.isObject) } else { isObject }
  }

  private static func write(_ string: String, to output: inout String) {
    var bytes: [UInt8] = []
    JSONText.append(string, to: &bytes)
    output += String(decoding: bytes, as: UTF8.self)
  }
}
