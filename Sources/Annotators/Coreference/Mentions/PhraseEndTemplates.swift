extension PhraseEnds {
  /// The templates of the features of a post-head part.
  ///
  /// "Parse" says whether the parser includes the part, where it attaches it, and whether punctuation precedes it.
  static let templates: [FeatureTemplate] =
    FeatureTemplate.group(
      "the parse",
      [
        850: "parse and relation of the part",
        858: "parse, and the tags of part and head",
        862: "parse, relation, the punctuation before it and the type of a name",
        864: "parse, and the relations of part and head",
        865: "parse, relation and the length of the part",
        867: "parse, relation and the tag of the word that it is attached to",
        870: "inclusion by the parser, relation and the punctuation before it",
        871: "parse, relation and the article of the phrase",
      ]
    )
    + FeatureTemplate.group(
      "the first word of the part",
      [
        851: "parse and first word",
        852: "parse, first word and relation",
        853: "first word, the lemma of the head and the punctuation before it",
        854: "parse, first word and the word cluster of the head",
        855: "parse, first word and the lemma of the part",
        856: "parse, first word and the word cluster of the part",
        857: "first word, and the word clusters of head and part",
        859: "parse, first word and the type of a name",
        860: "parse, first word and the article of the phrase",
        863: "parse, and the first two words",
        866: "first word and the word before it",
        868: "parse, first word and the lemma of the governor",
        869: "parse, first word and the lemma of the word that it is attached to",
        875: "first word, and the lemmas of head and part",
      ]
    )
    + FeatureTemplate.group(
      "the phrase",
      [
        861: "parse, the number of parts before it and the type of a name",
        872: "parse, the word cluster of the part and the type of a name",
        873: "parse, the capitals of the part and the type of a name",
      ]
    )
}
