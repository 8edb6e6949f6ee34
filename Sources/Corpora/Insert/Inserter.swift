public import Documents

extension Corpus {
  /// Stores documents with all their findings in one transaction, as part of a step; gives one outcome each.
  ///
  /// Entities are joined to those of the corpus, and the user's corrections apply to the new articles as
  /// well. When storing fails, as on a full disk, none of the documents is there afterwards.
  public func insert(_ documents: [Document], step: Int) throws(StoreError) -> [Inserted] {
    // What is finished is kept also when the load is stopped.
    try store.finishing { () throws(StoreError) in
      try change { () throws(StoreError) in
        var inserter = try Inserter(corpus: self, step: step)
        var outcomes: [Inserted] = []
        for document in documents { outcomes.append(try inserter.insert(document)) }
        try inserter.finish()
        return outcomes
      }
    }
  }
}

/// Writes documents into the tables.
struct Inserter {
  let corpus: Corpus
  let store: Store
  private let step: Int
  private var linker: EntityLinker
  /// Occurrences of names, still to be added to the table `name`.
  private var names: [NameOfEntity: Int] = [:]
  private var firstArticle: Int?
  private var nextArticle: Int

  init(corpus: Corpus, step: Int) throws(StoreError) {
    self.corpus = corpus
    self.step = step
    store = corpus.store
    linker = try EntityLinker(store: corpus.store, learnt: corpus.learntNames)
    nextArticle = try store.number("SELECT COALESCE(MAX(id), 0) + 1 FROM article")
  }

  mutating func insert(_ document: Document) throws(StoreError) -> Inserted {
    let digest = Digest(document.text)
    if let repeated = try corpus.repetition(of: TextKey(digest), from: document.article.source) {
      return repeated
    }
    let id = nextArticle
    nextArticle += 1
    if firstArticle == nil { firstArticle = id }
    try insertArticle(document, id: id, digest)
    let entities = try insertEntities(document, article: id)
    try insertQuotations(document, article: id, entities: entities)
    try insertTimes(document, article: id, entities: entities)
    corpus.filledScope = nil
    return .added(id)
  }

  /// Brings names and corrections in line with what was inserted.
  mutating func finish() throws(StoreError) {
    for (name, count) in names { try corpus.addName(name.name, of: name.entity, mentions: count) }
    names = [:]
    try linker.finish()
    corpus.learntNames = linker.learnt
    guard let firstArticle else { return }
    let touched = try corpus.applyCorrections(from: firstArticle)
    try corpus.recount(touched)
  }

  /// The row of a rule's words.
  func rule(_ text: String) throws(StoreError) -> Int {
    if let row = corpus.ruleRows[text] { return row }
    if corpus.ruleRows.count > 4096 { corpus.ruleRows.removeAll() }
    try store.run("INSERT OR IGNORE INTO rule(text) VALUES(?)", [.text(text)])
    let row = try store.number("SELECT id FROM rule WHERE text = ?", [.text(text)])
    corpus.ruleRows[text] = row
    return row
  }

  /// The five columns that explain a finding.
  func columns(_ evidence: Evidence) throws(StoreError) -> [StoreValue] {
    [
      .integer(try rule(evidence.rule)), StoreValue(evidence.trigger?.start),
      StoreValue(evidence.trigger?.end),
      StoreValue(evidence.runnerUp), .real(evidence.confidence.isFinite ? evidence.confidence : 0),
    ]
  }

  private func insertArticle(_ document: Document, id: Int, _ digest: Digest) throws(StoreError) {
    let article = document.article
    let inferred = document[PublicationDate.self].first ?? article.published
    let stated = article.published
    let words = document.tokens.count { $0.kind == .word || $0.kind == .number }
    try store.run(
      """
      INSERT INTO article(
        id, step, digest_high, digest_low, source, identifier, headline, deck, authors, outlet, dateline, url,
        language, notes, words, published, basis, proof, published_runner_up,
        stated, stated_basis, stated_proof, stated_runner_up)
      VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(id), .integer(step), .integer(digest.high), .integer(digest.low),
        .text(article.source), StoreValue(article.identifier), StoreValue(article.headline),
        StoreValue(article.deck),
        StoreValue(ByteCoding.json(article.authors)), StoreValue(article.outlet),
        StoreValue(article.dateline),
        StoreValue(article.url),
        .text(article.language), StoreValue(ByteCoding.json(article.notes)), .integer(words),
        StoreValue(inferred?.date.iso), StoreValue(inferred?.basis.rawValue),
        StoreValue(inferred.flatMap { ByteCoding.json($0.proof) }),
        StoreValue(inferred?.runnerUp?.iso),
        StoreValue(stated?.date.iso), StoreValue(stated?.basis.rawValue),
        StoreValue(stated.flatMap { ByteCoding.json($0.proof) }),
        StoreValue(stated?.runnerUp?.iso),
      ]
    )
    try store.run(
      "INSERT INTO content(id, headline, sentences, paragraphs, paragraph_roles, body) VALUES(?, ?, ?, ?, ?, ?)",
      [
        .integer(id), StoreValue(article.headline), .blob(ByteCoding.bytes(document.sentences.map(\.range))),
        .blob(ByteCoding.bytes(article.paragraphs.map(\.range))), .text(ByteCoding.roles(article.paragraphs)),
        .text(article.body),
      ]
    )
    try store.run(
      "INSERT INTO fulltext(rowid, headline, body) VALUES(?, ?, ?)",
      [.integer(id), StoreValue(article.headline), .text(article.body)]
    )
  }

  private mutating func insertEntities(_ document: Document, article: Int) throws(StoreError) -> [Int] {
    let entities = document[Entity.self]
    let linked = try linker.link(entities)
    try linker.settleNames()
    var seen: Set<Int> = []
    for (position, entity) in entities.enumerated() {
      let id = linked[position]
      let mentions = entity.mentions.count
      linker.count(id, mentions: mentions, isNewArticle: seen.insert(id).inserted)
      names[NameOfEntity(entity: id, name: entity.name), default: 0] += 0
      var last = 0
      for mention in entity.mentions {
        let text = document.string(mention.range)
        if mention.kind == .name { names[NameOfEntity(entity: id, name: text), default: 0] += 1 }
        try store.run(
          """
          INSERT INTO mention(
            article, position, entity, machine, start, "end", sentence, kind, text,
            rule, trigger_start, trigger_end, runner_up, confidence)
          VALUES(?1, ?2, ?3, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
          """,
          [
            .integer(article), .integer(position), .integer(id), .integer(mention.range.start),
            .integer(mention.range.end), .integer(mention.sentence), .text(mention.kind.rawValue),
            .text(text),
          ] + columns(mention.evidence)
        )
        last = store.lastID
      }
      // Row numbers count up, so the mentions just inserted stand together.
      try store.run(
        """
        INSERT INTO appearance(article, position, entity, machine, type, name, aliases, mentions,
          first_mention, last_mention)
        VALUES(?1, ?2, ?3, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """,
        [
          .integer(article), .integer(position), .integer(id), .text(entity.type.rawValue),
          .text(entity.name),
          StoreValue(ByteCoding.json(entity.aliases)), .integer(mentions), .integer(last - mentions + 1),
          .integer(last),
        ]
      )
      for role in entity.roles {
        try store.run(
          """
          INSERT INTO role(
            article, position, entity, machine, start, "end", text, key,
            rule, trigger_start, trigger_end, runner_up, confidence)
          VALUES(?1, ?2, ?3, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
          """,
          [
            .integer(article), .integer(position), .integer(id), .integer(role.range.start),
            .integer(role.range.end), .text(role.text), .text(FoldedKey.of(role.text)),
          ] + columns(role.evidence)
        )
      }
    }
    return linked
  }
}
