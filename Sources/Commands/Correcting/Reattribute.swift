import Corpora
import Documents
import Figures

/// The command that changes the speaker of a quotation.
struct Reattribute: Command {
  let row = Positional<RowReference>("row", help: "the row of a quotation in the last answer")
  let speaker = Positional<NewSpeaker>(
    "speaker",
    of: "reattribute ROW",
    after: "to",
    through: "via",
    help: "who said it, or 'unknown'; behind 'via' who passed it on, or 'none'"
  )

  var name: String { "reattribute" }
  var summary: String { "says whose a quotation is, or who passed it on: reattribute ROW to NAME via NAME" }
  var group: CommandGroup { .correct }
  var parameters: [any Parameter] { [row, speaker] }
  var discussion: String? {
    """
    The word 'to' may be left out. 'unknown' leaves the speaker open. Words in quotation marks, as in "two officials", \
    name a speaker who has no name in the articles. 'via NAME' says through whom the words came, with or without a \
    speaker before it; 'via none' says that nobody stands between.
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
      Example(
        "reattribute 1 via \"Velmar Public Radio\"",
        "who passed the words on",
        after: ["load sample:harbour", "quotes Renquist"]
      ),
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let reference = try arguments[row]
    let typedRow = arguments.words.first?.text ?? "\(reference.number)"
    let quotation = try session.quotation(at: reference, typed: typedRow)
    let given = try arguments[speaker]
    let new = try given.speaker.map { try Reattribute.subject($0, in: session) }
    let relay = try given.via.map { try Reattribute.subject($0, in: session) }
    let old = quotation.speaker
    if let new, relay == nil, new.entity == old?.entity, Folded.text(new.name) == Folded.text(old?.name ?? "")
    {
      throw UsageError.sameSpeaker(typedRow, name: new.name)
    }
    let beginning = quotation.beginning
    var corrections: [Correction] = []
    var label = "reattribute \(beginning)"
    if let new {
      corrections.append(.reattribute(quotation: quotation.id, to: new.speaker))
      label += " to \(new.name.isEmpty ? "unknown" : new.name.typed)"
    }
    if let relay {
      corrections.append(.relay(quotation: quotation.id, via: relay.speaker))
      label += " via \(relay.name.isEmpty ? "none" : relay.name.typed)"
    }
    try session.correct(corrections, label)
    var line = StyledText(beginning, .quotation)
    if let new { line = line + (try Reattribute.change(from: old, to: new, in: session)) }
    if new != nil, relay != nil { line = line + StyledText("; it") }
    if let relay { line = line + Reattribute.passage(through: relay) }
    return Message.corrected(line + StyledText("."))
  }

  /// What a new speaker changes.
  private static func change(from old: Party?, to new: Subject, in session: Session) throws -> StyledText {
    let after = try session.corpus.quotations(where: QuotationFilter(speaker: new.speaker), limit: 0).total
    let from = old.map { "not of " + .name($0.name, $0.type) } ?? StyledText("whose speaker was open")
    let whose =
      new.name.isEmpty
      ? StyledText(" has an open speaker now, ")
      : " is a quotation of " + .name(new.name, new.type) + " now, "
    return whose + from + StyledText("; they have \(Words.count(after, "quotation"))")
  }

  /// What a new intermediary changes.
  private static func passage(through relay: Subject) -> StyledText {
    relay.name.isEmpty
      ? StyledText(" was passed on by nobody") : " was passed on by " + .name(relay.name, relay.type)
  }

  /// The speaker that is meant; words in quotation marks need not be a name.
  private static func subject(_ source: NewSpeaker.Source, in session: Session) throws -> Subject {
    if source.isNobody { return Subject(entity: nil, name: "", type: nil) }
    do {
      return try session.speaker(of: source.text)
    } catch let error as UsageError {
      guard case .unknownName = error, source.isQuoted else { throw error }
      return Subject(entity: nil, name: OneLine.text(source.text), type: nil)
    }
  }
}

extension Session {
  /// The quotation of a row of the last answer.
  func quotation(at reference: RowReference, typed: String) throws -> QuotationRow {
    let found = try row(reference)
    guard case .quotation(let id) = found else {
      throw UsageError.wrongRow(typed, is: found.noun, wanted: "a quotation; 'quotes' lists them")
    }
    guard let quotation = try corpus.quotation(id) else { throw UsageError.goneRow(typed) }
    return quotation
  }
}

extension QuotationRow {
  /// The first words, in quotation marks.
  var beginning: String {
    let words = OneLine.text(content).split(separator: " ")
    let shown = words.prefix(6).joined(separator: " ")
    return "“" + shown + (words.count > 6 ? " …”" : "”")
  }

  /// The bytes from the first to the last of its parts.
  var place: TextRange {
    let parts = ranges + [cue?.range, speaker?.spot?.range].compactMap(\.self)
    guard let first = parts.first else { return TextRange(0, 0) }
    return parts.dropFirst().reduce(first) { $0.union($1) }
  }
}
