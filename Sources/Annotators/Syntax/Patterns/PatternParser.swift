import Documents
import WordLists

/// Reads the text of a `DependencyPattern`.
struct PatternParser {
  private let text: String
  private let bytes: [UInt8]
  private var position = 0
  /// The names of tokens so far.
  private(set) var names: [String]

  init(_ text: String, names: [String] = []) {
    self.text = text
    bytes = Array(text.utf8)
    self.names = names
  }

  /// The pattern that is the whole text.
  mutating func pattern() throws(PatternError) -> DependencyPattern.Node {
    let node = try group()
    guard position == bytes.count else { throw failure("a step or the end is expected") }
    return node
  }

  /// A token with the steps from it.
  private mutating func group() throws(PatternError) -> DependencyPattern.Node {
    var node = try token()
    skipSpaces()
    while position < bytes.count, bytes[position] != UInt8(ascii: ")") {
      node.edges.append(try edge())
      skipSpaces()
    }
    // First what only asks whether there is a token, last what asks for none with names that are known by then.
    node.edges =
      node.edges.filter { !$0.binds } + node.edges.filter { $0.binds && !$0.isNegated }
      + node.edges.filter { $0.binds && $0.isNegated }
    return node
  }

  private mutating func token() throws(PatternError) -> DependencyPattern.Node {
    guard take("{") else { throw failure("a token is expected") }
    var node = DependencyPattern.Node()
    if !take("}") {
      repeat { node.conditions.append(try condition()) } while take(",")
      guard take("}") else { throw failure("'}' is expected") }
    }
    if take("=") {
      let name = word()
      if name.isEmpty { throw failure("a name is expected") }
      node.name = names.firstIndex(of: name) ?? names.count
      if node.name == names.count { names.append(name) }
    }
    return node
  }

  private mutating func condition() throws(PatternError) -> DependencyPattern.Condition {
    var condition = DependencyPattern.Condition()
    var hashes: [UInt64] = []
    skipSpaces()
    condition.isNegated = take("!")
    repeat {
      if take(".") {
        guard let form = WordForm(rawValue: word()) else { throw failure("no such form") }
        condition.tags |= Self.tags { $0.form == form }
        continue
      }
      let word = word()
      if word.isEmpty { throw failure("a condition is expected") }
      if word.utf8.first.map({ $0 < 97 }) ?? false, let part = PartOfSpeech(rawValue: word) {
        condition.tags |= Self.tags { $0.part == part }
      } else if word.hasPrefix("in:") {
        hashes += try list(word)
      } else if word.hasPrefix("is:") {
        guard let term = PatternTerms.condition(String(word.dropFirst(3))) else {
          throw failure("no such condition: \(word)")
        }
        condition.terms.append(term)
      } else {
        guard word == word.lowercased() else { throw failure("no such part of speech: \(word)") }
        hashes.append(WordHash.of(word))
      }
    } while take("|")
    if !hashes.isEmpty { condition.words = WordSet(hashes: hashes) }
    return condition
  }

  /// The words of "in:verbs/telling".
  private func list(_ word: String) throws(PatternError) -> [UInt64] {
    let hashes = WordList(String(word.dropFirst(3))).hashes()
    if hashes.isEmpty { throw failure("no such list: \(word)") }
    return hashes
  }

  private mutating func edge() throws(PatternError) -> DependencyPattern.Edge {
    let isNegated = take("!")
    let step = try step()
    skipSpaces()
    let node: DependencyPattern.Node
    let start = position
    if take("(") {
      node = try group()
      guard take(")") else { throw failure("')' is expected") }
    } else {
      node = try token()
    }
    let binds = bytes[start..<position].contains(UInt8(ascii: "="))
    return DependencyPattern.Edge(step: step, isNegated: isNegated, binds: binds, node: node)
  }

  private mutating func step() throws(PatternError) -> DependencyPattern.Step {
    if take("$") { return .siblings }
    if take("~") {
      let name = word()
      guard let relation = PatternTerms.relation(name) else { throw failure("no such relation: \(name)") }
      return .term(relation)
    }
    if take(".") { return take(".") ? .later : .next }
    if take("-") { return take("-") ? .earlier : .previous }
    if take("<") { return take("<") ? .ancestors(try relations()) : .head(try relations()) }
    guard take(">") else { throw failure("a step is expected") }
    if take(">") { return .descendants(try relations()) }
    if take("[") {
      var hashes: [UInt64] = []
      repeat {
        let word = word()
        if word.isEmpty { throw failure("a preposition is expected") }
        hashes += word.hasPrefix("in:") ? try list(word) : [WordHash.of(word)]
      } while take("|")
      guard take("]") else { throw failure("']' is expected") }
      return .complements(WordSet(hashes: hashes))
    }
    let relations = try relations()
    return .dependents(relations, take("+") ? .right : take("-") ? .left : .either)
  }

  /// The relations of a step as a set; all where none is given, and all others behind "!".
  private mutating func relations() throws(PatternError) -> UInt64 {
    var set: UInt64 = 0
    let isNegated = take("!")
    repeat {
      let start = position
      while position < bytes.count, bytes[position] >= 97 && bytes[position] <= 122 || bytes[position] == 58 {
        position += 1
      }
      if start == position { break }
      let name = String(decoding: bytes[start..<position], as: UTF8.self)
      guard let number = Relations.names.firstIndex(of: name) else {
        throw failure("no such relation: \(name)")
      }
      set |= 1 &<< UInt64(number + 1)
    } while take("|")
    if set == 0 { return .max }
    return isNegated ? ~set : set
  }

  /// The numbers of some fine tags plus one, as a set.
  private static func tags(_ isIncluded: ((part: PartOfSpeech, form: WordForm)) -> Bool) -> UInt64 {
    FineTag.all.enumerated().reduce(0) { isIncluded($1.element) ? $0 | 1 &<< UInt64($1.offset + 1) : $0 }
  }

  // MARK: Bytes

  /// The letters, digits and joining characters that follow.
  private mutating func word() -> String {
    let start = position
    while position < bytes.count, Self.isWord(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "'"): true
    default: byte >= 128
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpaces() {
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
  }

  private func failure(_ message: String) -> PatternError {
    PatternError(text: text, position: position, message: message)
  }
}
