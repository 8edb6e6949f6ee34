import Corpora
import Documents
import Figures
import Lessons

/// A lesson for work on paper: its prose and questions with room for answers, and behind them its articles.
enum LessonSheet {
  /// The sheet; the lines of the lesson run in a session of their own.
  static func figure(_ lesson: Lesson, in session: Session) async throws -> Figure {
    var session = session.taking(lesson)
    // There is no asking for more on paper.
    session.wantsAllRows = true
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
      sections += onPaper(staged, question)
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

  /// The parts before a question, and the question as a section of its own: its words, its lists, and room.
  private static func onPaper(_ staged: [Section], _ question: Question) -> [Section] {
    // What the loading of articles says is of no use on paper.
    let parts = staged.filter { !$0.title.hasPrefix(LessonRun.typedForYou + "load") }
    let place = parts.firstIndex { head(of: $0) != nil } ?? 0
    guard parts.indices.contains(place), let head = head(of: parts[place]),
      case .message(var message) = parts[place].figure
    else { return parts }
    let way = LessonWording.way(question)
    message.lines.removeFirst()
    message.lines.removeAll { $0.plain == way }
    let room = room(for: question).map { StyledText($0, .dim) }
    var inner = Array(parts[(place + 1)...])
    if inner.isEmpty {
      message.lines += room
    } else {
      inner.append(Section("", .message(Message(room))))
    }
    return parts[..<place] + [Section(head, .sections([Section("", .message(message))] + inner))]
  }

  /// The line with the number of a question; nil for other parts.
  private static func head(of section: Section) -> String? {
    guard case .message(let message) = section.figure, let first = message.lines.first?.plain,
      first.hasPrefix("Question ")
    else { return nil }
    return first
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
