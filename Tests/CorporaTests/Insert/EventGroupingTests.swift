import Documents
import Testing

@testable import Corpora

@Suite struct EventGroupingTests {
  /// An event of one sentence: its predicate, its parties and its day.
  struct Told: Sendable {
    var text: String
    var lemma: String
    var agent: String? = nil
    var patient: String? = nil
    var date: String
    var published: String
    var outlet = "Courier"
    var modality = Event.Modality.asserted
    var isNegated = false
    var dating = Event.Dating.clause
    var standing = Event.Standing.main
  }

  /// Returns the document of one event, all of whose words are nouns with themselves as lemmas.
  static func document(_ told: Told) -> Document {
    var made = CorporaTests.document(
      told.text,
      source: told.text + told.published,
      outlet: told.outlet,
      published: CalendarDate(iso: told.published[...]).map { PublicationDate($0, basis: .metadata) }
    )
    made[Tag.self] = made.tokens.map { _ in Tag(.noun) }
    func range(_ words: String?) -> TextRange? {
      guard let words else { return nil }
      let bytes = Array(words.utf8)
      let start = made.text.indices.first { made.text[$0...].starts(with: bytes) }
      return start.map { TextRange($0, $0 + bytes.count) }
    }
    let parties = [(Event.Role.agent, told.agent), (.patient, told.patient)].compactMap { role, words in
      range(words).map { Event.Participant(role, range: $0, head: $0) }
    }
    var event = Event(
      range: TextRange(0, made.text.count),
      sentence: 0,
      predicate: range(told.lemma),
      lemma: told.lemma,
      time: nil,
      date: told.date,
      tense: .past,
      participants: parties,
      evidence: Evidence("clause of the time")
    )
    (event.modality, event.isNegated) = (told.modality, told.isNegated)
    (event.dating, event.standing) = (told.dating, told.standing)
    made[Event.self] = [event]
    return made
  }

  /// Returns a corpus with one article an event.
  static func corpus(_ told: [Told]) throws -> Corpus {
    let corpus = try Corpus()
    try load(told.map { document($0) }, into: corpus)
    return corpus
  }

  static let leak = Told(
    text: "the leak begin at plant",
    lemma: "begin",
    agent: "leak",
    date: "2024-10-14",
    published: "2024-10-14"
  )

  private static func other(_ change: (inout Told) -> Void) -> Told {
    var told = leak
    change(&told)
    told.text += " " + told.published + "."
    return told
  }

  static let pairs: [(other: Told, isSame: Bool)] = [
    // The same words, and a word of the same class.
    (other { $0.published = "2024-10-15" }, true),
    (
      other {
        $0.text = "the leak start at plant"; $0.lemma = "start"
      }, true
    ),
    // Another predicate, another party, another day, and what is denied or planned.
    (
      other {
        $0.text = "the leak end at plant"; $0.lemma = "end"
      }, false
    ),
    (
      other {
        $0.text = "the trial begin at plant"; $0.agent = "trial"
      }, false
    ),
    (other { $0.date = "2024-10-11" }, false),
    (other { $0.isNegated = true }, false),
    (other { $0.modality = .planned }, false),
    // The month that contains the day; the year and the quarter do not say enough where little else is said.
    (other { $0.date = "2024-10" }, true),
    (
      other {
        $0.text = "leak begin"; $0.date = "2024"
      }, false
    ),
    (
      other {
        $0.text = "leak begin"; $0.date = "2024-Q4"
      }, false
    ),
  ]

  @Test(arguments: pairs) func oneEventIsOneRow(other: Told, isSame: Bool) throws {
    let corpus = try EventGroupingTests.corpus([EventGroupingTests.leak, other])
    let rows = try corpus.events(isGrouped: true).rows
    #expect(rows.count == (isSame ? 1 : 2))
    if isSame {
      #expect(rows[0].articles == [1, 2] && rows[0].date == "2024-10-14" && rows[0].article == 1)
      #expect(rows[0].otherDates.isEmpty)
    }
    // Lists that do not group, and each article by itself, have all.
    #expect(try corpus.events().rows.count == 2)
    #expect(try corpus.events(in: .articles([2]), isGrouped: true).rows.map(\.article) == [2])
    #expect(try corpus.events(isGrouped: true, limit: 1).total == rows.count)
  }

  /// What is told of a year or a quarter is one with what is told of a month or a day in it, if more agrees.
  @Test(arguments: ["2019", "2019-Q1", "2019-H1", "2019-03"], ["2019-03", "2019-03-05"])
  func aPeriodHoldsTheEvent(coarse: String, fine: String) throws {
    let strike = Told(
      text: "strike at port of Tarnhaven last days",
      lemma: "last",
      agent: "strike",
      date: coarse,
      published: "2024-10-14"
    )
    let change = { (date: String, text: String) in
      var told = strike
      (told.date, told.text, told.published) = (date, text, "2024-10-15")
      return told
    }
    let same = change(fine, "strike at port of Tarnhaven last days .")
    let rows = try EventGroupingTests.corpus([strike, same]).events(isGrouped: true).rows
    #expect(rows.map(\.date) == [fine] && rows.map(\.articles) == [[1, 2]])
    #expect(try EventGroupingTests.corpus([same, strike]).events(isGrouped: true).rows.map(\.date) == [fine])
    let other = change(fine, "strike at mine of Obrane last weeks .")
    if coarse == fine { return }
    #expect(try EventGroupingTests.corpus([strike, other]).events(isGrouped: true).rows.count == 2)
    let later = change("2020-03", "strike at port of Tarnhaven last days .")
    #expect(try EventGroupingTests.corpus([strike, later]).events(isGrouped: true).rows.count == 2)
  }

  @Test func theRowShowsWhereSourcesDisagree() throws {
    let told = Told(
      text: "minister open new bridge over river",
      lemma: "open",
      agent: "minister",
      patient: "bridge",
      date: "2024-10-17",
      published: "2024-10-18"
    )
    var second = told
    (second.text, second.date, second.published) = (
      "minister open bridge over river .", "2024-10-18", "2024-10-19"
    )
    let rows = try EventGroupingTests.corpus([told, second]).events(isGrouped: true).rows
    #expect(rows.map(\.date) == ["2024-10-17"])
    #expect(rows.map(\.otherDates) == [["2024-10-18"]])
  }

  /// The event with a day of its own stands for the group, whichever is loaded first.
  @Test func theMostExactLeads() throws {
    let vague = EventGroupingTests.other {
      $0.date = "2024-10"
      $0.published = "2024-11-01"
    }
    let rows = try EventGroupingTests.corpus([vague, EventGroupingTests.leak]).events(isGrouped: true).rows
    #expect(rows.map(\.date) == ["2024-10-14"])
    #expect(rows.map(\.articles) == [[1, 2]])
  }

  /// A group whose leader was taken back for good has another.
  @Test func groupsOutliveTheirLeader() throws {
    let vague = EventGroupingTests.other { $0.date = "2024-10" }
    let corpus = try EventGroupingTests.corpus([vague])
    try load([EventGroupingTests.document(EventGroupingTests.leak)], into: corpus)
    #expect(try corpus.events(isGrouped: true).rows.map(\.date) == ["2024-10-14"])
    _ = try corpus.undo()
    #expect(try corpus.events(isGrouped: true).rows.map(\.date) == ["2024-10"])
    // The next step drops what was undone.
    try load([CorporaTests.document("Nothing more.")], into: corpus)
    #expect(try corpus.events(isGrouped: true).rows.map(\.date) == ["2024-10"])
  }

  // MARK: Announcements

  static let promise = Told(
    text: "market reopen by thursday",
    lemma: "reopen",
    agent: "market",
    date: "2024-10-17",
    published: "2024-10-16",
    modality: .planned
  )

  private static func outcome(_ change: (inout Told) -> Void) -> Told {
    var told = promise
    told.modality = .asserted
    change(&told)
    told.text += " " + told.published + "."
    return told
  }

  static let outcomes: [(told: [Told], status: PromiseRow.Status, late: Int?)] = [
    ([], .open, nil),
    ([outcome { $0.published = "2024-10-17" }], .kept, 0),
    (
      [
        outcome {
          $0.date = "2024-10-19"; $0.published = "2024-10-19"
        }
      ], .late, 2
    ),
    (
      [
        outcome {
          $0.isNegated = true; $0.published = "2024-10-17"
        }
      ], .broken, nil
    ),
    (
      [
        outcome {
          $0.isNegated = true; $0.published = "2024-10-17"
        },
        outcome {
          $0.date = "2024-10-18"; $0.published = "2024-10-18"
        },
      ], .late, 1
    ),
    // Another party, a plan told once more, and what was told before say nothing.
    (
      [
        outcome {
          $0.text = "school reopen thursday"; $0.agent = "school"; $0.published = "2024-10-17"
        }
      ], .open, nil
    ),
    (
      [
        outcome {
          $0.modality = .planned; $0.published = "2024-10-17"
        }
      ], .open, nil
    ),
    (
      [
        outcome {
          $0.date = "2024-10-10"; $0.published = "2024-10-11"
        }
      ], .open, nil
    ),
  ]

  @Test(arguments: outcomes) func announcementsHaveOutcomes(
    told: [Told],
    status: PromiseRow.Status,
    late: Int?
  ) throws {
    for order in [[EventGroupingTests.promise] + told, told.reversed() + [EventGroupingTests.promise]] {
      let rows = try EventGroupingTests.corpus(order).promises()
      #expect(rows.count == 1)
      #expect(rows.first?.status == status)
      #expect(rows.first?.daysLate == late)
      #expect((rows.first?.done != nil) == (late != nil))
    }
  }

  @Test func whatIsPutOffIsBroken() throws {
    let vote = Told(
      text: "council hold vote on bridge on friday",
      lemma: "vote",
      agent: "council",
      date: "2024-10-18",
      published: "2024-10-16",
      modality: .planned
    )
    let put = Told(
      text: "council postpone vote on bridge",
      lemma: "postpone",
      agent: "council",
      patient: "vote",
      date: "2024-10-17",
      published: "2024-10-17"
    )
    let rows = try EventGroupingTests.corpus([vote, put]).promises()
    #expect(rows.map(\.status) == [.broken])
    #expect(rows.first?.undone?.lemma == "postpone")
  }

  @Test func plansWhoseOutcomeIsToldAreLeftOutOfTheNews() throws {
    let corpus = try EventGroupingTests.corpus([
      EventGroupingTests.promise, EventGroupingTests.outcome { $0.published = "2024-10-17" },
    ])
    #expect(try corpus.events(choice: .news, isGrouped: true).rows.map(\.modality) == [.asserted])
    #expect(try corpus.events(choice: .all, isGrouped: true).rows.count == 2)
  }

  // MARK: Lists and bytes

  @Test func theClockOfReportsOrdersByTheDayOfTheReport() throws {
    let early = EventGroupingTests.other {
      $0.text = "the mill close"
      ($0.lemma, $0.agent, $0.date, $0.published) = ("close", "mill", "2024-10-01", "2024-10-20")
    }
    let corpus = try EventGroupingTests.corpus([early, EventGroupingTests.leak])
    #expect(try corpus.events().rows.map(\.article) == [1, 2])
    #expect(try corpus.events(clock: .report).rows.map(\.article) == [2, 1])
    let since = CalendarDate(iso: "2024-10-16")
    #expect(try corpus.events(from: since, clock: .report).rows.map(\.article) == [1])
  }

  @Test(arguments: [EventChoice.all, .news, .main]) func choicesLeaveOut(choice: EventChoice) throws {
    let standings = Event.Standing.allCases
    let told = standings.enumerated().map { position, standing in
      EventGroupingTests.other {
        $0.text = "thing\(position) begin"
        ($0.agent, $0.standing) = ("thing\(position)", standing)
      }
    }
    let rows = try EventGroupingTests.corpus(told).events(choice: choice, isGrouped: true).rows
    let wanted: Set<Event.Standing> =
      switch choice {
      case .all: Set(standings)
      case .news: [.main, .background, .statement]
      case .main: [.main]
      }
    #expect(Set(rows.map(\.standing)) == wanted)
  }

  @Test func signaturesComeBackFromTheirBytes() {
    var signature = EventSignature()
    signature.agents = [1, UInt32.max]
    signature.words = [7, 8, 9]
    #expect(EventSignature(bytes: signature.bytes) == signature)
    for count in 0..<signature.bytes.count {
      _ = EventSignature(bytes: Array(signature.bytes.prefix(count)))
    }
    #expect(EventSignature(bytes: []).isEmpty)
  }
}
