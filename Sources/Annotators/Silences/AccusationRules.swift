import Documents
import WordLists

/// How news reports that somebody is accused, charged, convicted or censured.
///
/// The accused is an argument of the accusation in the parse, and never merely near it; the victim of an act, the
/// court and the place of an arrest are other arguments.
extension PartyRule {
  /// The rules for accusations.
  static let accusations: [PartyRule] = [
    PartyRule(
      .accusation,
      "object of a verb of accusation",
      at: WordList("silences/accusing-verbs"),
      examples: [
        "The union accused [Acme Holdings] of hiding it.", "[Jane Doe] was arrested at Gatwick on Monday.",
        "[Jane Doe], accused of theft, left the court.", "Prosecutors indicted [Jane Doe] and [Tom Vale].",
        "The minister blamed the crash on [Acme Holdings].", "Jane Doe accused [the union].",
      ],
      counterexamples: [
        "They were blamed by Jane Doe.", "Jane Doe was not arrested.",
        "Jane Doe was shot dead in her home.", "Jane Doe slammed the door.",
        "Jane Doe blamed herself.",
        "The strike will go on unless Jane Doe is arrested.",
      ]
    ) { reader, verb in
      guard reader.tree.parts[verb] == .verb, reader.denial(of: verb) == nil else { return nil }
      if reader.isWord(verb, blame), let object = reader.object(of: verb),
        case let others = [verb, object].flatMap({ reader.complements(of: $0, behind: on) }), !others.isEmpty
      {
        return Match(parties: others, words: reader.words(of: verb, through: verb))
      }
      let accused = reader.undergoer(of: verb)
      return accused.map { Match(parties: [$0], words: reader.words(of: verb, through: verb)) }
    },
    PartyRule(
      .accusation,
      "charged with a crime",
      at: WordList("silences/charging"),
      examples: [
        "Police charged [Jane Doe] with theft.", "[Jane Doe] was charged on Monday.",
        "[Jane Doe], charged with murder, was in court.", "[Jane Doe] was charged with driving while drunk.",
      ],
      counterexamples: [
        "Acme Holdings lowered its charge for Jane Doe.", "The clinic charged Jane Doe £50.",
        "Jane Doe was charged £50 for it.", "Acme Holdings charged customers for bags.",
        "Jane Doe was charged by a bull.", "Jane Doe was charged with looking after the herd.",
      ]
    ) { reader, verb in
      guard reader.tree.parts[verb] == .verb, reader.denial(of: verb) == nil,
        let accused = reader.undergoer(of: verb), !reader.hasPrice(verb), !reader.isDuty(behind: verb)
      else { return nil }
      let crimes = reader.complements(of: verb, behind: with)
      if crimes.isEmpty, !reader.complements(of: verb, behind: purposes).isEmpty { return nil }
      if crimes.isEmpty, let agent = reader.complements(of: verb, behind: by).first, !reader.isParty(agent) {
        return nil
      }
      return Match(parties: [accused], words: reader.words(of: verb, through: verb))
    },
    PartyRule(
      .accusation,
      "dismissed from a post",
      at: WordList("silences/dismissing"),
      examples: [
        "The club dismissed [Jane Doe] as director.", "[Jane Doe] was suspended from her post.",
        "[Jane Doe] was fired over the leak.", "The board fired [Jane Doe].",
      ],
      counterexamples: [
        "Jane Doe was fired up by the crowd.", "Police fired at Jane Doe.", "Jane Doe fired a gun.",
        "Jane Doe dismissed the claims.", "Trading in Acme Holdings was suspended.",
      ]
    ) { reader, verb in
      guard reader.tree.parts[verb] == .verb, reader.denial(of: verb) == nil,
        reader.child(verb, .particle) == nil,
        let dismissed = reader.undergoer(of: verb)
      else { return nil }
      // Who is said to be fired was in a post; a match or a parliament may be suspended too.
      let isPlain = reader.isOne(verb, of: plain) && reader.isPerson(dismissed)
      guard isPlain || !reader.complements(of: verb, behind: posts).isEmpty else { return nil }
      return Match(parties: [dismissed], words: reader.words(of: verb, through: verb))
    },
    PartyRule(
      .accusation,
      "attacked in words",
      at: WordList("silences/attacking"),
      examples: [
        "The senator attacked [Jane Doe] over the deal.", "Critics hit out at [Acme Holdings].",
        "The minister lashed out at [Jane Doe].",
      ],
      counterexamples: [
        "A dog attacked Jane Doe.", "The bus hit Jane Doe.", "Jane Doe was attacked in her home.",
        "Jane Doe hit back at critics.",
      ]
    ) { reader, verb in
      guard reader.tree.parts[verb] == .verb, reader.denial(of: verb) == nil else { return nil }
      if let particle = reader.child(verb, .particle, .modifier), reader.isWord(particle, out) {
        let targets = reader.complements(of: verb, behind: at)
        return targets.isEmpty
          ? nil : Match(parties: targets, words: reader.words(of: verb, through: particle))
      }
      guard reader.isWord(verb, attack), let target = reader.undergoer(of: verb),
        !reader.complements(of: verb, behind: faults).isEmpty
      else { return nil }
      return Match(parties: [target], words: reader.words(of: verb, through: verb))
    },
    PartyRule(
      .accusation,
      "complement of “against” behind an accusation",
      at: WordList("silences/accusations"),
      examples: [
        "The charges against [Jane Doe] were read.", "Residents filed a lawsuit against [Acme Holdings].",
        "A complaint was lodged against [Jane Doe].",
      ],
      counterexamples: [
        "Jane Doe campaigned against Acme Holdings.", "The match against Acme Holdings was lost.",
        "No charges were brought against Jane Doe.",
      ]
    ) { reader, noun in
      guard reader.tree.parts[noun] == .noun else { return nil }
      var accused = reader.complements(of: noun, behind: against)
      var denied = reader.tree.children(of: noun).contains { reader.isWord($0, no) }
      let isArgument = [.object, .passiveSubject, .subject].contains { reader.tree.has(noun, $0) }
      if accused.isEmpty, isArgument, let verb = reader.tree.head(of: noun) {
        accused = reader.complements(of: verb, behind: against)
        denied = denied || reader.denial(of: verb) != nil
      }
      return accused.isEmpty || denied ? nil : Match(parties: accused, words: [noun..<noun + 1])
    },
    PartyRule(
      .accusation,
      "whose arrest or trial it is",
      at: WordList("silences/prosecutions"),
      WordList("silences/judgments"),
      examples: [
        "The arrest of [Jane Doe] surprised the town.", "[Jane Doe]'s trial begins on Monday.",
        "An inquiry into [Acme Holdings] was opened.", "The court upheld the conviction of [Jane Doe].",
      ],
      counterexamples: [
        "Jane Doe's criticism was sharp.", "Kenya's trials were held in June.",
        "The trial of the drug was stopped.",
        "Jane Doe led an inquiry into the crash.",
      ]
    ) { reader, noun in
      guard reader.tree.parts[noun] == .noun else { return nil }
      var accused = reader.complements(of: noun, behind: ofOrInto)
      if accused.isEmpty, reader.isOne(noun, of: prosecutions) {
        accused = reader.tree.children(of: noun).filter { child in
          reader.tree.has(child, .owner)
            && (reader.tree.parts[child] == .pronoun || reader.isPerson(child))
        }
      }
      return accused.isEmpty ? nil : Match(parties: accused, words: [noun..<noun + 1])
    },
    PartyRule(
      .accusation,
      "faces or denies a charge",
      at: WordList("silences/facing"),
      examples: [
        "[Jane Doe] denies 12 counts of theft.", "[Acme Holdings] faces a lawsuit.",
        "[Jane Doe] faces up to seven years in prison.", "[Jane Doe] pleaded not guilty.",
        "[Jane Doe] was found guilty of theft.", "A jury found [Jane Doe] guilty.",
        "[Jane Doe] stood trial in June.",
      ],
      counterexamples: [
        "Jane Doe faces a long winter.", "Jane Doe denied that she would leave.", "Jane Doe was found alive.",
      ]
    ) { reader, verb in
      let isVerdict = reader.isOne(verb, of: finding)
      guard reader.tree.parts[verb] == .verb, reader.denial(of: verb) == nil,
        let accused = isVerdict ? reader.undergoer(of: verb) : reader.subject(of: verb)
      else { return nil }
      if reader.openClauses(of: verb).contains(where: { reader.isOne($0, of: guilty) }) {
        return Match(parties: [accused], words: reader.words(of: verb))
      }
      guard !isVerdict, !reader.isPassive(verb), let object = reader.object(of: verb) else { return nil }
      let nouns =
        [object] + reader.tree.children(of: object).filter { reader.isNominal($0) }
        + reader.complements(of: verb, behind: states)
      guard nouns.contains(where: { reader.isOne($0, of: denials) }) else { return nil }
      return Match(parties: [accused], words: reader.words(of: verb))
    },
    PartyRule(
      .accusation,
      "on trial",
      at: WordList("silences/custody"),
      examples: ["[Jane Doe] is on trial for theft.", "[Acme Holdings] is under investigation."],
      counterexamples: ["Jane Doe, who is not on trial, left.", "The drug is on trial."]
    ) { reader, noun in
      guard let preposition = reader.preposition(of: noun), reader.isOne(preposition, of: states),
        reader.denial(of: noun) == nil
      else { return nil }
      var accused = reader.copula(of: noun) == nil ? nil : reader.subject(of: noun)
      if accused == nil, let verb = reader.tree.head(of: noun), reader.isOne(verb, of: moving),
        reader.denial(of: verb) == nil
      {
        accused = reader.subject(of: verb)
      }
      return accused.map { Match(parties: [$0], words: [preposition..<noun + 1]) }
    },
    PartyRule(
      .accusation,
      "subject of what is alleged",
      words: ["allege", "allegedly"],
      examples: [
        "Prosecutors allege that [Jane Doe] stole the keys.", "[Jane Doe] allegedly took bribes.",
        "Jane Doe alleged that [the bank] had lied.",
      ],
      counterexamples: [
        "Jane Doe was allegedly beaten.",
        "Prosecutors allege that Jane Doe died at home.",
      ]
    ) { reader, token in
      let verb = reader.isVerb(token) ? reader.child(token, .clause) : reader.tree.head(of: token)
      guard let verb, reader.tree.parts[verb] == .verb, !reader.isPassive(verb),
        !reader.isOne(verb, of: suffering),
        let accused = reader.subject(of: verb)
      else { return nil }
      return Match(parties: [accused], words: [token..<token + 1])
    },
  ]

  private static let blame = WordHash.of("blame")
  private static let attack = WordHash.of("attack")
  private static let out = WordHash.of("out")
  private static let no = WordHash.of("no")
  private static let on = WordSet(words: ["on"])
  private static let by = WordSet(words: ["by"])
  private static let at = WordSet(words: ["at"])
  private static let with = WordSet(words: ["with", "under"])
  private static let against = WordSet(words: ["against"])
  private static let ofOrInto = WordSet(words: ["of", "into"])
  private static let purposes = WordSet(words: ["for", "to"])
  private static let posts = WordSet(words: ["from", "as", "over"])
  private static let faults = WordSet(words: ["for", "over", "as"])
  private static let plain = WordSet(words: ["fire", "suspend"])
  private static let states = WordSet(words: ["on", "under", "in"])
  private static let moving = WordSet(words: ["go", "put", "remain"])
  private static let finding = WordSet(words: ["find", "hold"])
  private static let guilty = WordSet(words: ["guilty", "accused", "responsible"])
  private static let denials = WordSet(WordList("silences/denials"))
  private static let prosecutions = WordSet(WordList("silences/prosecutions"))
  private static let suffering = WordSet(WordList("silences/suffering"))
}
