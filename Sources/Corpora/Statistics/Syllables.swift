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

  /// Words with such an e that often begin compounds.
  private let firstParts: [String]

  private init() {
    exceptions = Dictionary(
      WordList("syllables/exceptions").entries.map { ($0.text, $0.number() ?? 1) },
      uniquingKeysWith: { first, _ in first }
    )
    endings = WordList("syllables/endings").entries.map { ($0.text, $0.number() ?? 0) }
    afterSilent = WordList("syllables/after-silent-e").words
    firstParts = WordList("syllables/first-parts").words
  }

  /// The syllables of a word in small letters; at least one, and one for a figure.
  ///
  /// Of a word with hyphens the parts are counted; letters with accents count as those without.
  public func count(_ word: String) -> Int {
    if word.utf8.contains(where: { $0 &- 48 < 10 }) { return 1 }
    let parts = word.split { $0 == "-" || $0 == "/" }
    if parts.count > 1 { return parts.reduce(0) { $0 + count(String($1)) } }
    if let known = exceptions[word] { return known }
    // Without a vowel a word is said letter by letter.
    let isSpelt = !word.utf8.contains { "aeiouy".utf8.contains($0) || $0 > 127 }
    if isSpelt {
      return max(word.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "w") ? 3 : $1 &- 97 < 26 ? 1 : 0) }, 1)
    }
    if word.last == ".", word.firstIndex(of: ".") == word.indices.last {
      return count(String(word.dropLast()))
    }
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
    // Of a compound the parts are counted, as the e between them is not heard: "take-over", "some-thing".
    for first in firstParts where word.utf8.count > first.utf8.count + 2 && word.hasPrefix(first) {
      let rest = String(word.dropFirst(first.count))
      guard let letter = rest.first, !"aeiouy".contains(letter) || rest.hasPrefix("over") else { continue }
      return rules(Array(first.utf8)) + count(rest)
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
    for position in 0..<count where isVowel(position) && isVowel(position + 1) {
      if Syllables.isHiatus(letters, position) { syllables += 1 }
    }
    if has("mc", at: 0), count > 3 { syllables += 1 }
    if ends("ically") { syllables -= 1 }
    if ends("ea") || ends("eas"), syllables > 1 { syllables += 1 }
    // An e that is not heard.
    let beforeLast = letter(count - 2)
    if letter(count - 1) == UInt8(ascii: "e"), count > 2, !isVowel(count - 2) {
      let isLiquid = beforeLast == UInt8(ascii: "l") && !isVowel(count - 3) && letter(count - 3) != beforeLast
      if !isLiquid { syllables -= 1 }
    } else if ends("ed"), count > 3, !isVowel(count - 3) {
      let isLiquid =
        letter(count - 3) == UInt8(ascii: "l") && !isVowel(count - 4)
        && letter(count - 4) != letter(count - 3)
      if letter(count - 3) != UInt8(ascii: "t"), letter(count - 3) != UInt8(ascii: "d"), !isLiquid {
        syllables -= 1
      }
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

  /// True where two vowels side by side are two syllables, by the letters around them.
  private static func isHiatus(_ letters: [UInt8], _ position: Int) -> Bool {
    func letter(_ offset: Int) -> Character {
      let place = position + offset
      return letters.indices.contains(place) ? Character(Unicode.Scalar(letters[place])) : " "
    }
    func follows(_ text: String) -> Bool { letters[position...].starts(with: text.utf8) }
    let before = letter(-1)
    // Behind these i is no vowel of its own: "nation", "social", "region", "union", "million".
    let isSoft = "ctgsxnl".contains(before)
    switch (letter(0), letter(1)) {
    case ("i", "a"):
      if follows("iat") || follows("iab") || follows("ianc") { return true }
      return !"ctgsl".contains(before)
    case ("i", "o"):
      return !isSoft || follows("iou") && "nl".contains(before) || follows("iot") || follows("iol")
    case ("i", "u"), ("u", "o"), ("a", "o"), ("y", "i"), ("y", "a"): return true
    case ("i", "e"):
      if follows("iet") { return true }
      if follows("ienc") || follows("ient") { return !"ct".contains(before) }
      return position > 1 && (follows("iest") || follows("ier") && position + 3 >= letters.count - 1)
    case ("u", "a"): return before != "g" && (before != "s" || follows("ual"))
    case ("u", "i"): return follows("uing") || follows("uity")
    case ("u", "e"): return follows("uel") || follows("uent") || follows("uenc")
    case ("e", "i"), ("o", "i"), ("e", "e"):
      return position + 4 == letters.count && letter(1) == "i" && follows("\(letter(0))ing")
    case ("e", "o"): return before != "p" && (!follows("eous") || !"cg".contains(before))
    case ("e", "a"):
      return before == "r" && (follows("eact") || letter(-2) == "c" && follows("eat") || follows("eali"))
    case ("e", "u"): return follows("eum")
    case ("o", "o"):
      return position == 1 && before == "c" && (follows("oop") && letters.count > 5 || follows("oor"))
    default: return false
    }
  }
}
