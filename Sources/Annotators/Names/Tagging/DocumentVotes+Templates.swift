/// The feature templates of the second pass.
extension DocumentVotes {
  /// One template for each number that `add(_:_:_:to:)` gives to a sink; braces as in `NameFeatures.templates`.
  ///
  /// The first tag of a token is the one that the first pass gave it.
  static let templates: [FeatureTemplate] = [
    FeatureTemplate.group(
      "the word elsewhere in the article",
      [
        100: "{0} elsewhere in the article", 101: "{0} elsewhere in the article, and its first tag",
        102: "{0} elsewhere in the article, its first tag and its capital",
        106: "{-1} {0} elsewhere in the article", 107: "{0} {+1} elsewhere in the article",
        108: "{-1} and {0} elsewhere in the article, and the first tag of {0}",
        109: "{0} and {+1} elsewhere in the article, and the first tag of {0}",
        113: "all uses of {0} in names of the article",
      ]
    ),
    FeatureTemplate.group(
      "names of the article with the word",
      [
        103: "names of the article that end with {0}", 104: "names of the article that begin with {0}",
        105: "names of the article with {0}, and {0} by itself", 110: "a name whose initials are {0}",
      ]
    ),
    FeatureTemplate.group(
      "the first pass",
      [
        111: "the first tags of {-1} {0} {+1}",
        112: "the first tag of {0}, its capital, and how often news writes it with one",
      ]
    ),
  ].flatMap(\.self)

  /// The features of a token that tell of an absence, by their hashes, in words.
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
