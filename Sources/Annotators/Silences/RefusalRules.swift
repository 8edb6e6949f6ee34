import Documents
import WordLists

/// How news reports that somebody who was asked did not answer.
extension PartyRule {
  /// The rules for refusals, those with the surest cue first.
  static let refusals: [PartyRule] = [
    PartyRule(
      .refusal,
      "declines to speak",
      at: WordList("verbs/declining"),
      words: ["ignore"],
      patterns: [
        "{is:verb, !is:passive|is:denied|fail} ~subject {}=party ~clause {is:speech}",
        "{is:verb, !is:passive|is:denied|fail} ~subject {}=party >obj {in:silences/messages}",
        "{fail, is:verb, !is:passive|is:denied} ~subject {}=party ~clause {is:due-answer}",
      ],
      examples: [
        "[Jane Doe] declined to comment.",
        "[Jane Doe] declined to say whether the yard would close.",
        "A spokesman for [Acme Holdings] refused to answer questions.",
        "[Jane Doe], who declined an interview, left the hall.", "[Jane Doe] ignored questions.",
        "[Jane Doe] failed to respond to a request for comment.",
      ],
      counterexamples: [
        "The number 47 bus failed to turn up.", "Jane Doe declined the post of director.",
        "A trader who declined to be named said it was over.", "Jane Doe refused to return the money.",
        "The team failed to respond after the break.", "Jane Doe ignored the rules.",
      ]
    ),
    PartyRule(
      .refusal,
      "does not answer",
      at: WordList("silences/answering"),
      patterns: ["{is:verb, !is:passive, is:denied, is:answer} ~subject {}=party"],
      examples: [
        "[Jane Doe] did not respond.",
        "The builder, [Acme Holdings] of Lima, did not immediately respond to a request for comment.",
        "[Acme Holdings] had not replied by the time of publication.",
        "[Jane Doe] did not return calls.",
        "[Acme Holdings] has yet to respond.",
        "Neither [Jane Doe] nor [Tom Vale] responded.",
        "[Jane Doe] has not commented on the case.",
        "Lawyers representing [Jane Doe] did not respond.",
        "[Jane Doe] left without answering questions.",
      ],
      counterexamples: [
        "The patient, Jane Doe, did not respond to treatment.", "Jane Doe did not return home.",
        "Jane Doe did not take the bus.", "Jane Doe did not answer the door.", "Jane Doe responded.",
      ]
    ),
    PartyRule(
      .refusal,
      "gives no comment",
      at: WordList("silences/giving"),
      patterns: [
        "{is:verb, !is:passive} ~subject {}=party >obj ({in:silences/comments} > {no})",
        "{is:verb, !is:passive, is:denied} ~subject {}=party >obj {in:silences/comments}",
      ],
      examples: [
        "[Acme Holdings] had no comment.", "[Acme Holdings] has not issued a statement.",
        "[Jane Doe] offered no comment.", "[Jane Doe] has yet to issue a statement.",
      ],
      counterexamples: ["Acme Holdings issued a statement.", "Jane Doe had no money."]
    ),
    PartyRule(
      .refusal,
      "would not say",
      at: WordList("silences/speaking"),
      words: ["draw"],
      patterns: ["{is:verb, is:denied, is:withheld} ~subject {}=party"],
      examples: [
        "[Jane Doe] would not be drawn on the plan.",
        "[Jane Doe] would not discuss it.", "[Acme Holdings] would not confirm the plan.",
        "[Jane Doe] did not elaborate.", "[Acme Holdings] did not say when it would open.",
      ],
      counterexamples: [
        "Jane Doe does not speak English.", "Jane Doe did not say that she would resign.",
        "It would not say much for the town.",
      ]
    ),
    PartyRule(
      .refusal,
      "is not willing to speak",
      at: WordList("silences/willing"),
      WordList("silences/unwilling"),
      patterns: [
        "{is:denied|in:silences/unwilling} ~subject {}=party ~clause {is:speech}",
        "{} ~subject {}=party ~clause {is:speech, is:denied}",
      ],
      examples: [
        "[Jane Doe] did not want to comment.", "[Jane Doe] was unwilling to discuss it.",
        "[Acme Holdings] chose not to comment.", "[Jane Doe] did not agree to be interviewed.",
      ],
      counterexamples: ["Jane Doe did not want to leave.", "Jane Doe wanted to comment."]
    ),
    PartyRule(
      .refusal,
      "could not be reached",
      at: WordList("silences/reaching"),
      words: ["locate"],
      patterns: [
        "{is:verb, is:passive, is:denied} ~subject {}=party !>obl:agent {}",
        "{is:verb, !is:passive} >obj {}=party ~failing ({}=predicate ~subject {is:asker})",
        "{is:verb, !is:passive, is:for-comment} >obj {}=party ~failing ({}=predicate ~subject {})",
      ],
      examples: [
        "[Jane Doe] could not be reached.",
        "The owner, [Jane Doe], could not immediately be reached for comment.",
        "The newspaper was unable to reach [Jane Doe].",
      ],
      counterexamples: [
        "An agreement could not be reached.", "Jane Doe was reached on Monday.",
        "The lifeboat could not reach Jane Doe.",
      ]
    ),
    PartyRule(
      .refusal,
      "is not available for comment",
      at: WordList("silences/unreachable"),
      words: ["available"],
      patterns: [
        "{available, is:denied, is:unavailable} ~subject {}=party",
        "{available, !is:denied, is:unavailable} ~subject {}=party < {is:denied}=denied",
        "{!available|is:denied, is:unavailable} ~subject {}=party !< {is:denied}",
      ],
      examples: [
        "[Jane Doe] was not available for comment.", "[Jane Doe] was not immediately available.",
        "[Acme Holdings] was unavailable for comment.", "[Jane Doe] remained unreachable.",
      ],
      counterexamples: [
        "Jane Doe is unavailable for the match on Saturday.", "Tickets were not available.",
        "Jane Doe was available for comment.",
      ]
    ),
    PartyRule(
      .refusal,
      "attempts to reach fail",
      at: WordList("silences/attempts"),
      patterns: [
        "{is:nominal} ~attempted {}=party >- {in:silences/failures}=predicate",
        "{is:nominal} ~attempted {}=party ~outcome {in:silences/failures, !is:denied}=predicate",
        "{is:nominal} ~attempted {}=party ~outcome {is:denied, "
          + "in:silences/answering|in:silences/successes}=predicate",
        "{is:nominal} ~attempted {}=party ~outcome ({!in:silences/failures}=predicate >+ "
          + "{in:silences/failures}=last)",
        "{is:nominal} ~attempted {}=party ~outcome ({!in:silences/failures}=predicate >obj "
          + "({in:silences/comments}=last > {no}))",
      ],
      extent: .both,
      examples: [
        "Efforts to reach [Jane Doe] proved abortive.", "Efforts to speak to [Jane Doe] failed.",
        "Attempts to contact the owner, [Jane Doe], were unsuccessful.",
        "Calls to [Acme Holdings] were not returned.", "Messages left for [Jane Doe] went unanswered.",
        "A request for comment from [Acme Holdings] was not answered.",
        "An email sent to [Acme Holdings] was not returned.",
        "The Courier made abortive attempts to reach [Jane Doe].",
        "Calls to [Jane Doe]'s telephone went to voicemail.",
        "Repeated attempts to contact [Jane Doe] yielded no response.",
        "Attempts to get [Jane Doe] to comment were unsuccessful.",
      ],
      counterexamples: [
        "Attempts to reach an agreement failed.", "Calls to Acme Holdings were answered.",
        "Efforts to reach the summit proved abortive.",
        "Attempts to get Jane Doe to leave were unsuccessful.",
      ]
    ),
    PartyRule(
      .refusal,
      "cannot be telephoned",
      at: WordList("silences/telephones"),
      patterns: [
        "{is:nominal}=party >nmod:poss {} <nsubj|nsubj:pass {is:denied, "
          + "reachable|connect|available|in:silences/answering}=predicate",
        "{is:nominal}=party >nmod:poss {} <nsubj|nsubj:pass {!is:denied, "
          + "in:silences/failures|in:silences/unreachable}=predicate",
        "{is:nominal}=party >nmod:poss {} <nsubj|nsubj:pass ({!is:denied, "
          + "switch|ring|turn}=predicate >compound:prt|advmod {off|out}=last)",
      ],
      extent: .both,
      examples: [
        "[Jane Doe]'s phone was switched off.", "[Jane Doe]'s number was not reachable.",
      ],
      counterexamples: ["Jane Doe's phone was stolen.", "The phone was switched off."]
    ),
    PartyRule(
      .refusal,
      "hangs up",
      words: ["hang"],
      patterns: ["{is:verb, !is:denied} >compound:prt|advmod {up}=last !>obj {} ~subject {}=party"],
      extent: .verb,
      examples: ["[Jane Doe] hung up when the Courier called."],
      counterexamples: ["Jane Doe hung up her coat.", "A picture hung in the hall."]
    ),
    PartyRule(
      .refusal,
      "no answer comes",
      at: WordList("silences/messages"),
      patterns: ["{is:nominal, in:silences/comments} > {no}=first >[from|by] {}=party"],
      extent: .trigger,
      examples: [
        "There was no response from [Acme Holdings].", "There was no immediate comment from [Jane Doe].",
      ],
      counterexamples: ["There was a response from Acme Holdings.", "There was no letter from Jane Doe."]
    ),
    PartyRule(
      .refusal,
      "is approached for comment",
      at: WordList("silences/reaching"),
      words: ["ask", "invite"],
      patterns: [
        "{is:verb, !is:denied, is:passive, is:for-comment} !<advcl {} ~subject {}=party",
        "{is:verb, !is:denied|is:passive, is:for-comment} !<advcl {} >obj {}=party",
      ],
      examples: [
        "[Acme Holdings] has been approached for comment.",
        "The Courier has contacted [Acme Holdings] for comment.",
      ],
      counterexamples: ["Acme Holdings was approached for a loan.", "Jane Doe was asked for money."]
    ),
    PartyRule(
      .refusal,
      "refers questions to another",
      at: WordList("silences/referring"),
      patterns: ["{is:verb} >obj {in:silences/inquiries} ~subject {}=party"],
      examples: ["[Acme Holdings] referred questions to the ministry."],
      counterexamples: ["Acme Holdings referred the plan to the ministry."]
    ),
    PartyRule(
      .refusal,
      "remains silent",
      at: WordList("silences/silent"),
      patterns: [
        "{}=last >[on|about|over] {} < ({remain|stay|keep}=predicate ~subject {}=party)",
        "{}=last < ({remain|stay|keep}=predicate ~subject {}=party >[on|about|over] {})",
      ],
      extent: .verb,
      examples: [
        "[Acme Holdings] has remained silent on the matter.", "[Jane Doe] kept mum about her plans.",
      ],
      counterexamples: ["The phone remained silent.", "Jane Doe was silent."]
    ),
  ]
}
