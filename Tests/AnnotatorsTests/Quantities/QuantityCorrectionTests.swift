import Annotators
import Documents
import Testing

/// A text with the figure that it takes back and the one that it puts in its place; nil for none.
struct FigureCorrectionCase: CustomTestStringConvertible, Sendable {
  var text: String
  var wrong: Double?
  var right: Double?
  var testDescription: String { text }

  init(_ text: String, _ wrong: Double?, _ right: Double?) {
    (self.text, self.wrong, self.right) = (text, wrong, right)
  }
}

@Suite("Corrections of figures in running text")
struct QuantityCorrectionTests {
  private func quantities(_ text: String) -> [Quantity] {
    QuantityExtractor().annotations(in: Dated.document(text))
  }

  @Test(arguments: [
    FigureCorrectionCase("The line corrected its figure of passengers from 212 to 208.", 212, 208),
    FigureCorrectionCase("Police said 12 people had died, not 14 as first reported.", 14, 12),
    FigureCorrectionCase("The ministry revised the toll down to 31 from 38.", 38, 31),
    FigureCorrectionCase("The ministry revised the death toll from 38 to 31.", 38, 31),
    FigureCorrectionCase("The number of missing was corrected to nine, from eleven.", 11, 9),
    FigureCorrectionCase(
      "An earlier version of this article gave the number of dead as 19; it is 17.",
      19,
      17
    ),
    FigureCorrectionCase(
      "An earlier version of this article said 19 people had died. The correct figure is 17.",
      19,
      17
    ),
    FigureCorrectionCase(
      "The clinic had said that 44 people were treated, but later corrected the figure to 41.",
      44,
      41
    ),
    FigureCorrectionCase(
      "The firm said 300 workers would go, correcting an earlier statement that 350 would.",
      350,
      300
    ),
    FigureCorrectionCase(
      "Officials had put the number of evacuees at 2,400, but the true number was 1,900, the mayor said.",
      2400,
      1900
    ),
    FigureCorrectionCase(
      "A report on Monday misstated the number of passengers; it was 208, not 212.",
      212,
      208
    ),
    FigureCorrectionCase("Twelve people died, rather than the 14 that were first reported.", 14, 12),
    FigureCorrectionCase("It was 12 people who died, instead of 14 as initially stated.", 14, 12),
    FigureCorrectionCase(
      "At least 20 people were killed, police said. This revised downwards an earlier toll of 27 dead.",
      27,
      20
    ),
    // A change is no correction.
    FigureCorrectionCase("The toll rose to 31 from 28.", nil, nil),
    FigureCorrectionCase("Officials lowered the number of injured to 54 from 61.", nil, nil),
    FigureCorrectionCase("Profits rose to 31 million dollars from 38 million dollars.", nil, nil),
    FigureCorrectionCase("Twelve people died on the ferry and not 14 but 16 boats came.", nil, nil),
    FigureCorrectionCase("The council raised the previous toll to six after the quake.", nil, nil),
  ])
  func oldAndNewAreRead(_ row: FigureCorrectionCase) {
    let found = quantities(row.text)
    #expect(found.last { $0.correction == .wrong }?.value == row.wrong)
    #expect(found.last { $0.correction == .right }?.value == row.right)
  }

  @Test("Both figures count one thing") func bothCountOneThing() {
    for text in [
      "The ministry revised the death toll from 38 to 31.",
      "The firm said 300 workers would go, correcting an earlier statement that 350 would.",
    ] {
      let found = quantities(text)
      #expect(found.count == 2)
      #expect(Set(found.map(\.key)).count == 1, "\(text)")
    }
  }

  @Test("Numbers that are only set against others are left out") func rivalsAreDropped() {
    #expect(quantities("The toll rose to 31 from 28.").map(\.value) == [31])
  }

  @Test(
    "A figure of another year holds as of that year",
    arguments: [
      ("In 2009, 41 people died when a ferry sank in the strait.", 41, "2009"),
      ("It was the worst accident since 2003, when 12 people drowned.", 12, "2003"),
      ("The 1912 disaster, in which 1,500 people died, is well known.", 1500, "1912"),
      ("Police said 12 people drowned on Monday.", 12, "2016-11-17"),
    ] as [(String, Double, String)]
  )
  func asOf(text: String, value: Double, day: String) {
    #expect(quantities(text).first { $0.value == value }?.asOf == day)
  }
}
