import Documents
import Figures

/// The text of an article with roles painted over it, and brackets set into it.
///
/// Both take time in proportion to the text and the spans together.
struct HighlightedText {
  /// What is known of a span of text; later cases are painted over earlier ones.
  enum Layer: Int, CaseIterable, Sendable {
    case quotation, match, cue, time, name
  }

  private var roles: [UInt8]
  private let text: [UInt8]
  private var inserts: [Insert] = []
  private var painted: [(layer: Layer, range: TextRange, role: StyledText.Role)] = []

  /// One bracket, before the byte at an offset.
  private struct Insert {
    var offset: Int
    /// Brackets that close come first, the inner before the outer; then those that open, the outer first.
    var order: (Int, Int)
    var text: String
  }

  /// A text without highlights.
  init(_ text: [UInt8]) {
    self.text = text
    roles = []
  }

  /// Highlights a span of text; with a label, brackets are set round it.
  mutating func highlight(_ range: TextRange, _ layer: Layer, _ role: StyledText.Role, label: String? = nil) {
    guard range.start >= 0, range.end <= text.count, !range.isEmpty else { return }
    painted.append((layer, range, role))
    guard let label else { return }
    let inner = layer.rawValue
    inserts.append(Insert(offset: range.start, order: (1, -range.count * 8 + inner), text: "["))
    inserts.append(Insert(offset: range.end, order: (0, range.count * 8 - inner), text: " \(label)]"))
  }

  /// Paints the highlights; to be called once, before text is asked for.
  mutating func finish() {
    roles = [UInt8](repeating: 0, count: text.count)
    for layer in Layer.allCases {
      for highlight in painted where highlight.layer == layer {
        let number = HighlightedText.numbers[highlight.role] ?? 0
        for offset in highlight.range.bytes { roles[offset] = number }
      }
    }
    inserts.sort { ($0.offset, $0.order.0, $0.order.1) < ($1.offset, $1.order.0, $1.order.1) }
  }

  /// A span of the text in its roles, with line breaks as blanks.
  func styled(_ range: TextRange, plain: StyledText.Role = .plain) -> StyledText {
    var result = StyledText()
    let end = min(range.end, roles.count)
    var position = max(0, range.start)
    var insert = firstInsert(from: position)
    // A bracket that closes where the span begins belongs to the one before.
    while insert < inserts.count, inserts[insert].offset == position, inserts[insert].order.0 == 0 {
      insert += 1
    }
    while position < end {
      while insert < inserts.count, inserts[insert].offset == position {
        result.append(inserts[insert].text, .dim)
        insert += 1
      }
      let next = insert < inserts.count ? min(end, inserts[insert].offset) : end
      var stop = position + 1
      // A highlight never cuts a character.
      while stop < next, roles[stop] == roles[position] || text[stop] & 0xC0 == 0x80 { stop += 1 }
      let role = HighlightedText.all[Int(roles[position])]
      result.append(HighlightedText.oneLine(text[position..<stop]), role == .plain ? plain : role)
      position = stop
    }
    while insert < inserts.count, inserts[insert].offset == end, inserts[insert].order.0 == 0 {
      result.append(inserts[insert].text, .dim)
      insert += 1
    }
    return result
  }

  /// True when no line ends between two bytes.
  func isOneLine(from start: Int, to end: Int) -> Bool {
    start <= end && start >= 0 && end <= text.count && !text[start..<end].contains(10)
  }

  private func firstInsert(from offset: Int) -> Int {
    var low = 0
    var high = inserts.count
    while low < high {
      let middle = low + (high - low) / 2
      if inserts[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Text in which line breaks and tabs are blanks, with no further blank after them.
  static func oneLine(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(where: { $0 == 10 || $0 == 13 || $0 == 9 }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var result: [UInt8] = []
    var isBroken = false
    for byte in bytes {
      let isBreak = byte == 10 || byte == 13 || byte == 9
      if isBroken, isBreak || byte == 32 { continue }
      isBroken = isBreak
      result.append(isBreak ? 32 : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let all = StyledText.Role.allCases
  private static let numbers: [StyledText.Role: UInt8] = Dictionary(
    uniqueKeysWithValues: StyledText.Role.allCases.enumerated().map { ($1, UInt8(truncatingIfNeeded: $0)) }
  )
}
