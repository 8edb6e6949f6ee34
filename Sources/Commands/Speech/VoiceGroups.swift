import Corpora
import Documents
import Figures

/// Voices added up by groups.
enum VoiceGroups {
  /// One group of voices.
  struct Group {
    var name: String
    var voices = 0, women = 0, men = 0
    var quotations = 0, words = 0, direct = 0, stated = 0, claimed = 0, repeated = 0
  }

  /// The groups of some voices, those with most quotations first; voices without a person, or of whom nothing is known,
  /// come last.
  static func groups(of voices: [VoiceCensus.Voice], by label: (VoiceCensus.Voice) -> String) -> [Group] {
    var groups: [String: Group] = [:]
    for voice in voices {
      let name = label(voice)
      var group = groups[name] ?? Group(name: name)
      group.voices += 1
      group.women += voice.gender == "woman" ? 1 : 0
      group.men += voice.gender == "man" ? 1 : 0
      group.quotations += voice.row.quotations
      group.words += voice.row.length
      group.direct += voice.row.direct
      group.stated += voice.stated
      group.claimed += voice.claimed
      group.repeated += voice.row.repeated
      groups[name] = group
    }
    func rank(_ group: Group) -> Int { group.name == "no person" ? 2 : group.name == "unknown" ? 1 : 0 }
    return groups.values.sorted {
      (rank($0), $1.quotations, $0.name) < (rank($1), $0.quotations, $1.name)
    }
  }

  /// The table of groups, with the share of each in all of them.
  static func table(_ groups: [Group], by division: String) -> Table {
    let (voices, quotations) = (groups.reduce(0) { $0 + $1.voices }, groups.reduce(0) { $0 + $1.quotations })
    func share(_ part: Int, of whole: Int) -> Table.Cell {
      whole > 0 ? .number((Double(part) / Double(whole) * 1000).rounded() / 10) : .missing
    }
    let hidesGender = division != "outlet" && division != "function"
    let numbers = { (name: String, heading: String?) in
      Table.Column(name, heading: heading, alignment: .trailing)
    }
    return Table(
      columns: [
        Table.Column(division), numbers("voices", nil), numbers("share_of_voices", "%"),
        Table.Column("women", alignment: .trailing, isForProgramsOnly: hidesGender),
        Table.Column("men", alignment: .trailing, isForProgramsOnly: hidesGender),
        numbers("quotations", "quotes"), numbers("share_of_quotations", "%"), numbers("words", nil),
        numbers("direct", nil),
        // Columns of noughts tell people nothing, and what is stated is all where nothing is claimed.
        Table.Column(
          "stated",
          alignment: .trailing,
          isForProgramsOnly: groups.allSatisfy { $0.claimed == 0 }
        ),
        Table.Column(
          "claimed",
          alignment: .trailing,
          isForProgramsOnly: groups.allSatisfy { $0.claimed == 0 }
        ),
        Table.Column(
          "repeated",
          alignment: .trailing,
          isForProgramsOnly: groups.allSatisfy { $0.repeated == 0 }
        ),
      ],
      rows: groups.map { group in
        [
          Table.Cell(group.name), .integer(group.voices), share(group.voices, of: voices),
          .integer(group.women), .integer(group.men),
          .integer(group.quotations), share(group.quotations, of: quotations), .integer(group.words),
          .integer(group.direct), .integer(group.stated), .integer(group.claimed), .integer(group.repeated),
        ]
      },
      firstRowNumber: nil
    )
  }
}

extension VoiceCensus.Voice {
  /// The kind of source as the ledger of sources has it.
  var ledgerKind: Quotation.SourceKind? { SourceLedger.kind(type: type, kind) }
}
