import WordLists

/// The distinction of headlines and decks from running text by their length and final punctuation.
enum HeadlineShape {
  /// The label of a wire service before a headline, as in "UPDATE 2-", and its length in bytes with the mark behind it;
  /// nil if there is none.
  static func wirePrefix(of headline: String) -> (label: String, count: Int)? {
    guard headline.beginsLarge,
      let mark = headline.utf8.prefix(24).firstIndex(where: { $0 == 45 || $0 == 58 || $0 == 32 })
    else { return nil }
    var end = mark
    let word = headline[..<mark]
    if !wirePrefixes.contains(word) {
      // "DJ " and "UPI: " stand before the headline too.
      let isAgency = word == "DJ" && headline.utf8[mark] == 32 || word == "UPI" && headline.utf8[mark] == 58
      guard isAgency, headline[mark...].wordCount >= 3 else { return nil }
      return (String(word), headline.utf8.distance(from: headline.startIndex, to: mark) + 1)
    }
    if headline.utf8[end] == 32 {
      end = headline.utf8.index(after: end)
      while end < headline.endIndex, headline.utf8[end] &- 48 < 10 { end = headline.utf8.index(after: end) }
    }
    guard end < headline.endIndex, headline.utf8[end] == 45 else { return nil }
    let count = headline.utf8.distance(from: headline.startIndex, to: end) + 1
    guard count < headline.utf8.count else { return nil }
    return (headline[..<end].trimmingWhiteSpace(), count)
  }

  private static let wirePrefixes = WordSet(WordList("mastheads/wire-prefixes"))

  /// Whether a text is short, contains letters, and does not end with a full stop.
  static func isHeadline(_ text: String) -> Bool {
    guard text.utf8.count <= 240, text.wordCount <= 32, text.contains(where: \.isLetter) else { return false }
    return !endsWithFullStop(text) && !isListItem(text) && !",;:".contains(text.last ?? ",")
      && (isInCapitals(text) || Dateline(startOf: text) == nil)
  }

  /// Whether all letters of a text are capitals, as in no paragraph behind a dateline.
  private static func isInCapitals(_ text: String) -> Bool { !text.contains(where: \.isLowercase) }

  /// Whether a text has four to forty-five words and does not end with a full stop.
  static func isDeck(_ text: String) -> Bool {
    guard text.utf8.count <= 400, (4...45).contains(text.wordCount), !isListItem(text) else { return false }
    guard !endsWithFullStop(text), !",;:".contains(text.last ?? ",") else { return false }
    return Dateline(startOf: text) == nil
  }

  /// Whether a paragraph is short enough to be a deck between two headlines, or between a headline and
  /// a byline.
  static func isShortParagraph(_ text: String) -> Bool {
    text.utf8.count <= 400 && (4...45).contains(text.wordCount)
  }

  /// Whether a paragraph is running text: at least eight words that end like a sentence, or more than
  /// forty-five words.
  static func isRunningText(_ text: String) -> Bool {
    text.wordCount >= 8 && (endsWithFullStop(text) || "?!\u{201D}\"".contains(text.last ?? " "))
      || text.wordCount > 45
  }

  /// Returns the letters and digits of a text in lower case, as the key by which headlines are compared.
  static func folded(_ text: some StringProtocol) -> String {
    // Bytes, since appending scalars to a string one by one is slow.
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if byte &- 48 < 10 || (byte | 32) &- 97 < 26 { folded.append(byte &- 65 < 26 ? byte | 32 : byte) }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// Whether a text ends with a full stop that is neither an ellipsis nor part of an abbreviation.
  static func endsWithFullStop(_ text: String) -> Bool {
    var rest = text[...]
    while let last = rest.last, last.isWhitespace || "\"'\u{201D}\u{2019})]".contains(last) {
      rest.removeLast()
    }
    guard rest.last == ".", !rest.hasSuffix("...") else { return false }
    let word = rest.lastWord?.dropLast() ?? ""
    if text.wordCount <= 15, word.contains(".") || abbreviations.contains(word.lowercased()) { return false }
    return true
  }

  static func isListItem(_ text: String) -> Bool {
    guard let first = text.first else { return true }
    return "\u{2022}*-\u{2013}\u{2014}>#|".contains(first)
  }

  private static let abbreviations = WordSet(WordList("abbreviations/ending-headlines"))
}
