import Documents

/// The columns of `MentionRow`, with the table `mention` called `m`.
struct MentionShape: RowShape {
  let columns: ColumnList
  private let id, article, entity, sentence: Column<Int>
  private let name, text: Column<String>
  private let range: Column<TextRange>
  private let kind: Column<Mention.Kind>
  private let evidence: Column<Evidence>

  static let standard = MentionShape()

  private init() {
    var list = ColumnList()
    id = list.add("m.id")
    article = list.add("m.article")
    entity = list.add("m.entity")
    name = list.add("(SELECT name FROM entity WHERE id = m.entity)")
    range = list.addRange(of: "m")
    sentence = list.add("m.sentence")
    kind = list.add("m.kind")
    text = list.add("m.text")
    evidence = list.addEvidence(of: "m")
    columns = list
  }

  func read(_ row: StoreRow) -> MentionRow {
    MentionRow(
      id: row[id],
      article: row[article],
      entity: row[entity],
      name: row[name],
      range: row[range],
      sentence: row[sentence],
      kind: row[kind],
      text: row[text],
      evidence: row[evidence]
    )
  }
}

/// The columns of `RoleRow`, with the table `role` called `r`.
struct RoleShape: RowShape {
  let columns: ColumnList
  private let id, article, entity: Column<Int>
  private let text: Column<String>
  private let range: Column<TextRange>
  private let evidence: Column<Evidence>

  static let standard = RoleShape()

  private init() {
    var list = ColumnList()
    id = list.add("r.id")
    article = list.add("r.article")
    entity = list.add("r.entity")
    text = list.add("r.text")
    range = list.addRange(of: "r")
    evidence = list.addEvidence(of: "r")
    columns = list
  }

  func read(_ row: StoreRow) -> RoleRow {
    RoleRow(
      id: row[id],
      article: row[article],
      entity: row[entity],
      text: row[text],
      range: row[range],
      evidence: row[evidence]
    )
  }
}

/// The columns of `EntitySummary` but for aliases and roles, with the table `entity` called `e`, and the number of all.
struct EntitySummaryShape: RowShape {
  let columns: ColumnList
  private let id, mentions, articles, total: Column<Int>
  private let name: Column<String>
  private let type: Column<EntityType>

  /// The columns with SQL for the number of mentions, called `m`, of articles, called `a`, and of all entities; the
  /// last is 0 where it is not asked for.
  init(mentions mentionCount: String, articles articleCount: String, total entityCount: String = "0") {
    var list = ColumnList()
    id = list.add("e.id")
    type = list.add("e.type")
    name = list.add("e.name")
    mentions = list.add("\(mentionCount) AS m")
    articles = list.add("\(articleCount) AS a")
    total = list.add(entityCount)
    columns = list
  }

  func read(_ row: StoreRow) -> (summary: EntitySummary, total: Int) {
    let summary = EntitySummary(
      id: row[id],
      type: row[type],
      name: row[name],
      mentions: row[mentions],
      articles: row[articles],
      aliases: [],
      roles: []
    )
    return (summary, row[total])
  }
}

/// The columns of `KnownName`, with the table `entity` called `e`.
struct KnownNameShape: RowShape {
  let columns: ColumnList
  private let name: Column<KnownName>

  static let standard = KnownNameShape()

  private init() {
    var list = ColumnList()
    name = list.addKnownName(of: "e")
    columns = list
  }

  func read(_ row: StoreRow) -> KnownName { row[name] }
}

/// The columns of `Companion`, with the table `entity` called `e`, and the counts of sentences and articles `c` and
/// `s`.
struct CompanionShape: RowShape {
  let columns: ColumnList
  private let entity: Column<KnownName>
  private let sentences, articles: Column<Int>

  static let standard = CompanionShape()

  private init() {
    var list = ColumnList()
    entity = list.addKnownName(of: "e")
    sentences = list.add("COALESCE(c.sentences, 0) AS sentences")
    articles = list.add("s.articles")
    columns = list
  }

  func read(_ row: StoreRow) -> Companion {
    Companion(entity: row[entity], sentences: row[sentences], articles: row[articles])
  }
}

/// The columns of an entity that bears a name, and how often the name means it, with the tables `entity` and `name`
/// called `e` and `n`.
struct BearerShape: RowShape {
  let columns: ColumnList
  private let name: Column<KnownName>
  private let count: Column<Int>

  static let standard = BearerShape()

  private init() {
    var list = ColumnList()
    name = list.addKnownName(of: "e")
    count = list.add("SUM(n.mentions) AS count")
    columns = list
  }

  func read(_ row: StoreRow) -> (name: KnownName, count: Int) { (row[name], row[count]) }
}
