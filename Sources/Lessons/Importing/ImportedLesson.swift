/// Questions in the formats GIFT or Aiken of learning platforms, as the text of a lesson.
public struct ImportedLesson: Sendable {
  /// The text of the lesson.
  public private(set) var lesson: String

  /// The number of questions in it.
  public private(set) var count: Int

  /// What could not be imported, by the lines of the file.
  public private(set) var problems: [LessonProblem]

  /// Reads questions; a line `ANSWER: LETTER` tells that they are in Aiken.
  public init(_ text: String, name: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    let isAiken = lines.contains { AikenParser.answer(in: $0) != nil }
    var found: [ImportedQuestion] = []
    (found, problems) = isAiken ? AikenParser.questions(in: lines) : GIFTParser.questions(in: lines)
    if found.isEmpty, problems.isEmpty {
      problems.append(LessonProblem(line: 1, "there is no question in GIFT or Aiken in this file"))
    }
    var ids: Set<String> = []
    var parts = ["# " + (ImportedQuestion.line(name).isEmpty ? "Imported" : ImportedQuestion.line(name))]
    for question in found {
      let id = ImportedLesson.id(of: question, besides: &ids)
      parts.append(question.lines(id: id).joined(separator: "\n"))
    }
    lesson = parts.joined(separator: "\n\n") + "\n"
    count = found.count
  }

  /// A name for a question: the first words of its title or text, with a number where it is taken.
  private static func id(of question: ImportedQuestion, besides taken: inout Set<String>) -> String {
    let words = AnswerText.words(question.title.isEmpty ? question.text : question.title)
    let plain = words.map { $0.filter { $0.isASCII && ($0.isLetter || $0.isNumber) } }.filter { !$0.isEmpty }
    let first = plain.prefix(4).joined(separator: "-").prefix(40)
    let stem = first.isEmpty ? "question" : String(first)
    var id = stem
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(stem)-\(number)"
      number += 1
    }
    return id
  }
}

/// One imported question, before it is written down.
struct ImportedQuestion {
  var kind = Question.Kind.choice
  var title = ""
  var text = ""
  /// Options with the share of the points that choosing one gives, and what is said to it.
  var options: [(text: String, share: Double, feedback: String)] = []
  /// Pairs to match.
  var pairs: [(String, String)] = []
  /// Right answers of the kinds number and name: the first is the answer, the others count as well.
  var answers: [String] = []
  /// What is said to answers that are not quite right, with whether they are half right.
  var responses: [(text: String, isHalfRight: Bool, feedback: String)] = []
  var why = ""

  /// The lines of the question in a lesson.
  func lines(id: String) -> [String] {
    var lines = ["? \(kind.rawValue) \(id)", Self.prose(text)]
    let letters = Array("abcdefghijklmnopqrstuvwxyz").map(String.init)
    for (letter, option) in zip(letters, options) { lines.append("\(letter)) " + Self.line(option.text)) }
    for (letter, pair) in zip(letters, pairs) {
      lines.append("\(letter)) \(Self.line(pair.0)) -> \(Self.line(pair.1))")
    }
    let right = zip(letters, options).filter { $0.1.share > 0 }.map(\.0)
    if kind == .choice { lines.append("answer: " + right.joined(separator: " ")) }
    for (place, answer) in answers.enumerated() {
      lines.append((place == 0 ? "answer: " : "also: ") + Self.line(answer))
    }
    var reasons = why.isEmpty ? [] : [why]
    for (letter, option) in zip(letters, options) where !option.feedback.isEmpty {
      if option.share > 0 {
        reasons.append(option.feedback)
      } else {
        lines.append("not: \(letter) -> \(Self.line(option.feedback))")
      }
    }
    for response in responses {
      let key = response.isHalfRight ? "near" : "not"
      let words = response.feedback.isEmpty ? "Nearly." : response.feedback
      lines.append("\(key): \(Self.line(response.text)) -> \(Self.line(words))")
    }
    lines += reasons.map { "why: " + Self.line($0) }
    if kind == .free { lines.append("rubric: as your teacher says") }
    return lines
  }

  /// A text in one line, without the marks of HTML and without what would be read as a blank.
  static func line(_ text: String) -> String {
    var plain = ""
    var mark: String?
    for letter in text {
      if letter == "<", mark == nil {
        mark = "<"
      } else if letter == ">", let open = mark {
        // "<b>" is a mark, "a < b" is none.
        plain += open.dropFirst().first.map { $0.isLetter || $0 == "/" } == true ? " " : open + ">"
        mark = nil
      } else if mark != nil {
        mark?.append(letter)
      } else {
        plain.append(letter)
      }
    }
    for (entity, letter) in [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
    {
      plain = (plain + (mark ?? "")).parts(at: entity).joined(separator: letter)
      mark = nil
    }
    let words = plain.split(whereSeparator: \.isWhitespace).map {
      $0.allSatisfy { $0 == "_" } ? "…" : String($0)
    }
    return words.joined(separator: " ").parts(at: LessonParser.blank).joined(separator: "…")
  }

  /// The text of a question, which must not begin like another part of a lesson.
  private static func prose(_ text: String) -> String {
    let line = line(text)
    let isPart =
      QuestionBuilder.key(of: line) != nil
      || ["?", "news>", "....>", "#", "//"].contains { line.hasPrefix($0) }
    let isOption = line.dropFirst().hasPrefix(") ")
    return line.isEmpty ? "(no text)" : isPart || isOption ? "- " + line : line
  }
}

extension String {
  /// The parts between all places of a mark.
  func parts(at mark: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(self)
    while !mark.isEmpty, let place = rest.indices.first(where: { rest[$0...].hasPrefix(mark) }) {
      parts.append(String(rest[..<place]))
      rest = rest[place...].dropFirst(mark.count)
    }
    return parts + [String(rest)]
  }
}
