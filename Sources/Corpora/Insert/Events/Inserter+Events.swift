import Documents

extension Inserter {
  /// Stores the events of a document with those who take part, joins each to earlier events that are the same, and
  /// announcements to what became of them.
  func insertEvents(_ document: Document, article: Int, entities: [Int]) throws(StoreError) {
    let events = document[Event.self]
    if events.isEmpty { return }
    let published = (document[PublicationDate.self].first ?? document.article.published)?.date
    let words = EventWords(document)
    let grouper = EventGrouper(store: store)
    let outcomes = OutcomeFinder(store: store)
    for (position, event) in events.enumerated() {
      let days = ByteCoding.days(event.date, fiscalYearMonth: corpus.fiscalYearMonth)
      let signature = words.signature(of: event) { linked($0, entities) }
      let reported = event.reported.flatMap { ByteCoding.days($0)?.first } ?? published?.dayNumber
      var row: NewRow = [
        "article": .integer(article),
        "position": .integer(position),
        "start": .integer(event.range.start),
        "end": .integer(event.range.end),
        "sentence": .integer(event.sentence),
        "text": .text(document.string(event.range)),
        "time": StoreValue(event.time),
        "date": .text(event.date),
        "first_day": StoreValue(days?.first),
        "last_day": StoreValue(days?.last),
        "tense": .text(event.tense.rawValue),
      ]
      row += try columns(event.evidence)
      let key = event.lemma.map { EventKey.of($0) }
      row += [
        "predicate_start": StoreValue(event.predicate?.start),
        "predicate_end": StoreValue(event.predicate?.end),
        "lemma": StoreValue(event.lemma),
        "key": StoreValue(key),
        "is_nominal": .integer(event.isNominal ? 1 : 0),
        "dating": .text(event.dating.rawValue),
        "aspect": .text(event.aspect.rawValue),
        "modality": .text(event.modality.rawValue),
        "is_negated": .integer(event.isNegated ? 1 : 0),
        "standing": .text(event.standing.rawValue),
        "reporting": StoreValue(event.reporting),
        "reported_day": StoreValue(reported),
        "cluster": .integer(0),
        "is_leader": .integer(1),
        "has_outcome": .integer(0),
        "signature": signature.isEmpty ? .null : .blob(signature.bytes),
      ]
      try store.insert(into: "event", row)
      let id = store.lastID
      try insertParticipants(of: event, id: id, article: article, document, entities)
      let stored = StoredEvent(
        id: id,
        article: article,
        cluster: id,
        isLeader: true,
        key: key,
        first: days?.first,
        last: days?.last,
        reported: reported,
        isNominal: event.isNominal,
        dating: event.dating,
        modality: event.modality,
        isNegated: event.isNegated,
        standing: event.standing,
        signature: signature
      )
      try grouper.group(stored)
      try outcomes.join(stored, undoing: words.undone(by: event).map { EventKey.of($0) })
    }
  }

  private func insertParticipants(
    of event: Event,
    id: Int,
    article: Int,
    _ document: Document,
    _ entities: [Int]
  ) throws(StoreError) {
    for participant in event.participants {
      let entity = participant.entity.flatMap { linked($0, entities) }
      if entity == nil, participant.range == nil { continue }
      try store.insert(
        into: "participant",
        [
          "event": .integer(id),
          "article": .integer(article),
          "position": StoreValue(entity == nil ? nil : participant.entity),
          "entity": StoreValue(entity),
          "machine": StoreValue(entity),
          "role": .text(participant.role.rawValue),
          "text": StoreValue(participant.range.map { document.string($0) }),
        ]
      )
    }
  }
}
