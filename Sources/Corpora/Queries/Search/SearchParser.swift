/// Reads a query from left to right: OR binds weakest, then AND or mere neighbourhood, then NOT.
struct SearchParser {
  private enum Token: Hashable {
    case phrase(String, isPrefix: Bool)
    case and, or, not, open, close, near, comma
  }

  private static let mostTokens = 200
  private static let deepest = 12

  private var tokens: [(token: Token, at: Int)] = []
  private var next = 0
  private var depth = 0
  private let text: [UInt8]
  private var failure: SearchError?

  init(_ text: String) {
    self.text = Array(text.utf8)
    scan()
  }

  mutating func query() throws(SearchError) -> SearchQuery {
    if let failure { throw failure }
    if tokens.count > SearchParser.mostTokens { throw .tooComplex(at: tokens[SearchParser.mostTokens].at) }
    guard !tokens.isEmpty else { throw .nothingToSearch }
    let query = try choice()
    if next < tokens.count { throw .strayParenthesis(at: tokens[next].at) }
    guard let query else { throw .nothingToSearch }
    return query
  }

  private var current: Token? { next < tokens.count ? tokens[next].token : nil }
  private var offset: Int { next < tokens.count ? tokens[next].at : text.count }

  private mutating func choice() throws(SearchError) -> SearchQuery? {
    var choices: [SearchQuery] = []
    while true {
      let start = offset
      let part = try conjunction()
      if let part { choices.append(part) }
      guard current == .or else {
        if part == nil && !choices.isEmpty { throw .missingOperand(operator: "OR", at: start) }
        break
      }
      if part == nil { throw .missingOperand(operator: "OR", at: offset) }
      next += 1
      if current == nil || current == .close {
        throw .missingOperand(operator: "OR", at: tokens[next - 1].at)
      }
    }
    return choices.count > 1 ? .any(choices) : choices.first
  }

  private mutating func conjunction() throws(SearchError) -> SearchQuery? {
    var wanted: [SearchQuery] = []
    var excluded: [SearchQuery] = []
    let start = offset
    var pending: (name: String, at: Int)?
    while let token = current {
      switch token {
      case .or, .close:
        if let pending { throw .missingOperand(operator: pending.name, at: pending.at) }
        return try finished(wanted, excluded, at: start)
      case .and:
        if wanted.isEmpty && excluded.isEmpty || pending != nil {
          throw .missingOperand(operator: "AND", at: offset)
        }
        pending = ("AND", offset)
        next += 1
      case .not:
        let at = offset
        if pending?.name == "NOT" { throw .missingOperand(operator: "NOT", at: at) }
        next += 1
        pending = ("NOT", at)
      default:
        let part = try operand()
        if pending?.name == "NOT" { excluded.append(part) } else { wanted.append(part) }
        pending = nil
      }
    }
    if let pending { throw .missingOperand(operator: pending.name, at: pending.at) }
    return try finished(wanted, excluded, at: start)
  }

  private func finished(
    _ wanted: [SearchQuery],
    _ excluded: [SearchQuery],
    at start: Int
  ) throws(SearchError) -> SearchQuery? {
    if wanted.isEmpty {
      if excluded.isEmpty { return nil }
      throw .onlyExclusions(at: start)
    }
    return wanted.count == 1 && excluded.isEmpty ? wanted[0] : .all(wanted, except: excluded)
  }

  private mutating func operand() throws(SearchError) -> SearchQuery {
    let at = offset
    let token = current
    next += 1
    switch token {
    case .phrase(let words, let isPrefix): return .phrase(words, isPrefix: isPrefix)
    case .near: return try near(at)
    case .open:
      depth += 1
      defer { depth -= 1 }
      if depth > SearchParser.deepest { throw .tooComplex(at: at) }
      let inner = try choice()
      guard current == .close else { throw .openParenthesis(at: at) }
      next += 1
      guard let inner else { throw .nothingToSearch }
      return inner
    default: throw .nothingToSearch
    }
  }

  private mutating func near(_ at: Int) throws(SearchError) -> SearchQuery {
    var phrases: [SearchQuery] = []
    var distance = 10
    while let token = current, token != .close {
      next += 1
      switch token {
      case .phrase(let words, let isPrefix): phrases.append(.phrase(words, isPrefix: isPrefix))
      case .comma:
        guard case .phrase(let digits, false) = current, let number = Int(digits), (1...100).contains(number)
        else { throw .badNear(at: at) }
        distance = number
        next += 1
        guard current == .close else { throw .badNear(at: at) }
      default: throw .badNear(at: at)
      }
    }
    guard current == .close else { throw .openParenthesis(at: at) }
    next += 1
    guard phrases.count >= 2 else { throw .badNear(at: at) }
    return .near(phrases, distance: distance)
  }

  private mutating func scan() {
    var position = 0
    var inNear = false
    while position < text.count && tokens.count <= SearchParser.mostTokens {
      let byte = text[position]
      switch byte {
      case 0...32: position += 1
      case 40:
        tokens.append((.open, position))
        position += 1
      case 41:
        tokens.append((.close, position))
        inNear = false
        position += 1
      case 34:
        guard let end = text[(position + 1)...].firstIndex(of: 34) else {
          failure = .openQuotation(at: position)
          return
        }
        add(position + 1, end, at: position, isPrefix: end + 1 < text.count && text[end + 1] == 42)
        position = end + 1
      case 44 where inNear:
        tokens.append((.comma, position))
        position += 1
      default:
        let start = position
        while position < text.count, !SearchParser.endsWord(text[position], inNear: inNear) { position += 1 }
        inNear = word(start, position) || inNear
        // The parenthesis that belongs to NEAR is part of it.
        if tokens.last?.token == .near { position += 1 }
      }
    }
  }

  private static func endsWord(_ byte: UInt8, inNear: Bool) -> Bool {
    byte <= 32 || byte == 34 || byte == 40 || byte == 41 || (byte == 44 && inNear)
  }

  /// Adds a bare word or an operator; true when it opens NEAR.
  private mutating func word(_ start: Int, _ end: Int) -> Bool {
    var start = start
    switch String(decoding: text[start..<end], as: UTF8.self) {
    case "AND": tokens.append((.and, start))
    case "OR": tokens.append((.or, start))
    case "NOT": tokens.append((.not, start))
    case "-" where end < text.count && (text[end] == 40 || text[end] == 34): tokens.append((.not, start))
    case "NEAR" where end < text.count && text[end] == 40:
      tokens.append((.near, start))
      return true
    default:
      let count = tokens.count
      let at = start
      if text[start] == 45 && end - start > 1 {
        tokens.append((.not, start))
        start += 1
      }
      let before = tokens.count
      add(start, end, at: start, isPrefix: text[end - 1] == 42)
      // A dash before nothing that can be searched is only a dash.
      if tokens.count == before && before > count { tokens.removeLast() }
      _ = at
    }
    return false
  }

  /// Adds the words between two offsets, if there is a letter or digit among them.
  private mutating func add(_ start: Int, _ end: Int, at: Int, isPrefix: Bool) {
    var words = ""
    var isSearchable = false
    for scalar in String(decoding: text[start..<end], as: UTF8.self).unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { isSearchable = true }
      words.unicodeScalars.append(scalar.value < 32 || scalar == "\"" ? " " : scalar)
    }
    if isSearchable { tokens.append((.phrase(words, isPrefix: isPrefix), at)) }
  }
}
