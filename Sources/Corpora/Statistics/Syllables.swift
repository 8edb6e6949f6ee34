import WordLists

/// Counts the syllables of English words, by rules over groups of vowels and a table of exceptions.
public struct Syllables: Sendable {
  /// The counter with the exceptions of this program.
  public static let standard = Syllables()

  private let exceptions: [String: Int]

  /// Endings before which a word of the table is looked for, with the syllables that they add.
  private let endings: [(text: String, added: Int)]

  /// Endings before which an e is not heard.
  private let afterSilent: [String]

  private init() {
    exceptions = Dictionary(
      WordList("syllables/exceptions").entries.map { ($0.text, $0.number() ?? 1) },
      uniquingKeysWith: { first, _ in first }
    )
    endings = WordList("syllables/endings").entries.map { ($0.text, $0.number() ?? 0) }
    afterSilent = WordList("syllables/after-silent-e").words
  }

  /// The syllables of a word in small letters; at least one, and one for a figure.
  ///
  /// Of a word with hyphens the parts are counted; letters with accents count as those without.
  public func count(_ word: String) -> Int {
    if word.utf8.contains(where: { $0 &- 48 < 10 }) { return 1 }
    let parts = word.split { $0 == "-" || $0 == "/" }
    if parts.count > 1 { return parts.reduce(0) { $0 + count(String($1)) } }
    if let known = exceptions[word] { return known }
    // Letters with points between them are said one by one.
    if word.contains("."), word.split(separator: ".").allSatisfy({ $0.count == 1 }) {
      return word.reduce(0) { $0 + ($1 == "w" ? 3 : $1 == "." ? 0 : 1) }
    }
    for (ending, added) in endings where word.utf8.count > ending.utf8.count + 2 && word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count))
      if let known = exceptions[stem] ?? exceptions[stem + "e"] {
        let last = stem.last ?? " "
        // The ending of "wanted" and "houses" is heard, that of "asked" and "asks" is not.
        switch ending {
        case "ed": return known + (last == "t" || last == "d" ? 1 : 0)
        case "es" where exceptions[stem] == nil: return known + ("szxcg".contains(last) ? 1 : 0)
        case "es": return known + ("szxh".contains(last) ? 1 : 0)
        default: return known + added
        }
      }
    }
    return rules(Array(word.utf8))
  }

  private func rules(_ word: [UInt8]) -> Int {
    let letters = word.filter { $0 &- 97 < 26 || $0 > 127 }
    let count = letters.count
    func letter(_ position: Int) -> UInt8 { letters.indices.contains(position) ? letters[position] : 0 }
    func isVowelLetter(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) || letter == 0xC3 }
    /// True for what sounds as a vowel: no u of "qu", and y only where it is not the beginning of "yes" or "-yond".
    func isVowel(_ position: Int) -> Bool {
      let own = letter(position)
      if own == UInt8(ascii: "u") { return letter(position - 1) != UInt8(ascii: "q") }
      guard own == UInt8(ascii: "y") else { return isVowelLetter(own) }
      guard isVowelLetter(letter(position + 1)) else { return true }
      let before = letter(position - 1)
      return before != 0 && !isVowelLetter(before) && before != UInt8(ascii: "w")
    }
    func has(_ text: String, at position: Int) -> Bool {
      position >= 0 && letters[min(position, count)...].starts(with: text.utf8)
    }
    func ends(_ text: String) -> Bool { has(text, at: count - text.utf8.count) }
    var syllables = 0
    for position in 0..<count where isVowel(position) && !(position > 0 && isVowel(position - 1)) {
      syllables += 1
    }
    // Two vowels side by side that are two syllables.
    for position in 0..<count where isVowel(position) && isVowel(position + 1) {
      let before = letter(position - 1)
      let isSoft = "ctgsx".utf8.contains(before)
      switch (letter(position), letter(position + 1)) {
      case (UInt8(ascii: "i"), UInt8(ascii: "a")): if !isSoft || has("ation", at: position + 1) || has("ate", at: position + 1) { syllables += 1 }
      case (UInt8(ascii: "i"), UInt8(ascii: "o")): if !isSoft { syllables += 1 }
      case (UInt8(ascii: "i"), UInt8(ascii: "u")): syllables += 1
      case (UInt8(ascii: "i"), UInt8(ascii: "e")):
        if has("iet", at: position) || has("ienc", at: position) && !isSoft || has("iest", at: position) && position > 1
          || has("ient", at: position) && !isSoft || has("ier", at: position) && position > 1 && position + 3 >= count - 1
        { syllables += 1 }
      case (UInt8(ascii: "u"), UInt8(ascii: "a")):
        if before != UInt8(ascii: "g"), before != UInt8(ascii: "s") || has("al", at: position + 1) { syllables += 1 }
      case (UInt8(ascii: "u"), UInt8(ascii: "o")), (UInt8(ascii: "a"), UInt8(ascii: "o")),
        (UInt8(ascii: "y"), UInt8(ascii: "i")), (UInt8(ascii: "y"), UInt8(ascii: "a")):
        syllables += 1
      case (UInt8(ascii: "u"), UInt8(ascii: "i")): if has("uing", at: position) || has("uity", at: position) { syllables += 1 }
      case (UInt8(ascii: "u"), UInt8(ascii: "e")): if has("uel", at: position) || has("uent", at: position) { syllables += 1 }
      case (UInt8(ascii: "e"), UInt8(ascii: "i")), (UInt8(ascii: "o"), UInt8(ascii: "i")), (UInt8(ascii: "e"), UInt8(ascii: "e")):
        if position + 4 == count, has("ing", at: position + 1) { syllables += 1 }
      case (UInt8(ascii: "e"), UInt8(ascii: "o")): if before != UInt8(ascii: "p"), !has("eous", at: position) || !isSoft { syllables += 1 }
      case (UInt8(ascii: "e"), UInt8(ascii: "a")): if before == UInt8(ascii: "r"), has("eat", at: position), "cC".utf8.contains(letter(position - 2)) { syllables += 1 }
      default: break
      }
    }
    // An e that is not heard.
    let beforeLast = letter(count - 2)
    if letter(count - 1) == UInt8(ascii: "e"), count > 2, !isVowel(count - 2) {
      let isLiquid = beforeLast == UInt8(ascii: "l") && !isVowel(count - 3) && letter(count - 3) != beforeLast
      if !isLiquid { syllables -= 1 }
    } else if ends("ed"), count > 3, !isVowel(count - 3) {
      let isLiquid = letter(count - 3) == UInt8(ascii: "l") && !isVowel(count - 4) && letter(count - 4) != letter(count - 3)
      if letter(count - 3) != UInt8(ascii: "t"), letter(count - 3) != UInt8(ascii: "d"), !isLiquid { syllables -= 1 }
    } else if ends("es"), count > 3, !isVowel(count - 3) {
      let before = letter(count - 3)
      let isHissing = "sxzcg".utf8.contains(before) || ends("ches") || ends("shes")
      let isLiquid = before == UInt8(ascii: "l") && !isVowel(count - 4) && letter(count - 4) != before
      if !isHissing, !isLiquid { syllables -= 1 }
    }
    for ending in afterSilent where has("e" + ending, at: count - ending.utf8.count - 1) {
      let place = count - ending.utf8.count - 1
      if place > 1, !isVowel(place - 1), isVowel(place - 2) || isVowel(place - 3) { syllables -= 1 }
    }
    if ends("ism") || ends("isms") || ends("thm") || ends("asm") { syllables += 1 }
    return max(syllables, 1)
  }
}
