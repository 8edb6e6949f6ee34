import Letters

/// A writer of one JSON value as one line of UTF-8, with keys in the order in which they are written.
struct JSONLine {
  /// The bytes so far.
  private(set) var bytes: [UInt8] = []

  private var needsComma = false

  /// Creates an empty line with a capacity in bytes.
  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Ends the line.
  mutating func end() { bytes.append(10) }

  /// Writes an object with the members that `members` writes.
  mutating func object(_ members: (inout JSONLine) -> Void) { enclose(123, 125, members) }

  /// Writes an array with the elements that `elements` writes.
  mutating func array(_ elements: (inout JSONLine) -> Void) { enclose(91, 93, elements) }

  /// Writes an array with one element for each item.
  mutating func array<Item>(of items: some Sequence<Item>, _ write: (inout JSONLine, Item) -> Void) {
    array { line in
      for item in items { write(&line, item) }
    }
  }

  /// Writes the key of the value that comes next; `key` needs no escaping.
  mutating func key(_ key: StaticString) {
    separate()
    bytes.append(34)
    key.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    bytes.append(34)
    bytes.append(58)
    needsComma = false
  }

  /// Writes a number.
  mutating func integer(_ number: Int) {
    separate()
    if number >= 0, number < 10 {
      bytes.append(48 + UInt8(number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }

  /// Writes a number in full, without a fraction where it is whole; null for nil and for what is not finite.
  mutating func number(_ number: Double?) {
    guard let number, number.isFinite else { return null() }
    if let whole = Int(exactly: number) { return integer(whole) }
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Writes true or false.
  mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes a number from 0 to 1 with two decimals.
  mutating func share(_ value: Double) {
    separate()
    let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
    let digits = hundredths == 100 ? "1" : hundredths < 10 ? "0.0\(hundredths)" : "0.\(hundredths)"
    bytes.append(contentsOf: digits.utf8)
  }

  /// Writes null.
  mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a string, or null for nil; characters that could control a terminal or reverse the direction of
  /// its text are escaped.
  mutating func string(_ text: String?) {
    guard let text else { return null() }
    separate()
    JSONText.append(text, to: &bytes)
  }

  private mutating func separate() {
    if needsComma { bytes.append(44) }
    needsComma = true
  }

  private mutating func enclose(_ open: UInt8, _ close: UInt8, _ content: (inout JSONLine) -> Void) {
    separate()
    bytes.append(open)
    needsComma = false
    content(&self)
    bytes.append(close)
    needsComma = true
  }
}
