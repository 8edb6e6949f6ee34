/// Words of which one must be among some bytes, so that a costly look at the bytes can be spared.
struct ByteNeedles: Sendable, ExpressibleByArrayLiteral {
  private let needles: [[UInt8]]

  /// For each byte, whether a word begins with it.
  private var firsts = [Bool](repeating: false, count: 256)

  /// Some words, as they stand in the bytes.
  init(arrayLiteral words: String...) {
    needles = words.map { Array($0.utf8) }.filter { !$0.isEmpty }
    for needle in needles { firsts[Int(needle[0])] = true }
  }

  /// Whether one of the words is among some bytes.
  func isAny(in bytes: ArraySlice<UInt8>) -> Bool {
    for position in bytes.indices where firsts[Int(bytes[position])] {
      for needle in needles where needle.count <= bytes.endIndex - position {
        if bytes[position..<position + needle.count].elementsEqual(needle) { return true }
      }
    }
    return false
  }
}
