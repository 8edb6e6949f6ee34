import Corpora
import Documents
import Figures

/// The command that weighs who is heard: by gender, function, kind of source or outlet.
struct Voices: Command {
  let wanted = Positional<String?>("group", help: "only the voices of one group: woman, expert, public …")
  let by = Option("by", default: Division.gender, help: "what divides the voices")
  let within = ArticleScope.option
  let top = Option<Int?>("top", in: 1...100_000, help: "how many voices are listed")

  /// What divides the voices into groups.
  enum Division: String, ChoiceValue { case gender, function, type, outlet }

  var name: String { "voices" }
  var summary: String { "weighs who is heard, by gender, function, kind of source or outlet" }
  var group: CommandGroup { .ask }
  var parameters: [any Parameter] { [wanted, by, within, top] }
  var discussion: String? {
    """
    Gender and function come from the article's own words alone: "she", "spokeswoman", "Mr"; "professor", "Fire Chief". \
    A given name gives no gender; where the words give none, or contradict each other, it is unknown, and 'describe NAME \
    as woman' or 'describe NAME as expert' sets it. Bodies, documents and other media have neither and stand apart. \
    'direct' counts words in quotation marks; 'stated' the quotations with a verb that only reports, 'claimed' those \
    with one that leaves open whether it is true; 'repeated' those whose words an earlier article has too, as wire copy \
    does. 'explain ROW' shows the words that give gender and function. The functions are \
    \(VoiceFunction.allCases.map(\.rawValue).joined(separator: ", ")).
    """
  }
  var examples: [Example] {
    [
      Example("voices --top 5", "women and men", after: ["load sample:harbour"]),
      Example("voices --by function", "officials, experts, the public", after: ["load sample:harbour"]),
      Example("voices woman", "the women alone", after: ["load sample:harbour"]),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    var division = arguments[by]
    let census = try VoiceCensus(in: session, scope: session.scope)
    var voices = census.voices
    if let typed = arguments[wanted] {
      let found = try Voices.group(typed, division: arguments.isGiven(by) ? division : nil, among: voices)
      (voices, division) = (found.voices, found.division)
    }
    let groups =
      division == .outlet
      ? try Voices.outlets(in: session) : VoiceGroups.groups(of: voices) { Voices.label($0, by: division) }
    let limit = session.limit(arguments[top])
    let shown = limit.map { Array(voices.prefix($0)) } ?? voices
    let people = Voices.table(shown, total: voices.count, open: census.open)
    if voices.isEmpty {
      return try NoResult.none(of: "voices", about: nil, hint: session.widerHint(arguments))
        .answer(in: session, or: people)
    }
    session.list(shown.map { .speaker(name: $0.name, entity: $0.row.key.entity, list: .voices) })
    let summary = VoiceGroups.table(groups, by: division.rawValue)
    return .sections([
      Section("voices by \(division.rawValue)", .table(summary)), Section("voices", .table(people)),
    ])
  }

  /// The group of a voice.
  static func label(_ voice: VoiceCensus.Voice, by division: Division) -> String {
    switch division {
    case .type: voice.ledgerKind?.words ?? "open"
    case .gender, .outlet: voice.isPerson ? voice.gender ?? "unknown" : "no person"
    case .function: voice.isPerson ? voice.function ?? "unknown" : "no person"
    }
  }

  /// The voices of the group with a name, or with the only name that begins so.
  private static func group(
    _ typed: String,
    division: Division?,
    among voices: [VoiceCensus.Voice]
  ) throws -> (voices: [VoiceCensus.Voice], division: Division) {
    let folded = Folded.text(typed)
    var names: [String] = []
    for division in division.map({ [$0] }) ?? [.gender, .function, .type] {
      let groups = Dictionary(grouping: voices) { label($0, by: division) }
      let fitting = groups.filter { Folded.text($0.key).hasPrefix(folded) }.sorted {
        $0.key.count < $1.key.count
      }
      if let first = fitting.first, !folded.isEmpty { return (first.value, division) }
      names += groups.keys.sorted()
    }
    throw UsageError.notAChoice(typed, allowed: names.filter { $0 != "unknown" && $0 != "no person" })
  }

  /// One group for each outlet of the articles in use, with all of its voices.
  private static func outlets(in session: Session) throws -> [VoiceGroups.Group] {
    let articles = try session.corpus.articles(in: session.scope).rows
    let byOutlet = Dictionary(grouping: articles) { $0.outlet ?? "no outlet" }
    var groups: [VoiceGroups.Group] = []
    let sorted = byOutlet.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    for (place, (outlet, articles)) in sorted.enumerated() {
      try Task.checkCancellation()
      session.progress?(place, sorted.count, "voices of \(outlet)")
      let census = try VoiceCensus(in: session, scope: .articles(Set(articles.map(\.id))))
      groups += VoiceGroups.groups(of: census.voices.filter(\.isPerson)) { _ in outlet }
    }
    return groups
  }

  private static func table(_ voices: [VoiceCensus.Voice], total: Int, open: Int) -> Table {
    let note =
      open > 0 ? StyledText("\(Words.count(open, "quotation")) whose speaker is open are left out.") : nil
    return Table(
      columns: [
        Table.Column("name"), Table.Column("gender"), Table.Column("function"),
        Table.Column("kind", isForProgramsOnly: true),
        Table.Column("quotations", heading: "quotes", alignment: .trailing),
        Table.Column("words", alignment: .trailing), Table.Column("direct", alignment: .trailing),
        Table.Column("stated", alignment: .trailing, isForProgramsOnly: true),
        Table.Column("claimed", alignment: .trailing, isForProgramsOnly: true),
        Table.Column("repeated", alignment: .trailing, isForProgramsOnly: true),
        Table.Column("gender_from", isForProgramsOnly: true),
        Table.Column("function_from", isForProgramsOnly: true),
        Table.Column("role", isForProgramsOnly: true),
        Table.Column("articles", heading: "in articles"),
      ],
      rows: voices.map { voice in
        [
          Table.Cell(voice.name, voice.type?.role ?? .plain),
          Table.Cell(label(voice, by: .gender), voice.gender == nil ? .dim : .plain),
          Table.Cell(
            voice.isPerson ? label(voice, by: .function) : voice.ledgerKind?.words,
            voice.function == nil ? .dim : .plain
          ),
          Table.Cell(voice.ledgerKind?.words),
          .integer(voice.row.quotations), .integer(voice.row.length), .integer(voice.row.direct),
          .integer(voice.stated), .integer(voice.claimed), .integer(voice.row.repeated),
          Table.Cell(voice.genderBasis.rawValue), Table.Cell(voice.functionBasis.rawValue),
          Table.Cell(voice.role.map { OneLine.text($0) }),
          .list(voice.row.articles.sorted().map(String.init)),
        ]
      },
      total: total,
      moreHint: Session.moreHint(total),
      note: note
    )
  }
}
