import Figures

/// What the last answer left out, which `more` goes on with.
struct Rest: Sendable, Hashable {
  /// The line that asked, without `--top`.
  var question: String

  /// How many rows each list could have.
  var limit: Int

  /// How many rows the longest list had at first.
  var step: Int

  /// The lists of the answer.
  private var lists: [List]

  /// One list: a table by itself, or that of a section.
  private struct List: Sendable, Hashable {
    /// The heading of the section; nil for a table by itself.
    var title: String?
    /// How many of its rows have been shown.
    var shown: Int
    /// How many it has.
    var total: Int
  }

  /// What a figure leaves out; nil if it is whole or has no table.
  init?(_ figure: Figure, of text: String) {
    let tables: [(title: String?, table: Table)] =
      switch figure {
      case .table(let table): [(nil, table)]
      case .sections(let sections):
        sections.compactMap { section in
          if case .table(let table) = section.figure { (section.title, table) } else { nil }
        }
      default: []
      }
    lists = tables.map { List(title: $0.title, shown: $0.table.rows.count, total: $0.table.total) }
    limit = lists.filter { $0.shown < $0.total }.map(\.shown).max() ?? 0
    step = limit
    question = Rest.question(in: text)
    guard limit > 0, tables.first?.table.firstRowNumber ?? 1 == 1 else { return nil }
  }

  /// True when nothing is left out any more.
  var isWhole: Bool { lists.allSatisfy { $0.shown >= $0.total } }

  /// The rows of a longer list that have not been shown; nil if there are none.
  ///
  /// They keep their numbers, and what is left out is counted from what stands on the screen now.
  mutating func goOn(_ table: Table, of title: String? = nil) -> Table? {
    guard let place = lists.firstIndex(where: { $0.title == title }), table.rows.count > lists[place].shown
    else {
      return nil
    }
    let shown = lists[place].shown
    lists[place].shown = table.rows.count
    lists[place].total = table.total
    limit = max(limit, table.rows.count)
    var further = table
    further.rows = Array(table.rows.dropFirst(shown))
    if let first = table.firstRowNumber { further.firstRowNumber = first + shown }
    further.total = table.total - shown
    return further
  }

  /// The sections with rows that have not been shown, and the rows that can then be named.
  ///
  /// Rows that were shown keep their numbers, and the further ones are numbered on behind them.
  mutating func goOn(_ sections: [Section], rows: [Row], after before: [Row]) -> (
    sections: [Section], rows: [Row]
  ) {
    var further: [Section] = []
    var numbered = before
    for section in sections {
      guard case .table(let table) = section.figure, var new = goOn(table, of: section.title) else {
        continue
      }
      if let first = new.firstRowNumber {
        let end = first - 1 + new.rows.count
        new.firstRowNumber = numbered.count + 1
        if first >= 1, end <= rows.count { numbered += rows[(first - 1)..<end] }
      }
      further.append(Section(section.title, .table(new)))
    }
    return (further, numbered)
  }

  /// The words of a line without `--top` and its value.
  private static func question(in text: String) -> String {
    var words: [String] = []
    var isValue = false
    for word in Line(text).statements.first?.words ?? [] {
      if isValue {
        isValue = false
      } else if !word.isQuoted, word.text == "--top" {
        isValue = true
      } else if word.isQuoted || !word.text.hasPrefix("--top=") {
        words.append(word.raw)
      }
    }
    return words.joined(separator: " ")
  }
}
