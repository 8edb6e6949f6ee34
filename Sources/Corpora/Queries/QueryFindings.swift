/// Where the findings of a kind are stored, and what of them is counted.
struct FindingSource {
  /// The table.
  let table: String
  /// The columns of the bytes that a finding is known by, as analysis found them.
  var start = "t.start", end = "t.\"end\""
  /// The column of its words.
  var words = "t.text"
  /// What is counted, as SQL that begins with AND.
  var condition = ""

  static let quotes = FindingSource(
    table: "quotation",
    start: "COALESCE(t.found_start, t.start)",
    end: "COALESCE(t.found_end, t.\"end\")",
    words: "t.content",
    condition: " AND t.topic = 0 AND t.headline = 0"
  )
  static let mentions = FindingSource(table: "mention")
  static let events = FindingSource(table: "event", condition: " AND t.is_leader = 1")
  static let figures = FindingSource(table: "quantity")
  static let claims = FindingSource(
    table: "checkable",
    start: "t.sentence",
    end: "t.sentence",
    words: "t.signs"
  )

  /// Where findings that belong to articles are stored; nil for entities.
  init?(_ kind: FindingKind) {
    switch kind {
    case .quotes: self = .quotes
    case .mentions: self = .mentions
    case .events: self = .events
    case .figures: self = .figures
    case .claims: self = .claims
    case .entities: return nil
    }
  }

  private init(
    table: String,
    start: String = "t.start",
    end: String = "t.\"end\"",
    words: String = "t.text",
    condition: String = ""
  ) {
    (self.table, self.start, self.end) = (table, start, end)
    (self.words, self.condition) = (words, condition)
  }
}

extension Corpus {
  /// How many findings of a kind the articles of a scope have.
  public func findingCount(_ kind: FindingKind, in scope: Scope = .all) throws(StoreError) -> Int {
    try store.number("SELECT COUNT(*) FROM \(findings(kind, in: scope))")
  }

  /// The findings of a kind as SQL behind FROM; their table is called `t`.
  private func findings(_ kind: FindingKind, in scope: Scope) throws(StoreError) -> String {
    guard let source = FindingSource(kind) else {
      let articles = try condition(scope, on: "article")
      let inside = articles.isEmpty ? "" : " AND t.id IN (SELECT entity FROM appearance WHERE 1\(articles))"
      return "entity t WHERE t.mentions > 0\(inside)"
    }
    return try "\(source.table) t WHERE 1\(source.condition)\(condition(scope, on: "t.article"))"
  }

  /// Findings of a kind drawn at random, each as likely as any other, without those that are marked.
  ///
  /// A seed draws the same ones each time from the same session.
  public func sample(
    _ kind: FindingKind,
    count: Int,
    seed: Int,
    in scope: Scope = .all
  ) throws(StoreError) -> [Finding] {
    let isClaim = kind == .claims
    let columns = isClaim ? "t.id, t.article, t.sentence" : "t.id, 0, 0"
    var left = try store.rows("SELECT \(columns) FROM \(findings(kind, in: scope)) ORDER BY t.id") {
      (id: $0.int(), article: $0.int(), sentence: $0.int())
    }
    let marked = try judged(kind)
    var random = SplitMix(seed: UInt64(bitPattern: Int64(seed)))
    var drawn: [Finding] = []
    // Fisher and Yates: each of those left changes places with the last.
    while drawn.count < count, !left.isEmpty {
      left.swapAt(random.below(left.count), left.count - 1)
      let found = left.removeLast()
      if marked.contains(found.id) { continue }
      switch kind {
      case .quotes: drawn.append(.quotation(found.id))
      case .entities: drawn.append(.entity(found.id))
      case .mentions: drawn.append(.mention(found.id))
      case .events: drawn.append(.event(found.id))
      case .figures: drawn.append(.quantity(found.id))
      case .claims: drawn.append(.claim(article: found.article, sentence: found.sentence))
      }
    }
    return drawn
  }

  /// The numbers of the findings of a kind that are marked.
  private func judged(_ kind: FindingKind) throws(StoreError) -> Set<Int> {
    let from: String
    if let source = FindingSource(kind) {
      // Mentions have no index by article, and are found through the appearances of their entities.
      let join =
        kind == .mentions
        ? "JOIN appearance y ON y.article = a.id JOIN mention t ON t.id BETWEEN y.first_mention AND y.last_mention"
        : "JOIN \(source.table) t ON t.article = a.id"
      from = """
        JOIN article a ON a.digest_high = j.digest_high AND a.digest_low = j.digest_low
        \(join) AND \(source.start) = j.start AND \(source.end) = j."end"
        """
    } else {
      from = "JOIN entity t ON t.key = j.key AND t.machine_type = j.type"
    }
    let rows = try store.rows(
      "SELECT t.id FROM judgement j JOIN (\(Self.latest)) l ON l.id = j.id \(from) WHERE j.finding = ?2",
      [.integer(cursor), .text(kind.rawValue)]
    ) { $0.int() }
    return Set(rows)
  }
}

/// Numbers that look random and are the same for the same seed (SplitMix64: Steele, Lea and Flood, 2014).
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 to one below a bound; the bound is at least 1.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(mixed.multipliedFullWidth(by: UInt64(max(bound, 1))).high)
  }
}
