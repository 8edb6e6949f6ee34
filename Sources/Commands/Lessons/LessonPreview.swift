public import Figures
import Lessons

/// A lesson as its author looks it through: every question with its answers, reasons and hints beside it.
public enum LessonPreview {
  /// The whole lesson, whose lines run in the session.
  public static func figure(_ source: String, name: String, in session: Session) async throws -> Figure {
    let lesson = try LessonLibrary.parsed(source, name: name, file: name)
    var session = session.taking(lesson)
    let head = lesson.head
    let facts = [
      Words.count(lesson.questions.count, "question"), Words.count(lesson.points, "point"),
      Words.count(head.tries, "try", plural: "tries"), head.level, head.time,
    ]
    var sections = [
      Section(
        head.title,
        .message(Message([StyledText(facts.compactMap(\.self).joined(separator: " · "), .dim)]))
      )
    ]
    for (place, question) in lesson.questions.enumerated() {
      try Task.checkCancellation()
      session.lesson?.position = place
      sections += try await session.stageQuestion()
      sections.append(Section("", keys(of: question, in: session)))
    }
    let check =
      StyledText("newshound check \(name)", .command) + " tries every answer, proof and word of evidence."
    return .sections(sections + [Section("", .message(Message([check], tone: .hint)))])
  }

  private static func keys(of question: Question, in session: Session) -> Figure {
    var rows: [(String, StyledText)] = [
      ("question", StyledText("\(question.kind.rawValue) \(question.id), line \(question.number)"))
    ]
    let shown = question.kind == .pick ? session.rightAnswer(question) : []
    rows += shown.map { ("shown", $0) }
    for answer in question.answers {
      rows.append(("answer", StyledText(answer.text, .strong)))
      rows += answer.alternatives.map { ("also", StyledText($0)) }
    }
    if question.kind == .match { rows += session.rightAnswer(question).map { ("answer", $0) } }
    rows += question.responses.map {
      ($0.isHalfRight ? "near" : "not", StyledText($0.text + " -> ") + LessonProse.inline($0.words))
    }
    rows += question.evidence.map { ("evidence", StyledText("article \($0.article): \($0.words)")) }
    rows += question.proofs.map { ("proof", StyledText($0.text)) }
    rows += question.machine.map { ("machine", StyledText($0.text)) }
    rows += question.hints.map { ("hint", LessonProse.inline($0.text)) }
    rows += question.then.map { ("then", StyledText($0.text)) }
    rows += [("why", question.why), ("rubric", question.rubric)].compactMap { key, text in
      text.map { (key, LessonProse.inline($0.split(separator: "\n").joined(separator: " "))) }
    }
    return .table(
      Table(
        columns: [Table.Column("key"), Table.Column("value")],
        rows: rows.map { [Table.Cell($0.0, .dim), .text($0.1)] },
        firstRowNumber: nil
      )
    )
  }
}
