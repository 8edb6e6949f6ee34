import WordLists

/// The words of English that tell what a number counts and how surely.
enum NumberWords {
  /// Plurals and collective nouns whose singular is not got by cutting an ending; people stay people.
  static let singulars = values(WordList("quantities/singulars"))

  /// Words after a number that speak of people without naming them: "12 dead", "1,700 injured".
  static let casualties = WordSet(WordList("quantities/casualties"))

  /// Verbs of what is done to people by the hands of others, after "were" or "have been".
  static let treatments = WordSet(WordList("quantities/treatments"))

  /// Verbs of which only living beings are the subject.
  static let fates = WordSet(WordList("quantities/fates"))

  /// Past forms between a count and its number: "the toll reached 40".
  static let reaching = WordSet(WordList("quantities/reaching-verbs"))

  /// Words between "as" and "as" before a number: "as many as 40".
  static let amounts = WordSet(WordList("quantities/amounts"))

  /// Nouns for a count, as in "the number of people" and "the death toll".
  static let tallies = WordSet(WordList("quantities/tallies"))

  /// Common nouns that count even as part of a name.
  static let places = WordSet(WordList("places/buildings"))

  /// Nouns that look singular and are not, or that can stand after any number.
  static let countless = WordSet(WordList("quantities/unmarked-plurals"))

  /// The currency of a mark, by the bytes that stand before the number.
  static let currencies: [(bytes: [UInt8], unit: String)] = [
    ([0x24], "$"), ([0xC2, 0xA3], "£"), ([0xE2, 0x82, 0xAC], "€"), ([0xC2, 0xA5], "¥"),
    ([0xE2, 0x82, 0xB9], "₹"),
    ([0xE2, 0x82, 0xB1], "₱"), ([0xE2, 0x82, 0xA9], "₩"),
  ]

  /// Words beside a number that say nothing of what it is of.
  static let empty = WordSet(WordList("quantities/empty-words"))

  /// Past forms whose verb is not got by cutting an ending.
  static let verbs = values(WordList("quantities/verb-stems"))

  private static let endingsWithE = WordList("spelling/stem-endings-with-e").words
  private static let longVowels = WordList("spelling/long-vowels").words
  private static let stemsWithoutE = WordList("spelling/stems-without-e").words

  /// The words of a list with what stands beside each.
  private static func values(_ list: WordList) -> [String: String] {
    Dictionary(list.entries.map { ($0.text, $0.values.first ?? $0.text) }) { first, _ in first }
  }

  /// The singular of a noun in lower case.
  static func singular(_ noun: String) -> String {
    if let known = singulars[noun] { return known }
    let bytes = Array(noun.utf8)
    guard bytes.count > 3, bytes.last == 115 else { return noun }
    if noun.hasSuffix("ss") || noun.hasSuffix("us") || noun.hasSuffix("is") { return noun }
    if noun.hasSuffix("ies") && bytes.count > 4 { return String(noun.dropLast(3)) + "y" }
    for ending in ["sses", "shes", "ches", "xes", "zes"] where noun.hasSuffix(ending) {
      return String(noun.dropLast(2))
    }
    return String(noun.dropLast())
  }

  /// The stem of a verb or noun in lower case: close to its lemma, and the same for all its forms.
  static func stem(_ word: String) -> String {
    if let known = verbs[word] { return known }
    let cut: String
    if word.hasSuffix("ing"), word.utf8.count > 5 {
      cut = String(word.dropLast(3))
    } else if word.hasSuffix("ied"), word.utf8.count > 4 {
      return String(word.dropLast(3)) + "y"
    } else if word.hasSuffix("ed"), word.utf8.count > 4 {
      cut = String(word.dropLast(2))
    } else {
      return singular(word)
    }
    let bytes = Array(cut.utf8)
    guard bytes.count >= 3, let last = bytes.last else { return word }
    if last == bytes[bytes.count - 2] {
      return last == 108 || last == 115 || last == 102 || last == 122 ? cut : String(cut.dropLast())
    }
    let takesE = endingsWithE.contains { cut.hasSuffix($0) } && !stemsWithoutE.contains { cut.hasSuffix($0) }
    let pair = cut.utf8.suffix(3).prefix(2)
    let isLong = longVowels.contains { pair.elementsEqual($0.utf8) }
    return takesE && !(isLong && last != 115) ? cut + "e" : cut
  }
}
