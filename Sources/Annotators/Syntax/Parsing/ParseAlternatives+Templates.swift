/// The feature templates of the choice between two parses.
///
/// An arc stands for the relation, the tags of the dependent and of its head, and the side; the opening is the first
/// dependent, often a preposition or a conjunction; the grandparent is the head of the head.
extension ParseAlternatives {
  /// One template for each number that a comparison of two parses gives to a sink.
  static let templates: [FeatureTemplate] = [
    FeatureTemplate.group("a word without head", [600: "tag"]),
    FeatureTemplate.group(
      "the arc",
      [
        601: "arc", 602: "arc, distance", 603: "relation, word of the dependent, tag of the head, side",
        604: "relation, word of the head, tag of the dependent, side", 605: "relation, both words",
        608: "arc, number of punctuation tokens between", 613: "relation, distance, word of the head",
        614: "arc, verbs and nouns between", 615: "relation, verbs and nouns between, word of the head",
        616: "relation, verbs and nouns between, word of the dependent",
        617: "arc, tag of the grandparent, relation of the head",
        618: "both relations, words of head and dependent",
        619: "both relations, words of grandparent and dependent",
        630: "arc, relations left of the dependent",
        631: "arc, relations right of the dependent",
        632: "relation, tag of the head, word of the dependent, relations on its left",
      ]
    ),
    FeatureTemplate.group(
      "the arc",
      uses: .clusters,
      [606: "relation, both clusters", 607: "relation, word of the head, cluster of the dependent"]
    ),
    FeatureTemplate.group(
      "the opening",
      [
        620: "both relations, word of the head, word of the opening",
        622: "both relations, tag of the head, words of opening and dependent", 625: "opening, arc",
        626: "opening, arc, verbs and nouns between", 627: "opening, arc, distance",
        628: "opening, word of the grandparent, relation of the head",
      ]
    ),
    FeatureTemplate.group(
      "the opening",
      uses: .clusters,
      [
        621: "both relations, cluster of the head, word of the opening",
        623: "both relations, tag of the head, word of the opening, cluster of the dependent",
        624: "opening, both clusters",
        629: "opening, cluster of the grandparent, relation and tag of the head",
      ]
    ),
    FeatureTemplate.group(
      "the surroundings of the subtree",
      [
        609: "arc, punctuation before", 610: "relation, side, word of the head, punctuation before",
        611: "relation, side, word of the dependent, punctuation before", 612: "arc, length",
        650: "arc, tag and punctuation after", 651: "arc, tag and punctuation before",
        652: "relation, side, word after",
        653: "arc, punctuation before and after",
      ]
    ),
    FeatureTemplate.group(
      "the nearest sibling towards the head",
      [
        640: "arc, relation and tag of the sibling", 641: "both relations, word of the head, both tags",
        642: "both relations, words of sibling and dependent",
        643: "both relations, words of sibling and opening",
      ]
    ),
    FeatureTemplate.group(
      "the nearest sibling towards the head",
      uses: .clusters,
      [644: "both relations, words of head and opening, cluster of the sibling"]
    ),
    FeatureTemplate.group(
      "likeness of conjuncts",
      [
        661: "arc, relations on the left of both",
        662: "arc, first word of the first conjunct, word of the second",
      ]
    ),
    FeatureTemplate.group(
      "likeness of conjuncts",
      uses: .clusters,
      [
        660: "arc, likeness", 663: "arc, relation of the first conjunct, likeness",
        664: "both clusters among 64, tag of the second",
      ]
    ),
    FeatureTemplate.group(
      "all dependents of a word",
      [
        670: "tag, relations on the left", 671: "tag, relations on the right",
        672: "word, relations on the left",
        673: "word, relations on the right", 674: "tag, own relation, relations on both sides",
        676: "tag, own relation, valency", 677: "tag, relations of the last two, tag of the last",
        678: "word, relations of the last two",
      ]
    ),
    FeatureTemplate.group(
      "all dependents of a word",
      uses: .clusters,
      [675: "cluster, relations on both sides"]
    ),
    FeatureTemplate.group(
      "the decision",
      [
        700: "first transition of each", 701: "first transitions, margin",
        702: "first transitions, difference in the confidence of the following transitions",
        703: "first transitions, length", 704: "first transitions, tags of s0 b0",
        705: "first transitions, tags of s1 s0", 706: "first transitions, word of b0",
        707: "first transitions, word of s0",
      ]
    ),
  ].flatMap(\.self)
}
