import Documents
import Testing

@testable import Corpora

@Suite struct CentralTellingTests {
  private static func candidate(_ text: String, article: Int, on day: String?, of told: String)
    -> CentralTelling.Candidate
  {
    CentralTelling.Candidate(
      telling: DayTelling(
        event: nil,
        article: article,
        sentence: 0,
        text: text,
        reported: day.flatMap { CalendarDate(iso: $0) }
      ),
      day: CalendarDate(iso: told)?.dayNumber ?? 0
    )
  }

  /// What several articles say is told, in the words of the one that was published first after the day.
  @Test func whatMostSayIsTold() {
    let day = "2020-03-01"
    let fall = [
      Self.candidate("The mayor opened a flower show", article: 1, on: "2020-03-01", of: day),
      Self.candidate("The old bridge across the river fell", article: 2, on: "2020-03-04", of: day),
      Self.candidate("The bridge will fall across the river", article: 5, on: "2020-02-20", of: day),
      Self.candidate("The bridge across the river fell down", article: 3, on: "2020-03-02", of: day),
      Self.candidate("A bridge across the river fell suddenly", article: 4, on: nil, of: day),
      Self.candidate("It fell", article: 6, on: "2020-03-01", of: day),
    ]
    let other = [
      Self.candidate("The mayor left the town hall", article: 7, on: "2020-05-02", of: "2020-05-01")
    ]
    let choice = CentralTelling([fall, other])
    #expect(choice.best(of: fall)?.article == 3)
    #expect(choice.best(of: fall.reversed())?.article == 3)
    #expect(choice.best(of: other)?.article == 7)
    #expect(choice.best(of: []) == nil)
  }
}
