extension CueFeatures {
  /// The templates of cue features, by groups as explanations name them.
  static let templates: [FeatureTemplate] =
    FeatureTemplate.group("the word itself", [400: "the word"])
    + FeatureTemplate.group(
      "its lemma, tag and relation",
      [
        401: "its lemma and tag",
        402: "its lemma and the relation to its head",
        413: "the relation to its head",
        416: "its tag and the relation to its head",
      ]
    )
    + FeatureTemplate.group(
      "the words beside it",
      [
        403: "the word and the next word",
        404: "the word and the previous word",
        405: "its lemma and the next tag",
        406: "its lemma and the previous tag",
        407: "its tag and the next two words",
        408: "its tag and the previous two words",
        409: "its tag and the tags beside it",
        410: "its lemma and the next two words",
      ]
    )
    + FeatureTemplate.group(
      "its beginning and its ending",
      [414: "its last three letters and its tag", 415: "its first letters and its tag"]
    )
    + FeatureTemplate.group(
      "the quotation marks around it",
      [
        417: "its lemma and the quotation marks around it",
        418: "its tag and the quotation marks around it",
        419: "its tag, its relation and the quotation marks around it",
        420: "its lemma and whether the sentence has quoted words",
        421: "its tag and whether quoted words are around it or in its sentence",
        422: "its tag, the next word and the quotation marks around it",
      ]
    )
    + FeatureTemplate.group(
      "its position in the sentence",
      [
        423: "its lemma and its position",
        424: "its tag, its position and whether a comma precedes it",
      ]
    )
    + FeatureTemplate.group(
      "the list of reporting verbs",
      [
        425: "its kind and form in the list of reporting verbs, and its tag",
        426: "its kind in the list of reporting verbs, its relation and the quotation marks around it",
      ]
    )
    + FeatureTemplate.group(
      "its head in the sentence",
      [
        430: "its lemma as the root of the sentence",
        431: "the lemma of its head, its relation and its tag",
        432: "its relation and its lemma",
        433: "the tag of its head, its relation and its lemma",
        434: "its relation and its tag",
        435: "its relation, the side of its head and its lemma",
        436: "its relation and that of its head",
        437: "its relation, that of its head and the lemma of its head",
        438: "its relation, that of its head and the lemma of the head above",
        440: "its lemma, its relation and the name that is the subject of its head",
        441: "its relation to a head with a subject",
      ]
    )
    + FeatureTemplate.group(
      "its subject and its other dependents",
      [
        450: "its lemma with the relation and the side of a dependent",
        451: "the relation and the lemma of a dependent",
        452: "the relation of a dependent",
        453: "its lemma with the relation and the tag of a dependent",
        454: "its lemma with the relation of a dependent and the type of a name there",
        455: "its lemma with a clause and its conjunction",
        456: "a clause and its conjunction",
        457: "its tag with a clause and its conjunction",
        458: "its lemma with the relation and the preposition of a dependent",
        459: "its lemma with the preposition of a dependent and the type of a name there",
        460: "its lemma and the relations of all dependents",
        461: "the relations of all dependents",
        462: "its tag and the relations of all dependents",
        463: "its lemma and its particle",
      ]
    )
}
