/// A lesson: prose, lines to run and questions with their answers, as a `.lesson` file has them.
public struct Lesson: Sendable, Hashable {
  /// A part of a lesson outside the questions, or a question.
  public enum Part: Sendable, Hashable {
    /// A paragraph, a heading or a list in Markdown, line by line.
    case prose([String])
    /// A line that the lesson types.
    case line(TypedLine)
    case question(Question)
  }

  /// The name of the file without folder and ending; the progress of a learner is kept under it.
  public var name: String

  /// The head of the file.
  public var head: LessonHead

  /// The folder of the file, from which its lines see other files; nil for a lesson of the program.
  public var folder: String?

  /// The parts in order.
  public var parts: [Part]

  /// The questions in order.
  public var questions: [Question] {
    parts.compactMap { if case .question(let question) = $0 { question } else { nil } }
  }

  /// The sum of the points of all questions.
  public var points: Int { questions.reduce(0) { $0 + $1.points } }
}

/// What a lesson says of itself before its first part.
public struct LessonHead: Sendable, Hashable {
  /// The title.
  public var title = ""
  /// For whom it is, in a word or two.
  public var level: String?
  /// How long it takes, as in "15 min".
  public var time: String?
  /// The licence of the text.
  public var licence: String?
  /// The version of the program that it needs.
  public var needs: String?
  /// Who wrote it.
  public var author: String?
  /// What a learner can do afterwards.
  public var goals: [String] = []
  /// How many tries a question allows.
  public var tries = 3
  /// Whether questions may be skipped.
  public var allowsSkipping = true
  /// How much of the points a hint costs, in per cent.
  public var hintCost = 0
  /// What a sealed lesson has instead of its answers; nil for a teacher's file.
  public var seal: Seal?
}

extension LessonHead {
  /// What a sealed lesson says of its sealing.
  public struct Seal: Sendable, Hashable {
    /// What is added to every answer before it is hashed, other in each sealed file; hexadecimal digits.
    public var salt: String
    /// The digest of the teacher's lesson.
    public var digest: String
    /// Whether answers are only recorded.
    public var isExam: Bool

    /// Creates a seal.
    public init(salt: String, digest: String, isExam: Bool) {
      self.salt = salt
      self.digest = digest
      self.isExam = isExam
    }

    /// Reads the value of the line "sealed" of a head; nil for one that is damaged.
    init?(_ text: String) {
      let words = text.split(separator: " ").map(String.init)
      guard words.count == 2 || words.count == 3 && words[2] == "exam",
        words[0...1].allSatisfy({ word in word.count == 16 && word.allSatisfy(\.isHexDigit) })
      else { return nil }
      self.init(salt: words[0], digest: words[1], isExam: words.count == 3)
    }

    /// The value of the line "sealed".
    var line: String { salt + " " + digest + (isExam ? " exam" : "") }
  }
}

/// A line that a lesson types at the prompt, with the output that it expects.
public struct TypedLine: Sendable, Hashable {
  /// The line, with line breaks before continuation lines.
  public var text: String
  /// The expected lines; empty when nothing is expected.
  public var expected: [String]
  /// Whether more output may follow, as `...` says.
  public var allowsMore: Bool
  /// The number of its first line in the file, from 1.
  public var number: Int

  /// Creates a line.
  public init(text: String, expected: [String] = [], allowsMore: Bool = true, number: Int) {
    self.text = text
    self.expected = expected
    self.allowsMore = allowsMore
    self.number = number
  }
}
