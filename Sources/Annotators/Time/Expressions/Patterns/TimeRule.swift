import WordLists

/// A pattern of time expressions with the meaning of what it matches: one line of the tables of the grammar.
struct TimeRule {
  /// The index of its kind: days, spans, lengths.
  var kind: Int
  /// The number of its table, and of its line there.
  var place: (table: Int, line: Int)
  /// The steps; the first is where matching begins.
  ///
  /// Only the compiler has them apart from those of all rules.
  var steps: [TimeStep]
  /// Where its steps begin among those of all rules.
  var start = 0
  /// The tokens that must stand before it, the nearest last; of each, the steps of which one must match.
  var before: [[TimeStep]]
  /// The meaning.
  var template: TimeTemplate
  /// The TIMEX3 modifier.
  var mod: String?
  /// The name, for the evidence.
  var name: String
}

/// Compiles the patterns of the tables to steps.
///
/// A pattern has one element for each token, with spaces between. A word in lower case and a mark stand for
/// themselves, a word in capitals for a class (`TimeSlot`), with a 2 behind it for the second of two dates; `a|b` is
/// one of several words, `[ … | … ]` one of several sequences, a question mark makes an element optional, `<kind>`
/// is a pattern of a kind. `{ … }` at the start or end is context that must be there and is no part of the expression,
/// `~` says that no space comes before the next token, `^` ends the first of two expressions and begins the second,
/// and `&name` is a condition (`TimeCheck`).
struct TimeRuleCompiler {
  private let elements: [ArraySlice<UInt8>]
  private let kindNumber: (ArraySlice<UInt8>) -> Int
  private var position = 0
  private var steps: [TimeStep] = []
  private var before: [[TimeStep]] = []
  private var hasError = false

  /// A compiler of one pattern; `kindNumber` gives the number of a kind.
  init(_ pattern: [UInt8], kindNumber: @escaping (ArraySlice<UInt8>) -> Int) {
    elements = TimeRuleCompiler.split(pattern[...], at: UInt8(ascii: " "))
    self.kindNumber = kindNumber
  }

  /// The steps of the pattern, and the tokens before it; nil for a pattern that breaks the rules above.
  mutating func compiled() -> (steps: [TimeStep], before: [[TimeStep]])? {
    if let first = elements.first, TimeRuleCompiler.mark(first) == UInt8(ascii: "{") {
      position = 1
      while position < elements.count, TimeRuleCompiler.mark(elements[position]) != UInt8(ascii: "}") {
        before.append(alternatives(elements[position]))
        position += 1
      }
      position += 1
    }
    sequence()
    if position < elements.count { hasError = true }
    steps.append(.done)
    return hasError ? nil : (steps, before)
  }

  /// The only byte of an element; nil for a longer one.
  private static func mark(_ element: ArraySlice<UInt8>) -> UInt8? {
    element.count == 1 ? element.first : nil
  }

  /// Compiles elements up to the end of a group.
  private mutating func sequence() {
    while position < elements.count, !hasError {
      let element = elements[position]
      if let first = element.first,
        first == UInt8(ascii: "]") || element.count == 1 && first == UInt8(ascii: "|")
      {
        return
      }
      position += 1
      switch TimeRuleCompiler.mark(element) {
      case UInt8(ascii: "["): group()
      case UInt8(ascii: "{"): steps.append(.edge)
      case UInt8(ascii: "}"): break
      case UInt8(ascii: "~"): steps.append(.joined)
      case UInt8(ascii: "^"): steps.append(.cut)
      default:
        guard element.count > 1, element.last == UInt8(ascii: "?") else {
          one(element)
          continue
        }
        let split = steps.count
        steps.append(.done)
        one(element.dropLast())
        steps[split] = .either(split + 1, steps.count)
      }
    }
  }

  /// Compiles the sequences of a group up to its closing bracket.
  private mutating func group() {
    let start = steps.count
    var ends: [Int] = []
    // Room for the choice that an optional group begins with.
    steps.append(.jump(start + 1))
    while true {
      let split = steps.count
      steps.append(.jump(split + 1))
      sequence()
      guard position < elements.count, !hasError else {
        hasError = true
        return
      }
      let closing = elements[position]
      position += 1
      if TimeRuleCompiler.mark(closing) == UInt8(ascii: "|") {
        ends.append(steps.count)
        steps.append(.done)
        steps[split] = .either(split + 1, steps.count)
        continue
      }
      for end in ends { steps[end] = .jump(steps.count) }
      if closing.count == 2 { steps[start] = .either(start + 1, steps.count) }
      return
    }
  }

  /// Compiles an element that is no group.
  private mutating func one(_ element: ArraySlice<UInt8>) {
    if element.count > 1, !element.contains(UInt8(ascii: "|")), let only = step(element) {
      steps.append(only)
      return
    }
    let choices = alternatives(element)
    guard !choices.isEmpty else {
      hasError = true
      return
    }
    var ends: [Int] = []
    for (index, choice) in choices.enumerated() {
      if index + 1 < choices.count {
        let split = steps.count
        steps.append(.either(split + 1, split + 3))
        steps.append(choice)
        ends.append(steps.count)
        steps.append(.done)
      } else {
        steps.append(choice)
      }
    }
    for end in ends { steps[end] = .jump(steps.count) }
  }

  /// The steps of which one must match an element.
  private func alternatives(_ element: ArraySlice<UInt8>) -> [TimeStep] {
    TimeRuleCompiler.split(element, at: UInt8(ascii: "|")).compactMap { step($0) }
  }

  /// The parts between separators that are not empty.
  private static func split(_ bytes: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    for position in bytes.indices where bytes[position] == separator {
      if position > start { parts.append(bytes[start..<position]) }
      start = position + 1
    }
    if bytes.endIndex > start { parts.append(bytes[start...]) }
    return parts
  }

  private func step(_ text: ArraySlice<UInt8>) -> TimeStep? {
    guard let first = text.first else { return nil }
    switch first {
    case UInt8(ascii: "<") where text.count > 2: return .kind(kindNumber(text.dropFirst().dropLast()))
    case UInt8(ascii: "&") where text.count > 1:
      return TimeRuleCompiler.checks[TimeWordTable.hash(text.dropFirst())].map { .check($0) }
    case 65...90:
      let isSecond = text.last == UInt8(ascii: "2")
      let name = isSecond ? text.dropLast() : text
      return TimeRuleCompiler.slots[TimeWordTable.hash(name)].map { .slot($0, isSecond: isSecond) }
    case 97...122: return .word(TimeWordTable.hash(text))
    default: return text.count == 1 ? .mark(first) : nil
    }
  }

  private static let slots = Dictionary(
    uniqueKeysWithValues: TimeSlot.allCases.map { (TimeWordTable.hash($0.rawValue.utf8), $0) }
  )
  private static let checks = Dictionary(
    uniqueKeysWithValues: TimeCheck.allCases.map { (TimeWordTable.hash($0.rawValue.utf8), $0) }
  )
}
