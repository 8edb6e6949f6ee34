import Corpora
import Documents
import Figures

/// The command that lists quotations.
struct Quotes: Command {
  let speaker = Positional<SpeakerName?>("name", .tail, help: "who said it; @3 means the one of row 3")
  let kind = Option<Kind?>("kind", help: "how the words are given")
  let cue = Option<String?>("cue", help: "only with this verb of saying, as in 'deny'")
  let via = Option<EntityName?>("via", help: "only what this person or outlet passed on")
  let about = Option<EntityName?>("about", help: "only words that speak of this name, or have this text")
  let since = Option<CalendarPeriod?>("since", help: "said on this day or later")
  let until = Option<CalendarPeriod?>("until", help: "said on this day or earlier")
  let within = ArticleScope.option
  let topics = Flag("topics", help: "also what somebody only spoke of, wanted or judged")
  let headlines = Flag("headlines", help: "also what headlines say that somebody said")
  let top = Option<Int?>("top", in: 1...100_000, help: "how many rows at most")

  /// A kind of quotation.
  enum Kind: String, ChoiceValue { case direct, indirect, mixed }

  var name: String { "quotes" }
  var summary: String { "lists what people said, word for word or reported" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] {
    [speaker, kind, cue, via, about, since, until, within, topics, headlines, top]
  }
  var discussion: String? {
    """
    With a name, only what that person said, never what others said about them; '--about NAME' asks for that. \
    'quotes unknown' lists words whose speaker is open. The column 'on' has the day of saying where the sentence \
    gives it, and otherwise the day of publication. '--topics' adds what has no words of its own, as in \
    "praised the mayor", and '--headlines' what stands in headlines, which mostly repeat the text; neither is counted \
    by other commands.
    """
  }
  var examples: [Example] {
    [
      Example("quotes Renquist", "what the fire chief said", after: ["load sample:harbour"]),
      Example(
        "quotes --kind direct --top 3",
        "three word-for-word quotations",
        after: ["load sample:harbour"]
      ),
      Example(
        "quotes --cue say --since 2024-10-15",
        "what was said from a day on",
        after: ["load sample:harbour"]
      ),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    var filter = QuotationFilter()
    let subject = try arguments[speaker].map { try session.speaker(of: $0.text) }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    filter.speaker = subject?.speaker
    filter.kind = arguments[kind].flatMap { Quotation.Kind(rawValue: $0.rawValue) }
    filter.includesTopics = arguments[topics]
    filter.includesHeadlines = arguments[headlines]
    if let via = arguments[via] { filter.via = try session.entity(of: via.text).id }
    if let typed = arguments[cue] {
      let lemmas = try session.corpus.cues(in: session.scope).map { Folded.text($0.text) }
      if arguments[topics] || lemmas.contains(Folded.text(typed)) {
        filter.cue = typed
      } else {
        filter.cueForm = typed
      }
    }
    filter.since = arguments[since]?.first
    filter.until = arguments[until]?.last
    if let about = arguments[about] { try Quotes.ask(about.text, in: session, &filter) }
    let page = try session.corpus.quotations(
      in: session.scope,
      where: filter,
      limit: session.limit(arguments[top])
    )
    var table = try QuotationTable(page.rows, in: session.corpus).table(total: page.total)
    table.note = try TrustNote.text(on: .quotes, page.total, in: session)
    if page.rows.isEmpty { return try noResult(arguments, subject, session).answer(in: session, or: table) }
    session.list(page.rows.map { .quotation($0.id) })
    return .table(table)
  }

  /// Restricts a filter to quotations that mention a name or contain a text; a row of the last answer is
  /// only a name.
  private static func ask(_ typed: String, in session: Session, _ filter: inout QuotationFilter) throws {
    if session.reference(in: typed) != nil {
      filter.about = try session.entity(of: typed).id
      return
    }
    filter.text = typed
    if case .one(let known) = try session.corpus.entity(named: typed) { filter.about = known.entity }
  }

  private func noResult(_ arguments: Arguments, _ subject: Subject?, _ session: Session) throws -> NoResult {
    if arguments.isGiven(cue) {
      let known = try session.corpus.cues(in: session.scope).prefix(6).map(\.text)
      let hint = known.isEmpty ? nil : "the verbs of saying here are " + known.joined(separator: ", ")
      return .none(of: "quotations", about: arguments[cue], hint: hint)
    }
    let isNarrow =
      arguments.isGiven(kind) || arguments.isGiven(via) || arguments.isGiven(about)
      || arguments.isGiven(since) || arguments.isGiven(until) || arguments.isGiven(within)
    let name = subject.map { $0.name.isEmpty ? "unknown" : $0.name }
    if isNarrow { return .none(of: "quotations", about: name, hint: "fewer options let more through") }
    let hint =
      subject == nil ? nil : "'speakers' lists who is quoted, 'quotes --about' what others said of someone"
    return .none(of: "quotations", about: name, hint: hint)
  }
}
