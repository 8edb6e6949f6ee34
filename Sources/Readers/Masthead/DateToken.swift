/// A token of a date line: a number, a word in lower case without its dots, or one other character.
enum DateToken: Sendable, Hashable {
  case number(Int, digits: Int)
  case word(String)
  case symbol(Character)

  /// Returns the tokens of a short text; empty if the text contains a character that does not occur in date lines.
  ///
  /// In a field whose value is known to be a date, `anyCharacter` lets such characters stand as symbols.
  static func tokens(of text: some StringProtocol, anyCharacter: Bool = false) -> [DateToken] {
    var tokens = [DateToken]()
    let characters = Array(text)
    var position = 0
    while position < characters.count {
      let character = characters[position]
      var end = position + 1
      if isDigit(character) {
        while end < characters.count, isDigit(characters[end]) { end += 1 }
        let digits = end - position
        tokens.append(.number(Int(String(characters[position..<end].prefix(9))) ?? 0, digits: digits))
      } else if character.isLetter {
        while end < characters.count, characters[end].isLetter || isInnerDot(characters, end) { end += 1 }
        let word = String(characters[position..<end].filter(\.isLetter)).lowercased()
        tokens.append(.word(word))
      } else if "\u{2013}\u{2014}\u{2010}\u{2011}\u{2212}".contains(character) {
        tokens.append(.symbol("-"))
      } else if !character.isWhitespace {
        guard anyCharacter || ",.:;|-/()[]+\u{B7}\u{2022}".contains(character) else { return [] }
        tokens.append(.symbol(character))
      }
      position = end
    }
    return tokens
  }

  private static func isDigit(_ character: Character) -> Bool { character >= "0" && character <= "9" }

  /// Whether a character is a dot inside an abbreviation such as "p.m."; the dot of "Nov." remains a symbol.
  private static func isInnerDot(_ characters: [Character], _ position: Int) -> Bool {
    guard characters[position] == "." else { return false }
    let before = position >= 2 ? characters[position - 2] : " "
    if before == "." { return true }
    return position + 1 < characters.count && characters[position + 1].isLetter && !before.isLetter
  }
}
