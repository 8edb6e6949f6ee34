import Documents

/// The side and the level of a quotation mark, by its character and its neighbours.
enum QuotationMarkForm {
  /// The end of a quotation that a mark can be.
  enum Side { case opening, closing, either }

  /// The side of a mark: of the neighbours where they are clear, and otherwise of the character.
  static func side(of token: Token, in text: [UInt8]) -> Side {
    let before = isSpaceOrOpening(before: token.range.start, in: text)
    let after = isSpaceOrClosing(after: token.range.end, in: text)
    // A mark that touches only the word behind it opens.
    if before != after { return before ? .opening : .closing }
    switch CharacterClasses.decode(text, at: token.range.start).value {
    case 0x201C, 0x2018, 0x201E, 0x201A, 0xAB, 0x2039, 0x300C, 0x300E, 0x60: return .opening
    case 0x201D, 0x2019, 0xBB, 0x203A, 0x300D, 0x300F: return .closing
    default: return .either
    }
  }

  /// True for marks that quote inside another quotation: apostrophes and single angle marks.
  static func isSingle(_ token: Token, in text: [UInt8]) -> Bool {
    switch CharacterClasses.decode(text, at: token.range.start).value {
    case 39, 0x60: token.range.count == 1
    case 0x2018, 0x2019, 0x201A, 0x201B, 0xB4, 0x2032, 0x2BC: token.range.count <= 3
    case 0x2039, 0x203A: true
    default: false
    }
  }

  private static func isSpaceOrOpening(before position: Int, in text: [UInt8]) -> Bool {
    guard position > 0 else { return true }
    let byte = text[position - 1]
    if byte <= 32 || byte == 40 || byte == 91 || byte == 45 || byte == 47 { return true }
    guard byte >= 0x80 else { return false }
    let value = previous(position, in: text)
    switch CharacterClasses.classify(value) {
    case .space, .dash, .hyphen: return true
    case .quotationMark, .apostrophe: return [0x201C, 0x2018, 0x201E, 0xAB].contains(value)
    default: return false
    }
  }

  private static func isSpaceOrClosing(after position: Int, in text: [UInt8]) -> Bool {
    guard position < text.count else { return true }
    let value = CharacterClasses.decode(text, at: position).value
    switch CharacterClasses.classify(value) {
    case .space, .dash, .stop: return true
    case .quotationMark, .apostrophe: return value == 0x201D || value == 0x2019 || value == 0xBB
    case .other: return [41, 93, 44, 59, 58].contains(value)
    default: return false
    }
  }

  private static func previous(_ position: Int, in text: [UInt8]) -> UInt32 {
    var start = position - 1
    while start > 0, position - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return CharacterClasses.decode(text, at: start).value
  }
}
