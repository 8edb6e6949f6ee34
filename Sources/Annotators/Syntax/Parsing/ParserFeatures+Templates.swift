/// The feature templates of transitions and of relations, in the notation of Zhang and Nivre (2011).
///
/// s0, s1 and s2 are the topmost words of the stack, b0, b1 and b2 the next words; "tags" are fine tags, "clusters"
/// those among 512, and a valency is a capped number of dependents on each side.
extension ParserFeatures {
  /// One template for each number that `add(_:to:)` gives to a sink for a state.
  static let stateTemplates: [FeatureTemplate] = [
    FeatureTemplate.group(
      "words and tags",
      [
        401: "word and tag of s0", 402: "word and tag of s1", 403: "word and tag of b0",
        404: "word and tag of b1",
        406: "tags of s1 s0 b0 b1", 407: "tags of s0 b0 b1 b2", 408: "tags of s2 s1 s0 b0",
        409: "words of s0 b0",
        410: "word of s0, tags of s0 b0", 411: "word of b0, tags of s0 b0", 412: "words of s1 s0",
        413: "word of s1, tags of s1 s0", 414: "word of s0, tags of s1 s0",
        415: "word of s0, tags of s1 s0 b0",
        416: "word of s1, tags of s1 s0 b0", 417: "word of b0, tags of s1 s0 b0",
        448: "words of s1 b0, tag of s0",
        450: "words of b0 b1", 451: "word of b0, tags of b1 s0", 452: "word of b1, tags of s0 b0",
        453: "words of s1 s0, tag of b0", 475: "word of s1, tags of s2 s0",
        479: "word of b0, tags of b1 b2 s0",
      ]
    ),
    FeatureTemplate.group(
      "words that are used alike",
      uses: .clusters,
      [
        443: "clusters of s0 b0", 444: "clusters of s1 s0", 445: "cluster of s0, tags of s0 b0",
        446: "cluster of b0, tags of s0 b0", 447: "cluster of s1, tags of s1 s0 b0",
        469: "clusters among 64 of s1 s0 b0, tag of s0", 470: "word of b0, clusters of s1 s0",
        471: "word of b0, clusters of s0 b1", 472: "word of b0, clusters of s1 b1",
        473: "cluster of s0, tags of s1 s0 b0", 474: "cluster of b0, tags of s1 s0 b0",
      ]
    ),
    FeatureTemplate.group(
      "distance",
      [
        418: "distance of s0 b0, tags of s0 b0", 419: "distance of s1 s0, tags of s1 s0",
        420: "distances of s1 s0 b0, tags of s1 s0 b0", 421: "distance of s0 b0, word of s0",
        422: "distance of s0 b0, word of b0", 454: "depth of the stack, tags of s0 b0",
      ]
    ),
    FeatureTemplate.group(
      "punctuation",
      [
        480: "punctuation before b0, tags of s0 b0", 481: "punctuation before b0, tags of s1 s0 b0",
        482: "punctuation before b1, tags of s0 b0", 483: "punctuation before b0, word of b0, tag of s0",
        484: "punctuation before b0, word of s0, tag of b0",
        485: "number of punctuation tokens between s0 b0, tags of s0 b0",
        486: "numbers of punctuation tokens between s1 s0 b0, tags of s1 s0 b0",
        487: "punctuation before b0 and s0, tags of s1 s0 b0", 488: "punctuation before s0, tags of s1 s0",
        489: "punctuation before b0 and b1, tags of s0 b0 b1",
      ]
    ),
    FeatureTemplate.group(
      "the first dependent, often a preposition or conjunction",
      [
        490: "first dependent of b0, word of s0, tag of b0",
        491: "first dependent of b0, word of s1, tags of s0 b0",
        494: "first dependent of b0, word of s2, tags of s1 s0",
        496: "first dependent of s0, word of s1, tags of s1 s0",
        498: "first dependent of b0, tags of s1 s0 b0",
      ]
    ),
    FeatureTemplate.group(
      "the first dependent, often a preposition or conjunction",
      uses: .clusters,
      [
        492: "first dependent of b0, clusters and tags of s0 b0",
        493: "first dependent of b0, clusters of s1 b0, tags of s1 s0 b0",
        495: "first dependent of b0, likeness of s0 b0 and of s1 b0, tags of s1 s0 b0",
        497: "first dependent of s0, clusters and tags of s1 s0",
      ]
    ),
    FeatureTemplate.group(
      "the verbs from b0 on",
      [
        476: "number of verbs, tags of s1 s0 b0", 477: "number of verbs, tag of b0, word of s0",
        478: "number of verbs, first dependent of s0, tags of s0 b0",
      ]
    ),
    FeatureTemplate.group(
      "valency",
      [
        423: "valency of s0, tags of s0 b0", 424: "left valency of b0, tags of s0 b0",
        425: "valencies of s1 s0, tags of s1 s0 b0", 426: "word and valency of s0",
        427: "word and valency of s1, tag of s0",
      ]
    ),
    FeatureTemplate.group(
      "dependents",
      [
        428: "tags of s0 b0 and of both outermost dependents of s0",
        430: "tags of s1 s0 b0 and of the last dependent of s1",
        431: "tags of s1 s0 b0 and of the first dependent of s0",
        432: "tags of s1 s0 b0 and of the last dependent of s0",
        433: "tags of s1 s0 b0 and of the first dependent of b0",
        434: "tags of s1 s0 and of both outermost dependents of s1",
        436: "tags of s0 b0 and of the last two dependents of s0",
        437: "tags of s0 b0 and of the first two dependents of b0",
        438: "tags of s1 s0 and of the last two dependents of s1",
        439: "first dependent of s0, tags of s0 b0",
        440: "last dependent of s0, tags of s0 b0", 441: "first dependent of b0, tags of s0 b0",
        442: "last dependent of s1, tags of s1 s0 b0",
      ]
    ),
    FeatureTemplate.group(
      "relations of dependents",
      [
        460: "tags of s0 b0, relations of both outermost dependents of s0",
        461: "tags of s1 s0 b0, relations of the last dependent of s1 and the first of s0",
        462: "relations right of s0, tags of s0 b0", 463: "relations left of s0, tags of s0 b0",
        464: "relations left of b0, tags of s0 b0", 465: "relations right of s1, tags of s1 s0",
        466: "relations left of s1, tags of s1 s0 b0", 467: "word of s0, relations right of s0",
        468: "word of s1, relations right of s1, tag of s0",
      ]
    ),
  ].flatMap(\.self)

  /// One template for each number that `add(arcTo:from:_:to:)` gives to a sink for an arc.
  static let arcTemplates: [FeatureTemplate] = [
    FeatureTemplate.group(
      "the dependent and the head",
      [
        501: "word and tag of the dependent", 502: "both tags, side, distance",
        503: "word of the dependent, tag of the head, side",
        504: "word of the head, tag of the dependent, side",
        505: "both words", 517: "ending of the dependent, tag of the head, side",
        523: "word and tag of the head, side, distance", 525: "shape of the dependent, both tags, side",
      ]
    ),
    FeatureTemplate.group(
      "words that are used alike",
      uses: .clusters,
      [
        514: "cluster of the dependent, both tags, side", 515: "cluster of the head, both tags, side",
        516: "both clusters, side", 537: "first dependent of the dependent, both clusters, side",
      ]
    ),
    FeatureTemplate.group(
      "dependents of the dependent",
      [
        506: "the first one, both tags, side", 507: "tags of the outermost two, both tags, side",
        508: "tags of the first two, both tags, side",
        509: "the first one, word of the head, tag of the dependent",
        519: "valency, both tags, side", 524: "the last one, both tags, side",
        526: "the first one, word of the dependent, tag of the head",
        530: "relations on the left, both tags, side",
        531: "relations on the right, both tags, side",
      ]
    ),
    FeatureTemplate.group(
      "neighbours of the dependent",
      [
        510: "tags before and after, both tags, side", 511: "word before, both tags, side",
        512: "word after, both tags, side", 540: "punctuation before, both tags, side",
        541: "punctuation after, both tags, side",
        542: "number of punctuation tokens between dependent and head, both tags, side",
      ]
    ),
    FeatureTemplate.group(
      "other dependents of the head",
      [
        518: "valency, both tags, side", 520: "tags of the outermost two, both tags, side",
        521: "the first one, both tags, side", 522: "the last one, both tags, side",
        532: "relations on the left, both tags, side", 533: "relations on the right, both tags, side",
        534: "relations on the left, word of the head, tag of the dependent, side",
        535: "relations on the right, word of the head, tag of the dependent, side",
        536: "relations of the outermost two, both tags, side",
      ]
    ),
  ].flatMap(\.self)
}
