import Lessons

/// The sealing of a lesson: a file for learners that has hashes in place of the answers.
public enum LessonSealing {
  /// The text of the sealed file of a teacher's lesson.
  ///
  /// The lines of the lesson run in the session, because rows that are right are hashed by what they show.
  /// An exam has no hashes either: answers are only recorded.
  public static func text(_ source: String, name: String, isExam: Bool, in session: Session) async throws
    -> String
  {
    let lesson = try LessonLibrary.parsed(source, name: name, file: name)
    guard lesson.head.seal == nil else { throw UsageError.cannotRead(name, reason: "it is sealed already") }
    var session = session.taking(lesson)
    var forms: [AnswerForms] = []
    for place in lesson.questions.indices {
      session.lesson?.position = place
      _ = try await session.stageQuestion()
      forms.append(self.forms(of: lesson.questions[place], in: session))
    }
    var generator = SystemRandomNumberGenerator()
    let digits = String(generator.next(), radix: 16)
    let salt = String(repeating: "0", count: 16 - digits.count) + digits
    let seal = LessonHead.Seal(salt: salt, digest: lesson.digest, isExam: isExam)
    return LessonWriter(lesson, seal: seal).text(forms)
  }

  /// The form of the rows of an answer, whatever their order.
  static func form(of keys: some Sequence<String>) -> String { Set(keys).sorted().joined(separator: "; ") }

  private static func forms(of question: Question, in session: Session) -> AnswerForms {
    let stage = session.lesson?.stage
    switch question.kind {
    case .run, .pick:
      var named = (stage?.responses ?? [])[...]
      let isList = question.kind == .run
      let keys = session.keys(of: stage?.rows ?? []).sorted()
      return AnswerForms(
        items: isList ? [[form(of: keys)]] : keys.map { [$0] },
        responses: question.responses.map { response in
          if response.isForAll { return ["*"] }
          let keys = session.keys(of: named.popFirst()?.1 ?? []).sorted()
          return isList ? [form(of: keys)] : keys
        }
      )
    default: return Marker(question, meanings: session.meanings).forms()
    }
  }
}

extension Session {
  /// A copy that takes a lesson from its beginning without keeping any progress.
  func taking(_ lesson: Lesson) -> Session {
    var session = self
    session.lessonFolder = nil
    session.lesson = LessonRun(
      lesson: lesson,
      questions: lesson.questions,
      outside: LessonRun.Outside(self),
      record: LessonRecord()
    )
    return session
  }
}
