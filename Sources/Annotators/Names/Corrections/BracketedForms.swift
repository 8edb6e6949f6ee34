import Documents
import WordLists

/// Reads the short form of a name that stands in brackets behind it: "Rawal Electric Supply Company (Resco)".
struct BracketedForms {
  let document: Document
  let words: TokenArray<LexicalWord>

  /// The token of the short form behind a name; nil where there is none that the words of the name spell.
  func shortForm(behind name: Range<Int>, in sentence: Range<Int>) -> Int? {
    let token = name.upperBound + 1
    guard token + 1 < sentence.upperBound, isCharacter(name.upperBound, "("), isCharacter(token + 1, ")"),
      words[token].isCapital, document.tokens[token].kind == .word
    else { return nil }
    let letters = document.text[document.tokens[token].range.bytes].map { $0 | 0x20 }
    guard letters.count >= 2, letters.count <= Self.longest, letters.allSatisfy({ $0 &- 97 < 26 }) else {
      return nil
    }
    let parts = name.filter { document.tokens[$0].kind == .word }.prefix(Self.most).map { word in
      document.text[document.tokens[word].range.bytes].map { $0 | 0x20 }
    }
    // "United Nations Economic …": the country or the body above may be left out.
    let isSpelled = (0..<min(3, parts.count)).contains { spells(letters, parts[$0...]) }
    return isSpelled ? token : nil
  }

  /// The first token of the name whose initials are an acronym in brackets behind it; nil if the name begins there.
  ///
  /// It is the "Historic" before "Environment Scotland (HES)", and the "Kisan" of "Opposition Kisan Dal (KD)".
  func start(of name: Range<Int>, in sentence: Range<Int>) -> Int? {
    let token = name.upperBound + 1
    guard token + 1 < sentence.upperBound, isCharacter(name.upperBound, "("), isCharacter(token + 1, ")"),
      words[token].isCapital, document.tokens[token].kind == .word
    else { return nil }
    // "Sawu" is written for "SAWU".
    let letters = document.text[document.tokens[token].range.bytes].map { $0 &- 97 < 26 ? $0 & 0xDF : $0 }
    let own = name.filter { words[$0].isCapital }.map { document.text[document.tokens[$0].range.start] }
    guard letters.count >= 2, letters.count <= Self.longest else { return nil }
    if own.count == letters.count + 1 {
      // Other words before the initials belong to the name: "U.S. Food and Drug Administration (FDA)".
      guard own.dropFirst().elementsEqual(letters), Self.roles.contains(hash: words[name.lowerBound].hash)
      else { return nil }
      return name.dropFirst().first { words[$0].isCapital }
    }
    guard own.count < letters.count, letters.suffix(own.count).elementsEqual(own) else { return nil }
    var (start, missing) = (name.lowerBound, letters.dropLast(own.count))
    while let letter = missing.last, start > sentence.lowerBound {
      var before = start - 1
      // "Retail and Allied Workers' Union (RAWU)", "Immigration, Refugees and Citizenship Canada (IRCC)"
      if Self.links.contains(hash: words[before].hash) || isCharacter(before, ","),
        before > sentence.lowerBound
      {
        before -= 1
      }
      guard words[before].isCapital, document.text[document.tokens[before].range.start] == letter else {
        return nil
      }
      (start, missing) = (before, missing.dropLast())
    }
    return missing.isEmpty ? start : nil
  }

  /// The words in brackets behind a short form whose initials it is: "Seri (Social and Economic Research Initiative)";
  /// nil for other words.
  func longForm(behind token: Int, in sentence: Range<Int>) -> Range<Int>? {
    let first = token + 2
    guard first < sentence.upperBound, words[token].isCapital, document.tokens[token].kind == .word,
      isCharacter(token + 1, "("), words[first].isCapital
    else { return nil }
    let letters = document.text[document.tokens[token].range.bytes].map { $0 | 0x20 }
    guard (2...Self.longest).contains(letters.count) else { return nil }
    let reach = first..<min(sentence.upperBound, first + Self.most)
    guard let end = reach.first(where: { isCharacter($0, ")") }), end - first > 1 else { return nil }
    let isName = (first..<end).allSatisfy {
      words[$0].isCapital || Self.links.contains(hash: words[$0].hash) || isCharacter($0, ",")
        || isCharacter($0, "-") || isCharacter($0, "&")
    }
    let initials = (first..<end).filter { words[$0].isCapital }.map {
      document.text[document.tokens[$0].range.start] | 0x20
    }
    return isName && initials == letters ? first..<end : nil
  }

  /// True if letters are the beginnings of words in their order; every word with letters begins with the next one.
  private func spells(_ letters: [UInt8], _ parts: ArraySlice<[UInt8]>) -> Bool {
    // Whether the first letters can be spelled by the words so far.
    var isReached = [Bool](repeating: false, count: letters.count + 1)
    isReached[0] = true
    for (number, part) in parts.enumerated() {
      // The first word counts, and the others may be left out.
      var next = number == 0 ? [Bool](repeating: false, count: letters.count + 1) : isReached
      for start in letters.indices where isReached[start] {
        for (offset, letter) in part.enumerated() {
          guard start + offset < letters.count, letters[start + offset] == letter else { break }
          next[start + offset + 1] = true
        }
      }
      isReached = next
    }
    return isReached[letters.count]
  }

  private func isCharacter(_ token: Int, _ character: Character) -> Bool {
    let range = document.tokens[token].range
    return range.count == 1 && document.text[range.start] == character.asciiValue
  }

  /// Words for the part that a party plays.
  private static let roles = WordSet(words: ["opposition", "ruling"])
  private static let links = WordSet(words: ["and", "of", "for"])
  /// The most letters of a short form.
  private static let longest = 10
  /// The most words of a name that are compared.
  private static let most = 14
}
