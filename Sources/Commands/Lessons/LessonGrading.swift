import Corpora
import Documents
import Lessons
import Platform

/// The marking of the work of a class: raw answers are marked again with the teacher's file, and points in them are
/// not
/// believed.
public struct LessonGrading {
  /// The work of one learner, as it was handed in.
  public struct Work: Sendable, Hashable {
    /// The login: the name of the file without its ending.
    public var login: String
    /// The lines of the file.
    public var text: String
    /// Whether there is a second file of this learner, which is left aside.
    public var isDouble = false

    /// Creates a work.
    public init(login: String, text: String) {
      self.login = login
      self.text = text
    }
  }

  /// The marks of one learner.
  public struct Marks: Sendable, Hashable {
    /// The login.
    public var login: String
    /// The points by question, in the order of the lesson; nil for a question without an answer.
    public var points: [Double?]
    /// The free answers that a teacher must read, by the places of their questions.
    public var free: [Int: String] = [:]
    /// The time of the last answer, in seconds since 1970; nil without answers.
    public var last: Int?
    /// What is odd about the work, in words for the teacher.
    public var remarks: [String] = []

    /// The time of the last answer as ISO 8601 has it, in UTC; empty without answers and where no calendar has it.
    public var time: String {
      guard let last, (0..<253_402_300_800).contains(last) else { return "" }
      let (days, rest) = last.quotientAndRemainder(dividingBy: 86_400)
      let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { CalendarDate.padded($0, 2) }
      return CalendarDate(dayNumber: days).iso + "T" + parts.joined(separator: ":") + "Z"
    }

    /// The sum of the points.
    public var sum: Double { points.reduce(0) { $0 + ($1 ?? 0) } }
  }

  /// The lesson.
  public let lesson: LessonSummary

  /// The facts of a lesson that a list of marks needs.
  public struct LessonSummary: Sendable, Hashable {
    /// The title.
    public var title: String
    /// The ids of the questions.
    public var ids: [String]
    /// The most points of each question.
    public var points: [Int]
    /// The questions whose answers a teacher must read.
    public var free: [FreeQuestion]
  }

  /// A question whose answers a teacher must read.
  public struct FreeQuestion: Sendable, Hashable {
    /// The id.
    public var id: String
    /// The place of the question in the lesson, from 0.
    public var place: Int
    /// The most points.
    public var points: Int
    /// The text.
    public var text: String
    /// How it is marked.
    public var rubric: String
  }

  private let parsed: Lesson
  private var session: Session

  /// Reads the teacher's file; throws its faults as a usage error.
  public init(_ text: String, name: String, in session: Session) throws {
    parsed = try LessonLibrary.parsed(text, name: name, file: name)
    if parsed.head.seal != nil {
      throw UsageError.cannotRead(
        name,
        reason: "it is sealed and has no answers; use the file that it was made from"
      )
    }
    lesson = LessonSummary(
      title: parsed.head.title,
      ids: parsed.questions.map(\.id),
      points: parsed.questions.map(\.points),
      free: parsed.questions.enumerated().filter { $0.1.kind == .free }.map { place, question in
        FreeQuestion(
          id: question.id,
          place: place,
          points: question.points,
          text: question.text.joined(separator: "\n"),
          rubric: question.rubric ?? ""
        )
      }
    )
    self.session = session
    self.session.lessonFolder = nil
    self.session.lesson = LessonRun(
      lesson: parsed,
      questions: parsed.questions,
      outside: LessonRun.Outside(session),
      record: LessonRecord()
    )
  }

  /// Marks the work of a class, in the order of the logins.
  public mutating func marks(of works: [Work]) async throws -> [Marks] {
    let works = works.sorted { $0.login < $1.login }
    let read = works.map { LessonGrading.events(in: $0.text) }
    var marks = works.map { Marks(login: $0.login, points: parsed.questions.map { _ in nil }) }
    for (place, (events, damaged)) in read.enumerated() {
      if works[place].isDouble {
        marks[place].remarks.append("there are two files; the one handed in counts")
      }
      if works[place].text.isEmpty { marks[place].remarks.append("the file is empty") }
      if damaged > 0 { marks[place].remarks.append("\(Words.count(damaged, "line")) cannot be read") }
      if events.contains(where: { $0.lesson != parsed.digest }) {
        marks[place].remarks.append("some answers are to another version of the lesson")
      }
      let rounds = events.count { $0.kind == .restart }
      if rounds > 0 {
        marks[place].remarks.append(
          "the lesson was begun anew \(Words.count(rounds, "time")); the last round counts"
        )
      }
      marks[place].last = events.last { $0.kind == .answer }?.time
      let unknown = Set(events.compactMap(\.question)).subtracting(lesson.ids)
      if !unknown.isEmpty {
        marks[place].remarks.append("\(Words.count(unknown.count, "question")) not in this lesson")
      }
    }
    for (number, question) in parsed.questions.enumerated() {
      session.lesson?.position = number
      _ = try await session.stageQuestion()
      for (place, (events, _)) in read.enumerated() {
        try Task.checkCancellation()
        let own = LessonGrading.lastRound(events).filter { $0.question == question.id }
        try await mark(own, question, number, &marks[place])
      }
    }
    return marks
  }

  /// The events in the lines of a file, and how many lines are none.
  private static func events(in text: String) -> (events: [LessonEvent], damaged: Int) {
    let lines = text.split(whereSeparator: \.isNewline).prefix(50_000)
    let events = lines.map { LessonEvent(line: $0) }
    return (events.compactMap(\.self), events.count { $0 == nil })
  }

  /// The events behind the last new beginning.
  private static func lastRound(_ events: [LessonEvent]) -> ArraySlice<LessonEvent> {
    let start = events.lastIndex { $0.kind == .restart }.map { $0 + 1 } ?? 0
    return events[start...]
  }

  private func mark(_ events: [LessonEvent], _ question: Question, _ place: Int, _ marks: inout Marks)
    async throws
  {
    var hints = 0
    var tries = 0
    var best: Double?
    for event in events {
      switch event.kind {
      case .begin, .restart, .draft: continue
      case .hint: hints = min(hints + 1, question.hints.count)
      case .skip:
        if best == nil { best = 0 }
        // What is answered behind a skip was seen before.
        tries = parsed.head.tries
      case .answer:
        if question.kind == .free {
          marks.free[place] = event.answer ?? ""
          continue
        }
        tries += 1
        guard tries <= parsed.head.tries else { continue }
        let share = try await share(of: event, question)
        best = max(
          best ?? 0,
          LessonMarks.points(share, try: tries, hints: hints, of: question, in: parsed.head)
        )
        if share >= 1 { tries = parsed.head.tries }
      }
    }
    marks.points[place] = best
  }

  /// The share of an answer that is right, by the answer itself.
  private func share(of event: LessonEvent, _ question: Question) async throws -> Double {
    switch question.kind {
    case .pick, .run:
      guard let rows = event.rows, let stage = session.lesson?.stage else { return 0 }
      let wanted = session.keys(of: stage.rows)
      let given = Set(rows)
      let responses = stage.responses.map { ($0.0, session.keys(of: $0.1)) }
      let marker = Marker(question, meanings: session.meanings)
      return question.kind == .run
        ? marker.verdict(listing: given, of: wanted, responses: responses).share
        : marker.verdict(picking: given, of: wanted, responses: responses).share
    case .fix: return try await corrected(by: event.lines ?? [], question) ? 1 : 0
    case .predict:
      return Marker(question, meanings: session.meanings).verdict(on: event.answer ?? "").grade == .unreadable
        ? 0 : 1
    default: return Marker(question, meanings: session.meanings).verdict(on: event.answer ?? "").share
    }
  }

  /// Whether the corrections of a learner lead to the proofs; they are taken back afterwards.
  private func corrected(by lines: [String], _ question: Question) async throws -> Bool {
    var copy = session
    copy.lesson?.isTeaching = true
    copy.sandbox = Sandbox(.replay)
    let before = try copy.corpus.steps().count
    for line in lines.prefix(100) {
      // Only corrections, whatever stands in the file.
      guard let word = Line(line).statements.first?.words.first, Line(line).statements.count == 1,
        let command = try? Interpreter().command(named: word.text), command.group == .correct
      else { continue }
      _ = try? await Interpreter().figure(of: line, in: &copy)
    }
    var isRight = true
    for proof in question.proofs where (try? await copy.holds(proof.text)) != true { isRight = false }
    while try copy.corpus.steps().count > before, try copy.undo() != nil {}
    return isRight
  }
}
