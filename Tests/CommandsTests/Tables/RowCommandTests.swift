import Figures
import TestSupport
import Testing

@testable import Commands

@Suite("Counting, grouping and choosing the rows of any answer")
struct RowCommandTests {
  private func session(_ lines: String...) async throws -> Session {
    var session = try Sessions.empty()
    _ = try await session.ask("load sample:harbour")
    for line in lines { _ = try await session.ask(line) }
    return session
  }

  private func table(_ line: String, in session: inout Session) async throws -> Table {
    guard case .table(let table) = try await session.ask(line) else {
      Issue.record("\(line) gave no table")
      return Table(columns: [], rows: [])
    }
    return table
  }

  private func numbers(_ name: String, in table: Table) -> [Int] {
    table.texts([name]).compactMap { Int($0) }
  }

  /// A question, and columns in which each of its rows has at most one value.
  static let questions: [(question: String, columns: [String])] = [
    ("quotes", ["outlet", "speaker", "kind", "month", "said", "article", "type", "verb"]),
    ("articles", ["outlet", "day", "known from", "headline"]),
    ("entities", ["type", "articles", "mentions"]),
    ("mentions Aldersund", ["kind", "outlet", "name", "day"]),
    ("timeline", ["article", "outlet", "week", "modality"]),
    ("speakers", ["type", "quotes", "month of last"]),
    ("search harbour", ["outlet", "day"]),
    ("claims", ["outlet", "article"]),
    ("numbers", ["unit", "verdict", "outlet"]),
    ("kwic harbour", ["outlet", "day"]),
    ("sources", ["kind", "quotations"]),
    ("voices", ["gender", "function"]),
    ("wire", ["kind", "words"]),
    ("network", ["type", "community"]),
    ("compare a1-3", ["in"]),
    ("promises", ["status"]),
    ("pace", ["articles"]),
    ("verbs", ["neutral"]),
    ("key a1-3 --range 1 --min 2", ["articles", "outlet"]),
    ("quotes | group by speaker", ["share"]),
  ]

  @Test("The groups of an answer have all of its rows, each once", arguments: questions)
  func sums(question: String, columns: [String]) async throws {
    var session = try await session()
    for column in columns {
      let groups = try await table("\(question) | group by \(column) --top 1000", in: &session)
      #expect(session.rows.count == groups.rows.count, "\(question) by \(column)")
      let counted = try await table("\(question) | count by \(column) --top 1000", in: &session)
      #expect(numbers("count", in: groups) == numbers("count", in: counted))
      let all = try await session.wholeAnswer(to: question)
      let listings = Listing.all(in: all, rows: session.rows)
      var sizes: [Int] = []
      for listing in listings {
        var columns = ListingColumns(listing, in: session)
        if (try? columns.column(column)) != nil { sizes.append(listing.cells.count) }
      }
      #expect(numbers("count", in: groups).reduce(0, +) == sizes.first, "\(question) by \(column)")
    }
  }

  @Test("A group opens its rows")
  func opens() async throws {
    var session = try await session()
    let groups = try await table("quotes | group by outlet", in: &session)
    let counts = numbers("count", in: groups)
    for (place, outlet) in groups.texts(["outlet"]).enumerated() {
      _ = try await session.ask("quotes | group by outlet")
      let rows = try await table("show \(place + 1) > x.csv", in: &session)
      #expect(rows.rows.count == counts[place])
      #expect(Set(rows.texts(["outlet"])) == [outlet])
    }
  }

  @Test("The last answer counts whole, also where its first rows were shown")
  func whole() async throws {
    var session = try await session("set top 3")
    let all = numbers("count", in: try await table("quotes | count", in: &session))
    #expect(try await table("quotes", in: &session).rows.count == 3)
    #expect(numbers("count", in: try await table("count", in: &session)) == all)
    _ = try await session.ask("quotes; more")
    #expect(numbers("count", in: try await table("count", in: &session)) == all)
    _ = try await session.ask("quotes --top 2")
    #expect(numbers("count", in: try await table("count", in: &session)) == [2])
  }

  @Test("The groups that were not shown go on with 'more', and count for the next command")
  func pages() async throws {
    var session = try await session("set top 2")
    let whole = try await table("quotes | group by speaker --top 1000", in: &session)
    var pages = try await table("quotes | group by speaker", in: &session)
    #expect(pages.rows.count == 2 && pages.total == whole.rows.count)
    while pages.rows.count < whole.rows.count {
      pages.rows += try await table("more", in: &session).rows
    }
    #expect(pages.rows == whole.rows)
    #expect(numbers("count", in: try await table("count", in: &session)) == [whole.rows.count])
  }

  /// Lines, and what the first row of their answer has in some columns.
  static let lines: [(line: String, columns: [String], first: String)] = [
    ("articles | top 1 words", ["id", "words"], "3 274"),
    ("articles | top 1 -words", ["id", "words"], "6 232"),
    ("quotes | top 1 speaker", ["speaker", "count"], "Ingrid Aldersund 10"),
    ("quotes | where speaker contains aldersund | count by outlet", ["outlet", "count"], "Tidewatch 5"),
    ("speakers | where words>100 | count", ["count"], "2"),
    ("articles | where published >= 2024-10-17 | count", ["count"], "2"),
    ("articles | group by outlet --sum words", ["outlet", "sum_words"], "Port Velmar Courier 535"),
    ("articles | group by outlet --mean words", ["outlet", "mean_words"], "Port Velmar Courier 267.5"),
    (
      "quotes | group by outlet, month of published --top 1", ["outlet", "month_of_published"],
      "Tidewatch 2024-10"
    ),
    ("quotes | group by outlet kind | top 1", ["outlet", "kind"], "Velmar Evening Ledger indirect"),
    ("entities | count by typ", ["type", "count"], "ORG 12"),
  ]

  @Test("Rows are counted, chosen and put in order", arguments: lines)
  func chosen(line: String, columns: [String], first: String) async throws {
    var session = try await session()
    let found = try await table(line, in: &session)
    #expect(columns.map { found.texts([$0]).first ?? "" }.joined(separator: " ") == first, "\(line)")
  }

  /// Lines, and a part of the error that they give.
  static let errors: [(line: String, part: String)] = [
    ("group by outlet", "none is before it"),
    ("quotes | group by nothing", "no column \"nothing\"; the answer has id, speaker, kind"),
    ("quotes | group outlet", "by"),
    ("quotes | group by", "nothing stands behind"),
    ("articles | group by outlet --sum headline", "has no numbers; words"),
    ("quotes | where speaker", "where COLUMN = VALUE"),
    ("quotes | where outlet = Nobody", "no rows"),
    ("status; quotes | top x", "x"),
  ]

  @Test("A line that cannot be answered says what can be", arguments: errors)
  func complaints(line: String, part: String) async throws {
    var session = try await session()
    session.list([])
    let message = await session.complaint(line)
    #expect(message.contains(part), "\(message)")
  }

  @Test("A named result keeps the columns that its rows alone do not have, through sets, undo and a file")
  func kept() async throws {
    var session = try await session("let said = speakers", "let few = entities person --top 5")
    let words = numbers("words", in: try await table("speakers --top 1000", in: &session))
    #expect(numbers("words", in: try await table("$said", in: &session)) == Array(words.prefix(20)))
    _ = try await session.ask("let both = $said union $few; let long = $said | where words > 60")
    let long = words.count { $0 > 60 }
    let counted = numbers("count", in: try await table("$long | count", in: &session))
    #expect(counted == [long])
    let encoded = session.state.encoded
    let again = try #require(Session.State(encoded: encoded))
    #expect(again.bindings == session.bindings)
    let sorted = numbers("words", in: try await table("$said | top 3 words", in: &session))
    #expect(sorted == Array(words.sorted(by: >).prefix(3)))
    _ = try await session.ask("let quoted = quotes Aldersund")
    let file = try await table("$quoted > x.csv", in: &session)
    #expect(
      Set(["outlet", "published", "type", "headline", "speaker"]).isSubset(of: file.columns.map(\.name))
    )
  }

  @Test("A pipe to a command of newshound is no pipe to one of the system")
  func pipes() throws {
    let line = Line("quotes | where words > 3 | top 5 > x.csv; articles | sort | top 3")
    #expect(
      line.statements.map { $0.words.map(\.text).joined(separator: " ") } == [
        "quotes", "where words > 3", "top 5", "articles",
      ]
    )
    #expect(line.statements.map(\.feedsNext) == [true, true, false, false])
    #expect(line.statements.map(\.destination) == [nil, nil, .file("x.csv"), .pipe("sort | top 3")])
    #expect(Line("let x = quotes | count").statements.first?.rest == "x = quotes | count")
    #expect(Line("quotes | counter").statements.first?.destination == .pipe("counter"))
    #expect(Line("where a = b > c.csv").statements.first?.destination == .file("c.csv"))
  }

  /// The beginning of a line, and candidates that Tab offers among others.
  static let completions: [(line: String, wanted: [String])] = [
    ("quotes | gr", ["group"]), ("quotes | ", ["count", "group", "top", "where"]),
    ("quotes | group ", ["by"]), ("quotes | group by outl", ["outlet"]),
    ("quotes | group by outlet, spea", ["speaker"]), ("quotes | top 3 spe", ["speaker"]),
    ("speakers; group by dir", ["direct"]), ("$said | where quo", ["quotations"]),
  ]

  @Test("Columns complete by Tab", arguments: completions)
  func columns(line: String, wanted: [String]) async throws {
    let session = try await session("let said = speakers", "speakers")
    let found = Completion.candidates(for: line, cursor: line.count, in: session).candidates.map(\.text)
    let bare = found.map { $0.filter { $0 != " " } }
    #expect(wanted.allSatisfy { bare.contains($0) }, "\(line): \(found)")
  }

  @Test("What articles count completes by Tab")
  func topics() async throws {
    let session = try await session()
    let found = Completion.candidates(for: "numbers peo", cursor: 11, in: session).candidates.map(\.text)
    #expect(found.first == "people")
  }

  @Test("Any pipeline of row commands gives a figure or an error", arguments: [1, 2, 3] as [UInt64])
  func fuzz(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    var session = try await session("set top 4")
    let starts = ["quotes", "entities", "articles", "speakers", "$said", "status", "compare 1 2", "timeline"]
    let verbs = ["count", "group", "top", "where", "more", "show"]
    let words = [
      "by", "outlet", "day", "of", "published", ",", "=", ">", "<", "3", "-words", "contains", "\"", "--sum",
      "words", "month", "--top", "1", "|", "year of said", "é", "type",
    ]
    for _ in 0..<150 {
      var line = starts.randomElement(using: &random) ?? ""
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        line += Bool.random(using: &random) ? " | " : "; "
        line += verbs.randomElement(using: &random) ?? ""
        for _ in 0..<Int.random(in: 0...4, using: &random) {
          line += " " + (words.randomElement(using: &random) ?? "")
        }
      }
      // A pipe to the system is not run by the interpreter.
      do {
        _ = try await session.ask(line)
      } catch let error as LineError {
        #expect(!error.message.isEmpty, "\(line)")
        #expect(error.range.map { $0.upperBound <= max(line.count, error.line.count) } ?? true, "\(line)")
      }
    }
  }

  @Test(
    "A report has the main answers on some articles, and keeps what is in use and the last answer out of it"
  )
  func report() async throws {
    var session = try await session("use a3-5")
    guard case .sections(let parts) = try await session.ask("report a3 a4 --top 2") else {
      Issue.record("no sections")
      return
    }
    #expect(session.selection == [3, 4, 5])
    #expect(parts.map(\.title).prefix(2) == ["Articles", "Numbers that differ"])
    #expect(parts.contains { $0.title == "How article 3 is built" })
    #expect(!parts.contains { $0.title == "How article 5 is built" })
    guard case .table(let articles) = parts[0].figure else {
      Issue.record("no articles")
      return
    }
    #expect(articles.rows.count == 2 && articles.firstRowNumber == nil)
  }
}
