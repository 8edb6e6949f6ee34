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
      patterns: [
        "{blame, VERB, !is:denied} >obj {} >[on] {}=party",
        "{blame, VERB, !is:denied} >obj ({} >[on] {}=party)",
        "{VERB, !is:denied} ~undergoer {}=party",
      ],
      extent: .verb,
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
    ),
    PartyRule(
      .accusation,
      "charged with a crime",
      at: WordList("silences/charging"),
      patterns: [
        "{VERB, !is:denied|is:priced|is:duty} ~undergoer {}=party >[with|under] {}",
        "{VERB, !is:denied|is:priced|is:duty} ~undergoer {}=party !>[for|to] {} !>[by] {!is:party}",
      ],
      extent: .verb,
      examples: [
        "Police charged [Jane Doe] with theft.", "[Jane Doe] was charged on Monday.",
        "[Jane Doe], charged with murder, was in court.", "[Jane Doe] was charged with driving while drunk.",
      ],
      counterexamples: [
        "Acme Holdings lowered its charge for Jane Doe.", "The clinic charged Jane Doe £50.",
        "Jane Doe was charged £50 for it.", "Acme Holdings charged customers for bags.",
        "Jane Doe was charged by a bull.", "Jane Doe was charged with looking after the herd.",
      ]
    ),
    PartyRule(
      .accusation,
      "dismissed from a post",
      at: WordList("silences/dismissing"),
      patterns: [
        "{VERB, !is:denied, fire|suspend} ~undergoer {is:person}=party !>compound:prt {}",
        "{VERB, !is:denied} ~undergoer {}=party !>compound:prt {} >[from|as|over] {}",
      ],
      extent: .verb,
      examples: [
        "The club dismissed [Jane Doe] as director.", "[Jane Doe] was suspended from her post.",
        "[Jane Doe] was fired over the leak.", "The board fired [Jane Doe].",
      ],
      counterexamples: [
        "Jane Doe was fired up by the crowd.", "Police fired at Jane Doe.", "Jane Doe fired a gun.",
        "Jane Doe dismissed the claims.", "Trading in Acme Holdings was suspended.",
      ]
    ),
    PartyRule(
      .accusation,
      "attacked in words",
      at: WordList("silences/attacking"),
      patterns: [
        "{VERB, !is:denied} >compound:prt|advmod {out}=last >[at] {}=party",
        "{attack, VERB, !is:denied} !>compound:prt|advmod {out} ~undergoer {}=party >[for|over|as] {}",
      ],
      extent: .verb,
      examples: [
        "The senator attacked [Jane Doe] over the deal.", "Critics hit out at [Acme Holdings].",
        "The minister lashed out at [Jane Doe].",
      ],
      counterexamples: [
        "A dog attacked Jane Doe.", "The bus hit Jane Doe.", "Jane Doe was attacked in her home.",
        "Jane Doe hit back at critics.",
      ]
    ),
    PartyRule(
      .accusation,
      "complement of “against” behind an accusation",
      at: WordList("silences/accusations"),
      patterns: [
        "{NOUN} !> {no} >[against] {}=party",
        "{NOUN} !> {no} !>[against] {} <obj|nsubj|nsubj:pass ({!is:denied} >[against] {}=party)",
      ],
      extent: .trigger,
      examples: [
        "The charges against [Jane Doe] were read.", "Residents filed a lawsuit against [Acme Holdings].",
        "A complaint was lodged against [Jane Doe].",
      ],
      counterexamples: [
        "Jane Doe campaigned against Acme Holdings.", "The match against Acme Holdings was lost.",
        "No charges were brought against Jane Doe.",
      ]
    ),
    PartyRule(
      .accusation,
      "whose arrest or trial it is",
      at: WordList("silences/prosecutions"),
      WordList("silences/judgments"),
      patterns: [
        "{NOUN} >[of|into] {}=party",
        "{NOUN, in:silences/prosecutions} !>[of|into] {} >nmod:poss {PRON|is:person}=party",
      ],
      extent: .trigger,
      examples: [
        "The arrest of [Jane Doe] surprised the town.", "[Jane Doe]'s trial begins on Monday.",
        "An inquiry into [Acme Holdings] was opened.", "The court upheld the conviction of [Jane Doe].",
      ],
      counterexamples: [
        "Jane Doe's criticism was sharp.", "Kenya's trials were held in June.",
        "The trial of the drug was stopped.",
        "Jane Doe led an inquiry into the crash.",
      ]
    ),
    PartyRule(
      .accusation,
      "faces or denies a charge",
      at: WordList("silences/facing"),
      patterns: [
        "{VERB, !is:denied, find|hold} ~undergoer {}=party ~clause {guilty|accused|responsible}",
        "{VERB, !is:denied, !find|hold} ~subject {}=party ~clause {guilty|accused|responsible}",
        "{VERB, !is:denied, !find|hold|is:passive} ~subject {}=party >obj {in:silences/denials}",
        "{VERB, !is:denied, !find|hold|is:passive} ~subject {}=party >obj ({} > {is:nominal, "
          + "in:silences/denials})",
        "{VERB, !is:denied, !find|hold|is:passive} ~subject {}=party >obj {} >[on|under|in] "
          + "{in:silences/denials}",
      ],
      examples: [
        "[Jane Doe] denies 12 counts of theft.", "[Acme Holdings] faces a lawsuit.",
        "[Jane Doe] faces up to seven years in prison.", "[Jane Doe] pleaded not guilty.",
        "[Jane Doe] was found guilty of theft.", "A jury found [Jane Doe] guilty.",
        "[Jane Doe] stood trial in June.",
      ],
      counterexamples: [
        "Jane Doe faces a long winter.", "Jane Doe denied that she would leave.", "Jane Doe was found alive.",
      ]
    ),
    PartyRule(
      .accusation,
      "on trial",
      at: WordList("silences/custody"),
      patterns: [
        "{!is:denied} >case {on|under|in}=first >cop {} ~subject {}=party",
        "{!is:denied} >case {on|under|in}=first !>cop {} < ({go|put|remain, !is:denied} ~subject "
          + "{}=party)",
      ],
      extent: .trigger,
      examples: ["[Jane Doe] is on trial for theft.", "[Acme Holdings] is under investigation."],
      counterexamples: ["Jane Doe, who is not on trial, left.", "The drug is on trial."]
    ),
    PartyRule(
      .accusation,
      "subject of what is alleged",
      words: ["allege", "allegedly"],
      patterns: [
        "{is:verb} >ccomp ({VERB, !is:passive|in:silences/suffering} ~subject {}=party)",
        "{!is:verb} < ({VERB, !is:passive|in:silences/suffering} ~subject {}=party)",
      ],
      extent: .trigger,
      examples: [
        "Prosecutors allege that [Jane Doe] stole the keys.", "[Jane Doe] allegedly took bribes.",
        "Jane Doe alleged that [the bank] had lied.",
      ],
      counterexamples: [
        "Jane Doe was allegedly beaten.",
        "Prosecutors allege that Jane Doe died at home.",
      ]
    ),
  ]
}
