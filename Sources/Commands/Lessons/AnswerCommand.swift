import Figures
import Lessons
import Letters

/// The command that answers the question of the running lesson.
struct AnswerCommand: Command {
  let text = Positional<String?>(
    "answer",
    .verbatim,
    completion: .nothing,
    help: "the answer, in your own way of writing"
  )

  var name: String { "answer" }
  var summary: String { "answers the question of the lesson; most answers need no 'answer' before them" }
  var group: CommandGroup { .learn }
  var isPaged: Bool { false }
  var takesWholeStatement: Bool { true }
  var parameters: [any Parameter] { [text] }
  var discussion: String? {
    """
    Answers are compared by what they mean: names by any of their forms, numbers in digits or words, dates in any wording, \
    rows by what they show and not by their number. Several items stand with commas between them. Only answers that can be \
    read count as tries; each further try is worth less. Where a text is asked for, 'answer' alone opens it in the editor \
    that VISUAL or EDITOR names.
    """
  }
  var examples: [Example] {
    [Example("answer b", "what comes of it, and the next question", after: ["lesson voices"])]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let given = session.lesson?.given
    session.lesson?.given = nil
    let (_, question) = try session.currentQuestion()
    let typed = arguments[text] ?? given
    if typed == nil, question.kind == .free { return try session.editDraft() }
    if typed == nil, !question.kind.isDone {
      throw UsageError.missingArgument("ANSWER", usage: "answer ANSWER")
    }
    return try await session.answer((typed ?? "").trimmed)
  }
}
