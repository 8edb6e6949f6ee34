import Corpora
import Documents
import Figures
import Lessons

/// A lesson for work on paper: its prose and questions with room for answers, and behind them its articles.
enum LessonSheet {
  /// The sheet; the lines of the lesson run in a session of their own.
  static func figure(_ lesson: Lesson, in session: Session) async throws -> Figure {
    var session = session.taking(lesson)
    let goals = lesson.head.goals.map { StyledText("- You learn to " + $0 + ".") }
    let facts = [
      Words.count(lesson.questions.count, "question"), Words.count(lesson.points, "point"), lesson.head.time,
    ].compactMap(\.self).joined(separator: " · ")
    var sections = [
      Section(lesson.head.title, .message(Message(goals + [StyledText(facts, .dim)]))),
      Section("", .message(Message([StyledText("Name: " + line(40) + "   Date: " + line(20))]))),
    ]
    for (place, question) in lesson.questions.enumerated() {
      try Task.checkCancellation()
      session.lesson?.position = place
      let staged = try await session.stageQuestion()
      // What the loading of articles says is of no use on paper.
      sections += staged.filter { !$0.title.hasPrefix(LessonRun.typedForYou + "load") }
        .map { onPaper($0, question) }
      sections.append(Section("", .message(Message(room(for: question).map { StyledText($0, .dim) }))))
    }
    let articles = try session.corpus.articles().rows
    if !articles.isEmpty {
      var passages: [Passages.Passage] = []
      for row in articles {
        guard let stored = try session.corpus.article(row.id) else { continue }
        var text = HighlightedText(Array(stored.article.body.utf8))
        text.finish()
        var passage = Read.passage(of: stored, text)
        passage.heading = StyledText("Article \(row.id): ") + passage.heading
        passages.append(passage)
      }
      sections.append(Section("The articles", .passages(Passages(passages))))
    }
    return .sections(sections)
  }

  /// A part of a question with its number as a title, and without the line that says what is typed.
  private static func onPaper(_ section: Section, _ question: Question) -> Section {
    guard case .message(var message) = section.figure else { return section }
    let way = LessonWording.way(question)
    message.lines.removeAll { $0.plain == way }
    guard let head = message.lines.first, head.plain.hasPrefix("Question ") else {
      return Section(section.title, .message(message))
    }
    message.lines.removeFirst()
    return Section(head.plain, .message(message))
  }

  private static func line(_ count: Int) -> String { String(repeating: "_", count: count) }

  private static func room(for question: Question) -> [String] {
    switch question.kind {
    case .free: return [String](repeating: line(70), count: max(3, question.points))
    case .choice, .order, .match, .number, .date, .pick, .predict: return ["Answer: " + line(30)]
    case .name, .mark, .run, .fix: return ["Answer: " + line(60)]
    }
  }
}
