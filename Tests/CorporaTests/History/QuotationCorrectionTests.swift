import Documents
import Testing

@testable import Corpora

@Suite("Corrections that reject a name or change what belongs to a quotation")
struct QuotationCorrectionTests {
  static let story = document(
    "Ann Lee met Bob Ray. \"We agree\" Ann Lee said to the Herald. Bob Ray left with Cora Roe.",
    named: [.person("Ann Lee"), .person("Bob Ray"), .person("Cora Roe"), .thing(.organization, "Herald")],
    quoted: [Quoted(content: "We agree", speaker: "Ann Lee", cue: "said", via: ["Herald"])]
  )

  /// A correction with what `corrections` shows of it, and what the corpus answers while it is in force.
  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var make: @Sendable (Corpus, QuotationRow) throws -> Correction
    var answers: [String]
  }

  static let rows = [
    Row(
      testDescription: "a rejected name is no entity, and its quotations are those of a description",
      make: { corpus, _ in .reject(entity: try number("Ann Lee", in: corpus)) },
      answers: [
        "Bob Ray PERSON 2", "Cora Roe PERSON 1", "Herald ORG 1",
        "“We agree” Ann Lee (nil) via Herald, about none",
      ]
    ),
    Row(
      testDescription: "a rejected intermediary goes by the words of the text",
      make: { corpus, _ in .reject(entity: try number("Herald", in: corpus)) },
      answers: [
        "Ann Lee PERSON 2", "Bob Ray PERSON 2", "Cora Roe PERSON 1",
        "“We agree” Ann Lee (PERSON) via Herald, about none",
      ]
    ),
    Row(
      testDescription: "another intermediary takes the place of the one that was found",
      make: { corpus, quotation in
        .relay(quotation: quotation.id, via: .entity(try number("Cora Roe", in: corpus)))
      },
      answers: names + ["“We agree” Ann Lee (PERSON) via Cora Roe, about none"]
    ),
    Row(
      testDescription: "an intermediary may be words",
      make: { _, quotation in .relay(quotation: quotation.id, via: .words("a friend")) },
      answers: names + ["“We agree” Ann Lee (PERSON) via a friend, about none"]
    ),
    Row(
      testDescription: "a quotation may have no intermediary",
      make: { _, quotation in .relay(quotation: quotation.id, via: .unknown) },
      answers: names + ["“We agree” Ann Lee (PERSON) via , about none"]
    ),
    Row(
      testDescription: "another content speaks of other names",
      make: { _, quotation in .extend(quotation: quotation.id, to: TextRange(8, 31)) },
      answers: names + ["“met Bob Ray. \"We agree\"” Ann Lee (PERSON) via Herald, about Bob Ray"]
    ),
  ]

  private static let names = ["Ann Lee PERSON 2", "Bob Ray PERSON 2", "Cora Roe PERSON 1", "Herald ORG 1"]

  /// The entities and the quotation of a corpus.
  private func answers(_ corpus: Corpus) throws -> [String] {
    let quotation = try #require(try corpus.quotations().rows.first)
    let about = try corpus.entities(order: .name).rows.filter { entity in
      try corpus.quotations(where: QuotationFilter(about: entity.id)).total > 0
    }
    let spokenOf = about.map(\.name).joined(separator: ", ")
    return try lines(corpus) + [
      "“\(quotation.content)” \(quotation.speaker?.name ?? "nobody") "
        + "(\(quotation.speaker?.type?.rawValue ?? "nil")) via "
        + quotation.via.map(\.name).joined(separator: ", ")
        + ", about \(spokenOf.isEmpty ? "none" : spokenOf)"
    ]
  }

  private func correct(_ corpus: Corpus, _ correction: Correction) throws {
    let step = try corpus.beginStep("correct", kind: .correction)
    try corpus.correct(correction, step: step)
  }

  @Test(arguments: rows) func isAppliedAndTakenBack(row: Row) throws {
    let corpus = try corpus(QuotationCorrectionTests.story)
    let before = try answers(corpus)
    try correct(corpus, try row.make(corpus, try #require(try corpus.quotations().rows.first)))
    #expect(try answers(corpus) == row.answers)
    #expect(try corpus.staleCorrections().isEmpty)
    _ = try corpus.undo()
    #expect(try answers(corpus) == before)
    _ = try corpus.redo()
    #expect(try answers(corpus) == row.answers)
    // Every correction holds beside each of the others, twice over.
    for other in QuotationCorrectionTests.rows {
      guard let quotation = try corpus.quotations().rows.first,
        let correction = try? other.make(corpus, quotation)
      else { continue }
      do { try correct(corpus, correction) } catch StoreError.noSuchRow { continue }
    }
    while let last = try corpus.steps().last, last.kind == .correction { _ = try corpus.undo() }
    #expect(try answers(corpus) == before)
    #expect(try corpus.damage().isEmpty)
  }

  @Test func rejectedNamesStayAwayInLaterArticles() throws {
    let corpus = try corpus(QuotationCorrectionTests.story)
    try correct(corpus, .reject(entity: try number("Bob Ray", in: corpus)))
    try load([document("Bob Ray came to Lima.", named: [.person("Bob Ray")])], into: corpus)
    #expect(try lines(corpus) == ["Ann Lee PERSON 2", "Cora Roe PERSON 1", "Herald ORG 1"])
    #expect(try corpus.names(beginning: "bob").isEmpty)
  }

  @Test func aCorrectionOfAnUndoneArticleIsStale() throws {
    let corpus = try corpus(QuotationCorrectionTests.story)
    try load([document("Dan Poe came.", named: [.person("Dan Poe")])], into: corpus)
    try correct(corpus, .reject(entity: try number("Dan Poe", in: corpus)))
    try correct(corpus, .reject(entity: try number("Cora Roe", in: corpus)))
    #expect(try corpus.corrections().map(\.kind) == [.reject, .reject])
    #expect(try corpus.staleCorrections().isEmpty)
    // A second rejection finds nothing that is left.
    let step = try corpus.beginStep("again", kind: .correction)
    let gone = try corpus.store.number("SELECT id FROM entity WHERE name = 'Dan Poe'")
    try corpus.correct(.reject(entity: gone), step: step)
    #expect(try corpus.staleCorrections().map(\.subject) == ["Dan Poe"])
  }
}
