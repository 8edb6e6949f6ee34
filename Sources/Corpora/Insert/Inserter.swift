public import Documents

extension Corpus {
  /// Stores a document in a session that has nothing yet, asks for its entities, and takes it back.
  ///
  /// The statements that this compiles and the pages that it reads are there when the first document is stored. What
  /// fails here is left to fail then.
  public func rehearse(_ document: Document) {
    guard (try? isPristine()) == true, (try? begin()) != nil else { return }
    do throws(StoreError) {
      _ = try insert([document], step: beginStep("load", kind: .load))
      try groupStories()
      _ = try entities()
    } catch {}
    try? abandon()
  }

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
  var grouper: QuantityGrouper
  /// Occurrences of names, still to be added to the table `name`.
  private var names: [NameOfEntity: Int] = [:]
  private var firstArticle: Int?
  private var nextArticle: Int

  init(corpus: Corpus, step: Int) throws(StoreError) {
    self.corpus = corpus
    self.step = step
    store = corpus.store
    grouper = QuantityGrouper(store: corpus.store)
    linker = try EntityLinker(store: corpus.store, linkedNames: corpus.linkedNames)
    nextArticle = try store.number("SELECT COALESCE(MAX(id), 0) + 1 FROM article")
  }

  mutating func insert(_ document: Document) throws(StoreError) -> Inserted {
    let key = RecordKey(document.article)
    if let repeated = try corpus.repetition(of: key, from: document.article.source) { return repeated }
    let id = nextArticle
    nextArticle += 1
    if firstArticle == nil { firstArticle = id }
    try insertArticle(document, id: id, key)
    try insertMetadata(document.article, article: id)
    try CopyFinder(store: store).insert(RunningText(document.text, document.article.paragraphs), article: id)
    let entities = try insertEntities(document, article: id)
    let quotations = try insertQuotations(document, article: id, entities: entities)
    try insertTimes(document, article: id)
    try insertDays(article: id)
    try insertEvents(document, article: id, entities: entities)
    try insertQuantities(document, article: id, entities: entities, quotations: quotations)
    try insertReports(document, article: id, entities: entities)
    try insertGenders(document, article: id, entities: entities)
    try insertBynames(document, article: id, entities: entities)
    try insertCheckable(document, article: id)
    try PassageFinder(store: store).insert(id)
    try WordWriter(corpus: corpus).insert(document, article: id)
    corpus.filledScope = nil
    return .added(id)
  }

  /// Brings names and corrections in line with what was inserted.
  mutating func finish() throws(StoreError) {
    // Sorted, so that a load makes the same file each time.
    for (name, count) in names.sorted(by: { $0.key < $1.key }) {
      try corpus.addName(name.name, of: name.entity, mentions: count)
    }
    names = [:]
    try linker.finish()
    corpus.linkedNames = linker.linkedNames
    guard let firstArticle else { return }
    let touched = try corpus.applyCorrections(from: firstArticle)
    try corpus.recount(touched)
  }

  /// The row of a rule.
  private func row(of rule: StoredRule) throws(StoreError) -> Int {
    if let row = corpus.ruleRows[rule] { return row }
    if corpus.ruleRows.count > 4096 { corpus.ruleRows.removeAll() }
    let values: [StoreValue] = [.text(rule.text), .text(rule.method.rawValue)]
    try store.run("INSERT OR IGNORE INTO rule(text, method) VALUES(?, ?)", values)
    let row = try store.number("SELECT id FROM rule WHERE text = ? AND method = ?", values)
    corpus.ruleRows[rule] = row
    return row
  }

  /// The columns that explain a finding.
  func columns(_ evidence: Evidence) throws(StoreError) -> NewRow {
    [
      "rule": .integer(try row(of: StoredRule(text: evidence.rule, method: evidence.method))),
      "trigger_start": StoreValue(evidence.trigger?.start),
      "trigger_end": StoreValue(evidence.trigger?.end),
      "runner_up": StoreValue(evidence.runnerUp),
      "confidence": .real(evidence.confidence.isFinite ? evidence.confidence : 0),
    ]
  }

  private func insertArticle(_ document: Document, id: Int, _ key: RecordKey) throws(StoreError) {
    let digest = Digest(document.text)
    let article = document.article
    let inferred = document[PublicationDate.self].first ?? article.published
    let stated = article.published
    try store.insert(
      into: "article",
      [
        "id": .integer(id),
        "step": .integer(step),
        "digest_high": .integer(digest.high),
        "digest_low": .integer(digest.low),
        "source": .text(article.source),
        "identifier": StoreValue(article.identifier),
        "headline": StoreValue(article.headline),
        "deck": StoreValue(article.deck),
        "authors": StoreValue(ByteCoding.json(article.authors)),
        "outlet": StoreValue(article.outlet),
        "dateline": StoreValue(article.dateline),
        "url": StoreValue(article.url),
        "language": .text(article.language),
        "notes": StoreValue(
          ByteCoding.json(article.notes + document[ImpossibleDay.self].map { $0.remark(in: document) })
        ),
        "words": .integer(document.tokens.count { $0.kind == .word || $0.kind == .number }),
        "published": StoreValue(inferred?.date.iso),
        "basis": StoreValue(inferred?.basis.rawValue),
        "proof": StoreValue(inferred.flatMap { ByteCoding.json($0.proof) }),
        "published_runner_up": StoreValue(inferred?.runnerUp?.iso),
        "stated": StoreValue(stated?.date.iso),
        "stated_basis": StoreValue(stated?.basis.rawValue),
        "stated_proof": StoreValue(stated.flatMap { ByteCoding.json($0.proof) }),
        "stated_runner_up": StoreValue(stated?.runnerUp?.iso),
        "record_high": .integer(key.digest.high),
        "record_low": .integer(key.digest.low),
      ]
    )
    try store.insert(
      into: "content",
      [
        "id": .integer(id),
        "headline": StoreValue(article.headline),
        "sentences": .blob(ByteCoding.bytes(document.sentences.map(\.range))),
        "paragraphs": .blob(ByteCoding.bytes(article.paragraphs.map(\.range))),
        "paragraph_roles": .text(ByteCoding.roles(article.paragraphs)),
        "body": .text(article.body),
      ]
    )
    try store.insert(
      into: "fulltext",
      ["rowid": .integer(id), "headline": StoreValue(article.headline), "body": .text(article.body)]
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
        var row: NewRow = [
          "article": .integer(article),
          "position": .integer(position),
          "entity": .integer(id),
          "machine": .integer(id),
          "start": .integer(mention.range.start),
          "end": .integer(mention.range.end),
          "sentence": .integer(mention.sentence),
          "kind": .text(mention.kind.rawValue),
          "text": .text(text),
        ]
        row += try columns(mention.evidence)
        try store.insert(into: "mention", row)
        last = store.lastID
      }
      // Row numbers count up, so the mentions just inserted follow one another.
      try store.insert(
        into: "appearance",
        [
          "article": .integer(article),
          "position": .integer(position),
          "entity": .integer(id),
          "machine": .integer(id),
          "type": .text(entity.type.rawValue),
          "name": .text(entity.name),
          "aliases": StoreValue(ByteCoding.json(entity.aliases)),
          "mentions": .integer(mentions),
          "first_mention": .integer(last - mentions + 1),
          "last_mention": .integer(last),
        ]
      )
      for role in entity.roles {
        var row: NewRow = [
          "article": .integer(article),
          "position": .integer(position),
          "entity": .integer(id),
          "machine": .integer(id),
          "start": .integer(role.range.start),
          "end": .integer(role.range.end),
          "text": .text(role.text),
          "key": .text(FoldedKey.of(role.text)),
        ]
        row += try columns(role.evidence)
        try store.insert(into: "role", row)
      }
    }
    return linked
  }
}
