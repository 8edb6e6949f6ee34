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
}
