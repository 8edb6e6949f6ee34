/// The words of English that tell what a number counts and how surely.
enum NumberWords {
  /// Plurals and collective nouns whose singular is not got by cutting an ending; people stay people.
  static let singulars: [String: String] = [
    "people": "people", "persons": "people", "men": "man", "women": "woman", "children": "child",
    "lives": "life",
    "police": "police", "feet": "foot", "teeth": "tooth", "mice": "mouse", "wives": "wife", "knives": "knife",
    "thieves": "thief", "leaves": "leaf", "halves": "half", "wolves": "wolf", "troops": "troop",
    "series": "series",
    "species": "species", "cattle": "cattle", "aircraft": "aircraft", "sheep": "sheep", "fish": "fish",
    "personnel": "personnel", "crises": "crisis", "buses": "bus", "viruses": "virus", "gases": "gas",
    "percent": "%", "dollars": "$", "dollar": "$", "euros": "€", "euro": "€", "pounds": "pound",
    "kilometres": "kilometer", "metres": "meter", "litres": "liter", "tonnes": "tonne", "cents": "cent",
  ]

  /// Words after a number that speak of people without naming them: "12 dead", "1,700 injured".
  static let casualties: Set<String> = [
    "dead", "killed", "injured", "wounded", "missing", "hurt", "hospitalized", "hospitalised", "arrested",
    "detained",
    "displaced", "homeless", "infected", "died", "others",
  ]

  /// Verbs of what is done to people by the hands of others, after "were" or "have been".
  static let treatments: Set<String> = [
    "treated", "rescued", "evacuated", "admitted", "saved", "freed", "released", "trapped", "charged",
    "sentenced",
    "quarantined", "vaccinated", "jailed", "executed", "kidnapped", "abducted", "convicted", "questioned",
    "stranded", "hospitalized", "hospitalised", "buried", "deported", "acquitted", "poisoned", "burned",
  ]

  /// Verbs of which only living beings are the subject.
  static let fates: Set<String> = ["died", "fled", "drowned", "survived", "escaped", "perished"]

  /// Nouns for a count, as in "the number of people" and "the death toll".
  static let tallies: Set<String> = ["number", "toll", "total", "count", "tally", "figure"]

  /// Common nouns that count even as part of a name.
  static let places: Set<String> = [
    "hospital", "hospitals", "school", "church", "prison", "airport", "university", "court", "mosque",
    "station", "market", "hotel", "factory", "bridge",
  ]

  /// Nouns that look singular and are not, or that can stand after any number.
  static let countless: Set<String> = [
    "people", "men", "women", "children", "police", "aircraft", "feet", "cattle", "personnel", "sheep",
    "fish", "staff",
    "head", "crew",
  ]

  /// The currency of a mark, by the bytes that stand before the number.
  static let currencies: [(bytes: [UInt8], unit: String)] = [
    ([0x24], "$"), ([0xC2, 0xA3], "£"), ([0xE2, 0x82, 0xAC], "€"), ([0xC2, 0xA5], "¥"),
    ([0xE2, 0x82, 0xB9], "₹"),
    ([0xE2, 0x82, 0xB1], "₱"), ([0xE2, 0x82, 0xA9], "₩"),
  ]

  /// Words beside a number that say nothing of what it is of.
  static let empty: Set<String> = [
    "also", "other", "others", "another", "than", "there", "their", "them", "they", "these", "those", "were",
    "with",
    "such", "very", "much", "even", "still", "well", "according", "being", "have", "been",
    "then", "including",
    "said", "told", "says", "people", "more", "less", "into", "from", "about", "that", "what",
    "some", "which", "when", "will", "would", "only", "just", "this", "tell", "say", "over", "after",
    "official", "officials", "spokesman", "spokeswoman", "director", "earlier", "early",
    "before", "number", "total", "until",
  ]

  /// Past forms whose verb is not got by cutting an ending.
  static let verbs: [String: String] = [
    "dies": "die", "dying": "die", "shot": "shoot", "sold": "sell", "paid": "pay",
    "lost": "lose",
    "won": "win", "fell": "fall", "rose": "rise", "grew": "grow", "spent": "spend", "bought": "buy",
    "built": "build",
    "held": "hold", "took": "take", "made": "make", "gave": "give", "fled": "flee", "left": "leave",
    "cost": "cost",
    "raised": "raise", "used": "use", "closed": "close", "caused": "cause", "dead": "die", "death": "die",
    "deaths": "die", "killings": "kill", "injuries": "injure", "saw": "see", "sent": "send",
    "struck": "strike",
    "hit": "hit", "born": "bear", "met": "meet", "led": "lead", "brought": "bring", "drew": "draw",
    "broke": "break", "taken": "take", "given": "give", "driven": "drive", "risen": "rise", "fallen": "fall",
    "grown": "grow", "stolen": "steal", "broken": "break", "seen": "see", "gone": "go", "went": "go",
    "done": "do", "drawn": "draw", "thrown": "throw", "known": "know", "shown": "show", "written": "write",
    "chosen": "choose", "spoken": "speak", "beaten": "beat", "eaten": "eat", "hidden": "hide",
    "flown": "fly", "flew": "fly", "drove": "drive", "stole": "steal", "chose": "choose", "wrote": "write",
    "spoke": "speak", "found": "find", "kept": "keep", "stood": "stand", "caught": "catch",
    "taught": "teach", "sought": "seek", "fought": "fight", "thought": "think", "laid": "lay",
    "sank": "sink", "sunk": "sink", "blew": "blow", "blown": "blow", "came": "come", "began": "begin",
    "begun": "begin", "became": "become", "swept": "sweep", "slept": "sleep", "threw": "throw",
    "tore": "tear", "torn": "tear", "said": "say", "told": "tell", "heard": "hear", "felt": "feel",
    "voted": "vote", "moved": "move", "removed": "remove", "died": "die", "tied": "tie", "lied": "lie",
    "saved": "save", "freed": "free", "agreed": "agree", "named": "name", "ordered": "order",
    "visited": "visit", "opened": "open", "happened": "happen",
  ]

  /// The singular of a noun in lower case.
  static func singular(_ noun: String) -> String {
    if let known = singulars[noun] { return known }
    let bytes = Array(noun.utf8)
    guard bytes.count > 3, bytes.last == 115 else { return noun }
    if noun.hasSuffix("ss") || noun.hasSuffix("us") || noun.hasSuffix("is") { return noun }
    if noun.hasSuffix("ies") && bytes.count > 4 { return String(noun.dropLast(3)) + "y" }
    for ending in ["sses", "shes", "ches", "xes", "zes"] where noun.hasSuffix(ending) {
      return String(noun.dropLast(2))
    }
    return String(noun.dropLast())
  }

  /// The stem of a verb or noun in lower case: close to its lemma, and the same for all its forms.
  static func stem(_ word: String) -> String {
    if let known = verbs[word] { return known }
    let cut: String
    if word.hasSuffix("ing"), word.utf8.count > 5 {
      cut = String(word.dropLast(3))
    } else if word.hasSuffix("ied"), word.utf8.count > 4 {
      return String(word.dropLast(3)) + "y"
    } else if word.hasSuffix("ed"), word.utf8.count > 4 {
      cut = String(word.dropLast(2))
    } else {
      return singular(word)
    }
    let bytes = Array(cut.utf8)
    guard bytes.count >= 3, let last = bytes.last else { return word }
    if last == bytes[bytes.count - 2] {
      return last == 108 || last == 115 || last == 102 || last == 122 ? cut : String(cut.dropLast())
    }
    let endings = [
      "at", "iz", "is", "uc", "iv", "ov", "ur", "ir", "us", "as", "os", "ag", "dg", "rc", "nc", "rg", "lv",
      "rs", "ut",
      "bl", "pl", "ud", "id", "ad", "in", "om", "um", "ns",
    ]
    let exempt = [
      "join", "train", "gain", "main", "raid", "aid", "remain", "explain", "contain", "obtain", "retain",
    ]
    let takesE = endings.contains { cut.hasSuffix($0) } && !exempt.contains { cut.hasSuffix($0) }
    let pair = cut.utf8.suffix(3).prefix(2)
    let isLong = ["ea", "oa", "ee", "oo", "ai", "ou", "ei", "ie"].contains { pair.elementsEqual($0.utf8) }
    return takesE && !(isLong && last != 115) ? cut + "e" : cut
  }
}
