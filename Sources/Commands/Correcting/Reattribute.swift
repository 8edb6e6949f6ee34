import Corpora
import Figures

/// The command that changes the speaker of a quotation.
struct Reattribute: Command {
  let row = Positional<RowReference>("row", help: "the row of a quotation in the last answer")
  let speaker = Positional<NewSpeaker>("speaker", after: "to", help: "who said it, or 'unknown'")

  var name: String { "reattribute" }
  var summary: String { "says whose a quotation is: reattribute ROW to NAME" }
  var group: CommandGroup { .correct }
  var parameters: [any Parameter] { [row, speaker] }
  var discussion: String? {
    """
    The word 'to' may be left out. 'unknown' leaves the speaker open. Words in quotation marks, as in "two officials", \
    name a speaker who has no name in the articles.
    """
  }
  var examples: [Example] {
    [
      Example(
        "reattribute 1 to Haddadin",
        "the new speaker",
        after: ["load sample:harbour", "quotes Renquist"]
      ),
      Example(
        "reattribute @2 unknown",
        "the speaker left open",
        after: ["load sample:harbour", "quotes Renquist"]
      ),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let reference = try arguments[row]
    let typedRow = arguments.words.first?.text ?? "\(reference.number)"
    let found = try session.row(reference)
    guard case .quotation(let id) = found else {
      throw UsageError.wrongRow(typedRow, is: found.noun, wanted: "a quotation; 'quotes' lists them")
    }
    guard let quotation = try session.corpus.quotation(id) else { throw UsageError.goneRow(typedRow) }
    let new = try Reattribute.subject(arguments[speaker], in: session)
    let old = quotation.speaker
    let isSame = new.entity == old?.entity && Folded.text(new.name) == Folded.text(old?.name ?? "")
    if isSame { throw UsageError.sameSpeaker(typedRow, name: new.name) }
    let beginning = Reattribute.beginning(of: quotation)
    let label = "reattribute \(beginning) to \(new.name.isEmpty ? "unknown" : new.name.typed)"
    try session.correct(.reattribute(quotation: id, to: new.speaker), label)
    let after = try session.corpus.quotations(where: QuotationFilter(speaker: new.speaker), limit: 0).total
    let from = old.map { "not of " + .name($0.name, $0.type) } ?? StyledText("whose speaker was open")
    let whose =
      new.name.isEmpty
      ? StyledText(" has an open speaker now, ")
      : " is a quotation of " + .name(new.name, new.type) + " now, "
    return Message.corrected(
      StyledText(beginning, .quotation) + whose + from
        + StyledText("; they have \(Words.count(after, "quotation")).")
    )
  }

  /// Returns the new speaker; words in quotation marks need not be a known name.
  private static func subject(_ speaker: NewSpeaker, in session: Session) throws -> Subject {
    if speaker.isUnknown { return Subject(entity: nil, name: "", type: nil) }
    do {
      return try session.speaker(of: speaker.text)
    } catch let error as UsageError {
      guard case .unknownName = error, speaker.isQuoted else { throw error }
      return Subject(entity: nil, name: OneLine.text(speaker.text), type: nil)
    }
  }

  /// Returns the first six words of a quotation, in quotation marks.
  private static func beginning(of quotation: QuotationRow) -> String {
    let words = OneLine.text(quotation.content).split(separator: " ")
    let shown = words.prefix(6).joined(separator: " ")
    return "“" + shown + (words.count > 6 ? " …”" : "”")
  }
}
