public import Documents

extension Document {
  /// Returns the same document with some spans of findings that no analysis produces: content before
  /// its cue and after its speaker, empty spans, spans of other sentences, spans that overlap or cover
  /// the whole text.
  public func withOddFindings(_ fuzz: inout Fuzz) -> Document {
    var odd = self
    let sentenceCount = sentences.count
    func sentence(_ usual: Int, _ fuzz: inout Fuzz) -> Int {
      sentenceCount > 0 && fuzz.number(0...3) == 0 ? fuzz.number(0...sentenceCount - 1) : usual
    }
    odd[Entity.self] = self[Entity.self].map { entity in
      var entity = entity
      entity.mentions = entity.mentions.map { mention in
        var mention = mention
        mention.range = oddSpan(mention.range, &fuzz)
        mention.sentence = sentence(mention.sentence, &fuzz)
        return mention
      }
      entity.roles = entity.roles.map { role in
        var role = role
        role.range = oddSpan(role.range, &fuzz)
        return role
      }
      if fuzz.number(0...4) == 0 { entity.mentions.reverse() }
      return entity
    }
    let entityCount = odd[Entity.self].count
    func source(_ source: Quotation.Source, _ fuzz: inout Fuzz) -> Quotation.Source {
      var source = source
      source.range = oddSpan(source.range, &fuzz)
      if entityCount > 0, fuzz.number(0...3) == 0 { source.entity = fuzz.number(0...entityCount - 1) }
      return source
    }
    odd[Quotation.self] = self[Quotation.self].map { quotation in
      var quotation = quotation
      quotation.content = quotation.content.map { oddSpan($0, &fuzz) }
      if fuzz.number(0...3) == 0 { quotation.content.reverse() }
      quotation.cue = quotation.cue.map { oddSpan($0, &fuzz) }
      quotation.speaker = quotation.speaker.map { source($0, &fuzz) }
      quotation.via = quotation.via.map { source($0, &fuzz) }
      quotation.addressee = fuzz.number(0...3) == 0 ? oddSpan(TextRange(0, 3), &fuzz) : quotation.addressee
      quotation.anonymity = fuzz.number(0...3) == 0 ? oddSpan(TextRange(0, 3), &fuzz) : quotation.anonymity
      quotation.circumstances.time = fuzz.number(0...3) == 0 ? oddSpan(TextRange(0, 3), &fuzz) : nil
      quotation.isTopic = fuzz.number(0...1) == 0
      quotation.isNegated = fuzz.number(0...1) == 0
      quotation.sentence = sentence(quotation.sentence, &fuzz)
      return quotation
    }
    odd[TimeExpression.self] = self[TimeExpression.self].map { time in
      var time = time
      time.range = oddSpan(time.range, &fuzz)
      time.sentence = sentence(time.sentence, &fuzz)
      return time
    }
    let timeCount = odd[TimeExpression.self].count
    odd[Event.self] = self[Event.self].map { event in
      var event = event
      event.range = oddSpan(event.range, &fuzz)
      event.sentence = sentence(event.sentence, &fuzz)
      if timeCount > 0, fuzz.number(0...3) == 0 { event.time = fuzz.number(0...timeCount - 1) }
      return event
    }
    odd[Quantity.self] = self[Quantity.self].map { quantity in
      var quantity = quantity
      quantity.range = oddSpan(quantity.range, &fuzz)
      quantity.sentence = sentence(quantity.sentence, &fuzz)
      quantity.head = quantity.head.map { oddSpan($0, &fuzz) }
      quantity.predicate = quantity.predicate.map { oddSpan($0, &fuzz) }
      if fuzz.number(0...3) == 0 { quantity.whole = fuzz.number(0...9) }
      if fuzz.number(0...3) == 0 { quantity.quotation = fuzz.number(0...9) }
      if fuzz.number(0...3) == 0 { quantity.entity = fuzz.number(0...9) }
      if fuzz.number(0...3) == 0 { quantity.asOf = "2016-99-99T" }
      return quantity
    }
    return odd
  }

  /// Returns a span that is unchanged, empty, moved, extended, or anywhere in the text.
  private func oddSpan(_ range: TextRange, _ fuzz: inout Fuzz) -> TextRange {
    let end = text.count
    switch fuzz.number(0...6) {
    case 0: return TextRange(range.start, range.start)
    case 1: return TextRange(fuzz.number(0...end), end)
    case 2: return TextRange(0, fuzz.number(0...end))
    case 3:
      let start = fuzz.number(0...end)
      return TextRange(start, min(end, start + fuzz.number(0...40)))
    default: return range
    }
  }
}
