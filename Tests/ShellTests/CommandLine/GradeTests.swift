import Foundation
import TestSupport
import Testing

@Suite("Marking a class of thirty")
struct GradeTests {
  static let lesson = """
    # Class, "A"
    tries: 2

    ? number seven 4
    How many?
    answer: 7

    ? choice letter 2
    Which?
    a) one
    b) two
    answer: b

    ? free words 3
    Why?
    rubric: 3 = a reason, 0 = none
    """

  /// A line of a learner's file.
  static func event(_ kind: String, _ question: String? = nil, _ answer: String? = nil, points: Int = 0)
    -> String
  {
    var line = "{\"kind\":\"\(kind)\",\"lesson\":\"x\",\"time\":1700000000,\"points\":\(points)"
    if let question { line += ",\"question\":\"\(question)\"" }
    if let answer { line += ",\"answer\":\"\(answer)\"" }
    return line + "}\n"
  }

  /// What the learners of the class did, by their number, and the points that they should have.
  static func work(_ number: Int) -> (text: String, points: Double) {
    let right = event("answer", "seven", "seven") + event("answer", "letter", "b")
    switch number % 6 {
    case 0: return (right + event("answer", "words", "Because \(number)."), 6)
    case 1:
      return (
        event("answer", "seven", "8") + event("restart") + event("answer", "seven", "8")
          + event("answer", "seven", "7"), 2
      )
    case 2: return (event("answer", "seven", "9", points: 4) + event("answer", "letter", "a", points: 2), 0)
    case 3: return ("", 0)
    case 4: return ("no line\n\u{0}{]\n" + right + "{\"kind\":\"answer\"", 6)
    default: return (event("skip", "seven") + right, 2)
    }
  }

  /// The fields of comma-separated values without line breaks in them.
  static func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      var fields = [""]
      var isQuoted = false
      for letter in line {
        if letter == "\"" { isQuoted.toggle() }
        if letter == ",", !isQuoted { fields.append("") } else { fields[fields.count - 1].append(letter) }
      }
      return fields
    }
  }

  static func withClass(_ work: (_ home: URL, _ folder: String, _ lesson: String) throws -> Void) throws {
    try Fixtures.withTemporaryFolder { home in
      let folder = home.appendingPathComponent("class")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let lesson = home.appendingPathComponent("quiz.lesson")
      try Data(Self.lesson.utf8).write(to: lesson)
      var students = "login,id,email,last_name,first_name,section\nabsent,1,a@example.org,Away,Al,B\n"
      for number in 10..<40 {
        try Data(Self.work(number).text.utf8).write(to: folder.appendingPathComponent("s\(number).answers"))
        students += "s\(number),\(9000 + number),s\(number)@example.org,\"Roe, \(number)\",Jo,B\n"
      }
      // A second file of one learner, and a file that is nobody's work.
      try Data("".utf8).write(to: folder.appendingPathComponent("s12.jsonl"))
      try Data("?".utf8).write(to: folder.appendingPathComponent("notes.txt"))
      try Data(students.utf8).write(to: folder.appendingPathComponent("students.csv"))
      try work(home, folder.path, lesson.path)
    }
  }

  @Test("every learner has the right marks, and odd files are told")
  func plain() throws {
    try Self.withClass { home, folder, lesson in
      let run = try BuiltProgram.run(["grade", lesson, folder], home: home)
      #expect(run.status == 0)
      let rows = Self.rows(run.output)
      #expect(rows.count == 31)
      let columns = [
        "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email", "raw_score",
        "late_submission_penalty", "score", "max_score", "seven", "letter", "words", "remarks",
      ]
      #expect(rows[0] == columns)
      for (row, number) in zip(rows.dropFirst(), 10..<40) {
        #expect(row[3] == "s\(number)")
        #expect(Double(row[9]) == Self.work(number).points, "\(row)")
        #expect(row[10] == "9")
      }
      #expect(rows[3][2] == "2023-11-14T22:13:20Z")
      #expect(run.errors.contains("nothing handed in by 1 of students.csv: absent"))
      #expect(run.errors.contains("s13: the lesson was begun anew 1 time"))
      #expect(run.errors.contains("s15: the file is empty"))
      #expect(run.errors.contains("s10: 3 lines cannot be read"))
      #expect(run.errors.contains("s12: there are two files"))
      #expect(run.errors.contains("s12: 1 free answer to be marked with 'newshound grade --free'"))
    }
  }

  @Test("the columns are those of each system")
  func systems() throws {
    try Self.withClass { home, folder, lesson in
      func rows(_ system: String) throws -> [[String]] {
        Self.rows(try BuiltProgram.run(["grade", lesson, folder, "--for", system], home: home).output)
      }
      let canvas = try rows("canvas")
      #expect(canvas[0].prefix(5) == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"])
      #expect(canvas[0].count == 6)
      #expect(canvas[1][0].contains("Points Possible") && canvas[1][5] == "9")
      #expect(canvas[4].dropFirst() == ["", "9012", "s12", "B", "6"])
      let moodle = try rows("moodle")
      #expect(moodle[0].count == 4 && moodle[0][0] == "email" && moodle[0][1] == "idnumber")
      #expect(moodle[3].prefix(3) == ["s12@example.org", "9012", "6"])
      let brightspace = try rows("brightspace")
      #expect(brightspace[0][0] == "OrgDefinedId" && brightspace[0][1] == "Username")
      #expect(brightspace[0][2].contains(" Points Grade"))
      #expect(brightspace[0].last == "End-of-Line Indicator")
      #expect(brightspace[3] == ["9012", "s12", "6", "#"])
    }
  }

  @Test("free answers are marked without names, and the marks are read back")
  func free() throws {
    try Self.withClass { home, folder, lesson in
      let first = try BuiltProgram.run(
        ["grade", "--free", lesson, folder],
        input: Array("3\n9\n2,5\n\nq\n".utf8),
        home: home
      )
      #expect(first.status == 0)
      #expect(first.output.contains("ANSWER"))
      #expect(first.output.contains("3 = a reason"))
      #expect(first.output.contains("That is no number from 0 to 3."))
      #expect(!first.output.contains("s12"))
      let marks = try String(contentsOfFile: folder + "/quiz.marks.jsonl", encoding: .utf8)
      #expect(marks.split(separator: "\n").count == 2)
      let again = try BuiltProgram.run(["grade", lesson, folder], home: home)
      let rows = Self.rows(again.output)
      #expect(rows[3][9] == "9" && rows[9][9] == "8.5", "\(rows[3]) \(rows[9])")
      let second = try BuiltProgram.run(["grade", "--free", lesson, folder], input: [], home: home)
      #expect(second.output.contains("Answer 1 of 3"))
    }
  }
}
