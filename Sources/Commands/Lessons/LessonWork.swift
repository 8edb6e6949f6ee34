import Figures
import Lessons

/// A learner's work in a lesson, as figures.
enum LessonWork {
  /// A row for each question: what has become of it, with points, tries and hints.
  static func status(_ run: LessonRun) -> Figure {
    let table = Table(
      columns: [
        Table.Column("question", alignment: .trailing), Table.Column("id"), Table.Column("state"),
        Table.Column("points", alignment: .trailing), Table.Column("of", alignment: .trailing),
        Table.Column("tries", alignment: .trailing), Table.Column("hints", alignment: .trailing),
      ],
      rows: run.questions.enumerated().map { place, question in
        let item = run.record[question]
        let role: StyledText.Role = item.state == .right ? .good : item.isDone ? .warning : .plain
        return [
          .integer(place + 1), Table.Cell(question.id),
          Table.Cell(LessonWording.state(item, of: question), role),
          item.isDone && item.state != .noted ? .number(item.points) : .missing, .integer(question.points),
          .integer(item.tries),
          .integer(item.hints),
        ]
      },
      firstRowNumber: nil,
      note: StyledText(
        "\(LessonWording.points(run.record.points)) of \(Words.count(run.lesson.points, "point")) so far, "
          + "\(run.record.done(of: run.questions)) of \(Words.count(run.questions.count, "question")) done."
      )
    )
    return .table(table)
  }

  /// The work to hand in: the questions with the answers of the learner and their points.
  static func paper(_ run: LessonRun) -> Figure {
    var sections = [
      Section(
        run.lesson.head.title,
        .message(
          Message([
            StyledText(
              "\(run.record.done(of: run.questions)) of \(Words.count(run.questions.count, "question")) done, "
                + "\(LessonWording.points(run.record.points)) of \(Words.count(run.lesson.points, "point"))"
            )
          ])
        )
      )
    ]
    for (place, question) in run.questions.enumerated() {
      let item = run.record[question]
      var lines = LessonProse.lines(question.text)
      lines += question.options.map { StyledText("\($0.letter)) ") + LessonProse.inline($0.text) }
      if question.kind == .match { lines += LessonWording.partners(of: question) }
      for (number, answer) in item.answers.enumerated() where !answer.isEmpty {
        let head = item.answers.count > 1 ? "Answer \(number + 1): " : "Answer: "
        lines.append(StyledText(head, .dim) + StyledText(answer, .strong))
      }
      let worth =
        item.isDone && item.state != .noted
        ? ", \(LessonWording.points(item.points)) of \(Words.count(question.points, "point"))" : ""
      lines.append(StyledText("\(LessonWording.state(item, of: question))\(worth)", .dim))
      sections.append(Section("Question \(place + 1)", .message(Message(lines))))
    }
    return .sections(sections)
  }
}

extension Lesson {
  /// A number for the questions and their keys, in hexadecimal digits, by the method FNV-1a; it changes with them.
  ///
  /// A sealed lesson has the number of the teacher's file.
  var digest: String {
    if let seal = head.seal { return seal.digest }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for question in questions {
      let text =
        [question.id, question.kind.rawValue, "\(question.points)"] + question.text
        + question.answers.flatMap(\.forms)
      for byte in text.joined(separator: "\n").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
