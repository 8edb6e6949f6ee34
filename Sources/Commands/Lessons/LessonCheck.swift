import Corpora
import Documents
public import Figures
import Lessons
import Letters
import Platform

/// The check of a lesson: that every line of it runs, every answer is marked as its author says, and text and program
/// still agree with it.
public struct LessonCheck: Sendable {
  /// A finding about a lesson.
  public struct Finding: Sendable, Hashable {
    /// The number of the line in the file.
    public var line: Int
    /// What is wrong, and the remedy, or what has become better.
    public var message: String
    /// Whether it is only worth knowing, and no fault.
    public var isNote = false
    /// What could be written into the file instead; nil where the author must decide.
    public var remedy: Remedy?
  }

  /// Lines that what is printed now would put in place of lines of the file.
  public struct Remedy: Sendable, Hashable {
    /// The number of the first line that is replaced, from 1.
    public var first: Int
    /// How many lines are replaced.
    public var count: Int
    /// The new lines.
    public var lines: [String]
  }

  /// A text with all remedies in it, which change proofs and printed lines, and never an answer.
  public func updated(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for remedy in findings.compactMap(\.remedy).sorted(by: { $0.first > $1.first })
    where remedy.first > 0 && remedy.first - 1 + remedy.count <= lines.count {
      lines.replaceSubrange((remedy.first - 1)..<(remedy.first - 1 + remedy.count), with: remedy.lines)
    }
    return lines.joined(separator: "\n")
  }

  /// The findings, by their lines.
  public private(set) var findings: [Finding] = []

  /// The number of questions.
  public private(set) var questions = 0

  private let render: @Sendable (Figure) -> String

  /// Creates a check without findings; `render` shows a figure as the prompt does.
  public init(render: @escaping @Sendable (Figure) -> String) { self.render = render }

  /// Checks the text of a lesson file, in an empty session with these formats.
  public mutating func run(_ text: String, name: String, in session: Session) async throws {
    let lesson: Lesson
    do throws(LessonProblems) {
      lesson = try Lesson(text, name: name)
    } catch {
      findings = error.all.map { Finding(line: $0.line, message: $0.message) }
      return
    }
    questions = lesson.questions.count
    if lesson.head.seal != nil {
      return add(
        1,
        "a sealed lesson has no answers that could be checked; check the file that it was made from"
      )
    }
    var session = session
    session.lessonFolder = nil
    session.lesson = LessonRun(
      lesson: lesson,
      questions: lesson.questions,
      outside: LessonRun.Outside(session),
      record: LessonRecord()
    )
    var shown: Set<Int> = []
    for (place, question) in lesson.questions.enumerated() {
      try Task.checkCancellation()
      session.lesson?.position = place
      do {
        _ = try await session.stageQuestion()
      } catch let error as LineError {
        let line = error.place?.line ?? question.number
        add(line, "the line fails: \(error.message); correct it, or what it depends on")
        session.lesson?.stage = nil
        if error.underlying is CancellationError { throw CancellationError() }
        continue
      }
      try await checkOutput(of: lesson, upTo: question, &shown, in: session)
      checkShape(question)
      try await checkAnswers(question, in: session)
      try checkEvidence(question, in: session)
      try await checkClaims(question, in: session)
    }
    checkChoices(lesson)
    findings.sort { ($0.line, $0.message) < ($1.line, $1.message) }
  }

  private mutating func add(_ line: Int, _ message: String, isNote: Bool = false, remedy: Remedy? = nil) {
    let finding = Finding(line: line, message: message, isNote: isNote, remedy: remedy)
    if !findings.contains(finding) { findings.append(finding) }
  }

  // MARK: Lines

  /// Compares the answers of lines with the expected ones, where there are any.
  private mutating func checkOutput(
    of lesson: Lesson,
    upTo question: Question,
    _ shown: inout Set<Int>,
    in session: Session
  ) async throws {
    for line in question.then {
      var copy = session
      let typed = TypedLine(text: line.text, number: line.number)
      do {
        copy.lesson?.isTeaching = true
        _ = try await copy.runLessonLine(typed)
      } catch let error as LineError {
        add(line.number, "the line of 'then:' fails: \(error.message)")
      }
    }
    let parts = lesson.parts.prefix {
      if case .question(let one) = $0 { one.id != question.id } else { true }
    }
    let above = parts.compactMap { part -> TypedLine? in if case .line(let line) = part { line } else { nil }
    }
    for line in above + question.lines where !line.expected.isEmpty && shown.insert(line.number).inserted {
      var copy = session
      copy.lesson?.isTeaching = true
      guard let figure = try? await copy.runLessonLine(line) else { continue }
      let lines = Transcript.trimmed(Transcript.lines(of: render(figure)))
      let expected = line.expected + (line.allowsMore ? ["..."] : [])
      guard !LinePattern.match(expected, lines) else { continue }
      let first = zip(line.expected, lines).first { !LinePattern.match($0, $1) }
      let found = first.map { ": expected \"\($0)\", printed \"\($1)\"" } ?? ""
      add(
        line.number,
        "the line prints something else than the lesson shows\(found); write '...' for any output",
        remedy: Remedy(
          first: line.number
            + line.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count,
          count: line.expected.count,
          lines: Array(line.allowsMore ? lines.prefix(line.expected.count) : lines[...])
        )
      )
    }
  }

  // MARK: The form of questions

  private mutating func checkShape(_ question: Question) {
    if question.kind == .free {
      if question.rubric == nil {
        add(
          question.number,
          "the free question has no 'rubric:'; say how it is marked, as in '2 = …, 1 = …, 0 = …'"
        )
      }
      return
    }
    if question.why == nil {
      add(question.number, "the question has no 'why:'; give the reason of the answer")
    }
    if question.kind == .predict { return }
    guard let first = question.hints.first else {
      return add(question.number, "the question has no hint; add 'hint:', from the vaguest to the clearest")
    }
    let answers = question.answers.flatMap {
      question.kind == .mark ? [SpanKey($0.text)?.words ?? ""] : $0.forms
    }
    let hint = " " + AnswerText.words(first.text).joined(separator: " ") + " "
    let isClosed = [.name, .number, .date, .mark].contains(question.kind)
    if isClosed,
      let given = answers.first(where: { answer in
        let words = AnswerText.words(answer).joined(separator: " ")
        return !words.isEmpty && hint.contains(" " + words + " ")
      })
    {
      add(first.number, "the first hint has the answer \"\(given)\" in it; begin with a vaguer one")
    }
    if question.points == 0 {
      add(question.number, "the question is worth no points; write their number behind its id")
    }
  }

  /// Warns where one letter is the answer of every question with options.
  private mutating func checkChoices(_ lesson: Lesson) {
    let choices = lesson.questions.filter { $0.comparedKind == .choice && $0.options.count > 1 }
    let letters = Set(choices.map { $0.answers.map(\.text).joined() })
    guard choices.count > 2, letters.count == 1, let last = choices.last, let letter = letters.first else {
      return
    }
    add(
      last.number,
      "the letter \(letter) is right in all \(choices.count) questions with options; change the order of some"
    )
  }

  // MARK: Answers

  private mutating func checkAnswers(_ question: Question, in session: Session) async throws {
    let marker = Marker(question, meanings: session.meanings)
    switch question.kind {
    case .free: return
    case .run, .pick:
      let rows = session.lesson?.stage?.rows ?? []
      if rows.isEmpty {
        let line = question.answers.first?.number ?? question.number
        add(line, "the answer names no row; try its command at the prompt")
      }
      for (response, given) in session.lesson?.stage?.responses ?? [] {
        if given.isEmpty { add(response.number, "\"\(response.text)\" names no row; try it at the prompt") }
        check(session.verdict(picking: given, question), response)
      }
    case .fix: try await checkCorrection(question, in: session)
    case .match:
      let partners = Marker.partners(of: question)
      let typed = question.options.compactMap { option in
        option.partner.flatMap { partners.firstIndex(of: $0) }.map { option.letter + "\($0 + 1)" }
      }
      if marker.verdict(on: typed.joined(separator: " ")).grade != .right {
        add(question.number, "the pairs are not marked as right; give every partner its own words")
      }
    case .name, .number, .date, .choice, .order, .predict, .mark:
      try await checkTyped(question, marker, in: session)
    }
  }

  private mutating func checkTyped(_ question: Question, _ marker: Marker, in session: Session) async throws {
    func typed(_ text: String) -> String {
      switch question.comparedKind {
      case .mark: return SpanKey(text)?.words ?? text
      case .number:
        guard let key = NumberKey(text), key.least != key.greatest else { return text }
        return "\((key.least + key.greatest) / 2)"
      default: return text
      }
    }
    let isList = ![.choice, .order].contains(question.comparedKind) && question.answers.count > 1
    let isSet = isList && question.comparedKind != .mark
    let whole = question.answers.map { typed($0.text) }.joined(separator: isSet ? "; " : " ")
    if isSet || question.comparedKind == .choice {
      let verdict = try await session.verdict(on: whole, question)
      if verdict.grade != .right {
        add(
          question.answers[0].number,
          "the answers together are not marked as right; separate items, or write fewer forms"
        )
      }
    }
    for (place, answer) in question.answers.enumerated() where question.comparedKind != .choice {
      for form in answer.forms {
        let others = question.answers.indices.filter { isSet && $0 != place }.map {
          typed(question.answers[$0].text)
        }
        let text = (others + [typed(form)]).joined(separator: "; ")
        let verdict = try await session.verdict(on: text, question)
        if verdict.grade != .right {
          add(answer.number, "\"\(form)\" is not marked as right by its own question")
        }
      }
    }
    for response in question.responses where !response.isForAll {
      check(marker.verdict(on: typed(response.text)), response)
    }
  }

  /// Checks that a particular answer gets its own words, and not the full points.
  private mutating func check(_ verdict: Verdict, _ response: Question.Response) {
    if response.isForAll { return }
    if verdict.grade == .right {
      add(
        response.number,
        "\"\(response.text)\" is marked as right; 'not:' and 'near:' are for answers that are not"
      )
    } else if verdict.grade == .unreadable {
      add(
        response.number,
        "\"\(response.text)\" cannot be an answer of this kind; nobody will ever read its words"
      )
    } else if verdict.words != response.words {
      add(
        response.number,
        "\"\(response.text)\" gets the words of another line; put this one first, or delete it"
      )
    }
  }

  private mutating func checkCorrection(_ question: Question, in session: Session) async throws {
    for proof in question.proofs where (try? await session.holds(proof.text)) == true {
      add(
        proof.number,
        "the proof holds before anything is corrected; claim what only the correction brings about"
      )
    }
    var copy = session
    copy.lesson?.isTeaching = true
    do {
      for answer in question.answers {
        _ = try await copy.runLessonLine(TypedLine(text: answer.text, number: answer.number))
      }
    } catch let error as LineError {
      return add(error.place?.line ?? question.number, "the correction fails: \(error.message)")
    }
    for proof in question.proofs where (try? await copy.holds(proof.text)) != true {
      add(proof.number, "the correction does not lead to this proof; change the one or the other")
    }
    // The corrections are in the tables that all copies share.
    _ = try? await Interpreter().figure(
      of: question.answers.map { _ in "undo" }.joined(separator: "; "),
      in: &copy
    )
  }

  // MARK: Text and program

  private mutating func checkEvidence(_ question: Question, in session: Session) throws {
    for evidence in question.evidence {
      guard let article = try session.corpus.article(evidence.article)?.article else {
        add(evidence.number, "there is no article \(evidence.article); load it above the question")
        continue
      }
      if !article.body.contains(evidence.words) {
        add(
          evidence.number,
          "article \(evidence.article) does not have these words to the letter; copy them from 'read'"
        )
      }
    }
    for answer in question.answers where question.kind == .mark {
      guard let key = SpanKey(answer.text) else { continue }
      let body = try session.corpus.article(key.article)?.article.body ?? ""
      if !body.contains(key.words) {
        add(
          answer.number,
          "article \(key.article) does not have these words to the letter; copy them from 'read'"
        )
      }
    }
    let needsEvidence = [.name, .number, .date].contains(question.kind)
    if needsEvidence, question.evidence.isEmpty, question.proofs.isEmpty {
      add(
        question.number,
        "nothing proves the answer; add 'evidence: article N: WORDS' or 'proof: COMMAND = N'"
      )
    }
  }

  private mutating func checkClaims(_ question: Question, in session: Session) async throws {
    for proof in question.proofs where question.kind != .fix {
      do {
        if try await !session.holds(proof.text) {
          add(
            proof.number,
            "the program no longer says so; look at the answer and the text, then change the proof",
            remedy: try await LessonCheck.remedy(of: proof, in: session)
          )
        }
      } catch let error as LineError {
        add(proof.number, "the proof cannot be run: \(error.message)")
      } catch let error as UsageError {
        add(proof.number, "the proof cannot be read: \(error.message)")
      }
    }
    try await checkErrors(question, in: session)
  }

  /// A proof with the number that is found now; nil where it claims something else than a number.
  private static func remedy(of proof: Question.Entry, in session: Session) async throws -> Remedy? {
    let claim = try Claim(LessonRun.claim(proof.text))
    let words = proof.text.split(separator: " ").map(String.init)
    guard [.equal, .same].contains(claim.comparison), words.last == "\(claim.number)" else { return nil }
    let found = try await session.count(of: claim)
    let line = (["proof:"] + words.dropLast() + ["\(found)"]).joined(separator: " ")
    return Remedy(first: proof.number, count: 1, lines: [line])
  }

  /// Whether the program still errs where the lesson says so.
  private mutating func checkErrors(_ question: Question, in session: Session) async throws {
    for machine in question.machine {
      guard let halves = machine.text.halves(at: "->") else {
        add(machine.number, "'machine:' is followed by a claim, '->' and what is said of the error")
        continue
      }
      do {
        if try await !session.holds(halves.before) {
          add(machine.number, "the program does not err here any more; delete the line", isNote: true)
        }
      } catch let error as LineError {
        add(machine.number, "the claim cannot be run: \(error.message)")
      } catch let error as UsageError {
        add(machine.number, "the claim cannot be read: \(error.message)")
      }
    }
  }
}
