/// The preparation of a page's bytes for the parser: what is never text, and may be large, is left out.
enum HTMLBytes {
  /// Returns the page without styles, scripts other than linked data, drawings, comments and `data:` addresses.
  static func lean(_ page: [UInt8]) -> [UInt8] {
    var out = [UInt8]()
    out.reserveCapacity(page.count)
    var scanner = Scanner(bytes: page)
    var kept = 0
    while let cut = scanner.next() {
      out.append(contentsOf: page[kept..<cut.lowerBound])
      kept = cut.upperBound
    }
    out.append(contentsOf: page[kept...])
    // The parser takes a zero for the end of the page.
    if out.contains(0) { for index in out.indices where out[index] == 0 { out[index] = 32 } }
    return out
  }

  private static let names: [StaticString] = ["script", "style", "svg"]

  /// A search for the pieces to leave out.
  private struct Scanner {
    let bytes: [UInt8]
    var position = 0
    /// The mark that closes the attribute at the position, inside of a tag; 0 outside of one.
    var quote: UInt8 = 0
    var isInTag = false
    /// Whether no end of a comment follows any more.
    var commentsEnd = false

    private func at(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
      var index = start
      let count = bytes.count
      while index < count {
        if bytes[index] == byte { return index }
        index += 1
      }
      return nil
    }

    private func matches(_ name: StaticString, at start: Int) -> Bool {
      let count = name.utf8CodeUnitCount
      guard start + count <= bytes.count else { return false }
      for offset in 0..<count where unsafe bytes[start + offset] | 32 != name.utf8Start[offset] {
        return false
      }
      return true
    }

    /// Returns the next piece to leave out; nil if there is none.
    mutating func next() -> Range<Int>? {
      let count = bytes.count
      while position < count {
        if isInTag {
          if let data = dataInTag() { return data }
          continue
        }
        guard let start = find(60, from: position) else { break }
        position = start + 1
        let letter = at(position) | 32
        if !commentsEnd, at(position) == 33, at(position + 1) == 45, at(position + 2) == 45 {
          var index = position + 3
          while let end = find(62, from: index) {
            if at(end - 1) == 45, at(end - 2) == 45, end >= position + 3 {
              position = end + 1
              return start..<position
            }
            index = end + 1
          }
          commentsEnd = true  // A comment that never ends is none.
          continue
        }
        if letter == 115, let name = HTMLBytes.names.first(where: { matches($0, at: position) }) {
          let behind = at(position + name.utf8CodeUnitCount)
          if behind <= 32 || behind == 62 || behind == 47, let close = find(62, from: position) {
            let attributes = bytes[position..<close]
            let isData = name.utf8CodeUnitCount == 6 && attributes.holds("ld+json".utf8)
            let isWhole = name.utf8CodeUnitCount == 3 && at(close - 1) == 47
            let end = isWhole ? close + 1 : end(of: name, from: close)
            position = end
            if isData { continue }
            return start..<end
          }
        }
        if letter >= 97, letter <= 122 { isInTag = true }
      }
      return nil
    }

    /// Returns the place behind the end tag of an element.
    private func end(of name: StaticString, from start: Int) -> Int {
      var index = start
      while let open = find(60, from: index) {
        if at(open + 1) == 47, matches(name, at: open + 2) {
          return (find(62, from: open)).map { $0 + 1 } ?? (bytes.count)
        }
        index = open + 1
      }
      return bytes.count
    }

    /// Whether a type of data such as `image/png` follows.
    private func holdsType(behind colon: Int) -> Bool {
      var index = colon + 1
      while index < colon + 24, at(index) | 32 >= 97, at(index) | 32 <= 122 { index += 1 }
      return index > colon + 1 && at(index) == 47 || at(index) == 59 || at(index) == 44
    }

    /// Goes on to the end of the tag; returns an address that holds data instead of naming them.
    private mutating func dataInTag() -> Range<Int>? {
      let count = bytes.count
      while position < count {
        let byte = bytes[position]
        if quote != 0 {
          if byte == quote {
            quote = 0
          } else if byte == 58, position > 4, matches("data", at: position - 4),
            [34, 39, 40, 32, 44].contains(at(position - 5)), holdsType(behind: position)
          {
            let start = position - 4
            while position < count, bytes[position] != quote, bytes[position] != 32 { position += 1 }
            return start..<position
          }
        } else if byte == 34 || byte == 39 {
          if at(position - 1) == 61 || at(position - 1) <= 32 { quote = byte }
        } else if byte == 62 {
          isInTag = false
          position += 1
          return nil
        }
        position += 1
      }
      isInTag = false
      return nil
    }
  }
}
