/// The feature templates of the first pass.
extension NameFeatures {
  /// One template for each number that `add(_:to:)` gives to a sink.
  ///
  /// In braces are the words that a feature describes: `{0}` the word itself, `{-1}` and `{+1}` its neighbours,
  /// `{run}` the capitalised words around it, `{first}` and `{last}` of them, `{before}` and `{after}`
  /// around them; `{classes}` is its classes in the tables and `{rule}` the rule that takes it for a part of a name.
  static let templates: [FeatureTemplate] = [
    FeatureTemplate.group(
      "the word and its neighbours",
      [
        1: "the word {0}", 2: "the word {0} in any case", 3: "{-1} before", 4: "{+1} after",
        5: "{-2} two words before", 6: "{+2} two words after", 7: "{-1} {0}", 8: "{0} {+1}",
        9: "between {-1} and {+1}",
      ]
    ),
    FeatureTemplate.group(
      "the letters of the word and its neighbours",
      [
        10: "the shape of {0}", 11: "the shapes of {-1} {0}", 12: "the shapes of {0} {+1}",
        13: "the shapes of {-1} {0} {+1}", 14: "the beginning of {0}",
        15: "the last two letters of {0} and its shape", 16: "the last three letters of {0}",
        17: "the last four letters of {0}", 18: "the ending of {-1} before and the shape of {0}",
        19: "the ending of {+1} after and the shape of {0}",
      ]
    ),
    FeatureTemplate.group(
      "words that are used alike",
      uses: .clusters,
      [
        20: "words used roughly like {0}, and its shape", 21: "words used like {0}",
        22: "words used very much like {0}", 23: "a word like {-1} before, and the shape of {0}",
        24: "a word like {+1} after, and the shape of {0}", 25: "a word very much like {-1} before",
        26: "a word very much like {+1} after", 27: "words roughly like {-1} {0} {+1}",
        28: "words like {-2} {-1} before", 29: "words like {+1} {+2} after", 30: "words like {-1} {0}",
        31: "words like {0} {+1}",
      ]
    ),
    FeatureTemplate.group(
      "the tables of names",
      uses: .gazetteers,
      [
        32: "{0} in the tables: {classes}", 33: "a phrase of the tables with {0}",
        34: "{-1} and {0} in the tables", 35: "{0} and {+1} in the tables",
        36: "phrases of the tables around {0}",
      ]
    ),
    families.enumerated().flatMap { index, family in
      let words = [
        "{0} in the tables of \(family.words), and its shape",
        "{-1} and {0} in the tables of \(family.words)",
        "{0} and {+1} in the tables of \(family.words)",
      ]
      return words.enumerated().map { offset, words in
        FeatureTemplate(
          firstOfFamily(index) + UInt64(offset),
          group: "the tables of names",
          words: words,
          uses: .gazetteers
        )
      }
    },
    FeatureTemplate.group(
      "capitals",
      [
        60: "the capital of {0} here, and how often news writes it with one",
        61: "the capitals of {0} {+1}, and how often news writes {0} with one",
        62: "the capitals of {-1} {0} {+1}", 63: "{0} and its capital here",
      ]
    ),
    FeatureTemplate.group(
      "the rules",
      uses: .gazetteers,
      [
        64: "the type by rule: {rule}", 65: "the rule: {rule}",
        66: "the types that the rules give {-1} {0} {+1}",
        67: "the type that the rules give the word {0}: {rule}",
        69: "the type that the rules give {0}, and its capital",
      ]
    ),
    FeatureTemplate.group(
      "the rules",
      uses: [.gazetteers, .clusters],
      [68: "the type that the rules give words like {0}: {rule}"]
    ),
    FeatureTemplate.group(
      "the run of capitalised words",
      [
        70: "{last} at the end of {run}", 72: "{first} at the beginning of {run}",
        73: "{before} before {run}",
        74: "{after} after {run}", 75: "{run} between {before} and {after}",
        77: "the ending of {last} at the end of {run}", 78: "the position of {0} in {run}, and its shape",
      ]
    ),
    FeatureTemplate.group(
      "the run of capitalised words",
      uses: .clusters,
      [
        71: "a word like {last} at the end of {run}", 76: "words like {before} and {after} around {run}",
        79: "a word like {after} after {run}", 80: "a word like {before} before {run}",
      ]
    ),
  ].flatMap(\.self)

  /// The features of a token that tell of an absence, by their hashes, in words.
  func absences(_ token: Int) -> [UInt64: String] {
    var absences = [
      FeatureHash.of(33, 0): "no phrase of the tables with {0}",
      FeatureHash.of(36, 0, 0): "no phrases of the tables around {0}",
      FeatureHash.of(64, 0): "the rules find no name in {0}",
      FeatureHash.of(66, 0, 0, 0): "the rules find no name around {0}",
    ]
    let shape = nameToken(token).word.shape
    for (index, family) in Self.families.enumerated() {
      let first = Self.firstOfFamily(index)
      absences[FeatureHash.of(first, 0, shape)] = "{0} in no table of \(family.words)"
      absences[FeatureHash.of(first + 1, 0, 0)] = "{-1} and {0} in no table of \(family.words)"
      absences[FeatureHash.of(first + 2, 0, 0)] = "{0} and {+1} in no table of \(family.words)"
    }
    return absences
  }

  /// The run of capitalised words around a token.
  func run(of token: Int) -> ClosedRange<Int> {
    let run = runs[token - sentence.lowerBound]
    return run.first...run.last
  }
}
