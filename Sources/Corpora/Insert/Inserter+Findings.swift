import Documents

extension Inserter {
  /// Stores the quotations of a document, with who passes them on and whom they speak of.
  func insertQuotations(_ document: Document, article: Int, entities: [Int]) throws(StoreError) {
    let quotations = document[Quotation.self]
    guard !quotations.isEmpty else { return }
    let mentions = document[Entity.self].enumerated()
      .flatMap { position, entity in entity.mentions.map { (range: $0.range, position: position) } }
      .sorted { $0.range < $1.range }
    for quotation in quotations {
      let whole = quotation.content.reduce(quotation.content.first ?? TextRange(0, 0)) { $0.union($1) }
      let speaker = quotation.speaker.map { document.string($0.antecedent ?? $0.range) }
      let entity = quotation.speaker?.entity.flatMap { known($0, entities) }
      try store.run(
        """
        INSERT INTO quotation(
          article, entity, machine, position, kind, content, ranges, start, "end", sentence,
          cue, cue_lemma, cue_start, cue_end, speaker, speaker_key, speaker_start, speaker_end,
          addressee, addressee_start, addressee_end, rule, trigger_start, trigger_end, runner_up, confidence,
          topic, negated, modality, source_kind, anonymity, anonymity_start, anonymity_end,
          said_time, said_time_start, said_time_end, said_place, said_place_start, said_place_end,
          said_medium, said_medium_start, said_medium_end)
        VALUES(
          ?1, ?2, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
          ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41)
        """,
        [
          .integer(article), StoreValue(entity), StoreValue(quotation.speaker?.entity),
          .text(quotation.kind.rawValue),
          .text(quotation.content.map { document.string($0) }.joined(separator: " ")),
          .blob(ByteCoding.bytes(quotation.content)), .integer(whole.start), .integer(whole.end),
          .integer(quotation.sentence),
          StoreValue(quotation.cue.map { document.string($0) }), StoreValue(quotation.cueLemma),
          StoreValue(quotation.cue?.start), StoreValue(quotation.cue?.end),
          StoreValue(speaker), StoreValue(speaker.flatMap { FoldedKey.ofSpeaker($0) }),
          StoreValue(quotation.speaker?.range.start), StoreValue(quotation.speaker?.range.end),
          StoreValue(quotation.addressee.map { document.string($0) }), StoreValue(quotation.addressee?.start),
          StoreValue(quotation.addressee?.end),
        ] + columns(quotation.evidence) + manner(of: quotation, document)
      )
      let id = store.lastID
      for via in quotation.via {
        try store.run(
          """
          INSERT INTO via(quotation, article, position, entity, machine, text, start, "end")
          VALUES(?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7)
          """,
          [
            .integer(id), .integer(article), StoreValue(via.entity),
            StoreValue(via.entity.flatMap { known($0, entities) }),
            .text(document.string(via.range)), .integer(via.range.start), .integer(via.range.end),
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
          guard let entity = known(mention.position, entities) else { continue }
          try store.run(
            "INSERT INTO about(quotation, article, position, entity, machine, text) VALUES(?1, ?2, ?3, ?4, ?4, ?5)",
            [
              .integer(id), .integer(article), .integer(mention.position), .integer(entity),
              .text(document.string(mention.range)),
            ]
          )
        }
      }
    }
  }

  /// How something was said, in the order of the columns.
  private func manner(of quotation: Quotation, _ document: Document) -> [StoreValue] {
    let spots = [
      quotation.anonymity, quotation.circumstances.time, quotation.circumstances.place,
      quotation.circumstances.medium,
    ]
    return [
      .integer(quotation.isTopic ? 1 : 0), .integer(quotation.isNegated ? 1 : 0),
      StoreValue(quotation.modality),
      StoreValue(quotation.sourceKind?.rawValue),
    ]
      + spots.flatMap { range in
        [StoreValue(range.map { document.string($0) }), StoreValue(range?.start), StoreValue(range?.end)]
      }
  }

  /// Stores the time expressions, events and quantities of a document.
  func insertTimes(_ document: Document, article: Int, entities: [Int]) throws(StoreError) {
    for (position, time) in document[TimeExpression.self].enumerated() {
      let days = time.kind == .date || time.kind == .time ? ByteCoding.days(time.value) : nil
      try store.run(
        """
        INSERT INTO time(
          article, position, start, "end", sentence, text, kind, value, mod, first_day, last_day,
          rule, trigger_start, trigger_end, runner_up, confidence)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(article), .integer(position), .integer(time.range.start), .integer(time.range.end),
          .integer(time.sentence), .text(document.string(time.range)), .text(time.kind.rawValue),
          .text(time.value), StoreValue(time.mod), StoreValue(days?.first), StoreValue(days?.last),
        ] + columns(time.evidence)
      )
    }
    for (position, event) in document[Event.self].enumerated() {
      let days = ByteCoding.days(event.date)
      try store.run(
        """
        INSERT INTO event(
          article, position, start, "end", sentence, text, time, date, first_day, last_day, tense,
          rule, trigger_start, trigger_end, runner_up, confidence)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(article), .integer(position), .integer(event.range.start), .integer(event.range.end),
          .integer(event.sentence), .text(document.string(event.range)), .integer(event.time),
          .text(event.date),
          StoreValue(days?.first), StoreValue(days?.last), .text(event.tense.rawValue),
        ] + columns(event.evidence)
      )
      let id = store.lastID
      for participant in event.participants {
        guard let entity = known(participant, entities) else { continue }
        try store.run(
          "INSERT INTO participant(event, article, position, entity, machine) VALUES(?1, ?2, ?3, ?4, ?4)",
          [.integer(id), .integer(article), .integer(participant), .integer(entity)]
        )
      }
    }
    for quantity in document[Quantity.self] {
      try store.run(
        """
        INSERT INTO quantity(article, start, "end", sentence, text, value, unit, hedge, context)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          .integer(article), .integer(quantity.range.start), .integer(quantity.range.end),
          .integer(quantity.sentence), .text(document.string(quantity.range)),
          .real(quantity.value.isFinite ? quantity.value : 0), .text(quantity.unit),
          StoreValue(quantity.hedge),
          StoreValue(ByteCoding.json(quantity.context)),
        ]
      )
    }
  }

  private func known(_ position: Int, _ entities: [Int]) -> Int? {
    entities.indices.contains(position) ? entities[position] : nil
  }

  /// The first of the positions 0..<count at which a test holds that holds ever after.
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
