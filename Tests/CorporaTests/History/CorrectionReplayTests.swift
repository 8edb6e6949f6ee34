import Corpora
import Documents
import Foundation
import Testing

@Suite struct CorrectionTests {
  static let report = document(
    "Ann Lee met Bob Ray. \"I agree\" Lee said. Ray listened to police.",
    named: [.person("Ann Lee", "Lee"), .person("Bob Ray", "Ray")],
    quoted: [Quoted(content: "I agree", speaker: "Lee", cue: "said")]
  )

  func correct(_ corpus: Corpus, _ correction: Correction) throws {
    let step = try corpus.beginStep("correct", kind: .correction)
    try corpus.correct(correction, step: step)
  }

  @Test func mergeAndUndo() throws {
    let corpus = try corpus(CorrectionTests.report)
    let before = try lines(corpus)
    try correct(corpus, .merge(entity: number("Ann Lee", in: corpus), into: number("Bob Ray", in: corpus)))
    #expect(try lines(corpus) == ["Bob Ray PERSON 4"])
    #expect(try corpus.quotations().rows.first?.speaker?.name == "Bob Ray")
    #expect(try corpus.entity(named: "lee") == corpus.entity(named: "bob ray"))
    _ = try corpus.undo()
    #expect(try lines(corpus) == before)
    #expect(try corpus.quotations().rows.first?.speaker?.name == "Ann Lee")
    _ = try corpus.redo()
    #expect(try lines(corpus) == ["Bob Ray PERSON 4"])
  }

  @Test func newArticlesAreCorrectedToo() throws {
    let corpus = try corpus(CorrectionTests.report)
    try correct(corpus, .merge(entity: number("Ann Lee", in: corpus), into: number("Bob Ray", in: corpus)))
    try correct(corpus, .rename(entity: number("Bob Ray", in: corpus), to: "Robert Ray"))
    try load([document("Ann Lee came to Lima.", named: [.person("Ann Lee")])], into: corpus)
    #expect(try lines(corpus) == ["Robert Ray PERSON 5"])
    #expect(try corpus.entities().rows.first?.articles == 2)
    #expect(try corpus.staleCorrections().isEmpty)
  }

  @Test func splitMovesOneName() throws {
    let corpus = try corpus(CorrectionTests.report)
    try correct(corpus, .split(entity: number("Ann Lee", in: corpus), name: "Lee"))
    #expect(try lines(corpus) == ["Ann Lee PERSON 1", "Bob Ray PERSON 2", "Lee PERSON 1"])
    #expect(try corpus.quotations().rows.first?.speaker?.name == "Lee")
    _ = try corpus.undo()
    #expect(try lines(corpus) == ["Ann Lee PERSON 2", "Bob Ray PERSON 2"])
  }

  @Test func splitMovesWholeArticlesThatKnowNoOtherName() throws {
    let corpus = try corpus(
      CorrectionTests.report,
      document("Lee resigned on Monday.", named: [.person("Lee")], times: ["Monday": "2020-01-06"])
    )
    try correct(corpus, .split(entity: number("Ann Lee", in: corpus), name: "lee"))
    let lee = try number("lee", in: corpus)
    #expect(try corpus.entity(lee)?.mentions == 2)
    #expect(try corpus.events(with: lee).total == 1)
    #expect(try corpus.mentions(of: lee).rows.map(\.article) == [1, 2])
  }

  @Test func renameAndRetype() throws {
    let corpus = try corpus(CorrectionTests.report)
    let id = try number("Bob Ray", in: corpus)
    try correct(corpus, .rename(entity: id, to: "Ray's Bar"))
    try correct(corpus, .retype(entity: id, to: .organization))
    #expect(try lines(corpus) == ["Ann Lee PERSON 2", "Ray's Bar ORG 2"])
    #expect(try corpus.names(beginning: "bar").map(\.name) == ["Ray's Bar"])
    #expect(try corpus.names(beginning: "bob").map(\.name) == ["Ray's Bar"])
    _ = try corpus.undo()
    _ = try corpus.undo()
    #expect(try lines(corpus) == ["Ann Lee PERSON 2", "Bob Ray PERSON 2"])
    #expect(try corpus.names(beginning: "bar").isEmpty)
  }

  @Test func reattribute() throws {
    let corpus = try corpus(CorrectionTests.report)
    let quotation = try corpus.quotations().rows[0].id
    try correct(corpus, .reattribute(quotation: quotation, to: .entity(number("Bob Ray", in: corpus))))
    #expect(try corpus.speakers().rows.map(\.name) == ["Bob Ray"])
    #expect(try corpus.quotation(quotation)?.isReattributed == true)
    try correct(corpus, .reattribute(quotation: quotation, to: .words("the police")))
    #expect(try corpus.speakers().rows.map(\.name) == ["the police"])
    #expect(try corpus.quotations(where: QuotationFilter(speaker: .words("The Police"))).total == 1)
    try correct(corpus, .reattribute(quotation: quotation, to: .unknown))
    #expect(try corpus.quotation(quotation)?.speaker == nil)
    #expect(try corpus.quotations(where: QuotationFilter(speaker: .unknown)).total == 1)
    for _ in 0..<3 { _ = try corpus.undo() }
    #expect(try corpus.speakers().rows.map(\.name) == ["Ann Lee"])
  }

  @Test func correctionsSurviveSavingAndLoadingAnew() throws {
    let folder = try Folder()
    let path = folder.path("a.news")
    do {
      let corpus = try corpus(CorrectionTests.report)
      try correct(corpus, .merge(entity: number("Ann Lee", in: corpus), into: number("Bob Ray", in: corpus)))
      try correct(corpus, .rename(entity: number("Bob Ray", in: corpus), to: "R."))
      try correct(corpus, .reattribute(quotation: corpus.quotations().rows[0].id, to: .words("nurses")))
      try corpus.save(to: path)
    }
    let reopened = try Corpus(path: path, create: false)
    #expect(try lines(reopened) == ["R. PERSON 4"])
    #expect(try reopened.speakers().rows.map(\.name) == ["nurses"])
    #expect(try reopened.corrections().map(\.kind) == [.merge, .rename, .reattribute])
    for _ in 0..<3 { _ = try reopened.undo() }
    #expect(try lines(reopened) == ["Ann Lee PERSON 2", "Bob Ray PERSON 2"])
  }

  @Test func staleCorrectionsAreReported() throws {
    let corpus = try corpus(CorrectionTests.report)
    try correct(corpus, .split(entity: number("Ann Lee", in: corpus), name: "Leigh"))
    #expect(try corpus.staleCorrections().map(\.subject) == ["Ann Lee"])
    #expect(try lines(corpus) == ["Ann Lee PERSON 2", "Bob Ray PERSON 2"])
    let late = document("Ann Lee is called Leigh.", named: [.person("Ann Lee", "Leigh")])
    try load([late], into: corpus)
    #expect(try corpus.staleCorrections().isEmpty)
    #expect(try lines(corpus).contains("Leigh PERSON 1"))
  }

  @Test func unknownNumbersAreRefused() throws {
    let corpus = try corpus(CorrectionTests.report)
    let step = try corpus.beginStep("correct", kind: .correction)
    #expect(throws: StoreError.noSuchRow(kind: "entity", id: 99)) {
      try corpus.correct(.rename(entity: 99, to: "x"), step: step)
    }
    #expect(throws: StoreError.noSuchRow(kind: "quotation", id: 99)) {
      try corpus.correct(.reattribute(quotation: 99, to: .unknown), step: step)
    }
  }
}
