import Documents

extension Inserter {
  /// Stores the words of a document that give the gender of persons.
  func insertGenders(_ document: Document, article: Int, entities: [Int]) throws(StoreError) {
    for sign in document[GenderSign.self] {
      let entity = linked(sign.entity, entities)
      try store.insert(
        into: "gender_sign",
        [
          "article": .integer(article),
          "position": .integer(sign.entity),
          "entity": StoreValue(entity),
          "machine": StoreValue(entity),
          "gender": .text(sign.gender.rawValue),
          "basis": .text(sign.basis.rawValue),
          "words": .text(document.string(sign.range)),
          "start": .integer(sign.range.start),
          "end": .integer(sign.range.end),
          "signs": .integer(sign.count),
        ]
      )
    }
  }

  /// Stores the descriptions that a document gives to bodies beside their names.
  func insertBynames(_ document: Document, article: Int, entities: [Int]) throws(StoreError) {
    for byname in document[Byname.self] {
      let entity = linked(byname.entity, entities)
      let text = document.string(byname.range)
      try store.insert(
        into: "byname",
        [
          "article": .integer(article),
          "position": .integer(byname.entity),
          "entity": StoreValue(entity),
          "machine": StoreValue(entity),
          "text": .text(text),
          "key": .text(FoldedKey.of(text)),
        ]
      )
    }
  }

  /// Stores the sentences of a document that are worth checking.
  func insertCheckable(_ document: Document, article: Int) throws(StoreError) {
    for found in document[CheckableSentence.self] {
      let signs = found.signs.map { "\($0.reason.rawValue) \($0.range.start) \($0.range.end)" }
      try store.insert(
        into: "checkable",
        [
          "article": .integer(article),
          "sentence": .integer(found.sentence),
          "score": .integer(found.score),
          "signs": .text(signs.joined(separator: ",")),
        ]
      )
    }
  }
}
