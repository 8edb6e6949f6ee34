public import Documents

/// What is given as the words of one speaker in the articles of a scope, counted by how it is given.
public struct VoiceRow: Sendable, Hashable {
  /// Who counts as this speaker.
  public var key: SpeakerKey
  /// The words for a speaker without an entity, as first found.
  public var words: String?
  /// What kind of source the first quotation has.
  public var kind: Quotation.SourceKind?
  /// The articles.
  public var articles: Set<Int> = []
  /// The number of quotations.
  public var quotations = 0
  /// The quotations by the dictionary form of the cue; an empty form for those without one.
  public var cues: [String: Int] = [:]
  /// The number of words, and of those in direct quotations.
  public var length = 0, direct = 0
  /// The quotations of the same words in an earlier article: wire copy, and statements that many carry.
  public var repeated = 0
}

/// How often the words of articles give a person a gender.
public struct GenderCount: Sendable, Hashable {
  /// The gender.
  public var gender: GenderSign.Gender
  /// The kind of words.
  public var basis: GenderSign.Basis
  /// How many there are.
  public var count: Int
  /// The first of them.
  public var words: Spot
  /// The article with the first.
  public var article: Int
}

extension Corpus {
  /// Everybody who is quoted in a scope, with what is given as their words; those who are left open last.
  public func voices(in scope: Scope = .all) throws(StoreError) -> [VoiceRow] {
    var voices: [VoiceRow] = []
    var places: [SpeakerKey: Int] = [:]
    var seen: Set<Said> = []
    try store.each(
      """
      SELECT q.entity, q.speaker_key, \(Self.ownArticle), q.article, q.kind, q.content, o.cue_lemma, o.source_kind,
        CASE WHEN q.entity IS NULL THEN COALESCE(q.given, q.speaker) END
      FROM (\(credits(in: scope))) q JOIN quotation o ON o.id = q.id ORDER BY q.id
      """
    ) { row in
      let key = SpeakerKey(entity: row.optionalInt(), words: row.optionalText(), article: row.optionalInt())
      let (article, kind, content) = (row.int(), row.text(), row.blob())
      let (cue, source, words) = (row.optionalText(), row.optionalText(), row.optionalText())
      let place = places[key] ?? voices.count
      if place == voices.count {
        places[key] = place
        let kind = source.flatMap(Quotation.SourceKind.init)
        voices.append(VoiceRow(key: key, words: words, kind: kind))
      }
      let length = Corpus.words(in: content)
      voices[place].articles.insert(article)
      voices[place].quotations += 1
      voices[place].cues[cue ?? "", default: 0] += 1
      voices[place].length += length
      if kind == Quotation.Kind.direct.rawValue { voices[place].direct += length }
      if !seen.insert(Said(place: place, hash: Said.hash(content))).inserted { voices[place].repeated += 1 }
    }
    return voices
  }

  /// What somebody says, without marks and case, as a number.
  private struct Said: Hashable {
    var place: Int
    var hash: UInt64

    static func hash(_ text: [UInt8]) -> UInt64 {
      text.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
        let folded = byte | 0x20
        return folded &- 97 < 26 || byte >= 0x80 || byte &- 48 < 10
          ? (hash ^ UInt64(folded)) &* 0x100_0000_01B3 : hash
      }
    }
  }

  /// How often the words of a scope give each person a gender, or only one of them.
  public func genders(of entity: Int? = nil, in scope: Scope = .all) throws(StoreError) -> [Int:
    [GenderCount]]
  {
    var found: [Int: [GenderCount]] = [:]
    // A query of SQLite with one MIN gives the other columns of the row that has it.
    try store.each(
      """
      SELECT g.entity, g.gender, g.basis, SUM(g.signs), g.words, g.start, g."end", g.article, MIN(g.id)
      FROM gender_sign g WHERE g.entity IS NOT NULL AND (?1 IS NULL OR g.entity = ?1)\(condition(scope, on: "g.article"))
      GROUP BY g.entity, g.gender, g.basis
      """,
      [StoreValue(entity)]
    ) { row in
      let entity = row.int()
      guard let gender = GenderSign.Gender(rawValue: row.text()),
        let basis = GenderSign.Basis(rawValue: row.text())
      else { return }
      let count = row.int()
      let words = Spot(text: row.text(), range: TextRange(row.int(), row.int()))
      let sign = GenderCount(gender: gender, basis: basis, count: count, words: words, article: row.int())
      found[entity, default: []].append(sign)
    }
    return found
  }

  /// The offices, titles and descriptions of everybody who is quoted in a scope, most frequent first.
  public func speakerRoles(in scope: Scope = .all) throws(StoreError) -> [Int: [String]] {
    var roles: [Int: [String]] = [:]
    try store.each(
      """
      SELECT r.entity, r.text, COUNT(*), MIN(r.id) FROM role r
      WHERE r.entity IN (SELECT entity FROM quotation UNION SELECT entity FROM joint)\(condition(scope, on: "r.article"))
      GROUP BY r.entity, r.key ORDER BY 3 DESC, 4
      """
    ) { row in roles[row.int(), default: []].append(row.text()) }
    return roles
  }

  /// The bodies that are meant by descriptions which articles of a scope give them beside their names, by the folded
  /// description; one that is given to several bodies means none.
  public func bynames(in scope: Scope = .all) throws(StoreError) -> [String: KnownName] {
    var found: [String: Set<Int>] = [:]
    try store.each(
      "SELECT DISTINCT b.key, b.entity FROM byname b WHERE b.entity IS NOT NULL\(condition(scope, on: "b.article"))"
    ) { row in found[row.text(), default: []].insert(row.int()) }
    let single = found.compactMapValues { $0.count == 1 ? $0.first : nil }
    let names = try knownNames(Array(single.values))
    return single.compactMapValues { names[$0] }
  }

  /// Who speaks for others: by the number of the one who is spoken for, those with a role in whose words an article
  /// speaks of it, or right before them, as in "a spokeswoman for the company", "his lawyer".
  ///
  /// The role has one of some words, as "spokeswoman" or "lawyer".
  public func represented(byRolesWith words: [String]) throws(StoreError) -> [Int: Set<Int>] {
    let list = words.map { "\"\($0.filter { $0.isLetter })\"" }.joined(separator: ",")
    var found: [Int: Set<Int>] = [:]
    try store.each(
      """
      SELECT m.entity, r.entity FROM role r
      JOIN appearance y ON y.article = r.article AND y.entity <> r.entity AND y.type IN ('ORG', 'PERSON', 'GPE')
      JOIN mention m ON m.id BETWEEN y.first_mention AND y.last_mention
        AND m.start >= r.start - \(Self.reachOfOwners) AND m."end" <= r."end"
      WHERE EXISTS(SELECT 1 FROM json_each(?) w WHERE instr(r.key, w.value))\(condition(.all, on: "r.article"))
      """,
      [.text("[\(list)]")]
    ) { row in
      let party = row.int()
      found[party, default: []].insert(row.int())
    }
    return found
  }

  /// So many bytes before a role the words for its owner begin: "his lawyer".
  private static let reachOfOwners = 12

  /// A description as `bynames` has it.
  public static func bynameKey(_ words: String) -> String { FoldedKey.of(words) }

  /// What corrections say of people, by the number of the entity.
  public func traits(_ trait: Correction.Trait) throws(StoreError) -> [Int: String] {
    let rows = try store.rows("SELECT entity, value FROM trait WHERE kind = ?", [.text(trait.rawValue)]) {
      ($0.int(), $0.text())
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// The names and types of some entities, by their numbers.
  public func knownNames(_ entities: [Int]) throws(StoreError) -> [Int: KnownName] {
    let list = entities.map(String.init).joined(separator: ",")
    let rows = try store.rows(
      "SELECT id, name, type FROM entity WHERE id IN (SELECT value FROM json_each(?))",
      [.text("[\(list)]")]
    ) { row in
      let (id, name) = (row.int(), row.text())
      return KnownName(
        entity: id,
        name: name,
        type: EntityType(rawValue: row.text()) ?? .missing,
        mentions: 0
      )
    }
    return Dictionary(rows.map { ($0.entity, $0) }) { first, _ in first }
  }
}
