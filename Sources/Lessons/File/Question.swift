/// A question of a lesson, with everything that marks its answers.
public struct Question: Sendable, Hashable {
  /// What kind of answer a question asks for.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Any command that lists the rows of the answer.
    case run
    /// Rows of an answer, by their numbers.
    case pick
    /// A name, or words.
    case name
    case number
    case date
    /// One or several of the lettered options.
    case choice
    /// The lettered options in the right order.
    case order
    /// The partner of each lettered option.
    case match
    /// An answer of any closed kind that is given before the learner sees it; giving one is what counts.
    case predict
    /// Words of an article.
    case mark
    /// Corrections of the session, until the proofs hold.
    case fix
    /// A text, which the teacher marks.
    case free

    /// Whether the answer is an action in the session instead of a text.
    public var isDone: Bool { self == .run || self == .fix }
  }

  /// A lettered option, with its partner in a question of the kind match.
  public struct Option: Sendable, Hashable {
    /// The letter, in lower case.
    public var letter: String
    /// The text of the option.
    public var text: String
    /// What it goes with; nil in other kinds.
    public var partner: String?
  }

  /// A right answer, or one item of it where there are several.
  public struct Accepted: Sendable, Hashable {
    /// The answer as written.
    public var text: String
    /// Other forms of the answer.
    public var alternatives: [String] = []
    /// The number of its line in the file.
    public var number: Int

    /// The answer and its other forms.
    public var forms: [String] { [text] + alternatives }
  }

  /// What is said to a particular answer that is not right.
  public struct Response: Sendable, Hashable {
    /// The answer; `*` for any other.
    public var text: String
    /// Whether it is half right.
    public var isHalfRight: Bool
    /// What is said.
    public var words: String
    /// The number of its line in the file.
    public var number: Int

    /// Whether it is said to every other answer.
    public var isForAll: Bool { text == "*" }
  }

  /// Words of an article that make an answer right.
  public struct Evidence: Sendable, Hashable {
    /// The number of the article.
    public var article: Int
    /// The words, to the letter.
    public var words: String
    /// The number of its line in the file.
    public var number: Int
  }

  /// The value of a key with the number of its line.
  public struct Entry: Sendable, Hashable {
    /// The text.
    public var text: String
    /// The number of its line in the file.
    public var number: Int
  }

  /// The name under which answers are kept; unique in a lesson.
  public var id: String
  /// The kind.
  public var kind: Kind
  /// The points for a right answer at the first try.
  public var points = 1
  /// The number of its first line in the file.
  public var number: Int
  /// The question in Markdown, line by line.
  public var text: [String] = []
  /// The lines that the lesson types for it.
  public var lines: [TypedLine] = []
  /// The lettered options.
  public var options: [Option] = []
  /// The right answer, or the items of it.
  public var answers: [Accepted] = []
  /// What is said to particular answers.
  public var responses: [Response] = []
  /// Words of articles that make the answer right.
  public var evidence: [Evidence] = []
  /// Claims about the session, as `expect` reads them.
  public var proofs: [Entry] = []
  /// What the program says instead, wrongly; claims as well.
  public var machine: [Entry] = []
  /// The hints, in order.
  public var hints: [Entry] = []
  /// The reason of the answer.
  public var why: String?
  /// The lines that run when the question is done.
  public var then: [Entry] = []
  /// How a teacher marks a free answer.
  public var rubric: String?

  /// What marks the answers of a sealed lesson; nil in a teacher's file.
  public var seal: AnswerSeal?

  /// The kind by which an answer is compared: that of a prediction follows from its answer.
  public var comparedKind: Kind {
    guard kind == .predict else { return kind }
    if let seal { return seal.kind ?? .name }
    if !options.isEmpty { return .choice }
    if answers.allSatisfy({ DateKey($0.text) != nil }) { return .date }
    return answers.allSatisfy { NumberKey($0.text) != nil } ? .number : .name
  }
}
