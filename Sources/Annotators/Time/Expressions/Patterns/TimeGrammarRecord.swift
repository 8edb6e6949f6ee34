import CAssets
import WordLists

/// What the compiler has made of the tables of time expressions, in the embedded file `tables/times.bin`.
///
/// The file is recorded by `Scripts/record-tables`, and a test compares it with what the compiler makes. It has a
/// checksum of the tables and of the names in patterns: where these have changed since, it is not used. Numbers are
/// little-endian. Behind the head of 40 bytes come the rules, the steps, the kinds, the entries by class and by word,
/// and the words that can stand second.
struct TimeGrammarRecord {
  /// The place of the record among the embedded files.
  static let name = "tables/times.bin"

  /// The first four bytes of a record: "NHTG" as a little-endian number.
  private static let magic: UInt32 = 0x4754_484E

  /// The grammar; nil where there is no record of the tables.
  private(set) var grammar: TimeGrammar?

  private let table: EmbeddedTable
  private var offset = 40

  /// Reads the record of some tables.
  init(_ lists: [WordList]) {
    self.init(lists, unsafe EmbeddedTable(newshound_asset_named(Self.name)))
  }

  /// Reads the record of some tables out of its bytes.
  init(_ lists: [WordList], _ table: EmbeddedTable) {
    self.table = table
    guard table.word(at: 0) == Self.magic, table.longWord(at: 8) == Self.checksum(of: lists) else { return }
    var grammar = TimeGrammar()
    let counts = (0..<6).map { Int(table.word(at: 16 + 4 * $0)) }
    readRules(counts[0], of: lists, into: &grammar)
    grammar.steps.reserveCapacity(counts[1])
    for _ in 0..<counts[1] { grammar.steps.append(step()) }
    for _ in 0..<counts[2] { grammar.isWhole.append(number() == 1) }
    for _ in 0..<counts[3] { grammar.byClass.append(entries()) }
    for _ in 0..<counts[4] {
      let hash = hash()
      grammar.byWord.set(entries(), of: hash)
    }
    grammar.words.reserveCapacity(counts[5])
    for _ in 0..<counts[5] { grammar.words.append(hash()) }
    self.grammar = grammar
  }

  // MARK: Reading

  private mutating func number() -> Int {
    defer { offset += 4 }
    return Int(Int32(bitPattern: table.word(at: offset)))
  }

  private mutating func hash() -> UInt64 {
    defer { offset += 8 }
    return table.longWord(at: offset)
  }

  private mutating func step() -> TimeStep {
    let (code, number) = (number(), number())
    let hash = hash()
    switch code {
    case 0: return .word(hash)
    case 1: return .mark(UInt8(truncatingIfNeeded: number))
    case 2 where number < TimeGrammarRecord.slots.count:
      return .slot(TimeGrammarRecord.slots[number], isSecond: hash == 1)
    case 3: return .kind(number)
    case 4: return .either(number, Int(truncatingIfNeeded: hash))
    case 5: return .jump(number)
    case 6: return .joined
    case 7: return .cut
    case 8: return .edge
    case 9 where number < TimeGrammarRecord.checks.count: return .check(TimeGrammarRecord.checks[number])
    default: return .done
    }
  }

  private mutating func entries() -> [TimeGrammar.Entry] {
    let count = number()
    var entries: [TimeGrammar.Entry] = []
    entries.reserveCapacity(count)
    for _ in 0..<count {
      let (rule, isOpen) = (Int32(truncatingIfNeeded: number()), number() == 1)
      let classes = hash()
      let (start, end) = (Int32(truncatingIfNeeded: number()), Int32(truncatingIfNeeded: number()))
      entries.append(TimeGrammar.Entry(rule: rule, isOpen: isOpen, classes: classes, words: start..<end))
    }
    return entries
  }

  private mutating func readRules(_ count: Int, of lists: [WordList], into grammar: inout TimeGrammar) {
    let rows = lists.map(\.rows)
    var templates: [UInt64: TimeTemplate] = [:]
    grammar.rules.reserveCapacity(count)
    for _ in 0..<count {
      let (kind, place, start) = (number(), (table: number(), line: number()), number())
      var before: [[TimeStep]] = []
      for _ in 0..<number() { before.append((0..<number()).map { _ in step() }) }
      guard rows.indices.contains(place.table), rows[place.table].indices.contains(place.line) else {
        continue
      }
      let row = rows[place.table][place.line]
      func text(_ column: Int) -> String {
        row.value(at: column).map { String(decoding: $0, as: UTF8.self) } ?? ""
      }
      let key = row.value(at: 1).map { WordHash.of($0) } ?? 0
      guard let template = templates[key] ?? TimeTemplate(text(1)) else { continue }
      templates[key] = template
      let mod = text(2)
      grammar.rules.append(
        TimeRule(
          kind: kind,
          place: place,
          steps: [],
          start: start,
          before: before,
          template: template,
          mod: mod == "-" ? nil : mod,
          name: text(3)
        )
      )
    }
  }

  private static let slots = TimeSlot.allCases
  private static let checks = TimeCheck.allCases

  // MARK: Recording

  /// The record of a grammar that was compiled from some tables.
  static func bytes(of grammar: TimeGrammar, _ lists: [WordList]) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ number: some FixedWidthInteger) {
      for shift in stride(from: 0, to: number.bitWidth, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    func add(_ entries: [TimeGrammar.Entry]) {
      add(Int32(entries.count))
      for entry in entries {
        add(entry.rule)
        add(Int32(entry.isOpen ? 1 : 0))
        add(entry.classes)
        add(entry.words.lowerBound)
        add(entry.words.upperBound)
      }
    }
    func add(_ step: TimeStep) {
      let (code, number, hash) = numbers(of: step)
      add(Int32(code))
      add(Int32(number))
      add(hash)
    }
    let hashes = grammar.byWord.hashes.filter { $0 != 0 }
    add(magic)
    add(UInt32(1))
    add(checksum(of: lists))
    for count in [
      grammar.rules.count, grammar.steps.count, grammar.isWhole.count, grammar.byClass.count, hashes.count,
      grammar.words.count,
    ] {
      add(Int32(count))
    }
    for rule in grammar.rules {
      for number in [rule.kind, rule.place.table, rule.place.line, rule.start, rule.before.count] {
        add(Int32(number))
      }
      for choices in rule.before {
        add(Int32(choices.count))
        for step in choices { add(step) }
      }
    }
    for step in grammar.steps { add(step) }
    for isWhole in grammar.isWhole { add(Int32(isWhole ? 1 : 0)) }
    for entries in grammar.byClass { add(entries) }
    for hash in hashes {
      add(hash)
      add(grammar.byWord[hash] ?? [])
    }
    for word in grammar.words { add(word) }
    return bytes
  }

  private static func numbers(of step: TimeStep) -> (code: Int, number: Int, hash: UInt64) {
    switch step {
    case .word(let hash): (0, 0, hash)
    case .mark(let byte): (1, Int(byte), 0)
    case .slot(let slot, let isSecond): (2, slots.firstIndex(of: slot) ?? 0, isSecond ? 1 : 0)
    case .kind(let kind): (3, kind, 0)
    case .either(let one, let other): (4, one, UInt64(other))
    case .jump(let other): (5, other, 0)
    case .joined: (6, 0, 0)
    case .cut: (7, 0, 0)
    case .edge: (8, 0, 0)
    case .check(let check): (9, checks.firstIndex(of: check) ?? 0, 0)
    case .done: (10, 0, 0)
    }
  }

  /// A number that changes with any line of the tables and with the names of slots and checks.
  private static func checksum(of lists: [WordList]) -> UInt64 {
    var sum = lists.reduce(WordHash.seed) { ($0 ^ $1.checksum) &* 0x9E37_79B9_7F4A_7C15 }
    for name in slots.map(\.rawValue) + checks.map(\.rawValue) {
      sum = (sum ^ WordHash.of(name)) &* 0x9E37_79B9_7F4A_7C15
    }
    return sum
  }
}
