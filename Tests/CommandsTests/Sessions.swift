import Corpora
import Documents
import Figures

@testable import Commands

/// Sessions for tests.
enum Sessions {
  /// Returns a session over an empty corpus, with formats and two lines of history.
  static func empty() throws -> Session {
    let formats = [
      OutputFormat("table", "for reading"), OutputFormat("json", "for programs"),
      OutputFormat("jsonl", "for streams"), OutputFormat("csv", "for spreadsheets"),
    ]
    let lines = ["quotes duterte", "entities --top 5"]
    let entries = lines.enumerated().map { HistoryAccess.Entry(number: $0.offset + 1, line: $0.element) }
    return Session(
      corpus: try Corpus(),
      formats: formats,
      history: HistoryAccess(entries: { entries })
    )
  }

  /// Returns a session with the given names for completion.
  static func named(_ names: [CompletionKind: [Candidate]]) throws -> Session {
    var session = try empty()
    session.names = NameSource { names[$0] ?? [] }
    return session
  }
}

/// A command with various parameters, which answers with its arguments.
struct Probe: Command {
  let name = "probe"
  let summary = "says what it was given"
  let group = CommandGroup.ask
  let examples = [Example("probe a", "what it was given")]

  let top = Option("top", default: 10, in: 1...100, help: "how many")
  let since = Option<CalendarPeriod?>("since", help: "the first day")
  let types = Option<EntityTypeList?>("type", help: "the types")
  let order = Option("order", default: Order.mentions, help: "the order")
  let limit = Option<Int?>("limit", in: 1...5, help: "a limit")
  let verbose = Flag("verbose", help: "more words")
  let first = Positional<String>("first", help: "a word")
  let rest = Positional<EntityName?>("name", .tail, help: "a name")

  enum Order: String, ChoiceValue { case mentions, articles, name }

  var parameters: [any Parameter] { [first, rest, top, since, types, order, limit, verbose] }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    var parts = [try arguments[first]]
    if let rest = arguments[rest] { parts.append("name=\(rest.text)") }
    if arguments.isGiven(top) { parts.append("top=\(arguments[top])") }
    if let since = arguments[since] { parts.append("since=\(since.first)/\(since.last)") }
    if let types = arguments[types] {
      parts.append("type=" + types.types.map(\.rawValue).joined(separator: ","))
    }
    if arguments.isGiven(order) { parts.append("order=\(arguments[order])") }
    if let limit = arguments[limit] { parts.append("limit=\(limit)") }
    if arguments.isGiven(verbose) { parts.append("verbose=\(arguments[verbose])") }
    return .message(Message([StyledText(parts.joined(separator: " "))]))
  }
}

/// A command that takes a query as typed.
struct RawProbe: Command {
  let name = "seek"
  let summary = "says what it was asked for"
  let group = CommandGroup.ask
  let examples = [Example("seek a", "what it was asked for")]
  let top = Option("top", default: 10, help: "how many")
  let query = Positional<QueryText>("query", .rawTail, help: "a query")
  var parameters: [any Parameter] { [query, top] }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let text = try arguments[query].text
    _ = try session.corpus.articles(matching: text)
    return .message(Message([StyledText(text)]))
  }
}

/// A command that takes rows, articles and a speaker.
struct ListProbe: Command {
  let name = "pick"
  let summary = "says which articles it was given"
  let group = CommandGroup.ask
  let examples = [Example("pick 1", "which articles it was given")]
  let articles = Positional<[ArticleList]>("articles", atLeast: 2, help: "some articles")
  var parameters: [any Parameter] { [articles] }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let numbers = try session.articles(arguments[articles])
    return .message(Message([StyledText(numbers.map(String.init).joined(separator: " "))]))
  }
}

/// A command that explains a row.
struct RowProbe: Command {
  let name = "explain"
  let summary = "says what a row is"
  let group = CommandGroup.ask
  let examples = [Example("explain 1", "what the row is")]
  let row = Positional<RowReference>("row", help: "a row")
  var parameters: [any Parameter] { [row] }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    .message(Message([StyledText(try session.row(try arguments[row]).noun)]))
  }
}

extension Interpreter {
  /// An interpreter of all commands and the probes.
  static let probing = Interpreter(
    commands: Commands.all.filter { $0.name != "explain" } + [Probe(), RawProbe(), ListProbe(), RowProbe()]
  )

  /// Returns the text of the message that answers a line.
  func text(of line: String, in session: inout Session) async throws -> String {
    guard case .message(let message) = try await figure(of: line, in: &session) else { return "" }
    return message.lines.map(\.plain).joined(separator: "\n")
  }
}
