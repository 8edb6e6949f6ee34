import Corpora
import Documents

/// Who is quoted in some articles, as sources: of what kind, how often, at what length, and why without a name.
struct SourceLedger {
  /// One source.
  struct Entry {
    /// The entity, or the words where there is none.
    var name: String
    var entity: Int?
    var type: EntityType?
    /// Nothing where the speaker is open.
    var kind: Quotation.SourceKind?
    var quotations: [QuotationRow] = []
    var words = 0
    /// The words that say why it has no name.
    var reasons: [String] = []
    /// The articles that quote it.
    var articles: [Int] { Set(quotations.map(\.article)).sorted() }
  }

  /// What is to be flagged about the sources of an article.
  enum Flag: String, CaseIterable {
    /// Everything in it comes from one source.
    case single = "single source"
    /// No source has a name.
    case nameless = "no named source"
    /// More than half of the quoted words come from sources without a name.
    case mostlyNameless = "mostly unnamed"
    /// Nobody is quoted.
    case none = "no source"
  }

  /// The sources, the most quoted first; those who are left open come last.
  private(set) var entries: [Entry] = []

  /// The quotations of a session once for each of their speakers; what somebody is said not to have said is nobody's.
  static func credits(in session: Session) throws(StoreError) -> [QuotationRow] {
    let joint = try session.corpus.jointSpeakers(in: session.scope)
    return try session.corpus.quotations(in: session.scope).rows.filter { !$0.manner.isNegated }.flatMap {
      row in
      let others = (joint[row.id] ?? []).filter { $0.entity != row.speaker?.entity }
      return [row]
        + others.map { party in
          var copy = row
          copy.speaker = party
          return copy
        }
    }
  }

  /// The ledger of some quotations.
  init(_ quotations: [QuotationRow]) {
    var places: [String: Int] = [:]
    for row in quotations {
      let kind = SourceLedger.kind(of: row)
      let key = SourceLedger.key(of: row, kind)
      let place = places[key] ?? entries.count
      if place == entries.count {
        places[key] = place
        let name = row.speaker?.name ?? ""
        entries.append(Entry(name: name, entity: row.speaker?.entity, type: row.speaker?.type, kind: kind))
      }
      entries[place].quotations.append(row)
      entries[place].words += row.content.split(whereSeparator: \.isWhitespace).count
      if let reason = row.manner.anonymity.map({ OneLine.text($0.text) }),
        !entries[place].reasons.contains(reason)
      {
        entries[place].reasons.append(reason)
      }
    }
    entries.sort { left, right in
      let isOpen = (left.kind == nil && left.entity == nil, right.kind == nil && right.entity == nil)
      if isOpen.0 != isOpen.1 { return isOpen.1 }
      return (right.quotations.count, left.name) < (left.quotations.count, right.name)
    }
  }

  /// The kind of a quotation's source; a speaker whom the user named is what the entity is.
  static func kind(of row: QuotationRow) -> Quotation.SourceKind? {
    guard let speaker = row.speaker else { return nil }
    switch (speaker.type, row.manner.sourceKind) {
    case (.person, _): return .person
    case (.some, .media): return .media
    case (.some(.event), _), (.some(.miscellaneous), _): return .document
    case (.some, _): return .organization
    case (nil, let kind): return row.isReattributed ? .unnamed : kind
    }
  }

  /// "Officials" of two articles are not the same; a named source, a body and a newspaper are.
  private static func key(of row: QuotationRow, _ kind: Quotation.SourceKind?) -> String {
    guard let speaker = row.speaker else { return "open" }
    if let entity = speaker.entity { return "entity \(entity)" }
    guard kind != nil else { return "open" }
    return "\(row.article) \(Folded.text(speaker.name))"
  }

  /// What is to be flagged about an article whose sources these are.
  var flags: [Flag] {
    let known = entries.filter { $0.kind != nil }
    if known.isEmpty { return [.none] }
    var flags: [Flag] = []
    if known.count == 1 { flags.append(.single) }
    let named = known.filter { $0.kind != .unnamed && $0.kind != .role }
    if named.isEmpty { flags.append(.nameless) }
    let all = known.reduce(0) { $0 + $1.words }
    let nameless = known.filter { $0.kind == .unnamed }.reduce(0) { $0 + $1.words }
    if !named.isEmpty, nameless * 2 > all { flags.append(.mostlyNameless) }
    return flags
  }

  /// How many sources are of a kind.
  func count(of kinds: Quotation.SourceKind...) -> Int {
    entries.count { entry in entry.kind.map { kinds.contains($0) } ?? false }
  }
}

extension Quotation.SourceKind {
  /// The kind in words.
  var words: String {
    switch self {
    case .person: "named person"
    case .role: "role only"
    case .unnamed: "unnamed"
    case .organization: "organisation"
    case .document: "document or data"
    case .media: "other media"
    }
  }
}
