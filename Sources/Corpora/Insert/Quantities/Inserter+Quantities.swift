import Documents

extension Inserter {
  /// Stores the quantities of a document, and joins each to earlier ones that count the same thing.
  mutating func insertQuantities(
    _ document: Document,
    article: Int,
    entities: [Int],
    quotations: [Int]
  ) throws(StoreError) {
    let quantities = document[Quantity.self]
    if quantities.isEmpty { return }
    let published = (document[PublicationDate.self].first ?? document.article.published)?.date
    for (number, quantity) in quantities.enumerated() {
      let days = quantity.asOf.flatMap { ByteCoding.days(String($0.prefix { $0 != "T" })) }
      let source = quantity.source
      let entity = source?.entity.flatMap { linked($0, entities) }
      let owner = quantity.entity.flatMap { index in
        document[Entity.self].indices.contains(index) ? document[Entity.self][index].name : nil
      }
      let quotation = quantity.quotation.flatMap { quotations.indices.contains($0) ? quotations[$0] : nil }
      var row: NewRow = [
        "article": .integer(article),
        "number": .integer(number),
        "cluster": .integer(0),
        "weight": .integer(Self.weight(of: quantity)),
        "start": .integer(quantity.range.start),
        "end": .integer(quantity.range.end),
        "sentence": .integer(quantity.sentence),
        "text": .text(document.string(quantity.range)),
        "value": .real(quantity.value.isFinite ? quantity.value : 0),
        "high": quantity.high.map { .real($0.isFinite ? $0 : 0) } ?? .null,
        "unit": .text(quantity.unit),
        "noun": StoreValue(quantity.noun),
        "action": StoreValue(quantity.action),
        "key": .text(ComparedFigure.key(of: quantity)),
        "hedge": StoreValue(quantity.hedge),
        "bound": .text(quantity.bound.rawValue),
        "per": StoreValue(quantity.per),
        "days": StoreValue(quantity.days),
        "whole": StoreValue(quantity.whole),
        "is_negated": .integer(quantity.isNegated ? 1 : 0),
        "is_headline": .integer(quantity.isHeadline ? 1 : 0),
      ]
      row += [
        "correction": StoreValue(quantity.correction?.rawValue),
        "as_of": StoreValue(quantity.asOf),
        "first_day": StoreValue(days?.first),
        "last_day": StoreValue(days?.last),
        "day": StoreValue(published?.dayNumber),
        "quotation": StoreValue(quotation),
        "position": StoreValue(entity == nil ? nil : source?.entity),
        "entity": StoreValue(entity),
        "machine": StoreValue(entity),
        "source": StoreValue(source.map { document.string($0.antecedent ?? $0.range) }),
        "source_start": StoreValue(source?.range.start),
        "source_end": StoreValue(source?.range.end),
        "owner": StoreValue(owner),
        "context": StoreValue(ByteCoding.json(quantity.context)),
        "clusters": StoreValue(ByteCoding.text(quantity.clusters)),
        "rules": StoreValue(ByteCoding.json(quantity.rules)),
      ]
      for (name, range) in [
        ("head", quantity.head), ("predicate", quantity.predicate), ("time", quantity.time),
      ] {
        row.add(name + "_start", StoreValue(range?.start))
        row.add(name + "_end", StoreValue(range?.end))
      }
      try store.insert(into: "quantity", row)
    }
    try grouper.group(article: article, day: published?.dayNumber, restated: quantities.map(\.restated))
  }

  /// How much a figure matters: in the headline, near the beginning, of people, with something that happens.
  private static func weight(of quantity: Quantity) -> Int {
    guard quantity.action != nil || quantity.noun != nil else { return 0 }
    let place = quantity.isHeadline ? 8 : max(0, 6 - quantity.sentence)
    let size = quantity.value >= 10 ? 2 : quantity.value > 1 ? 1 : 0
    return 1 + place + size + (quantity.unit == "people" ? 4 : 0) + (quantity.source == nil ? 0 : 1)
  }
}
