import Corpora
import Documents
import Figures

/// The command that counts the verbs of saying in the articles, by their tones.
struct Verbs: Command {
  let speaker = Positional<SpeakerName?>("name", .tail, help: "one speaker; nothing compares all")
  let lists = Flag("lists", help: "prints the lists of verbs; save them with > FILE and edit them")
  let with = Option<FilePath?>(
    "with",
    help: "a file with your own lists, lines such as 'doubting: claim allege'"
  )
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...100_000, help: "how many rows at most")

  var name: String { "verbs" }
  var summary: String { "counts the verbs that report a speaker: neutral, positive, negative or doubting" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [speaker, lists, with, within, top] }
  var discussion: String? {
    """
    "Said" tells no more than that something was said; "claimed" doubts it, "admitted" makes it a confession. \
    With a name every verb is a row; without one every speaker is, with the number of quotations in each tone. \
    Your own lists take the place of those here for the verbs that they name; 'other' are the verbs in no list.
    """
  }
  var examples: [Example] {
    [
      Example("verbs --top 5", "how each speaker is reported", after: ["load sample:harbour"]),
      Example("verbs Renquist", "the verbs for one speaker", after: ["load sample:harbour"]),
      Example("verbs --lists", "which verb counts as what"),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    var tones = CueTones.standard
    if let path = arguments[with] { tones = try tones.replaced(byFile: path.text) }
    if arguments[lists] { return .message(Message(tones.lines.map { StyledText($0) })) }
    if try session.isEmpty { throw NoResult.noArticles }
    var filter = QuotationFilter()
    let subject = try arguments[speaker].map { try session.speaker(of: $0.text) }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    filter.speaker = subject?.speaker
    let rows = try session.corpus.quotations(in: session.scope, where: filter).rows.filter {
      $0.cueLemma != nil
    }
    let limit = session.limit(arguments[top])
    let table = subject == nil ? bySpeaker(rows, tones, limit, &session) : byVerb(rows, tones, limit)
    if rows.isEmpty {
      let name = subject.map { $0.name.isEmpty ? "unknown" : $0.name }
      return try NoResult.none(of: "verbs of saying", about: name, hint: "'speakers' lists who is quoted")
        .answer(in: session, or: table)
    }
    return .table(table)
  }

  private func byVerb(_ rows: [QuotationRow], _ tones: CueTones, _ limit: Int?) -> Table {
    let groups = Dictionary(grouping: rows) { $0.cueLemma ?? "" }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return Table(
      columns: [
        Table.Column("verb"), Table.Column("tone"),
        Table.Column("quotations", heading: "quotes", alignment: .trailing),
        Table.Column("denied", alignment: .trailing), Table.Column("articles", heading: "in articles"),
        Table.Column("example"),
      ],
      rows: groups.prefix(limit ?? groups.count).map { verb, rows in
        let tone = tones.tone(of: verb)
        return [
          Table.Cell(verb, .cue), Table.Cell(tone.rawValue, tone.role), .integer(rows.count),
          .integer(rows.count { $0.manner.isNegated }),
          .list(Set(rows.map(\.article)).sorted().map(String.init)),
          Table.Cell(rows.first.map { QuotationTable.text(of: $0) }, .quotation),
        ]
      },
      total: groups.count,
      moreHint: Session.moreHint(groups.count)
    )
  }

  private func bySpeaker(
    _ rows: [QuotationRow],
    _ tones: CueTones,
    _ limit: Int?,
    _ session: inout Session
  ) -> Table {
    let entries = SourceLedger(rows).entries.filter { $0.kind != nil }
    let shown = entries.prefix(limit ?? entries.count)
    if !shown.isEmpty { session.list(shown.map { .speaker(name: $0.name, entity: $0.entity, list: .verbs) }) }
    return Table(
      columns: [Table.Column("speaker"), Table.Column("quotations", heading: "quotes", alignment: .trailing)]
        + CueTones.Tone.allCases.map { Table.Column($0.rawValue, alignment: .trailing) }
        + [Table.Column("verbs")],
      rows: shown.map { entry in
        let lemmas = entry.quotations.compactMap(\.cueLemma)
        let counts = Dictionary(grouping: lemmas, by: { tones.tone(of: $0) }).mapValues(\.count)
        let verbs = Dictionary(grouping: lemmas, by: { $0 }).mapValues(\.count)
          .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return [Table.Cell(entry.name, entry.type?.role ?? .plain), .integer(entry.quotations.count)]
          + CueTones.Tone.allCases.map { .integer(counts[$0] ?? 0) }
          + [.list(verbs.prefix(5).map { $0.value == 1 ? $0.key : "\($0.key) \($0.value)" })]
      },
      total: entries.count,
      moreHint: Session.moreHint(entries.count)
    )
  }
}

extension CueTones.Tone {
  /// The role of the tone in styled text.
  var role: StyledText.Role {
    switch self {
    case .neutral, .other: .dim
    case .positive: .strong
    case .negative, .doubting: .warning
    }
  }
}
