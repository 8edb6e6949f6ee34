import Figures
import Lessons
import Letters

extension Session {
  /// The text of a question with its number, its options and how it is answered.
  func questionLines(_ question: Question) throws -> [StyledText] {
    guard let run = lesson else { return [] }
    let item = run.record[question]
    let number = (run.questions.firstIndex { $0.id == question.id } ?? 0) + 1
    let points = question.points == 0 ? "" : " · " + Words.count(question.points, "point")
    var lines = [StyledText("Question \(number) of \(run.questions.count)\(points)", .heading)]
    lines += LessonProse.lines(question.text)
    for option in question.options {
      lines.append(StyledText(option.letter + ") ", .strong) + LessonProse.inline(option.text))
    }
    if question.kind == .match {
      lines += Marker.partners(of: question).enumerated().map { place, partner in
        StyledText("   \(place + 1) ", .number) + LessonProse.inline(partner)
      }
    }
    lines.append(StyledText(LessonWording.way(question), .dim))
    if question.kind == .free, !item.isDone { lines += draftLines(item) }
    if item.isDone {
      lines.append(StyledText("This question is done: \(LessonWording.state(item, of: question)).", .dim))
    }
    return lines
  }

  /// The right answer of a question in words.
  func rightAnswer(_ question: Question) -> [StyledText] {
    if let seal = question.seal {
      return seal.isExam || question.kind == .free || question.kind == .predict
        ? [] : [StyledText("Your teacher has the answer.", .dim)]
    }
    switch question.kind {
    case .free: return []
    case .run, .fix:
      return question.answers.map { StyledText("Answer: ") + StyledText($0.text, .command) }
    case .pick:
      let numbers = listed.filter { lesson?.stage?.rows.contains($0.row) == true }.map { "\($0.number)" }
      guard !numbers.isEmpty else { return question.answers.map { StyledText("Answer: " + $0.text) } }
      let noun = numbers.count == 1 ? "row" : "rows"
      return [StyledText("Answer: \(noun) " + numbers.joined(separator: ", "), .strong)]
    case .match:
      return question.options.map { option in
        StyledText("\(option.letter)) ", .strong)
          + LessonProse.inline(option.text + " -> " + (option.partner ?? ""))
      }
    case .mark:
      return question.answers.compactMap { SpanKey($0.text) }.map {
        StyledText("Answer: ") + StyledText("“\($0.words)”", .quotation)
          + StyledText(" (article \($0.article))", .dim)
      }
    case .name, .number, .date, .choice, .order, .predict:
      let texts = question.answers.map { answer -> String in
        guard question.comparedKind == .choice else { return answer.text }
        let chosen = question.options.filter {
          answer.text.lowercased().contains($0.letter) && answer.text.count < 30
        }
        return chosen.map { "\($0.letter)) \($0.text)" }.joined(separator: "; ")
      }
      return [StyledText("Answer: ") + StyledText(texts.joined(separator: "; "), .strong)]
    }
  }
}

/// The sentences of lessons.
enum LessonWording {
  /// How a question is answered.
  static func way(_ question: Question) -> String {
    let isExam = question.seal?.isExam == true
    switch question.kind {
    case .run where isExam: return "Type a command that lists exactly these rows, and then 'answer'."
    case .fix where isExam:
      return "Correct the session with the commands under 'Correct' of 'help', and then type 'answer'."
    default: return openWay(question)
    }
  }

  private static func openWay(_ question: Question) -> String {
    switch question.kind {
    case .run: "Type any command that lists exactly these rows."
    case .fix: "Correct the session with the commands under 'Correct' of 'help'; it is checked after each."
    case .pick: "Type the number of the row; several with commas."
    case .mark:
      "Type the words as they stand in the article ('read a1' shows article 1), or its sentences, as in 1:3-4 "
        + "('read a1 --numbers')."
    case .free: "Type your text, as many lines as you like, and then one dot on a line of its own."
    case .match: "Type each letter with a number, as in a2 b1."
    case .order: "Type the letters in the right order, as in b a c."
    case .name, .number, .date, .choice, .predict: compared(question)
    }
  }

  private static func compared(_ question: Question) -> String {
    let end = question.kind == .predict ? " Guess first, then you will see." : ""
    switch question.comparedKind {
    case .number:
      return (question.answers.count > 1 ? "Type the numbers, with commas." : "Type a number.") + end
    case .date: return "Type a date, as in 2024-10-14 or Oct. 14." + end
    case .choice:
      let several =
        question.answers.count > 1 || question.seal == nil && (question.answers.first?.text.count ?? 0) > 1
      return (several ? "Type the letters." : "Type the letter.") + end
    default:
      return (question.answers.count > 1 ? "Type the names, with commas." : "Type the name or the words.")
        + end
    }
  }

  /// What has become of a question, in a few words.
  static func state(_ item: LessonRecord.Item, of question: Question) -> String {
    if question.kind == .predict, [.right, .half, .wrong].contains(item.state) { return "guessed" }
    return switch item.state {
    case .open: item.tries == 0 ? "open" : Words.count(item.tries, "try", plural: "tries")
    case .right: "right"
    case .half: "partly right"
    case .wrong: "not right"
    case .skipped: "skipped"
    case .noted: "kept for your teacher"
    }
  }

  /// Points without needless decimals.
  static func points(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    if hundredths % 100 == 0 { return "\(hundredths / 100)" }
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)")
  }

  /// What is different about an answer.
  static func difference(_ difference: Verdict.Difference) -> String {
    switch difference {
    case .tooHigh: "Your number is too high."
    case .tooLow: "Your number is too low."
    case .otherUnit: "The number is right, but look at what it counts."
    case .days(let days) where abs(days) == 1:
      "You are one day \(days > 0 ? "late" : "early"): count the weekday from the day the article came out."
    case .days(let days): "You are \(abs(days)) days \(days > 0 ? "late" : "early")."
    case .tooCoarse: "That is not wrong, but a more exact date is wanted."
    case .items(let right, let all, let wrong):
      "\(right) of \(all) found"
        + (wrong > 0 ? ", and \(wrong) that \(wrong == 1 ? "does" : "do") not belong there." : ".")
    case .neighbours(let right, let all): "\(right) of \(all) follow each other as they should."
    case .pairs(let right, let all): "\(right) of \(all) pairs \(right == 1 ? "is" : "are") right."
    case .tooLong: "The right place, but too many words."
    case .tooShort: "The right place, but some words are missing."
    case .otherPlace: "The right speaker, but another of the quotations is wanted; look at the articles."
    case .otherSpeaker: "That was said by somebody else."
    case .otherList:
      "Those numbers are of the list that was shown last, and not of the question's; '?' shows that again. This was no try."
    case .notOf(let kind): unreadable(kind)
    }
  }

  /// What is said to a text that is no answer of a kind.
  private static func unreadable(_ kind: Question.Kind) -> String {
    switch kind {
    case .number: "That is no number. Type one, as in 12; this was no try."
    case .date: "That is no date. Type one, as in 2024-10-14 or Oct. 14; this was no try."
    case .choice: "That is none of the letters. Type one that stands before an option; this was no try."
    case .order: "Type every letter once, as in b a c; this was no try."
    case .match: "Type letters with numbers, as in a2 b1; this was no try."
    case .pick: "Type the number that stands before a row of the list; this was no try."
    case .mark: "Type words that stand in the article; this was no try."
    case .run: "Type a command that lists rows; this was no try."
    case .fix: "Type a command that corrects the session; this was no try."
    case .name, .predict, .free: "Type an answer; this was no try."
    }
  }

  /// The mark and the words of a grade.
  static func grade(_ grade: Verdict.Grade) -> StyledText {
    switch grade {
    case .right: StyledText("✓ Right.", .good)
    case .half: StyledText("~ Partly right.", .warning)
    case .wrong: StyledText("✗ Not right.", .bad)
    case .unreadable: StyledText("Not counted.", .warning)
    }
  }
}

extension Words {
  /// A number with a noun whose plural is not got by an "s".
  static func count(_ number: Int, _ one: String, plural: String) -> String {
    "\(number) " + (number == 1 ? one : plural)
  }
}
