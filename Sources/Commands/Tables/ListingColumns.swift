import Corpora
import Documents
import Figures
import Letters

/// The columns of a listing by name: those of its table, those that its rows have besides, and the days, weeks, months
/// and years of a column with days.
struct ListingColumns {
  /// The listing.
  let listing: Listing

  private var facts: RowFacts

  /// A column that was found by its name.
  struct Found {
    /// The name in snake_case.
    var name: String
    /// The heading for people.
    var heading: String
    /// Whether cells line up at the right.
    var isTrailing = false
    /// The unit of the calendar to which days are taken; nil for the values as they are.
    var unit: CalendarUnit?
    /// Where the values stand.
    fileprivate var place: Place

    /// The column of a table with these values.
    var header: Table.Column {
      Table.Column(name, heading: heading, alignment: isTrailing ? .trailing : .leading)
    }
  }

  fileprivate enum Place {
    /// A column of the table.
    case table(Int)
    /// A fact of the rows.
    case fact(String)
  }

  /// The columns with the day of a row, the nearest to the row first.
  private static let dayColumns = [
    "said", "date", "reported", "published", "day", "as_of", "first", "first_day", "since",
  ]

  /// Creates the columns of a listing in a session.
  init(_ listing: Listing, in session: Session) {
    self.listing = listing
    facts = RowFacts(session)
  }

  /// The names of all columns that can be asked for.
  mutating func names() -> [String] {
    var names = listing.columns.map(\.name)
    for name in factNames() where !names.contains(name) { names.append(name) }
    if dayColumn() != nil { names += CalendarUnit.allCases.map(\.rawValue).filter { !names.contains($0) } }
    return names
  }

  /// The names of the facts of the rows, of which the first of each kind stands for all.
  private mutating func factNames() -> [String] {
    var (kinds, names): (Set<String>, [String]) = ([], [])
    for row in listing.rows where kinds.insert(row.noun).inserted {
      for name in (try? facts.names(of: row)) ?? [] where !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The column with the day of each row; nil if there is none.
  mutating func dayColumn() -> Found? {
    for name in ListingColumns.dayColumns {
      if let place = listing.columns.firstIndex(where: { $0.name == name }) { return found(place) }
    }
    let known = factNames()
    return ListingColumns.dayColumns.first { known.contains($0) }.map {
      Found(name: $0, heading: $0, place: .fact($0))
    }
  }

  /// Returns the column with a name, a heading or the only one with this beginning; `day`, `week`, `month` and `year`
  /// are those of the row's day, and `month of published` those of another column.
  mutating func column(_ typed: String) throws(UsageError) -> Found {
    let folded = Folded.text(typed).trimmed
    let wanted = folded.split(whereSeparator: { $0.isWhitespace || $0 == "_" }).joined(separator: "_")
    if let place = listing.columns.firstIndex(where: { $0.name == wanted }) { return found(place) }
    if let place = listing.columns.firstIndex(where: { Folded.text($0.heading) == folded }) {
      return found(place)
    }
    let words = folded.split(whereSeparator: \.isWhitespace)
    if let unit = words.first.flatMap({ CalendarUnit(rawValue: String($0)) }) {
      if words.count == 1, var day = dayColumn() {
        (day.name, day.heading, day.unit) = (unit.rawValue, unit.rawValue, unit)
        return day
      }
      // "Month of week of published" is no column.
      if words.count > 2, words[1] == "of", !words[2...].contains("of") {
        var day = try column(words[2...].joined(separator: " "))
        day.name = "\(unit.rawValue)_of_\(day.name)"
        day.heading = "\(unit.rawValue) of \(day.heading)"
        day.unit = unit
        return day
      }
    }
    let known = factNames()
    if known.contains(wanted) { return Found(name: wanted, heading: spaced(wanted), place: .fact(wanted)) }
    let beginning = Set((listing.columns.map(\.name) + known).filter { $0.hasPrefix(wanted) })
    if beginning.count == 1, let only = beginning.first, !wanted.isEmpty { return try column(only) }
    throw .noSuchColumn(typed, columns: names())
  }

  private func spaced(_ name: String) -> String { name.split(separator: "_").joined(separator: " ") }

  private func found(_ place: Int) -> Found {
    let column = listing.columns[place]
    return Found(
      name: column.name,
      heading: column.heading.isEmpty ? spaced(column.name) : column.heading,
      isTrailing: column.alignment == .trailing,
      place: .table(place)
    )
  }

  /// Returns the cells of a column, one for each row.
  mutating func cells(of column: Found) throws -> [Table.Cell] {
    let cells: [Table.Cell]
    switch column.place {
    case .table(let place): cells = listing.cells.map { $0[place] }
    case .fact(let name):
      // The table names the article of a row, which saves reading the finding.
      let number = listing.columns.firstIndex { $0.name == "article" }
      cells = try listing.rows.indices.map { index in
        try Task.checkCancellation()
        if let number, case .integer(let article) = listing.cells[index][number],
          let cell = try facts.cell(name, ofArticle: article)
        {
          return cell
        }
        return try facts.cell(name, of: listing.rows[index]) ?? .missing
      }
    }
    guard let unit = column.unit else { return cells }
    var known: [String: Table.Cell] = [:]
    return cells.map { cell in
      guard let text = cell.values.first else { return .missing }
      if let period = known[text] { return period }
      let period = ListingColumns.period(text, unit)
      known[text] = period
      return period
    }
  }

  /// The day, week, month or year of a value; a period that is longer keeps its own value.
  private static func period(_ text: String, _ unit: CalendarUnit) -> Table.Cell {
    let start = text.split(separator: "/").first.map(String.init) ?? text
    guard let days = CalendarInterval(timex: start) else { return Table.Cell(text) }
    let period = unit.period(of: days.first)
    guard days.last <= period.last else { return Table.Cell(start, .time) }
    return Table.Cell(unit.value(of: days.first), .time)
  }
}
