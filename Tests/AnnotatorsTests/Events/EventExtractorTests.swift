import Annotators
import Documents
import Testing

/// A sentence with its clause in brackets, and the date and tense of its event.
struct EventCase: CustomTestStringConvertible, Sendable {
  var text: String
  var date: String
  var tense: Event.Tense
  var testDescription: String { text }

  init(_ text: String, _ date: String, _ tense: Event.Tense) {
    self.text = text
    self.date = date
    self.tense = tense
  }
}

@Suite("Events")
struct EventExtractorTests {
  static let cases = [
    EventCase("[The premier will meet her rival on Saturday].", "2016-11-19", .future),
    EventCase(
      "[On Wednesday, the court withdrew the order] after the minister protested.",
      "2016-11-16",
      .past
    ),
    EventCase("The minister wept after [the court recalled the fall of the town in 2014].", "2014", .past),
    EventCase("[The court, which voiced concern last month over the law], sat again.", "2016-10", .past),
    EventCase(
      "Critics of [the mayor -- who canceled a meeting in September] -- were glad.",
      "2016-09",
      .past
    ),
    EventCase("[“We lost,” he said on Tuesday].", "2016-11-15", .past),
    EventCase("[On Tuesday, he said that he had a “long talk” with them].", "2016-11-15", .past),
    EventCase("They voted before [the deadline issued by the court in 2013].", "2013", .past),
    EventCase("It is legal there, but [late last year a man was jailed for it].", "2015", .past),
    EventCase("The bank paid, and [the mill closed on Monday].", "2016-11-14", .past),
    EventCase("[The wind turned on Monday], Meridian Wire reported.", "2016-11-14", .past),
    EventCase("[The alarm was off when the gas leaked, the firm said on Tuesday].", "2016-11-15", .past),
    EventCase("[The firm said on Tuesday that the alarm was off].", "2016-11-15", .past),
    EventCase("He told the people in the hall that [they could go on Thursday].", "2016-11-17", .present),
    EventCase("She said [the licence, renewed in 2014], would be reviewed.", "2014", .past),
    EventCase("[It bought the mill in 2011] and was fined over its alarms.", "2011", .past),
    EventCase("LIMA, Peru — [The talks began on Monday].", "2016-11-14", .past),
    EventCase("[The plane left at noon on Wednesday].", "2016-11-16", .past),
    EventCase("She said on the radio, “[The mill will open on Friday]”.", "2016-11-18", .future),
    EventCase("It was late; [the train left on Monday].", "2016-11-14", .past),
    EventCase(
      "[More than 40 people have been killed since July 1], according to the police.",
      "2016-07-01",
      .past
    ),
  ]

  @Test("A dated clause is an event", arguments: cases)
  func clause(_ row: EventCase) throws {
    let (text, ranges) = Dated.unmarked(row.text)
    let document = Dated.document(text)
    let events = EventExtractor().annotations(in: document)
    let event = try #require(events.first)
    #expect(events.count == 1)
    #expect(event.date == row.date)
    #expect(event.tense == row.tense)
    #expect(document.string(event.range) == ranges.first.map { document.string($0) })
  }

  @Test("Lengths, sets and unanchored times are no events")
  func none() {
    #expect(EventExtractor().annotations(in: Dated.document("He spoke for two hours every day.")).isEmpty)
    #expect(EventExtractor().annotations(in: Dated.document("He spoke on Monday.", published: nil)).isEmpty)
    #expect(EventExtractor().annotations(in: Dated.document("Friday, January 4, 2019")).isEmpty)
    #expect(EventExtractor().annotations(in: Dated.document("It rang a day later than promised.")).isEmpty)
    #expect(EventExtractor().annotations(in: Dated.document("This year's fair will be small.")).isEmpty)
  }

  @Test("Entities in the clause take part, others do not")
  func participants() throws {
    var document = Dated.document("Ann Lee met Bo Chan on Monday; Cy Dorn slept.")
    func entity(_ name: String, _ tokens: Range<Int>) -> Entity {
      Entity(
        type: .person,
        name: name,
        mentions: [
          Mention(
            range: document.range(ofTokens: tokens),
            tokens: tokens,
            sentence: 0,
            kind: .name,
            evidence: Evidence("name")
          )
        ]
      )
    }
    document[Entity.self] = [entity("Ann Lee", 0..<2), entity("Bo Chan", 3..<5), entity("Cy Dorn", 8..<10)]
    let event = try #require(EventExtractor().annotations(in: document).first)
    #expect(event.participants == [0, 1])
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
  }
}
