import Annotators
import Documents
import TestSupport
import Testing
import WordLists

@Suite("Offices as evidence for the day of publication")
struct PublicationOfficeTests {
  /// The estimate for a text about a flood on a Monday the 14th of October that ends in other words.
  private static func estimate(_ words: String) -> PublicationEstimate? {
    let text = """
      The council said on Tuesday that ninety people had left because of the flood on Monday, Oct. 14.
      The dam was inspected in 2010. \(words)
      """
    return Pipeline.standard.document(for: Articles.article(text))[PublicationEstimate.self].first
  }

  private static func share(of year: Int, _ words: String) -> Double {
    estimate(words)?.years.first { $0.number == year }?.probability ?? 0
  }

  @Test(
    "A head of state who is named by the office makes the years of the term likelier",
    arguments: [
      ("President Barack Obama sent his regards.", 2013, true),
      ("President Obama sent his regards.", 2013, true),
      ("Prime Minister David Cameron sent his regards.", 2013, true),
      ("Chancellor Angela Merkel sent her regards.", 2013, true),
      ("President Joe Biden sent his regards.", 2024, true),
      ("President Joe Biden sent his regards.", 2013, false),
      ("President Donald J. Trump sent his regards.", 2019, true),
    ]
  )
  func term(words: String, year: Int, isLikelier: Bool) {
    let plain = Self.share(of: year, "A friend sent his regards.")
    let named = Self.share(of: year, words)
    #expect(isLikelier ? named > plain : named < plain, "\(named) against \(plain)")
  }

  @Test(
    "Who held an office before, or another one, says nothing",
    arguments: [
      "Former President Barack Obama sent his regards.", "Vice President Joe Biden sent his regards.",
      "Michelle Obama sent her regards.", "President Anna Obama sent her regards.",
      "The ex-President Obama sent his regards.", "President of the club was Obama.",
    ]
  )
  func others(words: String) {
    for year in [2013, 2019, 2024] {
      #expect(Self.share(of: year, words) == Self.share(of: year, "A friend sent his regards."))
    }
  }

  @Test func theProofSaysSo() {
    let proof = Self.estimate("President Barack Obama sent his regards.")?.proof.map(\.statement) ?? []
    #expect(
      proof.contains("“President Barack Obama” is in office from 20 January 2009 to 20 January 2017")
    )
  }

  @Test("Each line of the table is a term", arguments: WordList("calendar/office-holders").entries)
  func table(entry: WordList.Entry) {
    #expect(entry.values.count == 5)
    guard entry.values.count == 5 else { return }
    let first = CalendarDate(iso: entry.values[2][...])
    #expect(first != nil)
    if entry.values[3] != "-", let first {
      #expect(CalendarDate(iso: entry.values[3][...]).map { $0 > first } == true)
    }
    #expect(
      entry.text.split(separator: " ").contains {
        $0 == entry.values[1] || entry.text.contains(entry.values[1])
      }
    )
  }
}
