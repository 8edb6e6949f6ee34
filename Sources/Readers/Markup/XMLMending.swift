/// The mending of XML in UTF-8 before it is parsed.
struct XMLMending {
  /// Whether anything was changed.
  private(set) var isMended = false

  private let input: [UInt8]
  private var output: [UInt8] = []
  private var position = 0

  init(_ input: [UInt8]) { self.input = input }

  /// Returns the XML without its declaration, without characters that XML forbids, and with ampersands that are right.
  mutating func mended() -> [UInt8] {
    output.reserveCapacity(input.count)
    if input.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while position < input.count, input[position] <= 32 { position += 1 }
    if input[position...].starts(with: "<?xml".utf8),
      let end = input[position...].firstIndex(of: UInt8(ascii: ">"))
    {
      position = end + 1
    }
    while position < input.count {
      let byte = input[position]
      switch byte {
      case UInt8(ascii: "<"): copyMark()
      case UInt8(ascii: "&"): copyReference()
      default: copy(byte)
      }
    }
    return output
  }

  /// Copies one byte, unless XML forbids it.
  private mutating func copy(_ byte: UInt8) {
    position += 1
    if byte < 32, byte != 9, byte != 10, byte != 13 {
      isMended = true
    } else if byte == 0xEF, position + 1 < input.count, input[position] == 0xBF, input[position + 1] >= 0xBE {
      // The noncharacters U+FFFE and U+FFFF.
      position += 2
      isMended = true
    } else {
      output.append(byte)
    }
  }

  /// Copies a CDATA section or a comment as it is, and a document type not at all.
  private mutating func copyMark() {
    let rest = input[position...]
    if rest.starts(with: "<![CDATA[".utf8) {
      copy(through: "]]>")
    } else if rest.starts(with: "<!--".utf8) {
      copy(through: "-->")
    } else if rest.starts(with: "<!DOCTYPE".utf8) {
      let mark = output.count
      while position < input.count, input[position] != UInt8(ascii: ">"), input[position] != UInt8(ascii: "[")
      {
        position += 1
      }
      if position < input.count, input[position] == UInt8(ascii: "["),
        let end = input[position...].range(of: "]")
      {
        position = input[end.upperBound...].firstIndex(of: UInt8(ascii: ">")) ?? input.count
      }
      position = min(position + 1, input.count)
      output.removeSubrange(mark...)
    } else {
      copy(input[position])
    }
  }

  private mutating func copy(through end: String) {
    let stop = input[position...].range(of: end)?.upperBound ?? input.count
    while position < stop { copy(input[position]) }
  }

  /// Copies a reference, or writes what a reference of HTML or a bare ampersand stands for.
  private mutating func copyReference() {
    let name = input[(position + 1)...].prefix(33).prefix {
      $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "&")
    }
    let isClosed = name.endIndex < input.count && input[name.endIndex] == UInt8(ascii: ";")
    let text = String(decoding: name, as: UTF8.self)
    if isClosed, name.count <= 32, !name.isEmpty {
      if ["amp", "lt", "gt", "quot", "apos"].contains(text) || XMLMending.isCharacter(text) {
        output += input[position...name.endIndex]
        position = name.endIndex + 1
        return
      }
      if let character = XMLMending.characters(named: text) {
        isMended = true
        output += character.utf8
        position = name.endIndex + 1
        return
      }
      // A reference to a character that XML forbids.
      if text.hasPrefix("#"), text.dropFirst().utf8.allSatisfy({ $0 &- 48 < 10 || ($0 | 32) &- 97 < 26 }) {
        isMended = true
        position = name.endIndex + 1
        return
      }
    }
    isMended = true
    output += Array("&amp;".utf8)
    position += 1
  }

  /// Whether a reference is that of a character by its number, and of one that XML allows.
  private static func isCharacter(_ name: String) -> Bool {
    guard name.hasPrefix("#") else { return false }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number, let scalar = Unicode.Scalar(number) else { return false }
    return scalar.value >= 32 ? number & 0xFFFE != 0xFFFE : [9, 10, 13].contains(number)
  }

  /// Returns what a named character of HTML stands for.
  private static func characters(named name: String) -> String? {
    guard name.utf8.allSatisfy({ ($0 | 32) &- 97 < 26 || $0 &- 48 < 10 }) else { return nil }
    let decoded = MarkupDocument(html: Array("<p>&\(name);".utf8))?.root?.allText ?? ""
    return decoded.isEmpty || decoded.hasPrefix("&") ? nil : decoded
  }
}
