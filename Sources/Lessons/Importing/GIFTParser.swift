import Letters

/// A reader of questions in GIFT, the text format of Moodle: `::TITLE:: TEXT { ANSWERS }`.
///
/// It knows `=`, `~`, `%50%`, `#` and `####`, true and false, numbers (`#1822:1`, `#1..5`), pairs (`=A -> B`), essays,
/// `//` comments, `$CATEGORY:` and letters behind a backslash.
enum GIFTParser {
  /// The questions of a file, which blank lines keep apart, and what is wrong with the others.
  static func questions(in lines: [String]) -> ([ImportedQuestion], [LessonProblem]) {
    var questions: [ImportedQuestion] = []
    var problems: [LessonProblem] = []
    var block: [String] = []
    var start = 1
    func close() {
      defer { block = [] }
      if block.isEmpty { return }
      do throws(LessonProblem) {
        questions.append(try question(Array(block.joined(separator: "\n")), start))
      } catch {
        problems.append(error)
      }
    }
    for (place, line) in lines.enumerated() {
      let text = line.trimmed
      if text.hasPrefix("//") || text.uppercased().hasPrefix("$CATEGORY:") { continue }
      if text.isEmpty {
        close()
      } else {
        if block.isEmpty { start = place + 1 }
        block.append(line)
      }
    }
    close()
    return (questions, problems)
  }

  /// One question; throws what is wrong with it.
  private static func question(_ letters: [Character], _ line: Int) throws(LessonProblem) -> ImportedQuestion
  {
    var question = ImportedQuestion()
    var rest = letters[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    if rest.starts(with: "::"), let end = place(of: "::", in: rest.dropFirst(2)) {
      question.title = plain(rest[(rest.startIndex + 2)..<end])
      rest = rest[(end + 2)...]
    }
    guard let open = place(of: "{", in: rest) else {
      throw LessonProblem(line: line, "this text has no answers in braces, { … }")
    }
    guard let close = place(of: "}", in: rest[(open + 1)...]) else {
      throw LessonProblem(line: line, "the brace { is not closed")
    }
    let before = withoutFormat(plain(rest[..<open]))
    let behind = plain(rest[(close + 1)...])
    let isMark = behind.count < 3 && !behind.contains { $0.isLetter || $0.isNumber }
    question.text = behind.isEmpty ? before : before + " …" + (isMark ? behind : " " + behind)
    let answers = rest[(open + 1)..<close]
    let content = plain(answers)
    if content.isEmpty {
      question.kind = .free
    } else if let isTrue = truth(answers) {
      question.options = [
        (text: "true", share: isTrue ? 1 : 0, feedback: ""),
        (text: "false", share: isTrue ? 0 : 1, feedback: ""),
      ]
    } else if content.hasPrefix("#") && !content.hasPrefix("####") {
      try addNumbers(answers, to: &question, line)
    } else {
      try addAnswers(answers, to: &question, line)
    }
    return question
  }

  private static func truth(_ answers: ArraySlice<Character>) -> Bool? {
    switch plain(parted(answers, at: "#").first ?? []).uppercased() {
    case "T", "TRUE": true
    case "F", "FALSE": false
    default: nil
    }
  }

  // MARK: Answers

  /// One answer between its mark and the next.
  private struct Item {
    var isRight: Bool
    var share: Double?
    var text: String
    var feedback: String
    var pair: (String, String)?
  }

  /// The answers in braces, and the words that are said to all.
  private static func items(_ answers: ArraySlice<Character>) -> (items: [Item], general: String) {
    var answers = answers
    var general = ""
    if let place = place(of: "####", in: answers) {
      general = plain(answers[(place + 4)...])
      answers = answers[..<place]
    }
    var starts: [Int] = []
    for place in answers.indices where "=~".contains(answers[place]) && !isEscaped(place, in: answers) {
      // The sign of a share, as in "%-50%", and "=" in a text without space before it stay what they are.
      starts.append(place)
    }
    let items = starts.enumerated().map { number, start -> Item in
      let end = number + 1 < starts.count ? starts[number + 1] : answers.endIndex
      var body = answers[(start + 1)..<end]
      while body.first?.isWhitespace == true { body.removeFirst() }
      var share: Double?
      if body.first == "%", let close = body.dropFirst().firstIndex(of: "%") {
        share = Double(String(body[(body.startIndex + 1)..<close])).map { $0 / 100 }
        body = body[(close + 1)...]
      }
      let parts = parted(body, at: "#")
      let pair = place(of: "->", in: parts[0]).map { (plain(parts[0][..<$0]), plain(parts[0][($0 + 2)...])) }
      return Item(
        isRight: answers[start] == "=",
        share: share,
        text: withoutFormat(plain(parts[0])),
        feedback: parts.count > 1 ? plain(parts[1]) : "",
        pair: pair
      )
    }
    return (items, general)
  }

  private static func addAnswers(
    _ answers: ArraySlice<Character>,
    to question: inout ImportedQuestion,
    _ line: Int
  ) throws(LessonProblem) {
    let (items, general) = items(answers)
    question.why = general
    guard !items.isEmpty else {
      throw LessonProblem(
        line: line,
        "the answers in braces begin with '=' or '~', or are TRUE, FALSE or a number behind '#'"
      )
    }
    let pairs = items.compactMap(\.pair)
    if pairs.count == items.count, items.allSatisfy(\.isRight) {
      guard pairs.count > 1, pairs.count < 27, pairs.allSatisfy({ !$0.0.isEmpty && !$0.1.isEmpty }) else {
        throw LessonProblem(line: line, "a question to match needs 2 to 26 pairs '=THING -> PARTNER'")
      }
      question.kind = .match
      question.pairs = pairs
      return
    }
    guard items.contains(where: { !$0.isRight }) else {
      // Right answers alone are words to type.
      question.kind = .name
      for item in items where !item.text.isEmpty {
        if (item.share ?? 1) >= 1 {
          question.answers.append(item.text)
          if !item.feedback.isEmpty, question.why.isEmpty { question.why = item.feedback }
        } else {
          question.responses.append((item.text, (item.share ?? 0) > 0, item.feedback))
        }
      }
      if question.answers.isEmpty { throw LessonProblem(line: line, "no answer gives all the points") }
      return
    }
    guard items.count > 1, items.count < 27, items.allSatisfy({ !$0.text.isEmpty }) else {
      throw LessonProblem(line: line, "a question with options needs 2 to 26 of them, each with words")
    }
    question.options = items.map { ($0.text, $0.share ?? ($0.isRight ? 1 : 0), $0.feedback) }
    if !question.options.contains(where: { $0.share > 0 }) {
      throw LessonProblem(line: line, "no option is right; mark one with '='")
    }
  }

  /// Numbers: `#1822:1`, `#1..5`, or several with their shares, `#=1822:0 =%50%1822:2`.
  private static func addNumbers(
    _ answers: ArraySlice<Character>,
    to question: inout ImportedQuestion,
    _ line: Int
  ) throws(LessonProblem) {
    question.kind = .number
    let content = answers.drop { $0.isWhitespace }.dropFirst()
    var (items, general) = items(content)
    question.why = general
    if items.isEmpty {
      let body = place(of: "####", in: content).map { content[..<$0] } ?? content
      let parts = parted(body, at: "#")
      items = [
        Item(isRight: true, text: plain(parts[0]), feedback: parts.count > 1 ? plain(parts[1]) : "")
      ]
    }
    for item in items where item.isRight && !item.text.isEmpty {
      guard let key = number(item.text) else {
        throw LessonProblem(
          line: line,
          "\"\(item.text)\" is no number; write 1822, 1822:1 or 1..5 behind '#'"
        )
      }
      if (item.share ?? 1) >= 1 {
        question.answers.append(key)
        if question.why.isEmpty { question.why = item.feedback }
      } else {
        question.responses.append((key, (item.share ?? 0) > 0, item.feedback))
      }
    }
    if question.answers.isEmpty { throw LessonProblem(line: line, "no number gives all the points") }
  }

  /// A number with its tolerance as the key of an answer; nil for other texts.
  private static func number(_ text: String) -> String? {
    var key = text
    if let (value, tolerance) = text.halves(at: ":") {
      key = Double(tolerance) == 0 ? value : "~ \(value) ± \(tolerance)"
    }
    return NumberKey(key) == nil ? nil : key
  }

  // MARK: Marks

  /// Whether a backslash stands before a letter.
  private static func isEscaped(_ place: Int, in letters: ArraySlice<Character>) -> Bool {
    var count = 0
    var before = place - 1
    while before >= letters.startIndex, letters[before] == "\\" {
      count += 1
      before -= 1
    }
    return count % 2 == 1
  }

  /// The first place of a mark that no backslash stands before.
  private static func place(of mark: String, in letters: ArraySlice<Character>) -> Int? {
    letters.indices.first { letters[$0...].starts(with: mark) && !isEscaped($0, in: letters) }
  }

  private static func parted(_ letters: ArraySlice<Character>, at mark: String) -> [ArraySlice<Character>] {
    var parts: [ArraySlice<Character>] = []
    var rest = letters
    while let place = place(of: mark, in: rest) {
      parts.append(rest[..<place])
      rest = rest[(place + mark.count)...]
    }
    return parts + [rest]
  }

  /// A text without its backslashes and without white space at both ends.
  private static func plain(_ letters: ArraySlice<Character>) -> String {
    var text = ""
    var isEscape = false
    for letter in letters {
      if letter == "\\", !isEscape {
        isEscape = true
      } else {
        text.append(isEscape && letter == "n" ? "\n" : letter)
        isEscape = false
      }
    }
    return text.trimmed
  }

  /// A text without the name of its format in front, as in "[html]".
  private static func withoutFormat(_ text: String) -> String {
    for format in ["html", "moodle", "plain", "markdown"] where text.hasPrefix("[\(format)]") {
      return text.dropFirst(format.count + 2).trimmed
    }
    return text
  }
}
