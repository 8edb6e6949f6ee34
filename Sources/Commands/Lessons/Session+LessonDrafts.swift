import Figures
import Lessons
import Letters

/// What became of a text in an editor.
public enum EditedText: Sendable, Hashable {
  /// The text as it was saved.
  case saved(String)
  /// The editor ended, and the text is as before.
  case unchanged
  /// The editor could not be used; the words say why and what to do.
  case failed(String)
}

extension Session {
  /// The longest text of a free answer, in bytes.
  private static let longestDraft = 1 << 20

  /// Adds a line to the text of a free answer, which is kept at once.
  mutating func addLine(_ typed: String) throws -> Figure {
    let (run, question) = try currentQuestion()
    let before = run.record[question].draft
    try keepDraft(before.isEmpty ? typed : before + "\n" + typed)
    return .message(
      Message([StyledText("Kept. Go on, or end with a line that has only a dot.", .dim)], tone: .hint)
    )
  }

  /// Opens the text of a free answer in the user's editor, and keeps what is saved there.
  mutating func editDraft() throws -> Figure {
    let (run, question) = try currentQuestion()
    if run.record[question].isDone {
      throw UsageError.notInLesson(
        "this question is done; 'skip' goes on, 'lesson restart' begins the lesson anew"
      )
    }
    guard let editText, sandbox == nil else {
      throw UsageError.notInLesson(
        "no editor can be opened here; type the text, and then one dot on a line of its own"
      )
    }
    let task = LessonProse.lines(question.text).map(\.plain)
    switch editText(run.record[question].draft, task) {
    case .failed(let reason): throw UsageError.notInLesson(reason)
    case .unchanged:
      let words =
        "Nothing was saved, and your text is as it was. An editor that opens a window must wait until it is closed, "
      return .message(
        Message(
          [StyledText(words + "as with EDITOR='code --wait'. A dot on a line of its own hands the text in.")],
          tone: .hint
        )
      )
    case .saved(let text):
      try keepDraft(text.trimmed)
      guard let item = lesson?.record[question], !item.draft.isEmpty else {
        return .message(Message([StyledText("Your text is empty now.", .warning)], tone: .hint))
      }
      return .message(
        Message(
          draftLines(item) + [
            StyledText("A dot on a line of its own hands it in; 'answer' opens it again.", .dim)
          ]
        )
      )
    }
  }

  private mutating func keepDraft(_ text: String) throws(UsageError) {
    guard let run = lesson, let question = run.question else { throw .noLesson }
    guard text.utf8.count <= Session.longestDraft else {
      throw .notInLesson("a text of more than a megabyte is no answer; it has not been kept")
    }
    var event = LessonEvent(.draft, lesson: run.lesson.digest)
    event.question = question.id
    event.answer = text
    try keep(event)
  }

  /// How a text may be edited, and its lines so far.
  func draftLines(_ item: LessonRecord.Item) -> [StyledText] {
    var lines: [StyledText] = []
    if item.draft.isEmpty {
      if editText != nil, sandbox == nil {
        lines.append(StyledText("Or type 'answer' alone, which opens your editor.", .dim))
      }
      return lines
    }
    lines.append(StyledText("Your text so far:", .dim))
    return lines
      + item.draft.split(separator: "\n", omittingEmptySubsequences: false).map { StyledText(String($0)) }
  }
}
