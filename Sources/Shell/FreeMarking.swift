import Commands
import Letters
import Renderers

/// The marking of free answers by a teacher at the terminal, who sees each with its rubric and without a name.
struct FreeMarking {
  /// The ways that marking may end.
  enum End: Sendable { case allMarked, stopped, nothing }

  /// The questions and their answers, in the order in which they are shown.
  private var open: [(question: LessonGrading.FreeQuestion, login: String, answer: String)] = []

  /// Collects the answers that are not marked: question by question, in an order that does not tell the names.
  init(_ marks: [LessonGrading.Marks], of lesson: LessonGrading.LessonSummary, besides given: FreeMarks) {
    for question in lesson.free {
      let answers = marks.compactMap { mark in mark.free[question.place].map { (question, mark.login, $0) } }
        .filter { given.points($0.1, $0.0.id, $0.2) == nil }
      open += answers.sorted { ($0.2, $0.1) < ($1.2, $1.1) }
    }
  }

  /// Shows each answer, reads its points, and keeps them at once.
  func run(
    width: Int,
    into given: inout FreeMarks,
    show: (String) throws -> Void,
    read: () -> String?
  ) throws -> End {
    if open.isEmpty {
      try show("No free answer is waiting for its marks.\n")
      return .nothing
    }
    for (place, item) in open.enumerated() {
      let most = item.question.points
      try show("\nAnswer \(place + 1) of \(open.count) · \(item.question.id) · at most \(most)\n\n")
      try show(item.question.text + "\n\n")
      try show(FreeMarking.columns(item.answer, item.question.rubric, width: width))
      while true {
        try show("Points (0 to \(most)), Enter for later, q to stop: ")
        guard let typed = read()?.trimmed else { return .stopped }
        if typed.lowercased() == "q" { return .stopped }
        if typed.isEmpty { break }
        if let points = Double(typed.replacing(",", with: ".")), points >= 0, points <= Double(most) {
          try given.add(
            FreeMarks.Mark(login: item.login, question: item.question.id, answer: item.answer, points: points)
          )
          break
        }
        try show("That is no number from 0 to \(most). ")
      }
    }
    return .allMarked
  }

  /// Two texts side by side, or one below the other where the page is narrow.
  static func columns(_ answer: String, _ rubric: String, width: Int) -> String {
    let half = (width - 3) / 2
    guard half >= 24 else { return "Answer:\n\(answer)\n\nRubric:\n\(rubric)\n\n" }
    let left = ["ANSWER"] + WrappedText.lines(answer, columns: half)
    let right = ["RUBRIC"] + WrappedText.lines(rubric, columns: half)
    let lines = (0..<max(left.count, right.count)).map { place -> String in
      let one = place < left.count ? left[place] : ""
      let other = place < right.count ? right[place] : ""
      let space = String(repeating: " ", count: max(0, half - DisplayWidth.columns(of: one)))
      return other.isEmpty ? one : one + space + "   " + other
    }
    return lines.joined(separator: "\n") + "\n\n"
  }
}
