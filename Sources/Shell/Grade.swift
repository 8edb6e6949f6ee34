import Commands
import Figures
import Files
import Platform
import Renderers

/// The columns of a list of marks.
enum MarksFormat: String, Sendable, Hashable, CaseIterable {
  /// Login, points by question, sum and remarks.
  case plain
  /// The gradebook of Canvas.
  case canvas
  /// The grade import of Moodle.
  case moodle
  /// The grade import of Brightspace.
  case brightspace
}

/// The program `newshound grade`, which marks the work of a class and writes the marks as comma-separated values.
///
/// The work of a learner is a file `LOGIN.jsonl` of the folder, as the program keeps it while a lesson is taken. The
/// file
/// `students.csv` there may say more of each login: `login,id,email,last_name,first_name,section`.
struct Grade: Sendable, Hashable {
  /// The path of the teacher's lesson file.
  var lesson: String

  /// The folder of the work.
  var folder: String

  /// The columns.
  var format = MarksFormat.plain

  /// Writes the marks to standard output, and remarks on odd work to standard error.
  func run() async throws -> ExitStatus {
    let interrupts = Interrupts()
    defer { interrupts.end() }
    let grade = self
    do {
      let (lesson, marks) = try await interrupts.run { try await grade.marks() }
      let students = Student.all(in: (try? Grade.text(of: folder + "/students.csv")) ?? "")
      let table = MarksTable(lesson: lesson, students: students).table(of: marks, as: format)
      try StandardStream.output.write(
        Renderers.render(.table(table), as: CSVRenderer(), on: Page(isWholeFile: true))
      )
      for mark in marks {
        for remark in mark.remarks {
          try? StandardStream.error.write(Escaping.visible("\(mark.login): \(remark)") + "\n")
        }
        if !mark.free.isEmpty {
          let count = mark.free.count
          let words = "\(count) free answer\(count == 1 ? "" : "s") to be marked by hand"
          try? StandardStream.error.write(Escaping.visible("\(mark.login): \(words)") + "\n")
        }
      }
      return .done
    } catch is CancellationError {
      return .interrupted
    } catch let error as OutputError {
      throw error
    } catch {
      try? StandardStream.error.write(Complaint(LineError(underlying: error, range: nil, line: "")).text())
      return .failed
    }
  }

  private func marks() async throws -> (LessonGrading.LessonSummary, [LessonGrading.Marks]) {
    let text = try Grade.text(of: lesson)
    let names = try Folder.names(in: folder).sorted()
    var works: [LessonGrading.Work] = []
    for name in names where name.hasSuffix(".jsonl") && FileKind(path: folder + "/" + name) == .file {
      let login = String(name.dropLast(6))
      works.append(LessonGrading.Work(login: login, text: (try? Grade.text(of: folder + "/" + name)) ?? ""))
    }
    var session = try Session.open(formats: Shell.formats)
    session.sandbox = Sandbox(.check)
    let start = Folder.current
    let place = PathParts.folder(of: lesson)
    if !place.isEmpty { Folder.change(to: place) }
    defer { Folder.change(to: start) }
    var grading = try LessonGrading(text, name: lesson, in: session)
    return (grading.lesson, try await grading.marks(of: works))
  }

  /// The text of a file of at most 32 megabytes; bytes that are no UTF-8 are replaced, and spoil only their line.
  private static func text(of path: String) throws(UsageError) -> String {
    String(decoding: try OwnFileBytes.of(path, named: path, limit: 32 << 20), as: UTF8.self)
  }
}

/// What is known of a learner beside the login.
struct Student: Sendable, Hashable {
  var login: String
  var id = ""
  var email = ""
  var lastName = ""
  var firstName = ""
  var section = ""

  /// The name as gradebooks have it, as in "Roe, Jane"; the login where there is none.
  var name: String { lastName.isEmpty ? login : firstName.isEmpty ? lastName : "\(lastName), \(firstName)" }

  /// The learners of a file with a line of column names, by login.
  static func all(in text: String) -> [String: Student] {
    var lines = rows(text)[...]
    guard let head = lines.popFirst() else { return [:] }
    var students: [String: Student] = [:]
    for line in lines {
      func value(_ name: String) -> String {
        guard let place = head.firstIndex(of: name), line.indices.contains(place) else { return "" }
        return line[place]
      }
      let login = value("login")
      guard !login.isEmpty else { continue }
      students[login] = Student(
        login: login,
        id: value("id"),
        email: value("email"),
        lastName: value("last_name"),
        firstName: value("first_name"),
        section: value("section")
      )
    }
    return students
  }

  /// The fields of comma-separated values (RFC 4180), line by line.
  private static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var letters = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    if letters.last != "\n" { letters.append("\n") }
    var place = 0
    while place < letters.count {
      let letter = letters[place]
      place += 1
      if letter == "\"" {
        if isQuoted, place < letters.count, letters[place] == "\"" {
          // Two quotation marks inside a field stand for one.
          field.unicodeScalars.append(letter)
          place += 1
        } else {
          isQuoted.toggle()
        }
      } else if letter == ",", !isQuoted {
        row.append(field)
        field = ""
      } else if letter == "\n", !isQuoted {
        if field.hasSuffix("\r") { field.removeLast() }
        row.append(field)
        if row != [""] { rows.append(row) }
        (row, field) = ([], "")
      } else {
        field.unicodeScalars.append(letter)
      }
    }
    return rows
  }
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
        ["login", "last_name", "first_name", "email", "time", "points", "of"] + lesson.ids + ["remarks"]
      return MarksTable.table(
        columns,
        people.map { mark, student in
          let points = mark.points.map { $0.map { Table.Cell.number($0) } ?? .missing }
          let head: [Table.Cell] = [
            Table.Cell(mark.login), Table.Cell(student.lastName), Table.Cell(student.firstName),
            Table.Cell(student.email), mark.last.map { .integer($0) } ?? .missing, .number(mark.sum),
            .integer(most),
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
