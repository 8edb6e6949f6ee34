import Corpora
import Documents
import Figures
import Letters

/// The evidence for the kind of a source, and its quotations.
struct SourceExplanation {
  private let rows: [QuotationRow]
  private let session: Session

  /// Creates the explanation of a source in the articles in scope.
  init(_ name: String, _ entity: Int?, in session: Session) throws {
    self.session = session
    rows = try QuotedEvidence.rows(name, entity, in: session)
  }

  /// Returns the sentences that quote the source, and the evidence for its kind; nil if it has no quotations.
  func figure() throws -> Figure? {
    guard let first = rows.first, let entry = SourceLedger(rows).entries.first else { return nil }
    var facts = Facts()
    facts.add("source", Table.Cell(entry.name.isEmpty ? "open" : entry.name, entry.type?.role ?? .plain))
    facts.add("kind", Table.Cell(entry.kind?.words ?? "open"))
    facts.add("because", Table.Cell(SourceExplanation.reason(for: first)))
    facts.add("quotes", .integer(rows.count))
    facts.add(
      "words",
      .integer(rows.reduce(0) { $0 + $1.content.numberOfWords })
    )
    facts.add("articles", .list(Set(rows.map(\.article)).sorted().map(String.init)))
    facts.add("intermediaries", .list(Set(rows.flatMap { $0.via.map(\.name) }).sorted()))
    facts.add("anonymity", .list(entry.reasons))
    if entry.entity != nil { facts.add("its names", "'explain NAME' says why they count as one") }
    return .sections([
      Section(
        "evidence",
        try QuotedEvidence.passages(
          rows,
          list: "quotes \(entry.name.isEmpty ? "unknown" : entry.name)",
          in: session
        )
      ), Section("why", facts.figure),
    ])
  }

  /// Returns the evidence for the kind of the source of a quotation.
  static func reason(for row: QuotationRow) -> String {
    guard let speaker = row.speaker else { return "the article leaves open who speaks" }
    if row.isReattributed { return "you said who the speaker is" }
    let words = "\"\(OneLine.text(speaker.spot?.text ?? speaker.name))\""
    if let type = speaker.type {
      switch SourceLedger.kind(of: row) {
      case .media?: return "\(speaker.name) publishes news itself"
      case .person?: return "\(speaker.name) is a person's name, and \(words) means that person"
      default: return "\(speaker.name) is a name of type \(type.rawValue)"
      }
    }
    switch SourceLedger.kind(of: row) {
    case .role?: return "\(words) is one person by an office, whom the article does not name"
    case .unnamed?: return "\(words) gives neither a name nor a single office"
    case .organization?: return "\(words) is an organisation, not a person"
    case .document?: return "\(words) is a text or data"
    case .media?: return "\(words) publishes news itself"
    case .person?: return "\(words) names a person"
    case nil: return "\(words) is a pronoun without a known antecedent"
    }
  }
}
