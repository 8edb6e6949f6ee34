import Documents

/// The JSON representation of a document on one line; every offset is in code points of the text, and ends
/// are exclusive.
///
/// Entities, quotations, times, events and quantities have identifiers in the order of the document: `e1`, `q1`, `t1`,
/// `v1`, `n1`.
struct DocumentJSON {
  private let document: Document
  private let points: CodePoints
  /// The number of each time among those that are written: a range is written as its two ends.
  private let timeNumbers: [Int]

  /// Creates the representation of a document.
  init(_ document: Document) {
    self.document = document
    points = CodePoints(document.text)
    var number = 0
    timeNumbers = document[TimeExpression.self].map { time in
      defer { number += time.ends(in: document.text) == nil ? 1 : 2 }
      return number
    }
  }

  /// Returns the line with its line break; tokens make it several times as long.
  func line(withTokens: Bool) -> [UInt8] {
    var line = JSONLine(capacity: 2 * document.text.count + 4096)
    line.object { line in
      writeArticle(to: &line)
      if withTokens { writeTokens(to: &line) }
      writeEntities(to: &line)
      writeQuotations(to: &line)
      writeChains(to: &line)
      writeTimes(to: &line)
      writeImpossibleDays(to: &line)
      writeEvents(to: &line)
      writeQuantities(to: &line)
    }
    line.end()
    return line.bytes
  }

  private func writeArticle(to line: inout JSONLine) {
    let article = document.article
    line.key("id")
    line.string(article.identifier ?? article.source)
    line.key("source")
    line.string(article.source)
    line.key("headline")
    line.string(article.headline)
    line.key("deck")
    line.string(article.deck)
    line.key("authors")
    line.array(of: article.authors) { $0.string($1) }
    line.key("outlet")
    line.string(article.outlet)
    line.key("dateline")
    line.string(article.dateline)
    let published = document[PublicationDate.self].first ?? article.published
    line.key("published")
    line.object { line in
      line.key("value")
      line.string(published?.date.iso)
      line.key("basis")
      line.string((published?.basis ?? .none).rawValue)
      guard let estimate = document[PublicationEstimate.self].first else { return }
      line.key("days")
      line.array(of: estimate.days) { write($1.date.iso, $1.probability, to: &$0) }
      line.key("interval")
      let interval = estimate.interval
      write("\(interval.first.iso)/\(interval.last.iso)", estimate.intervalProbability, to: &line)
    }
    line.key("url")
    line.string(article.url)
    line.key("language")
    line.string(article.language)
    writeMetadata(of: article, to: &line)
    line.key("text")
    line.string(article.body)
    line.key("paragraphs")
    line.array(of: document.paragraphs) { write($1.range, to: &$0) }
    line.key("sentences")
    line.array(of: document.sentences) { write($1.range, to: &$0) }
  }

  /// A time with its probability.
  private func write(_ value: String, _ probability: Double, to line: inout JSONLine) {
    line.object { line in
      line.key("value")
      line.string(value)
      line.key("probability")
      line.share(probability)
    }
  }

  /// The further fields, in the order of the source; section and page stand beside the other fields too.
  private func writeMetadata(of article: Article, to line: inout JSONLine) {
    line.key("section")
    line.string(article.values(of: .section).first)
    line.key("page")
    line.string(article.values(of: .page).first)
    line.key("metadata")
    line.array(of: article.metadata) { line, entry in
      line.object { line in
        line.key("field")
        line.string(entry.field.rawValue)
        line.key("value")
        line.string(entry.value)
        if let weight = entry.weight {
          line.key("weight")
          line.integer(weight)
        }
      }
    }
    line.key("notes")
    line.array(of: article.notes) { $0.string($1) }
  }

  private func writeTokens(to line: inout JSONLine) {
    line.key("tokens")
    let tags = document[Tag.self]
    let dependencies = document[Dependency.self]
    line.array(of: document.tokens.indices) { line, position in
      let token = document.tokens[position]
      line.object { line in
        writeEnds(of: token.range, to: &line)
        let tag = tags.indices.contains(position) ? tags[position] : nil
        line.key("upos")
        line.string(tag?.part.rawValue)
        line.key("lemma")
        line.string(tag?.lemma.lemma(of: document.string(token.range)))
        line.key("feats")
        line.string(tag?.form.features(of: tag?.part ?? .other))
        // A head is the index of a token, from 0; the root of a sentence has none.
        let dependency = dependencies.indices.contains(position) ? dependencies[position] : nil
        line.key("head")
        if let head = dependency?.head { line.integer(head) } else { line.null() }
        line.key("deprel")
        line.string(dependency?.relation)
      }
    }
  }

  private func writeEntities(to line: inout JSONLine) {
    line.key("entities")
    line.array(of: document[Entity.self].enumerated()) { line, numbered in
      let entity = numbered.element
      line.object { line in
        line.key("id")
        line.string(id("e", numbered.offset))
        line.key("type")
        line.string(entity.type.rawValue)
        line.key("name")
        line.string(entity.name)
        line.key("aliases")
        line.array(of: entity.aliases) { $0.string($1) }
        line.key("roles")
        line.array(of: distinct(entity.roles.map(\.text))) { $0.string($1) }
        if let place = entity.place {
          line.key("country")
          line.string(place.country)
          line.key("geo")
          line.string(place.geo)
        }
        line.key("mentions")
        line.array(of: entity.mentions) { write($1, to: &$0) }
      }
    }
  }

  private func writeQuotations(to line: inout JSONLine) {
    line.key("quotes")
    line.array(of: document[Quotation.self].enumerated()) { line, numbered in
      let quotation = numbered.element
      line.object { line in
        line.key("id")
        line.string(id("q", numbered.offset))
        line.key("kind")
        line.string(quotation.kind.rawValue)
        line.key("content")
        line.array(of: quotation.content) { write($1, to: &$0) }
        line.key("cue")
        line.array(of: quotation.cue.map { [$0] } ?? []) { write($1, to: &$0) }
        line.key("speaker")
        write(quotation.speaker, to: &line)
        line.key("via")
        line.array(of: quotation.via) { write($1, to: &$0) }
        line.key("lemma")
        line.string(quotation.cueLemma)
        line.key("addressee")
        write(quotation.addressee, to: &line)
        line.key("negated")
        line.boolean(quotation.isNegated)
        line.key("modality")
        line.string(quotation.modality)
        line.key("topic")
        line.boolean(quotation.isTopic)
        line.key("headline")
        line.boolean(quotation.isHeadline)
        line.key("source")
        line.string(quotation.sourceKind?.rawValue)
        line.key("anonymity")
        write(quotation.anonymity, to: &line)
        line.key("time")
        write(quotation.circumstances.time, to: &line)
        line.key("place")
        write(quotation.circumstances.place, to: &line)
        line.key("medium")
        write(quotation.circumstances.medium, to: &line)
        line.key("confidence")
        line.share(quotation.evidence.confidence)
      }
    }
  }

  private func writeChains(to line: inout JSONLine) {
    let entities = document[Entity.self].indices
    line.key("coreference")
    line.array(of: document[CoreferenceChain.self]) { line, chain in
      line.object { line in
        line.key("entity")
        line.string(chain.entity.flatMap { entities.contains($0) ? id("e", $0) : nil })
        line.key("mentions")
        line.array(of: chain.mentions) { write($1, to: &$0) }
      }
    }
  }

  private func writeTimes(to line: inout JSONLine) {
    line.key("times")
    line.array { line in
      for (index, time) in document[TimeExpression.self].enumerated() {
        guard let ends = time.ends(in: document.text) else {
          write(time, id("t", timeNumbers[index]), time.range, time.value, to: &line)
          continue
        }
        write(time, id("t", timeNumbers[index]), ends.first.range, ends.first.value, to: &line)
        write(time, id("t", timeNumbers[index] + 1), ends.last.range, ends.last.value, to: &line)
      }
    }
  }

  private func write(
    _ time: TimeExpression,
    _ identifier: String,
    _ range: TextRange,
    _ value: String,
    to line: inout JSONLine
  ) {
    line.object { line in
      line.key("id")
      line.string(identifier)
      writeEnds(of: range, to: &line)
      line.key("type")
      line.string(time.kind.rawValue)
      line.key("value")
      line.string(value)
      guard let mod = time.mod else { return }
      line.key("mod")
      line.string(mod)
    }
  }

  private func writeImpossibleDays(to line: inout JSONLine) {
    line.key("impossible_days")
    line.array(of: document[ImpossibleDay.self]) { line, found in
      line.object { line in
        writeEnds(of: found.range, to: &line)
        line.key("day")
        line.string(found.day)
      }
    }
  }

  private func writeEvents(to line: inout JSONLine) {
    let events = document[Event.self]
    line.key("events")
    line.array(of: events.enumerated()) { line, numbered in
      let event = numbered.element
      line.object { line in
        line.key("id")
        line.string(id("v", numbered.offset))
        writeEnds(of: event.range, to: &line)
        line.key("predicate")
        write(event.predicate, to: &line)
        line.key("lemma")
        line.string(event.lemma)
        line.key("nominal")
        line.boolean(event.isNominal)
        line.key("date")
        line.string(event.date)
        line.key("dated_by")
        line.string(event.dating.rawValue)
        line.key("time")
        line.string(event.time.flatMap { timeNumbers.indices.contains($0) ? id("t", timeNumbers[$0]) : nil })
        line.key("tense")
        line.string(event.tense.rawValue)
        line.key("aspect")
        line.string(event.aspect.rawValue)
        line.key("polarity")
        line.string(event.isNegated ? "negative" : "positive")
        line.key("modality")
        line.string(event.modality.rawValue)
        line.key("standing")
        line.string(event.standing.rawValue)
        line.key("reporting")
        line.string(event.reporting.flatMap { events.indices.contains($0) ? id("v", $0) : nil })
        line.key("reported")
        line.string(event.reported)
        writeParticipants(of: event, to: &line)
        line.key("confidence")
        line.share(event.evidence.confidence)
      }
    }
  }

  /// The entities that take part, each once, and the roles with those that have no name.
  private func writeParticipants(of event: Event, to line: inout JSONLine) {
    let entities = document[Entity.self].indices
    line.key("participants")
    line.array(of: event.entities.filter(entities.contains)) { $0.string(id("e", $1)) }
    line.key("roles")
    line.array(of: event.participants) { line, participant in
      line.object { line in
        line.key("role")
        line.string(participant.role.rawValue)
        line.key("entity")
        line.string(participant.entity.flatMap { entities.contains($0) ? id("e", $0) : nil })
        line.key("words")
        write(participant.range, to: &line)
      }
    }
  }

  private func writeQuantities(to line: inout JSONLine) {
    let quantities = document[Quantity.self]
    let quotations = document[Quotation.self].indices
    let entities = document[Entity.self].indices
    line.key("quantities")
    line.array(of: quantities.enumerated()) { line, numbered in
      let quantity = numbered.element
      line.object { line in
        line.key("id")
        line.string(id("n", numbered.offset))
        writeEnds(of: quantity.range, to: &line)
        line.key("value")
        line.number(quantity.value)
        line.key("high")
        line.number(quantity.high)
        line.key("unit")
        line.string(quantity.unit)
        line.key("noun")
        line.string(quantity.noun)
        line.key("hedge")
        line.string(quantity.hedge)
        line.key("bound")
        line.string(quantity.bound.rawValue)
        line.key("head")
        write(quantity.head, to: &line)
        line.key("entity")
        line.string(quantity.entity.flatMap { entities.contains($0) ? id("e", $0) : nil })
        line.key("predicate")
        write(quantity.predicate, to: &line)
        line.key("action")
        line.string(quantity.action)
        line.key("polarity")
        line.string(quantity.isNegated ? "negative" : "positive")
        line.key("per")
        line.string(quantity.per)
        line.key("days")
        if let days = quantity.days { line.integer(days) } else { line.null() }
        line.key("part_of")
        line.string(quantity.whole.flatMap { quantities.indices.contains($0) ? id("n", $0) : nil })
        line.key("as_of")
        line.string(quantity.asOf)
        line.key("quote")
        line.string(quantity.quotation.flatMap { quotations.contains($0) ? id("q", $0) : nil })
        line.key("source")
        write(quantity.source, to: &line)
        line.key("headline")
        line.boolean(quantity.isHeadline)
        line.key("correction")
        line.string(quantity.correction?.rawValue)
      }
    }
  }

  /// Writes the mention and the entity of a speaker or an intermediary; both are null if it is unknown.
  private func write(_ source: Quotation.Source?, to line: inout JSONLine) {
    line.object { line in
      line.key("mention")
      if let source { write(source.range, to: &line) } else { line.null() }
      line.key("entity")
      line.string(source?.entity.map { id("e", $0) })
    }
  }

  private func write(_ mention: Mention, to line: inout JSONLine) {
    line.object { line in
      writeEnds(of: mention.range, to: &line)
      line.key("kind")
      line.string(mention.kind.rawValue)
    }
  }

  private func write(_ range: TextRange?, to line: inout JSONLine) {
    if let range { write(range, to: &line) } else { line.null() }
  }

  private func write(_ range: TextRange, to line: inout JSONLine) {
    line.array { line in
      line.integer(points.count(before: range.start))
      line.integer(points.count(before: range.end))
    }
  }

  private func writeEnds(of range: TextRange, to line: inout JSONLine) {
    line.key("start")
    line.integer(points.count(before: range.start))
    line.key("end")
    line.integer(points.count(before: range.end))
  }

  private func id(_ letter: String, _ position: Int) -> String { letter + String(position + 1) }

  private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
