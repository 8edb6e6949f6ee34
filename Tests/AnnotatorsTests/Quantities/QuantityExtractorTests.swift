import Annotators
import Documents
import Testing

/// A sentence with its quantity in brackets, and its parts.
struct QuantityCase: CustomTestStringConvertible, Sendable {
  var text: String
  var value: Double
  var unit: String
  var hedge: String?
  var action: String?
  var testDescription: String { text }

  init(_ text: String, _ value: Double, _ unit: String, _ hedge: String? = nil, that action: String? = nil) {
    self.text = text
    self.value = value
    self.unit = unit
    self.hedge = hedge
    self.action = action
  }
}

@Suite("Quantities")
struct QuantityExtractorTests {
  static let cases = [
    QuantityCase(
      "The police killed [more than 4,800 people] there.",
      4800,
      "people",
      "more than",
      that: "die"
    ),
    QuantityCase("[At least 12 dead] were found.", 12, "people", "at least"),
    QuantityCase("The deal is worth [$2.3 million].", 2_300_000, "$"),
    QuantityCase("The deal is worth [US$5m] now.", 5_000_000, "$"),
    QuantityCase("The deal is worth [€40 billion].", 40_000_000_000, "€"),
    QuantityCase("The deal is worth [$3.2-billion].", 3_200_000_000, "$"),
    QuantityCase("The deal is worth [£300].", 300, "£"),
    QuantityCase("Turnout fell by [about 40 percent].", 40, "%", "about", that: "fall"),
    QuantityCase("Turnout fell by [3.5%].", 3.5, "%"),
    QuantityCase("[Two dozen officers] searched the house.", 24, "officer", that: "search house"),
    QuantityCase("[A hundred houses] burned.", 100, "house"),
    QuantityCase(
      "They evacuated [nearly two hundred and fifty families].",
      250,
      "family",
      "nearly",
      that: "leave home"
    ),
    QuantityCase("They evacuated [up to 30 injured workers].", 30, "worker", "up to"),
    QuantityCase("[As many as 300 men] fled.", 300, "man", "as many as"),
    QuantityCase("[Twenty-five ships] sank.", 25, "ship"),
    QuantityCase("The army has [1.2 million soldiers].", 1_200_000, "soldier"),
    QuantityCase("The ferry carried [82 large wooden boxes] of tea.", 82, "box"),
    QuantityCase("[Nine people] were taken to St. Brannoc Hospital.", 9, "people", that: "be treated"),
    QuantityCase("The number of people driven out has risen to [340].", 340, "people"),
    QuantityCase("The number of ships in port stood at [12].", 12, "ship"),
    QuantityCase("The death toll reached [40].", 40, "people"),
    QuantityCase("Officials said [31] have been treated in hospital.", 31, "people", that: "be treated"),
    QuantityCase("[12] died in the blast.", 12, "people", that: "die"),
    QuantityCase("Police said [82] were killed in the blast.", 82, "people", that: "die"),
  ]

  @Test("A number has value, unit and hedge", arguments: cases)
  func quantity(_ row: QuantityCase) throws {
    let (text, ranges) = Dated.unmarked(row.text)
    let document = Dated.document(text)
    let found = QuantityExtractor().annotations(in: document)
    let first = try #require(found.first)
    #expect(found.count == 1)
    #expect(first.value == row.value)
    #expect(first.unit == row.unit)
    #expect(first.hedge == row.hedge)
    #expect(document.string(first.range) == ranges.first.map { document.string($0) })
    if let action = row.action { #expect(first.action == action) }
  }

  @Test("A number without a noun takes the unit before it")
  func bare() {
    let document = Dated.document("The mill has 240 workers, up from 200. Later 60 of them went home.")
    let found = QuantityExtractor().annotations(in: document)
    #expect(found.map(\.value) == [240, 200, 60])
    #expect(found.map(\.unit) == ["worker", "worker", "worker"])
  }

  @Test(
    "Dates, ages, ordinals, scores and names are no quantities",
    arguments: [
      "It began on Nov. 8, 2016.", "It began in 2014.", "The 33-year-old man slept.", "She came 8th.",
      "They won 3-1.", "The 1996 law stands.", "He flew a Boeing 737 home.", "They waited for two hours.",
      "Thousands of them came.", "A woman of 34 slept.", "No one was hurt.",
    ]
  )
  func none(_ text: String) {
    let document = Dated.document(text)
    #expect(QuantityExtractor().annotations(in: document).map { document.string($0.range) } == [])
  }
}
