import Figures
import Letters

/// A claim of `expect` about an answer: a command, a condition on its rows, and their expected number.
///
/// `COMMAND [section NAME] [where COLUMN = VALUE | contains TEXT] [= N]`, with `=`, `!=`, `<`, `<=`, `>` or
/// `>=`, which need no spaces around them. Without a number the claim is that there is at least one row.
struct Claim: Hashable {
  /// The command line to run.
  var command: String

  /// The heading of the section whose rows are counted; nil for all sections.
  var section: String?

  /// The condition on the rows that are counted; nil for all rows.
  var condition: Condition?

  /// The comparison of the number of rows.
  var comparison = Comparison.atLeast

  /// The number with which the number of rows is compared.
  var number = 1

  /// The claim as typed, without the number.
  var subject: String

  /// A comparison operator.
  enum Comparison: String, CaseIterable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case same = "=="
    case unequal = "!="
    case equal = "="
    case less = "<"
    case greater = ">"

    func holds<Value: Comparable>(_ found: Value, _ wanted: Value) -> Bool {
      switch self {
      case .atLeast: found >= wanted
      case .atMost: found <= wanted
      case .equal, .same: found == wanted
      case .unequal: found != wanted
      case .less: found < wanted
      case .greater: found > wanted
      }
    }
  }

  /// A condition that a row must meet to be counted.
  enum Condition: Hashable {
    /// Some cell contains these words.
    case contains(String)
    /// The value of a column compares with a value.
    case column(String, Comparison, String)
    /// A column contains these words.
    case columnContains(String, String)
  }
}

extension Claim {
  /// A token of a claim: a word, or a comparison, with or without spaces around it.
  private struct Piece {
    var text: String
    var comparison: Comparison?
    var isQuoted = false
    /// The range in the claim, in characters.
    var range: Range<Int>

    /// Whether the token is an unquoted word equal to a keyword.
    func isWord(_ word: String) -> Bool { comparison == nil && !isQuoted && Folded.text(text) == word }
  }

  /// Parses a claim; throws an error if it is malformed or has a redirection or a pipe.
  init(_ text: String) throws(UsageError) {
    let pieces = Claim.pieces(of: text)
    var end = pieces.count
    if let start = pieces.firstIndex(where: { $0.isWord("where") }), start > 0 {
      try self.init(where: Array(pieces[(start + 1)...]))
      end = start
    } else {
      self.init(command: "", subject: "")
      if let counted = try Claim.count(at: pieces) { (comparison, number, end) = counted }
      if let start = pieces[..<end].lastIndex(where: { $0.isWord("contains") }), start > 0 {
        let words = pieces[(start + 1)..<end]
        if words.isEmpty { throw .claimMisses("contains", wanted: "the words that a row should have") }
        condition = .contains(words.map(\.text).joined(separator: " "))
        end = start
      }
    }
    if let start = pieces[..<end].lastIndex(where: { $0.isWord("section") }), start > 0 {
      let words = pieces[(start + 1)..<end]
      if words.isEmpty { throw .claimMisses("section", wanted: "the heading of a section") }
      section = words.map(\.text).joined(separator: " ")
      end = start
    }
    let command = pieces[..<end]
    if let stray = command.indices.first(where: { place in
      let piece = command[place]
      // A pipe to a command that works on rows belongs to the command line.
      if piece.text == "|", place + 1 < command.endIndex,
        Commands.takesRows(command[place + 1].text)
      {
        return false
      }
      return !piece.isQuoted && (piece.comparison != nil || "<>|".contains(piece.text.first ?? " "))
    }).map({ command[$0] }) {
      throw .unreadableClaim(stray.text)
    }
    guard let first = command.first, let last = command.last else {
      throw .missingArgument("COMMAND", usage: "expect COMMAND = N")
    }
    let characters = Array(text)
    self.command = String(characters[first.range.lowerBound..<last.range.upperBound])
    subject = String(characters[first.range.lowerBound..<subjectEnd(pieces)])
  }

  /// Parses the tokens after `where`: a column, a comparison, a value, and optionally the number of rows.
  private init(where pieces: [Piece]) throws(UsageError) {
    self.init(command: "", subject: "")
    guard
      let place = pieces.firstIndex(where: { $0.comparison != nil || $0.isWord("contains") }), place > 0
    else { throw .claimMisses("where", wanted: "COLUMN = VALUE") }
    let column = pieces[..<place].map(\.text).joined(separator: " ")
    var end = pieces.count
    if let counted = try Claim.count(at: Array(pieces[(place + 1)...])), counted.end > 0 {
      (comparison, number) = (counted.comparison, counted.number)
      end = place + 1 + counted.end
    }
    let value = pieces[(place + 1)..<end].map(\.text).joined(separator: " ")
    if place + 1 == end { throw .claimMisses(pieces[place].text, wanted: "a value") }
    condition = pieces[place].comparison.map { .column(column, $0, value) } ?? .columnContains(column, value)
  }

  /// Parses `COLUMN = VALUE`, with any comparison, or `COLUMN contains TEXT`; without a comparison it is the latter.
  static func condition(_ text: String) throws(UsageError) -> (
    column: String, comparison: Comparison?, value: String
  ) {
    let pieces = pieces(of: text)
    guard
      let place = pieces.firstIndex(where: { $0.comparison != nil || $0.isWord("contains") }), place > 0
    else { throw .claimMisses("where", wanted: "COLUMN = VALUE") }
    let value = pieces[(place + 1)...].map(\.text).joined(separator: " ")
    if value.isEmpty, place + 1 == pieces.count { throw .claimMisses(pieces[place].text, wanted: "a value") }
    return (pieces[..<place].map(\.text).joined(separator: " "), pieces[place].comparison, value)
  }

  /// Parses the comparison with a number at the end of some tokens; nil if there is none.
  ///
  /// `end` is the number of tokens before it.
  private static func count(at pieces: [Piece]) throws(UsageError) -> (
    comparison: Comparison, number: Int, end: Int
  )? {
    guard let place = pieces.lastIndex(where: { $0.comparison != nil }),
      let comparison = pieces[place].comparison
    else { return nil }
    guard place + 1 < pieces.count else { throw .claimMisses(pieces[place].text, wanted: "a number") }
    let words = pieces[(place + 1)...].map(\.text).joined(separator: " ")
    guard let number = Int(words) else { throw .notANumber(words) }
    return (comparison, number, place)
  }

  /// Returns the end of the claim before the comparison of the number of rows, as an offset in characters.
  private func subjectEnd(_ pieces: [Piece]) -> Int {
    let places = pieces.indices.filter { pieces[$0].comparison != nil }
    let ofCondition: Int = if case .column = condition { 1 } else { 0 }
    if places.count > ofCondition, let last = places.last, last > 0 {
      return pieces[last - 1].range.upperBound
    }
    return pieces.last?.range.upperBound ?? 0
  }

  /// Splits a claim into tokens; comparisons are separated from adjacent words.
  private static func pieces(of text: String) -> [Piece] {
    let words = Line(whole: text).statements.first?.words ?? []
    return words.flatMap { word -> [Piece] in
      let whole = Piece(text: word.text, isQuoted: word.isQuoted, range: word.range)
      // An option and its value are one token, and so is quoted text.
      if word.isQuoted || word.text.hasPrefix("--") || word.text != word.raw { return [whole] }
      let characters = Array(word.text)
      guard let start = characters.firstIndex(where: { "<>=!".contains($0) }),
        let comparison = Comparison.allCases.first(where: {
          String(characters[start...]).hasPrefix($0.rawValue)
        })
      else { return [whole] }
      let end = start + comparison.rawValue.count
      func part(_ range: Range<Int>, _ comparison: Comparison? = nil) -> Piece {
        let place = word.range.lowerBound + range.lowerBound..<word.range.lowerBound + range.upperBound
        return Piece(text: String(characters[range]), comparison: comparison, range: place)
      }
      return [
        start > 0 ? part(0..<start) : nil, part(start..<end, comparison),
        end < characters.count ? part(end..<characters.count) : nil,
      ].compactMap(\.self)
    }
  }
}

extension Claim {
  /// Returns the number of rows of an answer that meet the condition.
  func count(_ answer: Figure) throws(UsageError) -> Int {
    guard let section else { return try counted(answer) }
    guard case .sections(let sections) = answer else { throw .noSuchSection(section, sections: []) }
    let folded = Folded.text(section)
    let found =
      sections.first { Folded.text($0.title) == folded }
      ?? sections.first { Folded.text($0.title).hasPrefix(folded) }
    guard let found else { throw .noSuchSection(section, sections: sections.map(\.title)) }
    return try counted(found.figure)
  }

  private func counted(_ figure: Figure) throws(UsageError) -> Int {
    guard let condition else { return Claim.rows(of: figure) }
    switch figure {
    case .table(let table):
      let counts = try condition.test(in: table)
      return table.rows.count(where: counts)
    case .sections(let sections):
      // Sections without the column are skipped; it is an error if no section has it.
      var (count, problem, isFound) = (0, nil as UsageError?, false)
      for section in sections {
        do throws(UsageError) {
          count += try counted(section.figure)
          isFound = true
        } catch {
          problem = problem ?? error
        }
      }
      if let problem, !isFound { throw problem }
      return count
    case .passages(let passages):
      guard case .contains(let words) = condition else { throw .noSuchColumn(condition.column, columns: []) }
      return passages.passages.count { passage in
        ([passage.heading] + passage.paragraphs).contains { Condition.has($0.plain, words) }
      }
    case .message(let message):
      guard case .contains(let words) = condition else { throw .noSuchColumn(condition.column, columns: []) }
      return message.lines.count { Condition.has($0.plain, words) }
    case .chart, .tree, .graph, .nothing: return 0
    }
  }

  /// Returns the places, from 0, of the rows of an answer that meet the condition, among all rows that it numbers.
  func places(in answer: Figure) throws(UsageError) -> [Int] {
    guard case .sections(let sections) = answer else { return try placesOfTable(answer) }
    let folded = section.map { Folded.text($0) }
    var (places, problem, isFound) = ([Int](), nil as UsageError?, false)
    for one in sections where folded.map({ Folded.text(one.title).hasPrefix($0) }) ?? true {
      do throws(UsageError) {
        places += try placesOfTable(one.figure)
        isFound = true
      } catch {
        problem = problem ?? error
      }
    }
    if let problem, !isFound { throw problem }
    return places
  }

  private func placesOfTable(_ figure: Figure) throws(UsageError) -> [Int] {
    guard case .table(let table) = figure else { return [] }
    let counts = try condition?.test(in: table) ?? { _ in true }
    return table.rows.indices.filter { counts(table.rows[$0]) }.map { $0 + (table.firstRowNumber ?? 1) - 1 }
  }

  /// Returns the number of rows of a figure: the rows of its tables and passages; a chart or tree counts as
  /// one, a message as none.
  static func rows(of figure: Figure) -> Int {
    switch figure {
    case .table(let table): table.total
    case .sections(let sections): sections.reduce(0) { $0 + rows(of: $1.figure) }
    case .passages(let passages): passages.passages.count
    case .chart, .tree, .graph: 1
    case .message, .nothing: 0
    }
  }
}

extension Claim.Condition {
  /// The name of the column in the condition; empty if it has none.
  fileprivate var column: String {
    switch self {
    case .contains: ""
    case .column(let name, _, _), .columnContains(let name, _): name
    }
  }

  /// Returns a predicate for the rows of a table; throws if the table lacks the column.
  fileprivate func test(in table: Table) throws(UsageError) -> ([Table.Cell]) -> Bool {
    switch self {
    case .contains(let words):
      return { row in row.contains { cell in Self.texts(of: cell).contains { Self.has($0, words) } } }
    case .columnContains(let name, let words):
      let place = try place(of: name, in: table)
      return { row in Self.texts(of: row[place]).contains { Self.has($0, words) } }
    case .column(let name, let comparison, let value):
      let place = try place(of: name, in: table)
      return { row in
        let texts = Self.texts(of: row[place])
        // A list differs from a value if none of its items is equal to it.
        if comparison == .unequal { return texts.allSatisfy { Self.compares($0, .unequal, value) } }
        return texts.contains { Self.compares($0, comparison, value) }
      }
    }
  }

  /// Returns the index of the column with a name or a heading.
  private func place(of name: String, in table: Table) throws(UsageError) -> Int {
    let wanted = Folded.text(name)
    let spaced = wanted.split(separator: "_").joined(separator: " ")
    let place =
      table.columns.firstIndex { $0.name == wanted }
      ?? table.columns.firstIndex { Folded.text($0.heading) == wanted }
      ?? table.columns.firstIndex { $0.name.split(separator: "_").joined(separator: " ") == spaced }
    guard let place else { throw .noSuchColumn(name, columns: table.columns.map(\.name)) }
    return place
  }

  /// Returns the values of a cell as texts: one for each item of a list, and one empty text for
  /// an empty cell.
  private static func texts(of cell: Table.Cell) -> [String] {
    switch cell {
    case .text(let text): [text.plain]
    case .integer(let number): [String(number)]
    case .number(let number): [String(number)]
    case .flag(let value): [value ? "yes" : "no"]
    case .list(let items): items.isEmpty ? [""] : items
    case .missing: [""]
    }
  }

  /// Compares two values: numbers numerically, and other texts without regard to case and accents.
  static func compares(_ found: String, _ comparison: Claim.Comparison, _ wanted: String) -> Bool {
    if let found = Double(found), let wanted = Double(wanted) { return comparison.holds(found, wanted) }
    return comparison.holds(Folded.text(found), Folded.text(wanted))
  }

  static func has(_ text: String, _ words: String) -> Bool {
    Folded.text(text).contains(Folded.text(words))
  }
}
