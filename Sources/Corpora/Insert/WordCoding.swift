import Documents

/// How the words of an article are stored: numbers in groups of seven bits, the lowest first, the last group without
/// the high bit.
///
/// The stream of forms has `sentence` before each sentence of the running text and `aside` before each of a headline,
/// deck or other line, then for each token the number of its form plus `firstForm`. The stream of places has for each
/// token the bytes since the end of the one before, and its own length in bytes.
enum WordCoding {
  /// Stands before a sentence of the running text.
  static let sentence: UInt32 = 0

  /// Stands before a sentence outside the running text.
  static let aside: UInt32 = 1

  /// What is added to the number of a form, which counts from 1.
  static let firstForm: UInt32 = 1

  /// Adds a number to a stream.
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt32(clamping: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Reads a stream; a number that is cut off is dropped, and of one that is too large the low bits are kept.
  static func read(_ bytes: [UInt8], into numbers: inout [UInt32]) {
    numbers.removeAll(keepingCapacity: true)
    numbers.reserveCapacity(bytes.count)
    var number: UInt32 = 0
    var shift: UInt32 = 0
    for byte in bytes {
      number |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 {
        numbers.append(number)
        number = 0
        shift = 0
      } else {
        shift += 7
      }
    }
  }

  /// The number of a tag: part of speech, form and kind of characters.
  static func tag(_ part: PartOfSpeech, _ form: WordForm, _ kind: Token.Kind) -> Int {
    (parts.firstIndex(of: part) ?? 0) << 7 | (forms.firstIndex(of: form) ?? 0) << 3 | Int(kind.rawValue)
  }

  /// The part of speech in the number of a tag.
  static func part(_ tag: Int) -> PartOfSpeech {
    let position = tag >> 7
    return parts.indices.contains(position) ? parts[position] : .other
  }

  /// The inflected form in the number of a tag.
  static func form(_ tag: Int) -> WordForm {
    let position = tag >> 3 & 15
    return forms.indices.contains(position) ? forms[position] : .plain
  }

  /// The kind of characters in the number of a tag.
  static func kind(_ tag: Int) -> Token.Kind { Token.Kind(rawValue: UInt8(tag & 7)) ?? .symbol }

  /// The order in which session files number the parts of speech; a new one comes at the end.
  private static let parts: [PartOfSpeech] = [
    .adjective, .adposition, .adverb, .auxiliary, .coordinator, .determiner, .interjection, .noun, .numeral,
    .particle, .pronoun, .properNoun, .punctuation, .subordinator, .symbol, .verb, .other,
  ]

  /// The order in which session files number the inflected forms; a new one comes at the end.
  private static let forms: [WordForm] = [
    .plain, .plural, .comparative, .superlative, .base, .present, .thirdPerson, .past, .pastParticiple,
    .gerund, .modal,
  ]
}
