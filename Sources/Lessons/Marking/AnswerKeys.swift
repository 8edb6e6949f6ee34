import Letters

/// A number as the key of an answer: `240`, `~ 240 ± 5`, `100..200`, with a unit if wished.
public struct NumberKey: Sendable, Hashable {
  /// The least number that is right.
  public var least: Double
  /// The greatest number that is right.
  public var greatest: Double
  /// The words behind the number, as in "crowns a day"; empty for none.
  public var unit: String

  /// Parses a key; nil for a text that is no number.
  public init?(_ text: String) {
    if let (low, high) = text.halves(at: ".."), let from = NumberText(low), let to = NumberText(high),
      from.value <= to.value
    {
      (least, greatest, unit) = (from.value, to.value, to.unit)
      return
    }
    let whole = text.trimmed.hasPrefix("~") ? text.trimmed.dropFirst().trimmed : text.trimmed
    if let (middle, tolerance) = whole.halves(at: "±"), let number = NumberText(middle),
      let around = NumberText(tolerance), around.value >= 0
    {
      (least, greatest, unit) = (number.value - around.value, number.value + around.value, around.unit)
      return
    }
    guard let number = NumberText(whole) else { return nil }
    (least, greatest, unit) = (number.value, number.value, number.unit)
  }

  /// Whether a number is right.
  public func holds(_ value: Double) -> Bool { value >= least - 1e-9 && value <= greatest + 1e-9 }
}

/// A number in digits at the start of a text, with the words behind it.
public struct NumberText: Sendable, Hashable {
  /// The value.
  public var value: Double
  /// The words behind it, without white space at the ends.
  public var unit: String

  /// Reads digits, which commas or narrow spaces may group, with a sign and decimals; nil for other texts.
  public init?(_ text: String) {
    var digits = ""
    let letters = Array(text.trimmed)
    var position = 0
    if let first = letters.first, "-−+".contains(first) {
      digits = first == "+" ? "" : "-"
      position = 1
    } else if let first = letters.first, "$€£¥".contains(first) {
      position = 1
    }
    let start = position
    while position < letters.count {
      let letter = letters[position]
      if letter.isASCII, letter.isNumber {
        digits.append(letter)
      } else if ",\u{202F}\u{A0}’'".contains(letter), NumberText.isGroup(letters, position + 1),
        position > start
      {
        // A group of three digits follows.
      } else if letter == ".", position > start, !digits.contains("."), position + 1 < letters.count,
        letters[position + 1].isASCII, letters[position + 1].isNumber
      {
        digits.append(letter)
      } else {
        break
      }
      position += 1
    }
    guard position > start, let value = Double(digits), value.isFinite else { return nil }
    // "3rd", "2024-10-14" and "9:30" are no numbers.
    if position < letters.count, letters[position].isLetter || "-:/".contains(letters[position]) {
      return nil
    }
    self.value = value
    unit = String(letters[position...]).trimmed
    while let last = unit.last, ".!?".contains(last) { unit.removeLast() }
  }

  private static func isGroup(_ letters: [Character], _ start: Int) -> Bool {
    guard start + 3 <= letters.count else { return false }
    let isThree = letters[start..<start + 3].allSatisfy { $0.isASCII && $0.isNumber }
    return isThree
      && (start + 3 == letters.count || !(letters[start + 3].isASCII && letters[start + 3].isNumber))
  }
}

/// A date as the key of an answer, as coarse as it is written: `2024-10-14`, `2024-10` or `2024`.
public struct DateKey: Sendable, Hashable {
  /// The year, the month and the day, as many as are written.
  public var parts: [Int]

  /// The date as it is written in a key, as coarse as its first parts.
  func text(_ count: Int) -> String {
    parts.prefix(count).map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }

  /// Parses a date, also with a time of day behind `T`, which is left out; nil for other texts.
  public init?(_ text: String) {
    let day = text.trimmed.prefix { $0 != "T" }
    let pieces = day.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = pieces.compactMap { piece in
      piece.allSatisfy { $0.isASCII && $0.isNumber } ? Int(piece) : nil
    }
    guard (1...3).contains(pieces.count), numbers.count == pieces.count, pieces[0].count == 4,
      pieces.dropFirst().allSatisfy({ $0.count == 2 })
    else { return nil }
    if numbers.count > 1, !(1...12).contains(numbers[1]) { return nil }
    if numbers.count > 2, !(1...31).contains(numbers[2]) { return nil }
    parts = numbers
  }

  /// Whether another date is this one, or a part of it.
  func holds(_ other: DateKey) -> Bool {
    other.parts.count >= parts.count && Array(other.parts.prefix(parts.count)) == parts
  }

  /// Whether this date is a part of another, which is coarser.
  func isFiner(than other: DateKey) -> Bool {
    other.parts.count < parts.count && Array(parts.prefix(other.parts.count)) == other.parts
  }

  /// The number of days from this day to another; nil if one of them is no day.
  func days(to other: DateKey) -> Int? {
    guard parts.count == 3, other.parts.count == 3 else { return nil }
    return other.ordinal - ordinal
  }

  /// The number of the day in the Gregorian calendar, counted from a day long ago.
  private var ordinal: Int {
    let (year, month) = parts[1] > 2 ? (parts[0], parts[1]) : (parts[0] - 1, parts[1] + 12)
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month - 457) / 5 + parts[2]
  }
}

/// Words of an article as the key of an answer: `article 3: WORDS`.
public struct SpanKey: Sendable, Hashable {
  /// The number of the article.
  public var article: Int
  /// The words.
  public var words: String

  /// Parses a key; nil for other texts.
  public init?(_ text: String) {
    guard let (place, words) = text.halves(at: ":"),
      let article = Int(place.split(separator: " ").last ?? ""),
      article > 0, !words.isEmpty
    else { return nil }
    self.article = article
    self.words = words
  }
}

/// The letters of options in an answer.
public enum OptionLetters {
  /// The letters of "b c a", "bca", "b, c and a" or "b)"; empty where there are words of other kinds.
  public static func of(_ text: String) -> [String] {
    let folded = text.lowercased()
    let pieces = folded.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
      !AnswerText.joiners.contains($0)
    }
    if pieces.allSatisfy({ $0.count == 1 }) { return pieces }
    guard pieces.count == 1, let only = pieces.first, only.count <= 12, Set(only).count == only.count else {
      return []
    }
    return only.map(String.init)
  }
}
