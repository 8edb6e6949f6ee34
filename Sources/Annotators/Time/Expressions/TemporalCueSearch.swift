import Documents

/// Reads time expressions sentence by sentence, in one buffer of time tokens.
struct TemporalCueSearch {
  /// The cues so far.
  private(set) var found: [TemporalCue] = []

  private var reader: TimeTokenReader
  private let context: TimeContext
  private let document: Document
  private let clauses: Clauses?
  private var tokens: [TimeToken] = []
  /// The last length of time of the sentence: its unit, and the position after it.
  private var lastLength: (unit: TemporalUnit, end: Int)?

  init(_ document: Document) {
    self.document = document
    clauses = document[Clauses.self].first
    reader = TimeTokenReader(document)
    context = TimeContext(document)
  }

  /// Adds the cues of a sentence; `sentence` is its index.
  mutating func read(_ range: Range<Int>, sentence: Int) {
    tokens.removeAll(keepingCapacity: true)
    reader.read(range, into: &tokens)
    addCues(sentence)
  }

  /// Adds the cues of bytes that no sentence has, as those of a dateline.
  mutating func read(_ range: TextRange, sentence: Int) {
    tokens.removeAll(keepingCapacity: true)
    reader.read(range, into: &tokens)
    addCues(sentence)
  }

  private mutating func addCues(_ sentence: Int) {
    var matcher = TimeMatcher(tokens: tokens, context: context, grammar: .standard)
    lastLength = nil
    var position = 0
    while position < tokens.count {
      if position & 0xFFF == 0xFFF, Stopping.isWanted { return }
      // "Stressing that Thursday's meeting was the first": no day that was spoken of.
      if tokens[position].kind == .that, context.part(tokens[position]) == .subordinator {
        position += 1
        continue
      }
      guard let match = matcher.match(at: position), let expression = match.expression else {
        position += 1
        continue
      }
      let isPair = expression.second != nil
      let end = isPair ? Int(match.state.cut) : match.range.upperBound
      add(expression, match.range.lowerBound..<end, sentence)
      if let second = expression.second {
        var other = expression
        other.meaning = second
        add(other, Int(match.state.secondStart)..<match.range.upperBound, sentence)
      }
      position = match.range.upperBound
    }
  }

  private mutating func add(_ expression: TimeReading.Expression, _ range: Range<Int>, _ sentence: Int) {
    if expression.kind == .duration || expression.meaning == .clock, isTitle(range) { return }
    let last = lastLength
    lastLength = expression.kind == .duration ? expression.amount.map { ($0.unit, range.upperBound) } : nil
    if let last, lastLength != nil, extend(last, by: expression, range) { return }
    let direction = direction(of: range)
    let (kind, meaning) = refined(expression, range, direction)
    found.append(
      TemporalCue(
        range: TextRange(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end)),
        sentence: sentence,
        kind: kind,
        meaning: meaning,
        clock: expression.clock,
        mod: expression.mod ?? hedge(before: range.lowerBound),
        tense: direction?.tense,
        verb: direction?.verb,
        rule: expression.rule
      )
    )
  }

  /// Adds a length to the one before it, as in "two hours, 59 minutes"; false where they are two.
  private mutating func extend(
    _ last: (unit: TemporalUnit, end: Int),
    by expression: TimeReading.Expression,
    _ range: Range<Int>
  ) -> Bool {
    guard range.lowerBound >= last.end, let amount = expression.amount,
      amount.unit.rawValue < last.unit.rawValue,
      case .duration(let more) = expression.meaning, let cue = found.last, cue.kind == .duration,
      case .duration(let value) = cue.meaning, let sum = TemporalUnit.sum(value, more),
      tokens[last.end..<range.lowerBound].allSatisfy({ $0.isPunctuation(",") || $0.is(.and) }),
      range.lowerBound - last.end <= 2, tokens[range.lowerBound].isAmount
    else { return false }
    found[found.count - 1].meaning = .duration(sum)
    found[found.count - 1].range = TextRange(cue.range.start, Int(tokens[range.upperBound - 1].end))
    return true
  }

  /// True for a unit with a capital within a sentence in lower case, which is part of a title: "on CBS's “60 Minutes”".
  private func isTitle(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0,
      tokens[range].contains(where: { ($0.kind == .unit || $0.kind == .clockName) && isTitled($0) })
    else { return false }
    let words = tokens.filter { $0.kind == .other && $0.end - $0.start > 3 }
    return words.count { $0.isCapital } * 2 < words.count
  }

  /// True for a word with a capital and small letters behind it.
  private func isTitled(_ token: TimeToken) -> Bool {
    token.isCapital && context.word(token).dropFirst().allSatisfy { $0 >= 97 }
  }

  /// The direction of the clause around some time tokens.
  private func direction(of range: Range<Int>) -> TimeDirection? {
    let first = Int(tokens[range.lowerBound].token)
    guard first >= 0, let clauses else { return nil }
    return TimeDirection.of(first..<Int(tokens[range.upperBound - 1].token) + 1, clauses, in: document)
  }

  /// The meaning once the direction is known: "in three days" with a future verb is a day.
  private func refined(
    _ expression: TimeReading.Expression,
    _ range: Range<Int>,
    _ direction: TimeDirection?
  ) -> (TimeExpression.Kind, TemporalMeaning) {
    guard let amount = expression.amount, direction?.isStated == true, expression.kind == .duration else {
      return (expression.kind, expression.meaning)
    }
    let first = tokens[range.lowerBound]
    guard
      first.kind == .number || first.kind == .cardinal || first.kind == .vague || first.is(.indefiniteArticle)
    else {
      return (expression.kind, expression.meaning)
    }
    var before = range.lowerBound - 1
    while before >= 0, tokens[before].kind == .hedge { before -= 1 }
    guard before >= 0, tokens[before].isPreposition(TimeWords.Preposition.inside) else {
      return (expression.kind, expression.meaning)
    }
    let isTime = amount.unit.rawValue < TemporalUnit.day.rawValue
    return (isTime ? .time : .date, .shifted(amount.number, amount.unit, .publication))
  }

  /// The modifier that words before an expression give it without being part of it: "about two weeks".
  private func hedge(before position: Int) -> String? {
    guard position > 0, tokens[position - 1].kind == .hedge else { return nil }
    switch tokens[position - 1].word {
    case .about, .nearly, .some: return "APPROX"
    case .least, .most:
      guard position > 1, tokens[position - 2].isPreposition(TimeWords.Preposition.at) else { return nil }
      return tokens[position - 1].is(.least) ? "EQUAL_OR_MORE" : "EQUAL_OR_LESS"
    default: return nil
    }
  }
}
