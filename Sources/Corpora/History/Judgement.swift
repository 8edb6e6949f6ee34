/// A kind of findings that the user can mark right or wrong.
public enum FindingKind: String, Sendable, Hashable, CaseIterable {
  case quotes, entities, mentions, events, figures, claims
}

/// A finding of a kind by its number; a claim by its article and its sentence.
public enum Finding: Sendable, Hashable {
  case quotation(Int)
  case entity(Int)
  case mention(Int)
  case event(Int)
  case quantity(Int)
  case claim(article: Int, sentence: Int)
  /// The kind of findings.
  public var kind: FindingKind {
    switch self {
    case .quotation: .quotes
    case .entity: .entities
    case .mention: .mentions
    case .event: .events
    case .quantity: .figures
    case .claim: .claims
    }
  }
}

/// What the user says of a finding.
public struct Judgement: Sendable, Hashable {
  /// What kind of finding it is.
  public var kind: FindingKind
  /// The words of the finding.
  public var words: String
  /// True for a finding that is right.
  public var isRight: Bool
  /// Why, in the user's words.
  public var reason: String?
  /// True for a finding that was drawn at random.
  public var isSampled: Bool
  /// The article; nil for an entity, and where the article is not loaded.
  public var article: Int?
}

extension Corpus {
  /// Stores what the user says of a finding as part of a step; what was said of it before no longer counts.
  public func judge(
    _ finding: Finding,
    isRight: Bool,
    reason: String?,
    isSampled: Bool,
    step: Int
  ) throws(StoreError) {
    guard var row = try place(of: finding) else { throw .noSuchRow(kind: finding.kind.rawValue, id: 0) }
    row += [
      "step": .integer(step), "finding": .text(finding.kind.rawValue), "is_right": .integer(isRight ? 1 : 0),
      "reason": StoreValue(reason), "is_sampled": .integer(isSampled ? 1 : 0),
    ]
    try store.insert(into: "judgement", row)
  }

  /// The columns by which a finding is known again after loading anew; nil if it is not there.
  private func place(of finding: Finding) throws(StoreError) -> NewRow? {
    if case .entity(let id) = finding {
      return try store.first("SELECT machine_type, key, name FROM entity WHERE id = ?", [.integer(id)]) {
        ["type": .text($0.text()), "key": .text($0.text()), "words": .text($0.text())]
      }
    }
    let (source, condition): (FindingSource, String) =
      switch finding {
      case .quotation(let id): (.quotes, "t.id = \(id)")
      case .mention(let id): (.mentions, "t.id = \(id)")
      case .event(let id): (.events, "t.id = \(id)")
      case .quantity(let id): (.figures, "t.id = \(id)")
      case .claim(let article, let sentence): (.claims, "t.article = \(article) AND t.sentence = \(sentence)")
      case .entity: (.quotes, "0")
      }
    // Of a claim its sentence is shown.
    var words: String?
    if case .claim(let article, let position) = finding {
      words = try sentence(position, of: article)?.text
    }
    return try store.first(
      """
      SELECT a.digest_high, a.digest_low, \(source.start), \(source.end), \(source.words)
      FROM \(source.table) t JOIN article a ON a.id = t.article WHERE \(condition)
      """
    ) { row in
      [
        "digest_high": .integer(row.exactInt(at: 0)), "digest_low": .integer(row.exactInt(at: 1)),
        "start": .integer(row.int(at: 2)), "end": .integer(row.int(at: 3)),
        "words": .text(words ?? row.text(at: 4)),
      ]
    }
  }

  /// The judgements in force, oldest first: the last one of each finding.
  public func judgements() throws(StoreError) -> [Judgement] {
    try store.rows(
      """
      SELECT j.finding, j.words, j.is_right, j.reason, j.is_sampled,
        (SELECT a.id FROM article a WHERE a.digest_high = j.digest_high AND a.digest_low = j.digest_low
          AND a.step <= ?1 LIMIT 1)
      FROM judgement j JOIN (\(Self.latest)) l ON l.id = j.id ORDER BY j.id
      """,
      [.integer(cursor)]
    ) { row in
      Judgement(
        kind: FindingKind(rawValue: row.text()) ?? .quotes,
        words: row.text(),
        isRight: row.int() == 1,
        reason: row.optionalText(),
        isSampled: row.int() == 1,
        article: row.optionalInt()
      )
    }
  }

  /// The numbers of the judgements in force as SQL; the parameter 1 is the last step in force.
  static let latest = """
    SELECT MAX(id) AS id FROM judgement WHERE step <= ?1
    GROUP BY finding, digest_high, digest_low, start, "end", type, key
    """

  /// How many findings that were drawn at random are right, by their kind.
  public func measuredShares() throws(StoreError) -> [FindingKind: MeasuredShare] {
    var shares: [FindingKind: MeasuredShare] = [:]
    try store.each(
      """
      SELECT j.finding, SUM(j.is_right), COUNT(*) FROM judgement j JOIN (\(Self.latest)) l ON l.id = j.id
      WHERE j.is_sampled = 1 GROUP BY j.finding
      """,
      [.integer(cursor)]
    ) { row in
      if let kind = FindingKind(rawValue: row.text()) {
        shares[kind] = MeasuredShare(right: row.int(), of: row.int())
      }
    }
    return shares
  }
}
