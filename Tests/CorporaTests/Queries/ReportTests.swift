import Documents
import Foundation
import Testing

@testable import Corpora

@Suite("Accusations, refusals and joint statements are stored")
struct ReportTests {
  /// An article in which Ann Lee and Bob Ray speak together, Cora Roe is accused, and a ministry refuses.
  private static var story: Document {
    var story = document(
      "Ann Lee and Bob Ray said they agree. They accused Cora Roe. The ministry declined.",
      named: [.person("Ann Lee"), .person("Bob Ray"), .person("Cora Roe")],
      quoted: [Quoted(content: "they agree", speaker: "Ann Lee", cue: "said", kind: .indirect)]
    )
    let text = String(decoding: story.text, as: UTF8.self)
    func range(_ words: String) -> TextRange {
      let start = text.range(of: words).map { text[..<$0.lowerBound].utf8.count } ?? 0
      return TextRange(start, start + words.utf8.count)
    }
    story[PartyReport.self] = [
      PartyReport(
        .accusation,
        party: range("Cora Roe"),
        entity: 2,
        words: [range("accused")],
        sentence: 1,
        evidence: Evidence("object of a verb of accusation", trigger: range("accused"))
      ),
      PartyReport(
        .refusal,
        party: range("The ministry"),
        entity: nil,
        words: [range("The"), range("declined")],
        sentence: 2,
        evidence: Evidence("declines to speak")
      ),
    ]
    story[JointSpeaker.self] = [
      JointSpeaker(quotation: 0, source: Quotation.Source(range: range("Bob Ray"), entity: 1))
    ]
    return story
  }

  @Test func reportsAreAskedFor() throws {
    let corpus = try corpus(ReportTests.story)
    let found = try corpus.reports().map { report in
      "\(report.kind) \(report.party.name) \(report.party.type?.rawValue ?? "-"): \(report.words), "
        + report.evidence.rule
    }
    #expect(
      found == [
        "accusation Cora Roe PERSON: accused, object of a verb of accusation",
        "refusal The ministry -: The … declined, declines to speak",
      ]
    )
    #expect(try corpus.reports(of: number("Cora Roe", in: corpus)).count == 1)
    #expect(try corpus.reports(of: number("Ann Lee", in: corpus)).isEmpty)
    #expect(try corpus.reports(in: .articles([7])).isEmpty)
  }

  @Test func reportsMoveWithTheirEntities() throws {
    let corpus = try corpus(ReportTests.story)
    let (ann, cora) = (try number("Ann Lee", in: corpus), try number("Cora Roe", in: corpus))
    let step = try corpus.beginStep("merge", kind: .correction)
    try corpus.correct(.merge(entity: cora, into: ann), step: step)
    #expect(try corpus.reports(of: ann).map(\.party.name) == ["Ann Lee"])
    _ = try corpus.undo()
    #expect(try corpus.reports(of: ann).isEmpty)
    #expect(try corpus.reports(of: cora).count == 1)
  }

  @Test func whatSeveralSayIsEachOnes() throws {
    let corpus = try corpus(ReportTests.story)
    let speakers = try corpus.speakers().rows.map { "\($0.name) \($0.quotations)" }
    #expect(speakers == ["Ann Lee 1", "Bob Ray 1"])
    let bob = try number("Bob Ray", in: corpus)
    #expect(try corpus.quotations(where: QuotationFilter(speaker: .entity(bob))).total == 1)
    #expect(try corpus.jointSpeakers().values.flatMap { $0 }.map(\.name) == ["Bob Ray"])
    // Once the user has said whose it is, it is nobody else's.
    let quotation = try #require(try corpus.quotations().rows.first)
    let step = try corpus.beginStep("reattribute", kind: .correction)
    try corpus.correct(.reattribute(quotation: quotation.id, to: .words("police")), step: step)
    #expect(try corpus.speakers().rows.map(\.name) == ["police"])
  }
}
