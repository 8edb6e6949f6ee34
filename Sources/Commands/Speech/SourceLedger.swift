import Corpora
import Documents
import Letters
import WordLists

/// A ledger of the sources quoted in some articles: their kinds, quotations, numbers of words, and the
/// reasons for anonymity.
struct SourceLedger {
  /// One source.
  struct Entry {
    /// The name of the entity, or the description without an entity.
    var name: String
    var entity: Int?
    var type: EntityType?
    /// Nil if the speaker is unknown.
    var kind: Quotation.SourceKind?
    var quotations: [QuotationRow] = []
    var words = 0
    /// The words that give reasons for anonymity.
    var reasons: [String] = []
    /// The numbers of the articles that quote the source.
    var articles: [Int] { Set(quotations.map(\.article)).sorted() }
  }

  /// A warning about the sources of an article.
  enum Flag: String, CaseIterable {
    /// All quotations come from one source.
    case single = "single source"
    /// No source has a name.
    case nameless = "no named source"
    /// More than half of the quoted words come from unnamed sources.
    case mostlyNameless = "mostly unnamed"
    /// A source has no name, and the article does not say why.
    case unreasoned = "unnamed without reason"
    /// Somebody is accused, and neither quoted nor said to have been asked.
    case unanswered = "no right of reply"
    /// No source is quoted.
    case none = "no source"
  }

  /// The sources, the most quoted first; unknown speakers come last.
  private(set) var entries: [Entry] = []

  /// The quotations of a session once for each of their speakers; what somebody is said not to have said is nobody's.
  static func credits(in session: Session) throws(StoreError) -> [QuotationRow] {
    let joint = try session.corpus.jointSpeakers(in: session.scope)
    let bynames = try session.corpus.bynames(in: session.scope)
    return try session.corpus.quotations(in: session.scope).rows.filter { !$0.manner.isNegated }.flatMap {
      row in
      let others = (joint[row.id] ?? []).filter { $0.entity != row.speaker?.entity }
      var row = row
      if let known = body(meantBy: row, bynames) {
        row.speaker?.entity = known.entity
        row.speaker?.name = known.name
        row.speaker?.type = known.type
      }
      return [row]
        + others.map { party in
          var copy = row
          copy.speaker = party
          return copy
        }
    }
  }

  /// The body that a description means which another article gives to it beside its name: "the dockers' union in Port
  /// Velmar"; nil for a speaker with a name, or whom the user has named.
  private static func body(meantBy row: QuotationRow, _ bynames: [String: KnownName]) -> KnownName? {
    guard !bynames.isEmpty, let speaker = row.speaker, speaker.entity == nil, !row.isReattributed,
      row.manner.sourceKind == .organization
    else { return nil }
    let words = Corpus.bynameKey(speaker.name).split(separator: " ").map(String.init)
    let head = words.prefix { !VoiceFunction.prepositions.contains($0) }
    return bynames[head.joined(separator: " ")]
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
      // Who is other media once is so everywhere.
      if kind == .media { entries[place].kind = .media }
      entries[place].quotations.append(row)
      entries[place].words += row.content.numberOfWords
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

  /// Returns the kind of a quotation's source; nil if the speaker is unknown.
  ///
  /// The type of the speaker's entity takes precedence. A reattributed speaker without an entity is unnamed.
  static func kind(of row: QuotationRow) -> Quotation.SourceKind? {
    guard let speaker = row.speaker else { return nil }
    return kind(
      type: speaker.type,
      row.isReattributed && speaker.entity == nil ? .unnamed : row.manner.sourceKind
    )
  }

  /// Returns the kind of a source by the type of its entity, and by the kind that its words have.
  static func kind(type: EntityType?, _ kind: Quotation.SourceKind?) -> Quotation.SourceKind? {
    switch (type, kind) {
    case (.person, _): .person
    case (.some, .media): .media
    case (.some(.event), _), (.some(.miscellaneous), _): .document
    case (.some, _): .organization
    case (nil, _): kind
    }
  }

  /// Returns the key by which quotations are grouped: the entity, or the description within one article,
  /// since "officials" of two articles may be different people.
  private static func key(of row: QuotationRow, _ kind: Quotation.SourceKind?) -> String {
    guard let speaker = row.speaker else { return "open" }
    if let entity = speaker.entity { return "entity \(entity)" }
    guard kind != nil else { return "open" }
    return "\(row.article) \(Folded.text(speaker.name))"
  }

  /// The warnings about an article with these sources.
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
    if known.contains(where: { $0.kind == .unnamed && $0.reasons.isEmpty }) { flags.append(.unreasoned) }
    return flags
  }

  /// Returns the number of sources of the given kinds.
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
