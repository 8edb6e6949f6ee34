/// The number of code points before any byte of a text, in constant time after one pass.
struct CodePoints {
  private static let stride = 64

  private let text: [UInt8]

  /// The number of code points before every 64th byte; empty if the text is ASCII.
  private var counts: [Int32] = []

  /// Counts the code points of a text in UTF-8.
  init(_ text: [UInt8]) {
    self.text = text
    guard text.contains(where: { $0 >= 0x80 }) else { return }
    counts.reserveCapacity(text.count / CodePoints.stride + 1)
    var count: Int32 = 0
    for (offset, byte) in text.enumerated() {
      if offset.isMultiple(of: CodePoints.stride) { counts.append(count) }
      if CodePoints.begins(byte) { count &+= 1 }
    }
  }

  /// Returns the number of code points that begin before a byte offset.
  func count(before offset: Int) -> Int {
    let offset = min(max(offset, 0), text.count)
    guard !counts.isEmpty else { return offset }
    let block = min(offset / CodePoints.stride, counts.count - 1)
    var count = Int(counts[block])
    for position in block * CodePoints.stride..<offset where CodePoints.begins(text[position]) { count += 1 }
    return count
  }

  /// Whether a byte begins a code point: every byte except continuation bytes.
  private static func begins(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
