import Corpora
import Figures

/// The command by which the user says of findings whether they are right.
struct Mark: Command {
  let rows = Positional<String>("rows", completion: .row, help: "rows of the last answer: 3, @3 or 2-5")
  let verdict = Positional<Verdict>("verdict", help: "right or wrong")
  let reason = Positional<[String]>("reason", help: "why, in a word or two: speaker, extent, no quotation")

  /// What is said of a finding.
  enum Verdict: String, ChoiceValue { case right, wrong }

  var name: String { "mark" }
  var summary: String { "says of findings whether they are right: mark ROWS right|wrong REASON" }
  var group: CommandGroup { .correct }
  var parameters: [any Parameter] { [rows, verdict, reason] }
  var discussion: String? {
    """
    Works on rows of 'quotes', 'entities', 'mentions', 'timeline', 'claims' and of figures, and best on those that \
    'trust sample' draws: only marks of a random sample say how far all findings can be trusted. A mark changes no \
    finding, as 'reattribute' and the like do; it stays with the session and can be undone. The last mark of a finding \
    counts.
    """
  }
  var examples: [Example] {
    [
      Example(
        "mark 1-4 right",
        "four findings are as they should be",
        after: ["load sample:harbour", "trust sample quotes 6"]
      ),
      Example(
        "mark 2 wrong speaker",
        "one is not, and why",
        after: ["load sample:harbour", "quotes Renquist"]
      ),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let typed = try arguments[rows]
    let isRight = try arguments[verdict] == .right
    let words = arguments[reason].joined(separator: " ")
    let why = words.isEmpty ? nil : String(words.prefix(120))
    let chosen = try Mark.rows(typed, in: session)
    let findings = try chosen.map { try Mark.finding($0, typed: typed, in: session) }
    let isSampled = session.isSample
    let label = "mark \(typed) \(isRight ? "right" : "wrong")" + (why.map { " \($0)" } ?? "")
    let corpus = session.corpus
    try corpus.change { () throws(StoreError) in
      let step = try corpus.beginStep(label, kind: .correction)
      for finding in findings {
        try corpus.judge(finding, isRight: isRight, reason: why, isSampled: isSampled, step: step)
      }
    }
    return Message.corrected(try Mark.report(findings, isRight, isSampled, in: session))
  }

  private static func rows(_ typed: String, in session: Session) throws -> [Row] {
    let ends = typed.split(separator: "-").map { $0.hasPrefix("@") ? $0.dropFirst() : $0 }
    if ends.count == 2, let first = Int(ends[0]), let last = Int(ends[1]), first > 0 {
      guard first <= last else { throw UsageError.descendingRange(typed, turned: "\(last)-\(first)") }
      return try session.rows(first...last)
    }
    return [try session.row(try RowReference.parse(typed))]
  }

  /// Returns the finding of a row; throws for a row that is none.
  private static func finding(_ row: Row, typed: String, in session: Session) throws -> Finding {
    switch row {
    case .quotation(let id): return .quotation(id)
    case .entity(let id), .speaker(_, .some(let id), _): return .entity(id)
    case .mention(let id): return .mention(id)
    case .event(let id): return .event(id)
    case .quantity(let id, _): return .quantity(id)
    case .several(let rows, CountedRow.noun):
      if let first = rows.first { return try finding(first, typed: typed, in: session) }
    case .sentence(let article, let index):
      if try session.corpus.checkable(sentence: index, of: article) != nil {
        return .claim(article: article, sentence: index)
      }
    case .article, .speaker, .several, .story, .passage, .tie, .other: break
    }
    let wanted = "a row of 'quotes', 'entities', 'mentions', 'timeline' or 'claims'"
    throw UsageError.wrongRow(typed, is: row.noun, wanted: wanted)
  }

  /// Returns what was marked, and how many of the sample are now.
  private static func report(
    _ findings: [Finding],
    _ isRight: Bool,
    _ isSampled: Bool,
    in session: Session
  ) throws -> StyledText {
    let line = Words.count(findings.count, "finding") + " marked " + (isRight ? "right" : "wrong")
    guard isSampled, let kind = findings.first?.kind,
      let share = try session.corpus.measuredShares()[kind]
    else {
      return StyledText(line + ", outside a sample; ") + StyledText("'trust sample'", .command)
        + " draws findings that tell of all."
    }
    let rest = MeasuredShare.enough - share.marked
    return StyledText("\(line); \(share.right) of \(share.marked) drawn \(kind.rawValue) are right")
      + StyledText(rest > 0 ? ", \(rest) more correct the counts." : ", which corrects the counts.")
  }
}
