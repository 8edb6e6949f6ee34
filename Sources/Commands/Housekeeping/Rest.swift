import Figures

/// The remainder of the last answer, which `more` shows.
struct Rest: Sendable, Hashable {
  /// The command line of the answer, without `--top`.
  var question: String

  /// The maximum number of rows of a list in the answers so far.
  var limit: Int

  /// The maximum number of rows of a list in the first answer.
  var step: Int

  /// The answer with all rows, where it need not be asked for again; nil elsewhere.
  private(set) var whole: Figure?

  /// The lists of the answer.
  private var lists: [List]

  /// One list: a table on its own, or the table of a section.
  private struct List: Sendable, Hashable {
    /// The heading of the section; nil for a table on its own.
    var title: String?
    /// The number of rows shown so far.
    var shown: Int
    /// The number of all rows.
    var total: Int
  }

  /// Creates the remainder of a figure; nil if the figure is complete or has no table, or if its row numbers
  /// do not begin with 1.
  init?(_ figure: Figure, of text: String, whole: Figure? = nil) {
    self.whole = whole
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

  /// Whether all rows have been shown.
  var isWhole: Bool { lists.allSatisfy { $0.shown >= $0.total } }

  /// Returns the rows of a longer table that have not been shown; nil if there are none.
  ///
  /// The rows keep their numbers. The total of the result does not count the rows shown before.
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

  /// Returns the sections with rows that have not been shown, and all rows that can then be referred to
  /// by number.
  ///
  /// Rows shown before keep their numbers; the new rows are numbered after them.
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

  /// Returns the words of a line without `--top` and its value.
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
