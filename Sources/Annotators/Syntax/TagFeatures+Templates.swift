/// The feature templates of the tagger.
extension TagFeatures {
  /// One template for each number that `add(_:one:two:to:)` gives to a sink.
  static let templates: [FeatureTemplate] = [
    FeatureTemplate.group(
      "the word and its neighbours",
      [
        201: "the word as written, and whether it begins the sentence", 202: "the word in lower case",
        204: "the word and the next", 205: "the word before and the word", 207: "the next word",
        208: "the second next word", 209: "the second word before", 225: "the words before and after",
        229: "the next two words",
      ]
    ),
    FeatureTemplate.group(
      "the tags before",
      [
        203: "the word and the tag before", 206: "the word before and its tag", 210: "the two tags before",
        211: "the word and the two tags before",
      ]
    ),
    FeatureTemplate.group(
      "the letters of the word and its neighbours",
      [
        212: "two last letters and the tag before", 213: "three last letters", 214: "four last letters",
        215: "three last letters and the tag before", 216: "first and last letters",
        217: "shape, and whether it begins the sentence", 218: "shape and the tag before",
        223: "three last letters of the next word, two of the word",
        224: "two last letters of the next word, the tag before",
        226: "how often news writes the word with a capital, shape, and whether it begins the sentence",
        227: "shapes of the next word and the word",
        230: "the tag before, two last letters of the word and of the next",
        231: "the word and the shape of the next",
      ]
    ),
    FeatureTemplate.group(
      "words that are used alike",
      uses: .clusters,
      [
        219: "cluster among 2,048", 220: "cluster among 512, and the tag before",
        221: "cluster among 64, the tag before, two last letters",
        222: "cluster of the next word among 2,048, two last letters",
        228: "the word and the cluster of the next among 512",
      ]
    ),
  ].flatMap(\.self)
}
