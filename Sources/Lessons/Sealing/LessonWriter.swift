/// The writing of a lesson as a file, without the answers of its questions.
public struct LessonWriter {
  private let lesson: Lesson
  private let seal: LessonHead.Seal

  /// Creates a writer that seals a lesson.
  public init(_ lesson: Lesson, seal: LessonHead.Seal) {
    self.lesson = lesson
    self.seal = seal
  }

  /// The text of the file; `forms` are the forms of the answers to each question, in their order.
  public func text(_ forms: [AnswerForms]) -> String {
    var lines = head
    var number = 0
    for part in lesson.parts {
      lines.append("")
      switch part {
      case .prose(let prose): lines += prose
      case .line(let line): lines += LessonWriter.typed(line)
      case .question(let question):
        lines += sealed(question, forms.indices.contains(number) ? forms[number] : nil)
        number += 1
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    let head = lesson.head
    let facts: [(LessonHeadKey, String?)] = [
      (.level, head.level), (.time, head.time), (.licence, head.licence), (.needs, head.needs),
      (.author, head.author), (.goals, head.goals.isEmpty ? nil : head.goals.joined(separator: "; ")),
      (.tries, "\(seal.isExam ? 1 : head.tries)"), (.skip, head.allowsSkipping ? "yes" : "no"),
      (.hintCost, "\(head.hintCost) %"), (.sealed, seal.line),
    ]
    return ["# " + head.title] + facts.compactMap { key, value in value.map { "\(key.rawValue): \($0)" } }
  }

  private static func typed(_ line: TypedLine) -> [String] {
    let lines = line.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.enumerated().map { ($0 == 0 ? "news> " : "....> ") + $1 } + ["..."]
  }

  private func sealed(_ question: Question, _ forms: AnswerForms?) -> [String] {
    var seal = AnswerSeal(salt: seal.salt, question: question.id, isExam: seal.isExam)
    seal.kind = question.comparedKind
    var lines = ["? \(question.kind.rawValue) \(question.id) \(question.points)"] + question.text
    lines += question.lines.flatMap(LessonWriter.typed)
    // The partners stand in the order in which they are shown, beside any option.
    let partners = Marker.partners(of: question)
    for (place, option) in question.options.enumerated() {
      let partner = partners.isEmpty ? "" : " -> " + partners[place % partners.count]
      lines.append("\(option.letter)) \(option.text)\(partner)")
    }
    if question.kind != .free && question.kind != .fix {
      let isKnown = forms != nil && !seal.isExam
      lines += (isKnown ? forms?.passages ?? [] : []).map { "sealed: mark " + $0.line(hashedBy: seal) }
      if seal.isExam, question.kind == .mark { lines.append("sealed: mark") }
      lines += (forms?.items ?? []).map { item in
        // The order of hashes must not tell which form the teacher wrote first.
        let hashes = seal.isExam ? [] : Set(item.map(seal.hash)).sorted()
        return (["sealed:", seal.kind?.rawValue ?? ""] + hashes).joined(separator: " ")
      }
    }
    lines += question.hints.map { "hint: " + $0.text } + question.then.map { "then: " + $0.text }
    if !seal.isExam {
      for (response, forms) in zip(question.responses, forms?.responses ?? []) {
        let key = response.isHalfRight ? "near" : "not"
        let hashes = response.isForAll ? "*" : forms.map(seal.hash).joined(separator: " ")
        if !hashes.isEmpty {
          lines.append("veiled: " + seal.veiled("\(key): \(hashes) -> \(response.words)"))
        }
      }
      let proofs = question.kind == .fix ? question.proofs : []
      let others =
        proofs.map { "proof: " + $0.text } + question.machine.map { "machine: " + $0.text }
        + (question.why?.split(separator: "\n").map { "why: " + $0 } ?? [])
        + (question.rubric?.split(separator: "\n").map { "rubric: " + $0 } ?? [])
      lines += others.map { "veiled: " + seal.veiled($0) }
    }
    // A question of the kind free without hints has no key at all; its points are one.
    if lines.last?.contains(":") != true { lines.append("points: \(question.points)") }
    return lines
  }
}
