import WordLists

/// The patterns of time expressions, read once from the tables below `time/grammar`.
///
/// A line of a table is a pattern (`TimeRuleCompiler`), the kind of expression that it makes, its meaning
/// (`TimeTemplate`), a TIMEX3 modifier or `-`, and the name of the rule. Patterns are found by the class and the hash
/// of the first token that they can begin with.
struct TimeGrammar {
  /// The grammar of the tables.
  static let standard = TimeGrammar([
    WordList("time/repetitions"), WordList("time/dates"), WordList("time/spans"), WordList("time/clock-times"),
    WordList("time/lengths"), WordList("time/references"),
  ])

  /// The patterns in the order of the tables.
  private(set) var rules: [TimeRule] = []
  /// The lines that are no rules, which a test rules out.
  private(set) var errors: [String] = []
  /// The patterns of each kind, in their order.
  private(set) var rulesOfKind: [[Int]] = []
  /// Whether the patterns of a kind are time expressions by themselves.
  private(set) var isWhole: [Bool] = []
  private var kinds: [String: Int] = [:]
  private var byClass: [[Int]] = []
  private var byWord = HashIndex()

  /// The rules of lists.
  init(_ lists: [WordList]) {
    for list in lists { read(list) }
    rulesOfKind = Array(repeating: [], count: kinds.count)
    for (index, rule) in rules.enumerated() { rulesOfKind[rule.kind].append(index) }
    isWhole = rulesOfKind.map { rules in
      rules.contains { rule in
        if case .fields = self.rules[rule].template { false } else { true }
      }
    }
    index()
  }

  private mutating func number(of kind: String) -> Int {
    if let number = kinds[kind] { return number }
    kinds[kind] = kinds.count
    return kinds.count - 1
  }

  private mutating func read(_ list: WordList) {
    for entry in list.entries {
      guard entry.values.count == 4, let template = TimeTemplate(entry.values[1]) else {
        errors.append(entry.text)
        continue
      }
      // The kinds in the pattern get their numbers first, so that the compiler need not change the grammar.
      for element in entry.text.split(separator: " ") where element.utf8.first == UInt8(ascii: "<") {
        for name in element.split(whereSeparator: { "<>|?".contains($0) }) { _ = number(of: String(name)) }
      }
      let kinds = self.kinds
      var compiler = TimeRuleCompiler(entry.text) { kinds[$0] ?? 0 }
      guard let compiled = compiler.compiled() else {
        errors.append(entry.text)
        continue
      }
      rules.append(
        TimeRule(
          kind: number(of: entry.values[0]),
          steps: compiled.steps,
          before: compiled.before,
          template: template,
          mod: entry.values[2] == "-" ? nil : entry.values[2],
          name: entry.values[3]
        )
      )
    }
  }

  // MARK: The index

  /// What a pattern can begin with.
  private struct Beginning {
    var classes: Set<UInt8> = []
    var words: Set<UInt64> = []
  }

  private mutating func index() {
    var known: [Int: Beginning] = [:]
    byClass = Array(repeating: [], count: 256)
    for (index, rule) in rules.enumerated() where isWhole[rule.kind] {
      var beginning = Beginning()
      begin(rule, &beginning, &known, depth: 0)
      for kind in beginning.classes.sorted() { byClass[Int(kind)].append(index) }
      for word in beginning.words.sorted() { byWord.add(index, to: word) }
    }
  }

  private func begin(_ rule: TimeRule, _ found: inout Beginning, _ known: inout [Int: Beginning], depth: Int) {
    var open = [0]
    var seen: Set<Int> = []
    while let step = open.popLast() {
      guard step < rule.steps.count, seen.insert(step).inserted else { continue }
      switch rule.steps[step] {
      case .word(let hash): found.words.insert(hash)
      case .mark: found.classes.insert(TimeWords.Class.punctuation.rawValue)
      case .slot(let slot, _): for kind in slot.classes { found.classes.insert(kind.rawValue) }
      case .either(let one, let other): open += [one, other]
      case .jump(let other): open.append(other)
      case .joined, .cut, .edge, .check, .done: open.append(step + 1)
      case .kind(let kind):
        guard depth < 6 else { continue }
        if known[kind] == nil {
          var inner = Beginning()
          for other in rulesOfKind[kind] { begin(rules[other], &inner, &known, depth: depth + 1) }
          known[kind] = inner
        }
        if let inner = known[kind] {
          found.classes.formUnion(inner.classes)
          found.words.formUnion(inner.words)
        }
      }
    }
  }

  /// Calls a function for each pattern that a token can begin, those of its class first.
  func forEachRule(beginningWith token: TimeToken, _ body: (Int) -> Void) {
    for rule in byClass[Int(token.kind.rawValue)] { body(rule) }
    if token.hash != 0, token.kind != .number { for rule in byWord[token.hash] { body(rule) } }
  }

  /// Whether any pattern can begin with a token.
  func canBegin(with token: TimeToken) -> Bool {
    !byClass[Int(token.kind.rawValue)].isEmpty || token.hash != 0 && token.kind != .number && byWord.contains(token.hash)
  }
}

/// Lists of numbers by hashes, with open addressing.
private struct HashIndex {
  private var hashes = [UInt64](repeating: 0, count: 1024)
  private var lists = [[Int]](repeating: [], count: 1024)

  private func slot(_ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash ^ (hash &>> 32)) & 1023
    for _ in 0..<1023 {
      if hashes[slot] == hash || hashes[slot] == 0 { break }
      slot = (slot + 1) & 1023
    }
    return slot
  }

  mutating func add(_ number: Int, to hash: UInt64) {
    let slot = slot(hash)
    hashes[slot] = hash
    lists[slot].append(number)
  }

  func contains(_ hash: UInt64) -> Bool { hashes[slot(hash)] == hash }

  subscript(hash: UInt64) -> [Int] {
    let slot = slot(hash)
    return hashes[slot] == hash ? lists[slot] : []
  }
}

extension TimeSlot {
  /// The classes of the tokens that a slot can begin with.
  var classes: [TimeWords.Class] {
    switch self {
    case .month: [.month]
    case .weekday, .weekdays: [.weekday]
    case .season: [.season]
    case .unit, .units, .anyUnit: [.unit, .part]
    case .count: [.number, .cardinal, .vague]
    case .number: [.number, .cardinal]
    case .ordinal: [.number, .ordinal, .unit, .cardinal]
    case .day, .ordinalDay, .year, .shortYear, .yearEnd, .digits, .time: [.number]
    case .dayPart: [.dayPart]
    case .namedHour: [.clockName]
    case .zone: [.zone]
    case .holiday: TimeSlot.holidayClasses
    case .nearDay: [.deictic]
    case .frequency: [.frequency]
    case .decade: [.decade]
    case .era: [.era]
    case .half: [.part]
    case .anyWord: [.other]
    }
  }

  /// The classes of the words that holidays begin with.
  private static let holidayClasses: [TimeWords.Class] = {
    var classes: Set<UInt8> = []
    for holiday in TimeWords.holidays {
      let kind = holiday.words.first.flatMap { TimeWords.table.find(TimeWordTable.hash($0.utf8))?.kind } ?? .other
      classes.insert(kind.rawValue)
    }
    return classes.sorted().compactMap { TimeWords.Class(rawValue: $0) }
  }()
}
