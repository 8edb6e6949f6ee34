import Figures
import Lessons

/// The command that lists the lessons of the program, with what is done of each.
struct LessonList: Command {
  var name: String { "lessons" }
  var summary: String { "lists the lessons, with what you have done of each" }
  var group: CommandGroup { .learn }
  var discussion: String? {
    "Each can be taken alone; the order is the best for a beginner. A teacher's lesson is a file: 'lesson FILE'."
  }
  var examples: [Example] { [Example("lessons", "the lessons of the program")] }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    var rows: [[Table.Cell]] = []
    for (place, name) in LessonLibrary.names.enumerated() {
      guard let text = LessonLibrary.text(of: name), let lesson = try? Lesson(text, name: name) else {
        continue
      }
      var record = LessonRecord()
      if session.lesson?.lesson.name == name, let running = session.lesson?.record {
        record = running
      } else {
        for event in session.progressLog(of: name)?.events() ?? [] { record.add(event) }
      }
      let done = record.done(of: lesson.questions)
      rows.append([
        .integer(place), Table.Cell(name, .command), Table.Cell(lesson.head.title),
        Table.Cell(lesson.head.level),
        Table.Cell(lesson.head.time), .integer(lesson.questions.count), .integer(done),
      ])
    }
    let table = Table(
      columns: [
        Table.Column("number", heading: "#", alignment: .trailing), Table.Column("lesson"),
        Table.Column("title"), Table.Column("level"), Table.Column("time"),
        Table.Column("questions", alignment: .trailing), Table.Column("done", alignment: .trailing),
      ],
      rows: rows,
      firstRowNumber: nil,
      note: "'lesson NAME' or its number, as in 'lesson 1', begins one, or goes on with it."
    )
    return .table(table)
  }
}
