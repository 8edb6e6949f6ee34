import Letters

/// A parser of lesson files, which collects every fault instead of ending at the first.
struct LessonParser {
  private let lines: [String]

  /// The numbers of the lines in the file, from 1; comments have been left out.
  private let numbers: [Int]

  private var position = 0
  var problems: [LessonProblem] = []
  private var head = LessonHead()
  private var parts: [Lesson.Part] = []
  private var prose: [String] = []

  /// The question that is being read, and whether its keys have begun.
  private var question: QuestionBuilder?

  /// The largest size of a lesson, in lines.
  private static let most = 20_000

  /// What stands for something that a teacher still has to write.
  static let blank = "___"

  init(_ text: String) {
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      var line = line
      while let last = line.last, last.isWhitespace { line.removeLast() }
      return String(line)
    }
    let kept = all.indices.filter { !all[$0].hasPrefix("//") }
    lines = kept.map { all[$0] }
    numbers = kept.map { $0 + 1 }
  }

  /// The number of a line in the file; that of the last one behind the end.
  private func number(at position: Int) -> Int {
    numbers.indices.contains(position) ? numbers[position] : numbers.last ?? 1
  }

  /// Parses the whole file.
  mutating func parse() -> (head: LessonHead, parts: [Lesson.Part]) {
    if lines.count > LessonParser.most {
      problems.append(
        LessonProblem(line: LessonParser.most, "a lesson has at most \(LessonParser.most) lines; split it")
      )
      return (head, parts)
    }
    parseHead()
    while position < lines.count { parseLine() }
    closeQuestion()
    flushProse()
    if !parts.contains(where: { if case .question = $0 { true } else { false } }), problems.isEmpty {
      add(
        "there is no question; one begins with '? KIND ID', as in '? number how-many'",
        at: number(at: lines.count)
      )
    }
    var seen: [String: Int] = [:]
    for case .question(let question) in parts {
      if let first = seen[question.id] {
        add(
          "the id \"\(question.id)\" is taken by the question of line \(first); give another",
          at: question.number
        )
      }
      seen[question.id] = question.number
    }
    // What follows from blanks is not worth telling before they are filled in.
    let blanks = lines.indices.filter { lines[$0].contains(LessonParser.blank) }
    if !blanks.isEmpty { problems = [] }
    for place in blanks {
      add("a blank \(LessonParser.blank) is left; fill it in, or delete the line", at: number(at: place))
    }
    problems.sort { $0.line < $1.line }
    return (head, parts)
  }

  private mutating func add(_ message: String, at line: Int) {
    problems.append(LessonProblem(line: max(1, line), message))
  }

  // MARK: The head

  private mutating func parseHead() {
    while position < lines.count, lines[position].isEmpty { position += 1 }
    guard position < lines.count, lines[position].hasPrefix("# ") else {
      return add("the first line is the title: '# ' and its words", at: number(at: position))
    }
    head.title = lines[position].dropFirst(2).trimmed
    position += 1
    while position < lines.count, !lines[position].isEmpty, !isStart(lines[position]) {
      let number = number(at: position)
      for piece in LessonParser.pieces(of: lines[position]) {
        guard let (key, value) = piece.halves(at: ":") else {
          add("\"\(piece)\" is no 'key: value'; leave a blank line between the head and the text", at: number)
          continue
        }
        guard let known = LessonHeadKey(rawValue: key) else {
          let all = LessonHeadKey.allCases.map(\.rawValue).joined(separator: ", ")
          add("the head has no key \"\(key)\"; it may have \(all)", at: number)
          continue
        }
        set(known, value, number)
      }
      position += 1
    }
  }

  /// The pairs of a line of the head, which two or more spaces keep apart.
  private static func pieces(of line: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var spaces = 0
    for letter in line {
      if letter == " " || letter == "\t" {
        spaces += letter == "\t" ? 2 : 1
        continue
      }
      if spaces >= 2, !piece.isEmpty {
        pieces.append(piece)
        piece = ""
      } else if spaces > 0, !piece.isEmpty {
        piece += " "
      }
      spaces = 0
      piece.append(letter)
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private mutating func set(_ key: LessonHeadKey, _ value: String, _ number: Int) {
    switch key {
    case .level: head.level = value
    case .time: head.time = value
    case .licence: head.licence = value
    case .needs: head.needs = value
    case .author: head.author = value
    case .goals: head.goals += value.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
    case .tries:
      guard let tries = Int(value), (1...9).contains(tries) else {
        return add("\"tries\" is a number from 1 to 9, not \"\(value)\"", at: number)
      }
      head.tries = tries
    case .skip:
      guard value == "yes" || value == "no" else {
        return add("\"skip\" is yes or no, not \"\(value)\"", at: number)
      }
      head.allowsSkipping = value == "yes"
    case .hintCost:
      guard let cost = Int(value.prefix { $0.isNumber }), (0...100).contains(cost) else {
        return add("\"hint cost\" is a share from 0 % to 100 %, not \"\(value)\"", at: number)
      }
      head.hintCost = cost
    case .sealed:
      guard let seal = LessonHead.Seal(value) else {
        return add("the line \"sealed\" is damaged; ask your teacher for the file again", at: number)
      }
      head.seal = seal
    }
  }

  // MARK: The parts

  private func isStart(_ line: String) -> Bool {
    line.hasPrefix("news>") || line.hasPrefix("? ") || line == "?"
  }

  private mutating func parseLine() {
    let line = lines[position]
    let number = number(at: position)
    if line.hasPrefix("news>") {
      parseTypedLine()
    } else if line == "?" || line.hasPrefix("? ") {
      closeQuestion()
      flushProse()
      beginQuestion(line.dropFirst().trimmed, number)
      position += 1
    } else if question != nil, question?.takes(line, number, &problems) == true {
      position += 1
    } else if line.isEmpty {
      if question == nil { flushProse() }
      position += 1
    } else {
      // Prose behind the keys of a question.
      closeQuestion()
      if line.hasPrefix("#") { flushProse() }
      prose.append(line)
      position += 1
      if line.hasPrefix("#") { flushProse() }
    }
  }

  private mutating func parseTypedLine() {
    let number = number(at: position)
    var typed = [lines[position].dropFirst(5).trimmed]
    position += 1
    while position < lines.count, lines[position].hasPrefix("....>") {
      typed.append(lines[position].dropFirst(5).trimmed)
      position += 1
    }
    var line = TypedLine(text: typed.joined(separator: "\n"), expected: [], allowsMore: false, number: number)
    while position < lines.count, !lines[position].isEmpty, !isStart(lines[position]) {
      if question != nil, QuestionBuilder.key(of: lines[position]) != nil { break }
      if question?.isOption(lines[position]) == true { break }
      if lines[position] == "..." {
        line.allowsMore = true
        position += 1
        break
      }
      line.expected.append(lines[position])
      position += 1
    }
    if line.text.isEmpty {
      add("nothing follows 'news>'; write the command behind it", at: number)
    } else if question != nil, question?.hasKeys == false {
      question?.question.lines.append(line)
    } else {
      closeQuestion()
      flushProse()
      parts.append(.line(line))
    }
  }

  private mutating func flushProse() {
    if !prose.isEmpty { parts.append(.prose(prose)) }
    prose = []
  }

  private mutating func beginQuestion(_ header: String, _ number: Int) {
    let words = header.split(whereSeparator: \.isWhitespace).map(String.init)
    let kinds = Question.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    var kind = Question.Kind.free
    if let first = words.first, let known = Question.Kind(rawValue: first) {
      kind = known
    } else {
      add("a question begins with '? KIND ID', and KIND is one of \(kinds)", at: number)
    }
    var id = "line-\(number)"
    if words.count > 1 {
      id = words[1]
      if !id.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) {
        add("the id \"\(id)\" may have letters, digits, '-' and '_'", at: number)
      }
    } else if Question.Kind(rawValue: words.first ?? "") != nil {
      add("the question needs an id behind its kind, as in '? \(kind.rawValue) my-question'", at: number)
    }
    var question = Question(id: id, kind: kind, number: number)
    if words.count > 2 {
      if let points = Int(words[2]), (0...1000).contains(points), words.count == 3 {
        question.points = points
      } else {
        add(
          "behind the id stand its points, one number from 0 to 1000; the text begins on the next line",
          at: number
        )
      }
    }
    self.question = QuestionBuilder(question, in: head.seal)
  }

  private mutating func closeQuestion() {
    guard var builder = question else { return }
    question = nil
    parts.append(.question(builder.finished(&problems)))
  }
}

extension Lesson {
  /// Parses the text of a lesson file; `name` is that of the file without folder and ending.
  public init(_ text: String, name: String) throws(LessonProblems) {
    var parser = LessonParser(text)
    let (head, parts) = parser.parse()
    guard parser.problems.isEmpty else { throw LessonProblems(all: parser.problems) }
    self.init(name: name, head: head, folder: nil, parts: parts)
  }
}
