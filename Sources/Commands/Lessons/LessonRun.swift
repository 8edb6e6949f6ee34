import Corpora
import Lessons
import Platform

/// A learner's way through a lesson: where it stands, what has been answered, and the session to go back to.
struct LessonRun {
  /// A session that a lesson sets aside until it ends.
  final class Outside {
    /// The session as it was.
    let session: Session

    init(_ session: Session) { self.session = session }
  }

  /// What a question stands on: the rows that are right, and the state of the session before it.
  struct Stage {
    /// The rows that are right, for the kinds run and pick.
    var rows: Set<Row> = []
    /// The rows of the last list that the question shows.
    var listed: Set<Row> = []
    /// The rows that `near:` and `not:` name, in their order.
    var responses: [(Question.Response, Set<Row>)] = []
    /// The steps of the session before the lines of the question ran.
    var steps: [Int] = []
    /// The state of the session at that time.
    var state: Session.State?
    /// How many lines of the lesson outside its questions have run.
    var lines = 0
    /// When the question was shown.
    var start = ContinuousClock.now
  }

  /// The lesson.
  let lesson: Lesson

  /// The questions of the lesson.
  let questions: [Question]

  /// The session outside the lesson.
  let outside: Outside

  /// The index of the question.
  var position = 0

  /// What has become of the questions.
  var record: LessonRecord

  /// The file in which the progress is kept; nil if it is not kept.
  var log: LessonLog?

  /// What the question stands on; nil before it is shown.
  var stage: Stage?

  /// The index of the question that was done last, for `why`.
  var lastDone: Int?

  /// Text that was typed without a command, for `answer`.
  var given: String?

  /// Whether lines of the lesson itself run, which are never answers.
  var isTeaching = false

  /// The question; nil behind the last one.
  var question: Question? { questions.indices.contains(position) ? questions[position] : nil }

  /// The words in the prompt, as in "3/12".
  var place: String { "\(min(position + 1, questions.count))/\(questions.count)" }
}

extension Session {
  /// The place in the running lesson for the prompt, as in "3/12"; nil without a lesson.
  public var lessonPlace: String? { lesson?.place }
}
