import Commands
import Figures
import Renderers

/// The columns of a list of marks.
enum MarksFormat: String, Sendable, Hashable, CaseIterable {
  /// The columns of nbgrader, then the points of each question and remarks; what is late is for the teacher to say.
  case plain
  /// The gradebook of Canvas.
  case canvas
  /// The grade import of Moodle.
  case moodle
  /// The grade import of Brightspace.
  case brightspace
}

/// The marks of a class with the columns of a system.
struct MarksTable {
  /// The lesson.
  let lesson: LessonGrading.LessonSummary
  /// What is known of the learners, by login.
  let students: [String: Student]

  /// The table of some marks.
  func table(of marks: [LessonGrading.Marks], as format: MarksFormat) -> Table {
    let most = lesson.points.reduce(0, +)
    let people = marks.map { (mark: $0, student: students[$0.login] ?? Student(login: $0.login)) }
    switch format {
    case .plain:
      let columns =
        [
          "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email", "raw_score",
          "late_submission_penalty", "score", "max_score",
        ] + lesson.ids + ["remarks"]
      return MarksTable.table(
        columns,
        people.map { mark, student in
          let points = mark.points.map { $0.map { Table.Cell.number($0) } ?? .missing }
          let head: [Table.Cell] = [
            Table.Cell(lesson.title), .missing, Table.Cell(mark.time),
            Table.Cell(mark.login), Table.Cell(student.lastName), Table.Cell(student.firstName),
            Table.Cell(student.email), .number(mark.sum), .integer(0), .number(mark.sum), .integer(most),
          ]
          return head + points + [Table.Cell(mark.remarks.joined(separator: "; "))]
        }
      )
    case .canvas:
      let columns = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", lesson.title]
      let limits: [Table.Cell] = [Table.Cell("    Points Possible"), "", "", "", "", .integer(most)]
      let rows = people.map { mark, student -> [Table.Cell] in
        [
          Table.Cell(student.name), "", Table.Cell(student.id), Table.Cell(mark.login),
          Table.Cell(student.section),
          .number(mark.sum),
        ]
      }
      return MarksTable.table(columns, [limits] + rows)
    case .moodle:
      let columns = ["email", "idnumber", lesson.title, "feedback"]
      return MarksTable.table(
        columns,
        people.map { mark, student in
          [
            Table.Cell(student.email), Table.Cell(student.id), .number(mark.sum),
            Table.Cell(mark.remarks.joined(separator: "; ")),
          ]
        }
      )
    case .brightspace:
      let columns = ["OrgDefinedId", "Username", lesson.title + " Points Grade", "End-of-Line Indicator"]
      return MarksTable.table(
        columns,
        people.map { mark, student in
          [Table.Cell(student.id), Table.Cell(mark.login), .number(mark.sum), Table.Cell("#")]
        }
      )
    }
  }

  private static func table(_ columns: [String], _ rows: [[Table.Cell]]) -> Table {
    Table(columns: columns.map { Table.Column($0, heading: $0) }, rows: rows, firstRowNumber: nil)
  }
}
