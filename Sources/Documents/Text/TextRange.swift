/// A half-open range of UTF-8 bytes in the text of one article.
///
/// Every finding points into the text with these, so any cell of any table can be traced to its sentence. Offsets are
/// counted from 0 at the first byte; `end` is the first byte that no longer belongs to the range.
public struct TextRange: Sendable, Hashable {
  private var lower: Int32
  private var upper: Int32

  /// A range from `start` to before `end`; a reversed range is empty at `start`, and no offset is below 0.
  public init(_ start: Int, _ end: Int) {
    lower = Int32(clamping: max(0, start))
    upper = Int32(clamping: max(0, start, end))
  }

  /// The first byte.
  public var start: Int { Int(lower) }

  /// The byte after the last.
  public var end: Int { Int(upper) }

  /// The number of bytes.
  public var count: Int { Int(upper) - Int(lower) }

  /// True for a range without bytes.
  public var isEmpty: Bool { lower == upper }

  /// The same range for indexing an array of bytes.
  public var bytes: Range<Int> { Int(lower)..<Int(upper) }

  /// True if a byte offset is inside.
  public func contains(_ offset: Int) -> Bool { offset >= start && offset < end }

  /// True if every byte of another range is inside.
  public func contains(_ other: TextRange) -> Bool { other.start >= start && other.end <= end }

  /// True if both have at least one byte in common.
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// The smallest range that contains both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }
}

extension TextRange: Comparable {
  /// Reading order: by start, then the shorter first.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.lower, left.upper) < (right.lower, right.upper)
  }
}

extension TextRange: CustomStringConvertible {
  /// The two offsets, as in `12..<20`.
  public var description: String { "\(start)..<\(end)" }
}
