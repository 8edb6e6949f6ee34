extension ContentFeatures {
  /// The templates of content features.
  ///
  /// "Bounds" says whether the neighbours of a token have the same path; "complements" are those of the cue.
  static let templates: [FeatureTemplate] =
    FeatureTemplate.group(
      "the path to the cue",
      [
        500: "the path to the cue and its bounds",
        501: "the path to the cue, its bounds and the lemma of the cue",
        502: "the path to the cue, its bounds and the tag",
        503: "the path to the cue, its bounds and the complements",
        504: "the path to the cue, that of the previous word and the depth",
        505: "the path to the cue, that of the next word and the depth",
        506: "the path to the cue, its bounds and the word",
        507: "the path to the cue, its bounds and the quotation marks",
        508: "the path to the cue, the depth and the relation",
        532: "the path to the cue, its bounds and the commas before the cue",
        533: "the path to the cue, its bounds and the word behind the cue",
        536: "the path to the cue and its bounds, once more",
        537: "the path to the cue, its bounds and the tag of the cue",
        538: "the path to the cue, its bounds and the relation of the cue",
        542: "the path to the cue, the relation and the previous tag",
        543: "the path to the cue at the first or last word of its branch",
        544: "the path to the cue, its bounds and the lemma of its branch",
      ]
    )
    + FeatureTemplate.group(
      "the words and tags",
      [
        509: "the word and its side of the cue",
        510: "the previous word, the tag and the side of the cue",
        511: "the next word, the tag and the side of the cue",
        512: "the word and the words beside it",
        513: "the tag and the tags beside it",
        514: "the tag, the two tags before and the side of the cue",
        515: "the tag, the next two tags and the side of the cue",
        539: "the relation, the lemma of the cue and its side",
        540: "the word, the lemma of the cue and its side",
        541: "the relation and the side of the cue",
        545: "the type of a name and the sides of cue and speaker",
      ]
    )
    + FeatureTemplate.group(
      "the distance to the cue",
      [
        516: "the distance to the cue",
        517: "the distance to the cue and the tag",
        518: "the distance to the cue and the complements",
        519: "the distance to the cue and the lemma of the cue",
        534: "the distance to the cue and the word behind the cue",
        535: "the word behind the cue, the lemma of the cue and its side",
      ]
    )
    + FeatureTemplate.group(
      "the speaker",
      [
        520: "the sides of speaker and cue, and the complements",
        521: "the side of the speaker, the path to the cue and its bounds",
        522: "the side of the speaker, that of the previous word and the tag",
        523: "the side of the speaker, that of the next word and the side of the cue",
      ]
    )
    + FeatureTemplate.group(
      "quotation marks, commas and the ends of the sentence",
      [
        524: "the quotation marks, the side of the cue and the complements",
        525: "the quotation marks and the words beside it",
        526: "the quotation marks, the tag and the side of the cue",
        527: "the ends of the sentence, the side of the cue and the complements",
        528: "the ends of the sentence and the word",
        529: "the ends of the sentence, the tag and the previous tag",
        530: "the commas before the cue, its side and the complements",
        531: "the commas before the cue, its side and the word",
      ]
    )
}
