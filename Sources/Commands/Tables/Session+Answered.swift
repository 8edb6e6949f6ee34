import Corpora
import Figures

/// The table of the last answer that listed rows, for the commands that count, group and choose them.
struct Answered: Sendable {
  /// The answer.
  var figure: Figure
  /// Its numbered rows.
  var rows: [Row]
  /// The line that asked for it.
  var text: String
  /// Whether the answer has all of its rows, also those that were not shown.
  var isWhole: Bool
}

extension Session {
  /// Returns the tables of the answer before a command, with all their rows; an answer of which only the first rows
  /// were shown is asked for again.
  ///
  /// Throws if nothing has been listed yet.
  mutating func answeredListings(for command: String) async throws -> [Listing] {
    guard let known = answered else { throw UsageError.noTable(command) }
    if !known.isWhole { _ = try await wholeAnswer(to: known.text) }
    let whole = answered ?? known
    let found = Listing.all(in: whole.figure, rows: whole.rows)
    guard !found.isEmpty else { throw UsageError.noTable(command) }
    return found
  }

  /// Returns the first table of the answer before a command that has some columns, with these columns.
  ///
  /// Throws the error of the first table if none has them all.
  mutating func answeredColumns(_ typed: [String], for command: String) async throws -> (
    columns: ListingColumns, found: [ListingColumns.Found]
  ) {
    var problem: UsageError?
    for listing in try await answeredListings(for: command) {
      var columns = ListingColumns(listing, in: self)
      do throws(UsageError) {
        let found = try Session.columns(typed, in: &columns)
        return (columns, found)
      } catch {
        problem = problem ?? error
      }
    }
    throw problem ?? .noTable(command)
  }

  /// The columns with some names; words without commas between them are columns of their own where together they
  /// are none.
  private static func columns(
    _ typed: [String],
    in columns: inout ListingColumns
  ) throws(UsageError) -> [ListingColumns.Found] {
    var found: [ListingColumns.Found] = []
    for name in typed {
      do throws(UsageError) {
        found.append(try columns.column(name))
      } catch {
        let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count > 1 else { throw error }
        var parts: [ListingColumns.Found] = []
        for word in words { parts.append(try columns.column(word)) }
        found += parts
      }
    }
    return found
  }

  /// Answers with the first rows of a table, all of which can be named by number, so that `more` goes on with it and
  /// the next command can count and group it.
  mutating func answer(with table: Table, rows: [Row], top: Int?) -> Figure {
    list(rows)
    wholeFigure = .table(table)
    guard let limit = limit(top), limit < table.rows.count else { return .table(table) }
    var shown = table
    shown.rows = Array(table.rows.prefix(limit))
    shown.total = table.rows.count
    shown.moreHint = Session.moreHint(table.rows.count)
    return .table(shown)
  }
}
