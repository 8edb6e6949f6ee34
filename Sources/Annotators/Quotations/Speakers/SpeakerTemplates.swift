extension SpeakerFeatures {
  /// The templates of speaker features: 600 to 605 of a cue without speaker, the others of a candidate.
  static let templates: [FeatureTemplate] =
    FeatureTemplate.group(
      "a cue without speaker",
      [
        600: "the lemma of the cue",
        601: "the tag of the cue",
        602: "the tag and the relation of the cue, and whether it has a subject",
        603: "the lemma and the voice of the cue, and whether it has a subject",
        604: "the tag and the voice of the cue, and whether it has a subject",
        605: "the lemma, the tag and the relation of the cue",
      ]
    )
    + FeatureTemplate.group(
      "the path to the cue",
      [
        610: "the path to the cue, the depth and the relation",
        611: "the path to the cue, the depth and the lemma of the cue",
        612: "the path to the cue, the depth and the tag of the cue",
        613: "the path to the cue, the depth and the voice of the cue",
        614: "the path to the cue, the depth and the type of a name",
        615: "the path to the cue, the depth and the tag",
        635: "the path to the cue",
        637: "the path to the cue, the depth and whether the cue has a subject",
        639: "the path to the cue, the depth and the relation of the cue",
        640: "the path to the cue, the relation of the cue and whether it has a subject",
        641: "the path to the cue, the relation and the lemma of the head",
        642: "the path to the cue, the relation and the tag of the head",
        643: "the path to the cue, the relation and the relation of the head",
      ]
    )
    + FeatureTemplate.group(
      "the words and the name",
      [
        616: "the relation, the lemma of the cue and the sentences between them",
        617: "the word",
        618: "the lemma and the relation",
        620: "the relation",
        621: "the type of a name and the relation",
        622: "the type of a name, the tag and the sentences before the cue",
        636: "the lemma of the cue, for any candidate",
        644: "the next word, whether it is the cue, and the tag",
        646: "the type of a name and the tag, at the start of the sentence or not",
      ]
    )
    + FeatureTemplate.group(
      "the quotation marks",
      [
        623: "whether it and the cue are quoted, and the path to the cue",
        624: "whether it and the cue are quoted, and the relation",
      ]
    )
    + FeatureTemplate.group(
      "the distance to the cue",
      [
        625: "the distance to the cue",
        626: "the distance to the cue and the relation",
        627: "the distance to the cue and the lemma of the cue",
        628: "the distance to the cue, and the commas, quotation marks and verbs between them",
        629: "the commas, quotation marks and verbs between them, and the path to the cue",
        633: "the rank on its side of the cue",
        634: "the rank on its side of the cue and the type of a name",
        645: "the tag and the type of a name right beside the cue",
      ]
    )
    + FeatureTemplate.group(
      "the preposition",
      [
        630: "the preposition, the path to the cue and the depth",
        631: "the preposition and the lemma of the cue",
        632: "the preposition, the relation and the tag of the cue",
        638: "the preposition, the relation and the voice of the cue",
      ]
    )
}
