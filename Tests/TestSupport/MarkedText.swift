public import Documents

/// A text with labelled spans, written as one string: `[PERSON Rodrigo Duterte] said`.
///
/// A span begins with `[`, a label without spaces and one space; it ends with `]`. Spans nest. `\[`, `\]` and
/// `\\` are the characters themselves. Tests state the expected text in this notation and compare it with
/// `notation`, so that a failure shows each in one line.
public struct MarkedText: Sendable, Hashable {
  /// A span of the text with its label.
  public struct Span: Sendable, Hashable {
    /// The label: any characters but space and brackets, as in "PERSON" or "DATE=2016-11-17".
    public var label: String
    /// The UTF-8 bytes of the plain text that it covers.
    public var range: TextRange

    /// Creates a labelled span.
    public init(_ label: String, _ range: TextRange) {
      self.label = label
      self.range = range
    }
  }

  /// An error in the notation, with the offset of the invalid byte.
  public enum NotationError: Error, Hashable {
    case endWithoutBegin(Int)
    case beginWithoutEnd(Int)
    case beginWithoutLabel(Int)
  }

  /// The plain text, without labels and brackets.
  public let text: String

  /// The spans sorted by their starts, the outer before the inner.
  public let spans: [Span]

  /// Parses the notation.
  public init(_ notation: String) throws(NotationError) {
    let bytes = Array(notation.utf8)
    var plain: [UInt8] = []
    var spans: [Span] = []
    var open: [(span: Int, offset: Int)] = []
    var next = 0
    while next < bytes.count {
      switch bytes[next] {
      case UInt8(ascii: "\\") where next + 1 < bytes.count && Self.isMark(bytes[next + 1]):
        plain.append(bytes[next + 1])
        next += 2
      case UInt8(ascii: "["):
        let label = bytes[(next + 1)...].prefix { $0 != UInt8(ascii: " ") && !Self.isMark($0) }
        guard !label.isEmpty, label.endIndex < bytes.count, bytes[label.endIndex] == UInt8(ascii: " ") else {
          throw .beginWithoutLabel(next)
        }
        open.append((spans.count, next))
        spans.append(Span(String(decoding: label, as: UTF8.self), TextRange(plain.count, plain.count)))
        next = label.endIndex + 1
      case UInt8(ascii: "]"):
        guard let last = open.popLast() else { throw .endWithoutBegin(next) }
        spans[last.span].range = TextRange(spans[last.span].range.start, plain.count)
        next += 1
      default:
        plain.append(bytes[next])
        next += 1
      }
    }
    if let unclosed = open.last { throw .beginWithoutEnd(unclosed.offset) }
    text = String(decoding: plain, as: UTF8.self)
    self.spans = spans
  }

  /// Creates a text with spans; a span that crosses another is cut at the end of the other.
  public init(text: String, spans: [Span]) {
    self.text = text
    let count = text.utf8.count
    var open: [TextRange] = []
    var nested: [Span] = []
    for span in spans.sorted(by: Self.comesBefore) {
      while let last = open.last, last.end <= span.range.start, last != span.range { open.removeLast() }
      let limit = min(open.last?.end ?? count, count)
      let range = TextRange(min(span.range.start, count), min(span.range.end, limit))
      open.append(range)
      nested.append(Span(span.label, range))
    }
    self.spans = nested
  }

  /// The text in the notation.
  public var notation: String {
    var bytes: [UInt8] = []
    var begins = spans[...]
    var ends: [Int] = []
    let plain = Array(text.utf8)
    for offset in 0...plain.count {
      while ends.last == offset {
        ends.removeLast()
        bytes.append(UInt8(ascii: "]"))
      }
      while let span = begins.first, span.range.start <= offset {
        begins.removeFirst()
        bytes += Array("[\(span.label) ".utf8)
        if span.range.isEmpty {
          bytes.append(UInt8(ascii: "]"))
        } else {
          ends.append(span.range.end)
        }
      }
      guard offset < plain.count else { break }
      if Self.isMark(plain[offset]) { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(plain[offset])
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns the texts of the spans with a label, in order.
  public func texts(labelled label: String) -> [String] {
    let bytes = Array(text.utf8)
    return spans.filter { $0.label == label }.map { String(decoding: bytes[$0.range.bytes], as: UTF8.self) }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\\")
  }

  private static func comesBefore(_ left: Span, _ right: Span) -> Bool {
    if left.range.start != right.range.start { return left.range.start < right.range.start }
    if left.range.end != right.range.end { return left.range.end > right.range.end }
    return left.label < right.label
  }
}
