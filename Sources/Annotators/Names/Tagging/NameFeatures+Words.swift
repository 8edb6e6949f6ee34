import Documents

/// What each feature of a name is, in words for readers.
extension NameFeatures {
  /// The features of the first pass in the order in which they are given.
  ///
  /// In braces stand the words that a feature sees: `{0}` the word itself, `{-1}` and `{+1}` its neighbours, `{run}` the
  /// capitals that it stands among, `{first}` and `{last}` of them, `{before}` and `{after}` around them; `{classes}` is
  /// what the tables know of a word and `{rule}` what the rules say.
  static let descriptions: [String] =
    [
      "the word {0}", "the word {0} in any case", "{-1} before", "{+1} behind", "{-2} two words before",
      "{+2} two words behind", "{-1} {0}", "{0} {+1}", "between {-1} and {+1}", "the shape of {0}",
      "the shapes of {-1} {0}", "the shapes of {0} {+1}", "the shapes of {-1} {0} {+1}",
      "the beginning of {0}",
      "the last two letters of {0}", "the last three letters of {0}", "the last four letters of {0}",
      "the ending of {-1} before", "the ending of {+1} behind", "words used about like {0}",
      "words used like {0}",
      "words used just like {0}", "a word like {-1} before", "a word like {+1} behind",
      "a word just like {-1} before",
      "a word just like {+1} behind", "words like {-1} {0} {+1}", "words like {-2} {-1} before",
      "words like {+1} {+2} behind", "words like {-1} {0}", "words like {0} {+1}",
      "{0} in the tables: {classes}",
      "a phrase of the tables with {0}", "{-1} and {0} in the tables", "{0} and {+1} in the tables",
      "phrases of the tables around {0}",
    ]
    + families.flatMap {
      [
        "{0} in the tables of \($0)", "{-1} and {0} in the tables of \($0)",
        "{0} and {+1} in the tables of \($0)",
      ]
    } + [
      "how often news writes {0} with a capital", "the capital of {0} where it stands",
      "the capitals around {0}",
      "{0} with a capital here", "the rules: {rule}", "the rules, sure: {rule}", "the rules around {0}",
      "the rules on {0}: {rule}", "the rules on words like {0}: {rule}", "the rules and the capital of {0}",
      "{last} at the end of {run}", "a word like {last} at the end of {run}",
      "{first} at the beginning of {run}",
      "{before} before {run}", "{after} behind {run}", "{run} between {before} and {after}",
      "words like {before} and {after} around {run}", "the ending of {last} at the end of {run}",
      "the place of {0} in {run}", "a word like {after} behind {run}", "a word like {before} before {run}",
    ]

  private static let families = ["persons", "places", "bodies", "groups", "titles", "heads of names"]

  /// The features of a token that say that there is nothing, by their hashes, in words.
  func absences(_ token: Int) -> [UInt64: String] {
    var found = [
      FeatureHash.of(33, 0): "no phrase of the tables with {0}",
      FeatureHash.of(36, 0, 0): "no phrases of the tables around {0}",
      FeatureHash.of(64, 0): "the rules find no name in {0}",
      FeatureHash.of(66, 0, 0, 0): "the rules find no name around {0}",
    ]
    let shape = sign(token).word.shape
    for (number, family) in Self.families.enumerated() {
      let base = UInt64(40 + number * 3)
      found[FeatureHash.of(base, 0, shape)] = "{0} in no table of \(family)"
      found[FeatureHash.of(base + 1, 0, 0)] = "{-1} and {0} in no table of \(family)"
      found[FeatureHash.of(base + 2, 0, 0)] = "{0} and {+1} in no table of \(family)"
    }
    return found
  }

  /// The run of capitals that a token stands in.
  func run(of token: Int) -> ClosedRange<Int> {
    let run = runs[token - sentence.lowerBound]
    return run.first...run.last
  }
}

extension DocumentVotes {
  /// The features of the second pass in the order in which they are given.
  static let descriptions: [String] = [
    "{0} elsewhere in the article", "{0} elsewhere in the article, and here",
    "the capital of {0}, and what it is here",
    "names of the article that end with {0}", "names of the article that begin with {0}",
    "names of the article with {0}", "{-1} {0} elsewhere in the article", "{0} {+1} elsewhere in the article",
    "{-1} elsewhere in the article", "{+1} elsewhere in the article", "a name whose initials are {0}",
    "what stands around {0} at first sight", "the capital of {0} and how news writes it",
    "all uses of {0} together",
  ]

  /// The features of a token that say that there is nothing, by their hashes, in words.
  func absences(_ token: Int) -> [UInt64: String] {
    let here = UInt64(tags[token] + 1)
    return [
      FeatureHash.of(100, 0, 1): "{0} nowhere else in the article",
      FeatureHash.of(101, 0, here): "{0} nowhere else in the article",
      FeatureHash.of(103, 0, here): "no other name of the article ends with {0}",
      FeatureHash.of(104, 0, here): "no other name of the article begins with {0}",
      FeatureHash.of(105, 0, 0, 0): "{0} nowhere else in the article",
      FeatureHash.of(106, 0, here): "{-1} {0} nowhere else in the article",
      FeatureHash.of(107, 0, here): "{0} {+1} nowhere else in the article",
      FeatureHash.of(110, 0, here): "no name has the initials {0}",
      FeatureHash.of(113, 0, 0, 0): "{0} nowhere else in the article",
    ]
  }
}
