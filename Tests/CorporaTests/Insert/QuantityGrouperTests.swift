import Documents
import Testing

@testable import Corpora

@Suite struct QuantityGrouperTests {
  /// A document of a day with one quantity and the names of its story.
  private func report(
    _ day: Int,
    _ value: Double,
    _ action: String,
    unit: String = "people",
    of names: [String]
  ) -> Document {
    var made = document(
      "About \(Int(value)) on day \(day): \(names.joined(separator: ", ")).",
      published: PublicationDate(CalendarDate(dayNumber: 17_100 + day), basis: .metadata),
      named: names.map { .person($0) }
    )
    var quantity = Quantity(
      range: TextRange(0, 5),
      sentence: 0,
      value: value,
      unit: unit,
      hedge: nil,
      context: ["ammonia", "harbour"]
    )
    quantity.action = action
    made[Quantity.self] = [quantity]
    return made
  }

  /// The figure of a report with another day as of which it holds, and with what it is a part of.
  private func changed(_ made: Document, _ change: (inout Quantity) -> Void) -> Document {
    var made = made
    made[Quantity.self] = made[Quantity.self].map { quantity in
      var quantity = quantity
      change(&quantity)
      return quantity
    }
    return made
  }

  @Test func figuresOfAnotherYearAreApart() throws {
    let today = changed(report(2, 9, "die", of: story)) { $0.asOf = CalendarDate(dayNumber: 17_102).iso }
    let old = changed(report(1, 41, "die", of: story)) { $0.asOf = "2009" }
    let older = changed(report(3, 41, "die", of: story)) { $0.asOf = "2009" }
    #expect(try clusters([old, today, older]) == [0, 1, 0])
  }

  @Test func partsAreNoFiguresOfTheirWhole() throws {
    let whole = report(1, 64, "have", unit: "member", of: story)
    let part = changed(report(2, 46, "have", unit: "member", of: story)) { $0.whole = 0 }
    #expect(try clusters([whole, part]) == [0, 1])
  }

  @Test func unitsOfOneMeasureAreOneThing() throws {
    let miles = report(1, 38, "lie", unit: "mile", of: story)
    let kilometres = report(1, 61, "lie", unit: "kilometre", of: story)
    let tonnes = report(2, 61, "lie", unit: "tonne", of: story)
    #expect(try clusters([miles, kilometres, tonnes]) == [0, 0, 2])
  }

  @Test func namesAloneDoNotMakeOneThing() throws {
    // Two reports of one week with the same names, whose words tell of two things.
    func long(_ day: Int, _ value: Double, _ words: String) -> Document {
      var made = report(day, value, "die", of: story + ["Dan Poe", "Eve Fox"])
      let text = made.article.body + " " + words
      made = document(
        text,
        published: PublicationDate(CalendarDate(dayNumber: 17_100 + day), basis: .metadata),
        named: (story + ["Dan Poe", "Eve Fox"]).map { .person($0) }
      )
      var quantity = Quantity(
        range: TextRange(0, 5),
        sentence: 0,
        value: value,
        unit: "people",
        hedge: nil,
        context: [words]
      )
      quantity.action = "die"
      made[Quantity.self] = [quantity]
      return made
    }
    let corpus = try Corpus()
    let crowd =
      "stampede procession burial mourners square panic barrier narrow street pilgrims funeral shrine"
    let plane = "airliner runway crash pilot engine cockpit wreckage flight boeing radar altitude recorder"
    try load([long(1, 56, crowd), long(2, 176, plane), long(3, 180, plane)], into: corpus)
    try corpus.groupStories { _, _ in }
    let found = try corpus.quantities().rows.map(\.cluster)
    #expect(found[0] != found[1] && found[1] == found[2])
  }

  private let story = ["Ann Lee", "Bob Ray", "Cora Roe"]

  private func clusters(_ reports: [Document]) throws -> [Int] {
    let corpus = try Corpus()
    try load(reports, into: corpus)
    let found = try corpus.quantities().rows.map(\.cluster)
    return found.map { found.firstIndex(of: $0) ?? -1 }
  }

  @Test func oneThingOfOneStoryIsOneGroup() throws {
    let reports = [report(1, 120, "leave home", of: story), report(2, 340, "leave home", of: story)]
    #expect(try clusters(reports) == [0, 0])
  }

  @Test func otherThingsStoriesAndTimesAreApart() throws {
    let others = ["Dan Poe", "Eve Fox", "Fay Kim"]
    let reports = [
      report(1, 120, "leave home", of: story), report(2, 47, "be treated", of: story),
      report(3, 340, "leave home", of: others), report(30, 340, "leave home", of: story),
      report(4, 340, "leave home", unit: "family", of: story),
    ]
    #expect(try clusters(reports) == [0, 1, 2, 3, 4])
  }

  @Test func thingsOfMostArticlesComeFirst() throws {
    let corpus = try Corpus()
    try load(
      [
        report(1, 12, "be treated", of: story), report(1, 120, "leave home", of: story),
        report(2, 340, "leave home", of: story),
      ],
      into: corpus
    )
    let found = try corpus.countedThings()
    #expect(found.total == 2)
    #expect(
      try corpus.quantities(ofClusters: Array(found.rows.prefix(1))).map(\.quantity.value) == [120, 340]
    )
    #expect(try corpus.countedThings(topic: QuantityTopic(words: ["rescued"])).total == 0)
    #expect(try corpus.countedThings(topic: QuantityTopic(words: ["treated"])).total == 1)
    #expect(try corpus.countedThings(topic: QuantityTopic(words: ["evacuated"])).total == 1)
  }
}
