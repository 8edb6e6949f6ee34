import Documents

extension Inserter {
  /// Stores the quotations of a document, with their intermediaries and the entities they speak of, and gives their
  /// numbers.
  func insertQuotations(_ document: Document, article: Int, entities: [Int]) throws(StoreError) -> [Int] {
    let quotations = document[Quotation.self]
    guard !quotations.isEmpty else { return [] }
    let mentions = document[Entity.self].enumerated()
      .flatMap { position, entity in entity.mentions.map { (range: $0.range, position: position) } }
      .sorted { $0.range < $1.range }
    let days = Inserter.sayingDays(document)
    var numbers: [Int] = []
    for (quotation, said) in zip(quotations, days) {
      let id = try insert(quotation, said, document, article: article, entities: entities)
      numbers.append(id)
      for via in quotation.via {
        let entity = via.entity.flatMap { linked($0, entities) }
        try store.insert(
          into: "via",
          [
            "quotation": .integer(id),
            "article": .integer(article),
            "position": StoreValue(via.entity),
            "entity": StoreValue(entity),
            "machine": StoreValue(entity),
            "text": .text(document.string(via.range)),
            "start": .integer(via.range.start),
            "end": .integer(via.range.end),
          ]
        )
      }
      var spokenOf: Set<Int> = []
      for piece in quotation.content {
        var next = firstIndex(mentions.count) { mentions[$0].range.start >= piece.start }
        while next < mentions.count, mentions[next].range.start < piece.end {
          let mention = mentions[next]
          next += 1
          guard piece.contains(mention.range), spokenOf.insert(mention.position).inserted else { continue }
          guard let entity = linked(mention.position, entities) else { continue }
          try store.insert(
            into: "about",
            [
              "quotation": .integer(id),
              "article": .integer(article),
              "position": .integer(mention.position),
              "entity": .integer(entity),
              "machine": .integer(entity),
              "text": .text(document.string(mention.range)),
            ]
          )
        }
      }
    }
    try insertJointSpeakers(document, article: article, entities: entities, quotations: numbers)
    return numbers
  }

  /// The day of each quotation of a document.
  private static func sayingDays(_ document: Document) -> [SayingDay] {
    let times = daysBySentence(document)
    let published = (document[PublicationDate.self].first ?? document.article.published)?.date
    let sentences = document.sentences
    return document[Quotation.self].map { quotation in
      SayingDay(
        cue: quotation.cue,
        content: quotation.content,
        sentence: sentences.indices.contains(quotation.sentence) ? sentences[quotation.sentence].range : nil,
        times: times[quotation.sentence] ?? [],
        published: published,
        in: document.text
      )
    }
  }

  /// Gives the quotations of an article, which are stored, their days anew.
  func replaceSayingDays(_ document: Document, article: Int) throws(StoreError) {
    for (quotation, said) in zip(document[Quotation.self], Inserter.sayingDays(document)) {
      let whole = Inserter.extent(of: quotation)
      try store.run(
        """
        UPDATE quotation SET said_day = ?, said_on = ?, said_on_start = ?, said_on_end = ?
        WHERE article = ? AND start = ? AND "end" = ?
        """,
        [
          StoreValue(said.day?.dayNumber), StoreValue(said.words.map { document.string($0) }),
          StoreValue(said.words?.start), StoreValue(said.words?.end),
          .integer(article), .integer(whole.start), .integer(whole.end),
        ]
      )
    }
  }

  /// The bytes from the first to the last piece of what is said.
  private static func extent(of quotation: Quotation) -> TextRange {
    quotation.content.reduce(quotation.content.first ?? TextRange(0, 0)) { $0.union($1) }
  }

  /// Stores one quotation and gives its number.
  private func insert(
    _ quotation: Quotation,
    _ said: SayingDay,
    _ document: Document,
    article: Int,
    entities: [Int]
  ) throws(StoreError) -> Int {
    let whole = Inserter.extent(of: quotation)
    let speaker = quotation.speaker.map { document.string($0.antecedent ?? $0.range) }
    let entity = quotation.speaker?.entity.flatMap { linked($0, entities) }
    var row: NewRow = [
      "article": .integer(article),
      "entity": StoreValue(entity),
      "machine": StoreValue(entity),
      "position": StoreValue(quotation.speaker?.entity),
      "kind": .text(quotation.kind.rawValue),
      "content": .text(quotation.content.map { document.string($0) }.joined(separator: " ")),
      "ranges": .blob(ByteCoding.bytes(quotation.content)),
      "start": .integer(whole.start),
      "end": .integer(whole.end),
      "sentence": .integer(quotation.sentence),
      "cue_lemma": StoreValue(quotation.cueLemma),
      "speaker_key": StoreValue(speaker.flatMap { FoldedKey.ofSpeaker($0) }),
      "topic": .integer(quotation.isTopic ? 1 : 0),
      "negated": .integer(quotation.isNegated ? 1 : 0),
      "headline": .integer(quotation.isHeadline ? 1 : 0),
      "modality": StoreValue(quotation.modality),
      "source_kind": StoreValue(quotation.sourceKind?.rawValue),
      "said_day": StoreValue(said.day?.dayNumber),
    ]
    row.add(.cue, quotation.cue, of: document)
    row.add(.speaker, text: speaker, quotation.speaker?.range)
    row.add(.addressee, quotation.addressee, of: document)
    row.add(.anonymity, quotation.anonymity, of: document)
    row.add(.time, quotation.circumstances.time, of: document)
    row.add(.place, quotation.circumstances.place, of: document)
    row.add(.medium, quotation.circumstances.medium, of: document)
    row.add(.statedDay, said.words, of: document)
    row += try columns(quotation.evidence)
    try store.insert(into: "quotation", row)
    return store.lastID
  }

  /// The time expressions of a document that cover one day, by the sentence, in reading order.
  private static func daysBySentence(_ document: Document) -> [Int: [SayingDay.Time]] {
    var found: [Int: [SayingDay.Time]] = [:]
    for time in document[TimeExpression.self] where time.kind == .date || time.kind == .time {
      guard let days = ByteCoding.days(time.value), days.first == days.last else { continue }
      found[time.sentence, default: []].append(
        SayingDay.Time(range: time.range, day: CalendarDate(dayNumber: days.first))
      )
    }
    // A sort that keeps the order of those that begin together, as the numbers of their rows do.
    return found.mapValues { times in
      times.enumerated().sorted { ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset) }
        .map(\.element)
    }
  }

  /// The entity of the corpus to which an entity of the document, by its position, is linked.
  func linked(_ position: Int, _ entities: [Int]) -> Int? {
    entities.indices.contains(position) ? entities[position] : nil
  }

  /// The first of the positions 0..<count at which a test holds that holds at all later ones too.
  private func firstIndex(_ count: Int, where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
