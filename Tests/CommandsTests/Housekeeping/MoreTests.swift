import Figures
import Testing

@testable import Commands

@Suite("More rows of the last answer")
struct MoreTests {
  private func table(_ line: String, in session: inout Session) async throws -> Table {
    guard case .table(let table) = try await session.ask(line) else { throw NoResult.nothingMore }
    return table
  }

  @Test("The pages of a list are the list")
  func pages() async throws {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:harbour")
    let whole = try await table("entities --top 1000", in: &session)
    var pages = try await table("entities --top 7", in: &session)
    #expect(pages.rows.count == 7)
    while pages.rows.count < whole.rows.count {
      let next = try await table("more", in: &session)
      #expect(next.firstRowNumber == pages.rows.count + 1)
      #expect(next.total == whole.rows.count - pages.rows.count)
      pages.rows += next.rows
      #expect(session.rows.count == pages.rows.count)
    }
    #expect(pages.rows == whole.rows)
    await #expect(throws: LineError.self) { _ = try await session.ask("more") }
  }

  @Test("The lists of an answer with sections go on together, and rows keep their numbers")
  func sections() async throws {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:harbour; profile Aldersund --top 2")
    let before = session.rows
    guard case .sections(let sections) = try await session.ask("more") else {
      Issue.record("no sections")
      return
    }
    #expect(Array(session.rows.prefix(before.count)) == before)
    var next = before.count + 1
    for section in sections {
      guard case .table(let table) = section.figure else { continue }
      #expect(table.firstRowNumber == next, "\(section.title)")
      next += table.rows.count
    }
    #expect(session.rows.count == next - 1)
    // In the end every row of the whole answer has been listed once.
    while await session.complaint("more") == "no error" {}
    let shown = session.rows
    _ = try await session.ask("profile Aldersund --top 1000")
    #expect(Set(shown) == Set(session.rows) && shown.count == session.rows.count)
  }

  @Test("Options of the question stay, its --top does not")
  func question() {
    let table = Table(columns: [Table.Column("a")], rows: [["x"]], total: 3)
    #expect(
      Rest(.table(table), of: "quotes --top=1 \"A B\" --kind direct --top 4")?.question
        == "quotes \"A B\" --kind direct"
    )
    #expect(Rest(.table(Table(columns: table.columns, rows: [["x"]])), of: "quotes") == nil)
    #expect(Rest(.nothing, of: "quotes") == nil)
  }
}
