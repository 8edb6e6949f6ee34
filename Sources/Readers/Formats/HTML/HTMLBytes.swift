/// The preparation of a page's bytes for the parser: what is never text, and may be large, is left out.
enum HTMLBytes {
  /// Returns the page without styles, scripts other than linked data, drawings, comments and `data:` addresses.
  static func lean(_ page: [UInt8]) -> [UInt8] {
    var out = [UInt8]()
    out.reserveCapacity(page.count)
    var position = 0
    let count = page.count
    unsafe page.withUnsafeBufferPointer { bytes in
      func at(_ index: Int) -> UInt8 { index < count ? unsafe bytes[index] : 0 }
      func matches(_ name: StaticString, at index: Int) -> Bool {
        let length = name.utf8CodeUnitCount
        guard index + length <= count else { return false }
        for offset in 0..<length where (unsafe bytes[index + offset]) | 32 != (unsafe name.utf8Start[offset]) | 32 { return false }
        return true
      }
      func end(of name: StaticString, from index: Int) -> Int {
        var index = index
        while index < count {
          if unsafe bytes[index] == 60, at(index + 1) == 47, matches(name, at: index + 2) {
            index += 2 + name.utf8CodeUnitCount
            while index < count, unsafe bytes[index] != 62 { index += 1 }
            return min(count, index + 1)
          }
          index += 1
        }
        return count
      }
      while position < count {
        let byte = unsafe bytes[position]
        if byte != 60 {
          out.append(byte == 0 || byte < 9 ? 32 : byte)
          position += 1
          continue
        }
        if at(position + 1) == 33, at(position + 2) == 45, at(position + 3) == 45 {
          var index = position + 4
          while index < count, !(unsafe bytes[index] == 62 && bytes[index - 1] == 45 && bytes[index - 2] == 45) { index += 1 }
          // A comment that never ends is no comment.
          if index < count { position = index + 1 } else { position += 4 }
          continue
        }
        let next = at(position + 1) | 32
        if next == 115 || next == 110 {
          var name: StaticString = ""
          if matches("<style", at: position) { name = "style" } else if matches("<svg", at: position) { name = "svg" } else if matches("<script", at: position) { name = "script" }
          if name.utf8CodeUnitCount > 0 {
            var close = position
            while close < count, unsafe bytes[close] != 62 { close += 1 }
            let isData = name.utf8CodeUnitCount == 6 && (unsafe UnsafeBufferPointer(rebasing: bytes[position..<close])).holds("ld+json".utf8)
            if !isData {
              let isEmpty = close > position && (unsafe bytes[close - 1]) == 47 && name.utf8CodeUnitCount == 3
              position = isEmpty ? close + 1 : end(of: name, from: close)
              continue
            }
            let stop = end(of: name, from: close)
            unsafe out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position..<stop]))
            position = stop
            continue
          }
        }
        // Inside of a tag, addresses that hold data are left out.
        guard next >= 97 && next <= 122 else {
          out.append(byte)
          position += 1
          continue
        }
        var quote: UInt8 = 0
        while position < count {
          let byte = unsafe bytes[position]
          if quote != 0 {
            if byte == quote { quote = 0 } else if byte == 100, matches("data:", at: position), at(position - 1) == quote || at(position - 1) == 40 {
              while position < count, unsafe bytes[position] != quote { position += 1 }
              continue
            }
          } else if byte == 34 || byte == 39, at(position - 1) == 61 || at(position - 1) == 32 {
            quote = byte
          } else if byte == 62 {
            break
          }
          out.append(byte == 0 ? 32 : byte)
          position += 1
        }
      }
    }
    return out
  }
}
