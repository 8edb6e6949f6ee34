import Letters

/// The marking of typed answers to one question.
public struct Marker {
  let question: Question
  let meanings: Meanings

  /// Creates the marking of a question, with what the session knows of words.
  public init(_ question: Question, meanings: Meanings) {
    self.question = question
    self.meanings = meanings
  }

  /// The verdict on a typed answer.
  ///
  /// Answers of the kinds run, pick and fix are rows and states of a session, which `verdict(picking:of:)` compares.
  public func verdict(on text: String) -> Verdict {
    let kind = question.comparedKind
    if text.trimmed.isEmpty { return .unreadable(kind) }
    switch kind {
    case .name, .number, .date: return withWords(set(text, kind), text)
    case .choice: return withWords(choice(text), text)
    case .order: return withWords(order(text), text)
    case .match: return match(text)
    case .mark: return withWords(span(text), text)
    case .free: return Verdict(share: 0)
    case .run, .pick, .fix, .predict: return .unreadable(kind)
    }
  }

  /// The verdict on chosen rows, by their keys; `typed` is what `near:` and `not:` are compared with.
  public func verdict(
    picking given: Set<String>,
    of wanted: Set<String>,
    responses: [(Question.Response, Set<String>)]
  )
    -> Verdict
  {
    let right = given.intersection(wanted).count
    let wrong = given.count - right
    let share = wanted.isEmpty ? 0 : max(0, Double(right - wrong) / Double(wanted.count))
    var verdict = Verdict(share: share)
    if verdict.grade == .right { return verdict }
    if wanted.count > 1 { verdict.difference = .items(right: right, of: wanted.count, wrong: wrong) }
    let wrongOnes = given.subtracting(wanted)
    let fitting =
      responses.first { !$0.0.isForAll && $0.1 == given }
      ?? responses.first { !$0.0.isForAll && !$0.1.isEmpty && $0.1.isSubset(of: wrongOnes) }
      ?? responses.first { $0.0.isForAll && verdict.grade != .half }
    return Marker.applying(fitting?.0, to: verdict)
  }

  /// The verdict on listed rows, by their keys: they are right as a whole or not at all, unless `near:` names them.
  public func verdict(
    listing given: Set<String>,
    of wanted: Set<String>,
    responses: [(Question.Response, Set<String>)]
  ) -> Verdict {
    var verdict = verdict(picking: given, of: wanted, responses: responses)
    guard verdict.grade == .half else { return verdict }
    let isNear = responses.contains { $0.0.isHalfRight && !$0.0.isForAll && $0.1 == given }
    verdict.share = isNear ? 0.5 : 0
    if !isNear { verdict.grade = .wrong }
    return verdict
  }

  // MARK: Words of the author

  private func withWords(_ verdict: Verdict, _ text: String) -> Verdict {
    if verdict.grade == .right || verdict.grade == .unreadable { return verdict }
    let kind = question.comparedKind
    let items = question.answers.count > 1 || kind == .choice ? AnswerText.items(text) + [text] : [text]
    let particular = question.responses.first { response in
      !response.isForAll && items.contains { means($0, response.text, kind) }
    }
    // The words to any other wrong answer are not for one that is half right.
    let general = verdict.grade == .half ? nil : question.responses.first(where: \.isForAll)
    return Marker.applying(particular ?? general, to: verdict)
  }

  private static func applying(_ response: Question.Response?, to verdict: Verdict) -> Verdict {
    guard let response else { return verdict }
    var verdict = verdict
    verdict.words = response.words
    if response.isHalfRight, verdict.share < 0.5 {
      verdict.share = 0.5
      verdict.grade = .half
    }
    return verdict
  }

  // MARK: Names, numbers, dates

  /// Whether an answer means the same as a key.
  func means(_ text: String, _ key: String, _ kind: Question.Kind) -> Bool {
    if let seal = question.seal { return seal.holds(forms(of: text, kind), key) }
    switch kind {
    case .number:
      guard let value = number(text)?.value, let key = NumberKey(key) else { return false }
      return key.holds(value)
    case .date:
      guard let date = date(text), let key = DateKey(key) else { return false }
      return key.holds(date)
    case .choice, .order:
      return !OptionLetters.of(key).isEmpty && Set(letters(text)) == Set(OptionLetters.of(key))
    case .mark:
      return AnswerText.overlap(AnswerText.words(text), AnswerText.words(SpanKey(key)?.words ?? key)) >= 0.9
    default:
      let one = AnswerText.normalised(text)
      if one == AnswerText.normalised(key) { return !one.isEmpty }
      return !meanings.names(text).isDisjoint(with: meanings.names(key))
    }
  }

  func number(_ text: String) -> NumberText? {
    if let read = NumberText(text) { return read }
    if let value = meanings.number(text) { return NumberText("\(value)") }
    // "about 240 people": the first number among the words.
    let words = text.split(separator: " ")
    for start in words.indices.dropFirst() {
      if let read = NumberText(words[start...].joined(separator: " ")) { return read }
    }
    return nil
  }

  func date(_ text: String) -> DateKey? {
    DateKey(text) ?? meanings.date(text).flatMap { DateKey($0) }
  }

  private func isReadable(_ text: String, _ kind: Question.Kind) -> Bool {
    switch kind {
    case .number: number(text) != nil
    case .date: date(text) != nil
    default: true
    }
  }

  private func set(_ text: String, _ kind: Question.Kind) -> Verdict {
    if question.answers.count == 1, let answer = question.answers.first {
      guard isReadable(text, kind) else { return .unreadable(kind) }
      if answer.forms.contains(where: { means(text, $0, kind) }) {
        return unitVerdict(text, answer, kind) ?? Verdict(share: 1)
      }
      return Verdict(share: 0, difference: difference(text, answer.text, kind))
    }
    var open = question.answers
    var wrong = 0
    func take(_ item: String) -> Bool {
      guard let place = open.firstIndex(where: { $0.forms.contains { means(item, $0, kind) } }) else {
        return false
      }
      open.remove(at: place)
      return true
    }
    // A name may have a comma or "and" in it.
    if kind != .name || !take(text) {
      for item in AnswerText.items(text) where kind != .name || !take(item) {
        let parts = AnswerText.parts(item)
        for part in parts where kind == .name && parts.count == 1 || !take(part) {
          guard isReadable(part, kind) else { return .unreadable(kind) }
          wrong += 1
        }
      }
    }
    let right = question.answers.count - open.count
    let share = max(0, Double(right - wrong) / Double(question.answers.count))
    return Verdict(share: share, difference: .items(right: right, of: question.answers.count, wrong: wrong))
  }

  /// The verdict on a right number with a unit that is another than that of the key; nil if the units agree.
  private func unitVerdict(_ text: String, _ answer: Question.Accepted, _ kind: Question.Kind) -> Verdict? {
    guard kind == .number, let given = NumberText(text)?.unit, !given.isEmpty else { return nil }
    if let seal = question.seal {
      let hasUnit = seal.holds([SealedUnit.mark], answer.text)
      let isSame = seal.holds(AnswerText.words(given).map { SealedUnit.form($0) }, answer.text)
      return hasUnit && !isSame ? Verdict(share: 0, difference: .otherUnit) : nil
    }
    let units = answer.forms.compactMap { NumberKey($0)?.unit }.filter { !$0.isEmpty }
    guard !units.isEmpty else { return nil }
    let words = AnswerText.words(given)
    if units.contains(where: { !Set(AnswerText.words($0)).isDisjoint(with: words) }) { return nil }
    return Verdict(share: 0, difference: .otherUnit)
  }

  private func difference(_ text: String, _ key: String, _ kind: Question.Kind) -> Verdict.Difference? {
    if kind == .number, let value = number(text)?.value, let key = NumberKey(key) {
      return value > key.greatest ? .tooHigh : .tooLow
    }
    if kind == .date, let given = date(text), let key = DateKey(key) {
      if key.isFiner(than: given) { return .tooCoarse }
      return key.days(to: given).map { .days($0) }
    }
    return nil
  }

  // MARK: Options

  /// The letters in an answer, or that of the option whose text it is.
  func letters(_ text: String) -> [String] {
    let known = Set(question.options.map(\.letter))
    let typed = OptionLetters.of(text)
    if !typed.isEmpty, known.isSuperset(of: typed) { return typed }
    let whole = AnswerText.normalised(text)
    if let option = question.options.first(where: { AnswerText.normalised($0.text) == whole }) {
      return [option.letter]
    }
    return []
  }

  private func choice(_ text: String) -> Verdict {
    let given = Set(letters(text))
    if given.isEmpty { return .unreadable(.choice) }
    let wanted = Set(
      question.answers.flatMap { question.seal == nil ? OptionLetters.of($0.text) : [$0.text] }
    )
    let right =
      question.seal == nil
      ? given.intersection(wanted).count
      : given.count { letter in wanted.contains { means(letter, $0, .choice) } }
    let wrong = given.count - right
    let share = wanted.isEmpty ? 0 : max(0, Double(right - wrong) / Double(wanted.count))
    let difference: Verdict.Difference? =
      wanted.count > 1 ? .items(right: right, of: wanted.count, wrong: wrong) : nil
    return Verdict(share: share, difference: difference)
  }

  private func order(_ text: String) -> Verdict {
    let given = letters(text)
    guard given.count == question.options.count, Set(given).count == given.count else {
      return .unreadable(.order)
    }
    let pairs = Marker.neighbours(given)
    let all = max(1, given.count - 1)
    let best =
      if let seal = question.seal {
        question.answers.map { answer in pairs.count { seal.holds([$0], answer.text) } }.max() ?? 0
      } else {
        question.answers.flatMap(\.forms).map { form in
          Set(Marker.neighbours(OptionLetters.of(form))).intersection(pairs).count
        }.max() ?? 0
      }
    if best == all { return Verdict(share: 1) }
    return Verdict(share: Double(best) / Double(all), difference: .neighbours(right: best, of: all))
  }

  /// The letters that follow each other in an order, two by two.
  static func neighbours(_ letters: [String]) -> [String] {
    zip(letters, letters.dropFirst()).map { $0 + $1 }
  }

  /// The partners in the order in which they are shown, each once: by their letters, so that the order tells nothing.
  public static func partners(of question: Question) -> [String] {
    var seen: Set<String> = []
    return question.options.compactMap(\.partner).filter { seen.insert($0).inserted }
      .sorted { (AnswerText.normalised($0), $0) < (AnswerText.normalised($1), $1) }
  }

  /// The answer to a question to match: letters with the numbers of their partners, as in "a2 b1 c3".
  private func match(_ text: String) -> Verdict {
    let partners = Marker.partners(of: question)
    let pieces = text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined()
    var given: [String: Int] = [:]
    var letter: String?
    var digits = ""
    for character in pieces + "z" {
      if character.isNumber, character.isASCII {
        digits.append(character)
        continue
      }
      if let letter, let number = Int(digits) { given[letter] = number }
      letter = String(character)
      digits = ""
    }
    let known = question.options.filter { option in
      given[option.letter].map { partners.indices.contains($0 - 1) } ?? false
    }
    guard !known.isEmpty else { return .unreadable(.match) }
    let right = known.count { option in
      guard let number = given[option.letter] else { return false }
      guard question.seal != nil else { return partners[number - 1] == option.partner }
      return question.answers.contains { means("\(option.letter)\(number)", $0.text, .match) }
    }
    let all = question.options.count
    return Verdict(share: Double(right) / Double(all), difference: .pairs(right: right, of: all))
  }

  // MARK: Words of an article

  private func span(_ text: String) -> Verdict {
    let given = AnswerText.words(text)
    if given.isEmpty { return .unreadable(.mark) }
    let scored: [(Double, Int)] =
      if let seal = question.seal {
        question.answers.compactMap { SealedPassage(line: $0.text) }.map { passage in
          (passage.overlap(given, hashedBy: seal), passage.count)
        }
      } else {
        question.answers.flatMap(\.forms).compactMap { SpanKey($0) }.map { key in
          let words = AnswerText.words(key.words)
          return (AnswerText.overlap(given, words), words.count)
        }
      }
    guard let best = scored.max(by: { $0.0 < $1.0 }) else { return Verdict(share: 0) }
    if best.0 >= 0.9 { return Verdict(share: 1) }
    if best.0 < 0.5 { return Verdict(share: 0) }
    return Verdict(share: 0.5, difference: given.count > best.1 ? .tooLong : .tooShort)
  }
}
