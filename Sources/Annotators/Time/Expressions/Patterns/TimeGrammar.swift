import WordLists

/// The patterns of time expressions of the tables below `time`, compiled once.
///
/// What the compiler makes of the tables of the program is recorded (`TimeGrammarRecord`), since that took a tenth of
/// a start.
///
/// A line of a table is a pattern (`TimeRuleCompiler`), the kind of expression that it makes, its meaning
/// (`TimeTemplate`), a TIMEX3 modifier or `-`, and the name of the rule. Patterns of a kind whose name ends in `-part`,
/// and those that give fields alone, are no expressions by themselves. Patterns are found by the class or the hash of
/// their first token; where that is a certain word, the second token is looked at too.
struct TimeGrammar {
  /// The grammar of the tables, out of its record where that is of these tables.
  static let standard = TimeGrammarRecord(tables).grammar ?? TimeGrammar(tables)

  /// The tables of the program.
  static let tables = [
    WordList("time/repetitions"), WordList("time/dates"), WordList("time/spans"),
    WordList("time/clock-times"),
    WordList("time/lengths"), WordList("time/references"),
  ]

  /// The patterns in the order of the tables.
  var rules: [TimeRule] = []
  /// The lines that are no rules, which a test rules out.
  private(set) var errors: [String] = []
  /// The patterns of each kind, in their order.
  private(set) var rulesOfKind: [[Int]] = []
  /// Whether the patterns of a kind are time expressions by themselves.
  var isWhole: [Bool] = []
  private var kinds: [UInt64: Int] = [:]
  private var parts: Set<Int> = []
  /// The steps of all rules, one rule after the other.
  var steps: [TimeStep] = []
  /// The rules that a class of tokens can begin.
  var byClass: [[Entry]] = []
  /// The rules that a certain word can begin.
  var byWord = HashIndex()
  /// The words that can stand second, as the entries name them.
  var words: [UInt64] = []

  /// A grammar without rules.
  init() {}

  /// A rule that a token can begin, and what the next token must be.
  struct Entry: Equatable {
    var rule: Int32
    /// True where the next token may be anything.
    var isOpen: Bool
    /// The classes of the next token, a bit each.
    var classes: UInt64
    /// The hashes of the words that the next token may be, in the list of all of them.
    var words: Range<Int32>
  }

  /// The rules of lists.
  init(_ lists: [WordList]) {
    for (number, list) in lists.enumerated() { read(list, number) }
    rulesOfKind = Array(repeating: [], count: kinds.count)
    for (index, rule) in rules.enumerated() { rulesOfKind[rule.kind].append(index) }
    isWhole = rulesOfKind.enumerated().map { kind, rules in
      !parts.contains(kind)
        && rules.contains { rule in
          if case .fields = self.rules[rule].template { false } else { true }
        }
    }
    index()
  }

  private mutating func number(of kind: some Sequence<UInt8>) -> Int {
    let hash = TimeWordTable.hash(kind)
    if let number = kinds[hash] { return number }
    kinds[hash] = kinds.count
    return kinds.count - 1
  }

  private mutating func read(_ list: WordList, _ table: Int) {
    var templates: [String: TimeTemplate] = [:]
    for (line, entry) in list.entries.enumerated() {
      let values = entry.values
      let known = values.count == 4 ? templates[values[1]] : nil
      guard values.count == 4, let template = known ?? TimeTemplate(values[1]) else {
        errors.append(entry.text)
        continue
      }
      if known == nil { templates[values[1]] = template }
      let pattern = Array(entry.text.utf8)
      // The kinds in the pattern get their numbers first, so that the compiler need not change the grammar.
      var start = 0
      for (position, byte) in pattern.enumerated() {
        if byte == UInt8(ascii: "<") { start = position + 1 }
        if byte == UInt8(ascii: ">"), start > 0 { _ = number(of: pattern[start..<position]) }
      }
      let kinds = self.kinds
      var compiler = TimeRuleCompiler(pattern) { kinds[TimeWordTable.hash($0)] ?? 0 }
      guard let compiled = compiler.compiled() else {
        errors.append(entry.text)
        continue
      }
      let number = number(of: values[0].utf8)
      if values[0].hasSuffix("-part") { parts.insert(number) }
      rules.append(
        TimeRule(
          kind: number,
          place: (table, line),
          steps: compiled.steps,
          before: compiled.before,
          template: template,
          mod: values[2] == "-" ? nil : values[2],
          name: values[3]
        )
      )
    }
  }

  // MARK: The index

  /// What a pattern can begin with.
  private struct Beginning {
    var classes: UInt64 = 0
    var words: [UInt64] = []
    var isOpen = false

    mutating func formUnion(_ other: Beginning) {
      classes |= other.classes
      for word in other.words { insert(word) }
      isOpen = isOpen || other.isOpen
    }

    mutating func insert(_ word: UInt64) { if !words.contains(word) { words.append(word) } }
  }

  private mutating func index() {
    var known: [Int: Beginning] = [:]
    byClass = Array(repeating: [], count: 64)
    for index in rules.indices {
      let start = steps.count
      rules[index].start = start
      steps += rules[index].steps.map { step in
        switch step {
        case .either(let one, let other): .either(start + one, start + other)
        case .jump(let other): .jump(start + other)
        default: step
        }
      }
    }
    for (index, rule) in rules.enumerated() {
      let beginning = begin(rule, from: [0], &known, depth: 0)
      for kind in 0..<64 where beginning.classes & (1 << UInt64(kind)) != 0 {
        byClass[kind].append(Entry(rule: Int32(index), isOpen: true, classes: 0, words: 0..<0))
      }
      let following = following(rule)
      for word in beginning.words {
        let next = behind(word, rule, following, &known)
        let start = Int32(words.count)
        words += next.words
        byWord.add(
          Entry(
            rule: Int32(index),
            isOpen: next.isOpen,
            classes: next.classes,
            words: start..<Int32(words.count)
          ),
          to: word
        )
      }
    }
  }

  /// What can stand at some steps of a rule.
  private func begin(_ rule: TimeRule, from starts: [Int], _ known: inout [Int: Beginning], depth: Int)
    -> Beginning
  {
    var found = Beginning()
    var open = starts
    var left = 64
    while let step = open.popLast(), left > 0 {
      guard step < rule.steps.count else { continue }
      left -= 1
      switch rule.steps[step] {
      case .word(let hash): found.insert(hash)
      case .mark: found.classes |= 1 << UInt64(TimeWords.Class.punctuation.rawValue)
      case .slot(let slot, _): for kind in slot.classes { found.classes |= 1 << UInt64(kind.rawValue) }
      case .either(let one, let other):
        open.append(one)
        open.append(other)
      case .jump(let other): open.append(other)
      case .joined, .cut, .edge, .check: open.append(step + 1)
      case .done: found.isOpen = true
      case .kind(let kind): found.formUnion(begin(kind: kind, &known, depth: depth))
      }
    }
    return found
  }

  private func begin(kind: Int, _ known: inout [Int: Beginning], depth: Int) -> Beginning {
    if let beginning = known[kind] { return beginning }
    guard depth < 6 else { return Beginning() }
    var found = Beginning()
    for rule in rulesOfKind[kind] { found.formUnion(begin(rules[rule], from: [0], &known, depth: depth + 1)) }
    if depth == 0 { known[kind] = found }
    return found
  }

  /// What stands behind the beginning of a pattern.
  private struct Following {
    /// The steps behind the words with which it can begin, by the hashes of these words.
    var steps: [(word: UInt64, step: Int)] = []
    /// The kinds with which it can begin, whose length is not known.
    var kinds: [Int] = []
  }

  private func following(_ rule: TimeRule) -> Following {
    var found = Following()
    var open = [0]
    var left = 64
    while let step = open.popLast(), left > 0 {
      guard step < rule.steps.count else { continue }
      left -= 1
      switch rule.steps[step] {
      case .word(let hash): found.steps.append((hash, step + 1))
      case .either(let one, let other):
        open.append(one)
        open.append(other)
      case .jump(let other): open.append(other)
      case .joined, .cut, .edge, .check: open.append(step + 1)
      case .kind(let kind): found.kinds.append(kind)
      case .mark, .slot, .done: break
      }
    }
    return found
  }

  /// What can stand behind a word with which a rule begins; where it may be anything, nothing else is said.
  private func behind(
    _ word: UInt64,
    _ rule: TimeRule,
    _ following: Following,
    _ known: inout [Int: Beginning]
  ) -> Beginning {
    for kind in following.kinds where begin(kind: kind, &known, depth: 0).words.contains(word) {
      return Beginning(isOpen: true)
    }
    let next = following.steps.compactMap { $0.word == word ? $0.step : nil }
    return next.isEmpty ? Beginning() : begin(rule, from: next, &known, depth: 0)
  }

  /// Calls a function for each rule that a token before another one can begin.
  @inline(__always)
  func forEachRule(_ token: TimeToken, before next: TimeToken, _ body: (Int) -> Void) {
    for entry in byClass[Int(token.kind.rawValue) & 63] { body(Int(entry.rule)) }
    guard token.hash != 0, token.kind != .number, let entries = byWord[token.hash] else { return }
    for entry in entries where fits(entry, next) { body(Int(entry.rule)) }
  }

  @inline(__always)
  private func fits(_ entry: Entry, _ next: TimeToken) -> Bool {
    if entry.isOpen || entry.classes & (1 << UInt64(next.kind.rawValue)) != 0 { return true }
    guard next.hash != 0, next.kind != .number else { return false }
    for index in entry.words where words[Int(index)] == next.hash { return true }
    return false
  }
}

extension TimeGrammar {
  /// Lists of entries by hashes, with open addressing.
  struct HashIndex: Equatable {
    private(set) var hashes = [UInt64](repeating: 0, count: 1024)
    private var lists = [[TimeGrammar.Entry]](repeating: [], count: 1024)

    private func slot(_ hash: UInt64) -> Int {
      var slot = Int(truncatingIfNeeded: hash ^ (hash &>> 32)) & 1023
      for _ in 0..<1023 {
        if hashes[slot] == hash || hashes[slot] == 0 { break }
        slot = (slot + 1) & 1023
      }
      return slot
    }

    mutating func add(_ entry: TimeGrammar.Entry, to hash: UInt64) {
      let slot = slot(hash)
      hashes[slot] = hash
      lists[slot].append(entry)
    }

    /// Adds all entries of a hash at once, which no entry was added to before.
    mutating func set(_ entries: [TimeGrammar.Entry], of hash: UInt64) {
      let slot = slot(hash)
      hashes[slot] = hash
      lists[slot] = entries
    }

    subscript(hash: UInt64) -> [TimeGrammar.Entry]? {
      let slot = slot(hash)
      return hashes[slot] == hash ? lists[slot] : nil
    }
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
    case .day, .ordinalDay, .year, .shortYear, .yearEnd, .digits: [.number]
    case .time: [.number, .cardinal]
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
      let kind =
        holiday.words.first.flatMap { TimeWords.table.find(TimeWordTable.hash($0.utf8))?.kind } ?? .other
      classes.insert(kind.rawValue)
    }
    return classes.sorted().compactMap { TimeWords.Class(rawValue: $0) }
  }()
}
