import Commands
import Figures
import Files
import Platform
import Renderers

/// The program `newshound grade`, which marks the work of a class and writes the marks as comma-separated values.
///
/// The work of a learner is a file `LOGIN.answers` of the folder, as `lesson hand-in` writes it, or `LOGIN.jsonl`, as
/// the program keeps it while a lesson is taken. The file `students.csv` there may say more of each login:
/// `login,id,email,last_name,first_name,section`. Points of free answers are kept in `LESSON.marks.jsonl`.
struct Grade: Sendable, Hashable {
  /// The path of the teacher's lesson file.
  var lesson: String

  /// The folder of the work.
  var folder: String

  /// The columns.
  var format = MarksFormat.plain

  /// Whether the free answers are shown to be marked, instead of the marks.
  var asksForFree = false

  /// The endings of the files of learners, in the order in which they count; that is also their order in a folder.
  private static let endings = [".answers", ".jsonl"]

  /// Writes the marks to standard output, and remarks on odd work to standard error.
  func run() async throws -> ExitStatus {
    let interrupts = Interrupts()
    defer { interrupts.end() }
    let grade = self
    do {
      var (lesson, marks) = try await interrupts.run { try await grade.marks() }
      var given = FreeMarks(
        of: PathParts.name(of: self.lesson).split(separator: ".").first.map(String.init) ?? "",
        in: folder
      )
      if asksForFree { return try markFree(marks, of: lesson, &given) }
      for place in marks.indices { marks[place].add(given, of: lesson) }
      let students = Student.all(in: (try? Grade.text(of: folder + "/students.csv")) ?? "")
      let table = MarksTable(lesson: lesson, students: students).table(of: marks, as: format)
      try StandardStream.output.write(
        Renderers.render(.table(table), as: CSVRenderer(), on: Page(isWholeFile: true))
      )
      let absent = students.keys.filter { login in !marks.contains { $0.login == login } }.sorted()
      if !absent.isEmpty {
        let words = "nothing handed in by \(absent.count) of students.csv: \(absent.joined(separator: ", "))"
        try? StandardStream.error.write(Escaping.visible(words) + "\n")
      }
      for mark in marks {
        for remark in mark.remarks {
          try? StandardStream.error.write(Escaping.visible("\(mark.login): \(remark)") + "\n")
        }
        let count = mark.free.keys.count { mark.points[$0] == nil }
        if count > 0 {
          let words =
            "\(count) free answer\(count == 1 ? "" : "s") to be marked with 'newshound grade --free'"
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

  /// Asks for the points of the free answers that have none.
  private func markFree(
    _ marks: [LessonGrading.Marks],
    of lesson: LessonGrading.LessonSummary,
    _ given: inout FreeMarks
  ) throws -> ExitStatus {
    let size = Terminal.current().size
    let marking = FreeMarking(marks, of: lesson, besides: given)
    let end = try marking.run(
      width: size.columns,
      into: &given,
      show: { try StandardStream.output.write($0) },
      read: { readLine() }
    )
    if end == .nothing { return .done }
    let words = end == .stopped ? "Stopped; the marks so far are kept" : "Marks are kept"
    try StandardStream.output.write("\n" + Escaping.visible("\(words) in \(given.path).") + "\n")
    return .done
  }

  private func marks() async throws -> (LessonGrading.LessonSummary, [LessonGrading.Marks]) {
    let text = try Grade.text(of: lesson)
    let names = try Folder.names(in: folder).sorted()
    var works: [LessonGrading.Work] = []
    for name in names where FileKind(path: folder + "/" + name) == .file {
      guard let ending = Grade.endings.first(where: name.hasSuffix), !name.hasSuffix(".marks.jsonl") else {
        continue
      }
      let login = String(name.dropLast(ending.count))
      // What was handed in comes before a copy of the progress.
      if let place = works.firstIndex(where: { $0.login == login }) {
        works[place].isDouble = true
        continue
      }
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

extension LessonGrading.Marks {
  /// Adds the points that a teacher gave to the free answers.
  mutating func add(_ given: FreeMarks, of lesson: LessonGrading.LessonSummary) {
    for question in lesson.free {
      guard let answer = free[question.place] else { continue }
      points[question.place] = given.points(login, question.id, answer).map {
        min($0, Double(question.points))
      }
    }
  }
}
