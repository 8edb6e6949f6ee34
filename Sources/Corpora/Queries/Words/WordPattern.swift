import Documents

/// Words in a row as the user asks for them: words, words with `*`, and conditions in brackets.
///
/// `oil price*` are two words side by side in one sentence, without punctuation between them. A bracket stands for one
/// word that fulfils all of its conditions: `[lemma=say upos=VERB]`, `[word=oil|gas]`, `[name=person]`, `[form=past]`,
/// `[upos!=NOUN]`; an empty one for any word. Behind it `?`, `*`, `+` or `{0,3}` say how often.
public struct WordPattern: Sendable, Hashable {
  /// What a condition is about.
  enum Attribute: String, CaseIterable { case word, lemma, upos, form, name }

  /// One condition on a word: its attribute has one of some values, or none of them.
  struct Condition: Hashable {
    var attribute: Attribute
    var values: [String]
    var isNegated = false
  }

  /// A word of the pattern, and how often in a row it may stand.
  struct Element: Hashable {
    var conditions: [Condition]
    var minimum = 1
    var maximum = 1
  }

  /// The words in order.
  var elements: [Element] = []

  /// Reads a pattern; `tokens` divides a typed word as the words of articles are divided: "don't" is "do" and "n't".
  public init(_ text: String, tokens: (String) -> [String]) throws(WordPatternError) {
    var parser = WordPatternParser(text)
    elements = try parser.elements(tokens)
  }

  /// True where a bracket asks for names, whose places must be known.
  var asksForNames: Bool { elements.contains { $0.conditions.contains { $0.attribute == .name } } }
}

/// What is wrong with a pattern, in words that say what to type.
public struct WordPatternError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The byte of the pattern under which a caret belongs.
  public var offset: Int
  /// The message.
  public var description: String
}

/// Reads the text of a `WordPattern`.
struct WordPatternParser {
  private static let mostElements = 40
  private static let mostRepeats = 20

  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func elements(_ tokens: (String) -> [String]) throws(WordPatternError) -> [WordPattern.Element] {
    var elements: [WordPattern.Element] = []
    while let byte = current {
      if byte <= 32 || byte == UInt8(ascii: "\"") {
        position += 1
      } else if byte == UInt8(ascii: "[") {
        elements.append(try bracket())
      } else {
        let start = position
        while let byte = current, byte > 32, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "[") {
          position += 1
        }
        let typed = text(start..<position)
        let words = typed.contains(where: { $0 == "*" || $0 == "?" }) ? [typed] : tokens(typed)
        elements += words.map {
          WordPattern.Element(conditions: [WordPattern.Condition(attribute: .word, values: [$0])])
        }
      }
      if elements.count > Self.mostElements { throw failure("a pattern has at most 40 words") }
    }
    for value in elements.flatMap(\.conditions).flatMap(\.values) where value.count(where: { $0 == "*" }) > 3
    {
      position = 0
      throw failure("\(value.prefix(40)) has too many *; a word may have three")
    }
    guard elements.contains(where: { $0.minimum > 0 && !$0.conditions.isEmpty }) else {
      position = 0
      throw failure("there is no word to look for; type one, or a bracket such as [lemma=say] or [upos=VERB]")
    }
    return elements
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func failure(_ message: String) -> WordPatternError {
    WordPatternError(offset: min(position, max(bytes.count - 1, 0)), description: message)
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func bracket() throws(WordPatternError) -> WordPattern.Element {
    let start = position
    position += 1
    var element = WordPattern.Element(conditions: [])
    while true {
      while let byte = current, byte <= 32 || byte == UInt8(ascii: "&") { position += 1 }
      if take("]") { break }
      guard current != nil else {
        position = start
        throw failure("the bracket is never closed; end it with ]")
      }
      element.conditions.append(try condition())
    }
    try repeats(&element)
    return element
  }

  private mutating func condition() throws(WordPatternError) -> WordPattern.Condition {
    let start = position
    let names = WordPattern.Attribute.allCases.map(\.rawValue).joined(separator: ", ")
    let name = word().lowercased()
    let known = ["pos": "upos", "tag": "upos"][name] ?? name
    guard let attribute = WordPattern.Attribute(rawValue: known) else {
      position = start
      throw failure("a bracket holds conditions such as lemma=say; known are \(names)")
    }
    let isNegated = take("!")
    guard take("=") else { throw failure("= and a value are expected, as in \(attribute.rawValue)=VALUE") }
    var values: [String] = []
    repeat {
      let start = position
      let value = try value()
      if value.isEmpty { throw failure("a value is expected") }
      let allowed =
        switch attribute {
        case .upos: PartOfSpeech.allCases.map(\.rawValue)
        case .form: WordForm.allCases.map(\.rawValue)
        case .word, .lemma, .name: [String]()
        }
      if !allowed.isEmpty, !allowed.contains(where: { $0.lowercased() == value.lowercased() }) {
        position = start
        throw failure("\(value) is none of \(allowed.joined(separator: ", "))")
      }
      values.append(value)
    } while take("|") || take(",")
    return WordPattern.Condition(attribute: attribute, values: values, isNegated: isNegated)
  }

  private mutating func word() -> String {
    let start = position
    while let byte = current, byte > 32, !"[]=!&|,\"".utf8.contains(byte) { position += 1 }
    return text(start..<position)
  }

  private mutating func value() throws(WordPatternError) -> String {
    let start = position
    guard take("\"") else { return word() }
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "\"")) else {
      position = start
      throw failure("the quotation mark is never closed")
    }
    defer { position = end + 1 }
    return text(position..<end)
  }

  private mutating func repeats(_ element: inout WordPattern.Element) throws(WordPatternError) {
    let most = Self.mostRepeats
    if take("?") {
      element.minimum = 0
    } else if take("*") {
      (element.minimum, element.maximum) = (0, most)
    } else if take("+") {
      element.maximum = most
    } else if take("{") {
      let start = position
      while let byte = current, byte != UInt8(ascii: "}") { position += 1 }
      let ends = text(start..<position).split(separator: ",", omittingEmptySubsequences: false).map {
        Int($0)
      }
      guard take("}"), let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
        (1...most).contains(last), (0...last).contains(first)
      else {
        position = start
        throw failure("numbers up to \(most) are expected, as in {2} or {0,3}")
      }
      (element.minimum, element.maximum) = (first, last)
    }
  }
}
