import Commands
import Corpora
import Foundation

/// The times that a teacher waits: checking and sealing a lesson of the program, and marking the work of a class of
/// thirty; then how they grow with more questions, more tries and longer answers.
struct Classroom {
  private let options: Options

  init(_ options: Options) { self.options = options }

  private static let lesson = "Sources/CAssets/lessons/1-voices.lesson"

  func results() async throws -> [Result] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "classroom-\(UUID().uuidString)"
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = try String(contentsOfFile: Classroom.lesson, encoding: .utf8)
    let ids = text.split(separator: "\n").filter { $0.hasPrefix("? ") }.map {
      String($0.split(separator: " ")[2])
    }
    for number in 0..<30 {
      try Data(Classroom.work(ids, tries: 3).utf8).write(
        to: folder.appendingPathComponent("s\(number).answers")
      )
    }
    var results = [
      try measured("`check` of a lesson of ten questions", ["check", Classroom.lesson]),
      try measured("`lesson seal` of it", ["lesson", "seal", Classroom.lesson]),
      try measured("`grade` of thirty hand-ins to it", ["grade", Classroom.lesson, folder.path]),
    ]
    results.append(
      try await growth("sealing questions", 400) { try await Classroom.seal(Classroom.questions($0)) }
    )
    results.append(
      try await growth("sealing a passage of many words", 400) { count in
        let words = (0..<count).map { GrowthText.word($0) }.joined(separator: " ")
        try await Classroom.seal("# L\n\n? mark words\nWhich?\nanswer: article 1: \(words)\n")
      }
    )
    results.append(
      try await growth("marking tries of thirty learners", 1600) { count in
        let text = Classroom.questions(1)
        var grading = try LessonGrading(text, name: "l", in: Session(corpus: try Corpus()))
        let work = Classroom.work(["q0"], tries: count)
        _ = try await grading.marks(of: (0..<30).map { LessonGrading.Work(login: "s\($0)", text: work) })
      }
    )
    results.append(
      try await growth("marking a passage of many words", 3200) { count in
        let words = (0..<count).map { GrowthText.word($0) }.joined(separator: " ")
        let text =
          "# L\n\n? mark words\nWhich?\nanswer: article 1: \(GrowthText.word(7)) \(GrowthText.word(8))\n"
        var grading = try LessonGrading(text, name: "l", in: Session(corpus: try Corpus()))
        let line = Classroom.event("words", words)
        _ = try await grading.marks(of: [LessonGrading.Work(login: "s", text: line)])
      }
    )
    return results
  }

  private func measured(_ what: String, _ arguments: [String]) throws -> Result {
    let runs = try (0..<5).map { _ in try Run([options.program] + arguments) }
    return Result(
      what: what,
      figure: rounded(median(runs.map(\.processor)) * 1000, "ms"),
      on: "the processors' time; \(rounded(median(runs.map(\.peak)) / 1_048_576, "MB"))"
    )
  }

  /// The time for a size that is doubled four times.
  private func growth(_ what: String, _ size: Int, _ work: (Int) async throws -> Void) async throws -> Result
  {
    var times: [Double] = []
    for halvings in (0...4).reversed() {
      var best = Double.infinity
      for _ in 0..<3 {
        let start = Growth.processorTime
        try await work(size >> halvings)
        best = min(best, Growth.processorTime - start)
      }
      times.append(best)
    }
    return Growth.result(what, times, "\(size)")
  }

  private static func seal(_ text: String) async throws {
    _ = try await LessonSealing.text(text, name: "l", isExam: false, in: Session(corpus: try Corpus()))
  }

  private static func questions(_ count: Int) -> String {
    let questions = (0..<count).map { "? name q\($0)\nWho?\nanswer: \(GrowthText.word($0)) Roe\n" }
    return "# L\ntries: 9\n\n" + questions.joined(separator: "\n")
  }

  private static func work(_ ids: [String], tries: Int) -> String {
    ids.map { id in
      (0..<tries).map { event(id, ["b", "10", "Aldersund, Kouadjo"][$0 % 3]) }.joined()
    }.joined()
  }

  private static func event(_ question: String, _ answer: String) -> String {
    #"{"answer":"\#(answer)","kind":"answer","lesson":"0","question":"\#(question)","time":1,"rows":["entity 1"]}"#
      + "\n"
  }
}
