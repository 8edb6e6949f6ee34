import Corpora
import Documents
import Testing

@Suite("Judgements of findings")
struct JudgementTests {
  private func judge(_ corpus: Corpus, _ finding: Finding, _ isRight: Bool, isSampled: Bool = true) throws {
    let step = try corpus.beginStep("mark", kind: .correction)
    try corpus.judge(
      finding,
      isRight: isRight,
      reason: isRight ? nil : "speaker",
      isSampled: isSampled,
      step: step
    )
  }

  @Test func theLastJudgementOfAFindingCountsAndCanBeUndone() throws {
    let corpus = try corpus(CorrectionTests.report)
    let quotation = Finding.quotation(try #require(corpus.quotations().rows.first?.id))
    try judge(corpus, quotation, true)
    try judge(corpus, quotation, false)
    #expect(try corpus.judgements().map(\.isRight) == [false])
    #expect(try corpus.measuredShares()[.quotes] == MeasuredShare(right: 0, of: 1))
    _ = try corpus.undo()
    #expect(try corpus.judgements().map(\.isRight) == [true])
    _ = try corpus.redo()
    #expect(try corpus.judgements().map(\.reason) == ["speaker"])
    _ = try corpus.undo()
    _ = try corpus.undo()
    #expect(try corpus.judgements().isEmpty)
  }

  @Test func onlyDrawnFindingsAreMeasured() throws {
    let corpus = try corpus(CorrectionTests.report)
    let entities = try corpus.entities().rows.map { Finding.entity($0.id) }
    try judge(corpus, entities[0], true, isSampled: false)
    #expect(try corpus.measuredShares().isEmpty)
    try judge(corpus, entities[1], true)
    #expect(try corpus.measuredShares()[.entities]?.marked == 1)
  }

  @Test(arguments: FindingKind.allCases)
  func aSampleLeavesOutWhatIsMarked(kind: FindingKind) throws {
    let corpus = try corpus(CorrectionTests.report)
    let all = try corpus.sample(kind, count: 100, seed: 7)
    #expect(all.count == (try corpus.findingCount(kind)))
    #expect(try corpus.sample(kind, count: 100, seed: 7) == all)
    #expect(Set(all).count == all.count)
    guard let first = all.first else { return }
    try judge(corpus, first, true)
    #expect(try corpus.sample(kind, count: 100, seed: 7).contains(first) == false)
  }

  @Test func peopleAreDescribed() throws {
    let corpus = try corpus(CorrectionTests.report)
    let ann = try number("Ann Lee", in: corpus)
    let step = try corpus.beginStep("describe", kind: .correction)
    try corpus.correct(.describe(entity: ann, .gender, as: "woman"), step: step)
    #expect(try corpus.traits(.gender) == [ann: "woman"])
    #expect(try corpus.traits(.function).isEmpty)
    _ = try corpus.undo()
    #expect(try corpus.traits(.gender).isEmpty)
  }
}
