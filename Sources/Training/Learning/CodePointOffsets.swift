import Documents

/// The numbers of code points by byte offset.
struct CodePointOffsets {
  private var numbers: [Int: Int] = [:]

  init(_ text: String) {
    for (number, offset) in PlainArticle.offsets(of: text).enumerated() { numbers[offset] = number }
  }

  /// The number of the first code point of a range, and of the one after its last.
  func points(_ range: TextRange) -> [Int] { [numbers[range.start] ?? 0, numbers[range.end] ?? 0] }
}
