import Documents
import Figures

/// The text of an article with highlights, and with labelled brackets around some of them.
///
/// The running time is proportional to the length of the text and the total length of the spans.
struct HighlightedText {
  /// The kind of a highlight; later cases are painted over earlier ones.
  enum Layer: Int, CaseIterable, Sendable {
    case quotation, match, cue, time, name
  }

  private var roles: [UInt8]
  private let text: [UInt8]
  private var inserts: [Insert] = []
  private var painted: [(layer: Layer, range: TextRange, role: StyledText.Role)] = []

  /// A bracket to insert before the byte at an offset.
  private struct Insert {
    var offset: Int
    /// The sort key at an offset: closing brackets come first, from the inner to the outer; then opening
    /// brackets, from the outer to the inner.
    var order: (Int, Int)
    var text: String
  }

  /// Creates a text without highlights.
  init(_ text: [UInt8]) {
    self.text = text
    roles = []
  }

  /// Highlights a span of text; with a label, the span is put in brackets.
  mutating func highlight(_ range: TextRange, _ layer: Layer, _ role: StyledText.Role, label: String? = nil) {
    guard range.start >= 0, range.end <= text.count, !range.isEmpty else { return }
    painted.append((layer, range, role))
    guard let label else { return }
    let inner = layer.rawValue
    inserts.append(Insert(offset: range.start, order: (1, -range.count * 8 + inner), text: "["))
    inserts.append(Insert(offset: range.end, order: (0, range.count * 8 - inner), text: " \(label)]"))
  }

  /// Paints the highlights; call it once, before `styled`.
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

  /// Returns a span of the text with its highlights and brackets; line breaks become spaces.
  func styled(_ range: TextRange, plain: StyledText.Role = .plain) -> StyledText {
    var result = StyledText()
    let end = min(range.end, roles.count)
    var position = max(0, range.start)
    var insert = firstInsert(from: position)
    // A bracket that closes at the beginning of the span belongs to the preceding span.
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
      // A highlight never splits a character.
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

  /// Whether there is no line break between two byte offsets.
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

  /// Decodes text with line breaks and tabs, and the white space after them, replaced by single spaces.
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
