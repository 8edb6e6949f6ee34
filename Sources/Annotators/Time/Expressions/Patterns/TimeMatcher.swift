import Documents

/// Finds the time expression that begins at a token by the patterns of the grammar.
///
/// The steps of a pattern are tried with backtracking, the longest expression is taken, and of equally long ones the
/// first of the tables. Every pattern reads a bounded number of tokens, and what a kind of pattern reads at a position
/// is kept, so that the time is linear in the length of the sentence.
struct TimeMatcher {
  /// The time tokens of the sentence.
  let tokens: [TimeToken]
  let context: TimeContext
  let grammar: TimeGrammar
  /// The readings of kinds of patterns so far, by kind and position.
  private var readings: [Int: Range<Int>] = [:]
  /// All readings within other ones.
  private(set) var inner: [TimeReading] = []
  /// The steps that may still be taken at a position.
  private var left = 0
  private var candidates: [Int] = []

  init(tokens: [TimeToken], context: TimeContext, grammar: TimeGrammar) {
    self.tokens = tokens
    self.context = context
    self.grammar = grammar
  }

  /// The token at a position; `TimeToken.none` beyond the ends.
  subscript(position: Int) -> TimeToken {
    position >= 0 && position < tokens.count ? tokens[position] : .none
  }

  /// The longest expression that begins at a position; nil if none does.
  mutating func match(at position: Int) -> TimeReading? {
    candidates.removeAll(keepingCapacity: true)
    grammar.forEachRule(self[position], before: self[position + 1]) { rule in
      if grammar.isWhole[grammar.rules[rule].kind] { candidates.append(rule) }
    }
    guard !candidates.isEmpty else { return nil }
    left = 4000
    let rules = candidates
    var best: (reading: TimeReading, rule: Int)?
    for rule in rules {
      guard let found = read(rule, at: position, depth: 0) else { continue }
      guard let known = best else {
        best = (found, rule)
        continue
      }
      let (length, longest) = (found.range.upperBound, known.reading.range.upperBound)
      if length > longest || length == longest && rule < known.rule { best = (found, rule) }
    }
    return best?.reading
  }

  /// What a rule reads at a position.
  private mutating func read(_ number: Int, at position: Int, depth: Int) -> TimeReading? {
    guard hasContext(number, before: position) else { return nil }
    var state = TimeMatchState()
    guard let end = run(grammar.rules[number].start, position, &state, start: position, depth: depth),
      end > position
    else { return nil }
    let upper = state.edge >= 0 ? Int(state.edge) : end
    guard upper > position else { return nil }
    return reading(grammar.rules[number], state, position..<upper)
  }

  /// Whether the tokens before a position are those that a rule wants there.
  private func hasContext(_ number: Int, before position: Int) -> Bool {
    if grammar.rules[number].before.isEmpty { return true }
    for (offset, choices) in grammar.rules[number].before.reversed().enumerated() {
      let before = position - 1 - offset
      guard before >= 0, choices.contains(where: { matches($0, before) }) else { return false }
    }
    return true
  }

  /// Whether a token of a context matches a step.
  private func matches(_ step: TimeStep, _ position: Int) -> Bool {
    let token = self[position]
    return switch step {
    case .word(let hash): token.hash == hash && token.kind != .number
    case .mark(let byte): token.kind == .punctuation && token.value == Int32(byte)
    case .slot(.year, _): year(position) != nil
    case .slot(let slot, _): slot.classes.contains(token.kind)
    default: false
    }
  }

  /// Takes the steps of a rule from one on; the position after them, or nil if they do not match.
  private mutating func run(
    _ first: Int,
    _ start: Int,
    _ state: inout TimeMatchState,
    start origin: Int,
    depth: Int
  ) -> Int? {
    var step = first
    var position = start
    while step < grammar.steps.count {
      left -= 1
      if left < 0 { return nil }
      switch grammar.steps[step] {
      case .done: return position
      case .word, .mark:
        guard matches(grammar.steps[step], position), position < tokens.count else { return nil }
        position += 1
      case .joined: if self[position].spaceBefore { return nil }
      case .cut:
        if state.cut < 0 { state.cut = Int32(position) } else { state.secondStart = Int32(position) }
      case .edge: state.edge = Int32(position)
      case .check(let check):
        guard holds(check, origin..<position, state) else { return nil }
      case .jump(let other):
        step = other
        continue
      case .either(let one, let other):
        var copy = state
        if let end = run(one, position, &copy, start: origin, depth: depth) {
          state = copy
          return end
        }
        step = other
        continue
      case .slot(let slot, let isSecond):
        guard
          let end = isSecond
            ? fill(slot, position, &state.second) : fill(slot, position, &state.first)
        else { return nil }
        position = end
      case .kind(let kind):
        guard depth < 4 else { return nil }
        let known = all(kind, at: position, depth: depth + 1)
        for index in known {
          var copy = state
          copy.take(inner[index], index)
          if let end = run(step + 1, inner[index].range.upperBound, &copy, start: origin, depth: depth) {
            state = copy
            return end
          }
        }
        return nil
      }
      step += 1
    }
    return position
  }

  /// The readings of a kind of pattern at a position, the longest first, as indices of `inner`.
  private mutating func all(_ kind: Int, at position: Int, depth: Int) -> Range<Int> {
    let key = position * 64 + kind
    if let known = readings[key] { return known }
    // An expression that holds itself is none.
    readings[key] = 0..<0
    var found: [TimeReading] = []
    var rules: [Int] = []
    grammar.forEachRule(self[position], before: self[position + 1]) { rule in
      if grammar.rules[rule].kind == kind { rules.append(rule) }
    }
    for rule in rules {
      guard let reading = read(rule, at: position, depth: depth) else { continue }
      if !found.contains(where: { $0.range == reading.range }) { found.append(reading) }
    }
    found.sort { $0.range.upperBound > $1.range.upperBound }
    let start = inner.count
    inner += found
    readings[key] = start..<inner.count
    return start..<inner.count
  }
}

extension TimeMatchState {
  /// Takes over what an inner pattern read.
  fileprivate mutating func take(_ reading: TimeReading, _ index: Int) {
    guard let expression = reading.expression else {
      first.merge(reading.state.first)
      return
    }
    if expression.meaning == .clock { clock = Int32(index) } else { inner = Int32(index) }
  }
}

extension TimeFields {
  /// Fills the open fields with those of others.
  fileprivate mutating func merge(_ other: TimeFields) {
    func fill(_ field: inout Int32, _ value: Int32) { if field == TimeFields.unset { field = value } }
    fill(&year, other.year)
    fill(&month, other.month)
    fill(&day, other.day)
    fill(&weekday, other.weekday)
    fill(&season, other.season)
    fill(&count, other.count)
    fill(&half, other.half)
    fill(&fraction, other.fraction)
    fill(&unit, other.unit)
    fill(&ordinal, other.ordinal)
    fill(&hour, other.hour)
    fill(&minute, other.minute)
    fill(&dayPart, other.dayPart)
    fill(&holiday, other.holiday)
    fill(&decade, other.decade)
    fill(&era, other.era)
    fill(&pick, other.pick)
  }
}
