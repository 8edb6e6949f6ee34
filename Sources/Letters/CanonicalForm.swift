import CUTF8Proc

/// The canonical forms of Unicode text (UAX #15), computed by the library utf8proc.
public enum CanonicalForm {
  /// Returns the text in Normalization Form C, in which letters with combining marks are single code points
  /// if Unicode has them.
  public static func composed(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return String(text) }
    return composed(text.unicodeScalars.map { Int32(bitPattern: $0.value) })
  }

  /// Returns the text of code points, decomposed or not, in Normalization Form C.
  static func composed(_ points: [Int32]) -> String {
    var decomposed: [Int32] = []
    decomposed.reserveCapacity(points.count + 8)
    for point in points { append(point, UTF8PROC_DECOMPOSE, to: &decomposed) }
    reorder(&decomposed)
    let count = decomposed.count
    let length = unsafe decomposed.withUnsafeMutableBufferPointer { buffer in
      unsafe utf8proc_normalize_utf32(buffer.baseAddress, count, composing)
    }
    return text(decomposed.prefix(max(0, length)))
  }

  /// Appends the decomposition of a code point under options of utf8proc; the code point itself if
  /// that fails.
  static func append(_ point: Int32, _ options: utf8proc_option_t, to points: inout [Int32]) {
    var boundary: Int32 = 0
    // No code point decomposes into more than eighteen in any form (UAX #15, table 8).
    unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: 32) { buffer in
      let count = unsafe utf8proc_decompose_char(point, buffer.baseAddress, 32, options, &boundary)
      if (0...32).contains(count) {
        unsafe points.append(contentsOf: buffer.prefix(count))
      } else {
        points.append(point)
      }
    }
  }

  /// Returns the text of code points; invalid ones are left out.
  static func text(_ points: some Sequence<Int32>) -> String {
    var scalars = String.UnicodeScalarView()
    for point in points {
      if let scalar = Unicode.Scalar(UInt32(bitPattern: point)) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  /// Sorts the combining marks after each base letter into their canonical order.
  private static func reorder(_ points: inout [Int32]) {
    var start = 0
    while start < points.count {
      var end = start
      while end < points.count, combiningClass(of: points[end]) != 0 { end += 1 }
      if end > start + 1 {
        // Combining marks of the same class keep their order.
        let sorted = points[start..<end].enumerated().sorted {
          (combiningClass(of: $0.element), $0.offset) < (combiningClass(of: $1.element), $1.offset)
        }
        points.replaceSubrange(start..<end, with: sorted.map(\.element))
      }
      start = end + 1
    }
  }

  /// Returns the canonical combining class of a code point; 0 for one that begins a combining sequence.
  static func combiningClass(of point: Int32) -> Int16 {
    unsafe utf8proc_get_property(point).pointee.combining_class
  }

  private static let composing = utf8proc_option_t(
    rawValue: UTF8PROC_COMPOSE.rawValue | UTF8PROC_STABLE.rawValue
  )
}
