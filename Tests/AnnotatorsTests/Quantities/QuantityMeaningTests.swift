import Annotators
import Documents
import Testing

/// A text with one field of one of its quantities.
struct MeaningCase: CustomTestStringConvertible, Sendable {
  var text: String
  var value: Double
  var expected: String?
  var testDescription: String { text }

  init(_ text: String, _ value: Double, _ expected: String?) {
    (self.text, self.value, self.expected) = (text, value, expected)
  }
}

@Suite("What quantities mean")
struct QuantityMeaningTests {
  private func quantity(_ row: MeaningCase) throws -> (Quantity, Document) {
    let document = Dated.document(row.text)
    let found = QuantityExtractor().annotations(in: document)
    return (try #require(found.last { $0.value == row.value }), document)
  }

  @Test(
    "What happens is read from the predicate",
    arguments: [
      MeaningCase("About 120 people were told to leave their homes on Monday.", 120, "leave home"),
      MeaningCase("Police said that 340 people were driven out.", 340, "leave home"),
      MeaningCase("In all, 47 people were treated and 240 had to leave their homes.", 240, "leave home"),
      MeaningCase("The board raised the number of people treated to 44.", 44, "be treated"),
      MeaningCase("Nine people were taken to St. Brannoc Hospital.", 9, "be treated"),
      MeaningCase("The firm employs 85 people there.", 85, "work"),
      MeaningCase("Twelve people drowned, Keller told the Velmar Herald.", 12, "die"),
      MeaningCase("Fourteen people drowned, Ann Keller said on Wednesday.", 14, "die"),
      MeaningCase("The mayor told the 180 people still staying in the hall to wait.", 180, "stay"),
    ]
  )
  func action(_ row: MeaningCase) throws { #expect(try quantity(row).0.action == row.expected) }

  @Test(
    "An amount is of something",
    arguments: [
      MeaningCase("He put the losses of the traders at 200,000 crowns a day.", 200_000, "loss"),
      MeaningCase("The city paid $3 million in damages.", 3_000_000, "damage"),
      MeaningCase("They signed a $40 million deal.", 40_000_000, "deal"),
      MeaningCase("The storm had winds of at least 75 miles per hour.", 75, "wind"),
      MeaningCase("The court imposed a fine of $3 million.", 3_000_000, "fine"),
      MeaningCase("The company was fined 40,000 crowns.", 40_000, nil),
    ]
  )
  func noun(_ row: MeaningCase) throws { #expect(try quantity(row).0.noun == row.expected) }

  @Test(
    "A rate has a unit of time",
    arguments: [
      MeaningCase("They lose 200,000 crowns a day.", 200_000, "day"),
      MeaningCase("They lose 200,000 crowns per week.", 200_000, "week"),
      MeaningCase("They lost 200,000 crowns.", 200_000, nil),
    ]
  )
  func rate(_ row: MeaningCase) throws { #expect(try quantity(row).0.per == row.expected) }

  @Test(
    "The source is the speaker, or whoever sets the number",
    arguments: [
      MeaningCase("Hospitals have treated 29 people, said the health board.", 29, "the health board"),
      MeaningCase("The board raised the number of people treated to 44.", 44, "The board"),
      MeaningCase("Nine people were taken to hospital.", 9, nil),
    ]
  )
  func source(_ row: MeaningCase) throws {
    let (found, document) = try quantity(row)
    #expect(found.source.map { document.string($0.range) } == row.expected)
  }

  @Test(
    "Ranges and words for many have two ends",
    arguments: [
      MeaningCase("Between 30 and 40 people died.", 30, "40.0"),
      MeaningCase("Some 30 to 40 people died.", 30, "40.0"),
      MeaningCase("Dozens of people died.", 24, "99.0"),
      MeaningCase("Hundreds of people fled.", 200, "999.0"),
    ]
  )
  func range(_ row: MeaningCase) throws { #expect(try quantity(row).0.high.map { "\($0)" } == row.expected) }

  @Test("A part knows its whole")
  func part() {
    let document = Dated.document(
      "The city said that 240 people had left their homes. It said 60 of them had gone home."
    )
    let found = QuantityExtractor().annotations(in: document)
    #expect(found.map(\.value) == [240, 60])
    #expect(found.last?.whole == 0)
    #expect(found.last?.action == "return home")
  }

  @Test("A total covers the days since one")
  func total() throws {
    // Published on Thursday, 2016-11-17.
    let row = MeaningCase("The traders put their losses since Monday at 800,000 crowns.", 800_000, nil)
    #expect(try quantity(row).0.days == 4)
  }

  @Test("A notice of correction has a wrong and a right figure of one thing")
  func correction() {
    let text =
      "Correction: The Ledger said on Tuesday that 340 people had to leave their homes. The correct number is 240."
    let found = QuantityExtractor().annotations(in: Dated.document(text))
    #expect(found.map(\.correction) == [.wrong, .right])
    #expect(found.map(\.action) == ["leave home", "leave home"])
  }

  @Test("A day behind \"by\" counts, then the day of publication")
  func days() throws {
    #expect(
      try quantity(MeaningCase("By Tuesday 12 people had been treated.", 12, nil)).0.asOf == "2016-11-15"
    )
    #expect(try quantity(MeaningCase("On Tuesday 12 people were hurt.", 12, nil)).0.asOf == "2016-11-17")
    #expect(try quantity(MeaningCase("In 2013 the firm sold 12 ships.", 12, nil)).0.asOf == "2013")
  }
}
