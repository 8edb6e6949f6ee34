import Corpora
import Figures

/// The command that lists the corrections of the user.
struct Corrections: Command {
  var name: String { "corrections" }
  var summary: String { "lists what you have set right, and what no longer applies" }
  var group: CommandGroup { .correct }
  var discussion: String? {
    "A correction that fits nothing is kept, and holds again when articles are loaded that it fits."
  }
  var examples: [Example] {
    [
      Example(
        "corrections",
        "the corrections in force",
        after: ["load sample:harbour", "merge Haddadin into Renquist"]
      )
    ]
  }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    let records = try session.corpus.corrections()
    guard !records.isEmpty else {
      let none = NoResult.none(
        of: "corrections",
        about: nil,
        hint: "'merge', 'split', 'rename', 'retype', 'reject', 'reattribute', 'extent', 'describe' and "
          + "'set published' make them"
      )
      return try none.answer(in: session, or: Corrections.table([], firstRow: 1))
    }
    session.list(records.map { _ in .other("a correction") })
    return .table(Corrections.table(records, firstRow: 1))
  }

  /// Returns a table of corrections.
  static func table(_ records: [CorrectionRecord], firstRow: Int?) -> Table {
    Table(
      columns: [
        Table.Column("id", isForProgramsOnly: true), Table.Column("correction"), Table.Column("subject"),
        Table.Column("object"), Table.Column("applies"),
      ],
      rows: records.map { record in
        [
          .integer(record.id), Table.Cell(record.kind.command, .command),
          Table.Cell(OneLine.text(record.subject)),
          Table.Cell(object(of: record)),
          .flag(!record.isStale),
        ]
      },
      firstRowNumber: firstRow
    )
  }
  /// What the subject is corrected to.
  private static func object(of record: CorrectionRecord) -> String? {
    switch record.kind {
    case .reattribute: record.object ?? "unknown"
    case .relay: "via " + (record.object ?? "none")
    case .extend: record.object.map { OneLine.text($0) }
    case .publish: record.object ?? "as found"
    case .merge, .split, .rename, .retype, .reject, .gender, .function, .gather, .detach: record.object
    }
  }
}

extension CorrectionRecord.Kind {
  /// The command that makes it.
  var command: String {
    switch self {
    case .merge, .gather: Merge().name
    case .split, .detach: Split().name
    case .rename: Rename().name
    case .retype: Retype().name
    case .reject: Reject().name
    case .reattribute, .relay: Reattribute().name
    case .extend: Extent().name
    case .gender, .function: Describe().name
    case .publish: SettingPublication.command
    }
  }
}
