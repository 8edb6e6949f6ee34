import Letters

/// A question while its lines are read.
struct QuestionBuilder {
  var question: Question

  /// Whether a key has been read; what stands before the first is the text of the question.
  private(set) var hasKeys = false

  private var last: LessonKey?
  private var isBehindBlank = false

  init(_ question: Question, in seal: LessonHead.Seal?) {
    self.question = question
    self.question.seal = seal.map { AnswerSeal(salt: $0.salt, question: question.id, isExam: $0.isExam) }
  }

  /// The key at the start of a line; nil where there is none.
  static func key(of line: String) -> LessonKey? {
    guard let (word, _) = line.halves(at: ":"), line.hasPrefix(word) else { return nil }
    return LessonKey(rawValue: word)
  }

  /// Whether a line is a lettered option of this question.
  func isOption(_ line: String) -> Bool {
    guard [.choice, .order, .match, .predict].contains(question.kind), !hasKeys else { return false }
    let letters = Array(line.prefix(3))
    return letters.count == 3 && letters[0].isASCII && letters[0].isLowercase && letters[1] == ")"
      && letters[2] == " "
  }

  /// Takes a line of the question; false for one that stands behind the question.
  mutating func takes(_ line: String, _ number: Int, _ problems: inout [LessonProblem]) -> Bool {
    if line.isEmpty {
      isBehindBlank = true
      if !hasKeys, !question.text.isEmpty { question.text.append("") }
      return true
    }
    defer { isBehindBlank = false }
    if let key = QuestionBuilder.key(of: line) {
      hasKeys = true
      last = key
      add(key, line.halves(at: ":")?.behind ?? "", number, &problems)
      return true
    }
    if hasKeys {
      if let last, line.hasPrefix("  ") {
        extend(last, with: line.trimmed)
        return true
      }
      if isBehindBlank { return false }
      let keys = LessonKey.written.map(\.rawValue).joined(separator: ", ")
      problems.append(
        LessonProblem(
          line: number,
          "this line has no key (\(keys)); two spaces before it go on with the line above, a blank line ends the question"
        )
      )
      return true
    }
    if isOption(line) {
      let text = line.dropFirst(3).trimmed
      let letter = String(line.prefix(1))
      if question.options.contains(where: { $0.letter == letter }) {
        problems.append(
          LessonProblem(line: number, "the letter \(letter) is taken; give each option its own")
        )
      }
      if question.kind == .match {
        guard let (left, right) = text.halves(at: "->"), !left.isEmpty, !right.isEmpty else {
          problems.append(LessonProblem(line: number, "an option to match is 'a) THING -> PARTNER'"))
          return true
        }
        question.options.append(Question.Option(letter: letter, text: left, partner: right))
      } else {
        question.options.append(Question.Option(letter: letter, text: text))
      }
      return true
    }
    question.text.append(line)
    return true
  }

  // MARK: Keys

  private mutating func add(
    _ key: LessonKey,
    _ value: String,
    _ number: Int,
    _ problems: inout [LessonProblem]
  ) {
    func complain(_ message: String) { problems.append(LessonProblem(line: number, message)) }
    if value.isEmpty {
      return complain("nothing follows '\(key.rawValue):'; write its text behind it, or delete the line")
    }
    let entry = Question.Entry(text: value, number: number)
    switch key {
    case .answer: question.answers.append(Question.Accepted(text: value, number: number))
    case .also:
      guard let place = question.answers.indices.last else {
        return complain("'also:' gives another form of the 'answer:' above it; write that first")
      }
      question.answers[place].alternatives.append(value)
    case .near, .not:
      guard let (text, words) = value.halves(at: "->"), !text.isEmpty, !words.isEmpty else {
        return complain("'\(key.rawValue):' is followed by an answer, '->' and what is said to it")
      }
      question.responses.append(
        Question.Response(text: text, isHalfRight: key == .near, words: words, number: number)
      )
    case .evidence:
      guard let (place, words) = value.halves(at: ":"),
        let article = Int(place.split(separator: " ").last ?? ""),
        article > 0, !words.isEmpty
      else { return complain("'evidence:' is followed by 'article N:' and words of that article") }
      question.evidence.append(Question.Evidence(article: article, words: words, number: number))
    case .proof: question.proofs.append(entry)
    case .machine: question.machine.append(entry)
    case .hint: question.hints.append(entry)
    case .then: question.then.append(entry)
    case .why: question.why = question.why.map { $0 + "\n" + value } ?? value
    case .rubric: question.rubric = question.rubric.map { $0 + "\n" + value } ?? value
    case .points:
      guard let points = Int(value), (0...1000).contains(points) else {
        return complain("'points:' is a number from 0 to 1000")
      }
      question.points = points
    case .sealed:
      var words = value.split(separator: " ").map(String.init)[...]
      question.seal?.kind = words.popFirst().flatMap(Question.Kind.init)
      question.answers.append(Question.Accepted(text: words.joined(separator: " "), number: number))
      if question.seal == nil { complain("the head of the file lacks its line 'sealed:'") }
    case .veiled:
      guard let line = question.seal?.unveiled(value), let inner = QuestionBuilder.key(of: line),
        inner != .veiled
      else { return complain("the line is damaged; ask your teacher for the file again") }
      add(inner, line.halves(at: ":")?.behind ?? "", number, &problems)
    }
  }

  /// Goes on with the value of the key above.
  private mutating func extend(_ key: LessonKey, with text: String) {
    func join(_ entries: inout [Question.Entry]) {
      if let place = entries.indices.last { entries[place].text += " " + text }
    }
    switch key {
    case .answer, .also:
      guard let place = question.answers.indices.last else { return }
      if key == .also, let form = question.answers[place].alternatives.indices.last {
        question.answers[place].alternatives[form] += " " + text
      } else {
        question.answers[place].text += " " + text
      }
    case .near, .not:
      if let place = question.responses.indices.last { question.responses[place].words += " " + text }
    case .evidence:
      if let place = question.evidence.indices.last { question.evidence[place].words += " " + text }
    case .proof: join(&question.proofs)
    case .machine: join(&question.machine)
    case .hint: join(&question.hints)
    case .then: join(&question.then)
    case .why: question.why = question.why.map { $0 + " " + text }
    case .rubric: question.rubric = question.rubric.map { $0 + " " + text }
    case .points, .sealed, .veiled: break
    }
  }

  // MARK: The whole

  /// The question, whose missing and unreadable keys are added to the faults.
  mutating func finished(_ problems: inout [LessonProblem]) -> Question {
    while question.text.last == "" { question.text.removeLast() }
    let start = question.number
    func complain(_ message: String, _ line: Int? = nil) {
      problems.append(LessonProblem(line: line ?? start, message))
    }
    if question.text.isEmpty { complain("the question has no text; write it on the lines below '?'") }
    if question.seal != nil { return question }
    switch question.kind {
    case .free:
      if let first = question.answers.first {
        complain("a free question has no 'answer:'; 'rubric:' says how it is marked", first.number)
      }
    case .match:
      if question.options.count < 2 {
        complain("a question to match needs lines 'a) THING -> PARTNER', at least two")
      }
      if let first = question.answers.first {
        complain("a question to match has no 'answer:'; its options say what goes with what", first.number)
      }
    case .choice, .order:
      if question.options.count < 2 {
        complain(
          "a question of the kind \(question.kind.rawValue) needs options, lines 'a) TEXT', at least two"
        )
      }
      checkAnswer(complain)
    default: checkAnswer(complain)
    }
    if question.kind == .fix, question.proofs.isEmpty {
      complain("a question of the kind fix needs 'proof: COMMAND = N', which holds when it is done")
    }
    return question
  }

  private func checkAnswer(_ complain: (String, Int?) -> Void) {
    guard !question.answers.isEmpty else {
      return complain("the question has no 'answer:'; write one below its text", nil)
    }
    let letters = Set(question.options.map(\.letter))
    for answer in question.answers {
      for form in answer.forms {
        switch question.comparedKind {
        case .number where NumberKey(form) == nil:
          complain("\"\(form)\" is no number; write 240, ~ 240 ± 5 or 100..200", answer.number)
        case .date where DateKey(form) == nil:
          complain("\"\(form)\" is no date; write 2024-10-14, 2024-10 or 2024", answer.number)
        case .choice, .order:
          let given = OptionLetters.of(form)
          if given.isEmpty || !letters.isSuperset(of: given) {
            complain("\"\(form)\" names no options; write their letters, as in 'answer: b'", answer.number)
          } else if question.kind == .order, given.count != letters.count {
            complain("the order names every option once, as in 'answer: b a c'", answer.number)
          }
        case .mark:
          if SpanKey(form) == nil {
            complain("the answer to mark is 'article N: WORDS'", answer.number)
          }
        default: break
        }
      }
    }
  }
}
