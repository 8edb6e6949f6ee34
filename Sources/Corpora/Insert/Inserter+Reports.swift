import Documents

extension Inserter {
  /// Stores the accusations and refusals of a document.
  func insertReports(_ document: Document, article: Int, entities: [Int]) throws(StoreError) {
    for report in document[PartyReport.self] {
      let entity = report.entity.flatMap { linked($0, entities) }
      let party = document.string(report.party)
      var row: NewRow = [
        "article": .integer(article),
        "position": StoreValue(report.entity),
        "entity": StoreValue(entity),
        "machine": StoreValue(entity),
        "kind": .text(report.kind.rawValue),
        "party": .text(party),
        "party_key": StoreValue(FoldedKey.ofSpeaker(party)),
        "start": .integer(report.party.start),
        "end": .integer(report.party.end),
        "sentence": .integer(report.sentence),
        "words": .text(report.words.map { document.string($0) }.joined(separator: " … ")),
      ]
      row += try columns(report.evidence)
      try store.insert(into: "report", row)
    }
  }

  /// Stores the further speakers of joint statements; `quotations` are the numbers of those of the document.
  func insertJointSpeakers(
    _ document: Document,
    article: Int,
    entities: [Int],
    quotations: [Int]
  ) throws(StoreError) {
    for joint in document[JointSpeaker.self] where quotations.indices.contains(joint.quotation) {
      let entity = joint.source.entity.flatMap { linked($0, entities) }
      try store.insert(
        into: "joint",
        [
          "quotation": .integer(quotations[joint.quotation]),
          "article": .integer(article),
          "position": StoreValue(joint.source.entity),
          "entity": StoreValue(entity),
          "machine": StoreValue(entity),
          "text": .text(document.string(joint.source.range)),
          "start": .integer(joint.source.range.start),
          "end": .integer(joint.source.range.end),
        ]
      )
    }
  }
}
