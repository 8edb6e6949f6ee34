extension LinkFeatures {
  /// The templates of link features: of a mention without antecedent, of a link, and of a link within an entity.
  static let templates: [FeatureTemplate] =
    newTemplates + linkTemplates + speechTemplates + pairTemplates + namesakeTemplates

  private static let newTemplates = FeatureTemplate.group(
    "a mention without antecedent",
    [
      700: "form and definiteness",
      701: "form and head word",
      702: "form, definiteness and relation",
      703: "form, definiteness and word cluster",
      704: "form, definiteness and whether the head occurred before",
      705: "form, definiteness and length",
      706: "form, number and definiteness",
      707: "form, head word and relation",
      708: "form, relation and the lemma of the governor",
      709: "form and definiteness, in the first sentence or not",
      710: "fine word cluster and definiteness",
      711: "form, definiteness and type of name",
      712: "form, first word and whether the head occurred before",
      713: "form, head word and next word",
      714: "pronoun, relation and the tag of the governor",
      715: "pronoun, relation and the clauses of the governor",
      716: "pronoun, the clauses of the governor and its lemma",
      717: "form, definiteness and tag",
      718: "form, definiteness, earlier occurrences and length",
      719: "tag, earlier occurrences and length",
      749: "head word, earlier occurrences and definiteness",
      780: "possessor, definiteness and whether the head occurred before",
      781: "possessor, word cluster and whether the head occurred before",
    ]
  )

  private static let linkTemplates =
    FeatureTemplate.group(
      "the forms of both and their distance",
      [
        720: "both forms and the distance in sentences",
        721: "both forms, coordination and rank",
        731: "both forms, an antecedent that opens its sentence, and the distance",
        732: "both forms and nesting, in one sentence or not",
        733: "both forms, the size of the chain and the distance",
        740: "form, rank and distance",
        741: "form, the relation of the antecedent and the distance",
        742: "form, the length of the antecedent and the distance",
        754: "both forms and the distances in paragraphs and sentences, for “I”, “we” and “you”",
        755: "both forms, the distance in paragraphs and rank, for “I”, “we” and “you”",
        757: "head word and distance to a coordination",
        782: "both forms and the distance in mentions",
        783: "both forms, the distance in mentions and the relation of the antecedent",
      ]
    )
    + FeatureTemplate.group(
      "number, gender and type",
      [
        723: "both forms and numbers",
        724: "both forms and genders",
        725: "form, type of the chain and genders",
        726: "form, type of the chain and numbers",
        738: "word cluster, type of the chain and form",
        739: "head word and type of the chain",
      ]
    )
    + FeatureTemplate.group(
      "their grammar",
      [
        722: "both forms and relations",
        743: "the lemma of the governor, the word cluster of the antecedent and form",
        744: "both forms, one governor or not, and the relations in one sentence",
        745: "both forms and whether governors of one lemma have them in one relation",
      ]
    )
    + FeatureTemplate.group(
      "quotations",
      [
        730: "both forms, the quotations around them and the distance",
        748: "equal pronouns and the quotations around them",
        756: "both forms, the distance in paragraphs and the quotations around them, for “I”, “we” and “you”",
      ]
    )

  private static let speechTemplates = FeatureTemplate.group(
    "paragraphs, speakers and sorts of things",
    [
      787: "both forms, the distance in paragraphs and in sentences",
      788: "both forms, what both speak and the distance in paragraphs",
      789: "form, what both speak and the sorts of chain and antecedent",
      790: "form, the sorts of chain and antecedent and the distance",
      791: "form, the sorts of chain and antecedent and its relation",
      792: "form, the sorts of chain and antecedent and the distance in paragraphs",
      793: "form and sort, the sorts of chain and antecedent and definiteness",
      794: "form, the last speaker and what both speak",
      795: "form, the last speaker and the sorts of chain and antecedent",
      796: "form, the quotation around it and the sorts of chain and antecedent",
      797: "both forms, the quotation around it and the distance",
      798: "form, the definiteness of the antecedent, the sorts and the distance in paragraphs",
      800: "form, speech, the sort of the chain and the rank in its class",
      801: "form, speech, the sort of the chain and the rank among subjects",
      802: "form, speech, the sort of the chain and the rank in the paragraph",
      803: "form, speech, both ranks and the distance in paragraphs",
      804: "form, speech, the sort of the chain, the rank among subjects and the distance in paragraphs",
      805: "form, speech, the sort of the chain, the rank in its class and relation",
      806: "form, speech, the sort and gender of the chain and the rank in its class",
      807: "form, speech, the ranks and the last speaker",
      808: "form, speech, the sort of the chain, the rank in its class and the quotation around it",
      809: "form, sort and relation of the antecedent, and its verb above the mention",
      810: "form, sort and both relations, and the verb of the antecedent above the mention",
      811: "form, sort and speech of the antecedent, and its verb above the mention",
      812: "form and sort of the antecedent, its verb above the mention, and genders",
      799: "form, the size of the chain, the distance in paragraphs and the sorts",
    ]
  )

  private static let pairTemplates =
    FeatureTemplate.group(
      "the words of both",
      [
        727: "both forms, equal heads and equal texts",
        728: "both forms, equal heads and the distance",
        729: "both definitenesses, equal heads and equal texts",
        734: "head word and the fine word cluster of the antecedent",
        735: "head word, the word cluster of the antecedent and its relation",
        736: "both head words",
        737: "both word clusters",
        753: "head word, equal heads and definiteness",
        760: "both forms, a shared word cluster and definiteness",
        761: "both forms, a shared word cluster and the distance",
        763: "both forms, a shared word cluster and numbers",
        767: "tag, equal texts, length and definiteness",
        768: "both forms, equal texts, length and the distance",
        769: "both tags, equal heads and equal texts",
        770: "shared proper nouns and both tags",
        771: "shared proper nouns, both forms and definiteness",
      ]
    )
    + FeatureTemplate.group(
      "the words of the chain",
      [
        746: "equal heads, modifiers in the chain and definiteness",
        747: "modifiers in the chain, the distance and equal heads",
        750: "head in the chain, definiteness and the form of the antecedent",
        751: "head in the chain, modifiers in the chain and type of the chain",
        752: "head in the chain, equal texts, the distance and definiteness",
        762: "both forms, a shared word cluster and modifiers in the chain",
        764: "both forms, words in the chain, a shared word cluster and head in the chain",
        765: "both forms, words in the chain, equal texts and the distance",
        766: "definiteness, words in the chain, head in the chain and type of the chain",
      ]
    )
    + FeatureTemplate.group(
      "their possessors",
      [
        784: "both possessors, equal heads and both forms",
        785: "both possessors, definiteness, equal heads and the distance",
        786: "both possessors, head word and equal heads",
      ]
    )

  /// Templates for a mention whose entity names and rules know.
  ///
  /// "Agreement" is whether the antecedent is of that entity, whether both have the same text, and the form of the
  /// mention.
  private static let namesakeTemplates = FeatureTemplate.group(
    "the entity by names and rules",
    [
      830: "agreement",
      831: "agreement and relation",
      832: "agreement and both relations",
      833: "agreement and both types of name",
      834: "agreement, the distance and type of name",
      835: "agreement and both lengths",
      836: "agreement, an antecedent that begins its chain, and relation",
      837: "agreement, the part of speech of the governor and relation",
    ]
  )
}
