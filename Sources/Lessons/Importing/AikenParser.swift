import Letters

/// A reader of questions in Aiken: a text, lines `A. OPTION` or `A) OPTION`, and `ANSWER: A`.
enum AikenParser {
  /// The questions of a file, and what is wrong with the others.
  static func questions(in lines: [String]) -> ([ImportedQuestion], [LessonProblem]) {
    var questions: [ImportedQuestion] = []
    var problems: [LessonProblem] = []
    var question = ImportedQuestion()
    var start = 1
    for (place, line) in lines.enumerated() {
      let text = line.trimmed
      let number = place + 1
      if text.isEmpty { continue }
      if question.text.isEmpty { start = number }
      if let letter = answer(in: line) {
        let places = question.options.indices.filter { String(UnicodeScalar(UInt8(65 + $0 % 26))) == letter }
        if let right = places.first, question.options.count > 1, !question.text.isEmpty {
          question.options[right].share = 1
          questions.append(question)
        } else {
          let reason =
            question.options.count < 2
            ? "the question of line \(start) needs two options or more, lines 'A. TEXT'"
            : "\"\(letter)\" is the letter of no option of the question of line \(start)"
          problems.append(LessonProblem(line: number, reason))
        }
        question = ImportedQuestion()
      } else if let option = option(text, question.options.count), !question.text.isEmpty {
        question.options.append((text: option, share: 0, feedback: ""))
      } else if question.options.isEmpty {
        question.text += (question.text.isEmpty ? "" : " ") + text
      } else {
        problems.append(LessonProblem(line: number, "this is neither the next option nor 'ANSWER: LETTER'"))
      }
    }
    if !question.text.isEmpty {
      problems.append(LessonProblem(line: start, "the question has no line 'ANSWER: LETTER'"))
    }
    return (questions, problems)
  }

  /// The letter behind `ANSWER:`; nil for other lines.
  static func answer(in line: String) -> String? {
    let text = line.trimmed.uppercased()
    guard text.hasPrefix("ANSWER:") else { return nil }
    let letter = text.dropFirst(7).trimmed
    return letter.count == 1 ? letter : nil
  }

  /// The text of the option of a place; nil for other lines.
  private static func option(_ text: String, _ place: Int) -> String? {
    guard place < 26, text.first == Character(UnicodeScalar(UInt8(65 + place))) else { return nil }
    let rest = text.dropFirst()
    guard let mark = rest.first, mark == "." || mark == ")" else { return nil }
    let option = rest.dropFirst().trimmed
    return option.isEmpty ? nil : option
  }
}
