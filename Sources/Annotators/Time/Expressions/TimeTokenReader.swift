import Documents

/// Makes time tokens of the tokens of a document.
struct TimeTokenReader {
  private let table = TimeWords.table
  private let text: [UInt8]
  private let tokens: [Token]
  private var token: Int32 = -1

  /// A reader of the tokens of a document.
  init(_ document: Document) {
    text = document.text
    tokens = document.tokens
  }

  /// Appends the time tokens of a range of tokens.
  mutating func read(_ range: Range<Int>, into parts: inout [TimeToken]) {
    for index in range.clamped(to: tokens.indices) {
      token = Int32(clamping: index)
      split(tokens[index].range, tokens[index].spaceBefore || index == range.lowerBound, into: &parts)
    }
  }

  /// Appends the time tokens of a range of bytes that no tokens cover, as a dateline.
  mutating func read(_ range: TextRange, into parts: inout [TimeToken]) {
    token = -1
    split(range, true, into: &parts)
  }

  /// Appends the parts of a range of bytes: runs of letters, numbers and marks.
  private func split(_ range: TextRange, _ spaceBefore: Bool, into atoms: inout [TimeToken]) {
    let end = min(range.end, text.count)
    var position = max(range.start, 0)
    var space = spaceBefore
    let bytes = text.span
    while position < end {
      let byte = bytes[position]
      let start = position
      if byte == 32 || (byte >= 9 && byte <= 13) {
        space = true
        position += 1
        continue
      }
      if TimeTokenReader.isLetter(byte) {
        position = word(bytes, start, end, space, &atoms)
      } else if byte >= 48 && byte <= 57 {
        position = number(bytes, start, end, space, &atoms)
      } else if byte >= 0x80 {
        position = wide(bytes, start, end, &space, &atoms)
        if position == start { position = start + 1 }
        continue
      } else {
        position += 1
        atoms.append(punctuation(byte, start, position, space))
      }
      space = false
    }
  }

  private func punctuation(_ byte: UInt8, _ start: Int, _ end: Int, _ space: Bool) -> TimeToken {
    TimeToken(
      token: token,
      start: Int32(clamping: start),
      end: Int32(clamping: end),
      kind: .punctuation,
      isCapital: false,
      spaceBefore: space,
      digits: 0,
      isGrouped: false,
      value: Int32(byte),
      hash: 0
    )
  }

  /// Appends a word: letters, or single letters with stops between them; the position after it.
  private func word(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ space: Bool,
    _ atoms: inout [TimeToken]
  ) -> Int {
    var position = start
    var hash = TimeWordTable.start
    var last: UInt8 = 0
    var beforeLast: UInt8 = 0
    let capital = bytes[start] <= 90
    if start + 2 < end && bytes[start + 1] == UInt8(ascii: ".") && TimeTokenReader.isLetter(bytes[start + 2])
    {
      while position < end, TimeTokenReader.isLetter(bytes[position]) {
        hash = TimeWordTable.step(hash, bytes[position] | 32)
        position += 1
        guard position < end, bytes[position] == UInt8(ascii: ".") else { break }
        if position + 1 < end && TimeTokenReader.isLetter(bytes[position + 1])
          && (position + 2 >= end || !TimeTokenReader.isLetter(bytes[position + 2]))
        {
          position += 1
        } else {
          break
        }
      }
    } else {
      while position < end {
        let byte = bytes[position]
        if TimeTokenReader.isLetter(byte) || byte >= 0xC3 && byte != 0xE2 {
          beforeLast = last
          last = byte | 32
          hash = TimeWordTable.step(hash, last)
        } else if byte < 0x80 || byte > 0xBF {
          break
        } else {
          hash = TimeWordTable.step(hash, byte)
        }
        position += 1
      }
      if position - start == 1 && bytes[start] | 32 == UInt8(ascii: "o") && position + 6 <= end {
        // o'clock
        if bytes[position] == UInt8(ascii: "'") && bytes[position + 1] == UInt8(ascii: "c")
          && bytes[position + 2] == UInt8(ascii: "l")
        {
          position += 6
          hash = TimeTokenReader.oclock
        }
      }
    }
    hash = TimeWordTable.finish(hash)
    var kind = TimeWords.Class.other
    var value: Int32 = 0
    if let found = table.find(hash) {
      kind = found.kind
      value = found.value
    } else if !capital && position - start >= 4 {
      if last == UInt8(ascii: "d") && beforeLast == UInt8(ascii: "e") {
        kind = .past
        value = Int32(TimeWord.regularPast.code)
      } else if last == UInt8(ascii: "g") && beforeLast == UInt8(ascii: "n") && position - start >= 5 {
        kind = .gerund
      }
    }
    atoms.append(
      TimeToken(
        token: token,
        start: Int32(clamping: start),
        end: Int32(clamping: position),
        kind: kind,
        isCapital: capital,
        spaceBefore: space,
        digits: 0,
        isGrouped: false,
        endsInS: last == UInt8(ascii: "s") && beforeLast != UInt8(ascii: "s"),
        value: value,
        hash: hash
      )
    )
    return position
  }

  /// Appends a number: digits with thousands separators and decimals; its value has at most nine digits.
  private func number(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ space: Bool,
    _ atoms: inout [TimeToken]
  ) -> Int {
    var position = start
    var value: Int32 = 0
    var digits = 0
    var grouped = false
    var decimals: UInt64 = 0
    while position < end {
      let byte = bytes[position]
      if byte >= 48 && byte <= 57 {
        if digits < 9 { value = value * 10 + Int32(byte - 48) }
        digits += 1
      } else if byte == UInt8(ascii: ",") && digits >= 1
        && TimeTokenReader.threeDigits(bytes, position + 1, end)
        && (grouped || digits <= 3)
      {
        grouped = true
      } else if byte == UInt8(ascii: ".") && position + 1 < end && bytes[position + 1] >= 48
        && bytes[position + 1] <= 57
      {
        // The stops of "9.7.2018" divide a date.
        let isDivided =
          start >= 2 && bytes[start - 1] == UInt8(ascii: ".") && bytes[start - 2] >= 48
          && bytes[start - 2] <= 57
        if isDivided || TimeTokenReader.isDividedAgain(bytes, position + 1, end) { break }
        // Decimals are stored apart from the value.
        grouped = true
        position += 1
        while position < end, bytes[position] >= 48 && bytes[position] <= 57 {
          if decimals < 100_000 { decimals = decimals * 10 + UInt64(bytes[position] - 48) }
          position += 1
        }
        break
      } else {
        break
      }
      position += 1
    }
    atoms.append(
      TimeToken(
        token: token,
        start: Int32(clamping: start),
        end: Int32(clamping: position),
        kind: .number,
        isCapital: false,
        spaceBefore: space,
        digits: UInt8(clamping: digits),
        isGrouped: grouped,
        value: value,
        hash: decimals
      )
    )
    return position
  }

  /// Appends punctuation outside ASCII, dashes and quotation marks as plain ones; a no-break space is space.
  private func wide(
    _ bytes: Span<UInt8>,
    _ start: Int,
    _ end: Int,
    _ space: inout Bool,
    _ atoms: inout [TimeToken]
  ) -> Int {
    let byte = bytes[start]
    if byte == 0xC2 && start + 1 < end && bytes[start + 1] == 0xA0 {
      space = true
      return start + 2
    }
    if byte == 0xE2 && start + 2 < end && bytes[start + 1] == 0x80 {
      let plain: UInt8? =
        switch bytes[start + 2] {
        case 0x90...0x95: UInt8(ascii: "-")
        case 0x98, 0x99: UInt8(ascii: "'")
        case 0x9C, 0x9D: UInt8(ascii: "\"")
        default: nil
        }
      if let plain {
        atoms.append(punctuation(plain, start, start + 3, space))
        space = false
        return start + 3
      }
      space = true
      return start + 3
    }
    if byte >= 0xC3 && byte != 0xE2 {
      let position = word(bytes, start, end, space, &atoms)
      space = false
      return position
    }
    space = false
    return start + 1
  }

  /// The hash of "o'clock" before it is finished.
  private static let oclock = "o'clock".utf8.reduce(TimeWordTable.start) { TimeWordTable.step($0, $1) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 32
    return byte < 0x80 && lower >= 97 && lower <= 122
  }

  private static func threeDigits(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard start + 3 <= end else { return false }
    for offset in 0..<3 {
      let byte = bytes[start + offset]
      guard byte >= 48 && byte <= 57 else { return false }
    }
    if start + 3 < end, bytes[start + 3] >= 48 && bytes[start + 3] <= 57 { return false }
    return true
  }

  /// True where digits end in a stop before further digits.
  private static func isDividedAgain(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var position = start
    while position < end, bytes[position] >= 48 && bytes[position] <= 57 { position += 1 }
    return position + 1 < end && bytes[position] == UInt8(ascii: ".") && bytes[position + 1] >= 48
      && bytes[position + 1] <= 57
  }
}
