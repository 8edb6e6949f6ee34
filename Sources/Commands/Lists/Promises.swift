import Corpora
import Documents
import Figures

/// The command that lists announcements and what became of them.
struct Promises: Command {
  let subject = Positional<EntityName?>("name", .tail, help: "only announcements by or about this name")
  let status = Option<PromiseRow.Status?>("status", help: "only those of which this became")
  let since = Option<CalendarPeriod?>("since", help: "announced on this day or later")
  let until = Option<CalendarPeriod?>("until", help: "announced on this day or earlier")
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...100_000, help: "how many rows at most")

  var name: String { "promises" }
  var summary: String { "lists what was announced for the future, and whether it came" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [subject, status, since, until, within, top] }
  var discussion: String? {
    """
    An announcement is a statement on the future: planned, promised or scheduled. An event of a later article with \
    the same act and the same parties tells what became of it: 'kept' by its day, 'late' by some days, 'broken' when it is \
    said not to have been done or was given up, and 'open' where no article tells. Where the day is known only from the \
    report, it can be earlier than is shown. 'explain ROW' has the sentences of both.
    """
  }
  var examples: [Example] {
    [
      Example("promises", "all announcements", after: ["load sample:harbour"]),
      Example("promises --status late", "what came too late", after: ["load sample:harbour"]),
      Example("promises --since 2024-10-17", "announced from a day on", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let who = try arguments[subject].map { try session.entity(of: $0.text) }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    var found = try session.corpus.promises(
      in: session.scope,
      of: who?.id,
      from: arguments[since]?.first,
      until: arguments[until]?.last
    )
    if let status = arguments[status] { found.removeAll { $0.status != status } }
    if found.isEmpty {
      let isNarrow = arguments[since] != nil || arguments[until] != nil || arguments[status] != nil
      let none = NoResult.none(
        of: "announcements",
        about: who?.name,
        hint: isNarrow ? "leave out --status, --since and --until" : session.widerHint(arguments)
      )
      return try none.answer(in: session, or: PromiseTable.table([], in: session.corpus))
    }
    let shown = session.limit(arguments[top]).map { Array(found.prefix($0)) } ?? found
    session.list(shown.map { .event($0.announced.id) })
    return .table(try PromiseTable.table(shown, total: found.count, in: session.corpus))
  }
}

extension PromiseRow.Status: ChoiceValue {}
