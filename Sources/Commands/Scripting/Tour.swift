import Figures

/// The command that introduces the program, one step at a time.
struct Tour: Command {
  let step = Positional<String?>("step", help: "'next', or the number of a step")

  var name: String { "tour" }
  var summary: String { "leads through the program, one step at a time" }
  var group: CommandGroup { .shell }
  var explainsWhatFollows: Bool { true }
  var parameters: [any Parameter] { [step] }
  var discussion: String? {
    "Each step says what it does and then runs its command. 'tour next' goes on; 'lesson tour' asks three questions instead."
  }
  var examples: [Example] { [Example("tour", "the first step")] }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let steps = Tour.steps(of: Assets.text(named: "lessons/tour.news") ?? "")
    guard !steps.isEmpty else {
      return .message(Message(["There is no tour in this build."], tone: .hint))
    }
    let number = try Tour.number(arguments[step], after: session.tourStep, of: steps.count)
    guard number <= steps.count else {
      session.tourStep = 0
      return .message(
        Message(
          [
            "This was the last step. " + StyledText("lesson tour", .command)
              + " asks three questions about it, "
              + StyledText("new", .command) + " begins an empty session, "
              + StyledText("load FILE", .command) + " reads your own articles, "
              + StyledText("help", .command)
              + " lists all commands."
          ],
          tone: .hint
        )
      )
    }
    session.tourStep = number
    let step = steps[number - 1]
    session.enqueue(Script(step.lines.joined(separator: "\n"), name: "tour step \(number)"))
    let going = number < steps.count ? " ('tour next' goes on)" : ""
    var lines = [StyledText("Step \(number) of \(steps.count)\(going)", .heading)]
    lines += step.explanation.map { StyledText($0) }
    lines += step.lines.map { StyledText($0, .command) }
    return .message(Message(lines, tone: .hint))
  }

  /// One step: its explanation, and the lines to run.
  struct Step: Sendable, Hashable {
    var explanation: [String] = []
    var lines: [String] = []
  }

  /// Parses the steps of a lesson, in which lines that begin with `#: ` explain the commands below them.
  static func steps(of lesson: String) -> [Step] {
    var steps: [Step] = []
    for line in lesson.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("#:") {
        if steps.last?.lines.isEmpty != true { steps.append(Step()) }
        let text = line.dropFirst(2).drop { $0 == " " }
        steps[steps.count - 1].explanation.append(String(text))
      } else if !line.hasPrefix("#"), line.contains(where: { !$0.isWhitespace }), !steps.isEmpty {
        steps[steps.count - 1].lines.append(String(line))
      }
    }
    return steps
  }

  /// Returns the number of the requested step; it exceeds `count` by one after the last step.
  private static func number(_ typed: String?, after last: Int, of count: Int) throws(UsageError) -> Int {
    guard let typed else { return 1 }
    if "next".hasPrefix(Folded.text(typed)), !typed.isEmpty { return last + 1 }
    guard let number = Int(typed), (1...count).contains(number) else {
      throw .noSuchStep(typed, count: count)
    }
    return number
  }
}
