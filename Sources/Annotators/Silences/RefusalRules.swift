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
    ) { reader, token in
      guard reader.isVerb(token), !reader.isPassive(token), reader.denial(of: token) == nil,
        let subject = reader.subject(of: token)
      else { return nil }
      let mayFail = reader.isWord(token, fail)
      let isRefused = reader.openClauses(of: token).contains { clause in
        mayFail ? reader.isDueAnswer(clause) : reader.isSpeech(clause)
      }
      let isComment = reader.object(of: token).map { reader.isOne($0, of: PredicateReader.messages) } ?? false
      guard isRefused || isComment && !mayFail else { return nil }
      return Match(parties: [subject], words: reader.words(of: token))
    },
    PartyRule(
      .refusal,
      "does not answer",
      at: WordList("silences/answering"),
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
    ) { reader, token in
      guard reader.isVerb(token), !reader.isPassive(token), let denial = reader.denial(of: token),
        reader.isAnswer(token), let subject = reader.subject(of: token)
      else { return nil }
      return Match(parties: [subject], words: reader.words(of: token, denial))
    },
    PartyRule(
      .refusal,
      "gives no comment",
      at: WordList("silences/giving"),
      examples: [
        "[Acme Holdings] had no comment.", "[Acme Holdings] has not issued a statement.",
        "[Jane Doe] offered no comment.", "[Jane Doe] has yet to issue a statement.",
      ],
      counterexamples: ["Acme Holdings issued a statement.", "Jane Doe had no money."]
    ) { reader, token in
      guard reader.isVerb(token), !reader.isPassive(token), let object = reader.object(of: token),
        reader.isOne(object, of: comments), let subject = reader.subject(of: token)
      else { return nil }
      let isNone = reader.tree.children(of: object).contains { reader.isWord($0, no) }
      guard isNone || reader.denial(of: token) != nil else { return nil }
      return Match(parties: [subject], words: reader.words(of: token, reader.denial(of: token) ?? []))
    },
    PartyRule(
      .refusal,
      "would not say",
      at: WordList("silences/speaking"),
      words: ["draw"],
      examples: [
        "[Jane Doe] would not be drawn on the plan.",
        "[Jane Doe] would not discuss it.", "[Acme Holdings] would not confirm the plan.",
        "[Jane Doe] did not elaborate.", "[Acme Holdings] did not say when it would open.",
      ],
      counterexamples: [
        "Jane Doe does not speak English.", "Jane Doe did not say that she would resign.",
        "It would not say much for the town.",
      ]
    ) { reader, token in
      guard reader.isVerb(token), let denial = reader.denial(of: token),
        let subject = reader.subject(of: token), reader.isWithheld(token)
      else { return nil }
      return Match(parties: [subject], words: reader.words(of: token, denial))
    },
    PartyRule(
      .refusal,
      "is not willing to speak",
      at: WordList("silences/willing"),
      WordList("silences/unwilling"),
      examples: [
        "[Jane Doe] did not want to comment.", "[Jane Doe] was unwilling to discuss it.",
        "[Acme Holdings] chose not to comment.", "[Jane Doe] did not agree to be interviewed.",
      ],
      counterexamples: ["Jane Doe did not want to leave.", "Jane Doe wanted to comment."]
    ) { reader, token in
      let clauses = reader.openClauses(of: token).filter { reader.isSpeech($0) }
      guard let clause = clauses.first, let subject = reader.subject(of: token) else { return nil }
      let denial = reader.denial(of: token) ?? reader.denial(of: clause)
      guard denial != nil || reader.isOne(token, of: unwilling) else { return nil }
      return Match(parties: [subject], words: reader.words(of: token, denial ?? []))
    },
    PartyRule(
      .refusal,
      "could not be reached",
      at: WordList("silences/reaching"),
      words: ["locate"],
      examples: [
        "[Jane Doe] could not be reached.",
        "The owner, [Jane Doe], could not immediately be reached for comment.",
        "The newspaper was unable to reach [Jane Doe].",
      ],
      counterexamples: [
        "An agreement could not be reached.", "Jane Doe was reached on Monday.",
        "The lifeboat could not reach Jane Doe.",
      ]
    ) { reader, token in
      guard reader.isVerb(token) else { return nil }
      if reader.isPassive(token) {
        guard let denial = reader.denial(of: token), let subject = reader.subject(of: token),
          reader.child(token, .agent) == nil
        else { return nil }
        return Match(parties: [subject], words: reader.words(of: token, denial))
      }
      guard let object = reader.object(of: token), let (predicate, denial) = reader.failure(toDo: token),
        let subject = reader.subject(of: predicate), reader.isAsking(subject) || reader.isForComment(token)
      else { return nil }
      return Match(parties: [object], words: reader.words(of: predicate, denial))
    },
    PartyRule(
      .refusal,
      "is not available for comment",
      at: WordList("silences/unreachable"),
      words: ["available"],
      examples: [
        "[Jane Doe] was not available for comment.", "[Jane Doe] was not immediately available.",
        "[Acme Holdings] was unavailable for comment.", "[Jane Doe] remained unreachable.",
      ],
      counterexamples: [
        "Jane Doe is unavailable for the match on Saturday.", "Tickets were not available.",
        "Jane Doe was available for comment.",
      ]
    ) { reader, token in
      let denial = reader.denial(of: token) ?? reader.tree.head(of: token).flatMap { reader.denial(of: $0) }
      guard (denial != nil) == reader.isWord(token, available), let subject = reader.subject(of: token),
        reader.isUnavailable(token)
      else { return nil }
      return Match(parties: [subject], words: reader.words(of: token, denial ?? []))
    },
    PartyRule(
      .refusal,
      "attempts to reach fail",
      at: WordList("silences/attempts"),
      examples: [
        "Efforts to reach [Jane Doe] proved abortive.", "Efforts to speak to [Jane Doe] failed.",
        "Attempts to contact the owner, [Jane Doe], were unsuccessful.",
        "Calls to [Acme Holdings] were not returned.", "Messages left for [Jane Doe] went unanswered.",
        "A request for comment from [Acme Holdings] was not answered.",
        "An email sent to [Acme Holdings] was not returned.",
        "The Courier made abortive attempts to reach [Jane Doe].",
        "Calls to [Jane Doe]'s telephone went to voicemail.",
        "Repeated attempts to contact [Jane Doe] yielded no response.",
      ],
      counterexamples: [
        "Attempts to reach an agreement failed.", "Calls to Acme Holdings were answered.",
        "Efforts to reach the summit proved abortive.",
      ]
    ) { reader, token in
      guard reader.isNominal(token), let target = reader.target(ofAttempt: token),
        let outcome = reader.outcome(ofAttempt: token)
      else { return nil }
      return Match(parties: target, words: [token..<token + 1] + outcome)
    },
    PartyRule(
      .refusal,
      "cannot be telephoned",
      at: WordList("silences/telephones"),
      examples: [
        "[Jane Doe]'s phone was switched off.", "[Jane Doe]'s number was not reachable.",
      ],
      counterexamples: ["Jane Doe's phone was stolen.", "The phone was switched off."]
    ) { reader, noun in
      guard reader.isNominal(noun), reader.child(noun, .owner) != nil,
        let outcome = reader.outcome(ofLine: noun)
      else { return nil }
      return Match(parties: [noun], words: [noun..<noun + 1] + outcome)
    },
    PartyRule(
      .refusal,
      "hangs up",
      words: ["hang"],
      examples: ["[Jane Doe] hung up when the Courier called."],
      counterexamples: ["Jane Doe hung up her coat.", "A picture hung in the hall."]
    ) { reader, verb in
      guard reader.isVerb(verb), let particle = reader.child(verb, .particle, .modifier),
        reader.isWord(particle, up),
        reader.object(of: verb) == nil, let subject = reader.subject(of: verb)
      else { return nil }
      return Match(parties: [subject], words: reader.words(of: verb, through: particle))
    },
    PartyRule(
      .refusal,
      "no answer comes",
      at: WordList("silences/messages"),
      examples: [
        "There was no response from [Acme Holdings].", "There was no immediate comment from [Jane Doe].",
      ],
      counterexamples: ["There was a response from Acme Holdings.", "There was no letter from Jane Doe."]
    ) { reader, token in
      guard reader.isNominal(token), reader.isOne(token, of: comments),
        let none = reader.tree.children(of: token).first(where: { reader.isWord($0, no) }),
        let source = reader.complements(of: token, behind: from).first
      else { return nil }
      return Match(parties: [source], words: [none..<token + 1])
    },
    PartyRule(
      .refusal,
      "is approached for comment",
      at: WordList("silences/reaching"),
      words: ["ask", "invite"],
      examples: [
        "[Acme Holdings] has been approached for comment.",
        "The Courier has contacted [Acme Holdings] for comment.",
      ],
      counterexamples: ["Acme Holdings was approached for a loan.", "Jane Doe was asked for money."]
    ) { reader, token in
      guard reader.isVerb(token), reader.denial(of: token) == nil, reader.isForComment(token),
        !reader.tree.has(token, .adverbialClause)
      else { return nil }
      let party = reader.isPassive(token) ? reader.subject(of: token) : reader.object(of: token)
      return party.map { Match(parties: [$0], words: reader.words(of: token)) }
    },
    PartyRule(
      .refusal,
      "refers questions to another",
      at: WordList("silences/referring"),
      examples: ["[Acme Holdings] referred questions to the ministry."],
      counterexamples: ["Acme Holdings referred the plan to the ministry."]
    ) { reader, token in
      guard reader.isVerb(token), let object = reader.object(of: token), reader.isOne(object, of: inquiries),
        let subject = reader.subject(of: token)
      else { return nil }
      return Match(parties: [subject], words: reader.words(of: token))
    },
    PartyRule(
      .refusal,
      "remains silent",
      at: WordList("silences/silent"),
      examples: [
        "[Acme Holdings] has remained silent on the matter.", "[Jane Doe] kept mum about her plans.",
      ],
      counterexamples: ["The phone remained silent.", "Jane Doe was silent."]
    ) { reader, token in
      guard let verb = reader.tree.head(of: token), reader.isOne(verb, of: remaining),
        let subject = reader.subject(of: verb),
        !(reader.complements(of: token, behind: matters) + reader.complements(of: verb, behind: matters))
          .isEmpty
      else { return nil }
      return Match(parties: [subject], words: reader.words(of: verb, through: token))
    },
  ]

  private static let fail = WordHash.of("fail")
  private static let no = WordHash.of("no")
  private static let up = WordHash.of("up")
  private static let available = WordHash.of("available")
  private static let comments = WordSet(WordList("silences/comments"))
  private static let inquiries = WordSet(WordList("silences/inquiries"))
  private static let unwilling = WordSet(WordList("silences/unwilling"))
  private static let remaining = WordSet(words: ["remain", "stay", "keep"])
  private static let from = WordSet(words: ["from", "by"])
  private static let matters = WordSet(words: ["on", "about", "over"])
}
