import Documents
import WordLists

/// The conditions and relations that patterns have by name, beyond words, tags and relations of the treebank.
enum PatternTerms {
  /// Whether a token meets a condition.
  typealias Condition = @Sendable (PredicateReader, Int) -> Bool
  /// The tokens to which a relation leads from a token.
  typealias Relation = @Sendable (PredicateReader, Int) -> [Int]

  /// The condition with a name; nil if there is none.
  static func condition(_ name: String) -> Condition? {
    switch name {
    // A verb that is no auxiliary of another; a noun, name or pronoun.
    case "verb": return { $0.isVerb($1) }
    case "nominal": return { $0.isNominal($1) }
    // A predicate with a negation; a verb in the passive; a verb with a second object, which is a price.
    case "denied": return { $0.denial(of: $1) != nil }
    case "passive": return { $0.isPassive($1) }
    case "priced": return { $0.hasPrice($1) }
    case "duty": return { $0.isDuty(behind: $1) }
    // Names and descriptions of persons; those of persons and organizations; a name; that of an organization; a word
    // of the name of an entity.
    case "source": return { SourceWords.canSpeak($1, in: $0.tree) }
    case "person": return { $0.isPerson($1) }
    case "party": return { $0.isParty($1) }
    case "name": return { $0.mentions[$1] != nil }
    case "organization": return { $0.mentions[$1]?.type == .organization }
    case "mentioned": return { $0.mentions[$1] != nil }
    default: return patternCondition(name)
    }
  }

  /// A condition that is itself a pattern.
  private static func patternCondition(_ name: String) -> Condition? {
    switch name {
    case "answer": return { answer.matches($1, $0) }
    case "asker": return { asker.matches($1, $0) }
    case "due-answer": return { dueAnswer.matches($1, $0) }
    case "for-comment": return { forComment.matches($1, $0) }
    case "inquiry": return { inquiry.matches($1, $0) }
    case "speaking": return { speaking.matches($1, $0) }
    case "speech": return { speech.matches($1, $0) }
    case "unavailable": return { unavailable.matches($1, $0) }
    case "withheld": return { withheld.matches($1, $0) }
    default: return nil
    }
  }

  /// The relation with a name; nil if there is none.
  static func relation(_ name: String) -> Relation? {
    switch name {
    // The subject through coordination, control and relative clauses; to whom the act of a verb is done.
    case "subject": return { [$0.subject(of: $1)].compactMap(\.self) }
    case "undergoer": return { [$0.undergoer(of: $1)].compactMap(\.self) }
    // Complements without a subject of their own, with those coordinated with them.
    case "clause": return { $0.openClauses(of: $1) }
    // The first word of the phrase or clause of a token.
    case "opening": return { [Int($0.tree.lefts[$1])] }
    case "attempted": return { attempted.tokens(named: "to", from: $1, $0) }
    case "failing": return { failing.tokens(named: "to", from: $1, $0) }
    case "outcome": return { outcome.tokens(named: "to", from: $1, $0) }
    default: return nil
    }
  }

  /// All patterns of this type by their names, for tests.
  static var patterns: [(name: String, pattern: DependencyPattern)] {
    [
      ("answer", answer), ("asker", asker), ("attempted", attempted), ("due-answer", dueAnswer),
      ("failing", failing), ("for-comment", forComment), ("inquiry", inquiry), ("outcome", outcome),
      ("speaking", speaking), ("speech", speech), ("unavailable", unavailable), ("withheld", withheld),
    ]
  }

  // MARK: Answers

  /// A verb by which somebody who is asked speaks: "comment", "answer questions", "be interviewed".
  private static let speech = DependencyPattern(
    "{is:passive, interview|question|draw}",
    "{!is:passive, is:answer}",
    "{!is:passive, !in:silences/answering, in:silences/giving} >obj {in:silences/messages|in:silences/facts}",
    "{!is:passive, !in:silences/answering|in:silences/giving, in:silences/speaking}",
    "{!is:passive, !in:silences/answering, in:silences/giving, in:silences/speaking} !>obj {}"
  )

  /// A verb by which somebody answers those who ask, and not a treatment, a serve or the door.
  private static let answer = DependencyPattern(
    "{in:silences/answering, return|acknowledge|take|pick} >obj {in:silences/messages|in:silences/telephones}",
    "{in:silences/answering, take|pick} !>obj {} >compound:prt {}",
    "{in:silences/answering, !return|acknowledge|take|pick} "
      + "!>obj {!in:silences/messages|in:silences/telephones} !>[to] {!is:inquiry}"
  )

  /// An answer that was asked for or due: "return calls", "respond by the deadline".
  private static let dueAnswer = DependencyPattern(
    "{is:answer, in:silences/explaining}",
    "{is:answer} >obj {}",
    "{is:answer} >[to|by] {}"
  )

  /// What somebody responds to by speaking: "repeated requests", "several of our calls", or those who sent it.
  private static let inquiry = DependencyPattern(
    "{PRON|in:silences/messages|in:silences/accusations|is:asker}",
    "{} >[of] {in:silences/messages}",
    "{} >conj {in:silences/messages}"
  )

  /// Those who report: journalists, outlets, and "we".
  private static let asker = DependencyPattern("{in:organizations/media|in:silences/askers|is:organization}")

  /// A verb of speaking or answering.
  private static let speaking = DependencyPattern("{is:speech}", "{!is:passive, in:silences/answering}")

  /// A verb of speaking whose denial withholds an answer.
  ///
  /// "would not say" does so of any; of "did not say" only what leaves a question open.
  private static let withheld = DependencyPattern(
    "{is:speaking} >aux|aux:pass|cop {would|will|wo}",
    "{is:speaking, in:silences/explaining}",
    "{is:speaking, say|tell|reveal} >ccomp+ ({} ~opening {in:function-words/question-words|whether|if|which})"
  )

  /// A verb with "for comment".
  private static let forComment = DependencyPattern(
    "{} >[for] {in:silences/comments}",
    "{} >obj ({} >[for] {in:silences/comments})"
  )

  /// "Unavailable" and the like where it means that somebody cannot be asked.
  private static let unavailable = DependencyPattern(
    "{!available|unavailable}",
    "{} >[for] {in:silences/comments}",
    "{} !>[for] {} ~clause {is:speech}",
    "{} !>[for] {} > {immediately}"
  )

  // MARK: Attempts

  /// Whom an attempt is to reach: "efforts to reach X", "calls to X", "a message left for X".
  private static let attempted = DependencyPattern(
    "{} >acl|acl:relcl|xcomp+ ({in:silences/reaching} >obj {}=to)",
    "{} >acl|acl:relcl|xcomp+ ({in:silences/reaching} !>obj {} . {is:name}=to)",
    "{} >acl|acl:relcl|xcomp+ ({speak|talk|connect} >[to|for|with] {}=to)",
    "{} >acl|acl:relcl|xcomp+ ({in:silences/sending} >[in:silences/prepositions] {}=to)",
    "{} >acl|acl:relcl|xcomp+ ({get|obtain|seek} >[from|of] {}=to)",
    "{} >acl|acl:relcl|xcomp+ ({get|obtain|seek} >obj ({in:silences/comments} >[from|of] {}=to))",
    "{} >acl|acl:relcl|xcomp+ ({get} >obj {}=to >advcl|xcomp|ccomp|acl {comment|respond|speak|react|talk|reply})",
    "{in:silences/messages} >[to|for|with] {!in:silences/comments}=to",
    "{in:silences/messages} >[to|for|with] ({in:silences/comments} >[in:silences/prepositions] {}=to)"
  )

  /// The predicate that says how an attempt, or one that it is coordinated with, came out.
  private static let outcome = DependencyPattern(
    "{} <nsubj|nsubj:pass {}=to",
    "{} <conj ({in:silences/attempts} < {}=to)",
    "{} <conj {!in:silences/attempts}=to"
  )

  /// The predicate that says that an act was not done: "could not reach", "was unable to reach".
  private static let failing = DependencyPattern(
    "{is:denied}=to",
    "{!is:denied} <xcomp {unable|fail|is:denied}=to"
  )
}
