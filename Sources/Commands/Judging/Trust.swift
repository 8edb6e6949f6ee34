import Corpora
import Figures

/// The command that shows how far findings can be trusted by the marks of the user, and draws findings to be marked.
struct Trust: Command {
  let wanted = Positional<[String]>(
    "what",
    completion: .choices(["sample", "marks"]),
    help: "nothing; 'sample' with a kind of findings and a number; or 'marks'"
  )
  let seed = Option("seed", default: 1, in: 0...1_000_000_000, help: "which sample is drawn")
  let within = ArticleScope.option

  var name: String { "trust" }
  var summary: String { "measures how many findings are right, by a random sample that you mark" }
  var group: CommandGroup { .correct }
  var parameters: [any Parameter] { [wanted, seed, within] }
  var discussion: String? {
    """
    'trust sample quotes 20' draws 20 quotations at random from the articles in use; 'mark 1-5 right' and 'mark 6 wrong \
    speaker' judge them. 'trust' then gives for each kind of findings the share of right ones with its interval of 95 % \
    (Wilson's score interval). From \(MeasuredShare.enough) marked ones on, 'quotes', 'speakers', 'entities' and 'claims' \
    show corrected counts: of n findings with r right among m marked, n·r/m are expected to be right. The interval is \
    n·p ± 1.96·√(n·p·(1−p)·(1+n/(m+3.84))), with p = (r+1.92)/(m+3.84): it counts both that the sample is small and that \
    some rows have more mistakes than others. What was overlooked is in no sample. Findings marked outside of samples \
    stand apart and correct nothing, since nobody picks at random. 'trust marks' lists all marks.
    """
  }
  var examples: [Example] {
    [
      Example("trust sample quotes 6", "six quotations to mark", after: ["load sample:harbour"]),
      Example(
        "trust",
        "what the marks say",
        after: ["load sample:harbour", "trust sample quotes 6", "mark 1-6 right"]
      ),
      Example(
        "trust marks",
        "all marks",
        after: ["load sample:harbour", "quotes Renquist", "mark 1 right", "mark 2 wrong speaker"]
      ),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let words = arguments[wanted]
    let chosen = try session.narrow(to: arguments[within])
    defer { session.selection = chosen }
    switch words.first.map({ Folded.text($0) }) {
    case nil: return try overview(in: session)
    case "marks":
      if words.count > 1 { throw UsageError.extraArgument(words[1], usage: "trust marks") }
      return try marks(in: &session)
    case "sample": return try sample(Array(words.dropFirst()), seed: arguments[seed], in: &session)
    default: throw UsageError.notAChoice(words[0], allowed: ["sample", "marks"])
    }
  }

  // MARK: What the marks say

  private func overview(in session: Session) throws -> Figure {
    let judgements = try session.corpus.judgements()
    let shares = try session.corpus.measuredShares()
    var rows: [[Table.Cell]] = []
    for kind in FindingKind.allCases {
      let found = try session.corpus.findingCount(kind, in: session.scope)
      let own = judgements.filter { $0.kind == kind }
      if found == 0, own.isEmpty { continue }
      let share = shares[kind] ?? MeasuredShare(right: 0, of: 0)
      let isMeasured = share.marked > 0
      func percent(_ part: Double) -> Table.Cell {
        isMeasured ? .number((part * 1000).rounded() / 10) : .missing
      }
      let reasons = own.filter { !$0.isRight }.compactMap(\.reason)
      rows.append([
        Table.Cell(kind.rawValue), .integer(found), .integer(share.marked), .integer(share.right),
        percent(share.share), percent(share.interval.lowerBound), percent(share.interval.upperBound),
        share.isEnough ? Table.Cell(TrustNote.words(share, found)) : .missing,
        .integer(own.count { !$0.isSampled }),
        reasons.isEmpty ? .missing : Facts.counted(CountedText.tally(reasons)),
      ])
    }
    if rows.isEmpty { throw NoResult.noArticles }
    return .table(
      Table(
        columns: [
          Table.Column("findings"), Table.Column("found", alignment: .trailing),
          Table.Column("drawn", heading: "drawn and marked", alignment: .trailing),
          Table.Column("right", alignment: .trailing),
          Table.Column("share", heading: "% right", alignment: .trailing),
          Table.Column("from", alignment: .trailing), Table.Column("to", alignment: .trailing),
          Table.Column("corrected", heading: "right of all", alignment: .trailing),
          Table.Column("others", heading: "other marks", alignment: .trailing),
          Table.Column("reasons", heading: "why wrong"),
        ],
        rows: rows,
        firstRowNumber: nil,
        note: Trust.note(shares)
      )
    )
  }

  /// Returns what to do next.
  private static func note(_ shares: [FindingKind: MeasuredShare]) -> StyledText {
    let open = shares.filter { !$0.value.isEnough }.sorted { $0.key.rawValue < $1.key.rawValue }.first
    let sample = "'trust sample \(open?.key.rawValue ?? "quotes") \(MeasuredShare.enough)'"
    if shares.isEmpty {
      return StyledText(sample, .command) + StyledText(" draws findings, ")
        + StyledText("'mark'", .command) + " says which are right."
    }
    guard let open else { return StyledText("'from' and 'to' are an interval of 95 %.") }
    return StyledText("Counts are corrected from \(MeasuredShare.enough) marks on; ")
      + StyledText(sample, .command) + StyledText(" draws \(open.key.rawValue) that are not marked.")
  }

  private func marks(in session: inout Session) throws -> Figure {
    let judgements = try session.corpus.judgements()
    let table = Table(
      columns: [
        Table.Column("findings"), Table.Column("words"), Table.Column("mark"), Table.Column("reason"),
        Table.Column("drawn"), Table.Column("article", alignment: .trailing),
      ],
      rows: judgements.map { judgement in
        [
          Table.Cell(judgement.kind.rawValue), Table.Cell(OneLine.text(judgement.words)),
          Table.Cell(judgement.isRight ? "right" : "wrong", judgement.isRight ? .plain : .warning),
          Table.Cell(judgement.reason), .flag(judgement.isSampled),
          judgement.article.map { .integer($0) } ?? .missing,
        ]
      }
    )
    if judgements.isEmpty {
      let hint = "'trust sample quotes \(MeasuredShare.enough)' draws findings to mark"
      return try NoResult.none(of: "marks", about: nil, hint: hint).answer(in: session, or: table)
    }
    session.list(judgements.map { _ in .other("a mark") })
    return .table(table)
  }

  // MARK: A sample

  private func sample(_ words: [String], seed: Int, in session: inout Session) throws -> Figure {
    if try session.isEmpty { throw NoResult.noArticles }
    let usage = "trust sample \(FindingKind.allCases.map(\.rawValue).joined(separator: "|")) NUMBER"
    guard let typed = words.first else { throw UsageError.missingArgument("what to draw", usage: usage) }
    if words.count > 2 { throw UsageError.extraArgument(words[2], usage: usage) }
    let kind = try SampleKind.parse(typed).kind
    var count = MeasuredShare.enough
    if words.count == 2 {
      guard let number = Int(words[1]) else { throw UsageError.notANumber(words[1]) }
      guard (1...10_000).contains(number) else { throw UsageError.outOfRange(words[1], 1...10_000) }
      count = number
    }
    let drawn = try session.corpus.sample(kind, count: count, seed: seed, in: session.scope)
    let sample = try SampleTable(drawn, in: session)
    if drawn.isEmpty {
      let hint = "all that there are may be marked; 'trust' sums the marks up"
      return try NoResult.none(of: "\(kind.rawValue) to mark", about: nil, hint: hint)
        .answer(in: session, or: sample.table)
    }
    session.listSample(sample.rows)
    return .table(sample.table)
  }

  /// A kind of findings as it is typed.
  private enum SampleKind: String, ChoiceValue {
    case quotes, entities, mentions, events, figures, claims
    var kind: FindingKind { FindingKind(rawValue: rawValue) ?? .quotes }
  }
}
