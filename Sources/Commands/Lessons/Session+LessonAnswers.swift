import Corpora
import Documents
import Figures
import Lessons
import Letters
import Platform

extension Session {
  // MARK: Beginning and ending

  /// Begins a lesson at its first question that is not done; the session is set aside until it ends.
  mutating func begin(_ lesson: Lesson) async throws -> Figure {
    if self.lesson != nil { endLesson() }
    let outside = LessonRun.Outside(self)
    var record = LessonRecord()
    let log = progressLog(of: lesson.name)
    for event in log?.events() ?? [] { record.add(event) }
    var run = LessonRun(
      lesson: lesson,
      questions: lesson.questions,
      outside: outside,
      record: record,
      log: log
    )
    let done = record.done(of: run.questions)
    run.position = run.questions.firstIndex { !record[$0].isDone } ?? 0
    self.lesson = run
    makesDrafts = false
    var lines = [StyledText(lesson.head.title, .heading)]
    if done == 0 {
      lines += lesson.head.goals.map { StyledText("- You learn to " + $0 + ".") }
      let facts = [
        Words.count(run.questions.count, "question"), lesson.head.time.map { "about " + $0 },
      ].compactMap(\.self).joined(separator: ", ")
      lines.append(
        StyledText(facts + ". Any command may be used to find an answer; ", .dim)
          + StyledText("hint", .command)
          + StyledText(", ", .dim) + StyledText("skip", .command) + StyledText(", ", .dim)
          + StyledText("?", .command)
          + StyledText(" (the question again) and ", .dim) + StyledText("lesson stop", .command)
          + StyledText(" are always there.", .dim)
      )
    } else if done == run.questions.count {
      self.lesson = nil
      self = outside.session
      isRestored = true
      let points = LessonWording.points(record.points)
      lines.append(
        StyledText("You have done all its questions: \(points) of \(Words.count(lesson.points, "point")).")
      )
      lines.append(StyledText("lesson forget \(lesson.name)", .command) + " lets you begin anew.")
      return .message(Message(lines))
    } else {
      lines.append(
        StyledText("You go on at question \(run.position + 1); \(done) of \(run.questions.count) are done.")
      )
    }
    do {
      try keep(LessonEvent(.begin, lesson: lesson.digest))
      return .sections([Section("", .message(Message(lines)))] + (try await stageQuestion()))
    } catch {
      // A lesson that cannot be set up leaves the session as it was.
      endLesson()
      throw error
    }
  }

  /// The file of the progress in a lesson; nil where none is kept, as for lines of others.
  func progressLog(of name: String) -> LessonLog? {
    guard sandbox == nil, let lessonFolder else { return nil }
    return LessonLog(of: name, in: lessonFolder)
  }

  /// The way through a lesson as it is kept; the running one if no other is named.
  func keptRun(of name: String?) throws -> LessonRun {
    guard let name else { return try currentQuestion().run }
    let lesson = try LessonLibrary.lesson(named: name, in: self)
    if let running = self.lesson, running.lesson.name == lesson.name { return running }
    var record = LessonRecord()
    for event in progressLog(of: lesson.name)?.events() ?? [] { record.add(event) }
    return LessonRun(
      lesson: lesson,
      questions: lesson.questions,
      outside: LessonRun.Outside(self),
      record: record
    )
  }

  /// Ends the lesson and goes back to the session outside.
  mutating func endLesson() {
    guard let run = lesson else { return }
    let (progress, isOver, depth) = (progress, isOver, depth)
    self = run.outside.session
    (self.progress, self.isOver, self.depth) = (progress, isOver, depth)
    lesson = nil
    isRestored = true
  }

  /// Adds an event to the record and to the file of the progress.
  mutating func keep(_ event: LessonEvent) throws(UsageError) {
    lesson?.record.add(event)
    try lesson?.log?.add(event)
  }

  /// The running lesson with its question; throws if there is none.
  func currentQuestion() throws(UsageError) -> (run: LessonRun, question: Question) {
    guard let run = lesson, let question = run.question else { throw .noLesson }
    return (run, question)
  }

  // MARK: Answers

  /// Marks an answer of the learner, and goes on if the question is done with it.
  mutating func answer(_ typed: String) async throws -> Figure {
    let (run, question) = try currentQuestion()
    if run.record[question].isDone {
      throw UsageError.notInLesson(
        "this question is done; 'skip' goes on, 'lesson restart' begins the lesson anew"
      )
    }
    if question.kind == .free {
      if typed != "." { return try addLine(typed) }
      let text = run.record[question].draft
      guard !text.isEmpty else {
        throw UsageError.notInLesson("there is no text yet; type it before the dot")
      }
      return try await finish(text, nil, share: 0)
    }
    let typed = try question.kind == .mark ? sentenceWords(typed) ?? typed : typed
    let verdict = try await verdict(on: typed, question)
    if verdict.grade == .unreadable, let difference = verdict.difference {
      return .message(Message([StyledText(LessonWording.difference(difference), .warning)], tone: .hint))
    }
    if question.seal?.isExam == true { return try await finish(typed, nil, share: 0) }
    return try await take(typed, verdict)
  }

  /// The verdict on a typed answer.
  func verdict(on typed: String, _ question: Question) async throws -> Verdict {
    switch question.kind {
    case .pick:
      guard let numbers = LessonRun.numbers(typed) else { return .unreadable(.pick) }
      var given: Set<Row> = []
      for number in numbers { given.insert(try row(RowReference(number))) }
      if let listed = lesson?.stage?.listed, !listed.isEmpty, given.isDisjoint(with: listed) {
        var verdict = Verdict.unreadable(.pick)
        verdict.difference = .otherList
        return verdict
      }
      return verdict(picking: given, question)
    case .run: return rows.isEmpty ? .unreadable(.run) : verdict(listing: rows, question)
    case .fix:
      for proof in question.proofs where try await !holds(proof.text) { return Verdict(share: 0) }
      return Verdict(share: 1)
    case .mark:
      let verdict = Marker(question, meanings: meanings).verdict(on: typed)
      if verdict.share > 0 { return verdict }
      // Words that stand in no article are a slip of the keyboard.
      return try isInArticles(typed) ? verdict : .unreadable(.mark)
    default: return Marker(question, meanings: meanings).verdict(on: typed)
    }
  }

  /// The words of some sentences of an article that are named by their numbers, as in "3:12-15"; nil for other texts.
  private func sentenceWords(_ typed: String) throws -> String? {
    let parts = typed.split(separator: ":", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count == 2, let article = Int(parts[0]), let numbers = LessonRun.numbers(parts[1]),
      let stored = try corpus.article(article)
    else { return nil }
    let bytes = Array(stored.article.body.utf8)
    let found = numbers.filter { stored.sentences.indices.contains($0 - 1) }.map { stored.sentences[$0 - 1] }
    return found.isEmpty
      ? nil : found.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }.joined(separator: " ")
  }

  /// Whether some words stand one after the other in an article.
  func isInArticles(_ typed: String) throws -> Bool {
    let words = " " + AnswerText.words(typed).joined(separator: " ") + " "
    return try corpus.articles().rows.contains { article in
      guard let body = try corpus.article(article.id)?.article.body else { return false }
      return (" " + AnswerText.words(body).joined(separator: " ") + " ").contains(words)
    }
  }

  /// The verdict on rows, by what they are and not by their numbers.
  func verdict(picking given: Set<Row>, _ question: Question) -> Verdict {
    if let seal = question.seal {
      return Marker(question, meanings: meanings).verdict(
        picking: Set(keys(of: given).map(seal.hash)),
        of: Set(question.answers.map(\.text)),
        responses: question.responses.map { ($0, Set($0.text.split(separator: " ").map(String.init))) }
      )
    }
    let stage = lesson?.stage
    var verdict = Marker(question, meanings: meanings).verdict(
      picking: keys(of: given),
      of: keys(of: stage?.rows ?? []),
      responses: (stage?.responses ?? []).map { ($0.0, keys(of: $0.1)) }
        + question.responses.filter(\.isForAll).map { ($0, []) }
    )
    if verdict.grade == .wrong, verdict.words == nil, verdict.difference == nil, let wanted = stage?.rows {
      let (mine, theirs) = (speakers(of: given), speakers(of: wanted))
      if !mine.isEmpty, !theirs.isEmpty {
        verdict.difference = mine.isDisjoint(with: theirs) ? .otherSpeaker : .otherPlace
      }
    }
    return verdict
  }

  /// The names of the speakers of the quotations among some rows.
  private func speakers(of rows: Set<Row>) -> Set<String> {
    Set(
      rows.compactMap { row in
        guard case .quotation(let id) = row else { return nil }
        return (try? corpus.quotation(id))?.speaker?.name
      }
    )
  }

  /// The verdict on listed rows, for the kind run.
  func verdict(listing rows: [Row], _ question: Question) -> Verdict {
    let marker = Marker(question, meanings: meanings)
    if let seal = question.seal {
      return marker.verdict(
        listing: [seal.hash(LessonSealing.form(of: keys(of: rows)))],
        of: Set(question.answers.map(\.text)),
        responses: question.responses.map { ($0, [$0.text]) }
      )
    }
    let stage = lesson?.stage
    return marker.verdict(
      listing: keys(of: rows),
      of: keys(of: stage?.rows ?? []),
      responses: (stage?.responses ?? []).map { ($0.0, keys(of: $0.1)) }
        + question.responses.filter(\.isForAll).map { ($0, []) }
    )
  }

  /// Takes an answer with its verdict: counts the try, and says what is right or different.
  mutating func take(_ typed: String, _ verdict: Verdict) async throws -> Figure {
    let (run, question) = try currentQuestion()
    let tries = run.lesson.head.tries
    let attempt = run.record[question].tries + 1
    let isLast = verdict.grade == .right || attempt >= tries || question.kind == .predict
    if isLast { return try await finish(typed, verdict, share: verdict.share) }
    try keepAnswer(typed, verdict, share: verdict.share, isLast: false)
    var lines = [LessonWording.grade(verdict.grade)]
    if let words = verdict.words { lines.append(LessonProse.inline(words)) }
    if let difference = verdict.difference, verdict.words == nil {
      lines.append(StyledText(LessonWording.difference(difference)))
    }
    let left = tries - attempt
    var rest = StyledText("\(Words.count(left, "try", plural: "tries")) left", .dim)
    if question.hints.count > run.record[question].hints {
      rest = rest + StyledText("; ", .dim) + StyledText("hint", .command) + StyledText(" helps", .dim)
    }
    lines.append(rest + StyledText(".", .dim))
    return .message(Message(lines))
  }

  private mutating func keepAnswer(_ typed: String, _ verdict: Verdict?, share: Double, isLast: Bool)
    throws(UsageError)
  {
    let (run, question) = try currentQuestion()
    let item = run.record[question]
    var event = LessonEvent(.answer, lesson: run.lesson.digest)
    event.question = question.id
    event.attempt = item.tries + 1
    event.answer = typed
    event.verdict = verdict?.grade
    event.points = LessonMarks.points(
      share,
      try: item.tries + 1,
      hints: item.hints,
      of: question,
      in: run.lesson.head
    )
    event.hints = item.hints
    event.seconds = run.stage.map { Int($0.start.duration(to: .now).components.seconds) }
    event.isLast = isLast
    switch question.kind {
    case .pick:
      let chosen = (LessonRun.numbers(typed) ?? []).compactMap { try? row(RowReference($0)) }
      event.rows = keys(of: chosen).sorted()
    case .run: event.rows = keys(of: rows).sorted()
    case .fix:
      let before = run.stage?.steps.count ?? 0
      event.lines = ((try? corpus.steps()) ?? []).dropFirst(before).map(\.label)
    default: break
    }
    try keep(event)
  }

  /// Finishes a question: keeps the answer, shows what follows from it, and goes on to the next.
  private mutating func finish(_ typed: String, _ verdict: Verdict?, share: Double) async throws -> Figure {
    let (_, question) = try currentQuestion()
    let isPrediction = question.kind == .predict && question.seal?.isExam != true
    try keepAnswer(typed, verdict, share: isPrediction ? 1 : share, isLast: true)
    let points = LessonWording.points(lesson?.record[question].points ?? 0)
    let worth = question.points == 0 ? "" : " " + points + " of \(Words.count(question.points, "point"))."
    var lines: [StyledText] = []
    if question.kind == .free || question.seal?.isExam == true {
      lines.append(StyledText("Kept for your teacher.", .good))
      if let rubric = question.rubric {
        lines.append(StyledText("It is marked so: ") + LessonProse.inline(rubric))
      }
    } else if isPrediction {
      lines.append(StyledText("Noted.", .good) + StyledText(worth))
    } else if let verdict {
      lines.append(LessonWording.grade(verdict.grade) + StyledText(worth))
      if verdict.grade != .right, let words = verdict.words { lines.append(LessonProse.inline(words)) }
    }
    var sections = [Section("", .message(Message(lines)))]
    sections += try await closing(question, showsAnswer: isPrediction || verdict?.grade != .right)
    if isPrediction, question.seal == nil, let verdict {
      let chosen = question.options.filter { OptionLetters.of(typed).contains($0.letter) }
      let thought = chosen.isEmpty ? typed : chosen.map { "\($0.letter)) \($0.text)" }.joined(separator: "; ")
      let words = verdict.grade == .right ? "You saw it coming." : "You thought: \(thought)"
      sections.append(Section("", .message(Message([StyledText(words)]))))
    }
    return .sections(sections + (try await goOn()))
  }

  /// What is shown when a question is done: the lines that follow it, the answer, the reason, and where the program
  /// errs.
  private mutating func closing(_ question: Question, showsAnswer: Bool) async throws -> [Section] {
    var sections: [Section] = []
    // The answer names rows of the list as it is shown; lines that follow would list others.
    let answer = showsAnswer ? rightAnswer(question) : []
    lesson?.isTeaching = true
    defer { lesson?.isTeaching = false }
    for line in question.then {
      let typed = TypedLine(text: line.text, number: line.number)
      sections.append(Section(LessonRun.echo(typed), try await runLessonLine(typed)))
    }
    var lines = answer
    if let why = question.why { lines += LessonProse.lines(why.split(separator: "\n").map(String.init)) }
    for note in question.machine.compactMap({ $0.text.halves(at: "->")?.behind }) {
      lines.append(StyledText("Where the program errs: ", .warning) + LessonProse.inline(note))
    }
    if !lines.isEmpty { sections.append(Section("", .message(Message(lines)))) }
    return sections
  }

  /// Goes on to the next question, or to the end of the lesson.
  private mutating func goOn() async throws -> [Section] {
    guard let run = lesson else { return [] }
    lesson?.lastDone = run.position
    lesson?.position += 1
    if lesson?.question != nil { return try await stageQuestion() }
    if let open = run.questions.firstIndex(where: { lesson?.record[$0].isDone == false }) {
      lesson?.position = open
      lesson?.stage = nil
      let note = Message([StyledText("One question is still open; here it is.")], tone: .hint)
      return [Section("", .message(note))] + (try await stageQuestion())
    }
    let sections = lastProse(of: run) + [Section("", .message(Message(summary())))]
    endLesson()
    return sections
  }

  private func lastProse(of run: LessonRun) -> [Section] {
    let start =
      run.lesson.parts.lastIndex { if case .question = $0 { true } else { false } }.map { $0 + 1 } ?? 0
    return run.lesson.parts[start...].compactMap { part in
      guard case .prose(let lines) = part else { return nil }
      return Section("", .message(Message(LessonProse.lines(lines))))
    }
  }

  /// The end of a lesson: the points, and what comes next.
  private func summary() -> [StyledText] {
    guard let run = lesson else { return [] }
    let right = run.questions.count { run.record[$0].state == .right }
    let isExam = run.lesson.head.seal?.isExam == true
    var lines = [
      StyledText("The end of “\(run.lesson.head.title)”", .heading),
      StyledText(
        isExam
          ? "Your answers are kept; your teacher marks them. Your own session is back as it was."
          : "\(right) of \(run.questions.count) right, \(LessonWording.points(run.record.points)) of "
            + "\(Words.count(run.lesson.points, "point")). Your own session is back as it was."
      ),
    ]
    if run.log != nil {
      lines.append(
        StyledText("lesson paper \(run.lesson.typedName) > work.html", .command) + " writes your work down, "
          + StyledText("lesson hand-in \(run.lesson.typedName)", .command)
          + " makes the file for your teacher."
      )
    }
    if let place = LessonLibrary.names.firstIndex(of: run.lesson.name), place + 1 < LessonLibrary.names.count
    {
      lines.append(StyledText("lesson \(LessonLibrary.names[place + 1])", .command) + " is the next one.")
    } else {
      lines.append(StyledText("lessons", .command) + " lists all lessons.")
    }
    return lines
  }

  // MARK: Hints, skipping, going back

  /// Shows the next hint.
  mutating func nextHint() throws -> Figure {
    let (run, question) = try currentQuestion()
    let item = run.record[question]
    guard item.hints < question.hints.count else {
      let words = question.hints.isEmpty ? "This question has no hint." : "That was the last hint."
      return .message(
        Message([StyledText(words + " ") + StyledText("skip", .command) + " shows the answer."], tone: .hint)
      )
    }
    var event = LessonEvent(.hint, lesson: run.lesson.digest)
    event.question = question.id
    event.hints = item.hints + 1
    try keep(event)
    let head = StyledText("Hint \(item.hints + 1) of \(question.hints.count): ", .dim)
    var lines = [head + LessonProse.inline(question.hints[item.hints].text)]
    if run.lesson.head.hintCost > 0 {
      lines.append(StyledText("It costs \(run.lesson.head.hintCost) % of the points.", .dim))
    }
    return .message(Message(lines, tone: .hint))
  }

  /// Shows the answer of a question without points, and goes on; a question that is done is only left.
  mutating func skipQuestion() async throws -> Figure {
    let (run, question) = try currentQuestion()
    if run.record[question].isDone { return .sections(try await goOn()) }
    guard run.lesson.head.allowsSkipping else {
      throw UsageError.notInLesson("the questions of this lesson cannot be skipped; 'hint' helps")
    }
    var event = LessonEvent(.skip, lesson: run.lesson.digest)
    event.question = question.id
    try keep(event)
    let head = Section("", .message(Message([StyledText("Skipped.", .warning)])))
    let sections = [head] + (try await closing(question, showsAnswer: true))
    return .sections(sections + (try await goOn()))
  }

  /// Goes back to the question before.
  mutating func previousQuestion() async throws -> Figure {
    let (run, _) = try currentQuestion()
    guard run.position > 0 else { throw UsageError.notInLesson("this is the first question") }
    lesson?.position -= 1
    lesson?.stage = nil
    return .sections(try await stageQuestion())
  }

  /// The reason of the answer to the question that was done last.
  func lastReason() throws -> Figure {
    let (run, question) = try currentQuestion()
    let place = run.record[question].isDone ? run.position : run.lastDone
    guard let place else {
      throw UsageError.notInLesson("the reason is shown when a question is done; 'hint' helps before")
    }
    let done = run.questions[place]
    let why = done.why.map { LessonProse.lines($0.split(separator: "\n").map(String.init)) }
    let head = [StyledText("Question \(place + 1)", .heading)] + (done.kind == .pick ? [] : rightAnswer(done))
    return .message(Message(head + (why ?? [StyledText("The lesson gives no reason.", .dim)])))
  }
}

/// The points of answers.
enum LessonMarks {
  /// The points of an answer: the share of what is right, less with each try and, if the lesson says so, each hint.
  static func points(
    _ share: Double,
    try attempt: Int,
    hints: Int,
    of question: Question,
    in head: LessonHead
  ) -> Double {
    let tries = Double(max(1, head.tries))
    let left = max(0, tries - Double(attempt) + 1) / tries
    let afterHints = max(0, 1 - Double(hints) * Double(head.hintCost) / 100)
    return (share * left * afterHints * Double(question.points) * 100).rounded() / 100
  }
}
