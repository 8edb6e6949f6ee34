import Corpora
import Figures
import Files
import Lessons
import Platform

extension Session {
  /// Sets up the question of the running lesson, and returns what is shown before its text.
  ///
  /// The lines of the lesson above it run again in an empty session where anything was changed since, so that no
  /// answer
  /// depends on what was tried before.
  mutating func stageQuestion() async throws -> [Section] {
    guard var run = lesson, let question = run.question else { return [] }
    run.isTeaching = true
    lesson = run
    defer { lesson?.isTeaching = false }
    let index = run.lesson.parts.firstIndex {
      if case .question(let one) = $0 { one.id == question.id } else { false }
    }
    let above = run.lesson.parts[..<(index ?? 0)]
    let start = above.lastIndex { if case .question = $0 { true } else { false } }.map { $0 + 1 } ?? 0
    var lines = 0
    if let stage = run.stage, stage.lines <= LessonRun.lines(in: above[...]), try isUnchanged(since: stage) {
      lines = stage.lines
    } else {
      try beginLessonSession(run)
    }
    list([])
    rest = nil
    var sections: [Section] = []
    var number = 0
    for place in above.indices {
      let isShown = place >= start
      switch above[place] {
      case .question: continue
      case .prose(let prose):
        if isShown { sections.append(Section("", .message(Message(LessonProse.lines(prose))))) }
      case .line(let line):
        number += 1
        let isNew = number > lines
        // A line that has run already runs again only to be shown.
        guard isNew else { continue }
        let figure = try await runLessonLine(line)
        if isShown { sections.append(Section(LessonRun.echo(line), figure)) }
      }
    }
    var stage = LessonRun.Stage(lines: number)
    stage.steps = try corpus.steps().map(\.id)
    stage.state = state
    firstStep = stage.steps.last ?? 0
    let words = try questionLines(question)
    sections.append(Section("", .message(Message(words))))
    var height = words.count
    for line in question.lines {
      let figure = try await runLessonLine(line)
      height += figure.height(columns: screen?.columns ?? 80)
      sections.append(Section(LessonRun.echo(line), figure))
    }
    // A list that fills the screen would leave nothing of the question on it.
    if let screen, height > screen.rows, !question.lines.isEmpty {
      sections.append(Section("", .message(Message(words))))
    }
    stage.listed = Set(rows)
    try await findRows(of: question, into: &stage)
    lesson?.stage = stage
    lesson?.given = nil
    // Setting up a question is no change that could be undone.
    isRestored = true
    return sections
  }

  /// Shows the question again; the list whose rows it asks for is listed anew, for their numbers to mean its rows.
  mutating func questionAgain() async throws -> Figure {
    let (_, question) = try currentQuestion()
    var sections: [Section] = []
    if question.kind == .pick, let line = question.lines.last {
      lesson?.isTeaching = true
      defer { lesson?.isTeaching = false }
      sections.append(Section(LessonRun.echo(line), try await runLessonLine(line)))
    }
    sections.append(Section("", .message(Message(try questionLines(question)))))
    return .sections(sections)
  }

  /// Whether neither articles, corrections, choices nor settings have changed since a question was set up.
  private func isUnchanged(since stage: LessonRun.Stage) throws -> Bool {
    try corpus.steps().map(\.id) == stage.steps && state == stage.state
  }

  /// Replaces the session by an empty one with the settings of the session outside.
  private mutating func beginLessonSession(_ run: LessonRun) throws {
    begin(in: try Corpus())
    settings = run.outside.session.settings
    firstStep = 0
    draftProblem = nil
  }

  /// Runs a line of the lesson in a sandbox; an answer without rows is an answer.
  mutating func runLessonLine(_ line: TypedLine) async throws -> Figure {
    let outer = sandbox
    if sandbox == nil { sandbox = Sandbox(.replay) }
    defer { sandbox = outer }
    let start = Folder.current
    if let folder = lesson?.lesson.folder, !folder.isEmpty { Folder.change(to: folder) }
    defer { if lesson?.lesson.folder != nil { Folder.change(to: start) } }
    do {
      return try await Interpreter().figure(of: line.text, in: &self)
    } catch var error as LineError {
      if error.isNoResult { return .message(Message([StyledText(error.message)], tone: .hint)) }
      error.place = error.place ?? LineError.Place(file: lesson?.lesson.name ?? "", line: line.number)
      throw error
    }
  }

  // MARK: Rows that are right

  /// Finds the rows that the answers and responses of a question name.
  private func findRows(of question: Question, into stage: inout LessonRun.Stage) async throws {
    guard question.kind == .run || question.kind == .pick, question.seal == nil else { return }
    for answer in question.answers {
      stage.rows.formUnion(try await rows(meantBy: answer.text, of: question, at: answer.number))
    }
    for response in question.responses where !response.isForAll {
      let rows = try await rows(meantBy: response.text, of: question, at: response.number)
      stage.responses.append((response, rows))
    }
  }

  /// The rows that a key names: those of a command for the kind run, else `row 3`, `row where COLUMN = VALUE` or
  /// `row contains TEXT` of the answer to the last line of the question.
  func rows(meantBy key: String, of question: Question, at line: Int) async throws -> Set<Row> {
    var copy = withoutLesson
    do {
      if question.kind == .run {
        _ = try await copy.wholeAnswer(to: key)
        return Set(copy.rows)
      }
      let words = key.split(separator: " ").map(String.init)
      guard let first = words.first, first == "row" || first == "rows" else {
        throw UsageError.lessonKey(key, wanted: "'row 3' or 'row where COLUMN = VALUE'")
      }
      if let numbers = LessonRun.numbers(words.dropFirst().joined(separator: " ")) {
        return Set(try numbers.map { try row(RowReference($0)) })
      }
      guard let command = question.lines.last?.text else {
        throw UsageError.lessonKey(
          key,
          wanted: "a line 'news> COMMAND' in the question, of which it names rows"
        )
      }
      let claim = try Claim(command + " " + words.dropFirst().joined(separator: " "))
      let answer = try await copy.wholeAnswer(to: claim.command)
      let places = try claim.places(in: answer)
      return Set(places.compactMap { copy.rows.indices.contains($0) ? copy.rows[$0] : nil })
    } catch var error as LineError {
      if error.isNoResult { return [] }
      error.place = LineError.Place(file: lesson?.lesson.name ?? "", line: line)
      throw error
    } catch let error as UsageError {
      var located = LineError(error, range: nil, line: key)
      located.place = LineError.Place(file: lesson?.lesson.name ?? "", line: line)
      throw located
    }
  }

  /// A copy in which lines of the lesson run in a sandbox, and are never answers.
  private var withoutLesson: Session {
    var copy = self
    copy.lesson = nil
    copy.sandbox = sandbox ?? Sandbox(.replay)
    return copy
  }

  /// Whether a claim holds in a copy of the session.
  func holds(_ text: String) async throws -> Bool {
    let claim = try Claim(LessonRun.claim(text))
    return claim.comparison.holds(try await count(of: claim), claim.number)
  }

  /// How many rows of a copy of the session a claim counts.
  func count(of claim: Claim) async throws -> Int {
    var copy = withoutLesson
    do {
      return try claim.count(try await copy.wholeAnswer(to: claim.command))
    } catch let error as LineError where error.isNoResult {
      return 0
    }
  }
}

extension Figure {
  /// About how many lines the figure takes on a screen of some columns.
  fileprivate func height(columns: Int) -> Int {
    let columns = max(columns, 20)
    switch self {
    case .message(let message): return message.lines.reduce(0) { $0 + 1 + $1.plain.count / columns }
    case .table(let table):
      let letters = table.rows.reduce(0) { sum, row in
        row.reduce(sum) { if case .text(let words) = $1 { $0 + words.plain.count + 2 } else { $0 + 8 } }
      }
      return table.rows.count + letters / columns
    case .passages(let passages):
      return passages.passages.reduce(0) { sum, passage in
        passage.paragraphs.reduce(sum + 2) { $0 + 2 + $1.plain.count / columns }
      }
    case .sections(let sections): return sections.reduce(0) { $0 + 2 + $1.figure.height(columns: columns) }
    case .chart(let chart): return chart.values.count
    case .graph, .tree, .nothing: return 0
    }
  }
}

extension LessonRun {
  /// How many lines of a lesson stand among some parts.
  static func lines(in parts: ArraySlice<Lesson.Part>) -> Int {
    parts.count { if case .line = $0 { true } else { false } }
  }

  /// The words before a line that the lesson types.
  static let typedForYou = "Typed for you: "

  /// A line as it is shown above its answer; the prompt before it would be read as a typed line in a transcript.
  static func echo(_ line: TypedLine) -> String {
    typedForYou + line.text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// A claim of a lesson as `expect` reads it: "has" is short for "contains".
  static func claim(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let place = words.lastIndex(of: "has"), place > 0 else { return text }
    return (words[..<place] + ["contains"] + words[(place + 1)...]).joined(separator: " ")
  }

  /// The numbers of "3", "row 3, 5" or "2-4"; nil for other texts.
  static func numbers(_ text: String) -> [Int]? {
    var numbers: [Int] = []
    for piece in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isWhitespace }) {
      let word = piece.drop { $0 == "@" }
      if ["row", "rows"].contains(word.lowercased()) || word.lowercased() == "and" { continue }
      let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { positive($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last,
        last - first < 1000
      else { return nil }
      numbers += first...last
    }
    return numbers.isEmpty ? nil : numbers
  }
}
