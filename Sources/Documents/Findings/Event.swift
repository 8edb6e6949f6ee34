/// An event: what happened, is planned, feared or denied, with who took part, and the day that governs it.
///
/// Events are the predicates of clauses, and the nouns that name an event ("the election of Nov. 8"), that have a time
/// in their clause or inherit one; besides, the main clauses of headline and lead, and announcements without a day. The
/// categories follow ISO-TimeML (ISO 24617-1): class, tense, aspect, polarity and modality of an EVENT, with the
/// reporting event apart from the reported one.
public struct Event: Annotation, Hashable {
  /// The tense of an event relative to the day of publication.
  public enum Tense: String, Sendable, Hashable, CaseIterable {
    case past, present, future
  }

  /// The aspect of the predicate.
  public enum Aspect: String, Sendable, Hashable, CaseIterable {
    case simple, progressive, perfect
    case perfectProgressive = "perfect progressive"
  }

  /// How far the text stands behind the event.
  public enum Modality: String, Sendable, Hashable, CaseIterable {
    /// Told as a fact by the article itself.
    case asserted
    /// Told as a fact by a source.
    case reported
    /// Announced, intended, scheduled or promised.
    case planned
    /// Possible or likely: "may", "could".
    case possible
    /// Demanded or due: "must", "should".
    case obliged
    /// Feared, threatened or warned of.
    case feared
    /// Attempted: "tried to flee".
    case attempted
    /// Asked: "whether they will meet".
    case questioned
    /// Denied by a source: "denied that he had met her".
    case denied
    /// Dependent on a condition: "if the talks fail", "would have put".
    case conditional
  }

  /// The way in which an event has its day.
  public enum Dating: String, Sendable, Hashable, CaseIterable {
    /// By a time in its own clause.
    case clause
    /// By a time of its parent clause.
    case parent
    /// By a time elsewhere in the sentence.
    case sentence
    /// By the day of the report, as nothing else dates it.
    case report
    /// By nothing: an announcement for some day in the future.
    case open
  }

  /// The part that an event plays in the story.
  public enum Standing: String, Sendable, Hashable, CaseIterable {
    /// What the article tells.
    case main
    /// What it recalls: descriptions of names, earlier years, lasting states.
    case background
    /// An act of saying whose content is an event of its own.
    case reporting
    /// An act of saying with its content, which has no day of its own.
    case statement
    /// The headline, which says again what the text tells.
    case headline
  }

  /// The semantic role of a participant.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Who does it.
    case agent
    /// To whom or to what it is done; the subject of the passive.
    case patient
    /// To whom something is given, said or sent.
    case recipient
    /// Where it happens.
    case place
    /// Another part, as behind "with" or "for", or one whose role is open.
    case other
  }

  /// Somebody or something that takes part: an entity, or words without one, as in "two inspectors".
  public struct Participant: Sendable, Hashable {
    /// The role.
    public var role: Role
    /// The index of the entity in the document's entities; nil for words without one.
    public var entity: Int?
    /// The bytes of the phrase; nil where only the entity is known.
    public var range: TextRange?
    /// The bytes of the head of the phrase.
    public var head: TextRange?

    /// A participant in a role.
    public init(_ role: Role, entity: Int? = nil, range: TextRange? = nil, head: TextRange? = nil) {
      self.role = role
      self.entity = entity
      self.range = range
      self.head = head
    }
  }

  /// The bytes of its clause, without the frame that reports it.
  public var range: TextRange

  /// The index of its sentence.
  public var sentence: Int

  /// The bytes of the head of the predicate; nil for fragments without one.
  public var predicate: TextRange?

  /// The lemma of the predicate; with its complement where the verb says little, as in "take office".
  public var lemma: String?

  /// True for a noun that names the event: "the election".
  public var isNominal = false

  /// The index of its time in the document's time expressions; nil where no expression governs it.
  public var time: Int?

  /// The day, month or year as ISO 8601, as coarse as it is known; ranges as `start/end`; `FUTURE_REF` for an
  /// announcement without a day.
  public var date: String

  /// The way in which it has its day.
  public var dating = Dating.clause

  /// The tense relative to the day of publication.
  public var tense: Tense

  /// The aspect of the predicate.
  public var aspect = Aspect.simple

  /// How far the text stands behind it.
  public var modality = Modality.asserted

  /// True for a negated event: "did not reopen".
  public var isNegated = false

  /// The part that it plays in the story.
  public var standing = Standing.main

  /// The index of the event that reports this one in the document's events; nil where none does.
  public var reporting: Int?

  /// The day of the report, as ISO 8601, where the frame gives one: "said on Tuesday".
  public var reported: String?

  /// Who takes part, in the order of the roles' places in the text.
  public var participants: [Participant]

  /// The evidence that the clause belongs to the time.
  public var evidence: Evidence

  /// An event at a date.
  public init(
    range: TextRange,
    sentence: Int,
    predicate: TextRange? = nil,
    lemma: String? = nil,
    time: Int?,
    date: String,
    tense: Tense,
    participants: [Participant],
    evidence: Evidence
  ) {
    self.range = range
    self.sentence = sentence
    self.predicate = predicate
    self.lemma = lemma
    self.time = time
    self.date = date
    self.tense = tense
    self.participants = participants
    self.evidence = evidence
  }

  /// The value of an announcement without a day, as TIMEX3 has it.
  public static let futureReference = "FUTURE_REF"

  /// The indices of the entities that take part, each once.
  public var entities: [Int] {
    var found: [Int] = []
    for case let entity? in participants.map(\.entity) where !found.contains(entity) { found.append(entity) }
    return found
  }
}
