import Letters

/// An answer of a web server as it was recorded: status, header fields, and the body without its codings.
struct HTTPResponse {
  /// The status, as in 404; 200 where the status line cannot be read.
  private(set) var status = 200
  /// The media type in lower case without parameters; empty if none is stated.
  private(set) var type = ""
  /// The name of the character set that the header states.
  private(set) var charset: String?
  /// The body, decoded.
  private(set) var body: [UInt8] = []
  /// Whether the body is longer than the limit once it is decoded.
  private(set) var isTooLarge = false

  /// Parses the block of a record; nil if it does not begin with a status line.
  init?(_ block: ArraySlice<UInt8>, limit: Int) {
    guard block.starts(with: "HTTP/".utf8) else { return nil }
    var position = block.startIndex
    var codings = [String]()
    var isChunked = false
    var isFirst = true
    while position < block.endIndex {
      let end = block[position...].firstIndex(of: 10) ?? block.endIndex
      let line = String(decoding: block[position..<end], as: UTF8.self).trimmingWhiteSpace()
      position = min(end + 1, block.endIndex)
      if line.isEmpty { break }
      if isFirst {
        let words = line.split(separator: " ")
        if words.count > 1, let number = Int(words[1]) { status = number }
        isFirst = false
      } else if let colon = line.firstIndex(of: ":") {
        let value = line[line.index(after: colon)...].trimmingWhiteSpace()
        switch line[..<colon].lowercased() {
        case "content-type": (type, charset) = MediaType.parsed(value)
        case "content-encoding":
          codings += value.lowercased().split(separator: ",").map { $0.trimmingWhiteSpace() }
        case "transfer-encoding": isChunked = isChunked || value.lowercased().contains("chunked")
        default: break
        }
      }
    }
    // Programs that archive state the codings of the answer also where they have undone them, so each is undone only
    // if the bytes are in it.
    var content = block[position...]
    var unchunked: [UInt8] = []
    if isChunked, let joined = HTTPResponse.joinedChunks(content) {
      unchunked = joined
      content = unchunked[...]
    }
    for coding in codings.reversed().prefix(3) {
      guard let decoded = ContentCoding.decoded(content, coding, limit: limit) else { continue }
      content = decoded[...]
    }
    isTooLarge = content.count > limit
    if !isTooLarge { body = Array(content) }
  }

  /// Returns the bytes of a chunked body; nil if it is not chunked.
  ///
  /// What lacks at its end is left out.
  private static func joinedChunks(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var joined = [UInt8]()
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let end = bytes[position...].prefix(4_096).firstIndex(of: 10) ?? bytes.endIndex
      let digits = bytes[position..<end].prefix { isHexDigit($0) }
      guard !digits.isEmpty, digits.count < 8,
        let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return joined.isEmpty ? nil : joined }
      // Behind the digits there may be blanks or an extension, and nothing else.
      if let next = bytes[digits.endIndex..<end].first, ![32, 9, 13, 59].contains(next) {
        return joined.isEmpty ? nil : joined
      }
      if size == 0 { return joined }
      let start = min(end + 1, bytes.endIndex)
      let stop = min(start + size, bytes.endIndex)
      joined += bytes[start..<stop]
      position = stop
      while position < bytes.endIndex, bytes[position] == 13 || bytes[position] == 10 { position += 1 }
    }
    return joined
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 || (byte | 32) &- 97 < 6 }
}

/// The media type of an answer or of a part of a mail.
enum MediaType {
  /// Returns the type in lower case without parameters, and the character set among these.
  static func parsed(_ value: String) -> (type: String, charset: String?) {
    let parts = value.split(separator: ";")
    let type = parts.first.map { $0.trimmingWhiteSpace().lowercased() } ?? ""
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      if pair.count == 2, pair[0].trimmingWhiteSpace().lowercased() == "charset" {
        let name = pair[1].filter { $0 != "\"" && $0 != "'" }.trimmingWhiteSpace()
        return (type, name.isEmpty ? nil : name)
      }
    }
    return (type, nil)
  }
}
