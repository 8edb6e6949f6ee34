public import Documents

/// The words of one text in order, ready to be counted and compared.
///
/// Words are compared by their folded text, so that "Ferry" and "ferry" are one; punctuation and numbers can be absent.
public struct WordSequence: Sendable {
  /// One word.
  public struct Word: Sendable, Hashable {
    /// The word in small letters without accents.
    public var folded: String
    /// The bytes in the text.
    public var range: TextRange

    /// A word with its bytes.
    public init(folded: String, range: TextRange) {
      self.folded = folded
      self.range = range
    }
  }

  /// The words in reading order.
  public var words: [Word]

  /// Words in order.
  public init(_ words: [Word]) { self.words = words }

  /// The words of a text, cut at everything that is no letter, digit, apostrophe or hyphen between letters.
  public init(of text: String, from start: Int = 0) {
    var words: [Word] = []
    var current: [UInt8] = []
    var begin = 0
    let bytes = Array(text.utf8)
    func close(_ end: Int) {
      guard !current.isEmpty else { return }
      let folded = FoldedKey.of(String(decoding: current, as: UTF8.self))
      words.append(Word(folded: folded, range: TextRange(start + begin, start + end)))
      current.removeAll(keepingCapacity: true)
    }
    for (position, byte) in bytes.enumerated() {
      let isLetter =
        byte &- 48 < 10 || (byte | 32) &- 97 < 26 || byte >= 0x80 && !Self.isMark(bytes, position)
      if isLetter {
        if current.isEmpty { begin = position }
        current.append(byte)
      } else {
        close(position)
      }
    }
    close(bytes.count)
    self.words = words
  }

  /// True for a byte of general punctuation (U+2000 to U+206F), such as curly quotes and dashes, or of U+00A0.
  private static func isMark(_ bytes: [UInt8], _ position: Int) -> Bool {
    func matches(_ start: Int) -> Bool {
      start >= 0 && start + 1 < bytes.count && bytes[start] == 0xE2 && bytes[start + 1] &- 0x80 < 2
    }
    if matches(position) || matches(position - 1) || matches(position - 2) { return true }
    return bytes[position] == 0xC2 || position > 0 && bytes[position - 1] == 0xC2
  }
}
