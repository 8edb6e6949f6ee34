import Documents
import Testing

@testable import Corpora

/// Findings with a distinct value in every field are read as they were stored.
@Suite struct StoredRowTests {
  private static let text =
    "At noon in Lima on air, aides told reporters via GMA that Ann Lee may not win 40 seats."

  /// Returns the byte range of some words of the text.
  private static func range(_ words: String) -> TextRange {
    let (whole, part) = (Array(text.utf8), Array(words.utf8))
    let start = whole.indices.first { whole[$0...].starts(with: part) } ?? -1
    return TextRange(start, start + part.count)
  }

  private static func spot(_ words: String) -> Spot { Spot(text: words, range: range(words)) }

  private static let evidence = Evidence(
    "a rule",
    by: .model,
    trigger: TextRange(3, 9),
    runnerUp: "another",
    confidence: 0.25
  )

  private static func made() -> Document {
    var made = document(text, named: [.person("Ann Lee"), .thing(.organization, "GMA")])
    made[Entity.self][0].mentions[0].evidence = evidence
    made[Entity.self][0].roles = [
      Entity.Role(text: "candidate", range: TextRange(5, 7), evidence: evidence)
    ]
    var quotation = Quotation(
      kind: .mixed,
      content: [range("may not win"), range("40 seats")],
      cue: range("told"),
      cueLemma: "tell",
      speaker: Quotation.Source(range: range("aides"), entity: nil),
      via: [Quotation.Source(range: range("GMA"), entity: 1)],
      addressee: range("reporters"),
      sentence: 0,
      evidence: evidence
    )
    quotation.circumstances = Quotation.Circumstances(
      time: range("At noon"),
      place: range("in Lima"),
      medium: range("on air")
    )
    (quotation.isNegated, quotation.modality, quotation.isTopic) = (true, "may", true)
    (quotation.sourceKind, quotation.anonymity) = (.unnamed, range("aides"))
    made[Quotation.self] = [quotation]
    made[TimeExpression.self] = [
      TimeExpression(
        range: range("noon"),
        sentence: 0,
        kind: .time,
        value: "2024-03-14T12:00",
        mod: "MID",
        evidence: evidence
      )
    ]
    made[Event.self] = [
      Event(
        range: range("win 40 seats"),
        sentence: 0,
        time: 0,
        date: "2024-03",
        tense: .future,
        participants: [Event.Participant(.other, entity: 0)],
        evidence: evidence
      )
    ]
    made[Quantity.self] = [
      Quantity(
        range: range("40 seats"),
        sentence: 0,
        value: 40.5,
        unit: "seat",
        hedge: "about",
        context: ["a"]
      )
    ]
    let spot = range("40 seats")
    made[Quantity.self][0].high = 50
    (made[Quantity.self][0].bound, made[Quantity.self][0].correction) = (.about, .right)
    (made[Quantity.self][0].noun, made[Quantity.self][0].action, made[Quantity.self][0].per) = (
      "house", "win", "day"
    )
    (made[Quantity.self][0].days, made[Quantity.self][0].whole) = (4, 0)
    (made[Quantity.self][0].isNegated, made[Quantity.self][0].isHeadline) = (true, true)
    (made[Quantity.self][0].head, made[Quantity.self][0].predicate, made[Quantity.self][0].time) = (
      spot, spot, spot
    )
    made[Quantity.self][0].asOf = "2024-03"
    made[Quantity.self][0].rules = ["the noun", "the predicate"]
    return made
  }

  /// The inferred day of publication differs from the stated one in every part.
  @Test func articles() throws {
    func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }
    let plain = document(StoredRowTests.text)
    let article = Article(
      source: "source.txt",
      identifier: "identifier",
      headline: "Headline",
      deck: "Deck",
      authors: ["First Author", "Second Author"],
      outlet: "Outlet",
      dateline: "LIMA",
      published: PublicationDate(
        try day("2024-03-14"),
        basis: .metadata,
        proof: [PublicationDate.Step("stated", range: TextRange(1, 2))],
        runnerUp: try day("2024-03-13")
      ),
      url: "https://example.org/a",
      language: "en-GB",
      body: StoredRowTests.text,
      paragraphs: [
        Paragraph(range: TextRange(0, 7), role: .byline),
        Paragraph(range: TextRange(8, plain.text.count)),
      ],
      notes: ["a note"]
    )
    let inferred = PublicationDate(
      try day("2024-03-16"),
      basis: .inferred,
      proof: [
        PublicationDate.Step("inferred", range: TextRange(3, 5)), PublicationDate.Step("without words"),
      ],
      runnerUp: try day("2024-03-17")
    )
    var made = Document(
      article: article,
      text: plain.text,
      sentences: plain.sentences,
      tokens: plain.tokens
    )
    made[PublicationDate.self] = [inferred]
    let corpus = try corpus(made)
    let stored = try #require(try corpus.article(1))
    #expect(stored.article == article)
    #expect(stored.published == inferred)
    #expect(stored.id == 1 && stored.words == made.tokens.count)
    #expect(stored.sentences == made.sentences.map(\.range))
    let expected = ArticleSummary(
      id: 1,
      source: "source.txt",
      headline: "Headline",
      outlet: "Outlet",
      published: inferred.date,
      basis: .inferred,
      words: made.tokens.count,
      url: "https://example.org/a"
    )
    #expect(try corpus.articles().rows == [expected])
  }

  @Test func stepsAndCorrections() throws {
    let corpus = try corpus(StoredRowTests.made())
    let id = try corpus.beginStep("a label", kind: .correction, before: "before", after: "after")
    let step = StepRecord(id: id, label: "a label", kind: .correction, before: "before", after: "after")
    #expect(try corpus.steps().last == step)
    try corpus.correct(.rename(entity: number("Ann Lee", in: corpus), to: "A. Lee"), step: id)
    try corpus.correct(.reattribute(quotation: 1, to: .words("the police")), step: id)
    let records = [
      CorrectionRecord(id: 1, step: id, kind: .rename, subject: "Ann Lee", object: "A. Lee", isStale: false),
      CorrectionRecord(
        id: 2,
        step: id,
        kind: .reattribute,
        subject: "may not win 40 seats",
        object: "the police",
        isStale: false
      ),
    ]
    #expect(try corpus.corrections() == records)
  }

  @Test func quotations() throws {
    let corpus = try corpus(StoredRowTests.made())
    let found = try #require(try corpus.quotations(where: QuotationFilter(includesTopics: true)).rows.first)
    let gma = try number("GMA", in: corpus)
    let expected = QuotationRow(
      id: 1,
      article: 1,
      kind: .mixed,
      content: "may not win 40 seats",
      ranges: [StoredRowTests.range("may not win"), StoredRowTests.range("40 seats")],
      cue: StoredRowTests.spot("told"),
      cueLemma: "tell",
      speaker: Party(spot: StoredRowTests.spot("aides"), entity: nil, name: "aides", type: nil),
      via: [Party(spot: StoredRowTests.spot("GMA"), entity: gma, name: "GMA", type: .organization)],
      addressee: StoredRowTests.spot("reporters"),
      sentence: 0,
      said: CalendarDate(iso: "2024-03-14"),
      statedDay: StoredRowTests.spot("noon"),
      evidence: StoredRowTests.evidence,
      isReattributed: false,
      manner: QuotationRow.Manner(
        isTopic: true,
        isNegated: true,
        modality: "may",
        sourceKind: .unnamed,
        anonymity: StoredRowTests.spot("aides"),
        time: StoredRowTests.spot("At noon"),
        place: StoredRowTests.spot("in Lima"),
        medium: StoredRowTests.spot("on air")
      )
    )
    #expect(found == expected)
  }

  @Test func namesAndRoles() throws {
    let corpus = try corpus(StoredRowTests.made())
    let ann = try number("Ann Lee", in: corpus)
    let mention = try #require(try corpus.mentions(of: ann).rows.first)
    #expect(
      mention
        == MentionRow(
          id: 1,
          article: 1,
          entity: ann,
          name: "Ann Lee",
          range: StoredRowTests.range("Ann Lee"),
          sentence: 0,
          kind: .name,
          text: "Ann Lee",
          evidence: StoredRowTests.evidence
        )
    )
    let role = try #require(try corpus.roles(of: ann).first)
    #expect(role.text == "candidate" && role.range == TextRange(5, 7) && role.entity == ann)
    #expect(role.evidence == StoredRowTests.evidence)
  }

  @Test func timesEventsAndQuantities() throws {
    let made = StoredRowTests.made()
    let corpus = try corpus(made)
    let time = try #require(try corpus.times().rows.first)
    #expect(time.expression == made[TimeExpression.self][0] && time.text == "noon" && time.article == 1)
    #expect(time.days?.lowerBound.iso == "2024-03-14" && time.days?.upperBound.iso == "2024-03-14")
    let event = try #require(try corpus.events().rows.first)
    #expect(event.spot == StoredRowTests.spot("win 40 seats") && event.time == StoredRowTests.spot("noon"))
    #expect(event.date == "2024-03" && event.tense == .future && event.evidence == StoredRowTests.evidence)
    #expect(event.days?.lowerBound.iso == "2024-03-01" && event.days?.upperBound.iso == "2024-03-31")
    let quantity = try #require(try corpus.quantities().rows.first)
    #expect(quantity.quantity == made[Quantity.self][0] && quantity.text == "40 seats")
    #expect(try corpus.quantity(quantity.id) == quantity)
    #expect(try corpus.quantity(99) == nil)
  }

  /// Two rules with the same words are distinct if one of them belongs to a model.
  @Test func rulesAreKeptWithTheirMethods() throws {
    var made = document("Ann Lee met Bob Ray.", named: [.person("Ann Lee"), .person("Bob Ray")])
    for (index, method) in Evidence.Method.allCases.enumerated() {
      made[Entity.self][index].mentions[0].evidence = Evidence("the same words", by: method)
    }
    let corpus = try corpus(made)
    #expect(try corpus.mentions(inArticle: 1).map(\.evidence.method) == Evidence.Method.allCases)
  }

  /// The statement for a table is prepared again for other columns, and an unknown column is an error.
  @Test func insertionsNameTheirColumns() throws {
    let store = try Store(.temporary)
    try store.execute("CREATE TABLE t(a, b)")
    try store.insert(into: "t", ["a": .integer(1), "b": .integer(2)])
    try store.insert(into: "t", ["b": .integer(3), "a": .integer(4)])
    try store.insert(into: "t", ["b": .integer(5)])
    let rows = try store.rows("SELECT a, b FROM t ORDER BY b") { "\($0.int()) \($0.int())" }
    #expect(rows == ["1 2", "4 3", "0 5"])
    #expect(throws: StoreError.self) { try store.insert(into: "t", ["c": .integer(1)]) }
  }
}
