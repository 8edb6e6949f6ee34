/// The first two lines of an input without a known suffix, which decide whether it is read as JSON lines.
struct FirstLines {
  /// Whether the lines are JSON objects; nil while more bytes are needed.
  let areObjects: Bool?

  /// Examines the first bytes of an input.
  ///
  /// `isEnd` means that no more will come.
  init(_ head: [UInt8], isEnd: Bool = false) {
    let brace = UInt8(ascii: "{")
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = head[start...].firstIndex(where: { $0 > 32 }) else {
      areObjects = isEnd ? false : nil
      return
    }
    guard head[first] == brace else {
      areObjects = false
      return
    }
    guard let end = head[first...].firstIndex(of: 10) else {
      areObjects = isEnd ? false : nil
      return
    }
    // The first line is a whole object, so the next one need not be waited for.
    if FirstLines.opensObject(head[first..<end]),
      head[first..<end].last(where: { $0 > 32 }) == UInt8(ascii: "}")
    {
      areObjects = true
      return
    }
    guard let second = head[end...].firstIndex(where: { $0 > 32 }) else {
      areObjects = isEnd ? false : nil
      return
    }
    // The first line is not a whole object: the second line decides.
    let rest = head[second...]
    guard rest.first == brace else {
      areObjects = false
      return
    }
    if FirstLines.opensObject(head[first..<end]) || FirstLines.opensObject(rest) {
      areObjects = true
    } else {
      areObjects = isEnd || rest.count > 64 ? false : nil
    }
  }

  private static func opensObject(_ line: ArraySlice<UInt8>) -> Bool {
    line.lazy.filter { $0 > 32 }.prefix(2).elementsEqual("{\"".utf8)
  }
}
