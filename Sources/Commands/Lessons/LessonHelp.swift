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
      Section("A class", table("typed_in_your_shell", "what_it_does", teaching)),
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
    "The first line is the title, then come the facts of the head up to a blank line: level, time, author, licence, needs, "
      + "goals, tries (3), skip (yes or no) and hint cost (0 %), each once if at all, two spaces apart or on lines of their "
      + "own. Everything else is prose in Markdown, lines that the lesson types (news>), and questions.",
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
    case .free: "a text for the teacher, with 'rubric:'; typed line by line, or in an editor"
    }
  }

  private static let keys: [(String, String)] = [
    ("answer: X", "what is right; several lines are a list of which each item counts"),
    ("also: X", "another form of the answer above"),
    ("near: X -> WORDS", "half of the points, and what is said to it"),
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

  private static let teaching: [(String, String)] = [
    ("newshound lesson new NAME", "begins a lesson file, with blanks to fill in"),
    (
      "newshound check FILE.lesson",
      "tries every line, answer, proof and word of evidence, and names the line of each fault"
    ),
    ("newshound lesson try FILE", "shows the lesson with its answers beside the questions"),
    (
      "newshound lesson seal FILE > X.lesson",
      "writes it without its answers; '--exam' also without any feedback"
    ),
    ("newshound lesson import FILE", "makes a lesson of questions in GIFT or Aiken"),
    (
      "newshound grade FILE FOLDER > marks.csv",
      "marks the files LOGIN.answers in a folder with your own file; what a learner's file says of points is not believed"
    ),
    (
      "newshound grade --free FILE FOLDER",
      "asks for the points of each free answer, without the name; before the line above"
    ),
    (
      "newshound grade --for moodle FILE FOLDER",
      "marks with the columns of a system: plain, canvas, moodle or brightspace"
    ),
  ]

  private static let more = [
    "Hand out a lesson together with its articles: a path behind 'load' is seen from the folder of the lesson file. Learners type "
      + "'lesson FILE', and 'lesson hand-in FILE LOGIN' at the end, which makes LOGIN.answers; collect these files in one folder.",
    "A file students.csv in that folder gives names to the logins. Its first line is login,id,email,last_name,first_name,section; "
      + "columns that you do not need may be left out.",
    "Every try after the first is worth a share less of the points. Progress is kept in a file a lesson, one line an event. The "
      + "times of answers are in the marks; what comes of being late is yours to say.",
    "A sealed lesson still says what is right and what is partly right, and has its words for wrong answers, which are veiled. It "
      + "never says that a number is too high or too low, or how many days a date is off: whoever may begin anew would "
      + "find them by halving. It is a curtain and no lock, for short answers are found by trying all of them.",
  ]
}
