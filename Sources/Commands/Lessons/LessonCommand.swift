import Figures
import Lessons

/// The command that begins a lesson, or shows, goes back in, stops and forgets the running one.
struct LessonCommand: Command {
  let words = Positional<[String]>(
    "what",
    completion: .choices(LessonLibrary.names + Action.allCases.map(\.rawValue)),
    help: "the name, number or file of a lesson; or back, status, paper, hand-in, why, stop, restart, forget"
  )
  let blank = Flag("blank", help: "with 'paper': the lesson itself with its articles, and room for answers")

  var name: String { "lesson" }
  var summary: String { "begins a lesson, or shows the question of the running one again" }
  var group: CommandGroup { .learn }
  var isPaged: Bool { false }
  var parameters: [any Parameter] { [words, blank] }
  var discussion: String? {
    """
    A lesson runs in a session of its own, and every question begins with the same state: whatever is tried, nothing of \
    yours changes, and 'lesson stop' brings your session back. Your answers are kept, and the lesson goes on where you left \
    it. 'lesson back' shows the question before, 'lesson status [NAME]' what is done, 'lesson paper [NAME]' your work to hand in \
    (also '> FILE'), 'lesson paper NAME --blank > FILE.html' the lesson for work on paper, 'lesson hand-in [NAME] [LOGIN]' \
    makes the file that your teacher marks, 'lesson why' or 'why' the reason of the last answer. 'lesson restart' begins anew, 'lesson forget NAME' \
    deletes what is kept of a lesson. 'help lessons' says how answers are typed, and how lessons are written.
    """
  }
  var examples: [Example] {
    [
      Example("lesson voices", "the first question of a lesson"),
      Example("lesson status", "what is done, with points", after: ["lesson voices"]),
      Example("lesson stop", "your own session again", after: ["lesson voices"]),
    ]
  }

  /// The words that mean something to a running lesson.
  enum Action: String, CaseIterable {
    case back, status, paper, why, stop, restart, forget
    case handIn = "hand-in"
  }

  /// The words of the program on the command line, which somebody may type here.
  private static let programs: Set<String> = ["new", "try", "seal", "import"]

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let words = arguments[words]
    guard let first = words.first else {
      return try await session.questionAgain()
    }
    if LessonCommand.programs.contains(first) {
      throw UsageError.notInLesson("'newshound lesson \(first)' is typed in your shell, not at this prompt")
    }
    guard let action = Action(rawValue: Folded.text(first)) else {
      return try await session.begin(
        try LessonLibrary.lesson(named: words.joined(separator: " "), in: session)
      )
    }
    switch action {
    case .back: return try await session.previousQuestion()
    case .status: return LessonWork.status(try session.keptRun(of: words.dropFirst().first))
    case .paper:
      let run = try session.keptRun(of: words.dropFirst().first)
      return arguments[blank] ? try await LessonSheet.figure(run.lesson, in: session) : LessonWork.paper(run)
    case .handIn: return try LessonHandIn.write(Array(words.dropFirst()), in: session)
    case .why: return try session.lastReason()
    case .stop:
      let (run, _) = try session.currentQuestion()
      let done = run.record.done(of: run.questions)
      session.endLesson()
      let kept = run.log == nil ? "" : " 'lesson \(run.lesson.name)' goes on where you stopped."
      return .message(
        Message(
          [StyledText("Stopped; \(done) of \(Words.count(run.questions.count, "question")) done.\(kept)")],
          tone: .done
        )
      )
    case .restart:
      let (run, _) = try session.currentQuestion()
      try session.keep(LessonEvent(.restart, lesson: run.lesson.digest))
      session.lesson?.position = 0
      session.lesson?.stage = nil
      session.lesson?.lastDone = nil
      return .sections(try await session.stageQuestion())
    case .forget:
      let name = words.dropFirst().first ?? session.lesson?.lesson.name
      guard let name else { throw UsageError.missingArgument("NAME", usage: "lesson forget NAME") }
      if session.lesson?.lesson.name == name { session.endLesson() }
      session.progressLog(of: LessonLibrary.name(of: name))?.forget()
      return .message(Message([StyledText("Nothing is kept of \"\(name)\" any more.")], tone: .done))
    }
  }
}
