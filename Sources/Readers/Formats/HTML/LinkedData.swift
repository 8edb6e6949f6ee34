/// The linked data (JSON-LD) that a page states about itself.
///
/// Such data are often not quite JSON: with line breaks in strings, a comma too many, or marks of a comment around
/// them. So they are read by a parser that takes what it can.
indirect enum LinkedData: Sendable {
  case text(String)
  case list([LinkedData])
  case object([(key: String, value: LinkedData)])

  /// The value of a key of an object, or of the first object of a list that has it; nil without it.
  subscript(key: String) -> LinkedData? {
    switch self {
    case .text: return nil
    case .list(let items): return items.lazy.compactMap { $0[key] }.first
    case .object(let members): return members.first { $0.key == key }?.value
    }
  }

  /// A text, or the first one of a list, or the value or name of an object.
  var text: String? {
    switch self {
    case .text(let text): return text.isEmpty ? nil : text
    case .list(let items): return items.lazy.compactMap(\.text).first
    case .object: return self["@value"]?.text ?? self["name"]?.text ?? self["url"]?.text
    }
  }

  /// The elements of a list; otherwise the value itself.
  var items: [LinkedData] {
    if case .list(let items) = self { return items }
    return [self]
  }

  /// The types of an object without the address of their vocabulary.
  var types: [String] {
    (self["@type"]?.items ?? []).compactMap { item in
      guard case .text(let name) = item else { return nil }
      return name.split(whereSeparator: { $0 == "/" || $0 == "#" || $0 == ":" }).last.map { String($0) }
    }
  }

  /// All objects with a type, in order, the outer ones first.
  func objects(depth: Int = 0) -> [LinkedData] {
    guard depth < 12 else { return [] }
    switch self {
    case .text: return []
    case .list(let items): return items.flatMap { $0.objects(depth: depth + 1) }
    case .object(let members):
      return (types.isEmpty ? [] : [self]) + members.flatMap { $0.value.objects(depth: depth + 1) }
    }
  }

  /// Parses what may be JSON; nil if there is no list or object in it.
  init?(_ bytes: some Collection<UInt8>) {
    var parser = Parser(bytes: Array(bytes))
    // Marks of comments may stand before the data.
    let start = parser.bytes.indices.first { place in
      if parser.bytes[place] == 123 { return true }
      guard parser.bytes[place] == 91 else { return false }
      let next = parser.bytes[(place + 1)...].first { $0 > 32 }
      return next == 123 || next == 91
    }
    guard let start else { return nil }
    parser.position = start
    guard let value = parser.value(depth: 0) else { return nil }
    self = value
  }

  private struct Parser {
    let bytes: [UInt8]
    var position = 0

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skip() {
      while let byte = next, byte <= 32 || byte == 44 || byte == 58 || byte == 59 { position += 1 }
    }

    mutating func value(depth: Int) -> LinkedData? {
      skip()
      guard let byte = next, depth < 64 else { return nil }
      switch byte {
      case 123:
        position += 1
        var members: [(key: String, value: LinkedData)] = []
        while true {
          skip()
          guard let byte = next, byte != 125, byte != 93 else { break }
          guard byte == 34 || byte == 39 else {
            position += 1
            continue
          }
          let key = string(byte)
          skip()
          guard next != 125, let value = value(depth: depth + 1) else { break }
          members.append((key, value))
        }
        position += 1
        return .object(members)
      case 91:
        position += 1
        var items = [LinkedData]()
        while true {
          skip()
          guard let byte = next, byte != 93, byte != 125 else { break }
          let before = position
          if let item = value(depth: depth + 1) { items.append(item) }
          if position == before { position += 1 }
        }
        position += 1
        return .list(items)
      case 34, 39: return .text(string(byte))
      default:
        let start = position
        while let byte = next, byte > 32, byte != 44, byte != 125, byte != 93 { position += 1 }
        if position == start { return nil }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        return .text(word == "null" ? "" : word)
      }
    }

    private mutating func string(_ quote: UInt8) -> String {
      position += 1
      var out = [UInt8]()
      var units = [UInt16]()
      func flush() {
        if !units.isEmpty { out.append(contentsOf: String(decoding: units, as: UTF16.self).utf8) }
        units = []
      }
      while let byte = next {
        position += 1
        if byte == quote {
          // A quotation mark inside of a text is not followed by what follows a text.
          var after = position
          while after < bytes.count, bytes[after] <= 32 { after += 1 }
          if after >= bytes.count || [44, 125, 93, 58].contains(bytes[after]) { break }
          flush()
          out.append(byte)
        } else if byte == 92, let escaped = next {
          position += 1
          if escaped == 117, position + 4 <= bytes.count,
            let unit = UInt16(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
          {
            units.append(unit)
            position += 4
            continue
          }
          flush()
          switch escaped {
          case 110, 114, 116, 98, 102: out.append(escaped == 110 ? 10 : 32)
          default: out.append(escaped)
          }
        } else {
          flush()
          out.append(byte)
        }
      }
      flush()
      return String(decoding: out, as: UTF8.self)
    }
  }
}
