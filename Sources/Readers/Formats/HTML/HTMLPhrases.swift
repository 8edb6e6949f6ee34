import WordLists

/// Words that pages say about themselves and not about the news.
enum HTMLPhrases {
  /// The letters and digits of a text in lower case, for comparison.
  static func key(_ text: String) -> String { String(decoding: keyBytes(text), as: UTF8.self) }

  /// The same as bytes of UTF-8.
  static func keyBytes(_ text: String) -> [UInt8] {
    var out = [UInt8]()
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let code = scalar.value
      if code < 0x80 {
        if code >= 65 && code <= 90 {
          out.append(UInt8(code | 32))
        } else if code >= 97 && code <= 122 || code >= 48 && code <= 57 {
          out.append(UInt8(code))
        }
      } else if !(0x2000...0x206F).contains(code),
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      {
        out.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return out
  }

  /// The bytes of a text with ASCII letters in lower case.
  private static func folded(_ text: String) -> [UInt8] {
    text.utf8.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }
  }

  /// The words of a short line without marks.
  private static func words(_ line: [UInt8]) -> String? {
    guard line.count < 64 else { return nil }
    let letters = line.filter { $0 >= 97 && $0 <= 122 || $0 == 32 }.drop { $0 == 32 }
    return String(
      decoding: letters.prefix(
        (letters.lastIndex { $0 != 32 } ?? letters.startIndex - 1) + 1 - letters.startIndex
      ),
      as: UTF8.self
    )
  }

  /// Whether a text ends like a sentence.
  static func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    // The full stops of Chinese and Japanese.
    for mark in [[0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x81], [0xEF, 0xBC, 0x9F]] as [[UInt8]]
    where bytes.suffix(6).holds(mark) {
      return true
    }
    for byte in bytes.suffix(5).reversed() {
      switch byte {
      case 46, 33, 63, 58: return true  // . ! ? :
      case 34, 39, 41, 93, 0x80...0xFF: continue  // closing marks
      default: return false
      }
    }
    return false
  }

  /// Whether a block between paragraphs is an element of the page and no text.
  static func isFurniture(_ text: String, linked: Float) -> Bool {
    guard text.utf8.count < 320 else { return false }
    let lower = folded(text)
    func has(_ words: String) -> Bool { lower.holds(words.utf8) }
    if linked > 0,
      has("newsletter") && (has("sign up") || has("signing up") || has("subscribe"))
        || has("google news") && has("follow")
    {
      return true
    }
    guard lower.count < 200 else { return false }
    if linked > 0.85 { return true }
    if let words = words(lower), whole.contains(words) { return true }
    return openings.contains { lower.starts(with: $0) }
  }

  /// Whether a paragraph names those who worked on an article besides its authors.
  static func isCredit(_ text: String) -> Bool {
    guard text.utf8.count < 600 else { return false }
    let lower = folded(text)
    return credits.contains { lower.starts(with: $0) }
      || [" contributed to this report.", " contributed to this story.", " contributed to this article."]
        .contains {
          lower.count > $0.utf8.count && lower.suffix($0.utf8.count).elementsEqual($0.utf8)
        }
  }

  private static let credits: [[UInt8]] = [
    "reporting by ", "(reporting by ", "additional reporting by ", "writing by ", "editing by ",
    "(editing by ", "with files from ", "with reports from ", "additional reporting from ",
    "with additional reporting by ",
    "associated press writer", "ap writer", "this story has been corrected", "the standards: ",
    "our standards: ",
  ].map { Array($0.utf8) }

  /// Whether a text offers an account or a subscription to read on.
  static func isOffer(_ text: String) -> Bool {
    let lower = folded(text)
    return offers.contains { lower.starts(with: $0) }
  }

  private static let offers: [[UInt8]] = WordList("readers/page-offers").words.map { Array($0.utf8) }

  /// Whether a line is the heading of what follows an article: links to others, comments, advertisements.
  static func opensRest(_ text: String) -> Bool {
    guard let words = words(folded(text)) else { return false }
    return rests.contains(words) || rests.contains { $0.utf8.count > 9 && words.utf8.starts(with: $0.utf8) }
  }

  private static let rests = WordList("readers/page-rests").set

  private static let whole = WordList("readers/page-buttons").set

  private static let openings: [[UInt8]] = WordList("readers/page-openings").words.map { Array($0.utf8) }
}
