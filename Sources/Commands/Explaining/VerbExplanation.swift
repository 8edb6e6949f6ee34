import Corpora
import Figures

/// The reporting verbs of a speaker by their tone.
struct VerbExplanation {
  private let name: String
  private let rows: [QuotationRow]
  private let session: Session

  /// Creates the explanation of the verbs of a speaker in the articles in scope.
  init(_ name: String, _ entity: Int?, in session: Session) throws {
    self.name = name
    self.session = session
    rows = try QuotedEvidence.rows(name, entity, in: session).filter { $0.cueLemma != nil }
  }

  /// Returns the sentences with their verbs, those with a tone that is not neutral first; nil if there
  /// are none.
  func figure() throws -> Figure? {
    if rows.isEmpty { return nil }
    let tones = CueTones.standard
    func tone(_ row: QuotationRow) -> CueTones.Tone { tones.tone(of: row.cueLemma ?? "") }
    var facts = Facts()
    facts.add("speaker", Table.Cell(name))
    for own in CueTones.Tone.allCases {
      let verbs = rows.filter { tone($0) == own }.compactMap(\.cueLemma)
      if !verbs.isEmpty { facts.add(own.rawValue, Facts.counted(CountedText.tally(verbs))) }
    }
    facts.add("lists", "'verbs --lists' prints them, 'verbs --with FILE' takes your own")
    let telling = rows.filter { tone($0) != .neutral } + rows.filter { tone($0) == .neutral }
    return .sections([
      Section("evidence", try QuotedEvidence.passages(telling, list: "quotes \(name)", in: session)),
      Section("why", facts.figure),
    ])
  }
}
