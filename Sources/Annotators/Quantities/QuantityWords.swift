import WordLists

/// The words of English that tell what a number counts, how surely, and in which unit.
enum QuantityWords {
  /// A unit behind a number.
  struct Unit {
    enum Kind: String { case money, share, measure }
    /// What it is counted as: `$`, `%`, `kilometre`.
    var name: String
    var kind: Kind
  }

  /// What happens to something that is counted.
  struct Action {
    /// The class, as a phrase that is shown: `be treated`.
    var name: String
    /// True where a bare number with it counts people.
    var isOfPeople: Bool
    /// True for a noun of which each is one person: "five deaths".
    var isPersonEach: Bool
  }

  /// Phrases before and behind a number with the side on which the true number lies; the longest has four words.
  static let hedges = Dictionary(uniqueKeysWithValues: pairs(WordList("quantities/hedges")))
  static let hedgesBehind = Dictionary(uniqueKeysWithValues: pairs(WordList("quantities/hedges-behind")))

  /// Plural number words with the first and the last number of their range.
  static let indefinite: [String: ClosedRange<Double>] = Dictionary(
    WordList("quantities/indefinite-numbers").entries.compactMap { entry in
      guard let low = entry.number(), let high = entry.number(at: 1), low <= high else { return nil }
      return (entry.text, Double(low)...Double(high))
    },
    uniquingKeysWith: { first, _ in first }
  )

  /// The powers of ten of words and letters behind a number.
  static let scales = numbers(WordList("quantities/scales"))

  /// Units by their words.
  static let units: [String: Unit] = Dictionary(
    WordList("quantities/units").entries.compactMap { entry in
      guard entry.values.count == 2, let kind = Unit.Kind(rawValue: entry.values[1]) else { return nil }
      return (entry.text, Unit(name: entry.values[0], kind: kind))
    },
    uniquingKeysWith: { first, _ in first }
  )

  /// The names of units.
  static let measures = Set(units.values.map(\.name))

  /// What happens, by lemmas and by lemmas with the word that completes them.
  static let actions: [String: Action] = Dictionary(
    WordList("quantities/predicates").entries.compactMap { entry in
      entry.values.first.map { name in
        (
          entry.text,
          Action(name: name, isOfPeople: entry.values.count > 1, isPersonEach: entry.values.count > 2)
        )
      }
    },
    uniquingKeysWith: { first, _ in first }
  )

  /// The names of what happens to people.
  static let fates = Set(actions.values.filter(\.isOfPeople).map(\.name))

  /// Words for people in general.
  static let people = WordSet(WordList("quantities/people"))

  /// Nouns for a count, as in "the number of people" and "the death toll".
  static let tallies = WordSet(WordList("quantities/tallies"))

  /// Lemmas between a count and its number: "the toll reached 40".
  static let counting = WordSet(WordList("quantities/counting-verbs"))

  /// Nouns that look singular and are not, or that can stand after any number.
  static let unmarkedPlurals = WordSet(WordList("quantities/unmarked-plurals"))

  /// Days of the units of time of rates; 0 below a day.
  static let rateTimes = numbers(WordList("quantities/times-of-rates"))

  /// Words that make a rate, with the unit of time.
  static let rateWords = Dictionary(uniqueKeysWithValues: pairs(WordList("quantities/rate-words")))

  /// Finite forms of verbs that do nothing but report.
  static let saying = WordSet(WordList("verbs/reporting-forms"))

  /// Verbs of saying, of whose objects nothing happens.
  static let telling = WordSet(WordList("verbs/speech"), WordList("verbs/telling"))

  /// Prepositions before the day as of which a number holds.
  static let asOf = WordSet(words: ["by", "until", "of"])
  static let since = WordHash.of("since")
  static let by = WordHash.of("by")
  static let corrections = WordSet(words: ["correction", "corrections", "clarification"])
  static let ages = WordSet(words: ["aged", "age"])
  static let not = WordSet(words: ["not", "n't"])
  static let linking = WordSet(words: ["to", "at", "by", "as"])
  static let those = WordSet(words: ["them", "those", "these", "whom", "which"])

  /// Verbs by which a figure is put right, and by which it was given wrongly.
  static let correcting = WordSet(WordList("quantities/correcting-verbs"))
  static let misstating = WordSet(WordList("quantities/misstating-verbs"))

  /// Words for what was given before, the nouns that they stand with, and adjectives of a figure that is right.
  static let earlier = WordSet(WordList("quantities/earlier-words"))
  static let accounts = WordSet(WordList("quantities/accounts"))
  static let trueWords = WordSet(WordList("quantities/true-words"))

  /// Verbs of thinking, for "as originally thought".
  static let thinking = WordSet(WordList("verbs/thought"), WordList("verbs/believing"))

  /// The currency of a mark, by the bytes that stand before the number.
  static let currencies: [(bytes: [UInt8], unit: String)] = [
    ([0x24], "$"), ([0xC2, 0xA3], "£"), ([0xE2, 0x82, 0xAC], "€"), ([0xC2, 0xA5], "¥"),
    ([0xE2, 0x82, 0xB9], "₹"), ([0xE2, 0x82, 0xB1], "₱"), ([0xE2, 0x82, 0xA9], "₩"),
  ]

  /// True for a unit of money.
  static func isMoney(_ unit: String) -> Bool { currencyUnits.contains(unit) }

  private static let currencyUnits = Set(
    units.values.filter { $0.kind == .money }.map(\.name) + currencies.map(\.unit)
  )

  private static func pairs(_ list: WordList) -> [(String, String)] {
    list.entries.compactMap { entry in entry.values.first.map { (entry.text, $0) } }
  }

  private static func numbers(_ list: WordList) -> [String: Int] {
    Dictionary(
      list.entries.compactMap { entry in entry.number().map { (entry.text, $0) } },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
