/// Invented news sentences with gold names and parses, on which the annotators are scored.
///
/// A name is in brackets, with its type after a bar: PERSON, ORG, LOC (with a government or without), or MISC
/// (groups, events and all else).
enum GoldSentences {
  /// The known errors of the annotators, by the index of the text; an error that no longer occurs
  /// must be removed.
  static let knownErrors: [Int: [String]] = [
    1: ["wrong: Wire ORG"],
    3: ["missed: Sevilla ORG", "wrong: Sevilla LOC"],
    4: ["missed: Miller v. Hadley MISC", "wrong: Hadley PERSON", "wrong: Miller PERSON"],
  ]

  static let texts = [
    """
    [OSLO|LOC] — The [Norwegian|MISC] parliament voted on Tuesday to freeze the assets of [Halvorsen Shipping|ORG], \
    two days after its founder, [Erik Halvorsen|PERSON], fled to [Dubai|LOC].

    [Halvorsen|PERSON], 61, denies that he bribed officials of the [Ministry of Fisheries|ORG]. "I have nothing to hide," \
    he told the daily [Aftenbladet|ORG] by telephone. His lawyer, [Ingrid Moe|PERSON], declined to comment.

    Prime Minister [Astrid Nygaard|PERSON] called the vote historic. [Nygaard|PERSON]'s [Centre Party|ORG] holds 41 seats.
    """,
    """
    [NAIROBI|LOC], [Kenya|LOC] (Wire) - Police in [Kenya|LOC]'s capital fired tear gas at students of the \
    [University of Nairobi|ORG] on Friday. At least 14 people were hurt, the [Kenya Red Cross|ORG] said.

    "They came from [Uhuru Park|LOC]," said [Peter Mwangi|PERSON], a street vendor. [Mwangi|PERSON] lost his stall.

    The [African Union|ORG] and the [United States|LOC] urged both sides to talk. Some [Kenyans|MISC] stayed at home.
    """,
    """
    Chief executive [Dana Whitlock|PERSON] said [Corvane Motors|ORG] would close its plant in [Dayton|LOC], [Ohio|LOC], \
    and move 900 jobs to [Monterrey|LOC].

    Shares of [Corvane|ORG] fell 6 percent on the [New York Stock Exchange|ORG]. Analysts at [Goldman Sachs|ORG] had \
    expected a smaller cut. The union, the [UAW|ORG], threatened to strike.

    [Whitlock|PERSON] joined the company from [Toyota|ORG] in 2019.
    """,
    """
    [Rafael Quispe|PERSON] scored twice as [Peru|LOC] beat [Chile|LOC] 3-1 in [Arequipa|LOC] on Saturday to reach the \
    [World Cup|MISC] for the first time since 2018.

    The [Peruvians|MISC] had lost to [Brazil|LOC] on Tuesday. Coach [Marta Salcedo|PERSON] praised [Quispe|PERSON], who \
    plays for [Sevilla|ORG] in [Spain|LOC].
    """,
    """
    The [Supreme Court|ORG] will hear the case of [Miller v. Hadley|MISC] in October, Justice [Carol Abrams|PERSON] said.

    Sen. [Tom Rourke|PERSON], a [Democrat|MISC] from [Maine|LOC], said the [Senate|ORG] should act first. The \
    [White House|ORG] did not answer questions. [Rourke|PERSON] leads the [Senate Judiciary Committee|ORG].
    """,
    """
    A ferry with 200 people aboard sank in the [Java Sea|LOC] on Sunday, [Indonesia|LOC]'s search agency, [Basarnas|ORG], \
    said. Most passengers were [Muslim|MISC] pilgrims on the way to [Surabaya|LOC].

    [Basarnas|ORG] chief [Budi Hartono|PERSON] said divers from [Singapore|LOC] would help. President [Hartati|PERSON] \
    cancelled her trip to [Tokyo|LOC].
    """,
    """
    Scientists at the [Max Planck Institute|ORG] in [Leipzig|LOC] have found the remains of a child near the \
    [Caspian Sea|LOC]. The study was published in [Nature|ORG] on Wednesday. "It is older than we thought," \
    [Lena Vogt|PERSON], its first author, told the [BBC|ORG].

    [Vogt|PERSON] and the [Iranian|MISC] archaeologist [Reza Karimi|PERSON] have dug there since the end of the \
    [Cold War|MISC].
    """,
  ]

  /// Sentences with the part of speech, the head (counted from 1, 0 for the root) and the relation of each word.
  static let trees: [[(word: String, part: String, head: Int, relation: String)]] = [
    [
      ("The", "DET", 2, "det"), ("mayor", "NOUN", 3, "nsubj"), ("opened", "VERB", 0, "root"),
      ("a", "DET", 6, "det"),
      ("new", "ADJ", 6, "amod"), ("bridge", "NOUN", 3, "obj"), ("on", "ADP", 8, "case"),
      ("Monday", "PROPN", 3, "obl"),
      (".", "PUNCT", 3, "punct"),
    ],
    [
      ("Prices", "NOUN", 2, "nsubj"), ("rose", "VERB", 0, "root"), ("because", "SCONJ", 6, "mark"),
      ("the", "DET", 5, "det"), ("harvest", "NOUN", 6, "nsubj"), ("failed", "VERB", 2, "advcl"),
      (".", "PUNCT", 2, "punct"),
    ],
    [
      ("He", "PRON", 2, "nsubj"), ("said", "VERB", 0, "root"), ("that", "SCONJ", 7, "mark"),
      ("the", "DET", 5, "det"),
      ("police", "NOUN", 7, "nsubj"), ("had", "AUX", 7, "aux"), ("arrested", "VERB", 2, "ccomp"),
      ("two", "NUM", 9, "nummod"), ("men", "NOUN", 7, "obj"), (".", "PUNCT", 2, "punct"),
    ],
    [
      ("Two", "NUM", 2, "nummod"), ("men", "NOUN", 6, "nsubj"), ("who", "PRON", 4, "nsubj"),
      ("live", "VERB", 2, "acl"),
      ("nearby", "ADV", 4, "advmod"), ("called", "VERB", 0, "root"), ("the", "DET", 8, "det"),
      ("police", "NOUN", 6, "obj"), (".", "PUNCT", 6, "punct"),
    ],
    [
      ("Farmers", "NOUN", 4, "nsubj"), ("and", "CCONJ", 3, "cc"), ("traders", "NOUN", 1, "conj"),
      ("met", "VERB", 0, "root"), ("in", "ADP", 8, "case"), ("the", "DET", 8, "det"),
      ("town", "NOUN", 8, "compound"),
      ("hall", "NOUN", 4, "obl"), (".", "PUNCT", 4, "punct"),
    ],
    [
      ("She", "PRON", 4, "nsubj"), ("is", "AUX", 4, "cop"), ("the", "DET", 4, "det"),
      ("head", "NOUN", 0, "root"),
      ("of", "ADP", 7, "case"), ("the", "DET", 7, "det"), ("agency", "NOUN", 4, "nmod"),
      (".", "PUNCT", 4, "punct"),
    ],
    [
      ("They", "PRON", 2, "nsubj"), ("want", "VERB", 0, "root"), ("to", "PART", 4, "mark"),
      ("leave", "VERB", 2, "xcomp"),
      ("quickly", "ADV", 4, "advmod"), (".", "PUNCT", 2, "punct"),
    ],
    [
      ("Nobody", "PRON", 3, "nsubj"), ("was", "AUX", 3, "aux"), ("hurt", "VERB", 0, "root"),
      ("in", "ADP", 6, "case"),
      ("the", "DET", 6, "det"), ("fire", "NOUN", 3, "obl"), (",", "PUNCT", 12, "punct"),
      ("but", "CCONJ", 12, "cc"),
      ("the", "DET", 10, "det"), ("house", "NOUN", 12, "nsubj"), ("was", "AUX", 12, "aux"),
      ("destroyed", "VERB", 3, "conj"), (".", "PUNCT", 3, "punct"),
    ],
  ]
}
