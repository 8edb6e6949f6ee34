/// XML as it comes in practice, made ready for a strict parser.
///
/// Characters that XML forbids are dropped, names of HTML such as `&nbsp;` and bare ampersands are replaced, and the
/// text becomes UTF-8 whatever it states. A document type is never read.
struct XMLInput {
  /// The parsed document; nil if there is no element in it.
  let document: MarkupDocument?

  /// Whether something had to be mended, and the line of the first fault that the parser found, if it did.
  let fault: (isMended: Bool, line: Int?)

  /// Parses the bytes of an input.
  init(_ bytes: [UInt8], source: String) throws(ReadError) {
    var mending = XMLMending(try XMLInput.utf8(bytes, source: source))
    let clean = mending.mended()
    document = MarkupDocument(xml: clean, encoding: "UTF-8")
    fault = (mending.isMended || document?.fault != nil, document?.fault?.line)
  }

  /// One sentence where the input is not well-formed; none where it is.
  var remarks: [String] {
    guard fault.isMended else { return [] }
    let line = fault.line.map { $0 > 0 ? " (line \($0))" : "" } ?? ""
    return ["The XML is not well-formed\(line); it was mended as far as possible."]
  }

  /// Returns the local name of the outermost element in lower case, judged by the first bytes; nil if it is no XML.
  static func rootName(of head: [UInt8]) -> String? {
    var bytes = (head.contains(0) ? wide(head) : head)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    while true {
      bytes = bytes.drop { $0 <= 32 }
      guard bytes.first == UInt8(ascii: "<"), let mark = bytes.dropFirst().first else { return nil }
      if mark == UInt8(ascii: "?") || mark == UInt8(ascii: "!") {
        let isComment = bytes.starts(with: "<!--".utf8)
        guard let end = bytes.range(of: isComment ? "-->" : ">") else {
          return nil
        }
        var rest = bytes[end.upperBound...]
        // The declarations inside a document type.
        if bytes.starts(with: "<!DOCTYPE".utf8), bytes[..<end.lowerBound].contains(UInt8(ascii: "[")),
          let close = rest.range(of: "]"),
          let after = bytes[close.upperBound...].firstIndex(of: 62)
        {
          rest = bytes[(after + 1)...]
        }
        bytes = rest
        continue
      }
      let name = bytes.dropFirst().prefix { $0 > 32 && $0 != 62 && $0 != 47 }
      let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
      return local.isEmpty ? nil : String(decoding: local, as: UTF8.self).lowercased()
    }
  }

  /// The bytes of UTF-16 without those of its zeros, enough to see a name.
  private static func wide(_ head: [UInt8]) -> [UInt8] { head.filter { $0 != 0 && $0 < 0x80 } }

  /// Returns the text in UTF-8: as it is if it is that, else from the encoding that it states, else from a guess.
  private static func utf8(_ bytes: [UInt8], source: String) throws(ReadError) -> [UInt8] {
    if !bytes.contains(0) {
      if String(validating: bytes, as: UTF8.self) != nil { return bytes }
      if let name = statedEncoding(bytes), !name.lowercased().hasPrefix("utf"),
        let converted = CharacterSets.utf8(bytes, from: name)
      {
        return converted
      }
    }
    return Array(try TextDecoder.decode(bytes, source: source).text.utf8)
  }

  private static func statedEncoding(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(256)
    guard let mark = head.range(of: "encoding") else { return nil }
    let value = head[mark.upperBound...].drop { $0 <= 32 || $0 == UInt8(ascii: "=") }
    guard let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return nil
    }
    return String(decoding: value.dropFirst().prefix { $0 != quote }, as: UTF8.self)
  }
}
