import Annotators
import Documents
import TestSupport
import Testing

/// A sentence of an article of Thursday, 2016-11-17, and its events as short lines.
struct EventCase: CustomTestStringConvertible, Sendable {
  var text: String
  /// `date lemma | words`, then what differs from an asserted main event in the past.
  var events: [String]
  var testDescription: String { text }

  init(_ text: String, _ events: String...) { (self.text, self.events) = (text, events) }
}

@Suite("Events")
struct EventExtractorTests {
  /// Returns the document of a text of 2016-11-17, behind a sentence without events.
  static func document(_ text: String, headline: String? = nil) -> Document {
    let body = (headline.map { $0 + "\n\n" } ?? "") + "It is cold in the hall.\n\n" + text
    var article = Articles.article(body)
    if headline != nil { article.paragraphs[0].role = .headline }
    if let day = CalendarDate(iso: "2016-11-17") {
      article.published = PublicationDate(day, basis: .metadata)
    }
    return Pipeline.standard.document(for: article)
  }

  /// Returns an event as a line.
  static func line(_ event: Event, in document: Document) -> String {
    var line = "\(event.date) \(event.lemma ?? "-") | \(document.string(event.range))"
    if event.modality != .asserted { line += " | \(event.modality.rawValue)" }
    if event.isNegated { line += " | negated" }
    if event.standing != .main { line += " | \(event.standing.rawValue)" }
    if event.dating != .clause { line += " | \(event.dating.rawValue)" }
    if event.isNominal { line += " | noun" }
    return line
  }

  static let clauses = [
    EventCase(
      "The premier will meet her rival on Saturday.",
      "2016-11-19 meet | The premier will meet her rival on Saturday | planned"
    ),
    EventCase(
      "The court withdrew the order on Wednesday after the minister protested.",
      "2016-11-16 withdraw | The court withdrew the order on Wednesday"
    ),
    EventCase(
      "The deadline, which the court issued in 2013, passed long ago.",
      "2013 issue | The deadline, which the court issued in 2013 | background"
    ),
    EventCase(
      "The leak began at 5:40 a.m. on Monday.",
      "2016-11-14 begin | The leak began at 5:40 a.m. on Monday"
    ),
    EventCase(
      "Lawmakers will debate the dam next week.",
      "2016-W47 debate | Lawmakers will debate the dam next week | planned"
    ),
    EventCase(
      "Work on the road will begin on Saturday.",
      "2016-11-19 begin | Work on the road will begin on Saturday | planned"
    ),
    EventCase(
      "The minister said on Monday that the cabinet met twice and would decide this week.",
      "2016-11-14 say | The minister said on Monday | reporting",
      "2016-W46 decide | the cabinet met twice and would decide this week | planned"
    ),
    EventCase("It was late, and the train left on Monday.", "2016-11-14 leave | the train left on Monday"),
    EventCase(
      "The mill did not reopen on Monday.",
      "2016-11-14 reopen | The mill did not reopen on Monday | negated"
    ),
    EventCase(
      "The mayor opened the school on Monday and visited the harbour.",
      "2016-11-14 open | The mayor opened the school on Monday",
      "2016-11-14 visit | visited the harbour | parent"
    ),
    EventCase(
      "The plane left at noon on Wednesday.",
      "2016-11-16 leave | The plane left at noon on Wednesday"
    ),
  ]

  @Test("A clause is an event with the day of the time in it", arguments: clauses)
  func clause(_ row: EventCase) { EventExtractorTests.expect(row) }

  static let reports = [
    EventCase(
      "Officials said on Tuesday that the bridge fell on Sunday.",
      "2016-11-15 say | Officials said on Tuesday | reporting",
      "2016-11-13 fall | the bridge fell on Sunday | reported"
    ),
    EventCase(
      "The bridge fell on Sunday, officials said on Tuesday.",
      "2016-11-13 fall | The bridge fell on Sunday | reported",
      "2016-11-15 say | officials said on Tuesday | reporting"
    ),
    EventCase(
      "The firm said on Tuesday that the alarm was off.",
      "2016-11-15 say | The firm said on Tuesday that the alarm was off | statement"
    ),
    EventCase(
      "The minister denied that she had met the envoy in October.",
      "2016-10 meet | she had met the envoy in October | denied",
      "2016-11-17 deny | The minister denied | reporting | report"
    ),
  ]

  @Test("What is reported is an event apart from the report", arguments: reports)
  func report(_ row: EventCase) { EventExtractorTests.expect(row) }

  private static func expect(_ row: EventCase) {
    let document = document(row.text)
    let lines = document[Event.self].map { line($0, in: document) }
    #expect(lines.sorted() == row.events.sorted())
  }

  @Test func theReportedEventKnowsItsReport() throws {
    let document = EventExtractorTests.document("Officials said on Tuesday that the bridge fell on Sunday.")
    let events = document[Event.self]
    let fall = try #require(events.first { $0.lemma == "fall" })
    #expect(fall.reported == "2016-11-15")
    #expect(fall.reporting.map { events[$0].lemma } == "say")
    #expect(events.first { $0.lemma == "say" }?.reporting == nil)
  }

  @Test func nounsNameEvents() throws {
    let document = EventExtractorTests.document(
      "The ministers condemned the attack of Nov. 8 in the capital."
    )
    let event = try #require(document[Event.self].first { $0.isNominal })
    #expect(event.lemma == "attack" && event.date == "2016-11-08")
    #expect(document.string(event.range).hasPrefix("the attack"))
  }

  @Test func nounsThatNameNoEventHaveNoDay() {
    for text in ["They printed the report of 2015.", "They read the Nov. 8 edition."] {
      let document = EventExtractorTests.document(text)
      #expect(document[Event.self].allSatisfy { $0.date != "2015" && $0.date != "2016-11-08" }, "\(text)")
    }
  }

  @Test func announcementsNeedNoDay() throws {
    let document = EventExtractorTests.document("The company will close the mill, its spokesman said.")
    let event = try #require(document[Event.self].first { $0.lemma == "close" })
    #expect(event.date == Event.futureReference && event.dating == .open && event.modality == .planned)
    #expect(document.string(event.range) == "The company will close the mill")
    #expect(event.tense == .future)
  }

  @Test func theLeadHasTheDayOfTheReport() throws {
    let document = Articles.document(
      headline: "Mill closes",
      "LEEDS - A mill in Leeds has closed.\n\nPublished on November 17, 2016. It is cold."
    )
    let events = document[Event.self].filter { $0.dating == .report }
    for event in events { #expect(event.evidence.confidence < 0.5) }
    #expect(Set(events.map(\.standing)).isSubset(of: [.main, .headline]))
  }

  @Test("Lengths, sets and comparisons are no events")
  func none() {
    for text in [
      "He speaks for two hours every day.", "It is a day later than promised.", "Friday, January 4, 2019",
    ] {
      #expect(EventExtractorTests.document(text)[Event.self].isEmpty, "\(text)")
    }
  }

  @Test func participantsHaveRoles() throws {
    let document = EventExtractorTests.document("Anna Keller met Boris Chan in Lima on Monday.")
    let event = try #require(document[Event.self].first { $0.lemma == "meet" })
    let entities = document[Entity.self]
    let roles = event.participants.compactMap { participant in
      participant.entity.map { "\(participant.role.rawValue) \(entities[$0].name)" }
    }
    #expect(roles == ["agent Anna Keller", "patient Boris Chan", "place Lima"])
  }

  @Test func aDegreeBelongsToWhoTakesPart() throws {
    let document = EventExtractorTests.document("At least 31 people drowned on Monday.")
    let event = try #require(document[Event.self].first { $0.lemma == "drown" })
    #expect(event.participants.compactMap(\.range).map { document.string($0) } == ["At least 31 people"])
  }

  @Test func theSubjectOfThePassiveIsThePatient() throws {
    let document = EventExtractorTests.document(
      "Two inspectors were sent to the plant by the agency on Monday."
    )
    let event = try #require(document[Event.self].first { $0.lemma == "send" })
    let patient = try #require(event.participants.first { $0.role == .patient })
    #expect(patient.range.map { document.string($0) } == "Two inspectors")
    #expect(patient.entity == nil)
  }

  @Test(
    "The comma of a dateline that stands in the middle of an article attributes nothing",
    arguments: [
      "LYON, France — Officials said Monday that the talks had failed.",
      "LYON, France (Reuters) - Officials said Monday the talks failed.",
      "GENEVA, Nov. 4 -- The ministry said on Tuesday, officials said, that it would pay.",
    ]
  )
  func datelines(paragraph: String) {
    let document = Articles.document("Harbour talks fail\n\nSome people came to the hall.\n\n\(paragraph)\n")
    #expect(document[Event.self].allSatisfy { $0.range.end <= document.text.count })
    #expect(document[Event.self].allSatisfy { !document.string($0.range).hasPrefix("LYON") })
  }

  /// Whatever the words are, events lie in their sentences and refer to what is there.
  @Test func anyTextGivesSoundEvents() {
    var fuzz = Fuzz(seed: 27)
    let words = [
      "on", "Monday", "said", "that", "will", "the", "summit", "of", "2015", ",", "\"", "(", ")", "when",
      "fell",
      "Ann", "Lee", "to", "meet", ".", "and", "not", "in", "Lima", "-", "whose", "Nov.", "8", "denied",
      "attack",
    ]
    for _ in 0..<60 {
      let text = (0..<fuzz.number(1...60)).map { _ in words[fuzz.number(0...words.count - 1)] }.joined(
        separator: " "
      )
      let document = EventExtractorTests.document(text)
      let events = document[Event.self]
      for event in events {
        #expect(document.sentences[event.sentence].range.contains(event.range), "\(text)")
        #expect(
          !event.range.isEmpty
            && event.time.map { document[TimeExpression.self].indices.contains($0) } ?? true
        )
        #expect(event.reporting.map { events.indices.contains($0) } ?? true)
        #expect(event.entities.allSatisfy { document[Entity.self].indices.contains($0) })
      }
    }
  }
}
