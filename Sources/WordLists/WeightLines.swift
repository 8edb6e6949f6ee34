/// The lines of a text table of weights: a name and numbers, with single spaces between.
///
/// Tables are read at every start: bytes are split, which takes a tenth of the time of splitting characters.
package struct WeightLines: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>

  /// The lines of a text that are not empty and do not begin with `#`.
  package init(_ text: String) { rest = Array(text.utf8)[...] }

  /// The next name with the numbers behind it, from which anything else is left out.
  package mutating func next() -> (name: String, numbers: [Double])? {
    while !rest.isEmpty {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") }
      rest = rest.dropFirst(line.count + 1)
      if line.first == UInt8(ascii: "#") { continue }
      let words = line.split(separator: UInt8(ascii: " "))
      guard let name = words.first else { continue }
      return (String(decoding: name, as: UTF8.self), words.dropFirst().compactMap(WeightLines.number))
    }
    return nil
  }

  /// A decimal number; nil for anything else.
  static func number(_ word: ArraySlice<UInt8>) -> Double? {
    var (value, scale, digits) = (0.0, 1.0, 0)
    var isFraction = false
    let isNegative = word.first == UInt8(ascii: "-")
    for byte in isNegative ? word.dropFirst() : word {
      if byte == UInt8(ascii: "."), !isFraction, digits > 0 {
        isFraction = true
        continue
      }
      guard byte &- 48 < 10, digits < 15 else { return Double(String(decoding: word, as: UTF8.self)) }
      value = value * 10 + Double(byte &- 48)
      if isFraction { scale *= 10 }
      digits += 1
    }
    if digits == 0 || word.last == UInt8(ascii: ".") { return Double(String(decoding: word, as: UTF8.self)) }
    // Both are whole and exact, and so the quotient is the nearest number.
    return (isNegative ? -value : value) / scale
  }
}
