import Figures
import Lessons

/// The help on taking lessons and on writing them: the format of the file on one page.
enum LessonHelp {
  /// The page.
  static var figure: Figure {
    .sections([
      Section("Taking a lesson", table("typed", "what_it_does", taking)),
      Section("A lesson file", .message(Message(sample.map { StyledText($0, .command) }))),
      Section("How it is read", .message(Message(rules.map { StyledText($0) }, tone: .hint))),
      Section("Kinds of questions", table("kind", "what_it_asks_for", kinds)),
      Section("Keys of a question", table("key", "meaning", keys)),
      Section("More", .message(Message(more.map { StyledText($0) }, tone: .hint))),
    ])
  }

  private static func table(_ first: String, _ second: String, _ rows: [(String, String)]) -> Figure {
    .table(
      Table(
        columns: [Table.Column(first), Table.Column(second)],
        rows: rows.map { [Table.Cell($0.0, .command), Table.Cell($0.1)] },
        firstRowNumber: nil
      )
    )
  }

  private static let taking: [(String, String)] = [
    ("lessons", "lists the lessons"),
    (
      "lesson NAME",
      "begins one, or goes on with it; 'lesson 1' by its number, 'lesson FILE' one that a teacher wrote"
    ),
    ("240", "whatever is no command is an answer; 'answer 240' is one in any case"),
    ("?", "shows the question again"),
    ("hint", "helps, more clearly each time"),
    ("why", "shows the reason of the last answer again"),
    ("skip", "shows the answer, without points, and goes on"),
    (
      "lesson back", "the question before; 'lesson status' what is done, 'lesson stop' your own session again"
    ),
    (
      "lesson paper > FILE",
      "your work, as .md or .html; 'lesson paper NAME --blank' the lesson, to be printed"
    ),
    ("lesson hand-in", "makes the file for your teacher"),
  ]

  /// A lesson that `newshound check` finds no fault with.
  static let sample = [
    "# Said or admitted?",
    "level: beginner   time: 10 min   tries: 3   skip: yes   hint cost: 0 %",
    "goals: tell a neutral verb from one that judges",
    "",
    "news> load sample:harbour",
    "...",
    "",
    "Two outlets quote one sentence of the company's spokeswoman.",
    "",
    "? pick loaded 2",
    "Which row has the verb that judges her?",
    "news> quotes Tarrant",
    "answer: row where cue = admitted",
    "not: row 1 -> That one is plain \"said\".",
    "evidence: article 6: admitted earlier on Wednesday that",
    "proof: quotes Tarrant --cue admitted = 1",
    "hint: Read the column of the verbs.",
    "why: \"Admitted\" says that she had hidden it.",
  ]

  private static let rules = [
    "The first line is the title, then come the facts of the head up to a blank line. Everything else is prose in "
      + "Markdown, lines that the lesson types (news>), and questions.",
    "A question begins with '?', its kind, an id that is its own, and its points. Below it stand its text, lines to type, "
      + "options as 'a) TEXT', and keys. Two spaces at the start of a line go on with the key above; a blank line ends the "
      + "question.",
    "What stands right below a line 'news>' is the output that 'newshound check' expects; '...' stands for any more of it.",
    "A line that begins with '//' is a note for teachers, which no learner sees.",
    "Every question starts from the same session: what a learner changes is gone at the next one.",
  ]

  private static let kinds: [(String, String)] = Question.Kind.allCases.map { ($0.rawValue, meaning(of: $0)) }

  private static func meaning(of kind: Question.Kind) -> String {
    switch kind {
    case .run: "rows, by any command: 'answer: quotes Tarrant --cue admitted'"
    case .pick:
      "rows of the last 'news>' line: 'answer: row where COLUMN = VALUE', 'row contains TEXT', 'row 2'"
    case .name: "a name or words; names count in every form that the session knows"
    case .number: "a number: 'answer: 240', '~ 240 ± 5', '100..200', with its unit if wished"
    case .date: "a date as coarse as it is written: 'answer: 2024-10'; typed in any wording"
    case .choice: "letters of options: 'answer: b', or 'answer: a c' for several"
    case .order: "all letters in the right order: 'answer: b a c'"
    case .match: "a partner for each option: 'a) THING -> PARTNER', without 'answer:'"
    case .predict: "a guess of any closed kind, before 'then:' shows it; guessing is what counts"
    case .mark: "words of an article: 'answer: article 3: WORDS'; typed, or named by sentences as in 3:12-15"
    case .fix: "corrections, until 'proof:' holds; 'answer:' has commands that lead there"
    case .free: "a text for the teacher, with 'rubric:'"
    }
  }

  private static let keys: [(String, String)] = [
    ("answer: X", "what is right; several lines are a list of which each item counts"),
    ("also: X", "another form of the answer above"),
    ("near: X -> WORDS", "half right, and what is said to it"),
    ("not: X -> WORDS", "wrong, and what is said to it; 'not: * -> WORDS' to any other wrong answer"),
    ("evidence: article N: WORDS", "words of the article, to the letter, that make it right"),
    (
      "proof: COMMAND = N",
      "what the program must say, as in 'help expect'; 'has TEXT' is short for 'contains TEXT'"
    ),
    ("machine: COMMAND = N -> WORDS", "what the program says wrongly, and what a learner is told of it"),
    ("hint: WORDS", "from the vaguest to the clearest"),
    ("why: WORDS", "the reason, shown when the question is done"),
    ("then: COMMAND", "runs when the question is done"),
    ("rubric: WORDS", "how a free answer is marked"),
    ("points: N", "instead of the number behind the id"),
  ]

  private static let more = [
    "In your shell: 'newshound lesson new NAME' begins a file, 'lesson try FILE' shows it with its answers, 'lesson seal FILE' "
      + "writes it without them, 'lesson import FILE' makes one of questions in GIFT or Aiken.",
    "'newshound check FILE.lesson' tries every line, answer, proof and word of evidence, and names the line of each fault.",
    "Every try after the first is worth a share less of the points. Progress is kept in a file a lesson, one line an event.",
  ]
}
