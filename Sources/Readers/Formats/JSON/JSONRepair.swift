/// A repair of JSON that a strict parser rejects, or reads without some of its strings, although every
/// article in it can be recovered.
///
/// Programs that cut text in the middle of a character write half a surrogate pair; others write line breaks
/// into strings, `NaN` for a missing number, or a trailing comma after each line. Nothing is guessed: a
/// string keeps all its other characters, and a value that no article needs becomes `null`. Repairs are
/// reported for each element of a list, counted from 0; for an object, all are reported under 0.
struct JSONRepair {
  /// A kind of repair.
  enum Kind: Int, CaseIterable, Comparable {
    case half, control, escape, value, depth, comma

    static func < (one: Kind, other: Kind) -> Bool { one.rawValue < other.rawValue }

    var note: String {
      switch self {
      case .half: "Some JSON escapes stand for half a character; U+FFFD stands in their place."
      case .control: "Line ends or control characters stood in JSON strings; they were kept."
      case .escape: "Some escapes are none of JSON; they were kept as they are written."
      case .value: "Some values are none of JSON, such as NaN; they were left out."
      case .depth: "Some values lie too deep in others; they were left out."
      case .comma: "What stood behind the JSON was left out."
      }
    }
  }

  /// The maximum nesting depth that the parser accepts.
  static let deepest = 500

  /// The repaired bytes; nil if there was nothing to repair.
  private(set) var mended: [UInt8]?
  private var found: [Int: Set<Kind>] = [:]

  private let input: [UInt8]
  private var position = 0
  /// The number of input bytes that have been copied to the output or replaced.
  private var copied = 0
  private var output: [UInt8] = []
  private var depth = 0
  private var element = 0
  private var isList = false

  /// Scans JSON and repairs it where needed.
  init(_ bytes: [UInt8]) {
    input = bytes
    while position < input.count { step() }
    guard copied > 0 || !found.isEmpty else { return }
    output += input[copied...]
    mended = output
  }

  /// Returns the repairs to an element of a list, as sentences for the user.
  func notes(ofElement number: Int) -> [String] { (found[number] ?? []).sorted().map(\.note) }

  private mutating func step() {
    let byte = input[position]
    switch byte {
    case UInt8(ascii: "\""): string()
    case UInt8(ascii: "'") where mayBegin: quotedString()
    case UInt8(ascii: "{"), UInt8(ascii: "["): open(byte)
    case UInt8(ascii: "}"), UInt8(ascii: "]"): close()
    case UInt8(ascii: ","): commas()
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"),
      UInt8(ascii: "-"):
      word()
    case 0xC2 where position + 1 < input.count && input[position + 1] == 0xA0:
      replace(2, with: " ", nil)
    default: position += 1
    }
  }

  /// Replaces the next `count` bytes with a text, and records the kind of repair, if any.
  private mutating func replace(_ count: Int, with text: String, _ kind: Kind?) {
    output += input[copied..<position]
    output += text.utf8
    position += count
    copied = position
    if let kind { found[element, default: []].insert(kind) }
  }

  // MARK: - Lists and objects

  private mutating func open(_ byte: UInt8) {
    if depth == 0 { isList = byte == UInt8(ascii: "[") }
    guard depth == Self.deepest else {
      depth += 1
      position += 1
      return
    }
    replace(lengthOfValue, with: "null", .depth)
  }

  /// The number of bytes from the opening bracket at the current position to its closing bracket, or to the
  /// end of the input.
  private var lengthOfValue: Int {
    var (place, depth, isInString) = (position, 0, false)
    while place < input.count {
      let byte = input[place]
      if isInString {
        if byte == UInt8(ascii: "\\") { place += 1 } else if byte == UInt8(ascii: "\"") { isInString = false }
      } else if byte == UInt8(ascii: "\"") {
        isInString = true
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        depth += 1
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        depth -= 1
        if depth == 0 { return place + 1 - position }
      }
      place += 1
    }
    return input.count - position
  }

  /// Closes a list or an object.
  ///
  /// A comma after the outermost value, as in a list without its brackets, is left out.
  private mutating func close() {
    depth -= 1
    position += 1
    guard depth == 0, let next = nonBlank(from: position), input[next] == UInt8(ascii: ","),
      nonBlank(from: next + 1) == nil
    else { return }
    replace(input.count - position, with: "", .comma)
  }

  /// Passes over a comma, or several; before the end of a list or an object they are left out.
  private mutating func commas() {
    var end = position
    var count = 0
    var next: UInt8?
    while next == nil {
      count += 1
      let place = nonBlank(from: end + 1)
      end = place ?? input.count
      guard let place else { break }
      if input[place] != UInt8(ascii: ",") { next = input[place] }
    }
    if depth > 0, next == UInt8(ascii: "}") || next == UInt8(ascii: "]") {
      replace(end - position, with: "", nil)
    } else {
      if depth == 1, isList { element += count }
      position = end
    }
  }

  /// Returns the index of the first byte at or after `start` that is not blank; nil if there is none.
  private func nonBlank(from start: Int) -> Int? {
    var place = start
    while place < input.count {
      if input[place] == 0xC2, place + 1 < input.count, input[place + 1] == 0xA0 {
        place += 2
      } else if input[place] <= 32 {
        place += 1
      } else {
        return place
      }
    }
    return nil
  }

  // MARK: - Words and numbers

  /// Reads a word or number outside strings; NaN, infinity and other names of missing values become `null`.
  private mutating func word() {
    var end = position
    while end < input.count, Self.isOfWord(input[end]) { end += 1 }
    let word = String(decoding: input[position..<end], as: UTF8.self)
    switch word {
    case "true", "false", "null": position = end
    case "True", "TRUE": replace(end - position, with: "true", nil)
    case "False", "FALSE": replace(end - position, with: "false", nil)
    case "None", "Null", "NULL", "nil", "undefined": replace(end - position, with: "null", nil)
    default:
      let letters = word.lowercased().drop { $0 == "-" || $0 == "+" }
      if ["nan", "infinity", "inf"].contains(letters) {
        replace(end - position, with: "null", .value)
      } else if word.hasPrefix("+") {
        replace(1, with: "", nil)
      } else {
        position = end
      }
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || (byte | 32) &- 97 < 26 || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  // MARK: - Strings

  /// Reads a string from its opening quotation mark to the position after the closing one.
  private mutating func string() {
    position += 1
    while position < input.count {
      skipPlain()
      guard position < input.count else { return }
      let byte = input[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return
      }
      if byte == UInt8(ascii: "\\") {
        escape()
      } else if byte < 32 {
        replace(1, with: "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16), .control)
      } else {
        position += 1
      }
    }
  }

  /// Passes over the characters of a string that stand for themselves.
  @inline(__always)
  private mutating func skipPlain() {
    let bytes = input
    var place = position
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 32 { break }
      place += 1
    }
    position = place
  }

  /// Whether a string can begin here: behind a bracket, a comma or a colon.
  private var mayBegin: Bool {
    var place = position
    while place > 0, input[place - 1] <= 32 { place -= 1 }
    return place > 0 && "{[(,:".utf8.contains(input[place - 1])
  }

  /// Reads a string between apostrophes, as Python writes it, and puts quotation marks round it.
  private mutating func quotedString() {
    replace(1, with: "\"", nil)
    while position < input.count {
      let byte = input[position]
      if byte == UInt8(ascii: "'") { return replace(1, with: "\"", nil) }
      if byte == UInt8(ascii: "\"") {
        replace(1, with: "\\\"", nil)
      } else if byte == UInt8(ascii: "\\") {
        escape()
      } else if byte < 32 {
        replace(1, with: "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16), .control)
      } else {
        position += 1
      }
    }
  }

  private mutating func escape() {
    guard position + 1 < input.count else {
      position += 1
      return
    }
    switch input[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 2
    case UInt8(ascii: "'"): replace(2, with: "'", nil)
    case UInt8(ascii: "u"):
      guard let unit = unit(at: position) else { return replace(1, with: "\\\\", .escape) }
      if unit & 0xF800 != 0xD800 {
        position += 6
      } else if unit < 0xDC00, let next = self.unit(at: position + 6), next & 0xFC00 == 0xDC00 {
        position += 12
      } else {
        replace(6, with: "\\ufffd", .half)
      }
    default: replace(1, with: "\\\\", .escape)
    }
  }

  /// Returns the UTF-16 code unit of a `\uXXXX` escape at an index; nil if there is none.
  private func unit(at place: Int) -> UInt16? {
    guard place + 6 <= input.count, input[place] == UInt8(ascii: "\\"), input[place + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for byte in input[(place + 2)..<(place + 6)] {
      guard let digit = Self.digit(byte) else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  private static func digit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
