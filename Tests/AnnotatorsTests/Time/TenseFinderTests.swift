import Annotators
import Documents
import Testing

/// A sentence published on Thursday 2016-11-17 whose last time expression is past or future.
struct DirectionCase: CustomTestStringConvertible, Sendable {
  var text: String
  var day: String
  var testDescription: String { text }

  init(_ text: String, _ day: String) {
    self.text = text
    self.day = day
  }
}

@Suite("The direction of bare weekdays")
struct TemporalTenseTests {
  static let ahead = [
    DirectionCase("She asked people to keep their windows shut until Tuesday.", "2016-11-22"),
    DirectionCase("The market will remain closed on Wednesday, said the harbour master.", "2016-11-23"),
    DirectionCase("The market is due to reopen on Tuesday.", "2016-11-22"),
    DirectionCase("Leaders were to meet again on Sunday.", "2016-11-20"),
    DirectionCase("Leaders to meet again on Sunday", "2016-11-20"),
    DirectionCase("The agency expects the results of its tests on Friday.", "2016-11-18"),
    DirectionCase("The schools are closed until Monday.", "2016-11-21"),
    DirectionCase("The game was postponed until Monday.", "2016-11-21"),
    DirectionCase("He urged the crews to return on Monday.", "2016-11-21"),
    DirectionCase("The book fair opens on Saturday.", "2016-11-19"),
    DirectionCase("They were told to leave the house by Monday.", "2016-11-21"),
  ]

  static let behind = [
    DirectionCase("She will face her greatest test since their debate of Tuesday.", "2016-11-15"),
    DirectionCase("They will have met twice since the talks on Monday.", "2016-11-14"),
    DirectionCase("People were told to leave their homes on Monday after a leak.", "2016-11-14"),
    DirectionCase("They left because of the fire on Monday, as some reports say.", "2016-11-14"),
    DirectionCase("He told reporters on Tuesday that the road was open.", "2016-11-15"),
    DirectionCase("Twelve had been treated by Monday.", "2016-11-14"),
    DirectionCase("The market closed on Wednesday, said the harbour master.", "2016-11-16"),
    DirectionCase("He met them in the harbour to discuss trade on Saturday.", "2016-11-12"),
  ]

  @Test("The verb of the clause decides the direction", arguments: ahead + behind)
  func direction(_ row: DirectionCase) {
    #expect(Dated.document(row.text)[TimeExpression.self].last?.value == row.day)
  }
}
