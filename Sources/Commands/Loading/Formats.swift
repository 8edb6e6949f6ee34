import Figures
import Readers

/// The command that lists the formats that can be read.
struct Formats: Command {
  var name: String { "formats" }
  var summary: String { "lists the file formats that can be read, and what is missing for some" }
  var group: CommandGroup { .choose }
  var parameters: [any Parameter] { [] }
  var discussion: String? {
    """
    A format is found by the beginning of a file, then by the ending of its name; 'load --as FORMAT' says it. Each may \
    be packed: gz, bz2, xz, zstd, zip, tar and 7z. Some formats need a program of the system: where it is missing, the \
    table names the Debian package that brings it.
    """
  }
  var examples: [Example] { [Example("formats", "all formats")] }

  func run(_ arguments: Arguments, in session: inout Session) async throws -> Figure {
    session.list([])
    return .table(
      Table(
        columns: [
          Table.Column("format"),
          Table.Column("what", heading: "what is read"),
          Table.Column("endings", heading: "endings of names"),
          Table.Column("needs"),
        ],
        rows: Readers.all.map { reader in
          let need = reader.needs.map { need in
            need.isInstalled
              ? StyledText(need.name, .dim) : StyledText("missing: install \(need.package)", .bad)
          }
          return [
            .text(StyledText(reader.format, .command)),
            .text(StyledText(reader.title)),
            .list(reader.suffixes.map { "." + $0 }),
            need.map { .text($0) } ?? .missing,
          ]
        },
        firstRowNumber: nil
      )
    )
  }
}
