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
