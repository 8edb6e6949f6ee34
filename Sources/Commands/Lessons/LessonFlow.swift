import Corpora
import Figures
import Lessons
import Letters

extension Session {
  /// Returns the line that a typed line stands for while a lesson is worked through: an answer without a command, `?`
  /// and
  /// `why`; nil for commands.
  ///
  /// A line that begins with the full name of a command is never an answer. One that begins like a command is an
  /// answer
  /// where it is right, or where it names options.
  mutating func lessonLine(for typed: Line) -> Line? {
    guard let run = lesson, !run.isTeaching, let question = run.question else { return nil }
    let text = typed.text.trimmed
    guard let first = text.split(whereSeparator: \.isWhitespace).first.map(String.init), first.first != "#"
    else {
      return nil
    }
    if text == "?" { return Line("lesson") }
    if Folded.text(text) == "why" { return Line("lesson why") }
    if question.kind.isDone || first.hasPrefix("$") || run.record[question].isDone { return nil }
    if bindings.aliases[first] != nil { return nil }
    if question.kind == .mark, AnswerText.words(text).count > 2, (try? isInArticles(text)) == true {
      lesson?.given = text
      return Line("answer")
    }
    // Commands are typed in small letters; a sentence of a text begins with a capital.
    if question.kind == .free, first.first?.isUppercase == true, text.contains(" ") {
      lesson?.given = text
      return Line("answer")
    }
    let folded = Folded.text(first)
    let commands = Commands.all.flatMap { [$0.name] + $0.aliases }
    if commands.contains(folded), !isOptionText(text, question) { return nil }
    if question.kind != .free {
      let isCommand = (try? Interpreter().command(named: first)) != nil
      if isCommand, !isAnswer(text, question) { return nil }
      // A slip in the name of a command costs no try.
      let looksTyped = text.contains(" ") && first == folded && first.allSatisfy(\.isLetter)
      if looksTyped, !isCommand, first.count > 3, !isAnswer(text, question),
        !NearestNames.names(to: first, among: commands, limit: 1).isEmpty
      {
        return nil
      }
    }
    lesson?.given = text
    return Line("answer")
  }

  private func isOptionText(_ text: String, _ question: Question) -> Bool {
    question.comparedKind == .choice
      && question.options.contains {
        AnswerText.normalised($0.text) == AnswerText.normalised(text)
      }
  }

  /// Whether a text is a right answer, or names options of a question that has them.
  private func isAnswer(_ text: String, _ question: Question) -> Bool {
    if question.kind == .pick { return LessonRun.numbers(text) != nil }
    let verdict = Marker(question, meanings: meanings).verdict(on: text)
    switch question.comparedKind {
    case .choice, .order, .match, .number, .date: return verdict.grade != .unreadable
    default: return verdict.grade != .wrong
    }
  }

  /// What the lesson says after a command of the learner: that a question of the kind run or fix is done; nil
  /// otherwise.
  mutating func lessonFollowUp() async throws -> Figure? {
    guard let run = lesson, !run.isTeaching, let question = run.question, question.kind.isDone,
      !run.record[question].isDone, let stage = run.stage
    else { return nil }
    switch question.kind {
    case .run:
      guard !rows.isEmpty, question.seal?.isExam != true else { return nil }
      guard question.seal == nil ? Set(rows) == stage.rows : verdict(listing: rows, question).grade == .right
      else { return nil }
    case .fix:
      // Without a change of the session no proof can have come true.
      guard question.seal?.isExam != true, try corpus.steps().map(\.id) != stage.steps else { return nil }
      for proof in question.proofs where try await !holds(proof.text) { return nil }
    default: return nil
    }
    defer { isRestored = false }
    return try await take("", Verdict(share: 1))
  }
}
