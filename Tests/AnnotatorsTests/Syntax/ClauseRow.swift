import Testing

/// A text with what is expected of its clauses.
struct ClauseRow: CustomTestStringConvertible, Sendable {
  var text: String
  var expected: [String]
  var testDescription: String { text }

  init(_ text: String, _ expected: String...) { (self.text, self.expected) = (text, expected) }
}

/// The rows of the tests of clauses.
enum ClauseRows {
  static let meanings = [
    ClauseRow("The trial continues on Monday.", "continues: main, present"),
    ClauseRow(
      "Police said on Tuesday that the man was arrested by officers in Lima on Sunday.",
      "said: main, past, reporting",
      "was arrested: complement, past, passive, reported"
    ),
    ClauseRow(
      "The minister will meet and discuss the plan with unions on Friday, officials said.",
      "will meet: complement, future, reported",
      "discuss: coordinate, future, reported",
      "said: main, past, reporting"
    ),
    ClauseRow(
      "She is expected to resign next week after she lost the vote.",
      "is expected: main, present, passive",
      "to resign: open, future, infinitive, expected",
      "lost: adverbial, past"
    ),
    ClauseRow(
      "The company, which makes engines, has agreed to buy the mill that burned in May.",
      "makes: relative, present",
      "has agreed: main, past, perfect",
      "to buy: open, future, infinitive, planned",
      "burned: relative, past"
    ),
    ClauseRow(
      "He denied that he had taken bribes.",
      "denied: main, past, reporting",
      "had taken: complement, past, denied, perfect, reported"
    ),
    ClauseRow(
      "Nobody was hurt when the bridge collapsed.",
      "was hurt: main, past, passive, negated",
      "collapsed: adverbial, past"
    ),
    ClauseRow(
      "The mayor failed to attend the hearing but sent a letter.",
      "failed: main, past",
      "to attend: open, past, infinitive, negated",
      "sent: coordinate, past"
    ),
    ClauseRow("Leaders to meet again on Sunday", "to meet: main, future, infinitive, planned"),
    ClauseRow(
      "\u{201C}We will not pay,\u{201D} said Keller, who had seen the report.",
      "will not pay: complement, future, negated, reported",
      "said: main, past, reporting",
      "had seen: relative, past, perfect"
    ),
    ClauseRow(
      "A plan to close the mine was rejected by the court.",
      "to close: nominal, future, infinitive, planned",
      "was rejected: main, past, passive"
    ),
    ClauseRow(
      "If the talks fail, the union would strike on Monday.",
      "fail: adverbial, present, conditional",
      "would strike: main, future, conditional"
    ),
    ClauseRow(
      "The army told villagers to leave by Friday.",
      "told: main, past",
      "to leave: open, future, infinitive, asked"
    ),
    ClauseRow("The summit is to open in Geneva.", "is to open: main, future, planned"),
    ClauseRow(
      "The two are going to marry in June.",
      "are going: main, present, progressive",
      "to marry: open, future, infinitive, planned"
    ),
    ClauseRow(
      "Neither side has signed the treaty, and talks were postponed until Tuesday.",
      "has signed: main, past, perfect, negated",
      "were postponed: coordinate, past, passive"
    ),
    ClauseRow(
      "The talks scheduled for Monday have been cancelled.",
      "scheduled: nominal, past, participle, passive",
      "have been cancelled: main, past, perfect, passive"
    ),
    ClauseRow(
      "He asked whether the vote had been held.",
      "asked: main, past, reporting",
      "had been held: complement, past, questioned, perfect, passive, reported"
    ),
    ClauseRow(
      "She did not call or respond.",
      "did not call: main, past, negated",
      "respond: coordinate, past, negated"
    ),
    ClauseRow("She may have left on Sunday.", "may have left: main, past, possible, perfect"),
    ClauseRow(
      "The pilot warned that the engine could fail if it was not repaired.",
      "warned: main, past, reporting",
      "could fail: complement, present, possible, reported",
      "was not repaired: adverbial, past, conditional, passive, negated, reported"
    ),
    ClauseRow(
      "They have yet to sign the deal.",
      "have: main, present",
      "to sign: open, future, infinitive, obliged, negated"
    ),
    ClauseRow(
      "The bank feared that prices might rise.",
      "feared: main, past, reporting",
      "might rise: complement, future, feared, reported"
    ),
    ClauseRow(
      "According to police, three men were arrested.",
      "were arrested: main, past, passive, reported"
    ),
    ClauseRow("Did the mayor know?", "Did know: main, past, questioned"),
    ClauseRow(
      "The two sides tried to reach a deal but failed.",
      "tried: main, past",
      "to reach: open, past, infinitive, attempted",
      "failed: coordinate, past"
    ),
    ClauseRow("Workers must be paid by Friday.", "must be paid: main, future, obliged, passive"),
    ClauseRow("Fire destroys mill in Lund", "destroys: main, present"),
    ClauseRow(
      "Ann Keller, 40, was seen leaving the court; her lawyer declined to comment.",
      "was seen: main, past, passive",
      "leaving: open, past, gerund",
      "declined: parataxis, past",
      "to comment: open, past, infinitive, negated"
    ),
  ]

  static let roles = [
    ClauseRow(
      "The man was arrested by officers in Lima.",
      "undergoer(arrested, man)",
      "actor(arrested, officers)",
      "oblique(arrested, Lima)"
    ),
    ClauseRow(
      "The army told villagers to leave the valley.",
      "actor(told, army)",
      "recipient(told, villagers)",
      "actor(leave, villagers)",
      "undergoer(leave, valley)"
    ),
    ClauseRow(
      "The company, which makes engines, has agreed to buy the mill.",
      "actor(makes, company)",
      "undergoer(makes, engines)",
      "actor(agreed, company)",
      "actor(buy, company)",
      "undergoer(buy, mill)"
    ),
    ClauseRow(
      "The mayor failed to attend the hearing but sent a letter.",
      "actor(failed, mayor)",
      "actor(attend, mayor)",
      "undergoer(attend, hearing)",
      "actor(sent, mayor)",
      "undergoer(sent, letter)"
    ),
    ClauseRow(
      "A plan to close the mine was rejected.",
      "undergoer(close, mine)",
      "undergoer(rejected, plan)"
    ),
    ClauseRow(
      "The man arrested on Sunday has been freed.",
      "undergoer(arrested, man)",
      "oblique(arrested, Sunday)",
      "undergoer(freed, man)"
    ),
  ]

  static let spans = [
    ClauseRow(
      "She is expected to resign next week after she lost the vote.",
      "She is expected to resign next week",
      "after she lost the vote"
    ),
    ClauseRow(
      "The mayor, who lives in Lund, refused to resign.",
      "who lives in Lund",
      "The mayor … refused to resign"
    ),
    ClauseRow(
      "A plan to close the mine was rejected by the court.",
      "A plan to close the mine was rejected by the court"
    ),
    ClauseRow(
      "Police said on Tuesday that the man was arrested.",
      "Police said on Tuesday",
      "that the man was arrested"
    ),
  ]
}
